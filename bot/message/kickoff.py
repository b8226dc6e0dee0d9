"""The steps before, at and after the kickoff, each at its hour, checked off by whoever has done it."""

from collections.abc import Sequence
from datetime import datetime

from bot.message.block import button, context, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import cut, day, plain
from bot.plan.amount import duration
from bot.ritual.check import Checks, Item
from bot.team.roster import Roster

ACTION_STEP, ACTION_STEP_BACK = "step_done", "step_not_done"
STEPS, TEXT_LIMIT = 10, 1_000


def kickoff(
    offset: float, steps: Sequence[Item], checks: Checks, roster: Roster, *, begins: datetime, called: str
) -> Message:
    """One hour of the countdown.

    Args:
        offset: hours from the kickoff, negative before it.
        steps: what is to be done at this hour.
        checks: what is checked off so far.
        roster: whom those who checked are among.
        begins: the kickoff, by local time.
        called: mentions of those who are to do it; empty when the plan names nobody.
    """
    blocks: list[Block] = [header(_title(offset))]
    for step in steps[:STEPS]:
        check = checks.get(step.identity)
        blocks.append(_done(step, roster.name(check.by)) if check else _open(step))
    told = [called] if called else []
    if offset < 0:
        told.append(f"The kickoff is on {day(begins.date())} at {begins:%H:%M}.")
    if told:
        blocks.append(context(*told))
    return Message(text=f"{_title(offset)}: {plain(steps[0].text) if steps else ''}"[:300], blocks=fitted(blocks))


def _title(offset: float) -> str:
    if not offset:
        return "🚀 Kickoff"
    hours = duration(abs(offset))
    return f"⏳ Kickoff in {hours}" if offset < 0 else f"🚀 {hours} after the kickoff"


def _open(step: Item) -> Block:
    return section(f"⬜ {plain(cut(step.text, TEXT_LIMIT))}", button("Done", ACTION_STEP, step.token))


def _done(step: Item, by: str) -> Block:
    return section(
        f"✅ {plain(cut(step.text, TEXT_LIMIT))}\n      done by {plain(by)}",
        button("Not done after all", ACTION_STEP_BACK, step.token),
    )
