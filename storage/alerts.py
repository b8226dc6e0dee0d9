"""Thresholds that were crossed, and what was done about each; the changes are the truth, their fold the state."""

from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.alert.alert import Alert, Change
from bot.alert.trigger import Breach
from storage.table.alert import AlertChangeRow, AlertRow


def fire(
    tx: Session,
    breach: Breach,
    *,
    workspace: str,
    team_id: int,
    key: str,
    squad: str | None,
    at: datetime,
    deadline_at: datetime | None,
) -> int | None:
    """Open an alert; None when this breach has one already."""
    row = {
        "workspace": workspace,
        "team_id": team_id,
        "key": key,
        "subject": breach.subject,
        "squad": squad,
        "breach": breach.model_dump(mode="json"),
        "opened_at": at,
        "deadline_at": deadline_at,
    }
    try:
        with tx.begin_nested():
            alert_id = int(tx.execute(insert(AlertRow).values(row).returning(col(AlertRow.id))).scalar_one())
    except IntegrityError:
        return None
    change(tx, alert_id, Change(kind="fired", at=at), workspace=workspace)
    return alert_id


def change(tx: Session, alert_id: int, step: Change, *, workspace: str) -> bool:
    """Append a step to an alert's life; False when it was taken before."""
    row = {
        "workspace": workspace,
        "alert_id": alert_id,
        "kind": step.kind,
        "by": step.by,
        "note": step.note,
        "at": step.at,
    }
    try:
        with tx.begin_nested():
            tx.execute(insert(AlertChangeRow).values(row))
    except IntegrityError:
        return False
    return True


def posted(tx: Session, alert_id: int, post_id: int) -> None:
    """Remember the message that shows an alert."""
    tx.get_one(AlertRow, alert_id).post_id = post_id


def find(tx: Session, alert_id: int) -> tuple[AlertRow, Alert] | None:
    """The alert with that id, as its changes make it, with its row."""
    row = tx.get(AlertRow, alert_id)
    return (row, _alert(tx, row)) if row else None


def of_team(tx: Session, team_id: int) -> list[Alert]:
    """Every alert of a team, oldest first."""
    rows = tx.exec(select(AlertRow).where(AlertRow.team_id == team_id).order_by(col(AlertRow.id)))
    return [_alert(tx, row) for row in rows]


def past_deadline(tx: Session, workspace: str, now: datetime) -> list[tuple[AlertRow, Alert]]:
    """Alerts whose deadline has passed without a war room, a resolution, or anybody having been told."""
    told = select(AlertChangeRow.alert_id).where(
        col(AlertChangeRow.kind).in_(("deadline_missed", "room_opened", "resolved"))
    )
    rows = tx.exec(
        select(AlertRow).where(
            AlertRow.workspace == workspace, col(AlertRow.deadline_at) <= now, col(AlertRow.id).not_in(told)
        )
    )
    return [(row, _alert(tx, row)) for row in rows]


def _alert(tx: Session, row: AlertRow) -> Alert:
    steps = tx.exec(select(AlertChangeRow).where(AlertChangeRow.alert_id == row.id).order_by(col(AlertChangeRow.id)))
    breach = Breach.model_validate(row.breach)
    return Alert(
        id=row.id or 0,
        trigger=breach.trigger,
        breach=breach,
        opened_at=row.opened_at,
        deadline_at=row.deadline_at,
        changes=tuple(
            Change.model_validate({"kind": step.kind, "by": step.by, "note": step.note, "at": step.at})
            for step in steps
        ),
    )
