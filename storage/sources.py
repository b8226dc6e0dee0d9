"""The addresses that plans are kept at: which is due, and what asking there brought."""

from datetime import datetime, timedelta

from sqlalchemy import delete, or_
from sqlmodel import Session, col, select

from bot.team.model import Team
from bot.team.source import LONGEST_PAUSE, Source
from storage.table.team import PlanRow, SourceRow


def begin(tx: Session, team: Team, source: Source) -> None:
    """From now on the team's plan is kept there, and nowhere else."""
    row = _row(tx, team.id, lock=True) or SourceRow(workspace=team.workspace, **source.model_dump())
    row.sqlmodel_update(source.model_dump())
    tx.add(row)
    tx.flush()


def end(tx: Session, team_id: int) -> None:
    """The team's plan is kept nowhere; who is asking there at the moment will find that nobody wants it."""
    tx.connection().execute(delete(SourceRow).where(col(SourceRow.team_id) == team_id))


def of_team(tx: Session, team_id: int) -> Source | None:
    """Where the team's plan is kept, if it is kept anywhere."""
    row = _row(tx, team_id)
    return _source(row) if row else None


def claim(tx: Session, workspace: str, now: datetime, *, lease: timedelta, limit: int) -> list[Source]:
    """Take addresses that are due; nobody else asks them before the lease is over."""
    # A moment too far ahead was written before the clock was set back.
    far = now + LONGEST_PAUSE * 2
    due = (
        select(SourceRow)
        .where(SourceRow.workspace == workspace, or_(col(SourceRow.next_at) <= now, col(SourceRow.next_at) > far))
        .order_by(col(SourceRow.next_at))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = list(tx.exec(due))
    for row in rows:
        row.asked_at, row.next_at = now, now + lease
    return [_source(row) for row in rows]


def settle(tx: Session, claimed: Source, after: Source) -> bool:
    """What asking brought counts. False when the claim is no longer ours: it ran out, or a person decided otherwise."""
    row = _row(tx, claimed.team_id, lock=True)
    if row is None or (row.address, row.next_at) != (claimed.address, claimed.next_at):
        return False
    row.sqlmodel_update(after.model_dump())
    tx.flush()
    return True


def document(tx: Session, team_id: int) -> str:
    """The text of the version that the team runs."""
    newest = select(PlanRow.document).where(PlanRow.team_id == team_id).order_by(col(PlanRow.version).desc()).limit(1)
    return tx.exec(newest).one()


def _row(tx: Session, team_id: int, *, lock: bool = False) -> SourceRow | None:
    there = select(SourceRow).where(SourceRow.team_id == team_id)
    return tx.exec(there.with_for_update() if lock else there).one_or_none()


def _source(row: SourceRow) -> Source:
    return Source.model_validate(row.model_dump(exclude={"id", "workspace"}))
