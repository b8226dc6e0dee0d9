"""What people confirmed in the morning that they will move; the newest word of a day counts."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.team.model import ActivePlan
from storage.table.ritual import CommitmentRow


def put(tx: Session, active: ActivePlan, day: date, user: str, keys: Sequence[str], at: datetime) -> None:
    """Somebody says what they will move on a local date."""
    row = CommitmentRow(
        workspace=active.team.workspace,
        team_id=active.team.id,
        local_date=day,
        user=user,
        tasks=[active.identity(key) for key in keys],
        at=at,
    )
    tx.add(row)
    tx.flush()


def of_day(tx: Session, active: ActivePlan, day: date) -> dict[str, tuple[str, ...]]:
    """The keys that each person confirmed for a date; those who said nothing are left out."""
    rows = tx.exec(
        select(CommitmentRow)
        .where(CommitmentRow.team_id == active.team.id, CommitmentRow.local_date == day)
        .order_by(col(CommitmentRow.id))
    )
    return {row.user: tuple(key for identity in row.tasks if (key := active.key(identity)) is not None) for row in rows}
