"""The bot's reactions to messages."""

import re

from sandbox import find, posting
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.message import Message
from sandbox.method.shape import Method
from sandbox.model import JSON
from sandbox.slack import Slack

NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")
MOST_EMOJI = 23
TIMESTAMP = re.compile(r"\d+\.\d+")


def add(slack: Slack, args: Args) -> JSON:
    """Add the bot's reaction; a second one of the same name is refused."""
    message = _message(slack, args, "reactions.add")
    name = _name(args)
    if slack.workspace.channels[message.channel].archived:
        raise Refused("is_archived")
    if name not in message.reactions and len(message.reactions) >= MOST_EMOJI:
        raise Refused("too_many_emoji", name)
    if not posting.react(slack.workspace, message, slack.workspace.identity.bot_user_id, name):
        raise Refused("already_reacted", name)
    return {}


def remove(slack: Slack, args: Args) -> JSON:
    """Take the bot's own reaction away."""
    message = _message(slack, args, "reactions.remove")
    name = _name(args)
    if not posting.unreact(slack.workspace, message, slack.workspace.identity.bot_user_id, name):
        raise Refused("no_reaction", name)
    return {}


def get(slack: Slack, args: Args) -> JSON:
    """A message with its reactions."""
    message = _message(slack, args, "reactions.get")
    return {"type": "message", "channel": message.channel, "message": message.wire()}


def _message(slack: Slack, args: Args, method: str) -> Message:
    if "channel" not in args or "timestamp" not in args:
        raise Refused("no_item_specified")
    channel = find.channel(slack, method, args)
    if not TIMESTAMP.fullmatch(args.text("timestamp")):
        raise Refused("bad_timestamp", args.text("timestamp"))
    return find.message(slack, channel, args.text("timestamp"))


def _name(args: Args) -> str:
    name = args.text("name").strip(":")
    if not NAME.fullmatch(name):
        raise Refused("invalid_name", name)
    return name


METHODS: dict[str, Method] = {"reactions.add": add, "reactions.remove": remove, "reactions.get": get}
