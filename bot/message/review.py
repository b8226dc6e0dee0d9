"""The end of a stage: what was done of it, what was not, and the question what moves on."""

from bot.board.board import Board
from bot.message.block import actions, button, context, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.message.standup import ACTION_MINE, ACTION_STATUS
from bot.message.task import Names, bullets, key_and_title, line
from bot.plan.model import Checklist, Status
from bot.team.roster import Roster

SHOWN, CRITERIA = 12, 8


def review(board: Board, stage: str, roster: Roster, *, lists: tuple[Checklist, ...] = ()) -> Message:
    """The review of the tasks on the board. ``stage`` is empty at the end of the whole plan.

    The owners of what is open are mentioned: they say whether it moves on. ``lists`` are what the plan reviews by.
    """
    names = Names(roster)
    kept = [task for task in board.plan.tasks if board.state(task).status is not Status.CANCELLED]
    open_ = [task for task in board.open if task in kept]
    summary = f"{len(board.done)} of {count(len(kept), 'task')} done"
    title = plain(cut(stage, 120)) or plain(board.plan.title)
    blocks: list[Block] = [header(f"🏁 Review · {day(board.today)}"), section(f"*{title}* — {summary}.")]
    if board.done:
        done = bullets(board.done, lambda task: f"• {key_and_title(task)}", SHOWN)
        blocks.append(section(f"*✅ Done*\n{done}"))
    if open_:
        rest = bullets(open_, lambda task: line(board, task, names), SHOWN)
        blocks.append(section(f"*➡️ Not done: what moves on?*\n{rest}"))
    criteria = [criterion for task in open_ for criterion in task.acceptance]
    if criteria:
        told = "\n".join(f"• {plain(cut(one, 150))}" for one in criteria[:CRITERIA])
        more = f"\n… and {len(criteria) - CRITERIA} more" if len(criteria) > CRITERIA else ""
        blocks.append(section(f"*To be met still*\n{told}{more}"))
    for one in lists:
        told = "\n".join(f"• {plain(cut(item, 150))}" for item in one.items[:SHOWN])
        blocks.append(section(f"*{plain(cut(one.name, 100))}*\n{told}"))
    blocks.append(context(_question(open_[0].key) if open_ else "All of it is done. 🎉"))
    blocks.append(actions(button("My tasks", ACTION_MINE), button("Where the plan stands", ACTION_STATUS)))
    return Message(text=f"Review of {title}: {summary}.", blocks=fitted(blocks))


def _question(key: str) -> str:
    return f"Tell me in this thread what moves on, and until when: “{plain(key)} until Friday”."
