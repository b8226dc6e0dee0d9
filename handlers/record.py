"""Recording what somebody asserts about tasks, however it was said, and taking it back."""

from collections.abc import Collection, Sequence
from datetime import date

from bot.board.state import Update
from bot.team.model import ActivePlan
from handlers import daily
from handlers.turn import Turn
from storage import boards, replies


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
    _revise(turn, active, updates, days)
    return ids


def take_back(
    turn: Turn, active: ActivePlan, update_ids: Sequence[int], *, by: str, days: Collection[date] = ()
) -> list[Update]:
    """Undo what was recorded, once, and bring what was posted up to it; returns what counted until now."""
    taken = replies.undo(turn.tx, active, update_ids, by=by, at=turn.now)
    _revise(turn, active, taken, days)
    return taken


def _revise(turn: Turn, active: ActivePlan, updates: Sequence[Update], days: Collection[date]) -> None:
    for day in {*days, *(boards.today(active, update.at) for update in updates)}:
        daily.revise_day(turn, active, day)
