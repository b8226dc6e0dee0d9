"""Telling a thread what was noted: one quote, kept up to what counts, with what follows from it and its undoing."""

from collections.abc import Sequence

from bot.board.state import Update
from bot.message import reply as words
from bot.plan.model import Status
from bot.team.model import ActivePlan
from handlers.consequences import what_follows
from handlers.turn import Turn
from storage import posts, replies
from storage.table.reply import ReplyRow

DONE, HEARD = "white_check_mark", "eyes"


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
) -> None:
    """Owe the quote of stored updates, or bring it up to them; ``who`` said so where that cannot be seen."""
    ids = [update.id for update in updates]
    follows = what_follows(turn, active, ids)
    before = posts.text(turn.tx, workspace=turn.workspace, key=key)
    undo = words.undo_value(ids, reply_id) if ids else ""
    message = words.noted(updates, blockers, who=who, undo=undo, follows=follows)
    turn.owe(key, channel, message, thread_ts=thread_ts, thread_post_id=thread_post_id)
    # An edit in place rings nowhere: whom it concerns anew is told beneath.
    anew = [line for line in follows if before and "<@" in line and line not in before]
    if anew:
        turn.owe(f"anew {key}", channel, words.anew(anew), thread_ts=thread_ts, thread_post_id=thread_post_id)


def quote_reply(turn: Turn, active: ActivePlan, reply: ReplyRow, blockers: Sequence[str]) -> None:
    """A reaction and a quote for what counts of a reply; neither where nothing does."""
    updates = replies.of_reply(turn.tx, active, reply.id or 0)
    reaction = ""
    if updates or blockers:
        reaction = DONE if any(update.status is Status.DONE for update in updates) else HEARD
        turn.owe_reaction(f"{reaction} {place(reply)}", reply.channel, reply.ts, reaction)
        quote(
            turn,
            active,
            quote_key(reply),
            reply.channel,
            updates,
            blockers=blockers,
            reply_id=reply.id,
            thread_ts=reply.thread_ts,
        )
    else:
        turn.withdraw(quote_key(reply))
        withdraw_anew(turn, quote_key(reply))
    if not reply.deleted:  # a deleted message took its reactions with it
        withdraw_reactions(turn, reply, besides=reaction)


def withdraw_reactions(turn: Turn, reply: ReplyRow, *, besides: str = "") -> None:
    """Take away what the bot put on a reply."""
    for other in {DONE, HEARD} - {besides}:
        turn.withdraw(f"{other} {place(reply)}")


def withdraw_anew(turn: Turn, key: str) -> None:
    """Take back what was told beneath a quote."""
    turn.withdraw(f"anew {key}")


def place(reply: ReplyRow) -> str:
    """Where a message stands, for the keys of what is owed to it."""
    return f"{reply.channel} {reply.ts}"


def quote_key(reply: ReplyRow) -> str:
    """What makes a quote the one of its reply."""
    return f"quote {place(reply)}"
