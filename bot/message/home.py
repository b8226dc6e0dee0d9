"""A person's home tab: their own tasks, and where the plan stands."""

from typing import Any

from bot.board.board import Board
from bot.message.block import actions, button, context, divider, header, section
from bot.message.load_form import ACTION_LOAD
from bot.message.message import Block
from bot.message.mrkdwn import channel, count, plain
from bot.message.standup import ACTION_STATUS
from bot.message.task import Names, bar, bullets, line, was_due
from bot.team.roster import Roster


def home(boards: list[tuple[str, Board, tuple[str, ...]]], roster: Roster) -> dict[str, Any]:
    """The view; ``boards`` are channel, board and the keys that this person owns."""
    blocks: list[Block] = []
    for where, board, keys in boards[:5]:
        blocks += _plan(where, board, keys, roster)
    if not blocks:
        blocks = [section("No channel runs a plan yet."), actions(button("Load a plan", ACTION_LOAD, style="primary"))]
    return {"type": "home", "blocks": blocks[:100]}


def _plan(where: str, board: Board, keys: tuple[str, ...], roster: Roster) -> list[Block]:
    names = Names(roster, quiet=True)
    mine = [task for task in board.open if task.key in keys]
    late = [task for task in mine if task in board.late]
    due = [task for task in mine if task in board.due_today and task not in late]
    rest = [task for task in mine if task not in late and task not in due]
    total = len(board.open) + len(board.done)
    blocks: list[Block] = [
        header(board.plan.title),
        section(f"{bar(len(board.done), total)} {len(board.done)} of {count(total, 'task')} done · {channel(where)}"),
    ]
    others = "Your other open tasks" if late or due else "Your open tasks"
    for title, tasks in (("🔴 Late", late), ("☀️ Due today", due), (others, rest)):
        if tasks:
            shown = bullets(tasks, lambda task: line(board, task, names, was_due(board, task) if task in late else ""))
            blocks.append(section(f"*{plain(title)}*\n{shown}"))
    if not mine:
        blocks.append(context("You own no open task of this plan."))
    return [*blocks, actions(button("Where the plan stands", ACTION_STATUS, where)), divider()]
