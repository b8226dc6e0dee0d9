"""What a word about one task means for those that wait for it."""

import re
from collections.abc import Sequence
from datetime import date, tzinfo
from typing import Literal

from bot.board.board import Board
from bot.board.eta import promised_day
from bot.board.state import Update
from bot.plan.model import Frozen, Status, Task


class Freed(Frozen):
    """A task with nothing in its way any more; ``by`` was closed last."""

    task: Task
    by: tuple[Task, ...]


class Held(Frozen):
    """Open tasks that ``waiting`` names wait longer for ``task``; ``until`` is its planned end."""

    task: Task
    why: Literal["blocked", "put off", "late"]
    waiting: tuple[Task, ...]
    until: date | None = None


def freed(before: Board, after: Board) -> tuple[Freed, ...]:
    """The tasks nobody works on yet whose last open dependency is closed now, in plan order.

    One that is blocked on something else is not free.
    """
    found = []
    for task in after.open:
        closed = tuple(one for one in before.open_dependencies(task) if after.state(one).status.closed)
        if closed and not after.open_dependencies(task) and _idle(after, task, closed):
            found.append(Freed(task=task, by=closed))
    return tuple(found)


def _idle(board: Board, task: Task, closed: Sequence[Task]) -> bool:
    state = board.state(task)
    if state.status is Status.BLOCKED and state.blocked_on:
        words = state.blocked_on.casefold()
        return any(re.search(rf"(?<![\w-]){re.escape(one.key.casefold())}(?![\w-])", words) for one in closed)
    return state.status in (Status.TODO, Status.BLOCKED)


def held(before: Board, after: Board, news: Sequence[Update], zone: tzinfo) -> tuple[Held, ...]:
    """What was said of tasks that others wait for, and makes them wait longer.

    A task that is blocked now; one promised for a day after its planned end, in other words than before; one that is
    late, at the first word about it since it was due.
    """
    found: dict[str, Held] = {}
    for update in news:
        task = after.plan.task(update.task)
        if task is None or after.state(task).status.closed:
            continue
        why, waiting = _why(before, after, task, update, zone), after.dependants(task)
        if why is not None and waiting:
            window = after.window(task)
            found[task.key] = Held(task=task, why=why, waiting=waiting, until=window.end if window else None)
    return tuple(found.values())


def _why(
    before: Board, after: Board, task: Task, update: Update, zone: tzinfo
) -> Literal["blocked", "put off", "late"] | None:
    was, now, window = before.state(task), after.state(task), after.window(task)
    if now.status is Status.BLOCKED and was.status is not Status.BLOCKED:
        return "blocked"
    if window is None:
        return None
    if now.eta and now.eta == update.eta and now.eta != was.eta:
        promised = promised_day(now.eta, update.at.astimezone(zone).date())
        if promised is not None and promised > window.end:
            return "put off"
    unheard = was.at is None or was.at.astimezone(zone).date() <= window.end
    return "late" if window.end < after.today and unheard else None
