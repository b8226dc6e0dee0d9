"""How each stage of a plan fares: what those who steer it look at."""

from fractions import Fraction
from typing import Literal

from bot.board.board import Board
from bot.plan.model import Frozen, Status
from bot.ritual.once import Stage, stages
from bot.scorecard.health import AT_RISK, ON_TRACK

Light = Literal["done", "green", "amber", "red", "ahead"]


class Health(Frozen):
    """One stage. ``light`` is "ahead" before its first day, and "done" once nothing of it is open."""

    stage: Stage
    light: Light
    done: int
    total: int
    late: int
    blocked: int


def health(board: Board) -> tuple[Health, ...]:
    """Every stage that the plan dates, in plan order.

    Red below 85 % of what should be done by now, amber below 90 % or with a task blocked: the scorecard's measure.
    """
    return tuple(_of(board, stage) for stage in stages(board.plan, board.windows))


def _of(board: Board, stage: Stage) -> Health:
    tasks = [task for task in board.plan.tasks if task.key in stage.keys]
    counted = [task for task in tasks if board.state(task).status is not Status.CANCELLED]
    done = [task for task in counted if board.state(task).status is Status.DONE]
    due = [task for task in counted if (window := board.window(task)) and window.end < board.today]
    late = sum(task not in done for task in due)
    blocked = sum(board.state(task).status is Status.BLOCKED for task in counted)
    share = Fraction(len(due) - late, len(due)) if due else Fraction(1)
    light: Light = "green"
    if len(done) == len(counted):
        light = "done"
    elif stage.window.start > board.today and not done:
        light = "ahead"
    elif share < AT_RISK:
        light = "red"
    elif share < ON_TRACK or blocked:
        light = "amber"
    return Health(stage=stage, light=light, done=len(done), total=len(counted), late=late, blocked=blocked)
