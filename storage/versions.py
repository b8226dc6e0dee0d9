"""The versions of a team's plan: kept for good, so that any load can be undone; and those that wait for a word."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from bot.plan.model import Plan
from bot.team.lineage import Remembered
from bot.team.model import ActivePlan
from storage.table.team import PlanRow, ProposalRow


def find(tx: Session, team_id: int, version: int) -> PlanRow | None:
    """One version."""
    return tx.exec(select(PlanRow).where(PlanRow.team_id == team_id, PlanRow.version == version)).one_or_none()


def newest(tx: Session, team_id: int, limit: int) -> list[PlanRow]:
    """The last versions, newest first."""
    rows = select(PlanRow).where(PlanRow.team_id == team_id)
    return list(tx.exec(rows.order_by(col(PlanRow.version).desc()).limit(limit)))


def gone(tx: Session, active: ActivePlan) -> list[Remembered]:
    """Tasks of earlier versions that the running one does not hold, as the last version that held them had them."""
    rows = tx.exec(
        select(PlanRow)
        .where(PlanRow.team_id == active.team.id, PlanRow.version < active.version)
        .order_by(col(PlanRow.version))
    )
    found: dict[str, Remembered] = {}
    for row in rows:
        for task in Plan.model_validate(row.content).tasks:
            identity = row.identities.get(task.key, task.key)
            found[identity] = Remembered(identity=identity, key=task.key, title=task.title)
    return [one for one in found.values() if active.key(one.identity) is None]


def propose(tx: Session, active: ActivePlan, request: dict[str, Any], at: datetime) -> int:
    """Keep a load until somebody says whether it shall be applied; one that waited before is overtaken."""
    for waiting in tx.exec(
        select(ProposalRow).where(ProposalRow.team_id == active.team.id, ProposalRow.settled_as == "")
    ):
        waiting.settled_as, waiting.settled_at = "overtaken", at
    row = ProposalRow(
        workspace=active.team.workspace, team_id=active.team.id, version=active.version, request=request, at=at
    )
    tx.add(row)
    tx.flush()
    return row.id or 0


def proposal(tx: Session, proposal_id: int) -> ProposalRow | None:
    """The load that waits under that number, or what became of it."""
    return tx.get(ProposalRow, proposal_id, with_for_update=True)


def waits(tx: Session, proposal_id: int, active: ActivePlan | None) -> bool:
    """Whether nobody has answered that question yet, and the version that it was put about still runs."""
    row = proposal(tx, proposal_id)
    return row is not None and not row.settled_as and active is not None and active.version == row.version


def settle(row: ProposalRow, outcome: str, *, by: str, at: datetime) -> None:
    """What became of a load that waited: applied, refused or overtaken. Its document is let go."""
    row.settled_as, row.settled_by, row.settled_at, row.request = outcome, by, at, {}
