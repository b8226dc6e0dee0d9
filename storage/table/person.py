"""The people of a workspace, and when they are not to be asked."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class PersonRow(SQLModel, table=True):
    """Somebody in the workspace, as Slack last described them; a ``guest`` belongs to another one (Slack Connect)."""

    __tablename__ = "people"
    __table_args__ = (UniqueConstraint("workspace", "user"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    user: str
    handle: str = ""
    real_name: str = ""
    display_name: str = ""
    email: str = ""
    timezone: str = "UTC"
    active: bool = True
    guest: bool = False
    status: str = ""
    status_emoji: str = ""


class GroupRow(SQLModel, table=True):
    """A user group of the workspace; one named like a squad is what that squad is pinged by."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("workspace", "group"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    group: str
    handle: str = ""
    name: str = ""
    users: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class MatchRow(SQLModel, table=True):
    """Who an owner's name in the plans means, by somebody's word; the newest counts, an empty user takes it back."""

    __tablename__ = "matches"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str = Field(index=True)
    owner: str
    user: str
    by: str
    at: datetime


class AbsenceRow(SQLModel, table=True):
    """Local dates on which somebody is away, both ends included. ``undoes`` names one that this row takes back."""

    __tablename__ = "absences"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str = Field(index=True)
    user: str
    first: date
    last: date
    note: str = ""
    undoes: int | None = Field(default=None, foreign_key="absences.id")
    by: str
    at: datetime


class MuteRow(SQLModel, table=True):
    """Somebody wants to hear no more of the bot's own accord on one of their local dates."""

    __tablename__ = "mutes"
    __table_args__ = (UniqueConstraint("workspace", "user", "local_date"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    user: str
    local_date: date
    at: datetime
