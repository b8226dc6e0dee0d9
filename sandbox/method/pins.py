"""Messages pinned to their channel."""

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.message import Message
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack
from sandbox.workspace import Event

MOST_PINS = 100


def add(slack: Slack, args: Args) -> JSON:
    """Pin a message; 100 a channel at most."""
    channel, message = _item(slack, args, "pins.add")
    if message.ts in channel.pins:
        raise Refused("already_pinned", message.ts)
    if len(channel.pins) >= MOST_PINS:
        raise Refused("too_many_pins")
    channel.pins.append(message.ts)
    _tell(slack, channel, message, "pin_added")
    return {}


def remove(slack: Slack, args: Args) -> JSON:
    """Unpin a message."""
    channel, message = _item(slack, args, "pins.remove")
    if message.ts not in channel.pins:
        raise Refused("no_pin", message.ts)
    channel.pins.remove(message.ts)
    _tell(slack, channel, message, "pin_removed")
    return {}


def list_pins(slack: Slack, args: Args) -> JSON:
    """What is pinned, newest pin first."""
    channel = find.channel(slack, "pins.list", args)
    pinned = [slack.workspace.message(channel.id, ts) for ts in reversed(channel.pins)]
    return {
        "items": [
            {"type": "message", "channel": channel.id, "message": message.wire()}
            for message in pinned
            if message is not None
        ]
    }


def _item(slack: Slack, args: Args, method: str) -> tuple[Channel, Message]:
    channel = find.member(slack, find.channel(slack, method, args))
    if "timestamp" not in args:
        raise Refused("no_item_specified")
    return channel, find.message(slack, channel, args.text("timestamp"))


def _tell(slack: Slack, channel: Channel, message: Message, event: str) -> None:
    workspace = slack.workspace
    workspace.put_channel(channel)
    body = {
        "type": event,
        "user": workspace.identity.bot_user_id,
        "channel_id": channel.id,
        "item": {"type": "message", "channel": channel.id, "message": message.wire()},
        "event_ts": workspace.next_ts(),
    }
    workspace.emit(Event(event, body, channel))
    workspace.notify(type="channel", channel=channel.id)


METHODS: dict[str, Method] = {"pins.add": add, "pins.remove": remove, "pins.list": list_pins}
