"""Which of a day's threads speaks of a task."""

from collections.abc import Sequence
from datetime import date

from bot.ritual.slot import Ritual
from bot.ritual.squad import keys_of
from bot.team.model import ActivePlan
from handlers.turn import Turn
from storage import occurrences, posts
from storage.table.post import PostRow


def thread_of(turn: Turn, active: ActivePlan, day: date, keys: Sequence[str]) -> PostRow | None:
    """The head of the stand-up of a local date, else of its checkpoint; None before either was opened.

    Where squads hold their own, it is that of the squad whose task comes first.
    """
    for ritual in (Ritual.STANDUP, Ritual.CHECKPOINT):
        opened = [row for row in occurrences.of_date(turn.tx, active.team.id, ritual, day) if row.post_id is not None]
        opened.sort(key=lambda row: not set(keys[:1]) & keys_of(active.plan, active.team.settings, row.subject))
        if opened:
            return posts.find(turn.tx, opened[0].post_id or 0)
    return None
