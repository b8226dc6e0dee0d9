"""How each task stands: the document's own word, and what people have said since."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import AwareDatetime

from bot.plan.model import Frozen, Plan, Status, Task

Said = TypeVar("Said", str, int)


class Update(Frozen):
    """What somebody asserts about one task. A field that is None is not spoken of.

    ``words`` are the person's own, ``rule`` names what made the reader understand them so. ``id`` is the stored row,
    0 while there is none.
    """

    task: str
    status: Status | None = None
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    by: str = ""
    at: AwareDatetime
    words: str = ""
    rule: str = ""
    id: int = 0


class TaskState(Frozen):
    """How a task stands, and who said so last; ``at`` is None while only the document has spoken."""

    key: str
    status: Status
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    by: str | None = None
    at: AwareDatetime | None = None
    words: str = ""


def initial(task: Task) -> TaskState:
    """How the document says that the task stands."""
    return TaskState(key=task.key, status=task.status)


def in_order(updates: Iterable[Update]) -> list[Update]:
    """Updates by the moment they were said; those of one moment keep the order in which they came."""
    return sorted(updates, key=lambda update: update.at)


def fold(plan: Plan, updates: Iterable[Update]) -> dict[str, TaskState]:
    """The state of every task of the plan after all updates; one about an unknown task is dropped."""
    states = {task.key: initial(task) for task in plan.tasks}
    keys = {key.casefold(): key for key in states}
    for update in in_order(updates):
        key = keys.get(update.task.casefold())
        if key is not None:
            states[key] = after(states[key], update)
    return states


def after(state: TaskState, update: Update) -> TaskState:
    """The state once the update is taken in.

    A closed task has no progress, date or blocker left; a task put back to the start keeps only what
    the update itself says; a blocker ends when the task is said to stand any other way.
    """
    status = update.status or state.status
    fresh = status in (Status.TODO, Status.DONE, Status.CANCELLED) and update.status is not None
    unblocked = update.status not in (None, Status.BLOCKED)
    open_ = not status.closed
    return TaskState(
        key=state.key,
        status=status,
        progress=_kept(update.progress, state.progress, forget=fresh) if open_ else None,
        eta=_kept(update.eta, state.eta, forget=fresh) if open_ else None,
        blocked_on=_kept(update.blocked_on, state.blocked_on, forget=unblocked) if open_ else None,
        by=update.by or None,
        at=update.at,
        words=update.words,
    )


def _kept(said: Said | None, before: Said | None, *, forget: bool) -> Said | None:
    return said if said is not None or forget else before
