"""Risks, decisions and blockers that people recorded."""

from datetime import date, datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel


class EntryRow(SQLModel, table=True):
    """An entry of a register: a risk, a decision or a blocker. ``link`` leads to the message it was recorded from."""

    __tablename__ = "entries"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    number: int
    kind: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    owner: str = ""
    due: date | None = None
    mitigation: str = Field(default="", sa_column=Column(Text, nullable=False))
    link: str = ""
    by: str
    at: datetime


class EntryChangeRow(SQLModel, table=True):
    """A step in an entry's life: closed, opened again, given to somebody, put off."""

    __tablename__ = "entry_changes"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    entry_id: int = Field(foreign_key="entries.id", index=True)
    kind: str
    value: str = ""
    by: str
    at: datetime
