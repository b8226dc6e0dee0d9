"""What came in, kept before it is answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class InboxRow(SQLModel, table=True):
    """Something that Slack or a webhook told us, kept before it is answered; ``key`` refuses duplicates."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("workspace", "key"), Index("inbox_open", "handled_at", "id"))

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    key: str
    route: str
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    received_at: datetime
    handled_at: datetime | None = None
    attempts: int = 0
    error: str | None = None
