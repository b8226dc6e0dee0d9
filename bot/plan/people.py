"""The people that an owner's field names: ``Backend – Alex``, ``Mia (QA)``, ``Bo & Di``; TBD is nobody."""

import re

from bot.plan.inline import plain
from bot.plan.vocabulary import DISCIPLINE, NOBODY

BLANK = re.compile(r"^[\s_.…\-–—?*\[\]()<>xX]*$")
_SPLIT = re.compile(r"\s*(?:[,;/&+、，；]|\band\b|\by\b|\bund\b|\bet\b|\be\b|<br\s*/?>)\s*")
_TEAM_PERSON = re.compile(r"^(.{2,40}?)\s+[–—-]\s+(.{2,40})$")
_PERSON_TEAM = re.compile(r"^(.{2,40}?)\s*\(([^()]{2,40})\)$")
_WRAPPED = re.compile(r"^[(\[<（]([^()\[\]<>（）]*)[)\]>）]$")


def people(value: str) -> tuple[list[str], str | None]:
    """The people an owner's field names, and their squad where it says so. Placeholders such as TBD name nobody."""
    text = _WRAPPED.sub(r"\1", plain(value).strip(" .;"))
    if BLANK.match(text) or text.casefold() in NOBODY:
        return [], None
    for pattern, team, person in ((_TEAM_PERSON, 1, 2), (_PERSON_TEAM, 2, 1)):
        both = pattern.match(text)
        if both and is_discipline(both[team]):
            return _names(both[person]), both[team].strip()
    names = _names(text)
    return names, names[0] if len(names) == 1 and is_discipline(names[0]) else None


def _names(text: str) -> list[str]:
    parts = [part.strip(" .*_[]<>:") for part in _SPLIT.split(text)]
    named = [part for part in parts if any(c.isalnum() for c in part)]
    return [part for part in named if not BLANK.match(part) and part.casefold() not in NOBODY]


def is_discipline(text: str) -> bool:
    """Does every word name a discipline (Backend, QA), or the last one say it is a team?"""
    words = re.findall(r"[^\W_]+", text.casefold())
    return bool(words) and (all(word in DISCIPLINE for word in words) or words[-1] in ("team", "squad", "チーム"))
