"""Messages written, edited, deleted and reacted to: the change, its journal line, its events, its notice."""

import uuid
from collections.abc import Sequence

from sandbox.message import Message
from sandbox.model import EVENT_KINDS, JSON, Channel
from sandbox.workspace import Event, Workspace

SUBSCRIPTIONS = {
    "channel": "message.channels",
    "private": "message.groups",
    "im": "message.im",
    "mpim": "message.mpim",
}


def post(workspace: Workspace, message: Message) -> Message:
    """Put a new message into its channel and tell everybody; a broadcast reply shows in the channel too."""
    workspace.add_message(message)
    channel = workspace.channels[message.channel]
    body = message.wire()
    if message.subtype == "thread_broadcast":
        parent = workspace.message(message.channel, message.thread_ts or "")
        body["root"] = parent.wire() if parent else {}
    elif message.is_reply:
        parent = workspace.message(message.channel, message.thread_ts or "")
        body["parent_user_id"] = parent.user if parent else ""
    _tell(workspace, channel, body, message.ts)
    bot = workspace.identity.bot_user_id
    if f"<@{bot}>" in message.text and message.user != bot and not channel.direct:
        mention = {key: body[key] for key in body if key not in {"subtype", "root"}}
        mention |= {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
        workspace.emit(Event("app_mention", mention, channel))
    workspace.notify(type="message", channel=channel.id, ts=message.ts, thread_ts=message.thread_ts)
    return message


def by_person(
    workspace: Workspace,
    user_id: str,
    channel: Channel,
    text: str,
    *,
    thread: str | None = None,
    broadcast: bool = False,
) -> Message:
    """A message as a person's client sends it, not yet in the channel; a reply to a reply joins its thread."""
    message = Message(workspace.next_ts(), channel.id, user_id, text, client_msg_id=str(uuid.uuid4()))
    message.thread_ts = root_of(workspace, channel.id, thread)
    if message.thread_ts and broadcast:
        message.subtype = "thread_broadcast"
    return message


def root_of(workspace: Workspace, channel_id: str, thread: str | None) -> str | None:
    """The parent of the thread that ``thread`` (a parent or a reply in it) belongs to."""
    said = workspace.message(channel_id, thread) if thread else None
    return said.thread_ts if said is not None and said.is_reply else thread


def edit(workspace: Workspace, message: Message, editor: str, changes: JSON) -> None:
    """Change fields of a message; an editor's change of the text leaves an ``edited`` mark."""
    previous = message.wire()
    for name, value in changes.items():
        setattr(message, name, value)
    at = workspace.next_ts()
    message.edited = {"user": editor, "ts": at}
    workspace.keep_message(message)
    _tell_changed(workspace, message, previous, at)
    workspace.notify(type="edited", channel=message.channel, ts=message.ts, thread_ts=message.thread_ts)


def unfurl(workspace: Workspace, message: Message, title: str) -> None:
    """Add a link's preview, as Slack does some time after a message; its text stays and no mark is left."""
    previous = message.wire()
    message.attachments = [*message.attachments, {"title": title, "fallback": title, "from_url": title}]
    workspace.keep_message(message)
    _tell_changed(workspace, message, previous, workspace.next_ts())
    workspace.notify(type="edited", channel=message.channel, ts=message.ts, thread_ts=message.thread_ts)


def erase(workspace: Workspace, message: Message) -> None:
    """Delete a message; a parent with replies stays as a tombstone until its last reply is gone."""
    channel = workspace.channels[message.channel]
    previous = message.wire()
    parent = workspace.message(channel.id, message.thread_ts or "") if message.is_reply else None
    at = workspace.next_ts()
    if workspace.rooms[channel.id].remove(message):
        _tell_changed(workspace, message, previous, at)
    else:
        body = {
            "type": "message",
            "subtype": "message_deleted",
            "hidden": True,
            "ts": at,
            "deleted_ts": message.ts,
            "previous_message": previous,
        }
        _tell(workspace, channel, body, at)
    for changed in (message, parent):
        if changed is not None:
            workspace.keep_message(changed)
    if message.ts in channel.pins:
        channel.pins.remove(message.ts)
        workspace.put_channel(channel)
    workspace.notify(type="deleted", channel=channel.id, ts=message.ts, thread_ts=message.thread_ts)


def react(workspace: Workspace, message: Message, user_id: str, name: str) -> bool:
    """Add one person's reaction; False when it was there already."""
    users = message.reactions.setdefault(name, set())
    if user_id in users:
        return False
    users.add(user_id)
    _tell_reaction(workspace, message, user_id, name, "reaction_added")
    return True


def unreact(workspace: Workspace, message: Message, user_id: str, name: str) -> bool:
    """Take one person's reaction away; False when there was none."""
    users = message.reactions.get(name, set())
    if user_id not in users:
        return False
    users.discard(user_id)
    if not users:
        del message.reactions[name]
    _tell_reaction(workspace, message, user_id, name, "reaction_removed")
    return True


def share_files(workspace: Workspace, message: Message, files: Sequence[str]) -> None:
    """Tell of each file that a message has just brought into its channel."""
    channel = workspace.channels[message.channel]
    for identifier in files:
        file = workspace.files[identifier]
        if channel.id not in file.channels:
            file.channels.append(channel.id)
        workspace.put_file(file)
        body = {
            "type": "file_shared",
            "file_id": identifier,
            "user_id": message.user,
            "file": {"id": identifier},
            "channel_id": channel.id,
            "event_ts": message.ts,
        }
        workspace.emit(Event("file_shared", body, channel))
        workspace.notify(type="file", file=identifier)


def _tell(workspace: Workspace, channel: Channel, body: JSON, event_ts: str) -> None:
    body |= {"channel": channel.id, "channel_type": EVENT_KINDS[channel.kind], "event_ts": event_ts}
    workspace.emit(Event(SUBSCRIPTIONS[channel.kind], body, channel))


def _tell_changed(workspace: Workspace, message: Message, previous: JSON, at: str) -> None:
    body = {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "ts": at,
        "message": message.wire(),
        "previous_message": previous,
    }
    _tell(workspace, workspace.channels[message.channel], body, at)


def _tell_reaction(workspace: Workspace, message: Message, user_id: str, name: str, event: str) -> None:
    workspace.keep_message(message)
    body = {
        "type": event,
        "user": user_id,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "item_user": message.user,
        "event_ts": workspace.next_ts(),
    }
    workspace.emit(Event(event, body, workspace.channels[message.channel]))
    workspace.notify(type="reaction", channel=message.channel, ts=message.ts, thread_ts=message.thread_ts)
