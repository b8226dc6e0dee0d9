"""The facts behind a title, taken off from its end: ``(3 days, depends on T4)``, ``, due Friday``, ``— @ana``."""

import re
from collections.abc import Callable
from typing import Final

from bot.plan.effort_words import ESTIMATE
from bot.plan.field import Facts, learn, pair
from bot.plan.given_names import unpersonal
from bot.plan.model import Status
from bot.plan.moments import ended_by_date
from bot.plan.part import BY, HANDLE, OWNS, WHEN, part
from bot.plan.vocabulary import CARRIED, STATUS
from bot.plan.waits import NEEDS, waits

_TAIL = re.compile(r"\s*[*_]{0,2}[(\[（【]([^()\[\]（）【】]{1,160})[)\]）】][*_]{0,2}[\s.]*$")
_HANDLE_LAST = re.compile(r"\s*[–—\-,:(]*\s*((?:@[^\W_][\w.-]{0,38}[\s,/&]*)+)\)?\s*$")
_SIZE_LAST = re.compile(
    rf"(?:(?:\s+[-–—|·]|[,;])\s+|[，、；]\s*(?:工期|耗时|用时|预计|需|約|工数)?\s*)({ESTIMATE.pattern[1:-1]})$",
    re.IGNORECASE,
)
_PAIR_LAST = re.compile(
    r"\s*(?:\s[-–—|·]|[;；]|[.。,](?=\s)|[，、。；]|\s(?=(?:Owner|Assignee|Responsible|Due|Deadline|Estimate|Status|担当者?|期限|负责人|截止)\s?[:：]))\s*\**([^-–—|·;；:：*.,，。]{2,24}\**[:：](?:(?!\s[-–—]\s|[.,]\s[^.,:：]{2,24}[:：]|\s[^\s.,:：]{2,12}[:：])[^|·;；]){1,80})$"
)
_DUE_LAST = re.compile(
    rf"\s*[,;|·–—-]\s+(?:(?:due|fällig|vence|échéance)\s+(?!to\b)|(?:{BY})\s+(?=.{{0,12}}(?:{WHEN})))([^,;|·()]{{2,30}})$",
    re.IGNORECASE,
)
_DUE_BARE = re.compile(
    rf"(?:(?<=[)\]）】])|(?<=\s)(@\S{{1,39}}))\s+(?:{BY})\s+(?=.{{0,12}}(?:{WHEN}))([^,;|·()]{{2,30}})$",
    re.IGNORECASE,
)
_OWNER_LAST = re.compile(rf"\s*[,;|·–—-]\s*{OWNS}", re.IGNORECASE)
_PERSON = re.compile(r"^[A-ZÀ-ÞА-Я][a-zß-ÿа-я'’-]+(?:\s[A-ZÀ-ÞА-Я][\w.'’-]{0,20}){0,2}$")
_TEAM = re.compile(r"^[^\W\d_a-zß-ÿа-я][^\W\d_]*(?:[ -][^\W\d_]+){0,2}$")
_PARTS = re.compile(
    r"\s*[;|、，]\s*|\s*,\s*(?=[^,;|:：]{2,30}[:：]|@|P\d|~?\d|(?:due|by|until|bis|para el|até|avant|до)\s"
    rf"|[A-ZÀ-ÞА-Я][a-zа-я]{{2,9}}$|(?:{NEEDS})\s)"
)
_ON_LAST = re.compile(r"\s*(?:(?:→|->|=>|>>|➜)\s*([^→>()]{4,60})|[(\[（]([^()\[\]（）]{2,60})[)\]）])\s*$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s*(?:[+&/]|\b(?:and|und|et|y|e|и)\b)\s*")
_TAIL_FACTS: Final = frozenset(
    {"owner", "due", "estimate", "depends", "status", "priority", "labels", "squad", "start"}
)
_SHORTEST_LEFT: Final = 4
_MOST: Final = 6
_REACH: Final = 200


def tails_off(text: str, facts: Facts) -> str:
    """The title without the facts behind it, which are learnt; what reads as part of the title stays."""
    for _ in range(_MOST):
        left = next((left for take in _TAKERS if (left := take(text, facts)) is not None), None)
        if left is None:
            break
        text = left
    return text


def _end(text: str, found: re.Match[str] | None) -> str | None:
    """What stands before a match at the text's end; None where too little would be left of the title."""
    at = len(text) - len(text[-_REACH:]) + found.start() if found else 0
    wide = len(_WIDE.findall(text[:at][:_SHORTEST_LEFT]))
    return text[:at] if at + wide >= _SHORTEST_LEFT else None


def _bracketed(text: str, facts: Facts) -> str | None:
    tail = _TAIL.search(text[-_REACH:])
    at = len(text) - len(text[-_REACH:]) + tail.start() if tail else 0
    return text[:at].rstrip(" *_–—-|,") if tail and at and _bracket(tail[1], facts) else None


def _carried(text: str, facts: Facts) -> str | None:
    """``→ carried to week 4``: where a title says that its work goes on elsewhere. It is no fact of the task."""
    del facts
    found = _ON_LAST.search(text[-_REACH:])
    words = re.findall(r"[^\W_]+", found[1] or found[2]) if found else []
    said = any(CARRIED.exact(" ".join(words[:size])) for size in (1, 2))
    return _end(text, found) if said else None


def _sized(text: str, facts: Facts) -> str | None:
    size = _SIZE_LAST.search(text[-_REACH:])
    left = _end(text, size)
    if size is None or left is None:
        return None
    facts.estimate = facts.estimate or size[1]
    return _signed_off(left, facts)


def _paired(text: str, facts: Facts) -> str | None:
    fact = _PAIR_LAST.search(text[-_REACH:])
    said = pair(fact[1]) if fact else None
    left = _end(text, fact)
    if said is None or left is None or said[0] not in _TAIL_FACTS:
        return None
    learn(facts, *said)
    return left


def _waiting(text: str, facts: Facts) -> str | None:
    needs = waits(text[-_REACH:])
    left = _end(text, needs)
    if needs and left is not None:
        facts.depends.append(needs[1])
    return left


def _due(text: str, facts: Facts) -> str | None:
    due = _DUE_LAST.search(text[-_REACH:])
    left = _end(text, due)
    if due and left is not None:
        facts.due = facts.due or due[1]
        return left
    bare = _DUE_BARE.search(text[-_REACH:])
    left = _end(text, bare)
    if bare and left is not None:
        facts.due = facts.due or bare[2]
        return f"{left}{bare[1] or ''}"
    return None


def _dated(text: str, facts: Facts) -> str | None:
    found = ended_by_date(text)
    if found is None or len(found[0]) < _SHORTEST_LEFT:
        return None
    facts.due = facts.due or found[1]
    return found[0]


def _owned(text: str, facts: Facts) -> str | None:
    owner = _OWNER_LAST.search(text[-_REACH:])
    left = _end(text, owner)
    return left if owner and left is not None and learn(facts, "owner", owner[1]) else None


def _handled(text: str, facts: Facts) -> str | None:
    handle = _HANDLE_LAST.search(text[-_REACH:])
    at = len(text) - len(text[-_REACH:]) + handle.start() if handle else 0
    if handle is None or not at:
        return None
    facts.owners.extend(h for h in HANDLE.findall(handle[1]) if h not in facts.owners)
    return text[:at]


_TAKERS: Final[tuple[Callable[[str, Facts], str | None], ...]] = (
    _bracketed,
    _carried,
    _sized,
    _paired,
    _waiting,
    _due,
    _dated,
    _owned,
    _handled,
)


def _signed_off(text: str, facts: Facts) -> str:
    """``Draft the issue - Carl``, in front of an estimate: the name between two dashes is whose work it is."""
    head, dash, name = text.rpartition(" - ") if " - " in text else text.rpartition(" — ")
    if dash and len(head) >= _SHORTEST_LEFT and _PERSON.match(name.strip()) and learn(facts, "owner", name):
        return head
    return text


def _bracket(content: str, facts: Facts) -> bool:
    """Learn what a bracket at the end of a title says; False when it belongs to the title."""
    text = content.strip()
    needs = waits("- " + text)
    if (needs and not needs.start()) or _lists_keys(text):
        return part(text, facts)
    handles = text.count("@") == text.count(",") + 1
    return any(_said(pattern.split(text), facts) for pattern in (() if handles else (_PARTS, _COMMA))) or (
        handles and _said([text], facts)
    )


def _lists_keys(text: str) -> bool:
    """Is a whole bracket one list of what the task waits for: ``predecessors: 8, 10``?"""
    fact = pair(text)
    return fact is not None and fact[0] == "depends" and not re.search(r"[:：]", fact[1])


def _said(parts: list[str], facts: Facts) -> bool:
    """Learn all of a bracket's parts, or nothing."""
    learnt = Facts()
    first, *others = parts
    if not all(_stands(each, learnt) or part(each, learnt) for each in others):
        return False
    people = all((_PERSON.match(name) or _TEAM.match(name)) and not unpersonal(name) for name in _AND.split(first))
    if not part(first, learnt) and not (people and _belongs(first, learnt)):
        return False
    facts.absorb(learnt)
    return True


def _stands(text: str, learnt: Facts) -> bool:
    """Learn how the work stands, behind a name in a bracket: ``(Bo, done)``."""
    status = STATUS.exact(text)
    learnt.status = learnt.status or (Status(status) if status else None)
    return status is not None


def _belongs(name: str, facts: Facts) -> bool:
    """Take a name for the owner's where another of a task's facts stands behind it: ``(Anke, 2 days)``."""
    return bool(facts.estimate or facts.due or facts.depends or facts.status) and learn(facts, "owner", name)
