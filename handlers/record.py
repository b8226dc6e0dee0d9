"""Recording what somebody asserts about tasks, however it was said."""

from collections.abc import Collection, Sequence
from datetime import date

from bot.board.state import Update
from bot.team.model import ActivePlan
from handlers import rituals
from handlers.turn import Turn
from storage import replies


def record(
    turn: Turn,
    active: ActivePlan,
    updates: Sequence[Update],
    *,
    reply_id: int | None = None,
    days: Collection[date] = (),
) -> list[int]:
    """Store what is asserted, and bring what was posted up to it; returns the ids of the stored updates.

    ``days`` are local dates whose wrap-up is concerned besides those of the updates: an edit may assert nothing more.
    """
    ids = replies.assert_updates(turn.tx, active, updates, reply_id=reply_id)
    for day in {*days, *(rituals.today(active, update.at) for update in updates)}:
        rituals.revise_checkpoint(turn, active, day)
    return ids
