"""Telling a thread what was noted: one quote, kept up to what counts, with what follows from it and its undoing."""

from collections.abc import Sequence

from bot.board.state import Update
from bot.message import reply as words
from bot.team.model import ActivePlan
from handlers.consequences import what_follows
from handlers.turn import Turn
from storage import posts


def quote(
    turn: Turn,
    active: ActivePlan,
    key: str,
    channel: str,
    updates: Sequence[Update],
    *,
    who: str = "",
    blockers: Sequence[str] = (),
    reply_id: int | None = None,
    thread_ts: str | None = None,
    thread_post_id: int | None = None,
    alone: bool = False,
) -> None:
    """Owe the quote of stored updates, or bring it up to them; ``who`` said so where that cannot be seen.

    ``alone`` is a quote that only its author reads: what follows for others is told elsewhere.
    """
    ids = [update.id for update in updates]
    follows = () if alone else what_follows(turn, active, ids)
    before = posts.text(turn.tx, workspace=turn.workspace, key=key)
    undo = words.undo_value(ids, reply_id) if ids else ""
    message = words.noted(updates, blockers, who=who, undo=undo, follows=follows)
    turn.owe(key, channel, message, thread_ts=thread_ts, thread_post_id=thread_post_id)
    # An edit in place rings nowhere: whom it concerns anew is told beneath.
    anew = [line for line in follows if before and "<@" in line and line not in before]
    if anew:
        turn.owe(f"anew {key}", channel, words.anew(anew), thread_ts=thread_ts, thread_post_id=thread_post_id)


def withdraw_anew(turn: Turn, key: str) -> None:
    """Take back what was told beneath a quote."""
    turn.withdraw(f"anew {key}")
