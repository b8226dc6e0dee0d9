"""What a stage of the plan ends with, and the meetings that are announced."""

from datetime import time

from bot.message import meeting as meeting_words
from bot.message import retro as retro_words
from bot.message import review as review_words
from bot.message.retro import Numbers
from bot.plan.calendar import Window
from bot.plan.model import Status
from bot.ritual.cadence import meets_at
from bot.ritual.ceremony import is_review_list
from bot.ritual.once import Stage, stages
from bot.ritual.part import part_of
from handlers.occasion import Occasion, Opening
from storage import alerts, boards, occurrences


def review(at: Occasion) -> Opening:
    """What was done of a stage and what was not; the thread takes what moves on."""
    stage = _stage(at)
    board = part_of(at.board, stage.keys) if stage else at.board
    lists = tuple(one for one in at.active.plan.checklists if is_review_list(one))
    message = review_words.review(board, at.subject, at.roster, lists=lists)
    return message, [task.key for task in board.open]


def retro(at: Occasion) -> Opening:
    """Three questions and the numbers of the stage, or of the plan so far."""
    stage = _stage(at)
    board = part_of(at.board, stage.keys) if stage else at.board
    span = stage.window if stage else Window(start=boards.span_of(at.active).start, end=at.day)
    promises = occurrences.promises(at.turn.tx, at.active, span.start, span.end)
    keys = {key for promised in promises.values() for key in promised}
    done = [task for task in at.board.plan.tasks if task.key in keys and at.board.state(task).status is Status.DONE]
    fired = [one for one in alerts.of_team(at.turn.tx, at.active.team.id) if span.covers(one.opened_at.date())]
    numbers = Numbers(promised=len(keys), kept=len(done), alerts=len(fired), slips=len(at.active.slips))
    return retro_words.retro(board, at.subject, numbers), ()


def meeting(at: Occasion) -> Opening:
    """A reminder of a meeting of the plan's own."""
    plan, settings = at.active.plan, at.active.team.settings
    known = next((one for one in plan.ceremonies if one.name == at.subject), None)
    hour = meets_at(plan, settings, known) if known else time()
    return meeting_words.meeting(at.subject, hour, known.duration_minutes if known else None), ()


def _stage(at: Occasion) -> Stage | None:
    return next((one for one in stages(at.active.plan, at.board.windows) if one.name == at.subject), None)
