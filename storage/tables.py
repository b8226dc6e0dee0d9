"""Every table. Rows that record facts are appended and never rewritten; a post is the one row that is worked on.

Each table carries the Slack workspace id, so one installation can serve several workspaces. Instants are
aware UTC on both engines (SQLModel's ``UTCDateTime``); local dates are dates in the team's zone.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, Text, UniqueConstraint
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
    """One version of a team's plan: the document, what was read in it, and its first day. The newest counts."""

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


class PersonRow(SQLModel, table=True):
    """Somebody in the workspace, as Slack last described them."""

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


class GroupRow(SQLModel, table=True):
    """A user group of the workspace; one named like a squad is what that squad is pinged by."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("workspace", "group"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    group: str
    handle: str = ""
    name: str = ""


class OccurrenceRow(SQLModel, table=True):
    """One ritual on one local date. Its unique key is what makes a ritual happen once."""

    __tablename__ = "occurrences"
    __table_args__ = (UniqueConstraint("team_id", "ritual", "local_date"),)

    id: int | None = Field(default=None, primary_key=True)
    workspace: str
    team_id: int = Field(foreign_key="teams.id")
    ritual: str
    local_date: date
    due_at: datetime
    claimed_at: datetime
    verdict: str
    post_id: int | None = Field(default=None, foreign_key="posts.id", index=True)
    promised: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


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
    """What somebody asserted about one task: by a reply, a click or a command."""

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
