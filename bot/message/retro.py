"""The look back: a thread with three questions, and the numbers that go with them."""

from bot.board.board import Board
from bot.message.block import context, fitted, header, section
from bot.message.message import Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.plan.model import Frozen


class Numbers(Frozen):
    """``kept`` are those of the ``promised`` tasks that are done; ``alerts`` is how many there were."""

    promised: int = 0
    kept: int = 0
    alerts: int = 0
    slips: int = 0


def retro(board: Board, stage: str, numbers: Numbers) -> Message:
    """The head of the retrospective's thread. Nobody is pinged. ``stage`` is empty at the end of the whole plan."""
    title = plain(cut(stage, 120)) or plain(board.plan.title)
    total = len(board.open) + len(board.done)
    facts = [f"{len(board.done)} of {count(total, 'task')} done"]
    if numbers.promised:
        facts.append(f"{numbers.kept} of {numbers.promised} promised in the mornings kept")
    facts.append(count(numbers.alerts, "alert") if numbers.alerts else "no alert")
    if numbers.slips:
        facts.append(count(numbers.slips, "slip"))
    blocks = [
        header(f"🔁 Retrospective · {day(board.today)}"),
        section(f"*{title}* — {', '.join(facts)}."),
        section("*In this thread:*\n• What went well?\n• What went ill?\n• What shall we do differently?"),
        context("One message for each thought is easiest to talk about."),
    ]
    return Message(text=f"Retrospective of {title}: what went well, what ill, what to change?", blocks=fitted(blocks))
