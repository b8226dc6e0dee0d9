"""One squad's part of a board."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.board.board import Board
from bot.plan.model import Task


@dataclass(frozen=True)
class Part(Board):
    """The board of some of a plan's tasks; what they wait for, and who waits for them, may stand outside of it."""

    whole: Board

    def open_dependencies(self, task: Task) -> tuple[Task, ...]:
        return self.whole.open_dependencies(task)

    def dependants(self, task: Task) -> tuple[Task, ...]:
        return self.whole.dependants(task)


def part_of(board: Board, keys: Collection[str]) -> Part:
    """The board with the tasks of those keys alone."""
    tasks = tuple(task for task in board.plan.tasks if task.key in keys)
    plan = board.plan.model_copy(update={"tasks": tasks})
    return Part(plan=plan, states=board.states, windows=board.windows, today=board.today, whole=board)
