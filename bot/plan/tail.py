"""The facts behind a title, taken off from its end: ``(3 days, depends on T4)``, ``, due Friday``, ``— @ana``."""

import re
from collections.abc import Callable
from typing import Final

from bot.plan.bracket import PERSON, learn_bracket
from bot.plan.effort_words import ESTIMATE
from bot.plan.field import Facts, learn, pair
from bot.plan.moments import ended_by_date, is_date
from bot.plan.part import BY, HANDLE, OWNS, WHEN
from bot.plan.vocabulary import CARRIED, NOBODY
from bot.plan.waits import waits

_TAIL = re.compile(r"\s*[*_]{0,2}[(\[（【]([^()\[\]（）【】]{1,160})[)\]）】][*_]{0,2}[\s.]*$")
_REMARK = re.compile(r"\s*[(（]([^()（）]{1,160})[)）]\s*[-–—:：;,，]{1,2}\s*(?=[^\W\d_])([^()（）]{3,160})$")
_HANDLE_LAST = re.compile(r"\s*[–—\-,:(]*\s*((?:@[^\W_][\w.-]{0,38}[\s,/&]*)+)\)?\s*$")
_SIZE_LAST = re.compile(
    rf"(?:(?:\s+[-–—|·]|[,;])\s+(?:(?:est(?:imated?)?\.?|effort|aufwand|оценка|estimación|estimativa|durée|charge)\s)?|[，、；]\s*(?:工期|耗时|用时|预计|需|約|工数)?\s*)({ESTIMATE.pattern[1:-1]})$",
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
_DUE_SAID = re.compile(rf"\s(?:{BY})\s+((?=.{{0,12}}(?:{WHEN}))[^,;|·()]{{2,30}})$", re.IGNORECASE)
_OWNER_LAST = re.compile(rf"\s*[,;|·–—-]\s*{OWNS}", re.IGNORECASE)
_ON_LAST = re.compile(r"\s*(?:(?:→|->|=>|>>|➜)\s*([^→>()]{4,60})|[(\[（]([^()\[\]（）]{2,60})[)\]）])\s*$")
_OPEN_LAST = re.compile(r"\s*(?:→|->|=>|➜)\s*([^→>➜]{0,12})$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
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
    return text[:at].rstrip(" *_–—-|,") if tail and at and learn_bracket(tail[1], facts) else None


def _remarked(text: str, facts: Facts) -> str | None:
    """A bracket of facts with a remark behind it: ``(Bo, 3 h) – once the paint is dry``. The remark is the summary."""
    remark = _REMARK.search(text[-_REACH:]) if ")" in text[:-1] or "）" in text[:-1] else None
    at = len(text) - len(text[-_REACH:]) + remark.start() if remark else 0
    if remark is None or at < _SHORTEST_LEFT or not learn_bracket(remark[1], facts):
        return None
    facts.summary = facts.summary or remark[2].strip()
    return text[:at]


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


def _due_said(text: str, facts: Facts) -> str | None:
    """``Send the letters by 9 Sep``: the date is learnt, and stays in the title that speaks of it."""
    said = _DUE_SAID.search(text[-_REACH:])
    if said and is_date(said[1]):
        facts.due = facts.due or said[1]
    return None


def _dated(text: str, facts: Facts) -> str | None:
    found = ended_by_date(text)
    if found is None or len(found[0]) < _SHORTEST_LEFT:
        return None
    facts.due = facts.due or found[1]
    return found[0]


def _open(text: str, _facts: Facts) -> str | None:
    """``… → TBD`` and a bare arrow: whose, or when, was left open."""
    left_open = _OPEN_LAST.search(text[-_REACH:])
    said = left_open[1].strip().casefold() if left_open else ""
    return _end(text, left_open) if left_open and (not said or said in NOBODY) else None


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
    _remarked,
    _carried,
    _sized,
    _paired,
    _waiting,
    _due,
    _due_said,
    _dated,
    _open,
    _owned,
    _handled,
)


def _signed_off(text: str, facts: Facts) -> str:
    """``Draft the issue - Carl``, in front of an estimate: the name between two dashes is whose work it is."""
    head, dash, name = text.rpartition(" - ") if " - " in text else text.rpartition(" — ")
    if dash and len(head) >= _SHORTEST_LEFT and PERSON.match(name.strip()) and learn(facts, "owner", name):
        return head
    return text
