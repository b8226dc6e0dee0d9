"""The countdown to the kickoff or the go-live: ``T-48 hours: …``, ``2 days before opening: …``."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import TimelineStep
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.quantity import NUMBER, hours, number
from bot.plan.register_words import COUNTING
from bot.plan.section import Section

_UNIT: Final = (
    r"hours?|hrs?|h|days?|d|weeks?|w|minutes?|mins?|m|horas?|días?|dias?|semanas?|jours?|heures?|semaines?|j|tagen?"
    r"|tage?|stunden?|wochen?"
    r"|часов|часа|час|ч|мин|дней|дня|день|недел[яьи]|минут|天|小时|周|分钟|日|時間|д"
)
_OFFSET = re.compile(
    rf"^\W*(?:[^()\d]{{0,30}}\()?[TТ]\s?(?:([-–−+]|minus|plus)\s?(\d{{1,4}}(?:[.,]\d)?)\s*({_UNIT})?|0|-0)(?!\w)\)?",
    re.IGNORECASE,
)
_BEFORE: Final = r"before|prior to|ahead of|antes(?: d[eo]l?)?|avant|vorher|davor|vor|earlier|до"
_AFTER: Final = r"after|past|following|después(?: d[eo]l?)?|depois(?: d[aeo])?|later|danach|после|após|après|nach|после"
_TOLD = re.compile(
    rf"^\W*(?P<number>{NUMBER})\s?(?P<unit>{_UNIT})\s+(?:(?P<before>{_BEFORE})|(?:{_AFTER}))(?!\w)", re.IGNORECASE
)
_TOLD_WIDE = re.compile(
    rf"^\W*[^\d\s:：]{{0,8}}?(?:(?P<before>[前后後])\s?(?P<number>\d{{1,3}})\s?(?P<unit>{_UNIT})"
    rf"|(?P<amount>\d{{1,3}})\s?(?P<each>{_UNIT})之?(?P<behind>[前后後]))"
)
_NAMED = re.compile(
    r"^\W*(?:kick-?off|go-?live|launch|start|opening|doors|cut-?over|event|show|release|zero|lanzamiento|lancement"
    r"|lançamento|start)"
    rf"\s?(?P<sign>[-–−+]|minus|plus)\s?(?P<number>\d{{1,4}}(?:[.,]\d)?)\s?(?P<unit>{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_DAY_CODE = re.compile(r"^\W*(?P<code>[DJHДЧ])\s?(?P<sign>[-–−+])\s?(?P<number>\d{1,3})(?P<unit>h)?(?!\w)")
_ZERO = re.compile(r"^\W*(?:[DJH][-–−+]?0|zero hour|hour zero)(?!\w)", re.IGNORECASE)
_CODED: Final = {"D": 24.0, "J": 24.0, "Д": 24.0, "H": 1.0, "Ч": 1.0}
_SHORT: Final[dict[str, float]] = {
    "w": 168.0,
    "m": 1 / 60,
    "j": 24.0,
    "": 24.0,
    "день": 24.0,
    "час": 1.0,
    "ч": 1.0,
    "д": 24.0,
    "мин": 1 / 60,
}
_FEWEST: Final = 3
_RUN_SHEET: Final = 72.0
_REACH: Final = 2000
_CODE_REACH: Final = 40


def read_timeline(root: Section) -> tuple[TimelineStep, ...]:
    """The steps of a countdown, hours before (negative) or after its zero; a bare ``T-2`` counts days.

    Words such as "two days before" count only under a heading that speaks of a countdown, a launch or a timeline.
    """
    return tuple(step for _, step in _stated(root))


def countdown_lines(root: Section) -> frozenset[int]:
    """The lines of a countdown's steps, where there are at least three."""
    found = frozenset(line for line, _ in _stated(root))
    return found if len(found) >= _FEWEST else frozenset()


def run_sheet_lines(root: Section) -> frozenset[int]:
    """The lines of a countdown that runs by the hour, all of it within three days of its zero."""
    found = [(line, step.offset_hours) for line, step in _stated(root)]
    near = len(found) >= _FEWEST and all(abs(offset) <= _RUN_SHEET for _, offset in found)
    return frozenset(line for line, offset in found) if near else frozenset()


def _stated(root: Section) -> Iterator[tuple[int, TimelineStep]]:
    for section in root.walk():
        counting = any(COUNTING.search(around.name) for around in section.upwards()) or _counts(section)
        head = _offset(plain(section.name), counting=counting)
        if head is not None:
            own = lead_of(section.title) if not section.is_heading else None
            if own and own[1]:
                yield section.line, TimelineStep(offset_hours=head, text=plain(own[1]))
            told = ((item.line, plain(box(item.text)[1])) for item in section.items)
            yield from ((line, TimelineStep(offset_hours=head, text=text)) for line, text in told if text)
        for line, text in _timed(section):
            led = lead_of(text, dashes=True) or _led_by_offset(text, counting=counting)
            offset = _offset(plain(led[0]), counting=counting) if led else None
            if led and offset is not None and plain(led[1]):
                yield line, TimelineStep(offset_hours=offset, text=plain(led[1]))


def _counts(section: Section) -> bool:
    """Do most lines here begin with a code such as ``H-6h``, one of them with hours or behind the zero, as no id is?"""
    codes = [found for _, text in _timed(section) if (found := _DAY_CODE.match(plain(text[:_CODE_REACH])))]
    return len(codes) >= _FEWEST and any(code["unit"] or code["sign"] == "+" for code in codes)


def _led_by_offset(text: str, *, counting: bool) -> tuple[str, str] | None:
    """``T-2h – doors``, ``**T-2h** doors``: the dash of the offset is not the one that parts."""
    for pattern in (_OFFSET, _NAMED, _DAY_CODE, _ZERO):
        found = pattern.match(plain(text))
        rest = plain(text)[found.end() :].lstrip() if found else ""
        if found and rest and (counting or text[0] in "*_`["):
            return found[0], rest.lstrip(":：–—→|-*> ")
        if found and re.match(r"[:：–—→|-]", rest):
            return found[0], rest.lstrip(":：–—→|-> ")
    return None


def _timed(section: Section) -> Iterator[tuple[int, str]]:
    for block in section.blocks:
        if isinstance(block, Item):
            below = " ".join(child.text for child in block.items)
            yield block.line, f"{box(block.text)[1]} {below}".strip()[:_REACH]
        elif isinstance(block, Paragraph):
            yield from ((line.number, line.text[:_REACH]) for line in block.lines)
        elif isinstance(block, Table):
            yield from ((row.line, f"{row.cells[0]}: {row.cells[1]}") for row in block.rows if len(row.cells) > 1)


def _offset(text: str, *, counting: bool) -> float | None:
    """The hours that a label counts; None where it counts none."""
    found = _OFFSET.match(text)
    if found:
        return _signed(found[1] or "+", found[2] or "0", found[3] or "")
    if not counting:
        return None
    named = _NAMED.match(text)
    if named:
        return _signed(named["sign"], named["number"], named["unit"])
    told = _told(text)
    if told is not None:
        return told
    code = _DAY_CODE.match(text)
    if code:
        value = int(code["number"]) * (1.0 if code["unit"] else _CODED[code["code"]])
        return value if code["sign"] == "+" or not value else -value
    return 0.0 if _ZERO.match(text) else None


def _told(text: str) -> float | None:
    """The hours of "two days before the doors" or "开幕前48小时"."""
    told = _TOLD.match(text)
    if told:
        return _signed("-" if told["before"] else "+", told["number"], told["unit"])
    wide = _TOLD_WIDE.match(text)
    if wide is None:
        return None
    sign = "-" if (wide["before"] or wide["behind"]) == "前" else "+"
    return _signed(sign, wide["number"] or wide["amount"], wide["unit"] or wide["each"])


def _signed(sign: str, amount: str, unit: str) -> float | None:
    known, value = _SHORT.get(unit.casefold()), number(amount)
    if value is None:
        return None
    stretch = value * known if known is not None else hours(amount, unit)
    if stretch is None:
        return None
    return -stretch if stretch and sign.casefold() not in ("+", "plus") else stretch
