"""What was understood of a reply, quoted back shortly, and what taking it back says."""

from collections.abc import Mapping, Sequence

from bot.board.state import Update
from bot.message.block import button, section
from bot.message.message import Message
from bot.message.mrkdwn import cut, escape, listed, plain
from bot.message.noted import fact
from bot.message.task import WORD
from bot.plan.model import Status
from bot.reply.model import Understanding

ACTION_UNDO_SAID = "undo_said"
QUOTED = 12
VALUE_LIMIT = 2_000


def noted(
    updates: Sequence[Update],
    blockers: Sequence[str] = (),
    *,
    who: str = "",
    undo: str = "",
    follows: Sequence[str] = (),
) -> Message:
    """For the thread: `T2` → done · `T3` → blocked: OAuth review, and a line for each thing that follows.

    ``who`` is named where the message quoted is not above; ``undo`` is what `undo_value` gives.
    """
    parts = [fact(update) for update in updates]
    parts += [f"🚫 blocker noted: {cut(plain(blocker), 120)}" for blocker in blockers]
    head = f"{plain(who) or 'Noted'}: {_counted(parts)}"
    lines = "\n".join(follows)
    first = section(head, button("Undo", ACTION_UNDO_SAID, undo) if undo else None)
    return Message(text="\n".join([head, *follows]), blocks=(first, *([section(lines)] if lines else [])))


def anew(follows: Sequence[str]) -> Message:
    """What follows from a quote that has changed since it was posted."""
    text = "\n".join(follows)
    return Message(text=text, blocks=(section(text),))


def undo_value(ids: Sequence[int], reply_id: int | None = None) -> str:
    """What the Undo button carries: the stored updates, or the reply where a button cannot hold so many."""
    listed_ids = ",".join(map(str, ids))
    return f"reply {reply_id}" if len(listed_ids) > VALUE_LIMIT and reply_id is not None else listed_ids


def undone(updates: Sequence[Update], by: str, stands: Mapping[str, Status]) -> Message:
    """Instead of the quote, when what it quotes counts no more; ``stands`` is how each task stands without it."""
    now = [f"`{escape(key)}` {WORD[status]}" for key, status in stands.items()]
    text = f"Undone by {plain(by)}, so this no longer counts: {_counted([fact(update) for update in updates])}"
    text += f"\nNow: {_counted(now)}" if now else ""
    return Message(text=text, blocks=(section(text),))


def undone_to_author(updates: Sequence[Update], by: str) -> Message:
    """To whoever had said it, when it was another who took it back."""
    what = _counted([fact(update) for update in updates])
    text = f"{plain(by)} took back what you had said: {what}. If it holds after all, say it again."
    return Message(text=text, blocks=(section(text),))


def _counted(parts: Sequence[str]) -> str:
    more = [f"and {len(parts) - QUOTED} more"] if len(parts) > QUOTED else []
    return " · ".join([*parts[:QUOTED], *more])


def overheard(heard: Understanding) -> Message:
    """To somebody who reported in the channel rather than in a thread of ours; said once a day at the most."""
    keys = listed([f"`{escape(one.task)}`" for one in heard.updates], limit=4)
    text = (
        f"I did not record that about {keys}: I keep what is said in my threads, or to me. Mention me to have it noted."
    )
    return Message(text=text, blocks=(section(text),))
