"""Which rituals are due, and when: computed from the plan's dates, so that no restart repeats or loses one."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, field_validator

from bot.error import UserError
from bot.plan.calendar import Window, WorkCalendar
from bot.plan.model import Frozen
from bot.ritual.slot import Moment, Ritual, Slot
from bot.ritual.wall_clock import instant
from bot.team.zone import known_zone

__all__ = ["Held", "Moment", "Occurrence", "Ritual", "Slot", "Timetable", "due", "upcoming"]

Held = tuple[Ritual, str, date]  # a ritual, its subject, its local date

DAY = timedelta(days=1)
PUNCTUAL = timedelta(minutes=5)  # a wake-up later than this owes an excuse
CARRIED = frozenset({Ritual.SCORECARD, Ritual.STEERING})  # what a day off puts off to the next working day


class Timetable(Frozen):
    """The hours of a plan's rituals in one IANA zone: those that come round, and those that are held once.

    An occurrence found up to ``grace`` after its hour is held late; after that it is skipped.
    """

    timezone: str
    slots: tuple[Slot, ...]
    calendar: WorkCalendar
    span: Window
    moments: tuple[Moment, ...] = ()
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
    """One ritual on one local date. ``verdict`` says what to do about it at the moment of asking.

    ``subject`` is empty for what concerns the whole team.
    """

    ritual: Ritual
    local_date: date
    due_at: AwareDatetime
    subject: str = ""
    verdict: Literal["run", "late", "skipped"] = "run"


def due(timetable: Timetable, since: datetime, now: datetime, held: Collection[Held]) -> tuple[Occurrence, ...]:
    """The occurrences whose hour came after ``since`` and not after ``now``, earliest first, without the held.

    Each ritual comes once for each subject on each of its local dates, whatever the clocks do that day: an hour
    that the clocks skip falls on the moment of the change, an hour that comes twice counts the first time.
    """
    first, last = (moment.astimezone(timetable.zone).date() for moment in (since, now))
    found = [
        one.model_copy(update={"verdict": verdict(timetable.grace, now - one.due_at)})
        for day in _days(timetable, first - DAY, last + DAY)
        for one in _on(timetable, day)
        if since < one.due_at <= now and (one.ritual, one.subject, one.local_date) not in held
    ]
    return tuple(sorted(found, key=_order))


def upcoming(timetable: Timetable, now: datetime, n: int) -> tuple[Occurrence, ...]:
    """The next ``n`` occurrences after ``now``; fewer when the plan ends before."""
    first = now.astimezone(timetable.zone).date() - DAY
    found: list[Occurrence] = []
    for day in _days(timetable, first, date.max):
        if len(found) >= n:
            break
        found += [one for one in _on(timetable, day) if one.due_at > now]
    return tuple(sorted(found, key=_order)[: max(0, n)])


def _order(one: Occurrence) -> tuple[datetime, int, str]:
    return one.due_at, list(Ritual).index(one.ritual), one.subject


def verdict(grace: timedelta, behind: timedelta) -> Literal["run", "late", "skipped"]:
    """What to do about a ritual whose hour was so long ago."""
    if behind <= min(PUNCTUAL, grace):
        return "run"
    return "late" if behind < grace else "skipped"


def _days(timetable: Timetable, first: date, last: date) -> Iterator[date]:
    """The dates of a stretch on which anything may be held."""
    dates = [moment.on for moment in timetable.moments]
    day = max(first, min([timetable.span.start, *dates]))
    last = min(last, max([_last_day(timetable), *dates]))
    while day <= last:
        yield day
        day += DAY


def _last_day(timetable: Timetable) -> date:
    return timetable.calendar.on_or_after(timetable.span.end + 7 * DAY)


def _on(timetable: Timetable, day: date) -> Iterator[Occurrence]:
    """The occurrences of one local date; of two hours of one ritual and subject the earlier counts."""
    hours: list[Slot | Moment] = [one for one in timetable.moments if one.on == day]
    if timetable.calendar.is_workday(day):
        hours += [slot for slot in timetable.slots if _falls_on(timetable, slot, day)]
    taken: set[tuple[Ritual, str]] = set()
    for one in sorted(hours, key=lambda one: one.at):
        moment = instant(day, one.at, timetable.zone)
        if moment is not None and (one.ritual, one.subject) not in taken:
            taken.add((one.ritual, one.subject))
            yield Occurrence(ritual=one.ritual, subject=one.subject, local_date=day, due_at=moment.astimezone(UTC))


def _falls_on(timetable: Timetable, slot: Slot, day: date) -> bool:
    nominal = day
    while not _is_nominal(timetable, slot, nominal):
        nominal -= DAY
        carried = slot.ritual in CARRIED and nominal >= timetable.span.start
        if not carried or timetable.calendar.is_workday(nominal):
            return False
    return True


def _is_nominal(timetable: Timetable, slot: Slot, day: date) -> bool:
    """Whether the pattern itself names the day; a day off may put off what it names.

    A scorecard is owed on its weekday once a day of the plan has passed, and a last time after its end.
    """
    span = timetable.span
    if day.weekday() not in slot.days:
        return False
    if slot.ritual is Ritual.SCORECARD:
        return span.start < day <= _closing(span, slot)
    return span.covers(day) and (_monday(day) - _monday(span.start)).days // 7 % slot.every == 0


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _closing(span: Window, slot: Slot) -> date:
    return next(day for offset in range(1, 8) if (day := span.end + offset * DAY).weekday() in slot.days)
