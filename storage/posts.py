"""The outbox: messages that Slack is owed, written in the transaction of the fact that caused them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage import pings
from storage.table.post import PostRow

WAITING, SENDING, SENT, DEAD = "waiting", "sending", "sent", "dead"
# No pause and no lease is as long as this; Slack asks for a minute or two at the most. Seconds.
FAR = 900.0


def owe(
    tx: Session,
    *,
    workspace: str,
    key: str,
    channel: str,
    body: dict[str, Any],
    at: datetime,
    kind: str = "message",
    user: str | None = None,
    thread_post_id: int | None = None,
    thread_ts: str | None = None,
    target_ts: str | None = None,
    urgent: bool = False,
    reason: str = "told",
) -> int:
    """Owe Slack a message, or a new wording of the one with this key; returns the row's id.

    Saying the same thing twice owes nothing new. A new wording is an edit in place once the first was sent.
    Whom the first wording pings is remembered with the ``reason`` (see `storage.pings`); an edit pings nobody.
    """
    row = _by_key(tx, workspace, key)
    if row is None:
        row = PostRow(
            workspace=workspace,
            key=key,
            kind=kind,
            channel=channel,
            user=user,
            body=body,
            urgent=urgent,
            thread_post_id=thread_post_id,
            thread_ts=thread_ts,
            target_ts=target_ts,
            created_at=at,
        )
        tx.add(row)
        tx.flush()
        pings.remember(tx, row, reason)
    elif row.body != body:
        row.body, row.revision = body, row.revision + 1
        if row.state == SENT:
            row.state, row.attempts, row.not_before = WAITING, 0, 0.0
    tx.flush()
    assert row.id is not None  # noqa: S101 - the flush gave it one
    return row.id


def withdraw(tx: Session, *, workspace: str, key: str) -> None:
    """Take a message back: never sent, or deleted from the channel when it was."""
    row = _by_key(tx, workspace, key)
    if row is not None and row.body and "remove" not in row.body:
        row.body = {"remove": row.body["name"]} if row.kind == "reaction" else {}
        row.revision += 1
        if row.state != SENDING:  # what may be in Slack is looked up first, then taken away
            row.state, row.attempts, row.not_before = WAITING, 0, 0.0


def text(tx: Session, *, workspace: str, key: str) -> str:
    """What is owed, or was sent, under a key; empty where nothing is, or it was withdrawn."""
    row = _by_key(tx, workspace, key)
    return str(row.body.get("text") or "") if row is not None else ""


def _by_key(tx: Session, workspace: str, key: str) -> PostRow | None:
    same = select(PostRow).where(PostRow.workspace == workspace, PostRow.key == key).with_for_update()
    return tx.exec(same).one_or_none()


def claim(
    tx: Session, *, workspace: str, wall: float, lease: float, limit: int, besides: Collection[int] = ()
) -> list[PostRow]:
    """Take posts to send, urgent ones first; nobody else gets them for ``lease`` seconds of wall time.

    A post inside a thread waits until the head of its thread is in Slack. Rows that another sender left
    behind (their lease ran out) come back in the state ``sending``: whether Slack has them is unknown.
    ``besides`` are rows that the caller has in hand, whatever became of their lease.
    """
    head = aliased(PostRow)
    due = (
        select(PostRow)
        .outerjoin(head, col(PostRow.thread_post_id) == col(head.id))
        .where(
            PostRow.workspace == workspace,
            col(PostRow.state).in_((WAITING, SENDING)),
            # A time too far ahead was written before the machine's clock was set back.
            or_(col(PostRow.not_before) <= wall, col(PostRow.not_before) > wall + FAR),
            or_(col(PostRow.leased_until) <= wall, col(PostRow.leased_until) > wall + FAR),
            # Where the head of a thread has died, what belongs in the thread is said in the channel.
            or_(col(PostRow.thread_post_id).is_(None), col(head.ts).is_not(None), col(head.state) == DEAD),
            col(PostRow.id).not_in(besides),
        )
        .order_by(col(PostRow.urgent).desc(), col(PostRow.id))
        .limit(limit)
        .with_for_update(skip_locked=True, of=PostRow)
    )
    rows = list(tx.exec(due))
    for row in rows:
        row.leased_until = wall + lease
    return rows


def begin(tx: Session, claimed: PostRow, *, wall: float, lease: float) -> bool:
    """From here on Slack may have the post, whatever becomes of this process; the lease starts anew.

    False when the claim is no longer ours: it ran out while we waited, and somebody else has the row.
    """
    row = tx.get_one(PostRow, claimed.id, with_for_update=True)
    if row.leased_until != claimed.leased_until:
        return False
    row.state, row.attempts, row.sending_revision = SENDING, row.attempts + 1, claimed.revision
    row.leased_until = claimed.leased_until = wall + lease
    return True


def sent(tx: Session, post_id: int, *, revision: int, ts: str | None, channel: str | None, at: datetime) -> None:
    """Slack has this revision at this place (None: nowhere). A newer wording, written meanwhile, is sent next."""
    row = tx.get_one(PostRow, post_id, with_for_update=True)
    row.sent_revision, row.sent_at, row.error, row.leased_until = revision, at, None, 0.0
    row.ts = ts
    row.channel = channel or row.channel
    row.attempts, row.not_before = 0, 0.0
    row.state = SENT if row.revision == revision else WAITING


def lost(tx: Session, post_id: int) -> None:
    """Somebody deleted the message from Slack: what it should say now is said anew."""
    row = tx.get_one(PostRow, post_id, with_for_update=True)
    row.ts, row.state, row.leased_until = None, WAITING, 0.0


def postpone(tx: Session, post_id: int, *, not_before: float, error: str, unknown: bool = False) -> None:
    """Try again later; ``unknown`` says that Slack may have the post already, so it is looked up first."""
    row = tx.get_one(PostRow, post_id, with_for_update=True)
    row.error, row.not_before, row.leased_until = error, not_before, 0.0
    row.state = SENDING if unknown else WAITING


def simplify(tx: Session, post_id: int) -> None:
    """Slack refuses the blocks: owe the text alone, which says the same."""
    row = tx.get_one(PostRow, post_id, with_for_update=True)
    row.body = {"text": row.body.get("text") or "Muster"}
    row.state, row.leased_until = WAITING, 0.0


def bury(tx: Session, post_id: int, *, error: str) -> None:
    """Slack will not take it: to the dead letters, with Slack's reason."""
    row = tx.get_one(PostRow, post_id, with_for_update=True)
    row.state, row.error, row.leased_until = DEAD, error, 0.0


def release(tx: Session, workspace: str) -> int:
    """Give back what a process that has ended was holding (one process on SQLite); returns how many."""
    held = list(tx.exec(select(PostRow).where(PostRow.workspace == workspace, PostRow.leased_until > 0)))
    for row in held:
        row.leased_until = 0.0
    return len(held)


def replay(tx: Session, post_ids: Sequence[int] | None = None) -> int:
    """Owe dead letters again, all of them or those named; returns how many."""
    wanted = select(PostRow).where(PostRow.state == DEAD)
    if post_ids is not None:
        wanted = wanted.where(col(PostRow.id).in_(post_ids))
    rows = list(tx.exec(wanted))
    for row in rows:
        row.state, row.attempts, row.not_before = WAITING, 0, 0.0
    return len(rows)


def unsent(tx: Session) -> list[PostRow]:
    """Everything that waits, is on its way or died, oldest first."""
    return list(tx.exec(select(PostRow).where(PostRow.state != SENT).order_by(col(PostRow.id))))


def counts(tx: Session) -> dict[str, int]:
    """How many posts there are by state."""
    rows = tx.exec(select(PostRow.state, func.count()).group_by(PostRow.state))
    return {WAITING: 0, SENDING: 0, SENT: 0, DEAD: 0} | dict(rows.all())


def find(tx: Session, post_id: int) -> PostRow | None:
    """The post with that id."""
    return tx.get(PostRow, post_id)


def at_ts(tx: Session, *, workspace: str, channel: str, ts: str) -> PostRow | None:
    """The bot's own message at a place in a channel."""
    here = select(PostRow).where(PostRow.workspace == workspace, PostRow.channel == channel, PostRow.ts == ts)
    return tx.exec(here).first()
