"""What a plan lacks, for whoever asks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from bot.finding.finding import Finding, Rank
from bot.message.block import context, fitted, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, plain

SHOWN = 20
_COMMAND: Final = re.compile(r'muster signal (?:"([^"]+)")?')
HEADINGS: Final[Mapping[Rank, str]] = {
    Rank.BROKEN: "Cannot run as it stands",
    Rank.UNOWNED: "Nobody can be asked",
    Rank.OVERLOADED: "More than fits",
    Rank.UNSAID: "Left unsaid",
    Rank.UNCLEAR: "Easily misunderstood",
}


def findings(found: Sequence[Finding]) -> Message:
    """Each finding with its line and its cure, what breaks the run first; beyond the first twenty they are counted."""
    if not found:
        text = "I miss nothing in this plan: each task has an owner, and what it waits for is there and comes before."
        return Message(text=text, blocks=(section(text),))
    head = f"*{count(len(found), 'thing')} to look at in this plan*"
    more = (
        [context(f"… and {len(found) - SHOWN} more, which come up here as these are mended.")]
        if len(found) > SHOWN
        else []
    )
    return Message(text=head.strip("*"), blocks=fitted([section(head), *_ranked(found[:SHOWN]), *more]))


def _in_slack(cure: str) -> str:
    """The cure with the command of the terminal as it is written here."""
    return _COMMAND.sub(lambda found: f"/plan signal {found[1] or ''}", cure)


def _ranked(found: Sequence[Finding]) -> Iterator[Block]:
    for rank, alike in groupby(found, key=lambda one: one.rank):
        yield section(f"*{HEADINGS[rank]}*")
        yield from (section(_finding(one)) for one in alike)


def _finding(one: Finding) -> str:
    return f"• line {one.line}: {plain(one.sentence)}\n   _{plain(_in_slack(one.cure))}_"
