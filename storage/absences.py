"""When people are away."""

from datetime import date

from sqlmodel import Session, col, select

from storage.table.person import AbsenceRow


def away(tx: Session, workspace: str, day: date) -> frozenset[str]:
    """Who is away on a local date."""
    taken_back = select(AbsenceRow.undoes).where(AbsenceRow.workspace == workspace, col(AbsenceRow.undoes).is_not(None))
    rows = select(AbsenceRow.user).where(
        AbsenceRow.workspace == workspace,
        col(AbsenceRow.undoes).is_(None),
        col(AbsenceRow.id).not_in(taken_back),
        col(AbsenceRow.first) <= day,
        col(AbsenceRow.last) >= day,
    )
    return frozenset(tx.exec(rows))
