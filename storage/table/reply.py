"""What people said, and what was understood of it."""

from datetime import datetime

from sqlalchemy import JSON, Column, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class ReplyRow(SQLModel, table=True):
    """One revision of a person's message; the newest revision of a ``(channel, ts)`` is the one that counts.

    ``version`` is Slack's own time of the wording (its ``ts``, or that of the edit or deletion): events may come in
    another order than things were said.
    """

    __tablename__ = "replies"
    __table_args__ = (UniqueConstraint("workspace", "channel", "ts", "revision"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    occurrence_id: int | None = Field(default=None, foreign_key="occurrences.id")
    channel: str
    thread_ts: str
    ts: str
    revision: int
    version: str = ""
    user: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    deleted: bool = False
    at: datetime


class UpdateRow(SQLModel, table=True):
    """What somebody asserted about one task: by a reply, a click or a command.

    ``task`` is the task's identity, which is its key until the document gives it another. ``undoes`` names an earlier
    update that counts no more.
    """

    __tablename__ = "updates"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    reply_id: int | None = Field(default=None, foreign_key="replies.id", index=True)
    task: str
    status: str | None = None
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    by: str
    at: datetime
    words: str = ""
    rule: str = ""
    undoes: int | None = Field(default=None, foreign_key="updates.id", index=True)


class QuestionRow(SQLModel, table=True):
    """Something that the bot asked a person about their own words; ``answer`` is what they chose."""

    __tablename__ = "questions"

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id", index=True)
    reply_id: int = Field(foreign_key="replies.id", index=True)
    user: str
    words: str = Field(sa_column=Column(Text, nullable=False))
    reason: str = Field(sa_column=Column(Text, nullable=False))
    candidates: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    statuses: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    at: datetime
    answered_at: datetime | None = None
    answer: str = ""
