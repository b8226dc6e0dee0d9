"""Facts from outside, and the thresholds they crossed."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class SignalRow(SQLModel, table=True):
    """A fact from outside: a deploy failed, coverage is 83.2 %. ``key`` refuses a second delivery."""

    __tablename__ = "signals"
    __table_args__ = (UniqueConstraint("workspace", "key"), Index("signals_by_time", "workspace", "at"))

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    key: str
    name: str
    outcome: str | None = None
    value: str | None = None
    unit: str = ""
    subject: str = ""
    run: str = ""
    source: str = ""
    link: str = ""
    note: str = ""
    at: datetime
    received_at: datetime


class AlertRow(SQLModel, table=True):
    """A threshold of a plan that was crossed. ``key`` names the rule, the subject, and which time it was."""

    __tablename__ = "alerts"
    __table_args__ = (UniqueConstraint("team_id", "key"), Index("alerts_by_deadline", "workspace", "deadline_at"))

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    key: str
    subject: str = ""
    squad: str | None = None
    breach: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    opened_at: datetime
    deadline_at: datetime | None = None
    post_id: int | None = Field(default=None, foreign_key="posts.id")


class AlertChangeRow(SQLModel, table=True):
    """A step in an alert's life; each kind happens once."""

    __tablename__ = "alert_changes"
    __table_args__ = (UniqueConstraint("alert_id", "kind"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    alert_id: int = Field(foreign_key="alerts.id", index=True)
    kind: str
    by: str = ""
    note: str = ""
    at: datetime
