"""Dates as people write them in a plan, in the languages plans are most often written in."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

YEAR = 12  # months
FIRST_YEAR, LAST_YEAR = 1970, 2199  # what lies outside is a misprint
LONGEST = 31  # days of a month
NEAR = timedelta(days=90)  # a date without a year may lie this long before the plan's start

_MONTHS = (
    "jan janv ene gen january januar januari janvier janeiro enero gennaio янв января январь",
    "feb fev fév febr févr february februar februari février fevereiro febrero febbraio фев февраля февраль",
    "mar mär mrz mrt march märz maart mars março marco marzo мар марта март",
    "apr avr abr april avril abril aprile апр апреля апрель",
    "may mai mei mag maj maio mayo maggio мая май",
    "jun juin june juni junho junio giugno giu июн июня июнь",
    "jul juil july juli juillet julho julio luglio lug июл июля июль",
    "aug aoû aou ago august augustus augusti août aout agosto авг августа август",
    "sep sept set september septembre setembro septiembre settembre сен сентября сентябрь",
    "oct okt out ott october oktober octobre outubro octubre ottobre окт октября октябрь",
    "nov november novembre novembro noviembre ноя ноября ноябрь",
    "dec dez déc dic december dezember décembre dezembro diciembre dicembre дек декабря декабрь",
)
MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_PROSE = frozenset({"set", "out", "may"})  # words that a heading uses otherwise
MONTH_NAMES = "|".join(sorted(MONTH, key=len, reverse=True))
_ISO = r"(?<!\d)(?P<iso_year>\d{4})(?:[-/.]|\s?年\s?)(?P<iso_month>\d{1,2})(?:[-/.]|\s?月\s?)(?P<iso_day>\d{1,2})(?!\d)"
_WIDE = r"(?<!\d)(?P<w_month>\d{1,2})\s?月\s?(?P<w_day>\d{1,2})\s?[日号]"
_NUMERIC = (
    r"(?<![\w.,/:#-])(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})"
    r"(?:(?P=mark)(?P<year>\d{4}|\d\d)?)?(?![\w%/:]|\.\d)"
)
_DAY_FIRST = (
    r"(?<![\w.,/:#-])(?:(?P<d_from>\d{1,2})\.?\s?(?:[-–—]|to|bis|al?|à|au|até|по)\s?)?"
    r"(?P<d_day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?(?:\s(?:de|of|di))?(?:\s{1,2}|-)?"
    rf"(?P<d_month>{MONTH_NAMES})\b\.?(?:,?(?:\s(?:de|del))?(?:\s{{1,2}}|-)(?P<d_year>\d{{4}}))?"
)
_MONTH_FIRST = (
    rf"\b(?P<m_month>{MONTH_NAMES})\b\.?\s{{0,2}}(?P<m_day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w%])"
    r"(?:\s*(?:[-–—]|to)\s*(?P<m_until>\d{1,2})(?![\w:/.-]))?(?:,?\s+(?P<m_year>\d{4}))?"
)
_DATE = re.compile(f"{_ISO}|{_WIDE}|{_MONTH_FIRST}|{_DAY_FIRST}|{_NUMERIC}", re.IGNORECASE)


class Written(NamedTuple):
    """A date as it was written: the year may be missing, and 3/4 may be either way round."""

    year: int | None
    month: int
    day: int
    swappable: bool = False


@lru_cache(maxsize=4096)
def written(text: str, *, heading: bool = False) -> tuple[Written, ...]:
    """The dates that stand in ``text``, from left to right; words that only look like one are passed over.

    In a heading, 3/4 or "2 out" without a year is more likely a numbering than a date and is passed over too.
    """
    found: list[Written] = []
    matches = [match.groupdict() for match in _DATE.finditer(text)]
    for groups in matches:
        one = _read(groups)
        if heading and one.year is None and (one.swappable or (len(matches) == 1 and _prose(groups))):
            continue
        if groups["d_from"]:
            found.append(one._replace(day=int(groups["d_from"])))
        found.append(one)
        if groups["m_until"]:
            found.append(one._replace(day=int(groups["m_until"])))
    return tuple(one for one in found if _possible(one))


def month_first(texts: Iterable[str]) -> bool:
    """Whether a document writes 12/31: only a number beyond 12 in second place tells."""
    return any(one.swappable and one.month > YEAR for text in texts for one in written(text))


def resolve(dates: Sequence[Written], near: date, *, american: bool = False) -> tuple[date, ...]:
    """The dates that are meant, in the order given; those the calendar does not have are left out.

    One without a year lies in the year that brings it closest before the next date in the row, as in
    "28 Dec – 3 Jan 2026"; the last one, at most 90 days before ``near``.
    """
    found: list[date] = []
    for one in reversed(dates):
        swap = one.swappable and (american or one.month > YEAR) and one.day <= YEAR
        month, day = (one.day, one.month) if swap else (one.month, one.day)
        years = [one.year] if one.year else range(near.year - 1, near.year + 9)
        candidates = [moment for year in years if (moment := _date(year, month, day))]
        if not one.year:
            candidates = _closest(candidates, found[-1] if found else None, near)
        found += candidates[:1]
    return tuple(reversed(found))


def _closest(candidates: Sequence[date], following: date | None, near: date) -> list[date]:
    if following is None:
        return [moment for moment in candidates if moment >= near - NEAR]
    before = [moment for moment in candidates if moment <= following]
    return before[-1:] or list(candidates[:1])


def _prose(groups: Mapping[str, str | None]) -> bool:
    day_first, month_first_ = (groups["d_month"] or "").casefold(), (groups["m_month"] or "").casefold()
    return day_first in _PROSE or month_first_ in ("set", "out")


def _read(groups: Mapping[str, str | None]) -> Written:
    if groups["iso_year"]:
        return Written(_number(groups["iso_year"]), _number(groups["iso_month"]), _number(groups["iso_day"]))
    if groups["m_month"]:
        return Written(_year(groups["m_year"]), MONTH[groups["m_month"].casefold()], _number(groups["m_day"]))
    if groups["d_month"]:
        return Written(_year(groups["d_year"]), MONTH[groups["d_month"].casefold()], _number(groups["d_day"]))
    if groups["w_month"]:
        return Written(None, _number(groups["w_month"]), _number(groups["w_day"]))
    return Written(_year(groups["year"]), _number(groups["two"]), _number(groups["one"]), swappable=True)


def _possible(one: Written) -> bool:
    low, high = sorted((one.month, one.day))
    return low >= 1 and high <= LONGEST and (one.month <= YEAR or (one.swappable and one.day <= YEAR))


def _number(text: str | None) -> int:
    return int(text or 0)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == len("26") else 0)


def _date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
