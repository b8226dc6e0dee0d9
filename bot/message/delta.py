"""The evening's deltas: what has changed since the last ones. Nobody is pinged by them."""

from bot.board.board import Board
from bot.message.block import actions, button, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.message.standup import ACTION_STATUS
from bot.message.task import Names, bullets, key_and_title, line, was_due
from bot.plan.model import Task
from bot.plan.slip import Slip
from bot.ritual.delta import Delta
from bot.team.roster import Roster

SHOWN = 10


def delta(board: Board, found: Delta, roster: Roster) -> Message:
    """One message a day; a day without change says so in a line."""
    names = Names(roster, quiet=True)

    def told(task: Task) -> str:
        return line(board, task, names)

    def overdue(task: Task) -> str:
        return line(board, task, names, was_due(board, task))

    def short(task: Task) -> str:
        return f"• {key_and_title(task)}"

    groups = (
        ("✅ Done", "done", found.done, short),
        ("🚫 Newly blocked", "newly blocked", found.blocked, told),
        ("🔓 Unblocked", "unblocked", found.unblocked, told),
        ("➡️ New dates", "with a new date", found.promised, told),
        ("🔴 Late now", "late now", found.overdue, overdue),
    )
    counts = [f"{len(keys)} {word}" for _, word, keys, _ in groups if keys]
    if found.slips:
        counts.append(count(len(found.slips), "slip"))
    summary = ", ".join(counts) or "nothing has changed since the last ones"
    blocks: list[Block] = [
        header(f"📈 Daily deltas · {day(board.today)}"),
        section(f"*{plain(board.plan.title)}* — {summary}."),
    ]
    for title, _, keys, render in groups:
        tasks = [task for task in board.plan.tasks if task.key in keys]
        if tasks:
            blocks.append(section(f"*{title}*\n{bullets(tasks, render, SHOWN)}"))
    if found.slips:
        blocks.append(section("*📅 Slipped*\n" + "\n".join(_slip(one) for one in found.slips[:SHOWN])))
    blocks.append(actions(button("Where the plan stands", ACTION_STATUS)))
    return Message(text=f"Daily deltas, {day(board.today)}: {summary}.", blocks=fitted(blocks))


def _slip(slip: Slip) -> str:
    way = "later" if slip.days > 0 else "earlier"
    return f"• {plain(cut(slip.what, 80))}: {count(abs(slip.days), 'working day')} {way}"
