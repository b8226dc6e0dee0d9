"""People's words on single lines of their plan's document: appended, the newest on a line counts."""

from datetime import datetime

from sqlmodel import Session, col, select

from bot.plan.mark import Mark
from bot.team.model import Team
from storage.table.team import MarkRow, TeamRow

TASK, NOT_A_TASK, TAKEN_BACK = "task", "not_task", ""


def put(tx: Session, team: Team, mark: Mark, *, by: str, at: datetime) -> int:
    """Note what somebody says of a line; returns the row's id."""
    return _append(tx, team, mark, TASK if mark.task else NOT_A_TASK, by=by, at=at)


def take_back(tx: Session, team: Team, mark: Mark, *, by: str, at: datetime) -> int:
    """From now on the line is read as it stands; returns the row's id."""
    return _append(tx, team, mark, TAKEN_BACK, by=by, at=at)


def rows(tx: Session, team_id: int) -> list[MarkRow]:
    """The marks in force, oldest first."""
    found = tx.exec(select(MarkRow).where(MarkRow.team_id == team_id).order_by(col(MarkRow.id)))
    newest = {(row.words, row.under): row for row in found}
    return sorted((row for row in newest.values() if row.verdict != TAKEN_BACK), key=lambda row: row.id or 0)


def of_team(tx: Session, team_id: int) -> tuple[Mark, ...]:
    """The same as values, in their order."""
    return tuple(map(as_mark, rows(tx, team_id)))


def of_channel(tx: Session, workspace: str, channel: str) -> tuple[Mark, ...]:
    """What the team of a channel marked; nothing where none runs a plan yet."""
    team = tx.exec(select(TeamRow.id).where(TeamRow.workspace == workspace, TeamRow.channel == channel)).one_or_none()
    return of_team(tx, team) if team is not None else ()


def as_mark(row: MarkRow) -> Mark:
    """The mark that a row holds."""
    return Mark(row.words, row.under, task=row.verdict == TASK)


def _append(tx: Session, team: Team, mark: Mark, verdict: str, *, by: str, at: datetime) -> int:
    row = MarkRow(
        workspace=team.workspace, team_id=team.id, words=mark.words, under=mark.under, verdict=verdict, by=by, at=at
    )
    tx.add(row)
    tx.flush()
    return row.id or 0
