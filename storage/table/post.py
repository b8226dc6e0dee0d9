"""The outbox, and whom its messages pinged."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel


class PostRow(SQLModel, table=True):
    """A message that Slack is owed: the outbox. The courier brings Slack to what the row says.

    ``revision`` counts what the message should say, ``sent_revision`` what Slack has, ``sending_revision`` what it
    may have; where they differ and ``ts`` is known the message is edited in place. ``target_ts`` is the message a
    reaction goes on. ``thread_post_id`` makes a post wait for its thread's head. ``not_before`` and
    ``leased_until`` are seconds of the machine's clock: they concern Slack's servers and our processes, not the plan.
    """

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("workspace", "key"),
        Index("posts_waiting", "workspace", "state", "urgent", "id"),
        Index("posts_by_ts", "workspace", "channel", "ts"),
    )

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    key: str
    kind: str
    channel: str
    user: str | None = None
    thread_post_id: int | None = Field(default=None, foreign_key="posts.id")
    thread_ts: str | None = None
    target_ts: str | None = None
    body: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    urgent: bool = False
    state: str = "waiting"
    revision: int = 1
    sent_revision: int = 0
    sending_revision: int = 0
    ts: str | None = None
    attempts: int = 0
    not_before: float = 0.0
    leased_until: float = 0.0
    error: str | None = None
    created_at: datetime
    sent_at: datetime | None = None


class PingRow(SQLModel, table=True):
    """Somebody was pinged by a post: mentioned in it, or written to directly. An edit in place pings nobody.

    ``reason`` is asked, told, nudge, alert or answer; only those the bot starts by itself count against a budget.
    """

    __tablename__ = "pings"
    __table_args__ = (UniqueConstraint("post_id", "user"), Index("pings_by_person", "workspace", "user", "at"))

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int | None = Field(default=None, foreign_key="teams.id")
    post_id: int = Field(foreign_key="posts.id")
    user: str
    reason: str
    at: datetime
