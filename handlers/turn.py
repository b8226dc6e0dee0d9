"""What a handler is given, and what it may answer at once."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.message.message import Message
from storage import posts


@dataclass(frozen=True)
class Turn:
    """One fact being handled, inside one transaction: what is written and what is owed is committed together.

    ``fact`` is the fact's number in the inbox (0 for a timed job): what is owed because of it may be named after it.
    ``home`` is the workspace's address.
    """

    tx: Session
    now: datetime
    workspace: str
    bot_user: str
    default_timezone: str = "UTC"
    fact: int = 0
    home: str = "https://slack.com/"

    def link_to(self, channel: str, ts: str) -> str:
        """The address of a message, as Slack's "Copy link" gives it."""
        return f"{self.home}archives/{channel}/p{ts.replace('.', '')}"

    def owe(
        self,
        key: str,
        channel: str,
        message: Message,
        *,
        thread_post_id: int | None = None,
        thread_ts: str | None = None,
        urgent: bool = False,
        reason: str = "told",
    ) -> int:
        """Owe a channel a message, or a new wording of the one with this key; ``reason`` is why it pings people."""
        return posts.owe(
            self.tx,
            workspace=self.workspace,
            key=key,
            channel=channel,
            body=message.body(),
            at=self.now,
            thread_post_id=thread_post_id,
            thread_ts=thread_ts,
            urgent=urgent,
            reason=reason,
        )

    def owe_private(self, key: str, channel: str, user: str, message: Message, *, thread_ts: str | None = None) -> int:
        """Owe one person a message that only they see in a channel or thread."""
        return posts.owe(
            self.tx,
            workspace=self.workspace,
            key=key,
            channel=channel,
            body=message.body(),
            at=self.now,
            kind="ephemeral",
            user=user,
            thread_ts=thread_ts,
        )

    def owe_direct(self, key: str, user: str, message: Message, *, urgent: bool = False, reason: str = "told") -> int:
        """Owe one person a direct message; ``reason`` is told, asked, nudge, alert or answer."""
        return posts.owe(
            self.tx,
            workspace=self.workspace,
            key=key,
            channel=user,
            body=message.body(),
            at=self.now,
            kind="direct",
            user=user,
            urgent=urgent,
            reason=reason,
        )

    def owe_reaction(self, key: str, channel: str, ts: str, name: str) -> int:
        """Owe a message a reaction; ``name`` is an emoji's name without colons."""
        return posts.owe(
            self.tx,
            workspace=self.workspace,
            key=key,
            channel=channel,
            body={"name": name},
            at=self.now,
            kind="reaction",
            target_ts=ts,
        )

    def withdraw(self, key: str) -> None:
        """Take back what was owed under a key: never sent, or removed from Slack."""
        posts.withdraw(self.tx, workspace=self.workspace, key=key)


@dataclass(frozen=True)
class Say:
    """Answer the person who typed or clicked; only they see it. ``replace`` puts it where the clicked message was."""

    message: Message
    replace: bool = False


@dataclass(frozen=True)
class Show:
    """Open a modal for the person who typed or clicked; from within a modal, put this in its place."""

    view: dict[str, Any]


@dataclass(frozen=True)
class Correct:
    """Keep the submitted modal open and show what is wrong, by block id."""

    errors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Home:
    """Publish a person's home tab."""

    user: str
    view: dict[str, Any]


Answer = Say | Show | Correct | Home | None
