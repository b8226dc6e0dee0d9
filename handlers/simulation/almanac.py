"""The simulation's own calendar: which rituals a plan owes, counted a minute at a time.

It knows nothing of how the bot finds what is due; where the two differ, one of them is wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.ritual.timetable import Ritual, Slot, Timetable

MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=7)
EARLIEST, NOON = time(7), time(13)  # a stand-up between them is at somebody's own morning
FURTHEST = timedelta(hours=15)  # no zone is further ahead of UTC
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


@dataclass(frozen=True)
class Morning:
    """One person's hour of one local date, at which they may be asked in a message to them alone."""

    user: str
    day: date
    at: datetime


def mornings(table: Timetable, zones: Mapping[str, ZoneInfo], since: datetime) -> list[Morning]:
    """Every hour at which somebody in those zones is asked alone: where the stand-up is not at their own morning."""
    hours = [slot.at for slot in table.slots if slot.ritual is Ritual.STANDUP]
    found: list[Morning] = []
    day = table.span.start
    while hours and day <= table.span.end:
        together = struck(day, min(hours), table.zone)
        for user, zone in zones.items():
            own = struck(day, min(hours), zone)
            if own is None or together is None or own <= since or not _worked(table, day):
                continue
            there = together.astimezone(zone)
            if there.date() != day or not EARLIEST <= there.time() < NOON:
                found.append(Morning(user, day, own))
        day += DAY
    return sorted(found, key=lambda one: one.at)


def struck(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The first minute at which a clock on the wall shows that hour of a date or a later one; None without the date."""
    wanted = datetime.combine(day, at)
    moment = (wanted - FURTHEST).replace(tzinfo=UTC)
    while (wall := moment.astimezone(zone).replace(tzinfo=None)) < wanted:
        moment += MINUTE
    return moment if wall.date() == day else None
