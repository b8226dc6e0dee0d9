"""The entries of a team's registers that are open."""

from datetime import date

from sqlmodel import Session, col, select

from storage.table.register import EntryChangeRow, EntryRow

CLOSED, REOPENED = "closed", "reopened"


def still_open(tx: Session, team_id: int, kind: str) -> list[EntryRow]:
    """The risks, decisions or blockers that nobody has closed, those due first at the head."""
    rows = list(tx.exec(select(EntryRow).where(EntryRow.team_id == team_id, EntryRow.kind == kind)))
    steps = select(EntryChangeRow).where(
        col(EntryChangeRow.entry_id).in_([row.id for row in rows]), col(EntryChangeRow.kind).in_((CLOSED, REOPENED))
    )
    last = {step.entry_id: step.kind for step in tx.exec(steps.order_by(col(EntryChangeRow.id)))}
    found = [row for row in rows if last.get(row.id or 0) != CLOSED]
    return sorted(found, key=lambda row: (row.due or date.max, row.number))
