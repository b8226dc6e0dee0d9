"""Channels that run a plan, the versions of their plans, and what people decided about reading and dating them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class TeamRow(SQLModel, table=True):
    """A channel that runs a plan, and the zone of its rituals."""

    __tablename__ = "teams"
    __table_args__ = (UniqueConstraint("workspace", "channel"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    channel: str
    channel_name: str = ""
    timezone: str
    lead: str | None = None
    created_at: datetime


class PlanRow(SQLModel, table=True):
    """One version of a team's plan: the document, what was read in it, and its first day. The newest counts.

    ``identities`` names, by key, the tasks whose identity is not their key: one that was given another id in the
    document stays the task that people have spoken of. ``address`` is where the document was fetched from.
    """

    __tablename__ = "plans"
    __table_args__ = (UniqueConstraint("team_id", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    version: int
    title: str
    name: str
    document: str = Field(sa_column=Column(Text, nullable=False))
    content: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    start: date
    loaded_by: str | None = None
    loaded_at: datetime
    address: str = ""
    identities: dict[str, str] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class ProposalRow(SQLModel, table=True):
    """A version that waits for a person's word, because it drops tasks that people have worked on.

    ``request`` is the load as it was asked for, ``settled_as`` what became of it: applied, refused or overtaken.
    """

    __tablename__ = "proposals"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    version: int
    request: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    at: datetime
    settled_as: str = ""
    settled_by: str = ""
    settled_at: datetime | None = None


class MarkRow(SQLModel, table=True):
    """Somebody's word on whether a line of the document is a task; the newest word on a line counts.

    ``words`` are the line's own, normalised, and ``under`` the heading above it: both stay when lines move.
    ``verdict`` is task, not_task, or nothing (the word was taken back).
    """

    __tablename__ = "marks"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    words: str = Field(sa_column=Column(Text, nullable=False))
    under: str = Field(default="", sa_column=Column(Text, nullable=False))
    verdict: str
    by: str
    at: datetime


class SlipRow(SQLModel, table=True):
    """A part of the plan put off by so many working days (or brought forward), without editing the document.

    ``undoes`` names a slip that this one takes back.
    """

    __tablename__ = "slips"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    what: str = ""
    days: int = 0
    undoes: int | None = Field(default=None, foreign_key="slips.id")
    by: str
    at: datetime


class SettingRow(SQLModel, table=True):
    """How a team wants its rituals, from ``at`` on; the newest row counts."""

    __tablename__ = "settings"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    by: str
    at: datetime


class SourceRow(SQLModel, table=True):
    """The address that a team's plan is kept at, and how asking there went (see `bot.team.source`): worked on.

    ``next_at`` is when it is asked next; while it is asked, when somebody else may.
    """

    __tablename__ = "sources"
    __table_args__ = (UniqueConstraint("team_id"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id")
    address: str
    user: str = ""
    etag: str = ""
    modified: str = ""
    origin: str = ""
    digest: str = ""
    asked_at: datetime
    changed_at: datetime
    next_at: datetime
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    told: bool = False
    unreadable: str = ""
