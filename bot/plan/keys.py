"""The short name that people type for a task."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.plan.candidate import Candidate
from bot.plan.inline import plain
from bot.plan.span import span_of

_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PREFIX = re.compile(r"^[a-z]{2,10}(?:\([^()]*\))?!?:\s+")
_SMALL: Final = frozenset(
    """a an the and or of for to in on by with from as at via into is are be all any de del la el los las un una y e o para
    con en do da dos das um uma por no na le les des du et un une pour avec der die das ein eine und oder für mit von zu im
    и в на с по для к из или""".split()
)
_LONGEST: Final = 24
_WIDE_LENGTH: Final = 6
_WORDS: Final = 2


def assign(tasks: Sequence[Candidate]) -> list[str]:
    """A key for each task, all different whatever their case.

    1. The document's own id; of a number that comes back in every phase, the phase's letter and number lead it.
    2. Else the number of a numbered list, on the same terms.
    3. Else the first words of the title, as many as make it unlike the others.
    """
    written = [_written(task) for task in tasks]
    counts = Counter(key.casefold() for key in written if key)
    taken: set[str] = set()
    result: list[str] = []
    for task, own in zip(tasks, written, strict=True):
        key = own
        if own and counts[own.casefold()] > 1:
            key = (_in_phase(task, own) if own.isdigit() else None) or (own if task.named.id else None)
        result.append(key or "")
        if key and key.casefold() in taken:
            result[-1] = _next_free(key, taken) if task.named.id else ""
        taken.add(result[-1].casefold())
    return [key or _from_title(task.title, taken) for key, task in zip(result, tasks, strict=True)]


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


def _next_free(key: str, taken: set[str]) -> str:
    number = 2
    while f"{key}-{number}".casefold() in taken:
        number += 1
    return f"{key}-{number}"


def _from_title(title: str, taken: set[str]) -> str:
    text = _PREFIX.sub("", plain(title))[:300]
    words = [word.casefold() for word in _WORD.findall(text)]
    telling = [word for word in words if word not in _SMALL and not word.isdigit()] or words or ["task"]
    if _WIDE.search(telling[0]):
        telling = [telling[0][:_WIDE_LENGTH], *telling[1:]]
    key = ""
    for count in range(min(_WORDS, len(telling)), len(telling) + 1):
        key = "-".join(telling[:count])
        if len(key) > _LONGEST:
            key = key[:_LONGEST].rstrip("-'")
        if key not in taken or len(key) >= _LONGEST:
            break
    if key in taken:
        key = _next_free(key, taken)
    taken.add(key)
    return key
