"""Typed doors: Slack's payloads become small frozen values, and handlers see nothing else."""

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

    ``version`` is Slack's time of this wording, a ts: events may arrive in another order.
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


@dataclass(frozen=True)
class Command:
    """A slash command: ``words`` is what follows its name."""

    user: str
    channel: str
    channel_name: str
    words: str


@dataclass(frozen=True)
class Click:
    """A button or menu. ``private`` says that it stands in an answer that only they see."""

    user: str
    channel: str
    value: str
    private: bool = False


@dataclass(frozen=True)
class Submission:
    """A modal that was sent: values by block id, and what the modal carried along."""

    user: str
    values: dict[str, str]
    carried: str


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


def command(body: dict[str, Any]) -> Command:
    """A slash command."""
    return Command(
        user=body.get("user_id", ""),
        channel=body.get("channel_id", ""),
        channel_name=body.get("channel_name", ""),
        words=unescaped(clean(body.get("text") or "")).strip(),
    )


def click(body: dict[str, Any]) -> Click:
    """The first action of a block_actions payload."""
    action = (body.get("actions") or [{}])[0]
    container = body.get("container") or {}
    chosen = action.get("selected_option") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id", "")
    return Click(
        user=(body.get("user") or {}).get("id", ""),
        channel=channel,
        value=str(chosen.get("value") or action.get("value") or ""),
        private=bool(container.get("is_ephemeral")),
    )


def submission(body: dict[str, Any]) -> Submission:
    """A view_submission; each input block holds one element."""
    view = body.get("view") or {}
    values = {}
    for block_id, elements in ((view.get("state") or {}).get("values") or {}).items():
        for element in elements.values():
            values[block_id] = _value(element)
    return Submission(
        user=(body.get("user") or {}).get("id", ""), values=values, carried=view.get("private_metadata") or ""
    )


def _value(element: dict[str, Any]) -> str:
    chosen = element.get("selected_option") or {}
    named = ("value", "selected_date", "selected_time", "selected_conversation", "selected_channel", "selected_user")
    return str(chosen.get("value") or next((element[name] for name in named if element.get(name)), "")).strip()


def opened(body: dict[str, Any]) -> Opened:
    """An app_home_opened event."""
    return Opened(user=(body.get("event") or {}).get("user", ""))


def unescaped(text: str) -> str:
    """What a person typed: Slack sends its three control characters as entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def without_mention(text: str, user: str) -> str:
    """What was said to somebody, without the mention that addressed them."""
    return re.sub(rf"<@{re.escape(user)}(\|[^>]*)?>[:,]?\s*", "", text).strip()
