"""The course of a plan whose days have slipped: where each planned date lies now."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from bot.plan.workdays import Window, WorkCalendar


class Move(NamedTuple):
    """``target`` is the key of the one task that moves, or the planned date from which everything does.

    ``days`` are working days; fewer than 0 is earlier, for a task only.
    """

    target: str | date
    days: int


class Course(NamedTuple):
    """A calendar and the working days that are slipped over: pairs of a planned date and the days lost before it.

    No two planned dates ever share a date, and none overtakes another.
    """

    calendar: WorkCalendar
    gaps: tuple[tuple[date, int], ...] = ()

    @classmethod
    def of(cls, calendar: WorkCalendar, moves: Iterable[Move]) -> "Course":
        """The course after those moves; what moves one task alone leaves it as it is."""
        return cls(calendar, tuple(sorted((move.target, move.days) for move in moves if isinstance(move.target, date))))

    def shifted(self, planned: date) -> date:
        """Where a planned date lies now."""
        return self.calendar.later(planned, sum(days for begin, days in self.gaps if begin <= planned))

    def planned(self, day: date) -> date | None:
        """The planned date that lies on ``day``; None on a day that is slipped over or not worked."""
        found = self.planned_from(day)
        return found if self.shifted(found) == day else None

    def planned_from(self, day: date) -> date:
        """The first planned date that lies on ``day`` or after it."""
        day, late = self.calendar.on_or_after(day), 0
        for begin, days in self.gaps:
            if day < self.calendar.later(begin, late):
                break
            late += days
            if day < self.calendar.later(begin, late):
                return begin
        return self.calendar.later(day, -late)

    def windows(self, windows: Mapping[str, Window]) -> dict[str, Window]:
        """Where those windows lie now; one that a gap falls into ends later."""
        days = {day for window in windows.values() for day in (window.start, window.end)}
        now = {day: self.shifted(day) for day in days}
        return {key: Window(start=now[window.start], end=now[window.end]) for key, window in windows.items()}


def settled(moves: Iterable[Move], move: Move) -> tuple[Move, ...]:
    """The moves with one more; one to earlier first takes back the latest moves of its target to later.

    So a slip that is taken back leaves no trace, and everything cannot come earlier than the plan had it.
    """
    if move.days > 0:
        return (*moves, move)
    found, left = [], -move.days
    for former in reversed(tuple(moves)):
        taken = min(max(former.days, 0), left) if former.target == move.target else 0
        left -= taken
        if former.days != taken:
            found.append(former._replace(days=former.days - taken))
    found.reverse()
    if left and isinstance(move.target, str):
        found.append(move._replace(days=-left))
    return tuple(found)
