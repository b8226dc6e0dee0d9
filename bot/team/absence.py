"""Who is not to be asked on a day, and why: people say it, their Slack status does, or their calendar."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from bot.error import UserError
from bot.plan.date_text import MONTH_NAMES, resolve, written
from bot.plan.model import Frozen
from bot.register.entry import day_of
from bot.team.holiday import holiday_names
from bot.team.model import Person
from bot.team.settings import TeamSettings

HINT: Final = "Write for example /plan away 24-28 Dec, /plan away Friday or /plan away 2026-12-24 to 2027-01-02."
LONGEST: Final = timedelta(days=366)
TURNING: Final = timedelta(days=183)  # "28 Dec to 3 Jan" turns the year; "28-24 Dec" is a slip of the pen
_UNTIL = r"(?:until|till|til|through|bis(?: zum)?|hasta(?: el)?|até(?: [ao])?|jusqu['’](?:au|à))\b"
_RANGE = re.compile(rf"\s*(?:\b(?:to\b|{_UNTIL})|[–—]|\s-\s)\s*", re.IGNORECASE)
_OPEN = re.compile(rf"^{_UNTIL}\s*", re.IGNORECASE)  # it begins today
# "24-28 Dec" and "Dec 24-28": the month stands once for both days.
_ONE_MONTH = re.compile(
    rf"^(?:(?P<first>\d{{1,2}})\s?[-–]\s?(?P<last>\d{{1,2}})\.?\s(?P<month>{MONTH_NAMES})"
    rf"|(?P<m>{MONTH_NAMES})\s(?P<f>\d{{1,2}})\s?[-–]\s?(?P<l>\d{{1,2}}))(?:,?\s(?P<year>\d{{4}}))?$",
    re.IGNORECASE,
)
_AWAY_WORDS = re.compile(
    r"\b(?:ooo|out of (?:the )?office|on (?:leave|holidays?|vacation|pto)|vacation(?:ing)?|holidays?|sick|ill|"
    r"parental leave|day off|off (?:today|sick)|away until|urlaub|krank|vacaciones|congés?|en congé|férias)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"\bback (?:from|after)\b", re.IGNORECASE)
_AWAY_EMOJI: Final = frozenset({
    "palm_tree", "face_with_thermometer", "beach_with_umbrella", "desert_island", "airplane_departure", "baby",
})  # fmt: skip


class Absence(Frozen):
    """Somebody is away on these local dates, both included."""

    user: str
    first: date
    last: date
    note: str = ""

    def covers(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last


def dates_of(words: str, today: date) -> tuple[date, date]:
    """The first and last date that "24-28 Dec", "Friday", "until Friday" or "tomorrow to 12 Jan" means.

    Raises:
        UserError: it is no date, is over already, or is longer than a year.
    """
    said = " ".join(words.split())
    month = _ONE_MONTH.match(said)
    if month:
        name, year = month["month"] or month["m"], f" {month['year']}" if month["year"] else ""
        ends = [f"{number} {name}{year}" for number in (month["first"] or month["f"], month["last"] or month["l"])]
    elif opened := _OPEN.match(said):
        return today, _still_ahead(said, _day(said[opened.end() :], today), today)
    else:
        ends = [part for part in _RANGE.split(said) if part]
    found = [_day(end, today) for end in ends]
    if not 0 < len(found) <= 2 or None in found:  # noqa: PLR2004 - a stretch has two ends
        raise UserError(f"I cannot read “{said}” as dates.", HINT)
    days = [day for day in found if day is not None]
    first, last = days[0], days[-1]
    if last < first:  # "Monday to Friday", said on a Monday: the Friday after that Monday
        last = _day(ends[-1], first) or last
    if last < first:
        last = _a_year_later(last)
        if last - first > TURNING:
            raise UserError(f"“{said}” ends before it begins.", HINT)
    if last - first > LONGEST:
        raise UserError("That is longer than a year.", HINT)
    return first, last


def _still_ahead(said: str, last: date | None, today: date) -> date:
    if last is None:
        raise UserError(f"I cannot read “{said}” as dates.", HINT)
    if last < today:
        raise UserError(f"“{said}” is past already.", HINT)
    if last - today > LONGEST:
        raise UserError("That is longer than a year.", HINT)
    return last


def _day(words: str, today: date) -> date | None:
    exact = [one for one in written(words) if one.year]
    if exact:
        return next(iter(resolve(exact[:1], today)), None)
    found = day_of(words, today)
    # A day without a year is the next one that comes, unless it has only just begun.
    return _a_year_later(found) if found and found < today - timedelta(days=60) else found


def _a_year_later(day: date) -> date:
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else day + timedelta(days=366)


def why_away(person: Person, day: date, today: date, absences: Iterable[Absence], settings: TeamSettings) -> str:
    """Why somebody is not to be asked on a day: "away until Mon", "Good Friday"; empty when they may be.

    A Slack status tells of today alone.
    """
    said = next((one for one in absences if one.user == person.user and one.covers(day)), None)
    if said is not None:
        return said.note or "away"
    code = settings.person_holidays.get(person.user, "")
    if code and (names := holiday_names(code, day)):
        return ", ".join(names)
    if day.weekday() not in settings.person_workdays.get(person.user, settings.workdays):
        return "not a working day of theirs"
    if settings.heed_status and day == today and _status_says_away(person):
        return person.status or "away"
    return ""


def _status_says_away(person: Person) -> bool:
    if _BACK.search(person.status):
        return False
    return bool(_AWAY_WORDS.search(person.status)) or person.status_emoji.strip(":") in _AWAY_EMOJI


def away_on(
    people: Iterable[Person], day: date, today: date, absences: Iterable[Absence], settings: TeamSettings
) -> Mapping[str, str]:
    """Everybody who is not to be asked on a day, with the reason, by Slack id."""
    known = tuple(absences)
    reasons = {person.user: why_away(person, day, today, known, settings) for person in people}
    return {user: reason for user, reason in reasons.items() if reason}
