"""Months and quarters as people write them over the parts of a plan: March 2026, Q2, Month 3."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.plan.date_text import FIRST_YEAR, LAST_YEAR, MONTH, MONTH_NAMES, NEAR

YEAR = 12  # months
QUARTER = 3  # months

_MONTH_OF = re.compile(
    rf"\b(?P<month>{MONTH_NAMES})\b\.?(?:\s(?:de|del|of))?\s{{1,2}}(?P<year>\d{{4}})\b", re.IGNORECASE
)
_QUARTER_OF = re.compile(r"\b(?:Q(?P<after>[1-4])|(?P<before>[1-4])Q)\b(?:[\s'/-]{0,2}(?P<year>\d{4}))?")
_NUMBERED = re.compile(
    r"^\W*(?:months?|mes|mês|mois|monat|месяц)\s*(?P<first>\d{1,2})(?:\s*[-–—]\s*(?P<last>\d{1,2}))?\b", re.IGNORECASE
)


def months(text: str, begin: date) -> tuple[date, date] | None:
    """The first and the last date of the months that ``text`` names, or None when it names none.

    Args:
        text: a heading or a due date; "Month 2" counts from ``begin``, "Q2" is the first to end after it.
        begin: the first day of the plan.
    """
    numbered = _NUMBERED.search(text)
    if numbered:
        first = int(numbered["first"])
        last = max(first, int(numbered["last"] or first))
        return _later(begin, first - 1), _later(begin, last) - timedelta(days=1)
    named = [*_named(text), *_quarters(text, begin)]
    if not named:
        return None
    return min(first for first, _ in named), max(last for _, last in named)


def _named(text: str) -> Iterator[tuple[date, date]]:
    for match in _MONTH_OF.finditer(text):
        if FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
            yield _stretch(date(int(match["year"]), MONTH[match["month"].casefold()], 1), 1)


def _quarters(text: str, begin: date) -> Iterator[tuple[date, date]]:
    for match in _QUARTER_OF.finditer(text):
        quarter = int(match["after"] or match["before"])
        years = [int(match["year"])] if match["year"] else [begin.year, begin.year + 1]
        starts = [date(year, QUARTER * quarter - 2, 1) for year in years if FIRST_YEAR <= year <= LAST_YEAR]
        found = [_stretch(start, QUARTER) for start in starts]
        yield from [one for one in found if match["year"] or one[1] >= begin - NEAR][:1]


def _stretch(start: date, length: int) -> tuple[date, date]:
    return start, _later(start, length) - timedelta(days=1)


def _later(day: date, count: int) -> date:
    """The same day ``count`` months later, or the last one of a shorter month."""
    year, month = divmod(day.year * YEAR + day.month - 1 + count, YEAR)
    following = date(year + (month == YEAR - 1), (month + 1) % YEAR + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
