"""What people wrote, and what it asserts. Revisions are appended; the newest of a message is the one that counts."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from bot.board.state import Update
from bot.plan.model import Status
from bot.team.model import ActivePlan
from storage.table.reply import ReplyRow, UpdateRow


def append(
    tx: Session,
    *,
    workspace: str,
    team_id: int,
    occurrence_id: int | None,
    channel: str,
    thread_ts: str,
    ts: str,
    version: str,
    user: str,
    text: str,
    at: datetime,
    deleted: bool = False,
) -> int | None:
    """Store a message, or a new revision of it.

    None when nothing new is said: the same words again, words older than those known (events overtake each other),
    or anything about a message that was deleted.
    """
    last = latest(tx, workspace=workspace, channel=channel, ts=ts)
    if last is not None and (last.deleted or (last.text == text and not deleted)):
        return None
    if last is not None and not deleted and _moment(version) < _moment(last.version):
        return None
    row = ReplyRow(
        workspace=workspace,
        team_id=team_id,
        occurrence_id=occurrence_id,
        channel=channel,
        thread_ts=thread_ts,
        ts=ts,
        revision=(last.revision + 1) if last else 1,
        version=version,
        user=user,
        text=text,
        deleted=deleted,
        at=at,
    )
    tx.add(row)
    tx.flush()
    return row.id


def _moment(ts: str) -> tuple[int, ...]:
    """A Slack ts in the order of time."""
    return tuple(int(part) for part in ts.split(".") if part.isdigit())


def latest(tx: Session, *, workspace: str, channel: str, ts: str) -> ReplyRow | None:
    """The newest revision of a message."""
    same = select(ReplyRow).where(ReplyRow.workspace == workspace, ReplyRow.channel == channel, ReplyRow.ts == ts)
    return tx.exec(same.order_by(col(ReplyRow.revision).desc()).limit(1)).one_or_none()


def since(tx: Session, team_id: int, at: datetime) -> list[ReplyRow]:
    """The newest revision of every message to a team's plan that was said from an instant on and not deleted."""
    newest = select(func.max(ReplyRow.id)).where(ReplyRow.team_id == team_id, col(ReplyRow.at) >= at)
    grouped = newest.group_by(col(ReplyRow.channel), col(ReplyRow.ts))
    rows = select(ReplyRow).where(col(ReplyRow.id).in_(grouped), col(ReplyRow.deleted).is_(False))
    return list(tx.exec(rows.order_by(col(ReplyRow.id))))


def assert_updates(
    tx: Session, active: ActivePlan, updates: Sequence[Update], *, reply_id: int | None = None
) -> list[int]:
    """Store what a reply, a click or a command asserts about tasks of this version; returns the rows' ids."""
    rows = [
        UpdateRow(
            workspace=active.team.workspace,
            team_id=active.team.id,
            reply_id=reply_id,
            **(update.model_dump(exclude={"id"}) | {"task": active.identity(update.task)}),
        )
        for update in updates
    ]
    tx.add_all(rows)
    tx.flush()
    return [row.id or 0 for row in rows]


def undo(tx: Session, active: ActivePlan, update_ids: Sequence[int], *, by: str, at: datetime) -> list[Update]:
    """Take assertions back, once each; returns those that counted until now."""
    taken = [update for update in updates(tx, active) if update.id in update_ids]
    for update in taken:
        row = UpdateRow(
            workspace=active.team.workspace,
            team_id=active.team.id,
            task=active.identity(update.task),
            by=by,
            at=at,
            rule="undo",
            undoes=update.id,
        )
        tx.add(row)
    tx.flush()
    return taken


def updates(tx: Session, active: ActivePlan) -> list[Update]:
    """Every assertion that counts, oldest first, by the keys of this version.

    Those of superseded or deleted messages do not count, nor those taken back, nor those about tasks that this
    version does not hold; the latter count again when a later version holds them.
    """
    newest = (
        select(func.max(ReplyRow.id))
        .where(ReplyRow.team_id == active.team.id)
        .group_by(col(ReplyRow.workspace), col(ReplyRow.channel), col(ReplyRow.ts))
    )
    taken_back = select(UpdateRow.undoes).where(UpdateRow.team_id == active.team.id, col(UpdateRow.undoes).is_not(None))
    counting = (
        select(UpdateRow)
        .where(UpdateRow.team_id == active.team.id, col(UpdateRow.undoes).is_(None))
        .where(col(UpdateRow.id).not_in(taken_back))
        .where(or_(col(UpdateRow.reply_id).is_(None), col(UpdateRow.reply_id).in_(newest)))
        .order_by(col(UpdateRow.at), col(UpdateRow.id))
    )
    found = ((active.key(row.task), row) for row in tx.exec(counting))
    return [_update(row, key) for key, row in found if key is not None]


def of_reply(tx: Session, active: ActivePlan, reply_id: int) -> list[Update]:
    """What a reply asserts and still counts, in the order it was said."""
    ids = {row.id for row in rows(tx, active.team.workspace, reply_id=reply_id)}
    return [update for update in updates(tx, active) if update.id in ids]


def rows(
    tx: Session, workspace: str, update_ids: Sequence[int] = (), *, reply_id: int | None = None
) -> list[UpdateRow]:
    """Stored assertions, by their ids or by the revision of a message that made them; whether or not they count."""
    wanted = UpdateRow.reply_id == reply_id if reply_id is not None else col(UpdateRow.id).in_(update_ids)
    found = select(UpdateRow).where(UpdateRow.workspace == workspace, wanted)
    return list(tx.exec(found.order_by(col(UpdateRow.id))))


def revision(tx: Session, reply_id: int) -> ReplyRow:
    """One revision of a message by its id."""
    return tx.get_one(ReplyRow, reply_id)


def of_thread(tx: Session, *, workspace: str, channel: str, thread_ts: str) -> dict[str, ReplyRow]:
    """The newest revision of every message known of a thread, by ts, deleted ones included."""
    rows = tx.exec(
        select(ReplyRow)
        .where(ReplyRow.workspace == workspace, ReplyRow.channel == channel, ReplyRow.thread_ts == thread_ts)
        .order_by(col(ReplyRow.id))
    )
    return {row.ts: row for row in rows}


def of_channel(tx: Session, *, workspace: str, channel: str, oldest: str) -> dict[str, ReplyRow]:
    """The newest revision of every message known of a channel itself, from a ts on, deleted ones included."""
    rows = tx.exec(
        select(ReplyRow)
        .where(ReplyRow.workspace == workspace, ReplyRow.channel == channel, col(ReplyRow.ts) >= oldest)
        .where(col(ReplyRow.thread_ts) == col(ReplyRow.ts))
        .order_by(col(ReplyRow.id))
    )
    return {row.ts: row for row in rows}


def spoken_of(
    tx: Session, workspace: str, *, reply_id: int | None = None, ids: Sequence[int] = ()
) -> tuple[int, list[str]] | None:
    """The team, and the identities of the tasks, that a message or these updates spoke of; None when of none."""
    rows = select(UpdateRow).where(UpdateRow.workspace == workspace, col(UpdateRow.undoes).is_(None))
    rows = rows.where(UpdateRow.reply_id == reply_id if reply_id is not None else col(UpdateRow.id).in_(ids))
    found = list(tx.exec(rows.order_by(col(UpdateRow.id))))
    return (found[0].team_id, list(dict.fromkeys(row.task for row in found))) if found else None


def _update(row: UpdateRow, key: str) -> Update:
    return Update(
        id=row.id or 0,
        task=key,
        status=Status(row.status) if row.status else None,
        progress=row.progress,
        eta=row.eta,
        blocked_on=row.blocked_on,
        by=row.by,
        at=row.at,
        words=row.words,
        rule=row.rule,
    )
