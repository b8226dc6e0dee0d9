"""The simulation's own calendar: which rituals a plan owes, counted a minute at a time.

It knows nothing of how the bot finds what is due; where the two differ, one of them is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.ritual.timetable import Ritual, Timetable

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True)
class Due:
    """A ritual that is owed at a moment."""

    ritual: Ritual
    day: date
    at: datetime


def owed(table: Timetable, since: datetime, until: datetime) -> list[Due]:
    """Every ritual whose hour comes after ``since`` and not after ``until``, in the order of time."""
    found: dict[tuple[Ritual, date], Due] = {}
    before = since.astimezone(table.zone)
    moment = since.astimezone(UTC).replace(second=0, microsecond=0)
    while moment <= until:
        wall = moment.astimezone(table.zone)
        for ritual, day in _struck(table, before, wall):
            if moment > since:
                found.setdefault((ritual, day), Due(ritual, day, moment))
        before, moment = wall, moment + MINUTE
    return list(found.values())


def _struck(table: Timetable, before: datetime, wall: datetime) -> Iterator[tuple[Ritual, date]]:
    """The slots whose hour a clock on the wall has reached or jumped over in this minute."""
    for slot in table.slots:
        for day in {before.date(), wall.date()}:
            hour = datetime.combine(day, slot.at)
            if before.replace(tzinfo=None) < hour <= wall.replace(tzinfo=None) and _held_on(table, slot.ritual, day):
                yield slot.ritual, day


def _held_on(table: Timetable, ritual: Ritual, day: date) -> bool:
    if day.weekday() not in table.calendar.workdays or day in table.calendar.holidays:
        return False
    slot = next(one for one in table.slots if one.ritual is ritual)
    if ritual is not Ritual.SCORECARD:
        return day.weekday() in slot.days and table.span.start <= day <= table.span.end
    return any(_reports(table, day, nominal) for nominal in (day - DAY * back for back in range(7)))


def _reports(table: Timetable, day: date, nominal: date) -> bool:
    """Whether the scorecard of ``nominal`` comes on ``day``: the first working day from then on."""
    slot = next(one for one in table.slots if one.ritual is Ritual.SCORECARD)
    within = table.span.start < nominal <= table.span.end + WEEK
    between = [nominal + DAY * step for step in range((day - nominal).days)]
    free = all(one.weekday() not in table.calendar.workdays or one in table.calendar.holidays for one in between)
    return nominal.weekday() in slot.days and within and free
