"""What has changed from one evening to the next."""

from collections.abc import Mapping
from datetime import date

from bot.board.board import Board
from bot.board.state import TaskState, initial
from bot.plan.model import Frozen, Status
from bot.plan.slip import Slip


class Delta(Frozen):
    """Keys in plan order; a task stands in each list that fits it. ``slips`` are parts of the plan that were put off.

    ``overdue`` are open tasks whose last planned day has passed in the meantime, ``promised`` those with a new date.
    """

    done: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    unblocked: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    overdue: tuple[str, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing has changed."""
        return self == Delta()


def delta(board: Board, before: Mapping[str, TaskState], *, since: date, slips: tuple[Slip, ...] = ()) -> Delta:
    """Hold how the tasks stand now against how they stood ``before``, on the local date ``since``."""
    found: dict[str, list[str]] = {}
    for task in board.plan.tasks:
        was, now = before.get(task.key) or initial(task), board.state(task)
        window = board.window(task)
        changed = now.status is not was.status
        for name, holds in (
            ("done", changed and now.status is Status.DONE),
            ("blocked", changed and now.status is Status.BLOCKED),
            ("unblocked", changed and was.status is Status.BLOCKED and not now.status.closed),
            ("promised", now.eta is not None and now.eta != was.eta),
            ("overdue", window is not None and since <= window.end < board.today and not now.status.closed),
        ):
            if holds:
                found.setdefault(name, []).append(task.key)
    return Delta(slips=slips, **{name: tuple(keys) for name, keys in found.items()})
