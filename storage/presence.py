"""When people are away, what they want to hear, and who an owner's name means."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.team.absence import Absence
from storage.table.person import AbsenceRow, MatchRow, MuteRow


def away(tx: Session, workspace: str, absence: Absence, *, by: str, at: datetime) -> int:
    """Somebody is away; returns the row's id."""
    row = AbsenceRow(
        workspace=workspace,
        user=absence.user,
        first=absence.first,
        last=absence.last,
        note=absence.note,
        by=by,
        at=at,
    )
    tx.add(row)
    tx.flush()
    return row.id or 0


def absences(tx: Session, workspace: str, since: date) -> list[tuple[int, Absence]]:
    """Absences that count and do not end before ``since``, in their order."""
    taken_back = select(AbsenceRow.undoes).where(AbsenceRow.workspace == workspace, col(AbsenceRow.undoes).is_not(None))
    rows = tx.exec(
        select(AbsenceRow)
        .where(AbsenceRow.workspace == workspace, col(AbsenceRow.undoes).is_(None), AbsenceRow.last >= since)
        .where(col(AbsenceRow.id).not_in(taken_back))
        .order_by(col(AbsenceRow.first), col(AbsenceRow.id))
    )
    return [(row.id or 0, Absence(user=row.user, first=row.first, last=row.last, note=row.note)) for row in rows]


def back(tx: Session, workspace: str, absence_id: int, *, by: str, at: datetime) -> None:
    """They are here after all."""
    row = tx.get_one(AbsenceRow, absence_id)
    tx.add(
        AbsenceRow(workspace=workspace, user=row.user, first=row.first, last=row.last, undoes=absence_id, by=by, at=at)
    )
    tx.flush()


def mute(tx: Session, workspace: str, user: str, day: date, at: datetime) -> None:
    """Somebody wants to hear no more of the bot's own accord on a local date of theirs."""
    if not muted(tx, workspace, user, day):
        tx.add(MuteRow(workspace=workspace, user=user, local_date=day, at=at))
        tx.flush()


def muted(tx: Session, workspace: str, user: str, day: date) -> bool:
    """Whether they want silence on that date."""
    same = select(MuteRow).where(MuteRow.workspace == workspace, MuteRow.user == user, MuteRow.local_date == day)
    return tx.exec(same).first() is not None


def mutes(tx: Session, workspace: str, since: date) -> frozenset[tuple[str, date]]:
    """Who wants silence on which dates from ``since`` on."""
    rows = tx.exec(select(MuteRow).where(MuteRow.workspace == workspace, MuteRow.local_date >= since))
    return frozenset((row.user, row.local_date) for row in rows)


def match(tx: Session, workspace: str, owner: str, user: str, *, by: str, at: datetime) -> None:
    """From now on an owner's name means that person; an empty user takes it back."""
    tx.add(MatchRow(workspace=workspace, owner=owner, user=user, by=by, at=at))
    tx.flush()


def matches(tx: Session, workspace: str) -> dict[str, str]:
    """Whom owners' names mean by somebody's word."""
    rows = tx.exec(select(MatchRow).where(MatchRow.workspace == workspace).order_by(col(MatchRow.id)))
    newest = {row.owner: row.user for row in rows}
    return {owner: user for owner, user in newest.items() if user}
