"""The people and user groups of a workspace, as Slack last described them."""

from collections.abc import Iterable

from sqlmodel import Session, select

from bot.team.model import Group, Person
from bot.team.roster import Roster
from storage import presence
from storage.table.person import GroupRow, PersonRow


def remember(tx: Session, workspace: str, people: Iterable[Person]) -> None:
    """Store people, or what has changed about them."""
    known = {row.user: row for row in tx.exec(select(PersonRow).where(PersonRow.workspace == workspace))}
    for person in people:
        row = known.get(person.user) or PersonRow(workspace=workspace, user=person.user)
        for field, value in person.model_dump().items():
            setattr(row, field, value)
        tx.add(row)


def remember_groups(tx: Session, workspace: str, groups: Iterable[Group]) -> None:
    """Store the user groups there are; one that is gone is pinged no more."""
    given = list(groups)
    known = {row.group: row for row in tx.exec(select(GroupRow).where(GroupRow.workspace == workspace))}
    for group in given:
        row = known.get(group.group) or GroupRow(workspace=workspace, group=group.group)
        row.handle, row.name, row.users = group.handle, group.name, list(group.users)
        tx.add(row)
    for name in set(known) - {group.group for group in given}:
        tx.delete(known[name])


def roster(tx: Session, workspace: str) -> Roster:
    """Everybody in the workspace."""
    people = tx.exec(select(PersonRow).where(PersonRow.workspace == workspace).order_by(PersonRow.user))
    groups = tx.exec(select(GroupRow).where(GroupRow.workspace == workspace).order_by(GroupRow.group))
    return Roster(
        people=tuple(map(_person, people)),
        groups=tuple(
            Group(group=row.group, handle=row.handle, name=row.name, users=tuple(row.users)) for row in groups
        ),
        matches=presence.matches(tx, workspace),
    )


def _person(row: PersonRow) -> Person:
    return Person(
        user=row.user,
        handle=row.handle,
        real_name=row.real_name,
        display_name=row.display_name,
        email=row.email,
        timezone=row.timezone,
        active=row.active,
        guest=row.guest,
        status=row.status,
        status_emoji=row.status_emoji,
    )
