"""Channels made, joined, left, renamed and put away, with the events that follow."""

import re

from sandbox.model import JSON, Channel
from sandbox.workspace import Event, Workspace

NAME_LIMIT = 80
NAME = re.compile(r"[a-z0-9_-]+")


def name_problem(workspace: Workspace, name: str) -> str | None:
    """Slack's error for a channel name that cannot be given, or None; archived channels hold theirs."""
    if not name:
        return "invalid_name_required"
    if len(name) > NAME_LIMIT:
        return "invalid_name_maxlength"
    if not NAME.fullmatch(name):
        return "invalid_name_punctuation" if not re.search(r"\w", name) else "invalid_name_specials"
    held = workspace.channel_called("#" + name)
    return "name_taken" if held is not None else None


def create(workspace: Workspace, name: str, creator: str, *, private: bool = False) -> Channel:
    """Make a channel whose only member is its creator."""
    kind = "private" if private else "channel"
    channel = Channel(workspace.new_id("C"), name, kind, workspace.seconds(), creator)
    channel.members[creator] = None
    workspace.put_channel(channel)
    if not private:
        value = {"id": channel.id, "name": name, "created": channel.created, "creator": creator}
        _tell(workspace, channel, {"type": "channel_created", "channel": value}, public=True)
    _joined(workspace, channel, creator, None)
    return channel


def join(workspace: Workspace, channel: Channel, user_id: str, inviter: str | None = None) -> bool:
    """Make somebody a member; False when they were one already."""
    if user_id in channel.members:
        return False
    channel.members[user_id] = None
    workspace.put_channel(channel)
    _joined(workspace, channel, user_id, inviter)
    return True


def leave(workspace: Workspace, channel: Channel, user_id: str) -> bool:
    """End somebody's membership; False when they were no member."""
    if user_id not in channel.members:
        return False
    body = _change(workspace, channel, "member_left_channel") | {"user": user_id}
    workspace.emit(Event("member_left_channel", body, channel))
    del channel.members[user_id]
    workspace.put_channel(channel)
    workspace.notify(type="channel", channel=channel.id)
    return True


def rename(workspace: Workspace, channel: Channel, name: str) -> None:
    """Give a channel another name; the former one is free again."""
    channel.name = name
    workspace.put_channel(channel)
    value = {"id": channel.id, "name": name, "created": channel.created}
    _tell(workspace, channel, {"type": "channel_rename", "channel": value}, public=True)


def archive(workspace: Workspace, channel: Channel, user_id: str, *, archived: bool) -> None:
    """Put a channel away, or take it back."""
    channel.archived = archived
    workspace.put_channel(channel)
    event = "channel_archive" if archived else "channel_unarchive"
    _tell(workspace, channel, {"type": event, "channel": channel.id, "user": user_id}, public=True)


def describe(workspace: Workspace, channel: Channel, *, topic: str | None, purpose: str | None) -> None:
    """Set the topic, the purpose, or both."""
    channel.topic = channel.topic if topic is None else topic
    channel.purpose = channel.purpose if purpose is None else purpose
    workspace.put_channel(channel)
    workspace.notify(type="channel", channel=channel.id)


def _joined(workspace: Workspace, channel: Channel, user_id: str, inviter: str | None) -> None:
    body = _change(workspace, channel, "member_joined_channel") | {"user": user_id}
    if inviter is not None:
        body["inviter"] = inviter
    workspace.emit(Event("member_joined_channel", body, channel))
    workspace.notify(type="channel", channel=channel.id)


def _change(workspace: Workspace, channel: Channel, event: str) -> JSON:
    return {
        "type": event,
        "channel": channel.id,
        "channel_type": "G" if channel.kind == "private" else "C",
        "team": workspace.team_id,
        "event_ts": workspace.next_ts(),
    }


def _tell(workspace: Workspace, channel: Channel, body: JSON, *, public: bool) -> None:
    body["event_ts"] = workspace.next_ts()
    shown = public and channel.kind == "channel"
    workspace.emit(Event(body["type"], body, channel, public=shown))
    workspace.notify(type="channel", channel=channel.id)
