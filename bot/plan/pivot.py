"""What a slip would move, told before it is recorded."""

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.error import UserError
from bot.plan.calendar import schedule
from bot.plan.course import Course, Move
from bot.plan.model import Plan
from bot.plan.planned import Planned
from bot.plan.slip import HINT, Slip
from bot.plan.target import Target, moves, target
from bot.plan.workdays import Window, WorkCalendar

ALIKE = 70  # of 100: below, a suggestion would be a guess


class Pivot(NamedTuple):
    """What a slip is about, from where to where it moves; ``task`` is a key, None for a part of the plan."""

    task: str | None
    before: Window
    after: Window


def pivot(plan: Plan, calendar: WorkCalendar, slips: Iterable[Slip], slip: Slip) -> Pivot:
    """What one more slip moves, after the ``slips`` that are recorded.

    Raises:
        UserError: the plan has no such part, gives it no date, or ends before it; or the part would come
            earlier than the plan has it, which only a task can.
    """
    planned, former = Planned(plan, calendar), tuple(slips)
    made = moves(planned, former)
    named = _named(planned, slip.what, Course.of(calendar, made))
    later = (*former, slip)
    if isinstance(named.place, str):
        before, after = (schedule(plan, calendar, some)[named.place] for some in (former, later))
        return Pivot(named.place, before, after)
    _check_room(slip, sum(move.days for move in made if move.target == named.place))
    before, after = (_lies(named, calendar, moves(planned, some)) for some in (former, later))
    return Pivot(None, before, after)


def _lies(named: Target, calendar: WorkCalendar, made: Iterable[Move]) -> Window:
    return Course.of(calendar, made).windows({"": named.window})[""]


def _named(planned: Planned, words: str, course: Course) -> Target:
    if not planned.windows:
        raise UserError("Nothing is dated in this plan, so nothing can slip.", "Give its parts days, weeks or dates.")
    found = target(planned, words, course)
    if found is None:
        task = planned.plan.task(words)
        if task is not None:
            raise UserError(f"{task.key} has no date in the plan, so it cannot slip.", "Name the part it belongs to.")
        raise UserError(f"The plan has no dated “{words}”.", _near(planned.plan, words))
    last = max(window.end for window in planned.windows)
    if found.window.start > last:
        raise UserError(f"Nothing is planned from “{words}” on.", "Name something that lies within the plan.")
    return found


def _check_room(slip: Slip, late: int) -> None:
    if slip.days + late < 0:
        so_far = f"has slipped by {late} working {'day' if late == 1 else 'days'} only" if late else "has not slipped"
        raise UserError(
            f"“{slip.what}” {so_far}, and cannot come earlier than the plan has it.",
            "To plan it earlier, change the plan and load it again.",
        )


def _near(plan: Plan, words: str) -> str:
    names = [*(phase.name for phase in plan.phases), *(task.key for task in plan.tasks)]
    folded = [name.casefold() for name in names]
    match = process.extractOne(words.casefold(), folded, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return f"Did you mean “{names[match[2]]}”?" if match else HINT
