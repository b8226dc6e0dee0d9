"""Dependencies that the run cannot honour: unknown ones, circles, tasks planned before what they wait for."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from bot.finding.circle import strongly_connected
from bot.finding.finding import Finding, Rank, named
from bot.plan.calendar import Window, WorkCalendar, schedule
from bot.plan.model import Plan, Task

_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_MONDAY: Final = date(2001, 1, 1)


def broken_dependencies(plan: Plan) -> Iterator[Finding]:
    """What open tasks wait for in vain, in a circle, or too early."""
    yield from _unknown(plan)
    yield from _circles(plan)
    yield from _too_early(plan)


def repeated_ids(plan: Plan) -> Iterator[Finding]:
    """Ids that two tasks bear. A number may come back in another phase, where it counts anew."""
    for task in plan.tasks:
        other = plan.task(task.namesake) if task.namesake else None
        if other is None or not (_lettered(other.key) or other.phase_path == task.phase_path):
            continue
        yield Finding(
            task.line,
            f"{other.key} is also the id of a task on line {other.line}; this one goes by {task.key}.",
            "Give one of them an id of its own, and say it where other tasks wait for it.",
            Rank.BROKEN,
        )


def dated(plan: Plan) -> Mapping[str, Window]:
    """The dates, by task key, of tasks that write out dates of their own with the year."""
    written = {task.key for task in plan.tasks if _YEAR.search(task.start or "") or _YEAR.search(task.due or "")}
    windows = schedule(plan, WorkCalendar(start=_ANY_MONDAY)) if written else {}
    return {key: window for key, window in windows.items() if key in written}


def _lettered(key: str) -> bool:
    return any(char.isalpha() for char in key)


def _open(plan: Plan) -> dict[str, Task]:
    return {task.key.casefold(): task for task in plan.tasks if not task.status.closed}


def _unknown(plan: Plan) -> Iterator[Finding]:
    known = {task.key.casefold() for task in plan.tasks}
    for task in _open(plan).values():
        missing = [key for key in task.depends_on if key.casefold() not in known]
        if missing:
            yield Finding(
                task.line,
                f"{task.key} waits for {', '.join(missing)}, which the plan does not hold.",
                "Correct the id, or add the task; until then nothing waits for it.",
                Rank.BROKEN,
            )


def _circles(plan: Plan) -> Iterator[Finding]:
    """One finding for each circle, at its first task."""
    tasks = _open(plan)
    for circle in strongly_connected({key: [d.casefold() for d in task.depends_on] for key, task in tasks.items()}):
        members = sorted((tasks[key] for key in circle), key=lambda task: task.line)
        yield Finding(
            members[0].line,
            f"These tasks wait for one another: {named([task.key for task in members])}.",
            "Take one of the dependencies out.",
            Rank.BROKEN,
        )


def _too_early(plan: Plan) -> Iterator[Finding]:
    """Tasks planned before something they wait for: by dates, by days, by the sprint written on them, by phases."""
    tasks, windows = _open(plan), dated(plan)
    places = {phase.name: (phase.kind, phase.numbers[0]) for phase in plan.phases if phase.numbers}
    for task in tasks.values():
        for key in task.depends_on:
            other = tasks.get(key.casefold())
            if other and _before(task, other, places, windows):
                yield Finding(
                    task.line,
                    f"{task.key} is planned before {other.key}, which it waits for.",
                    f"Move {task.key} later, or {other.key} earlier.",
                    Rank.BROKEN,
                )


def _before(task: Task, other: Task, places: Mapping[str, tuple[str, int]], windows: Mapping[str, Window]) -> bool:
    if task.key in windows and other.key in windows:
        return windows[task.key].end < windows[other.key].start
    if task.days and other.days:
        return max(task.days) < min(other.days)
    if task.sprint and other.sprint:
        mine, theirs = _LAST_NUMBER.search(task.sprint), _LAST_NUMBER.search(other.sprint)
        same = mine and theirs and task.sprint[: mine.start()] == other.sprint[: theirs.start()]
        return bool(same and mine and theirs and int(mine[1]) < int(theirs[1]))
    here, there = places.get(task.phase or ""), places.get(other.phase or "")
    return bool(here and there and here[0] == there[0] and here[1] < there[1])
