"""What the words of a slip name: a task, or the date from which the plan moves."""

import re
from collections.abc import Iterable
from datetime import date
from functools import reduce
from typing import NamedTuple

from bot.plan.course import Course, Move, settled
from bot.plan.date_text import resolve, written
from bot.plan.model import Phase
from bot.plan.planned import Planned
from bot.plan.slip import Slip
from bot.plan.stretch import LEAD
from bot.plan.vocabulary import TIME_NOUN
from bot.plan.workdays import Window

_NUMBERED = re.compile(r"[^\W\d_]+\s*#?\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?")
_SPRINT = re.compile(rf"(?:{TIME_NOUN['sprint']})\b", re.IGNORECASE)


class Target(NamedTuple):
    """``place`` is a task's key or a planned date; ``window`` is what the words name, as the plan has it."""

    place: str | date
    window: Window


def target(planned: Planned, words: str, course: Course) -> Target | None:
    """What ``words`` name; None when that is nothing, or nothing that has a date.

    A task's key counts before a heading, a heading before "Day 6", "Week 2" or "Sprint 2", these before a
    date. All but the date are looked up in the plan as it was written, however much has slipped; a date is
    one of the real calendar, of which ``course`` tells what lies there now.
    """
    if not planned.windows:
        return None
    task = planned.plan.task(words)
    if task is not None:
        window = planned.tasks.get(task.key)
        return Target(task.key, window) if window else None
    window = _heading(planned, words) or _numbered(planned, words)
    if window is not None:
        return Target(planned.calendar.on_or_after(window.start), window)
    day = _date(planned, words)
    if day is None:
        return None
    place = course.planned_from(day)
    return Target(place, Window(start=place, end=place))


def moves(planned: Planned, slips: Iterable[Slip]) -> tuple[Move, ...]:
    """What the slips do, in their order; those that name nothing in this version of the plan are passed over."""
    found: tuple[Move, ...] = ()
    for slip in slips:
        named = target(planned, slip.what, Course.of(planned.calendar, found))
        if named is not None:
            found = settled(found, Move(named.place, slip.days))
    return found


def _heading(planned: Planned, words: str) -> Window | None:
    """The dates of the heading that is called, or begins, like that: its own, else those of the tasks below it."""
    begun = re.compile(rf"(?<!\w){re.escape(words)}(?!\w|\.\d)", re.IGNORECASE)
    phases = [phase for phase in planned.plan.phases if phase.name.casefold() == words.casefold()]
    phases = phases or [phase for phase in planned.plan.phases if begun.search(phase.name, 0, LEAD + len(words))]
    windows = [window for phase in phases if (window := planned.stretches.phase(phase))]
    return min(windows, key=lambda window: window.start) if windows else _below(planned, phases)


def _below(planned: Planned, phases: Iterable[Phase]) -> Window | None:
    names = {phase.name for phase in phases}
    tasks = (task for task in planned.plan.tasks if names.intersection((*task.phase_path, task.phase)))
    windows = [planned.tasks[task.key] for task in tasks if task.key in planned.tasks]
    return reduce(Window.joined, windows) if windows else None


def _numbered(planned: Planned, words: str) -> Window | None:
    if not _NUMBERED.fullmatch(words) or (_SPRINT.match(words) and not _has_sprints(planned)):
        return None
    return planned.stretches.named(words)


def _has_sprints(planned: Planned) -> bool:
    plan = planned.plan
    return any(phase.kind == "sprint" for phase in plan.phases) or any(task.sprint for task in plan.tasks)


def _date(planned: Planned, words: str) -> date | None:
    found = resolve(written(words), planned.calendar.start, american=planned.stretches.american)
    return found[0] if len(found) == 1 else None
