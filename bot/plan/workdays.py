"""The days on which a plan is worked, counted from its first."""

from datetime import date, timedelta
from typing import Self

from pydantic import field_validator

from bot.error import UserError
from bot.plan.model import Frozen

DAY = timedelta(days=1)
FARTHEST = 3660  # ten years of plan days: beyond it a number is a misprint, not a day


class Window(Frozen):
    """The local dates from ``start`` to ``end``, both included."""

    start: date
    end: date

    def covers(self, day: date) -> bool:
        """Whether ``day`` lies in the window."""
        return self.start <= day <= self.end

    def joined(self, other: Self) -> Self:
        """The shortest window that holds both."""
        return self.model_copy(update={"start": min(self.start, other.start), "end": max(self.end, other.end)})


class WorkCalendar(Frozen):
    """Which dates are worked. ``workdays`` are weekdays, 0 for Monday; plan day 1 is the first worked
    date on or after ``start``.
    """

    start: date
    workdays: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()

    @field_validator("workdays")
    @classmethod
    def _some_weekday(cls, days: frozenset[int]) -> frozenset[int]:
        if not days or not days <= frozenset(range(7)):
            raise UserError("A work week needs at least one weekday.", "Weekdays count from 0 (Monday) to 6 (Sunday).")
        return days

    def is_workday(self, day: date) -> bool:
        """Whether the plan is worked on ``day``, be it before or after its start."""
        return day.weekday() in self.workdays and day not in self.holidays

    def nth(self, n: int) -> date:
        """The date of plan day ``n``; day 0 is the last worked date before the first, and so on back.

        Raises:
            UserError: ``n`` is more than ten years of work away.
        """
        if abs(n) > FARTHEST:
            raise UserError(f"Day {n} is too far away to be a day of the plan.")
        return self.later(self.on_or_after(self.start), n - 1)

    def later(self, day: date, n: int) -> date:
        """The ``n``-th worked date after ``day``, or before it where ``n`` is negative; ``day`` itself for 0."""
        step, left = (DAY, n) if n > 0 else (-DAY, -n)
        while (weeks := (left - 1) // len(self.workdays)) > 0:
            ahead = day + weeks * 7 * step
            left -= weeks * len(self.workdays) - self._off(*sorted((day + step, ahead)))
            day = ahead
        for _ in range(left):
            day = self._seek(day + step, step)
        return day

    def on_or_after(self, day: date) -> date:
        """The first worked date that is not before ``day``."""
        return self._seek(day, DAY)

    def on_or_before(self, day: date) -> date:
        """The last worked date that is not after ``day``."""
        return self._seek(day, -DAY)

    def week(self, n: int) -> Window:
        """The worked dates of calendar week ``n``, Monday to Sunday; week 1 holds plan day 1.

        Week 1 begins at plan day 1. A week in which nobody works is given whole, so that it still has a place.
        """
        first = self.nth(1)
        monday = first - first.weekday() * DAY + (n - 1) * 7 * DAY
        days = [monday + offset * DAY for offset in range(7)]
        worked = [day for day in days if self.is_workday(day) and (n != 1 or day >= first)]
        return Window(start=worked[0], end=worked[-1]) if worked else Window(start=days[0], end=days[-1])

    def number(self, day: date) -> int | None:
        """The plan day that ``day`` is; None before the first and on dates that are not worked."""
        first = self.nth(1)
        if day < first or not self.is_workday(day):
            return None
        weeks, rest = divmod((day - first).days + 1, 7)
        spare = sum((first + (weeks * 7 + offset) * DAY).weekday() in self.workdays for offset in range(rest))
        return weeks * len(self.workdays) + spare - self._off(first, day)

    def _off(self, first: date, last: date) -> int:
        """How many holidays fall on work days from ``first`` to ``last``."""
        return sum(first <= off <= last and off.weekday() in self.workdays for off in self.holidays)

    def _seek(self, day: date, step: timedelta) -> date:
        while not self.is_workday(day):
            day += step
        return day
