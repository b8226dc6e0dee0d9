"""Which dates the headings of a plan stand for: days, weeks, sprints and the dates written beside them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from bot.plan.date_text import resolve, written
from bot.plan.model import Phase, Plan
from bot.plan.month_text import months
from bot.plan.sprint_length import sprint_weeks
from bot.plan.vocabulary import TIME_NOUN
from bot.plan.workdays import DAY, FARTHEST, Window, WorkCalendar

LAST_WEEK = FARTHEST // 7
LEAD = 8  # characters of decoration before the words that lead a heading

_NAMED = {
    kind: re.compile(
        rf"\b(?:{TIME_NOUN[kind]})\s*#?\s*(?P<from>\d{{1,3}})(?:\s*(?:[-–—~]|to)\s*(?P<to>\d{{1,3}}))?\b",
        re.IGNORECASE,
    )
    for kind in ("day", "sprint", "week")
}
_WEEK_OF = re.compile(
    r"\bweek (?:of|commencing|beginning|starting)\b|\bw/c\b|\bsemana del?\b|\bsemaine du\b", re.IGNORECASE
)


class Stretches(NamedTuple):
    """What a plan's headings and sprints need to become dates.

    ``sprint_weeks`` is how long a sprint lasts, ``first_sprint`` the number of the one that begins the plan;
    ``seven_a_week`` is true for a plan whose day numbers count every date, so that day 8 begins week 2.
    """

    plan: Plan
    calendar: WorkCalendar
    american: bool
    sprint_weeks: int
    first_sprint: int
    seven_a_week: bool

    @classmethod
    def of(cls, plan: Plan, calendar: WorkCalendar, *, american: bool) -> "Stretches":
        """Measure the sprints of a plan; where no heading ties them to weeks, the lowest number comes first."""
        sprints = [phase for phase in plan.phases if phase.kind == "sprint" and phase.numbers]
        tied = any(phase.weeks for phase in sprints)
        first = 1 if tied else min((min(phase.numbers) for phase in sprints), default=1)
        return cls(plan, calendar, american, sprint_weeks(plan), first, _seven_a_week(plan, calendar))

    def phase(self, phase: Phase, within: Window | None = None) -> Window | None:
        """The dates of one heading, or None when nothing about it tells.

        ``within`` is the window of the heading above. Numbers that fall outside it start anew below it:
        "Day 2" under "Week 3" is the second day of that week.
        """
        dated = self.dated(phase)
        if dated is not None:
            return dated
        numbers, weeks = _sane(phase.numbers, FARTHEST), _sane(phase.weeks, LAST_WEEK)
        if phase.kind == "day" and numbers:
            return self.days(numbers[0], numbers[-1], within)
        if weeks or (phase.kind == "week" and numbers):
            counted = weeks or _sane(numbers, LAST_WEEK)
            return self.weeks(counted[0], counted[-1], within) if counted else None
        if phase.kind == "sprint" and numbers:
            return self.sprints(numbers[0], numbers[-1])
        if phase.kind != "section" or re.search(r"\b\d{4}\b", phase.name):
            return self.months(phase.name)
        return self.named(phase.name, leading=True)  # but no months: "Q1: why is the sky blue?" heads an answer

    def days(self, first: int, last: int, within: Window | None = None) -> Window:
        """From plan day ``first`` to plan day ``last``."""
        literal = Window(start=self.calendar.nth(first), end=self.calendar.nth(last))
        if self.seven_a_week:
            begin = self.calendar.nth(1)
            literal = self.worked(begin + (first - 1) * DAY, begin + (last - 1) * DAY)
        if within is None or within.covers(literal.start):
            return literal
        below = self.calendar.model_copy(update={"start": within.start})
        anew = Window(start=below.nth(first), end=below.nth(last))
        return anew if within.covers(anew.start) else literal

    def weeks(self, first: int, last: int, within: Window | None = None) -> Window:
        """From week ``first`` to week ``last``."""
        literal = self._weeks(first, last)
        if within is None or within.covers(literal.start):
            return literal
        below = self.calendar.model_copy(update={"start": within.start})
        anew = Window(start=below.week(first).start, end=below.week(last).end)
        return anew if within.covers(anew.start) else literal

    def sprints(self, first: int, last: int) -> Window:
        """From sprint ``first`` to sprint ``last``: where a heading dates them there, else one after another."""
        return self._sprint(first).joined(self._sprint(last))

    def dates(self, text: str, *, heading: bool = False, forward: bool = False) -> Window | None:
        """From the first to the last date that ``text`` writes out, cut to worked dates."""
        days = resolve(written(text, heading=heading), self.calendar.start, american=self.american)
        return self.worked(min(days), max(days), forward=forward) if days else None

    def months(self, text: str) -> Window | None:
        """The months or quarters that ``text`` names, cut to worked dates; None when it names a day of them."""
        named = None if written(text) else months(text, self.calendar.nth(1))
        return self.worked(*named) if named else None

    def dated(self, phase: Phase) -> Window | None:
        """The dates written out in a heading; a lone date over a section is passed over."""
        window = self.dates(phase.name, heading=True)
        if window is None or (phase.kind == "section" and window.start == window.end):
            return None  # a lone date over a section tells when it was written, not when it is worked
        if _WEEK_OF.search(phase.name):
            return self.worked(window.start, max(window.end, window.start + (6 - window.start.weekday()) * DAY))
        return window

    def named(self, text: str, *, leading: bool = False) -> Window | None:
        """The dates of "Day 3", "Weeks 1-2" or "Sprint 4" in running text, or only where ``leading`` it."""
        read = {"day": self.days, "sprint": self.sprints, "week": self.weeks}
        for kind, pattern in _NAMED.items():
            match = pattern.search(text)
            if match and not (leading and match.start() > LEAD):
                first = int(match["from"])
                last = max(first, int(match["to"] or first))
                return read[kind](*_clip((first, last), LAST_WEEK))
        return None

    def worked(self, start: date, end: date, *, forward: bool = False) -> Window:
        """The window cut to worked dates; one without any lies on the worked date before it, or after it."""
        first, last = self.calendar.on_or_after(start), self.calendar.on_or_before(end)
        if first > last:
            first = last = first if forward else last
        return Window(start=first, end=last)

    def _sprint(self, number: int) -> Window:
        for phase in self.plan.phases:
            if phase.kind == "sprint" and number in phase.numbers:
                dated = self.dated(phase) or self._shared(phase, number)
                if dated is not None:
                    return dated
        before = max(0, number - self.first_sprint) * self.sprint_weeks
        return self._weeks(*_clip((before + 1, before + self.sprint_weeks), LAST_WEEK))

    def _shared(self, phase: Phase, number: int) -> Window | None:
        """The sprint's part of the weeks over a heading such as "Sprint 1-2 (Weeks 1-4)"."""
        weeks = _sane(phase.weeks, LAST_WEEK)
        if not weeks:
            return None
        share = len(weeks) / len(phase.numbers)
        begin = int(phase.numbers.index(number) * share)
        own = weeks[begin : max(begin + 1, int(begin + share))]
        return self._weeks(own[0], own[-1])

    def _weeks(self, first: int, last: int) -> Window:
        return self.calendar.week(first).joined(self.calendar.week(last))


def _sane(numbers: Iterable[int], most: int) -> tuple[int, ...]:
    return tuple(sorted(number for number in numbers if abs(number) <= most))


def _clip(numbers: tuple[int, int], most: int) -> tuple[int, int]:
    return min(numbers[0], most), min(numbers[1], most)


def _seven_a_week(plan: Plan, calendar: WorkCalendar) -> bool:
    """Whether the days below the plan's week headings fit weeks of seven days better than worked weeks."""
    balance = 0
    for weeks, day in _days_below_weeks(plan):
        worked = (day - 1) // len(calendar.workdays) + 1
        balance += ((day - 1) // 7 + 1 in weeks) - (worked in weeks)
    return balance > 0


def _days_below_weeks(plan: Plan) -> Iterator[tuple[set[int], int]]:
    weeks: set[int] = set()
    for phase in sorted(plan.phases, key=lambda phase: phase.line):
        if phase.kind == "week":
            weeks = set(phase.numbers)
        elif phase.kind == "day" and phase.numbers and weeks:
            yield weeks, phase.numbers[0]
    week_of = {phase.name: set(phase.numbers) for phase in plan.phases if phase.kind == "week"}
    for task in plan.tasks:
        above = {number for name in task.phase_path for number in week_of.get(name, ())}
        if above and task.days:
            yield above, task.days[0]
