"""The simulation's own calendar: which rituals a plan owes, counted a minute at a time.

It knows nothing of how the bot finds what is due; where the two differ, one of them is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.ritual.timetable import Ritual, Slot, Timetable

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)
PUT_OFF = (Ritual.SCORECARD, Ritual.STEERING)  # on a day off they come on the next working day


@dataclass(frozen=True)
class Due:
    """A ritual that is owed at a moment."""

    ritual: Ritual
    day: date
    subject: str
    at: datetime

    @property
    def name(self) -> tuple[Ritual, str, date]:
        """What it is told from others by."""
        return self.ritual, self.subject, self.day


def owed(table: Timetable, since: datetime, until: datetime) -> list[Due]:
    """Every ritual whose hour comes after ``since`` and not after ``until``, in the order of time."""
    found: dict[tuple[Ritual, str, date], Due] = {}
    before = since.astimezone(table.zone)
    moment = since.astimezone(UTC).replace(second=0, microsecond=0)
    while moment <= until:
        wall = moment.astimezone(table.zone)
        for ritual, day, subject in _struck(table, before, wall):
            if moment > since:
                found.setdefault((ritual, subject, day), Due(ritual, day, subject, moment))
        before, moment = wall, moment + MINUTE
    return list(found.values())


def _struck(table: Timetable, before: datetime, wall: datetime) -> Iterator[tuple[Ritual, date, str]]:
    """What a clock on the wall has reached or jumped over in this minute."""
    then, now = before.replace(tzinfo=None), wall.replace(tzinfo=None)
    for day in {before.date(), wall.date()}:
        for one in table.moments:
            if one.on == day and then < datetime.combine(day, one.at) <= now:
                yield one.ritual, day, one.subject
        for slot in table.slots:
            if then < datetime.combine(day, slot.at) <= now and _held_on(table, slot, day):
                yield slot.ritual, day, slot.subject


def _held_on(table: Timetable, slot: Slot, day: date) -> bool:
    if not _worked(table, day):
        return False
    if slot.ritual not in PUT_OFF:
        return _named(table, slot, day)
    free = 0
    while not _worked(table, day - DAY * (free + 1)):
        free += 1
    return any(_named(table, slot, day - DAY * back) for back in range(free + 1))


def _worked(table: Timetable, day: date) -> bool:
    return day.weekday() in table.calendar.workdays and day not in table.calendar.holidays


def _named(table: Timetable, slot: Slot, day: date) -> bool:
    """Whether the slot's pattern names the date."""
    first, last = table.span.start, table.span.end
    if day.weekday() not in slot.days:
        return False
    if slot.ritual is Ritual.SCORECARD:
        return first < day <= last + WEEK
    weeks = (day - timedelta(days=day.weekday()) - (first - timedelta(days=first.weekday()))).days // 7
    return first <= day <= last and weeks % slot.every == 0
