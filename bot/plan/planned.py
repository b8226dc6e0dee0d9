"""When a plan says that its tasks and headings are worked on, before anything slips."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.plan.date_text import month_first
from bot.plan.model import Phase, Plan, Task
from bot.plan.stretch import LAST_WEEK, Stretches
from bot.plan.workdays import FARTHEST, Window, WorkCalendar


@dataclass(frozen=True)
class Planned:
    """A plan laid over a calendar, as its document has it."""

    plan: Plan
    calendar: WorkCalendar

    @cached_property
    def stretches(self) -> Stretches:
        """How the plan counts its days, weeks and sprints."""
        texts = [text for task in self.plan.tasks for text in (task.start, task.due) if text]
        texts += [phase.name for phase in self.plan.phases]
        return Stretches.of(self.plan, self.calendar, american=month_first(texts))

    @cached_property
    def tasks(self) -> dict[str, Window]:
        """The window of every task that the plan dates, by its key."""
        found = ((task.key, _window(task, self.stretches)) for task in self.plan.tasks)
        return {key: window for key, window in found if window is not None}

    @cached_property
    def phases(self) -> tuple[Window, ...]:
        """The windows of the headings that are dated; sections are not phases."""
        phases = (phase for phase in self.plan.phases if phase.kind != "section")
        return tuple(window for phase in phases if (window := self.stretches.phase(phase)) is not None)

    @property
    def windows(self) -> tuple[Window, ...]:
        """Everything that is dated; empty for a plan without dates."""
        return (*self.tasks.values(), *self.phases)


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
