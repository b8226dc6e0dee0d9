"""What people type, click and send, as small frozen values; handlers see nothing else."""

from dataclasses import dataclass, field
from typing import Any

from handlers.event import clean, unescaped


@dataclass(frozen=True)
class Command:
    """A slash command: ``words`` is what follows its name."""

    user: str
    channel: str
    channel_name: str
    words: str


@dataclass(frozen=True)
class Click:
    """A button or menu. ``private`` says that it stands in an answer that only they see.

    In a modal or a home tab, ``carried`` is what the view carries along and ``values`` what its fields hold so far.
    """

    user: str
    channel: str
    value: str
    private: bool = False
    action: str = ""
    ts: str = ""
    block: str = ""
    carried: str = ""
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """A modal that was sent: values by block id, and what the modal carried along."""

    user: str
    values: dict[str, str]
    carried: str


@dataclass(frozen=True)
class Shortcut:
    """A message shortcut: somebody chose one of our entries in the menu of a message."""

    user: str
    channel: str
    ts: str
    text: str
    author: str
    thread_ts: str | None = None


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
    view = body.get("view") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id", "")
    return Click(
        user=(body.get("user") or {}).get("id", ""),
        channel=channel,
        value=_value(action),
        private=bool(container.get("is_ephemeral")),
        action=str(action.get("action_id") or ""),
        ts=str(container.get("message_ts") or ""),
        block=str(action.get("block_id") or ""),
        carried=view.get("private_metadata") or "",
        values=_values(view),
    )


def submission(body: dict[str, Any]) -> Submission:
    """A view_submission; each input block holds one element."""
    view = body.get("view") or {}
    return Submission(
        user=(body.get("user") or {}).get("id", ""), values=_values(view), carried=view.get("private_metadata") or ""
    )


def _values(view: dict[str, Any]) -> dict[str, str]:
    stated = ((view.get("state") or {}).get("values") or {}).items()
    return {block_id: _value(element) for block_id, elements in stated for element in elements.values()}


def _value(element: dict[str, Any]) -> str:
    """What a field holds; of a field with several choices, the chosen values a line each."""
    several = element.get("selected_options") or ()
    if several:
        return "\n".join(str(one.get("value")) for one in several)
    several = next((element[name] for name in ("selected_users", "selected_conversations") if element.get(name)), ())
    if several:
        return "\n".join(map(str, several))
    chosen = element.get("selected_option") or {}
    named = ("value", "selected_date", "selected_time", "selected_conversation", "selected_channel", "selected_user")
    return str(chosen.get("value") or next((element[name] for name in named if element.get(name)), "")).strip()


def shortcut(body: dict[str, Any]) -> Shortcut:
    """A message_action payload."""
    message = body.get("message") or {}
    return Shortcut(
        user=(body.get("user") or {}).get("id", ""),
        channel=(body.get("channel") or {}).get("id", ""),
        ts=str(body.get("message_ts") or message.get("ts") or ""),
        text=clean(message.get("text") or ""),
        author=str(message.get("user") or ""),
        thread_ts=message.get("thread_ts"),
    )
