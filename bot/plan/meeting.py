"""The name of a meeting and its rhythm, out of the words that a plan has for both."""

import re

from bot.plan.inline import plain
from bot.plan.model import Ceremony
from bot.plan.rhythm import cadence_of, days_in, length_in, time_in

_TAIL_WORDS = re.compile(
    r"\s+(?:agenda|schedule|template|format|notes|owners?|details|cadence|distribution|checklist"
    r"|structure|playbook)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_WHEN = re.compile(
    r"(?<=\w),?\s+(?:(?:at|around|on|every|each|for|from|um|jeden|jede|am|cada|los|às?|as|tous|chaque|le|по|в|каждый)\s"
    r"|\d|(?:mon|tues|wednes|thurs|fri)(?:days?)?\b|daily\b|weekly\b|twice\b)|(?<=\w)\s*[,，]\s|(?<=\w)(?=每|毎)",
    re.IGNORECASE,
)


_OPEN = re.compile(r"\s+(?:after|before|during|at|on|in|with|of)$", re.IGNORECASE)
_ONE_OFF = re.compile(
    r"\bonce\b(?=\s*(?:[,;)·(]|$)|\s+(?:only|after|before|at the end)\b)|\bone-?off\b|\beinmalig\b|\buna sola vez\b"
    r"|\bune seule fois\b|\buma única vez\b",
    re.IGNORECASE,
)


def meeting_name(text: str) -> str:
    """The bare name in front of whatever says when: ``Daily stand-up at 9:15`` is "Daily stand-up"."""
    bare = _BRACKET.sub("", plain(text)).strip(" :.-–—")
    when = _WHEN.search(bare)
    return _TAIL_WORDS.sub("", _OPEN.sub("", bare[: when.start()].strip(" ,:–—-")) if when else bare)


def meeting(name: str, line: int, text: str) -> Ceremony:
    """A ceremony of that name, with the rhythm that the text tells; what is held but once has none."""
    once = _ONE_OFF.search(text) is not None
    days = () if once else days_in(text)
    return Ceremony(
        name=name,
        line=line,
        cadence="" if once else cadence_of(text, days),
        days=days,
        time=time_in(text),
        duration_minutes=length_in(text),
    )
