"""What Slack's events tell, as small frozen values; handlers see nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

# What a person posts by hand; every other subtype is Slack or an app speaking.
_SPOKEN = {None, "thread_broadcast", "file_share", "me_message"}


@dataclass(frozen=True)
class File:
    """A file that somebody shared. ``url`` needs the bot's token."""

    id: str
    name: str
    size: int
    url: str


@dataclass(frozen=True)
class Said:
    """A message as it stands now: new, edited or deleted. ``direct`` is one to the bot alone.

    ``version`` is Slack's time of this wording, a ts: events may arrive in another order. ``team`` is the workspace
    that the author belongs to, where Slack tells.
    """

    channel: str
    ts: str
    user: str
    text: str
    thread_ts: str | None
    version: str
    direct: bool = False
    edited: bool = False
    deleted: bool = False
    files: tuple[File, ...] = ()
    team: str = ""


@dataclass(frozen=True)
class Reaction:
    """An emoji put on a message, or taken away. ``author`` wrote the message; ``at_ts`` is when, as Slack's ts."""

    user: str
    channel: str
    ts: str
    name: str
    author: str
    at_ts: str
    removed: bool = False


@dataclass(frozen=True)
class Opened:
    """Somebody looks at the bot's home tab."""

    user: str


def said(body: dict[str, Any]) -> Said | None:
    """A message event; None for what no person said."""
    event = body.get("event") or {}
    if event.get("subtype") == "message_deleted":
        return _deleted(event, event.get("previous_message") or {}, event.get("deleted_ts"))
    edited = event.get("subtype") == "message_changed"
    message = (event.get("message") or {}) if edited else event
    if edited and message.get("subtype") == "tombstone":
        return _deleted(event, message, message.get("ts"))
    if message.get("subtype") not in _SPOKEN or message.get("bot_id") or not message.get("user"):
        return None
    ts = str(message.get("ts") or "")
    happened = str(event.get("event_ts") or event.get("ts") or ts)
    return Said(
        channel=str(event.get("channel") or ""),
        ts=ts,
        user=str(message["user"]),
        text=clean(message.get("text") or ""),
        thread_ts=message.get("thread_ts"),
        version=str((message.get("edited") or {}).get("ts") or (happened if edited else ts)),
        direct=event.get("channel_type") == "im",
        edited=edited,
        files=tuple(_files(message)),
        team=str(message.get("user_team") or message.get("source_team") or ""),
    )


def _deleted(event: dict[str, Any], before: dict[str, Any], ts: object) -> Said:
    return Said(
        channel=str(event.get("channel") or ""),
        ts=str(ts or before.get("ts") or ""),
        user=str(before.get("user") or ""),
        text="",
        thread_ts=before.get("thread_ts"),
        version=str(event.get("event_ts") or event.get("ts") or ts or ""),
        direct=event.get("channel_type") == "im",
        deleted=True,
    )


def clean(text: str) -> str:
    """Without what no database keeps: NUL, and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _files(message: dict[str, Any]) -> Iterator[File]:
    for file in message.get("files") or ():
        url = file.get("url_private_download") or file.get("url_private") or ""
        yield File(id=file.get("id", ""), name=file.get("name") or "plan.md", size=int(file.get("size") or 0), url=url)


def reaction(body: dict[str, Any]) -> Reaction | None:
    """A reaction_added or reaction_removed event on a message; None for one on something else."""
    event = body.get("event") or {}
    item = event.get("item") or {}
    if item.get("type") != "message":
        return None
    return Reaction(
        user=str(event.get("user") or ""),
        channel=str(item.get("channel") or ""),
        ts=str(item.get("ts") or ""),
        # A skin tone is part of the name that Slack sends: thumbsup::skin-tone-3.
        name=str(event.get("reaction") or "").partition("::")[0],
        author=str(event.get("item_user") or ""),
        at_ts=str(event.get("event_ts") or ""),
        removed=event.get("type") == "reaction_removed",
    )


def opened(body: dict[str, Any]) -> Opened:
    """An app_home_opened event."""
    return Opened(user=(body.get("event") or {}).get("user", ""))


def unescaped(text: str) -> str:
    """What a person typed: Slack sends its three control characters as entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def without_mention(text: str, user: str) -> str:
    """What was said to somebody, without the mention that addressed them."""
    return re.sub(rf"<@{re.escape(user)}(\|[^>]*)?>[:,]?\s*", "", text).strip()
