"""Risks, decisions and blockers: appended, and closed by a later row."""

from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.register.entry import Entry, Kind
from bot.team.model import Team
from storage.table.register import EntryChangeRow, EntryRow


def add(
    tx: Session,
    team: Team,
    kind: Kind,
    text: str,
    *,
    by: str,
    at: datetime,
    owner: str = "",
    due: date | None = None,
    mitigation: str = "",
    link: str = "",
) -> Entry:
    """Record an entry under the next number of its register."""
    same = select(func.max(EntryRow.number)).where(EntryRow.team_id == team.id, EntryRow.kind == kind.value)
    row = EntryRow(
        workspace=team.workspace,
        team_id=team.id,
        number=(tx.exec(same).one() or 0) + 1,
        kind=kind.value,
        text=text,
        owner=owner,
        due=due,
        mitigation=mitigation,
        link=link,
        by=by,
        at=at,
    )
    tx.add(row)
    tx.flush()
    return _entry(row, [])


def change(tx: Session, entry: Entry, kind: str, *, workspace: str, by: str, at: datetime, value: str = "") -> None:
    """A step in an entry's life: closed, opened."""
    tx.add(EntryChangeRow(workspace=workspace, entry_id=entry.id, kind=kind, value=value, by=by, at=at))
    tx.flush()


def of_team(tx: Session, team_id: int, kind: Kind | None = None) -> list[Entry]:
    """A team's entries as their changes make them, oldest first."""
    wanted = select(EntryRow).where(EntryRow.team_id == team_id)
    if kind is not None:
        wanted = wanted.where(EntryRow.kind == kind.value)
    rows = list(tx.exec(wanted.order_by(col(EntryRow.id))))
    steps = tx.exec(
        select(EntryChangeRow)
        .where(col(EntryChangeRow.entry_id).in_([row.id for row in rows]))
        .order_by(col(EntryChangeRow.id))
    )
    by_entry: dict[int, list[EntryChangeRow]] = {}
    for step in steps:
        by_entry.setdefault(step.entry_id, []).append(step)
    return [_entry(row, by_entry.get(row.id or 0, [])) for row in rows]


def find(tx: Session, workspace: str, entry_id: int) -> tuple[int, Entry] | None:
    """The entry with that id, and its team's."""
    row = tx.get(EntryRow, entry_id)
    if row is None or row.workspace != workspace:
        return None
    entry = next(one for one in of_team(tx, row.team_id, Kind(row.kind)) if one.id == entry_id)
    return row.team_id, entry


def _entry(row: EntryRow, steps: list[EntryChangeRow]) -> Entry:
    return Entry(
        id=row.id or 0,
        kind=Kind(row.kind),
        number=row.number,
        text=row.text,
        owner=row.owner,
        due=row.due,
        mitigation=row.mitigation,
        link=row.link,
        by=row.by,
        open=not steps or steps[-1].kind != "closed",
    )
