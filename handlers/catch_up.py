"""Catching up: what people wrote in the bot's open threads while it was down longer than Slack keeps trying.

Slack sends an event again for about five minutes. What was written, edited or deleted later than that is read from
the threads themselves, once, when the bot starts, and then taken as if it had just been said.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError

from handlers.desk import Desk
from handlers.event import without_mention
from handlers.log import fact
from storage import occurrences, replies
from storage.table.reply import ReplyRow

LOOK_BACK = timedelta(days=3)
ROUTE = "event:message"
PAGE = 200


async def catch_up(desk: Desk) -> int:
    """Store what was missed as facts; returns how many there were."""
    since = desk.clock.now() - LOOK_BACK
    missed = 0
    for channel, head in await desk.database.read(lambda tx: occurrences.open_threads(tx, desk.slack.workspace, since)):
        try:
            there = await _thread(desk, channel, head)
        except SlackApiError as problem:
            fact("catch_up.refused", channel=channel, error=str(problem.response.get("error")))
            continue
        ask = partial(replies.of_thread, workspace=desk.slack.workspace, channel=channel, thread_ts=head)
        known = await desk.database.read(ask)
        for event in _missed(channel, there, known, desk.slack.bot_user):
            missed += await desk.keep(ROUTE, {"event": event}) is not None
    if missed:
        fact("caught_up", missed=missed)
    return missed


async def _thread(desk: Desk, channel: str, head: str) -> dict[str, dict[str, Any]]:
    """The replies that a thread has now, by ts."""
    found: dict[str, dict[str, Any]] = {}
    cursor = None
    while True:
        page = await desk.slack.asking.conversations_replies(channel=channel, ts=head, limit=PAGE, cursor=cursor)
        found |= {message["ts"]: message for message in page.get("messages") or () if message["ts"] != head}
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return found


def _missed(
    channel: str, there: dict[str, dict[str, Any]], known: dict[str, ReplyRow], bot_user: str
) -> Iterator[dict[str, Any]]:
    """Events like those that Slack would have sent."""
    for ts, message in there.items():
        if message.get("bot_id") or message.get("user") == bot_user:
            continue
        if ts not in known:
            yield {"type": "message", "channel": channel, **message}
        elif known[ts].text != without_mention(message.get("text") or "", bot_user):
            yield {"type": "message", "subtype": "message_changed", "channel": channel, "message": message}
    for ts, row in known.items():
        if ts not in there and not row.deleted:
            before = {"user": row.user, "ts": ts, "thread_ts": row.thread_ts}
            yield {
                "type": "message",
                "subtype": "message_deleted",
                "channel": channel,
                "deleted_ts": ts,
                "previous_message": before,
            }
