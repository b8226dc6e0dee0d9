"""Messages that wait for their second on the movable clock."""

import asyncio
import contextlib
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sandbox import find, posting
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.draft import read_draft
from sandbox.method.chat import authored
from sandbox.method.shape import Method
from sandbox.model import JSON, Scheduled
from sandbox.slack import Slack

FURTHEST = 120 * 24 * 3600
CROWD_SECONDS = 300
CROWD = 30


def schedule_message(slack: Slack, args: Args) -> JSON:
    """Accept a message for a later second, 120 days ahead at most."""
    channel = find.writable(slack, find.target(slack, args))
    content = read_draft(slack, args)
    post_at = args.number("post_at", 0, error="invalid_time")
    now = slack.workspace.seconds()
    if post_at <= now:
        raise Refused("time_in_past", str(post_at))
    if post_at > now + FURTHEST:
        raise Refused("time_too_far", str(post_at))
    window = post_at // CROWD_SECONDS
    crowd = Counter((each.channel, each.post_at // CROWD_SECONDS) for each in slack.workspace.scheduled.values())
    if crowd[channel.id, window] >= CROWD:
        raise Refused("restricted_too_many", channel.name)
    scheduled = Scheduled(slack.workspace.new_id("Q"), channel.id, post_at, args.values)
    slack.workspace.put_scheduled(scheduled)
    slack.on_scheduled()
    message = {"text": content.get("text", ""), "type": "delayed_message", "bot_id": slack.workspace.identity.bot_id}
    return {
        "channel": channel.id,
        "scheduled_message_id": scheduled.id,
        "post_at": post_at,
        "message": message,
    }


def delete_scheduled(slack: Slack, args: Args) -> JSON:
    """Withdraw a message that has not been posted yet."""
    channel = find.channel(slack, "chat.deleteScheduledMessage", args)
    scheduled = slack.workspace.scheduled.get(args.text("scheduled_message_id"))
    if scheduled is None or scheduled.channel != channel.id:
        raise Refused("invalid_scheduled_message_id", args.text("scheduled_message_id"))
    slack.workspace.put_scheduled(replace(scheduled, over=True))
    return {}


def list_scheduled(slack: Slack, args: Args) -> JSON:
    """What still waits, soonest first."""
    channel = args.text("channel")
    waiting = [each for each in slack.workspace.scheduled.values() if channel in {"", each.channel}]
    waiting.sort(key=lambda each: each.post_at)
    part, following = find.page(args, waiting)
    listed = [
        {"id": each.id, "channel_id": each.channel, "post_at": each.post_at, "text": each.args.get("text", "")}
        for each in part
    ]
    return {"scheduled_messages": listed} | following


def post_due(slack: Slack) -> None:
    """Post every message whose second has come; one that carries metadata is lost, as Slack loses it."""
    now = slack.workspace.seconds()
    due = [each for each in slack.workspace.scheduled.values() if each.post_at <= now]
    for scheduled in sorted(due, key=lambda each: each.post_at):
        slack.workspace.put_scheduled(replace(scheduled, over=True))
        if scheduled.args.get("metadata"):
            continue
        channel = slack.workspace.channels[scheduled.channel]
        with contextlib.suppress(Refused):  # archived or left meanwhile
            find.writable(slack, channel)
            posting.post(slack.workspace, authored(slack, channel, Args(scheduled.args)))


async def watch(slack: Slack) -> None:
    """Post what is due for as long as the task lives, however the clock moves."""
    added = asyncio.Event()
    slack.on_scheduled = added.set
    while True:
        post_due(slack)
        added.clear()
        waits: list[asyncio.Task[Any]] = [asyncio.create_task(added.wait())]
        if slack.workspace.scheduled:
            first = min(each.post_at for each in slack.workspace.scheduled.values())
            at = datetime.fromtimestamp(first, UTC)
            waits.append(asyncio.create_task(slack.workspace.clock.sleep_until(at)))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waits:
                task.cancel()


METHODS: dict[str, Method] = {
    "chat.scheduleMessage": schedule_message,
    "chat.deleteScheduledMessage": delete_scheduled,
    "chat.scheduledMessages.list": list_scheduled,
}
