"""The short name that people type for a task."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from bot.plan.candidate import Candidate
from bot.plan.inline import plain
from bot.plan.lexicon import words_of
from bot.plan.span import span_of

_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PREFIX = re.compile(r"^[a-z]{2,10}(?:\([^()]*\))?!?:\s+")
SMALL: Final = words_of("""
a an the and or of for to in on by with from as at via into is are be all any de del la el los las un una y
e o para con en do da dos das um uma por no na le les des du et un une pour avec der die das ein eine und
oder für mit von zu im и в на с по для к из или
""")
_LONGEST: Final = 24
_WIDE_LENGTH: Final = 6
_WORDS: Final = 2


class Key(NamedTuple):
    """What people type for a task; ``own`` when the document itself writes it, as an id or a number."""

    text: str
    own: bool


def assign(tasks: Sequence[Candidate], taken: Iterable[str] = ()) -> list[Key]:
    """A key for each task, all different whatever their case, and none of those ``taken`` before.

    1. The document's own id; of a number that comes back in every phase, the phase's letter and number lead it.
    2. Else the number of a numbered list, on the same terms.
    3. Else the first words of the title, as many as make it unlike the others.
    """
    written = [_written(task) for task in tasks]
    numbers = [key for key in written if key and key.isdigit()]
    restarting = len(set(numbers)) < len(numbers)
    counts = Counter(key.casefold() for key in written if key)
    given = _Taken(taken)
    result: list[Key | None] = []
    for task, own in zip(tasks, written, strict=True):
        key = own
        if own and own.isdigit() and restarting:
            key = _in_phase(task, own) or (own if task.named.id or counts[own] == 1 else None)
        if key and key in given and not task.named.id:
            key = None
        free = given.take(key) if key else ""
        result.append(Key(free, own=free == key) if key else None)
    return [key or Key(_from_title(task.title, given), own=False) for key, task in zip(result, tasks, strict=True)]


def namesakes(tasks: Sequence[Candidate], keys: Sequence[str]) -> list[str | None]:
    """For each task the key of the earlier one that bears the same id in the document; None for all others."""
    earlier: dict[str, str] = {}
    found: list[str | None] = []
    for task, key in zip(tasks, keys, strict=True):
        own = (_written(task) if task.named.id else None) or ""
        before = earlier.get(key.rpartition("-")[0].casefold())
        doubled = own and key.casefold() != own.casefold() and before and before.casefold().endswith(own.casefold())
        found.append(before if doubled else None)
        earlier[key.casefold()] = key
    return found


class _Taken:
    """The keys given so far, in any case, and how far the numbers behind each have come."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = {key.casefold() for key in keys}
        self._next: dict[str, int] = {}

    def __contains__(self, key: str) -> bool:
        return key.casefold() in self._keys

    def take(self, key: str) -> str:
        """The key itself, or with the first free number behind it."""
        free, number = key, self._next.get(key.casefold(), 2)
        while free in self:
            free, number = f"{key}-{number}", number + 1
        self._next[key.casefold()] = number
        self._keys.add(free.casefold())
        return free


def _written(task: Candidate) -> str | None:
    if task.named.id:
        return task.named.id.strip(" .:")
    return str(task.number) if task.numbered else None


def _in_phase(task: Candidate, own: str) -> str | None:
    """``W1-3`` for task 3 of week 1; None in a phase without a number of its own."""
    if not own[0].isdigit():
        return None
    span = span_of(task.phase) if task.phase else None
    if span is None:
        phase = next((section for section in task.section.upwards() if section.span and section.span.numbers), None)
        span = phase.span if phase else None
    if span is None or not span.numbers:
        return None
    numbers = str(span.numbers[0]) if len(span.numbers) == 1 else f"{span.numbers[0]}.{span.numbers[-1]}"
    return f"{span.kind[0].upper()}{numbers}-{own}"


def _from_title(title: str, taken: _Taken) -> str:
    text = _PREFIX.sub("", plain(title))[:300]
    words = [word.casefold() for word in _WORD.findall(text)]
    telling = [word for word in words if word not in SMALL and not word.isdigit()] or words or ["task"]
    if _WIDE.search(telling[0]):
        telling = [telling[0][:_WIDE_LENGTH], *telling[1:]]
    key = ""
    for count in range(min(_WORDS, len(telling)), len(telling) + 1):
        key = "-".join(telling[:count])
        if len(key) > _LONGEST:
            key = key[: _LONGEST + 1].rpartition("-")[0] or key[:_LONGEST].rstrip("-'")
            break
        if key not in taken or len(key) == _LONGEST:
            break
    return taken.take(key)
