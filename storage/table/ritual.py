"""Rituals that were held, and what people confirmed in them."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class OccurrenceRow(SQLModel, table=True):
    """One ritual on one local date. Its unique key is what makes a ritual happen once.

    ``subject`` is empty for what is held for the whole team; else the squad, the person or the step that it concerns.
    ``promised`` are identities of tasks.
    """

    __tablename__ = "occurrences"
    __table_args__ = (UniqueConstraint("team_id", "ritual", "subject", "local_date"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id")
    ritual: str
    subject: str = ""
    local_date: date
    due_at: datetime
    claimed_at: datetime
    verdict: str
    post_id: int | None = Field(default=None, foreign_key="posts.id", index=True)
    promised: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class CommitmentRow(SQLModel, table=True):
    """What one person confirmed in the morning that they will move today; the newest row of a day counts."""

    __tablename__ = "commitments"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    local_date: date
    user: str
    tasks: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime


class CheckRow(SQLModel, table=True):
    """An item of a checklist or a step of a timeline, checked off or no longer; the newest row of an item counts."""

    __tablename__ = "checks"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    item: str
    done: bool
    by: str
    at: datetime
