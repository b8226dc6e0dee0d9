"""What a plan lacks, for whoever asks in Slack."""

from collections.abc import Sequence

from bot.message.block import context, fitted, section
from bot.message.message import Message
from bot.message.mrkdwn import count, plain
from bot.plan.check import Finding

SHOWN = 20


def findings(found: Sequence[Finding]) -> Message:
    """Each finding with its line and its cure; beyond the first twenty they are counted."""
    if not found:
        text = "I miss nothing in this plan: each task has an owner, and what it waits for is there and comes before."
        return Message(text=text, blocks=(section(text),))
    head = f"*{count(len(found), 'thing')} to look at in this plan*"
    rows = [section(f"• line {one.line}: {plain(one.sentence)}\n   _{plain(one.cure)}_") for one in found[:SHOWN]]
    more = (
        [context(f"… and {len(found) - SHOWN} more: `muster plan check` prints them all.")]
        if len(found) > SHOWN
        else []
    )
    return Message(text=head.strip("*"), blocks=fitted([section(head), *rows, *more]))
