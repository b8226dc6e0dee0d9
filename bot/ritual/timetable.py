"""Which rituals are due, and when: computed from the plan's dates, so that no restart repeats or loses one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, field_validator

from bot.error import UserError
from bot.plan.calendar import Window, WorkCalendar
from bot.plan.model import Frozen
from bot.ritual.ceremony import from_ceremonies
from bot.ritual.slot import Ritual, Slot
from bot.ritual.wall_clock import instant
from bot.team.zone import known_zone

__all__ = ["Occurrence", "Ritual", "Slot", "Timetable", "due", "from_ceremonies", "upcoming"]

DAY = timedelta(days=1)
PUNCTUAL = timedelta(minutes=5)  # a wake-up later than this owes an excuse


class Timetable(Frozen):
    """The hours of a plan's rituals in one IANA zone.

    An occurrence found up to ``grace`` after its hour is held late; after that it is skipped.
    """

    timezone: str
    slots: tuple[Slot, ...]
    calendar: WorkCalendar
    span: Window
    grace: timedelta = timedelta(hours=4)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        if not known_zone(name):
            raise UserError(f"“{name}” is not a time zone.", "Use a name such as Europe/Berlin or UTC.")
        return name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Occurrence(Frozen):
    """One ritual on one local date. ``verdict`` says what to do about it at the moment of asking."""

    ritual: Ritual
    local_date: date
    due_at: AwareDatetime
    verdict: Literal["run", "late", "skipped"] = "run"


def due(
    timetable: Timetable, since: datetime, now: datetime, held: frozenset[tuple[Ritual, date]]
) -> tuple[Occurrence, ...]:
    """The occurrences whose hour came after ``since`` and not after ``now``, earliest first, without the held.

    Each ritual comes once on each of its local dates, whatever the clocks do that day: an hour that the
    clocks skip falls on the moment of the change, an hour that comes twice counts the first time.
    """
    first, last = (moment.astimezone(timetable.zone).date() for moment in (since, now))
    found = [
        one.model_copy(update={"verdict": _verdict(timetable, now - one.due_at)})
        for one in _between(timetable, first - DAY, last + DAY)
        if since < one.due_at <= now and (one.ritual, one.local_date) not in held
    ]
    return tuple(sorted(found, key=_order))


def upcoming(timetable: Timetable, now: datetime, n: int) -> tuple[Occurrence, ...]:
    """The next ``n`` occurrences after ``now``; fewer when the plan ends before."""
    first = now.astimezone(timetable.zone).date() - DAY
    found: list[Occurrence] = []
    for day in _days(timetable, first, _last_day(timetable)):
        found += [one for one in _on(timetable, day) if one.due_at > now]
        if len(found) > n + len(Ritual):
            break
    return tuple(sorted(found, key=_order)[: max(0, n)])


def _order(one: Occurrence) -> tuple[datetime, Ritual]:
    return one.due_at, one.ritual


def _verdict(timetable: Timetable, behind: timedelta) -> Literal["run", "late", "skipped"]:
    if behind <= min(PUNCTUAL, timetable.grace):
        return "run"
    return "late" if behind < timetable.grace else "skipped"


def _between(timetable: Timetable, first: date, last: date) -> Iterator[Occurrence]:
    for day in _days(timetable, first, last):
        yield from _on(timetable, day)


def _days(timetable: Timetable, first: date, last: date) -> Iterator[date]:
    day, last = max(first, timetable.span.start), min(last, _last_day(timetable))
    while day <= last:
        yield day
        day += DAY


def _last_day(timetable: Timetable) -> date:
    return timetable.calendar.on_or_after(timetable.span.end + 7 * DAY)


def _on(timetable: Timetable, day: date) -> Iterator[Occurrence]:
    """The occurrences of one local date, each ritual once: of two slots of one ritual the earlier counts."""
    if not timetable.calendar.is_workday(day):
        return
    taken: set[Ritual] = set()
    for slot in sorted(timetable.slots, key=lambda slot: slot.at):
        if slot.ritual in taken or not _falls_on(timetable, slot, day):
            continue
        moment = instant(day, slot.at, timetable.zone)
        if moment is not None:
            taken.add(slot.ritual)
            yield Occurrence(ritual=slot.ritual, local_date=day, due_at=moment.astimezone(UTC))


def _falls_on(timetable: Timetable, slot: Slot, day: date) -> bool:
    if slot.ritual is not Ritual.SCORECARD:
        return day.weekday() in slot.days and timetable.span.covers(day)
    nominal = day
    while not _is_report_day(timetable, slot, nominal):
        nominal -= DAY
        if nominal < timetable.span.start or timetable.calendar.is_workday(nominal):
            return False
    return True


def _is_report_day(timetable: Timetable, slot: Slot, day: date) -> bool:
    """A scorecard is owed on its weekday once a day of the plan has passed, and a last time after its end."""
    span = timetable.span
    return day.weekday() in slot.days and span.start < day <= _closing(span, slot)


def _closing(span: Window, slot: Slot) -> date:
    return next(day for offset in range(1, 8) if (day := span.end + offset * DAY).weekday() in slot.days)
