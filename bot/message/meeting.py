"""A meeting of the plan, announced shortly before its hour. Nobody is pinged by it."""

from datetime import time

from bot.message.block import section
from bot.message.message import Message
from bot.message.mrkdwn import cut, plain


def meeting(name: str, at: time, minutes: int | None) -> Message:
    """The reminder. ``at`` is local time, ``minutes`` how long the plan gives it."""
    length = f", {minutes} min" if minutes else ""
    text = f"⏰ *{plain(cut(name, 120))}* at {at:%H:%M}{length}."
    return Message(text=text, blocks=(section(text),))
