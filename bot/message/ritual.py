"""How rituals are called, and how one owns up to what did not happen on time."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.message.block import context, fitted
from bot.message.message import Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.ritual.slot import Ritual

NAME = {
    Ritual.STANDUP: "stand-up",
    Ritual.CHECKPOINT: "checkpoint",
    Ritual.DELTA: "round of daily deltas",
    Ritual.STEERING: "steering digest",
    Ritual.SCORECARD: "scorecard",
    Ritual.KICKOFF: "kickoff step",
    Ritual.READINESS: "readiness checklist",
    Ritual.REVIEW: "review",
    Ritual.RETRO: "retrospective",
    Ritual.MEETING: "reminder",
}
TOLD_APART = 3


def called(ritual: Ritual, subject: str = "") -> str:
    """What a ritual is called in a sentence."""
    return f"{NAME[ritual]} ({plain(cut(subject, 80))})" if subject else NAME[ritual]


def titled(ritual: Ritual, subject: str = "") -> str:
    """What a ritual is called at the head of a line."""
    name = called(ritual, subject)
    return f"{name[:1].upper()}{name[1:]}"


def late_by(gap: timedelta) -> str:
    """The excuse of a ritual held so long after its hour."""
    minutes = max(1, round(gap.total_seconds() / 60))
    hours, rest = divmod(minutes, 60)
    told = f"{hours} h {rest} min" if hours else count(minutes, "minute")
    return f"I was not running at the hour, so this comes {told} late."


def skipped(missed: Sequence[tuple[Ritual, str, date]]) -> list[str]:
    """What was never held, by ritual, subject and local date, oldest first."""
    told = [f"The {called(ritual, subject)} of {day(on)}" for ritual, subject, on in missed]
    if len(told) > TOLD_APART:
        return [f"{len(told)} rituals were skipped, {told[0][:1].lower()}{told[0][1:]} the first: I was not running."]
    return [f"{what} was skipped: I was not running." for what in told]


def amended(message: Message, amends: Sequence[str]) -> Message:
    """The message with what it owns up to in small print, above its buttons."""
    if not amends:
        return message
    blocks = list(message.blocks)
    place = len(blocks) - 1 if blocks and blocks[-1]["type"] == "actions" else len(blocks)
    return Message(text=message.text, blocks=fitted([*blocks[:place], context(*amends), *blocks[place:]]))
