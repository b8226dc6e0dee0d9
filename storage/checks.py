"""What was checked off: appended, the newest row of an item counts."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from bot.ritual.check import Check, Checks
from bot.team.model import ActivePlan
from storage.table.ritual import CheckRow


def check(tx: Session, active: ActivePlan, items: Iterable[str], *, done: bool, by: str, at: datetime) -> None:
    """Check items off by their identity, or take that back; saying again what is so already adds nothing."""
    standing = of_team(tx, active.team.id)
    for item in items:
        if (item in standing) != done:
            row = CheckRow(workspace=active.team.workspace, team_id=active.team.id, item=item, done=done, by=by, at=at)
            tx.add(row)
    tx.flush()


def of_team(tx: Session, team_id: int) -> Checks:
    """Everything that is checked off now, by the items' identities."""
    found: dict[str, Check] = {}
    for row in tx.exec(select(CheckRow).where(CheckRow.team_id == team_id).order_by(col(CheckRow.id))):
        found.pop(row.item, None)
        if row.done:
            found[row.item] = Check(by=row.by, at=row.at)
    return found
