"""Who has more to do than fits: in a day, at a time, in a phase."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final, Literal, NamedTuple

from bot.finding.dependency import dated
from bot.finding.finding import Finding, Rank, named
from bot.plan.estimate import USUAL_DAY, WORKDAYS, hours
from bot.plan.model import Limit, Phase, Plan, Status, Task
from bot.plan.people import is_discipline
from bot.plan.sprint_length import sprint_weeks
from bot.plan.workdays import DAY, Window

_MANY = re.compile(
    r"\b(?:teams?|squads?|groups?|all|every(?:one|body)|both|dev(?:eloper)?s|engineers|leads)\b", re.IGNORECASE
)
_GRACE: Final = 0.05  # hours that rounding may add


class Share(NamedTuple):
    """What one owner has of one task on one day; ``hours`` is None where the task has no estimate.

    ``day`` is the line of the week that numbers the day and the number, or 0 and the ordinal of a date.
    """

    owner: str
    day: tuple[int, int]
    task: Task
    called: str
    hours: float | None


def overload(plan: Plan) -> Iterator[Finding]:
    """Days with more hours or tasks than fit, too many tasks in progress, phases with more hours than they have.

    Only single persons are weighed: a squad may be as many as its work needs. A task of several owners and
    days is taken to be spread evenly over them.
    """
    shares = sorted(_shares(plan), key=lambda share: (share.owner, share.day))
    for owner, mine in groupby(shares, key=lambda share: share.owner):
        days = [list(share) for _, share in groupby(mine, key=lambda share: share.day)]
        yield from _hours(plan, owner, days)
        yield from _tasks(plan, owner, days)
    yield from _in_progress(plan)
    yield from _phases(plan)


def _limit(plan: Plan, name: Literal["wip", "day"]) -> Limit | None:
    return min((one for one in plan.limits if one.name == name), key=lambda one: one.value, default=None)


def _day(plan: Plan) -> float:
    stated = _limit(plan, "day")
    return stated.value if stated else USUAL_DAY


def _owned(plan: Plan) -> Iterator[tuple[str, Task]]:
    """Each open task with each single person who owns it."""
    squads = {squad.name.casefold() for squad in plan.squads}
    for task in plan.tasks:
        for owner in () if task.status.closed else task.owners:
            if owner.casefold() not in squads and not is_discipline(owner) and not _MANY.search(owner):
                yield owner, task


def _shares(plan: Plan) -> Iterator[Share]:
    windows, usual = dated(plan), _day(plan)
    for owner, task in _owned(plan):
        week, days = _numbering(plan, task), _dates(windows.get(task.key), task)
        called = {(week.line if week else 0, number): f"day {number}{_of(week)}" for number in task.days} or {
            (0, day.toordinal()): f"{day:%a} {day}" for day in days
        }
        estimate = hours(task.estimate, usual)
        for day, name in called.items():
            yield Share(owner, day, task, name, estimate and estimate / len(called) / len(task.owners))


def _dates(window: Window | None, task: Task) -> list[date]:
    """The weekdays from a task's start to its end; one that only names its end may be done any time before."""
    if window is None or not (task.start and task.due):
        return []
    days = [window.start + n * DAY for n in range((window.end - window.start).days + 1)]
    return [day for day in days if day.weekday() < WORKDAYS]


def _numbering(plan: Plan, task: Task) -> Phase | None:
    """The week or sprint over a task, in which day numbers may start anew."""
    around = [one for one in plan.phases if one.kind in ("week", "sprint") and one.name in task.phase_path]
    above = [one for one in around if one.line <= task.line]
    return max(above, key=lambda one: one.line, default=None)


def _of(week: Phase | None) -> str:
    return f" of {week.name}" if week else ""


def _hours(plan: Plan, owner: str, days: list[list[Share]]) -> Iterator[Finding]:
    most = _day(plan)
    full = [(day, total) for day in days if (total := sum(share.hours or 0 for share in day)) > most + _GRACE]
    if not full:
        return
    (first, total), *more = full
    tasks = [f"{share.task.key} ({share.hours:.3g} h)" for share in first if share.hours]
    yield Finding(
        first[0].task.line,
        f"{owner} is planned for {total:.3g} h on {first[0].called}, which has {most:g}: "
        f"{named(tasks)}.{_also(len(more))}",
        "Move a task to another day, give it to somebody else, or correct its estimate.",
        Rank.OVERLOADED,
    )


def _tasks(plan: Plan, owner: str, days: list[list[Share]]) -> Iterator[Finding]:
    limit = _limit(plan, "wip")
    crowded = [day for day in days if limit and len(day) > limit.value]
    if not limit or not crowded:
        return
    first, *more = crowded
    yield Finding(
        first[0].task.line,
        f"{owner} has {len(first)} tasks on {first[0].called}, and the plan allows {limit.value:g} at a time "
        f"(line {limit.line}): {named([share.task.key for share in first])}.{_also(len(more))}",
        "Move a task to another day, or give it to somebody else.",
        Rank.OVERLOADED,
    )


def _also(days: int) -> str:
    return f" Another {days} of their days are as full." if days > 1 else " Another of their days is as full." * days


def _in_progress(plan: Plan) -> Iterator[Finding]:
    limit = _limit(plan, "wip")
    begun: dict[str, list[Task]] = {}
    for owner, task in _owned(plan):
        if task.status is Status.IN_PROGRESS:
            begun.setdefault(owner, []).append(task)
    for owner, tasks in begun.items():
        if limit and len(tasks) > limit.value:
            yield Finding(
                tasks[0].line,
                f"{owner} has {len(tasks)} tasks in progress, and the plan allows {limit.value:g} "
                f"(line {limit.line}): {named([task.key for task in tasks])}.",
                "Finish one before the next, or hand one over.",
                Rank.OVERLOADED,
            )


def _phases(plan: Plan) -> Iterator[Finding]:
    """Phases as long as their weeks say; tasks with a day of their own are weighed by the day."""
    lengths = {phase.name: weeks for phase in plan.phases if (weeks := _weeks(plan, phase))}
    estimated: dict[tuple[str, str], list[tuple[Task, float]]] = {}
    for owner, task in _owned(plan):
        worth = hours(task.estimate, _day(plan))
        if worth and task.phase in lengths and not task.days:
            estimated.setdefault((owner, task.phase or ""), []).append((task, worth / len(task.owners)))
    for (owner, phase), tasks in estimated.items():
        total, most = sum(worth for _, worth in tasks), lengths[phase] * WORKDAYS * _day(plan)
        if total > most + _GRACE:
            yield Finding(
                tasks[0][0].line,
                f"{owner} has {total:.4g} h of estimates in {phase}, which has {most:g} working hours "
                f"({lengths[phase] * WORKDAYS} days of {_day(plan):g} h): {named([task.key for task, _ in tasks])}.",
                "Move a task to another phase, give it to somebody else, or correct its estimate.",
                Rank.OVERLOADED,
            )


def _weeks(plan: Plan, phase: Phase) -> int:
    """How many weeks a phase lasts; 0 where its heading does not tell."""
    if phase.weeks or phase.kind == "week":
        return len(phase.weeks or phase.numbers)
    return sprint_weeks(plan) * len(phase.numbers) if phase.kind == "sprint" else 0
