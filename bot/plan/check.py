"""What is missing in a plan, or contradicts itself: each finding with its line, a sentence and a cure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.plan.model import Plan, Task

_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)")
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at. ``line`` counts from 1 in the document; ``cure`` says what to write."""

    line: int
    sentence: str
    cure: str


def check(plan: Plan) -> tuple[Finding, ...]:
    """Every finding, in the order of the document. A plan may be loaded with all of them."""
    found = [*_nobody(plan), *_unknown(plan), *_circles(plan), *_too_early(plan), *_idle_squads(plan), *_alike(plan)]
    return tuple(sorted(found, key=lambda finding: finding.line))


def _open(plan: Plan) -> Iterator[Task]:
    return (task for task in plan.tasks if not task.status.closed)


def _nobody(plan: Plan) -> Iterator[Finding]:
    for task in _open(plan):
        if not task.owners and not task.squad:
            yield Finding(task.line, f"{task.key} has no owner.", f"Write “(Owner: name)” behind “{task.title[:60]}”.")


def _unknown(plan: Plan) -> Iterator[Finding]:
    known = {task.key.casefold() for task in plan.tasks}
    for task in plan.tasks:
        missing = [key for key in task.depends_on if key.casefold() not in known]
        if missing:
            yield Finding(
                task.line,
                f"{task.key} waits for {', '.join(missing)}, which the plan does not hold.",
                "Correct the id, or add the task; until then nothing waits for it.",
            )


def _circles(plan: Plan) -> Iterator[Finding]:
    """One finding for each circle, at its first task."""
    tasks = {task.key.casefold(): task for task in plan.tasks}
    for circle in strongly_connected({key: [d.casefold() for d in task.depends_on] for key, task in tasks.items()}):
        members = sorted((tasks[key] for key in circle), key=lambda task: task.line)
        named = ", ".join(task.key for task in members[:_MOST_NAMED])
        yield Finding(
            members[0].line, f"These tasks wait for one another: {named}.", "Take one of the dependencies out."
        )


def strongly_connected(graph: dict[str, list[str]]) -> list[list[str]]:
    """The circles of a graph: groups of at least two nodes that all reach each other. Linear in its size.

    1. Walk depth first, numbering nodes as they are met.
    2. Remember for each the lowest number that it reaches while that one is still open.
    3. A node that reaches none lower than itself closes a group.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    opened: list[str] = []
    groups: list[list[str]] = []
    for root, neighbours in graph.items():
        if root in number:
            continue
        work: list[tuple[str, Iterator[str]]] = [(root, iter(neighbours))]
        number[root] = lowest[root] = len(number)
        opened.append(root)
        while work:
            node, following = work[-1]
            step = next((each for each in following if each in graph), None)
            if step is None:
                work.pop()
                _close(node, work, number, lowest, opened, groups)
            elif step not in number:
                number[step] = lowest[step] = len(number)
                opened.append(step)
                work.append((step, iter(graph[step])))
            elif lowest[step] >= 0:
                lowest[node] = min(lowest[node], number[step])
    return groups


def _close(
    node: str,
    work: list[tuple[str, Iterator[str]]],
    number: dict[str, int],
    lowest: dict[str, int],
    opened: list[str],
    groups: list[list[str]],
) -> None:
    if lowest[node] == number[node]:
        group = [opened.pop()]
        while group[-1] != node:
            group.append(opened.pop())
        for each in group:
            lowest[each] = -1
        if len(group) > 1:
            groups.append(group)
    if work and lowest[node] >= 0:
        above = work[-1][0]
        lowest[above] = min(lowest[above], lowest[node])


def _too_early(plan: Plan) -> Iterator[Finding]:
    """Tasks planned before something that they wait for: by days, by the sprint written on them, by their phases."""
    tasks = {task.key.casefold(): task for task in plan.tasks}
    places = {phase.name: (phase.kind, phase.numbers[0]) for phase in plan.phases if phase.numbers}
    for task in plan.tasks:
        for key in task.depends_on:
            other = tasks.get(key.casefold())
            if other and _before(task, other, places):
                yield Finding(
                    task.line,
                    f"{task.key} is planned before {other.key}, which it waits for.",
                    f"Move {task.key} later, or {other.key} earlier.",
                )


def _before(task: Task, other: Task, places: Mapping[str, tuple[str, int]]) -> bool:
    if task.days and other.days:
        return max(task.days) < min(other.days)
    if task.sprint and other.sprint:
        mine, theirs = _LAST_NUMBER.search(task.sprint), _LAST_NUMBER.search(other.sprint)
        same = mine and theirs and task.sprint[: mine.start()] == other.sprint[: theirs.start()]
        return bool(same and mine and theirs and int(mine[1]) < int(theirs[1]))
    here, there = places.get(task.phase or ""), places.get(other.phase or "")
    return bool(here and there and here[0] == there[0] and here[1] < there[1])


def _idle_squads(plan: Plan) -> Iterator[Finding]:
    for squad in plan.squads:
        if not squad.tasks:
            yield Finding(1, f"The squad {squad.name} has no task.", "Give it one, or take it out of the plan.")


def _alike(plan: Plan) -> Iterable[Finding]:
    """Two open tasks of one phase with one title: replies that quote the title cannot tell them apart."""
    first: dict[tuple[str | None, str], Task] = {}
    for task in _open(plan):
        place = (task.phase, task.title.casefold())
        before = first.setdefault(place, task)
        if before is not task:
            yield Finding(
                task.line,
                f"{task.key} has the same title as {before.key} on line {before.line}.",
                "Say in the title what sets them apart, or take one out.",
            )
