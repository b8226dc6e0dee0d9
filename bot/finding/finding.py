"""Something to look at in a plan, and how much depends on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

MOST_APART: Final = 6  # findings of one kind that are told one by one
_MOST_NAMED: Final = 5
_MOST_RANGES: Final = 8


class Rank(IntEnum):
    """What becomes of a plan that is run with the finding in it; the lowest comes first.

    BROKEN: its order cannot hold. UNOWNED: nobody can be asked. OVERLOADED: somebody has more than fits.
    UNSAID: Muster goes by its own habits, or stays silent. UNCLEAR: people will mistake one thing for another.
    """

    BROKEN = 1
    UNOWNED = 2
    OVERLOADED = 3
    UNSAID = 4
    UNCLEAR = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. ``line`` counts from 1 in the document; ``cure`` says what to write."""

    line: int
    sentence: str
    cure: str
    rank: Rank


def gathered(found: Sequence[Finding], names: Sequence[str], sentence: Callable[[int], str]) -> Iterator[Finding]:
    """Findings of one kind: each by itself, but more than six as a single one that names the first and all lines.

    Args:
        found: the findings.
        names: what each is about, in the same order.
        sentence: what many have in common, given their number: "14 tasks have no owner".
    """
    if len(found) <= MOST_APART:
        yield from found
        return
    first = min(found, key=lambda one: one.line)
    where = _ranges(sorted({one.line for one in found}))
    yield Finding(first.line, f"{sentence(len(found))}: {named(names)} (lines {where}).", first.cure, first.rank)


def short(text: str, limit: int) -> str:
    """At most so many characters, cut behind a word, with an ellipsis for what is left out."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    return f"{kept.rpartition(' ')[0].rstrip(' ,;:–—-') or kept}…"


def named(names: Sequence[str]) -> str:
    """The first five names; the others are counted."""
    rest = len(names) - _MOST_NAMED
    return ", ".join(names) if rest <= 0 else f"{', '.join(names[:_MOST_NAMED])} and {rest} more"


def _ranges(lines: Sequence[int]) -> str:
    """``3-5, 9``: lines that follow one another as a stretch; of many stretches the first eight."""
    breaks = [at for at, (one, other) in enumerate(pairwise(lines), start=1) if other - one > 1]
    stretches = [lines[start:end] for start, end in pairwise([0, *breaks, len(lines)])]
    shown = [f"{one[0]}" if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in stretches]
    return ", ".join(shown[:_MOST_RANGES]) + (" …" if len(shown) > _MOST_RANGES else "")
