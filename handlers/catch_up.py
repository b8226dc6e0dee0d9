"""Catching up: what people wrote to the bot while it was down longer than Slack keeps trying.

Slack sends an event again for about five minutes. What was written, edited or deleted later than that is read once,
when the bot starts, and then taken as if it had just been said:

1. the bot's open threads, whole;
2. the channels that run a plan, for mentions of the bot, and
3. the direct messages with it, both from shortly before it last heard of anything.
"""

from collections.abc import Awaitable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from handlers.desk import Desk
from handlers.event import LOOK_BACK, without_mention
from handlers.log import fact
from storage import inbox, occurrences, people, posts, replies, teams
from storage.table.reply import ReplyRow

OVERLAP = timedelta(minutes=10)  # longer than Slack tries: an event on its way when we went down is in it
ROUTE = "event:message"
PAGE, PAGES = 200, 5  # a thousand messages of a channel
DIRECTS = 50  # conversations; those of the people who own tasks first

Messages = dict[str, dict[str, Any]]


async def last_heard(desk: Desk) -> datetime | None:
    """When the last message came in."""
    return await desk.database.read(lambda tx: inbox.last_kept(tx, desk.slack.workspace, ROUTE))


async def catch_up(desk: Desk, heard_at: datetime | None) -> int:
    """Store what was missed as facts; returns how many there were. ``heard_at`` is when the last message came in."""
    since = desk.clock.now() - LOOK_BACK
    missed = 0
    for channel, head in await desk.database.read(lambda tx: occurrences.open_threads(tx, desk.slack.workspace, since)):
        missed += await _heeding_refusals(channel, _of_thread(desk, channel, head))
    since = max(since, heard_at - OVERLAP) if heard_at else since
    for channel, begun in (await desk.database.read(partial(_plan_channels, workspace=desk.slack.workspace))).items():
        missed += await _heeding_refusals(channel, _of_channel(desk, channel, max(since, begun), direct=False))
    for channel in await _direct_channels(desk):
        missed += await _heeding_refusals(channel, _of_channel(desk, channel, since, direct=True))
    if missed:
        fact("caught_up", missed=missed)
    return missed


async def _heeding_refusals(channel: str, reading: Awaitable[int]) -> int:
    """What Slack refuses to show of one channel keeps nobody from the others."""
    try:
        return await reading
    except SlackApiError as problem:
        fact("catch_up.refused", channel=channel, error=str(problem.response.get("error")))
        return 0


async def _of_thread(desk: Desk, channel: str, head: str) -> int:
    there: Messages = {}
    cursor = None
    while True:
        page = await desk.slack.asking.conversations_replies(channel=channel, ts=head, limit=PAGE, cursor=cursor)
        there |= {message["ts"]: message for message in page.get("messages") or () if message["ts"] != head}
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    ask = partial(replies.of_thread, workspace=desk.slack.workspace, channel=channel, thread_ts=head)
    missed = 0
    for event in _missed({"channel": channel}, there, await desk.database.read(ask), desk.slack.bot_user):
        missed += await desk.keep(ROUTE, {"event": event}) is not None
    return missed


async def _of_channel(desk: Desk, channel: str, since: datetime, *, direct: bool) -> int:
    """What was said to the bot in a channel itself, or all of a conversation with it alone."""
    oldest = f"{since.timestamp():.6f}"
    there, floor = await _history(desk, channel, oldest)
    ask = partial(replies.of_channel, workspace=desk.slack.workspace, channel=channel, oldest=floor)
    known = await desk.database.read(ask)
    mention = f"<@{desk.slack.bot_user}"
    place = {"channel": channel} | ({"channel_type": "im"} if direct else {})
    missed = 0
    for event in _missed(place, there, known, desk.slack.bot_user):
        ts = str(event.get("ts") or "")
        if not ts:
            missed += await desk.keep(ROUTE, {"event": event}) is not None
        elif (direct or mention in (event.get("text") or "")) and not await _answered(desk, channel, ts):
            missed += await desk.keep(ROUTE, {"event": event}, f"missed {channel} {ts}") is not None
    return missed


async def _history(desk: Desk, channel: str, oldest: str) -> tuple[Messages, str]:
    """The messages of the channel itself since a ts, newest first, and how far back they reach."""
    there: Messages = {}
    cursor = None
    for _ in range(PAGES):
        page = await desk.slack.asking.conversations_history(
            channel=channel, oldest=oldest, inclusive=True, limit=PAGE, cursor=cursor
        )
        there |= {message["ts"]: message for message in page.get("messages") or ()}
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    else:
        fact("catch_up.cut", channel=channel, messages=len(there))
        oldest = min(there)
    return {ts: one for ts, one in there.items() if one.get("thread_ts") in (None, ts)}, oldest


async def _answered(desk: Desk, channel: str, ts: str) -> bool:
    """Whether a question was answered before: it leaves no reply behind."""
    ask = partial(
        posts.latest_keyed, workspace=desk.slack.workspace, channel=channel, beginning=f"spoken {channel} {ts}"
    )
    return await desk.database.read(ask) is not None


def _plan_channels(tx: Session, workspace: str) -> dict[str, datetime]:
    """Each channel that runs a plan, and since when it has a team."""
    return {active.team.channel: active.team.since for active in teams.every(tx, workspace)}


async def _direct_channels(desk: Desk) -> list[str]:
    """The conversations with known people, owners of tasks first."""
    try:
        channels = await desk.slack.direct_channels()
    except SlackApiError as problem:
        fact("catch_up.refused", channel="", error=str(problem.response.get("error")))
        return []
    ask = partial(_known_people, workspace=desk.slack.workspace)
    return [channels[user] for user in await desk.database.read(ask) if user in channels][:DIRECTS]


def _known_people(tx: Session, workspace: str) -> list[str]:
    roster = people.roster(tx, workspace)
    tasks = [task for active in teams.every(tx, workspace) for task in active.plan.tasks]
    owners = dict.fromkeys(person.user for task in tasks for person in roster.owners(task))
    return [*owners, *(person.user for person in roster.people if person.active and person.user not in owners)]


def _missed(
    place: dict[str, str], there: Messages, known: dict[str, ReplyRow], bot_user: str
) -> Iterator[dict[str, Any]]:
    """Events like those that Slack would have sent."""
    for ts, message in sorted(there.items()):
        if message.get("bot_id") or message.get("user") == bot_user:
            continue
        if ts not in known:
            yield {"type": "message", **place, **message}
        elif known[ts].text != without_mention(message.get("text") or "", bot_user):
            yield {"type": "message", "subtype": "message_changed", **place, "message": message}
    for ts, row in known.items():
        if ts not in there and not row.deleted:
            before = {"user": row.user, "ts": ts, "thread_ts": row.thread_ts}
            yield {
                "type": "message",
                "subtype": "message_deleted",
                **place,
                "deleted_ts": ts,
                "previous_message": before,
            }
