"""What is odd about a word, though it counts: done before its time, or open again."""

from collections.abc import Iterable, Iterator
from typing import Literal

from bot.board.state import TaskState, Update, after, in_order, initial
from bot.plan.model import Frozen, Plan, Status


class Remark(Frozen):
    """One oddity of one task; ``update`` is the stored row that brought it about.

    ``early``: said done while ``others``, which it waits for, are open. ``reopened``: done as ``before`` tells, and
    open again.
    """

    kind: Literal["early", "reopened"]
    task: str
    update: int
    others: tuple[str, ...] = ()
    before: TaskState | None = None


def remarks(plan: Plan, updates: Iterable[Update]) -> tuple[Remark, ...]:
    """Every oddity in the order it was said, each kind once a task. What one reply says is said at once."""
    tasks = {task.key.casefold(): task for task in plan.tasks}
    states = {folded: initial(task) for folded, task in tasks.items()}
    found: dict[tuple[str, str], Remark] = {}
    for together in _replies(update for update in in_order(updates) if update.task.casefold() in tasks):
        before = dict(states)
        for update in together:
            states[update.task.casefold()] = after(states[update.task.casefold()], update)
        for update in together:
            folded = update.task.casefold()
            was, now, task = before[folded], states[folded], tasks[folded]
            if now.status is Status.DONE and was.status is not Status.DONE:
                wanted = dict.fromkeys(key.casefold() for key in task.depends_on if key.casefold() != folded)
                others = tuple(tasks[key].key for key in wanted if key in tasks and not states[key].status.closed)
                if others:
                    early = Remark(kind="early", task=task.key, update=update.id, others=others)
                    found.setdefault(("early", folded), early)
            elif was.status is Status.DONE and not now.status.closed:
                again = Remark(kind="reopened", task=task.key, update=update.id, before=was)
                found.setdefault(("reopened", folded), again)
    return tuple(found.values())


def _replies(updates: Iterable[Update]) -> Iterator[list[Update]]:
    """What one person said of different tasks at one moment belongs together."""
    together: list[Update] = []
    for update in updates:
        said = [one.task for one in together if (one.at, one.by) == (update.at, update.by)]
        if len(said) != len(together) or update.task in said:
            yield together
            together = []
        together.append(update)
    yield together
