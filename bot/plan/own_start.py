"""The first day that a plan itself names, and what that rests on."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.plan.beginning import Beginning, Ground, leading, stated
from bot.plan.beginning_words import ENDS
from bot.plan.calendar import span
from bot.plan.date_text import YEAR, Written, resolve, written
from bot.plan.model import Phase, Plan
from bot.plan.planned import Planned
from bot.plan.span import span_of
from bot.plan.sprint_length import sprint_weeks
from bot.plan.stretch import Stretches
from bot.plan.workdays import DAY, FARTHEST, WorkCalendar

_UNITS: Final = ("day", "week", "sprint", "phase")
_CALENDAR_WEEK: Final = 10  # a plan whose first week has such a number counts the weeks of the year


def own_start(document: str, plan: Plan, near: date) -> Beginning | None:
    """What the document says of the plan's first day; None where it says nothing.

    A line above the first task that names the start counts before a date on the first day, week or sprint, that
    before a kickoff or a period, and all of them before a date further on, from which is counted back.

    Args:
        document: the text that ``plan`` was read from.
        plan: the plan.
        near: the day of loading. A date without a year is at most 90 days past, else the next to come.
    """
    stretches = Planned(plan, WorkCalendar(start=near)).stretches
    found = [*stated(document, plan, near, american=stretches.american), *_units(stretches, near)]
    return min(found, key=lambda one: (one.ground, one.day if one.ground is Ground.UNIT else one.line), default=None)


def first_day(
    plan: Plan, own: Beginning | None, today: date, former: tuple[date, Beginning | None] | None = None
) -> date:
    """The first day of a version that nobody gave one: its own, else that of the version before it, else today.

    ``former`` is the day from which that version runs, and what its document says. A document that says what it said
    before moves nothing: somebody may have chosen another day. Nor does one by which the plan would be over by now.
    """
    kept, said = former or (today, None)
    if own is None or (said is not None and said.day == own.day):
        return kept
    return kept if span(plan, WorkCalendar(start=own.day)).end < today else own.day


def _units(stretches: Stretches, near: date) -> Iterator[Beginning]:
    for kind in _UNITS:
        units = [phase for phase in stretches.plan.phases if phase.kind == kind and phase.numbers]
        first = min((phase.numbers[0] for phase in units), default=1)
        opens = first if kind == "sprint" or (kind == "week" and first >= _CALENDAR_WEEK) else 1
        read = [(phase, resolve(_dates(phase), near, american=stretches.american)) for phase in units]
        dated = [(phase, days) for phase, days in read if days]
        opening = [(phase, days) for phase, days in dated if phase.numbers[0] == opens]
        for phase, days in opening:
            until = days[0] if kind == "day" else min(days[-1], days[0] + (6 - days[0].weekday()) * DAY)
            yield _beginning(Ground.UNIT, days[0], until, phase)
        later = [(phase, days) for phase, days in dated if opens < phase.numbers[0] <= FARTHEST]
        if later and not opening and kind != "phase":
            phase, days = min(later, key=lambda one: one[0].numbers[0])
            day = _back(stretches, phase, phase.numbers[0] - opens, days[0])
            yield _beginning(Ground.COUNTED_BACK, day, day, phase)


def _beginning(ground: Ground, day: date, until: date, phase: Phase) -> Beginning:
    return Beginning(ground=ground, day=day, until=max(day, until), line=phase.line, text=phase.name)


def _dates(phase: Phase) -> tuple[Written, ...]:
    """The dates on a day, week, sprint or phase, where the first of them could be when it begins."""
    unit = span_of(phase.name)
    rest = unit.rest if unit else ""
    found = leading(rest)
    if len(found) == 1 and found[0].swappable and not found[0].year and max(found[0].day, found[0].month) <= YEAR:
        found = ()  # 1/4 is rather a part of four
    found = found or written(rest, heading=True)
    lone = len(found) == 1 and (phase.kind == "phase" or (phase.kind != "day" and ENDS.search(rest)))
    return () if lone else found


def _back(stretches: Stretches, phase: Phase, units: int, day: date) -> date:
    if phase.kind == "day":
        return day - units * DAY if stretches.seven_a_week else WorkCalendar(start=day).later(day, -units)
    weeks = units * (sprint_weeks(stretches.plan) if phase.kind == "sprint" else 1)
    return day - (day.weekday() + 7 * weeks) * DAY
