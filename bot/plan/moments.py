"""Lines led by a moment: ``T-48 hours: …``, ``Week 3 – …``, ``2026-03-01: …``, ``15 March – …``."""

import re
from dataclasses import dataclass
from typing import Final

from bot.plan.inline import plain
from bot.plan.span import Span, span_of

_MONTH: Final = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october"
    "|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    "|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа"
    "|сентября|октября|ноября|декабря"
)
_WEEKDAY: Final = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
_WEEKDAY_NAME: Final = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
_YEAR: Final = r"(?:,?\s+(?:de\s+)?\d{4})?"
_DATE = re.compile(
    rf"^(\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}月\d{{1,2}}日"
    rf"|{_WEEKDAY}(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR}|{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(?:{_MONTH})\.?{_YEAR}"
    rf"|(?:{_MONTH})\.?\s+\d{{4}})(?:\s*(?:[-–—]|to)\s*(?:\d{{4}}-\d{{2}}-\d{{2}}|(?:(?:{_MONTH})\.?\s+)?\d{{1,2}}))?\s*[:：–—\-)|.…→]+\s+(?=\S)",
    re.IGNORECASE,
)
_LAST_DATE = re.compile(
    rf"^(.{{3,160}}?)\s*(?:\s(?:[–—-]|→|->|=>|>>|➜)|[:：,|])\s+(\d{{4}}-\d{{1,2}}-\d{{1,2}}|(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?(?:{_MONTH})\.?(?:{_YEAR}|\s+de\s+\d{{4}})|\d{{1,2}}月\d{{1,2}}日(?:之?前|まで)?)$",
    re.IGNORECASE,
)
_WHOLE_DATE = re.compile(rf"^(?:{_MONTH}|{_WEEKDAY_NAME})\.?$", re.IGNORECASE)
_MILESTONE = re.compile(
    r"^\W*(?:(?:MILESTONE|MEILENSTEIN|HITO|MARCO|JALON|ВЕХА)\b|(?i:milestone|meilenstein|hito|marco|jalon|веха)\s*[:：–—-]"
    r"|里程碑|マイルストーン)|^\W*[◆♦◇]"
)
_REACH: Final = 300


@dataclass(frozen=True, slots=True)
class Moment:
    """What leads the line, the words behind it, and the stretch of time where it is one rather than a date."""

    label: str
    rest: str
    span: Span | None = None


def moment_of(raw: str) -> Moment | None:
    """Split a line led by a moment, or ended by a date; None for a line with neither or with nothing else."""
    text = plain(raw[: _REACH * 4]) if len(raw) > _REACH * 4 else plain(raw)
    span = span_of(text, leading=True)
    if span and span.parted and span.rest:
        rest = text[text.find(span.rest[:40]) :]
        return Moment(text[: len(text) - len(rest)].strip(" :：–—-|.·"), rest, span)
    countdown = _COUNTDOWN.match(text)
    if countdown and text[countdown.end() :].strip():
        return Moment(countdown[1].strip(), text[countdown.end() :].strip(), None)
    date = _DATE.match(text)
    if date:
        return Moment(date[1].strip(), text[date.end() :].strip(), None)
    last = _LAST_DATE.match(text)
    return Moment(last[2].strip(), last[1].strip(), None) if last else None


def ended_by_date(text: str) -> tuple[str, str] | None:
    """The words before a date at the end of a line, and the date; None where no date ends it."""
    last = _LAST_DATE.match(text) if len(text) <= _REACH else None
    return (last[1].strip(), last[2].strip()) if last else None


def dated_first(raw: str) -> tuple[str, str] | None:
    """The date that leads a line, and the words behind it; None where none does."""
    text = plain(raw[: _REACH * 4])
    date = _DATE.match(text)
    return (date[1].strip(), text[date.end() :].strip()) if date else None


def names_milestone(text: str) -> bool:
    """Does a line call itself a moment to reach: ``MILESTONE first light``, ``Meilenstein: Richtfest``?"""
    return bool(_MILESTONE.match(text))


def is_date(text: str) -> bool:
    """Is the text a date, a month or a weekday and nothing else: ``3 May``, ``July``, ``Fri``?"""
    return bool(_WHOLE_DATE.match(text.strip())) or ended_by_date(f"any, {text.strip()}") is not None


_COUNTDOWN = re.compile(r"^(T\s?[-–−+]\s?\d{1,4}\s*(?:[a-zä]{1,8})?|T0|T[-–]?0)\s*[:：–—|-]+\s*", re.IGNORECASE)
