"""Who was asked in a ritual's thread, who answered there, and what those answers assert."""

from collections.abc import Collection

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.table.post import PingRow
from storage.table.reply import ReplyRow, UpdateRow


def asked(tx: Session, post_id: int) -> frozenset[str]:
    """The people that a post mentioned when it was sent."""
    return frozenset(tx.exec(select(PingRow.user).where(PingRow.post_id == post_id)))


def authors(tx: Session, occurrence_ids: Collection[int]) -> frozenset[str]:
    """Who has answered in the threads of those rituals; what was deleted does not count."""
    newest = (
        select(func.max(ReplyRow.id))
        .where(col(ReplyRow.occurrence_id).in_(occurrence_ids))
        .group_by(col(ReplyRow.channel), col(ReplyRow.ts))
    )
    rows = select(ReplyRow.user).where(col(ReplyRow.id).in_(newest), col(ReplyRow.deleted).is_(False))
    return frozenset(tx.exec(rows))


def asserted(tx: Session, occurrence_ids: Collection[int]) -> frozenset[int]:
    """The updates that were said in the threads of those rituals, superseded ones among them."""
    rows = (
        select(UpdateRow.id)
        .join(ReplyRow, col(ReplyRow.id) == col(UpdateRow.reply_id))
        .where(col(ReplyRow.occurrence_id).in_(occurrence_ids))
    )
    return frozenset(number for number in tx.exec(rows) if number is not None)
