"""What was put off: appended, and taken back by a later row."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.plan.slip import Slip
from bot.team.model import ActivePlan
from storage.table.team import SlipRow


def add(tx: Session, active: ActivePlan, slip: Slip, *, by: str, at: datetime) -> int:
    """Put a part of the plan off; returns the row's id."""
    row = SlipRow(workspace=active.team.workspace, team_id=active.team.id, what=slip.what, days=slip.days, by=by, at=at)
    tx.add(row)
    tx.flush()
    return row.id or 0


def undo(tx: Session, team_id: int, slip_id: int, *, by: str, at: datetime) -> bool:
    """Take a slip back; False when it does not count any more."""
    row = next((one for one in rows(tx, team_id) if one.id == slip_id), None)
    if row is not None:
        tx.add(SlipRow(workspace=row.workspace, team_id=team_id, what=row.what, undoes=slip_id, by=by, at=at))
        tx.flush()
    return row is not None


def rows(tx: Session, team_id: int) -> list[SlipRow]:
    """The slips that count, oldest first."""
    taken_back = select(SlipRow.undoes).where(SlipRow.team_id == team_id, col(SlipRow.undoes).is_not(None))
    found = select(SlipRow).where(
        SlipRow.team_id == team_id, col(SlipRow.undoes).is_(None), col(SlipRow.id).not_in(taken_back)
    )
    return list(tx.exec(found.order_by(col(SlipRow.id))))


def of_team(tx: Session, team_id: int) -> tuple[Slip, ...]:
    """The same as values, in their order."""
    return tuple(Slip(what=row.what, days=row.days) for row in rows(tx, team_id))
