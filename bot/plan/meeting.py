"""The name of a meeting and its rhythm, out of the words that a plan has for both."""

import re
from typing import Final

from bot.plan.date_text import MONTH_NAMES
from bot.plan.inline import plain
from bot.plan.meeting_words import NOUN
from bot.plan.model import Ceremony
from bot.plan.rhythm import WEEKDAY, cadence_of, days_in, length_in, time_in

_TAIL_WORDS = re.compile(
    r"\s+(?:agenda|schedule|template|format|notes|owners?|details|cadence|distribution|checklist"
    r"|structure|playbook)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_WHEN = re.compile(
    r"(?<=\w),?\s+(?:(?:at|around|on|every|each|for|from|um|jeden|jede|am|cada|los|às?|as|tous|chaque|le|по|в|каждый)\s"
    r"|\d|(?:mon|tues|wednes|thurs|fri)(?:days?)?\b|daily\b|weekly\b|fortnightly\b|bi-?weekly\b|monthly\b|twice\b"
    rf"|(?:{WEEKDAY})(?=\s*(?:$|[,;(–—/&-]|\d|(?:um|at|à|às|a|and|y|e|et|und|и|в)\s)))|(?<=\w)\s*(?:,\s|，|、(?=[每毎隔週周月火水木金土日\d]))|(?<=\w)(?=每|毎)",
    re.IGNORECASE,
)


_OPEN = re.compile(r"\s+(?:after|before|during|at|on|in|with|of)$", re.IGNORECASE)
_ONE_OFF = re.compile(
    r"\bonce\b(?=\s*(?:[,;)·(]|$)|\s+(?:only|after|before|at the end)\b)|\bone-?off\b|\beinmalig\b|\buna sola vez\b"
    r"|\bune seule fois\b|\buma única vez\b",
    re.IGNORECASE,
)
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s?(?:(?:de|of)\s)?(?:{MONTH_NAMES})\b"
    rf"|(?:{MONTH_NAMES})\b\.?\s\d{{1,2}}(?!\d)"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?![\d%])|\d{1,2}\.\d{1,2}\.|\d{1,2}\s?月\s?\d{1,2}\s?[日号])"
)
_WEEK: Final = (
    r"(?:(?:of|in|der|de la|da|de)\s)?(?:week|kw|wk|semana|semaine|woche|неделя)\s?\d{1,2}\b|第\s?\d{1,2}\s?[周週]"
)
_ON_A_DATE = re.compile(
    rf"(?P<every>\b(?:every|each|from|since|cada|jeden|ab|chaque|toda|desde"
    rf"|кажд\w+)\s)?(?<![a-zà-ÿа-яё])(?P<day>{WEEKDAY})\.?,?\s"
    rf"(?:(?:the|den|dem|le|el|dia)\s)?(?:{_DATE}|{_WEEK})|{_DATE}\s?[,(（]\s?(?:{WEEKDAY})[)）]?",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:days|tags|mittwochs|dis|as|feiras|sábados|domingos|ам)$", re.IGNORECASE)
_FIRST = re.compile(
    r"^(?P<when>(?:(?:every|each|cada|todos los|jeden|chaque|tous les|каждый|каждую|по)\s|每|毎週?)?"
    rf"(?:{WEEKDAY})(?:\s?(?:[,/&+–—-]|and|y|und|et|e|и|to)\s?(?:{WEEKDAY})){{0,4}}[,:]?\s(?:(?:at|um|à|às"
    rf"|в)\s)?"
    r"\d{1,2}(?:[:.h]\d\d|\s?(?:h|uhr|am|pm)\b)(?:\s?(?:[-–—]|to|bis|à)\s?\d{1,2}(?:[:.h]\d\d|\s?(?:h|uhr|am|pm)\b))?"
    r"(?:\s?(?:am|pm|h|uhr)\b)?)\s?(?:[,:–—-]\s)?(?P<name>[^\W\d_].*)$",
    re.IGNORECASE,
)

_DAY_FIRST = re.compile(rf"^(?P<when>(?:{WEEKDAY})[^:]{{0,30}}):\s+(?P<name>[^\W\d_].*)$", re.IGNORECASE)
_SHORT: Final = {
    short: day
    for day, shorts in (
        ("Mon", "mo lu seg"), ("Tue", "di mar ter"), ("Wed", "mi mer qua"), ("Thu", "do qui"),
        ("Fri", "fr vie ven sex"),
    )
    for short in shorts.split()
}  # fmt: skip
_SHORT_DAY = re.compile(rf"^(?:{'|'.join(_SHORT)})(?=\.?,?\s\d{{1,2}}(?:[:h]|\s?uhr))", re.IGNORECASE)


def meeting_name(text: str) -> str:
    """The bare name in front of whatever says when: ``Daily stand-up at 9:15`` is "Daily stand-up"."""
    bare = _BRACKET.sub("", plain(text)).strip(" :.-–—")
    when = _WHEN.search(bare)
    return _TAIL_WORDS.sub("", _OPEN.sub("", bare[: when.start()].strip(" ,:–—-")) if when else bare)


def meeting(name: str, line: int, text: str) -> Ceremony:
    """A ceremony of that name, with the rhythm that the text tells; what is held but once has none."""
    once = _ONE_OFF.search(text) is not None
    recurring = _undated(text)
    days = () if once else days_in(text if cadence_of(recurring, ()) else recurring)
    return Ceremony(
        name=name,
        line=line,
        cadence="" if once else cadence_of(recurring, days),
        days=days,
        time=time_in(text),
        duration_minutes=length_in(text),
    )


def held_once(text: str) -> bool:
    """Does a text give a weekday's date, so that the weekday says nothing of how often: "Mon 30 Nov 2026"?"""
    return _undated(text) != text


def name_first(text: str) -> str:
    """A line that begins with its weekday and time, turned: "Wed 16:00 risk review, 30m" names the meeting first."""
    bare = _SHORT_DAY.sub(lambda day: _SHORT[day[0].casefold()], plain(text))
    found = _FIRST.match(bare) or _DAY_FIRST.match(bare)
    words = re.split(r"[,;(–—]", found["name"])[0].strip(" .") if found else ""
    called = found and (found.re is _FIRST or NOUN.search(words))
    return f"{found['name']}, {found['when']}" if found and called else text


def _undated(text: str) -> str:
    """The text without the weekdays that only say on which weekday a date falls."""
    return _ON_A_DATE.sub(lambda found: found[0] if found["every"] or _PLURAL.search(found["day"] or "") else " ", text)
