"""What the morning commits to, and what the evening finds of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.board.board import Board
from bot.plan.model import Frozen, Status, Task


class WrapUp(Frozen):
    """The keys promised in the morning by how they stand at the end of the day, in plan order.

    Each promised key stands in exactly one of ``done``, ``moved`` (put off, with a new date or back to the
    start), ``blocked``, ``in_progress``, ``silent`` (nobody said a word) and ``dropped`` (cancelled).
    ``extra`` was done without being promised; ``late`` is every open task past its last planned day. ``unasked`` is
    silent because its owners have still to be asked.
    """

    done: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    in_progress: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


def promised(board: Board) -> tuple[str, ...]:
    """The keys of what is due today, late or in progress, each once, in plan order."""
    keys = {task.key for task in (*board.due_today, *board.late, *board.in_progress)}
    return tuple(task.key for task in board.plan.tasks if task.key in keys)


def asked_of(promised: Sequence[str], owned: Collection[str]) -> tuple[str, ...]:
    """What a thread asks of one person: their own of what was promised, or all of it when none is theirs."""
    return tuple(key for key in promised if key in owned) or tuple(promised)


def committed(
    promised: Sequence[str], owners: Mapping[str, Collection[str]], chosen: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The morning's promise once people have said what they will move: theirs is what they chose.

    Args:
        promised: the keys that the stand-up asked about.
        owners: who owns each task, by key.
        chosen: the keys that each person chose; who is not in it chose nothing, and keeps what was asked.
    """
    kept = [key for key in promised if not owners.get(key) or any(user not in chosen for user in owners[key])]
    return tuple(dict.fromkeys((*kept, *(key for keys in chosen.values() for key in keys))))


def wrap_up(
    board: Board,
    promised: Sequence[str],
    heard: Collection[str],
    done_today: Collection[str],
    unasked: Collection[str] = (),
) -> WrapUp:
    """Hold the morning's promise against how the tasks stand now.

    Args:
        board: the tasks as they stand in the evening.
        promised: the keys of the morning; one that has since left the plan is passed over.
        heard: the keys that somebody spoke of today.
        done_today: the keys that were finished today.
        unasked: the keys whose owners have still to be asked.
    """
    groups: dict[str, list[str]] = {}
    for task in board.plan.tasks:
        if task.key in promised:
            place = _place(board, task, heard)
            place = "unasked" if place == "silent" and task.key in unasked else place
            groups.setdefault(place, []).append(task.key)
        elif task.key in done_today and board.state(task).status is Status.DONE:
            groups.setdefault("extra", []).append(task.key)
    return WrapUp(late=_keys(board.late), **{name: tuple(keys) for name, keys in groups.items()})


def _place(board: Board, task: Task, heard: Collection[str]) -> str:
    state = board.state(task)
    settled = {Status.DONE: "done", Status.CANCELLED: "dropped", Status.BLOCKED: "blocked"}.get(state.status)
    if settled is not None:
        return settled
    if task.key not in heard:
        return "silent"
    return "moved" if state.eta or state.status is Status.TODO else "in_progress"


def _keys(tasks: Iterable[Task]) -> tuple[str, ...]:
    return tuple(task.key for task in tasks)
