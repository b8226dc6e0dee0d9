"""What the person who reported a signal is told."""

from bot.alert.signal import Signal
from bot.message.block import context, section
from bot.message.message import Message
from bot.message.mrkdwn import plain


def recorded(signal: Signal, *, raised: int, fed: bool) -> Message:
    """The signal as it was understood, and whether anything listens to it."""
    seen = signal.outcome.value if signal.outcome else f"{signal.value}{signal.unit}"
    text = f"Recorded: {plain(signal.name)} *{plain(seen)}*."
    if raised:
        text += " That crosses a threshold of the plan: I am calling a war room."
    note = "" if fed else "No threshold of a running plan listens to this name; the scorecard may."
    return Message(text=text, blocks=(section(text), *((context(note),) if note else ())))
