"""What somebody said of tasks outside of a thread: told to the thread, and asked back where it was not clear."""

import json
from collections.abc import Sequence

from bot.board.state import Update
from bot.message.block import actions, button, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import cut, escape, plain
from bot.message.question import sentence
from bot.message.task import SYMBOL, WORD
from bot.plan.model import Frozen, Plan, Status
from bot.reply.model import Ask

ACTION_PICK, ACTION_DISMISS = "pick_task", "dismiss_pick"
OFFERED, QUOTED, NOTE_LIMIT = 5, 12, 120
CARRIED_LIMIT = 500  # of a button's 2,000 characters


class Pick(Frozen):
    """What a button records when it is clicked. ``task`` is an identity; ``source`` says what the question was about:
    empty for a command, else the channel, ts, person and emoji of a reaction.
    """

    team: int
    task: str
    status: Status
    words: str = ""
    source: str = ""


def picked(value: str) -> Pick | None:
    """What a button carries; None when it is none of ours."""
    try:
        return Pick.model_validate_json(value)
    except ValueError:
        return None


def noted(updates: Sequence[Update], blockers: Sequence[str] = ()) -> Message:
    """For whoever said it."""
    text = f"Noted: {_facts(updates, blockers)}"
    return Message(text=text, blocks=(section(text),))


def _facts(updates: Sequence[Update], blockers: Sequence[str]) -> str:
    parts = [fact(update) for update in updates]
    parts += [f"🚫 blocker noted: {cut(plain(blocker), NOTE_LIMIT)}" for blocker in blockers]
    more = [f"and {len(parts) - QUOTED} more"] if len(parts) > QUOTED else []
    return " · ".join([*parts[:QUOTED], *more])


def fact(update: Update) -> str:
    """`T4` → 🚫 blocked: keys, until Fri 9 Jan."""
    told = [f"{SYMBOL[update.status]} {WORD[update.status]}"] if update.status else []
    if update.blocked_on:
        told[:1] = [f"{SYMBOL[Status.BLOCKED]} {WORD[Status.BLOCKED]}: {cut(plain(update.blocked_on), NOTE_LIMIT)}"]
    if update.progress is not None:
        told.append(f"{update.progress} %")
    if update.eta is not None:
        told.append(f"until {cut(plain(update.eta), 60)}" if update.eta else "no date any more")
    if update.rule == "form" and update.words:
        told.append(f"“{cut(plain(update.words), NOTE_LIMIT)}”")
    return f"`{escape(update.task)}` → {', '.join(told) or 'noted'}"


def which(emoji: str, plan: Plan, picks: Sequence[tuple[str, Pick]]) -> Message:
    """Ask the person who reacted which of their tasks they meant; picks are (key, what a click records)."""
    text = f"Which one is :{escape(emoji)}: for? Several of your tasks stand in that message."
    return Message(text=text, blocks=(section(text), *_offered(plan, picks[:OFFERED])))


def unclear(told: Message | None, asks: Sequence[Ask], plan: Plan, picks: Sequence[tuple[str, Pick]]) -> Message:
    """What was noted of a command, if anything, and what has to be asked before the rest is."""
    lines = [told.text] if told else []
    lines += [
        f"I did not change anything for “{cut(plain(ask.words), 150)}”. {sentence(ask, plan)}" for ask in asks[:3]
    ]
    return Message(text="\n".join(lines), blocks=(*(section(line) for line in lines), *_offered(plan, picks[:OFFERED])))


def _asked(ask: Ask, plan: Plan) -> str:
    return f"I did not change anything for “{cut(plain(ask.words), 150)}”. {plain(sentence(ask, plan))}"


def _offered(plan: Plan, picks: Sequence[tuple[str, Pick]]) -> list[Block]:
    if not picks:
        return []
    buttons = []
    for number, (key, pick) in enumerate(picks):
        task = plan.task(key)
        title = cut(task.title, 40) if task else ""
        short = pick.model_copy(update={"words": pick.words[:CARRIED_LIMIT]})
        value = json.dumps(short.model_dump(mode="json"), ensure_ascii=False)
        buttons.append(button(f"{key} {WORD[pick.status]} · {title}".rstrip(" ·"), f"{ACTION_PICK}_{number}", value))
    return [actions(*buttons, button("None of these", ACTION_DISMISS))]
