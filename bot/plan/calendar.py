"""When each task of a plan is to be worked on, in local dates."""

from collections.abc import Iterable
from datetime import date

from bot.plan.course import Course, Move
from bot.plan.model import Plan
from bot.plan.planned import Planned
from bot.plan.push import pushed
from bot.plan.slip import Slip
from bot.plan.target import moves
from bot.plan.workdays import Window, WorkCalendar

__all__ = ["Window", "WorkCalendar", "day_number", "schedule", "span", "stated_start"]

UNDATED_WEEKS = 13  # how long rituals go on for a plan that names no dates: a quarter


def schedule(plan: Plan, calendar: WorkCalendar, slips: Iterable[Slip] = ()) -> dict[str, Window]:
    """The window of every task that the plan dates; a task under nothing dated has no entry.

    What stands on the task itself counts before what stands above it: its dates, its days, its sprint,
    then the innermost heading that tells.

    Slips are applied in their order. One of a day, week, sprint, heading or date moves everything planned
    from there on, dates that the document writes out among it; a window that lies across it ends later. One
    of a task moves that task, and pushes what waits for it. A slip that names nothing in the plan does nothing.
    """
    planned = Planned(plan, calendar)
    return _slipped(planned, moves(planned, slips))


def span(plan: Plan, calendar: WorkCalendar, slips: Iterable[Slip] = ()) -> Window:
    """From plan day 1 to the last day of any task or heading, after what has slipped.

    A plan that dates nothing from its start on is given a quarter of a year. What is planned before the
    start, such as a kickoff's day 0, does not move it.
    """
    planned = Planned(plan, calendar)
    moved = moves(planned, slips)
    course = Course.of(calendar, moved)
    ends = [window.end for window in _slipped(planned, moved).values()]
    ends += [course.shifted(window.end) for window in planned.phases]
    first = course.shifted(calendar.nth(1))
    last = max(ends, default=first)
    ahead = any(end >= first for end in ends)
    return Window(start=first, end=last if ahead else course.shifted(calendar.week(UNDATED_WEEKS).end))


def day_number(plan: Plan, calendar: WorkCalendar, slips: Iterable[Slip], today: date) -> int | None:
    """The plan day that ``today`` is, as the plan counts its days.

    None before the first, on dates that are not worked, and on those that a slip has left without a plan day.
    """
    planned = Planned(plan, calendar)
    day = Course.of(calendar, moves(planned, slips)).planned(today)
    number = calendar.number(day) if day else None
    if day and number and planned.stretches.seven_a_week:
        return (day - calendar.nth(1)).days + 1
    return number


def stated_start(plan: Plan, near: date) -> date | None:
    """The earliest date that the plan itself writes out, on a task or over its tasks; None when it has none."""
    stretches = Planned(plan, WorkCalendar(start=near)).stretches
    texts = [text for task in plan.tasks for text in (task.start, task.due) if text]
    windows = [stretches.dates(text) for text in texts]
    windows += [stretches.dated(phase) for phase in plan.phases]
    return min((window.start for window in windows if window is not None), default=None)


def _slipped(planned: Planned, moved: tuple[Move, ...]) -> dict[str, Window]:
    windows = planned.tasks
    for at, move in enumerate(moved):
        if isinstance(move.target, str):
            windows = windows | pushed(planned.plan, planned.calendar, windows, move.target, move.days)
        else:
            begin = Course.of(planned.calendar, moved[:at]).shifted(move.target)
            windows = Course(planned.calendar, ((begin, move.days),)).windows(windows)
    return windows
