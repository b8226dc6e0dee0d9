"""A plan that a pipeline hands over: `POST /plans?channel=…`, with the document as its body."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.error import UserError
from bot.plan.decode import decode
from bot.setup import field
from bot.team.zone import known_zone
from handlers import plans
from handlers.desk import Desk
from handlers.event import clean
from handlers.slack_error import UNREACHABLE

NAME_LIMIT = 100


class OddQueryError(UserError):
    """What stands after the question mark makes no sense."""


async def load_of(desk: Desk, query: Mapping[str, str], body: bytes) -> dict[str, Any]:
    """The load to carry out. Nothing is stored of a document in which no plan is found.

    Raises OddQueryError for the query, UserError for the document or a channel that the bot does not see.
    """
    wanted, start, zone = (clean(query.get(name, "")).strip() for name in ("channel", "start", "timezone"))
    if not wanted.lstrip("#"):
        raise OddQueryError("The channel is missing.", "Send it in the address: /plans?channel=%23delivery.")
    try:
        _ = start and field.day(start[:NAME_LIMIT])
    except UserError as odd:
        raise OddQueryError(odd.sentence, "Write the first day like 2026-01-05.") from odd
    if not known_zone(zone or "UTC"):
        raise OddQueryError(f"“{zone[:NAME_LIMIT]}” is no time zone.", "Write one like Europe/Berlin.")
    name = clean(query.get("name", ""))[:NAME_LIMIT] or "plan.md"
    document = clean(decode(body, name=name))
    channel = await _channel(desk, wanted)
    channel_name = "" if wanted == channel else wanted.lstrip("#")
    await plans.gather(desk, plans.Load(channel or "-", channel_name or "-", user="", name=name, document=document))
    return plans.queue_from_terminal(
        channel=channel, channel_name=channel_name, document=document, name=name, start=start, timezone=zone
    )


async def _channel(desk: Desk, wanted: str) -> str:
    """Its id; empty while Slack does not answer, for then it is looked up when the load is carried out."""
    try:
        return await desk.slack.channel_id(wanted)
    except (SlackApiError, *UNREACHABLE):
        return ""
