"""Arguments that name something, looked up: channels, people, messages, pages of a list."""

import base64
from collections.abc import Sequence
from typing import Any, TypeVar

from sandbox.args import Args
from sandbox.book import Refused
from sandbox.gate import check_kind
from sandbox.message import Message
from sandbox.model import JSON, Channel, User
from sandbox.slack import Slack
from sandbox.spec import SPECS

Item = TypeVar("Item")
MOST_PER_PAGE = 1000


def channel(slack: Slack, method: str, args: Args, name: str = "channel") -> Channel:
    """The conversation an argument names by id; a private one the bot is not in does not exist for it."""
    found = slack.workspace.channels.get(args.text(name))
    bot = slack.workspace.identity.bot_user_id
    if found is None or (found.kind != "channel" and bot not in found.members):
        raise Refused("channel_not_found", args.text(name))
    check_kind(slack, SPECS[method], found)
    return found


def target(slack: Slack, args: Args) -> Channel:
    """Where a message goes: a conversation's id, a public channel's name, or a person's id for their DM."""
    named = args.text("channel")
    user = slack.workspace.users.get(named)
    if user is not None:
        if user.is_bot or user.deleted:
            raise Refused("channel_not_found", named)
        return slack.workspace.im(user.id)
    found = slack.workspace.channel_called(named)
    bot = slack.workspace.identity.bot_user_id
    if found is None or (found.kind != "channel" and bot not in found.members):
        raise Refused("channel_not_found", named)
    return found


def writable(slack: Slack, found: Channel, *, public: bool = True) -> Channel:
    """The same channel when the bot may write there."""
    if found.archived:
        raise Refused("is_archived", found.name)
    if slack.workspace.identity.bot_user_id not in found.members:
        allowed = public and found.kind == "channel" and "chat:write.public" in slack.app.scopes
        if not allowed:
            raise Refused("not_in_channel", found.name)
    return found


def member(slack: Slack, found: Channel) -> Channel:
    """The same channel when the bot is in it; not_in_channel otherwise."""
    if slack.workspace.identity.bot_user_id not in found.members:
        raise Refused("not_in_channel", found.name)
    return found


def user(slack: Slack, identifier: str, error: str = "user_not_found") -> User:
    """The person an id names; ``error`` when it names nobody."""
    found = slack.workspace.users.get(identifier)
    if found is None:
        raise Refused(error, identifier)
    return found


def message(slack: Slack, found: Channel, ts: str, error: str = "message_not_found") -> Message:
    """A message that stands in the channel; ``error`` for a missing or deleted one."""
    said = slack.workspace.message(found.id, ts)
    if said is None or said.tombstone:
        raise Refused(error, ts)
    return said


def page(args: Args, items: Sequence[Item], default: int = 100) -> tuple[list[Item], JSON]:
    """The part of a list a cursor and a limit ask for, and the metadata that leads to the next."""
    start = offset(args)
    limit = args.number("limit", default, error="invalid_limit") or default
    if limit < 0 or limit > MOST_PER_PAGE:
        raise Refused("invalid_limit", str(limit))
    part = list(items[start : start + limit])
    following = next_cursor(start + limit) if start + limit < len(items) else ""
    return part, {"response_metadata": {"next_cursor": following}}


def offset(args: Args) -> int:
    """Where a page of a list begins."""
    cursor = read_cursor(args)
    return int(cursor) if cursor.isdigit() else 0


def read_cursor(args: Args) -> str:
    """What an earlier page put into its cursor; empty without one."""
    given = args.text("cursor")
    if not given:
        return ""
    try:
        head, _, value = base64.b64decode(given, validate=True).decode("ascii").partition(":")
    except ValueError:
        raise Refused("invalid_cursor", given) from None
    if head != "next":
        raise Refused("invalid_cursor", given)
    return value


def next_cursor(value: Any) -> str:
    """The cursor that leads to what follows ``value``."""
    return base64.b64encode(f"next:{value}".encode()).decode()
