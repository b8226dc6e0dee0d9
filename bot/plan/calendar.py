"""When each task of a plan is to be worked on, in local dates."""

import re
from datetime import date

from bot.plan.date_text import month_first
from bot.plan.model import Phase, Plan, Task
from bot.plan.stretch import LAST_WEEK, Stretches
from bot.plan.workdays import FARTHEST, Window, WorkCalendar

__all__ = ["Window", "WorkCalendar", "schedule", "span", "stated_start"]

UNDATED_WEEKS = 13  # how long rituals go on for a plan that names no dates: a quarter


def schedule(plan: Plan, calendar: WorkCalendar) -> dict[str, Window]:
    """The window of every task that the plan dates; a task under nothing dated has no entry.

    What stands on the task itself counts before what stands above it: its dates, its days, its sprint,
    then the innermost heading that tells.
    """
    stretches = _stretches(plan, calendar)
    found = ((task.key, _window(task, stretches)) for task in plan.tasks)
    return {key: window for key, window in found if window is not None}


def span(plan: Plan, calendar: WorkCalendar) -> Window:
    """From plan day 1 to the last day of any task or heading.

    A plan that dates nothing from its start on is given a quarter of a year. What is planned before the
    start, such as a kickoff's day 0, does not move it.
    """
    stretches = _stretches(plan, calendar)
    windows = list(schedule(plan, calendar).values())
    windows += [window for phase in plan.phases if (window := _outline(phase, stretches)) is not None]
    first = calendar.nth(1)
    last = max((window.end for window in windows), default=first)
    ahead = any(window.end >= first for window in windows)
    return Window(start=first, end=last if ahead else calendar.week(UNDATED_WEEKS).end)


def stated_start(plan: Plan, near: date) -> date | None:
    """The earliest date that the plan itself writes out, on a task or over its tasks; None when it has none."""
    stretches = _stretches(plan, WorkCalendar(start=near))
    texts = [text for task in plan.tasks for text in (task.start, task.due) if text]
    windows = [stretches.dates(text) for text in texts]
    windows += [stretches.dated(phase) for phase in plan.phases]
    return min((window.start for window in windows if window is not None), default=None)


def _stretches(plan: Plan, calendar: WorkCalendar) -> Stretches:
    texts = [text for task in plan.tasks for text in (task.start, task.due) if text]
    texts += [phase.name for phase in plan.phases]
    return Stretches.of(plan, calendar, american=month_first(texts))


def _outline(phase: Phase, stretches: Stretches) -> Window | None:
    return stretches.phase(phase) if phase.kind != "section" else None


def _window(task: Task, stretches: Stretches) -> Window | None:
    above = _heading(task, stretches)
    return _written(task, stretches, above) or _days(task, stretches, above) or _sprint(task, stretches) or above


def _days(task: Task, stretches: Stretches, above: Window | None) -> Window | None:
    days = [day for day in task.days if abs(day) <= FARTHEST]
    return stretches.days(min(days), max(days), above) if days else None


def _sprint(task: Task, stretches: Stretches) -> Window | None:
    if not task.sprint:
        return None
    wanted = task.sprint.casefold()
    for phase in stretches.plan.phases:
        if phase.name.casefold() == wanted and (window := stretches.phase(phase)):
            return window
    numbers = re.findall(r"\d+", wanted)
    if not numbers or int(numbers[-1]) > LAST_WEEK:
        return stretches.dates(task.sprint)
    return stretches.sprints(int(numbers[-1]), int(numbers[-1]))


def _written(task: Task, stretches: Stretches, above: Window | None) -> Window | None:
    start, due = _moment(task.start, stretches, forward=True), _moment(task.due, stretches)
    if due is not None:
        begin = start or (above if above and above.covers(due.end) else due)
        return Window(start=min(begin.start, due.end), end=due.end)
    if start is not None:
        return Window(start=start.start, end=max(start.end, above.end if above else start.end))
    return None


def _moment(text: str | None, stretches: Stretches, *, forward: bool = False) -> Window | None:
    if not text:
        return None
    return stretches.dates(text, forward=forward) or stretches.named(text) or stretches.months(text)


def _heading(task: Task, stretches: Stretches) -> Window | None:
    """What the headings over a task tell, the innermost last; one that the plan does not list, by its name."""
    window = None
    for name in _path(task):
        phase = _listed(name, task.line, stretches.plan)
        told = stretches.phase(phase, window) if phase else stretches.named(name, leading=True)
        window = told or window
    return window


def _path(task: Task) -> tuple[str, ...]:
    inside = task.phase is None or task.phase in task.phase_path
    return task.phase_path if inside else (*task.phase_path, str(task.phase))


def _listed(name: str, line: int, plan: Plan) -> Phase | None:
    """The heading of that name; of several, the nearest above the line."""
    named = [phase for phase in plan.phases if phase.name == name]
    above = [phase for phase in named if phase.line <= line]
    found = above or named[:1]
    return found[-1] if found else None
