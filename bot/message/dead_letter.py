"""What the lead is told when a message cannot be delivered."""

from bot.message.block import context, section
from bot.message.message import Message
from bot.message.mrkdwn import channel, cut, escape

CURES = {
    "not_in_channel": "Invite me to it with /invite.",
    "channel_not_found": "It was deleted, or it is private and I am no member: invite me.",
    "is_archived": "It is archived: unarchive it, or load the plan into another channel.",
    "restricted_action": "Only some people may post there: let me, or load the plan into another channel.",
}


def undeliverable(where: str, error: str, text: str) -> Message:
    """Which channel, Slack's reason, the cure, and the words that were not delivered."""
    place = channel(where) if where.startswith("C") else "a conversation"
    cure = CURES.get(error, "`muster doctor` may know more.")
    told = f"I could not post in {place}: Slack says `{escape(error)}`. {cure}"
    blocks = (
        section(told),
        section(f"> {cut(escape(text), 500)}") if text else context("It had no text."),
        context("`muster outbox replay` sends it again."),
    )
    return Message(text=told, blocks=blocks)
