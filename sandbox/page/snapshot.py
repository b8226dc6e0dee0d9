"""What the page shows, as JSON: the workspace from one person's chair."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox import Channel, Message, Sandbox, User, View
    from sandbox.page.offer import PageOffer

Json = dict[str, Any]

MOST_MESSAGES = 600
MOMENTS_SHOWN = 4
SLACKBOT = "USLACKBOT"  # writes to people, yet nobody to talk to or to speak as


def state(box: Sandbox, viewer: User) -> Json:
    """Everything around the messages: names, channels, clock, open dialogs, what the program offers."""
    workspace = box.workspace
    direct = workspace.im(viewer.id)
    return {
        "title": box.page.title or workspace.team_name,
        "team": workspace.team_id,
        "app": box.app_name,
        "me": viewer.id,
        "bot": box.bot_user_id,
        "connected": box.connected,
        "users": [_person(user) for user in workspace.users.values() if user.id != SLACKBOT],
        "groups": [
            {"id": g.id, "name": g.name, "handle": g.handle, "users": g.users} for g in workspace.groups.values()
        ],
        "channels": [_channel(box, channel, viewer) for channel in _visible(workspace.channels.values(), viewer)],
        "direct": _channel(box, direct, viewer),
        "clock": clock(box),
        "views": [_view(view) for view in box.views(viewer.id)],
        "home": _view(home) if (home := box.home(viewer.id)) else None,
        "shortcuts": [{"id": key, "label": label} for key, label in box.shortcuts.items()],
        "commands": list(box.commands),
        **_offer(box.page, box.clock.now()),
    }


def clock(box: Sandbox) -> Json:
    """The plan's clock: seconds since the epoch at this answer, seconds a second, and whether it runs."""
    return {"now": box.clock.now().timestamp(), "speed": box.clock.speed, "running": box.clock.running}


def timeline(box: Sandbox, viewer: User, channel: Channel, limit: int) -> Json:
    """The last `limit` messages of a channel, oldest first, with what only the viewer sees mixed in."""
    found = box.workspace.timeline(channel.id, limit=limit + 1)
    more = len(found) > limit
    shown = [message for message in found[-limit:] if message.tombstone or not message.deleted]
    oldest = float(shown[0].ts) if shown and more else 0.0
    private = [
        message
        for message in box.ephemerals(viewer.id)
        if _is_here(message, channel) and message.thread_ts is None and float(message.ts) >= oldest
    ]
    everything = sorted([*shown, *private], key=lambda message: float(message.ts))
    return {"messages": [_message(message) for message in everything], "more": more}


def thread(box: Sandbox, viewer: User, channel: Channel, parent: str) -> Json:
    """A thread with its parent first; empty when the parent is gone."""
    if box.workspace.message(channel.id, parent) is None:
        return {"messages": [], "more": False}
    said = [message for message in box.thread(channel.id, parent) if message.tombstone or not message.deleted]
    private = [m for m in box.ephemerals(viewer.id) if _is_here(m, channel) and m.thread_ts == parent]
    everything = sorted([*said, *private], key=lambda message: float(message.ts))
    return {"messages": [_message(message) for message in everything], "more": False}


def _offer(offer: PageOffer, now: datetime) -> Json:
    ahead = sorted((moment for moment in offer.upcoming() if moment.at > now), key=lambda moment: moment.at)
    return {
        "upcoming": [{"label": m.label, "at": m.at.astimezone(UTC).timestamp()} for m in ahead[:MOMENTS_SHOWN]],
        "buttons": [{"label": b.label, "hint": b.hint, "section": b.section} for b in offer.buttons],
        "completions": {name: [list(pair) for pair in pairs] for name, pairs in offer.completions.items()},
        "hints": offer.hints[:5],
    }


def _person(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "handle": user.handle,
        "tz": user.tz,
        "title": user.title,
        "bot": user.is_bot,
        "deleted": user.deleted,
    }


def _visible(channels: Iterable[Channel], viewer: User) -> list[Channel]:
    """Public channels and the private ones the viewer is in; direct messages are listed apart."""
    return [
        channel
        for channel in channels
        if channel.kind == "channel" or (channel.kind in {"private", "mpim"} and viewer.id in channel.members)
    ]


def _channel(box: Sandbox, channel: Channel, viewer: User) -> Json:
    recent = box.workspace.timeline(channel.id, limit=30)
    others = [message.ts for message in recent if message.user != viewer.id and not message.deleted]
    return {
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind,
        "topic": channel.topic,
        "purpose": channel.purpose,
        "archived": channel.archived,
        "members": list(channel.members),
        "pins": list(channel.pins),
        "recent": others,
    }


def _message(message: Message) -> Json:
    return {
        "ts": message.ts,
        "channel": message.channel,
        "user": message.user,
        "username": message.username,
        "bot": message.bot_id is not None,
        "text": message.text,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "thread_ts": message.thread_ts,
        "subtype": message.subtype,
        "edited": message.edited is not None,
        "tombstone": message.tombstone,
        "ephemeral": message.ephemeral_to is not None,
        "reactions": [{"name": name, "users": sorted(users)} for name, users in message.reactions.items() if users],
        "replies": message.reply_count,
        "repliers": list(message.reply_users),
        "latest": message.latest_reply,
        "files": [_file(file) for file in message.files],
    }


def _file(file: Json) -> Json:
    return {key: file.get(key) for key in ("id", "name", "mimetype", "size")}


def _view(view: View) -> Json:
    return {"id": view.id, "errors": view.errors, "payload": view.payload}


def _is_here(message: Message, channel: Channel) -> bool:
    return message.channel == channel.id
