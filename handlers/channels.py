"""What Slack says of channels that somebody chose: are they there, and are we in them?"""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from handlers.slack import Slack
from handlers.slack_error import raise_trouble

_ID = re.compile(r"[CG][A-Z0-9]{5,}")


@dataclass(frozen=True)
class Found:
    """A channel by its id; ``problem`` is archived, unseen, outside (we are no member), or nothing."""

    channel: str
    name: str = ""
    problem: str = ""


async def look_up(slack: Slack, wanted: Iterable[str]) -> dict[str, Found]:
    """Find channels by id or by name, with or without a hash sign.

    Raises ConnectionError and what the SDK raises where Slack is away.
    """
    asked = [one for one in dict.fromkeys(wanted) if one]
    ids = [one for one in asked if _ID.fullmatch(one)]
    found = dict(zip(ids, await asyncio.gather(*(_by_id(slack, one) for one in ids)), strict=True))
    named = [one for one in asked if one not in found]
    if named:
        there = {str(one.get("name", "")).casefold(): one for one in await slack.channels()}
        for name in named:
            channel = there.get(name.lstrip("#").casefold())
            found[name] = _found(channel) if channel else Found("", name, "unseen")
    return found


async def _by_id(slack: Slack, channel: str) -> Found:
    try:
        answer = await slack.asking.conversations_info(channel=channel)
    except SlackApiError as problem:
        raise_trouble(problem)
        return Found(channel, "", "unseen")
    return _found(answer.get("channel") or {"id": channel})


def _found(channel: dict[str, object]) -> Found:
    problem = "archived" if channel.get("is_archived") else "" if channel.get("is_member") else "outside"
    return Found(str(channel["id"]), str(channel.get("name") or ""), problem)
