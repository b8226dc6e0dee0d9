"""What came in: kept before it is answered, handled exactly once."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from storage.table.inbox import InboxRow

# After so many failures a fact stays in the table for a person to look at, and is no longer tried by itself.
ATTEMPTS = 5


def keep(tx: Session, *, workspace: str, key: str, route: str, body: dict[str, Any], at: datetime) -> int | None:
    """Store a fact; None when it is known already (Slack and webhooks deliver more than once)."""
    row = {"workspace": workspace, "key": key, "route": route, "body": body, "received_at": at, "attempts": 0}
    try:
        with tx.begin_nested():
            return int(tx.execute(insert(InboxRow).values(row).returning(col(InboxRow.id))).scalar_one())
    except IntegrityError:
        return None


def take(tx: Session, row_id: int, at: datetime) -> InboxRow | None:
    """Handle this fact in the transaction under way; None when somebody else has handled it.

    The mark and what the handler writes are committed together, so a fact has its effect once. Its body is let go
    with it: what matters of it is in the tables that follow from it, and the rest is nobody's business.
    """
    marked = tx.connection().execute(
        update(InboxRow)
        .where(col(InboxRow.id) == row_id, col(InboxRow.handled_at).is_(None))
        .values(handled_at=at, body={})
    )
    return tx.get(InboxRow, row_id) if marked.rowcount == 1 else None


def failed(tx: Session, row_id: int, error: str, *, final: bool = False) -> int:
    """Remember that handling raised; its transaction was undone. ``final`` says that trying again is no use.

    Returns how often it was tried.
    """
    row = tx.get_one(InboxRow, row_id)
    row.attempts, row.error = ATTEMPTS if final else row.attempts + 1, error
    return row.attempts


def open_rows(tx: Session, workspace: str, limit: int = 100) -> list[int]:
    """The ids of a workspace's facts that were stored and not handled, oldest first."""
    waiting = select(InboxRow.id).where(
        InboxRow.workspace == workspace, col(InboxRow.handled_at).is_(None), col(InboxRow.attempts) < ATTEMPTS
    )
    return [row_id for row_id in tx.exec(waiting.order_by(col(InboxRow.id)).limit(limit)) if row_id is not None]


def adopt(tx: Session, workspace: str) -> None:
    """Facts that were stored before the workspace was known (a plan loaded offline) belong to it."""
    tx.connection().execute(update(InboxRow).where(col(InboxRow.workspace) == "").values(workspace=workspace))


def prune(tx: Session, before: datetime) -> None:
    """Forget facts that were handled before an instant; Slack repeats none of them that long after."""
    tx.connection().execute(delete(InboxRow).where(col(InboxRow.handled_at) < before))


def stuck(tx: Session) -> list[InboxRow]:
    """Facts that could not be handled."""
    return list(tx.exec(select(InboxRow).where(col(InboxRow.handled_at).is_(None), col(InboxRow.attempts) >= ATTEMPTS)))


def last_kept(tx: Session, workspace: str, route: str) -> datetime | None:
    """When a fact of that kind last came in, as far as facts are kept; None when none did."""
    return tx.exec(
        select(func.max(InboxRow.received_at)).where(InboxRow.workspace == workspace, InboxRow.route == route)
    ).one()


def find(tx: Session, row_id: int) -> InboxRow:
    """The fact with that id."""
    return tx.get_one(InboxRow, row_id)
