"""A person's home tab: their own tasks with a menu each, what they said last, and what waits for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.board.board import Board
from bot.board.state import Update
from bot.message.block import actions, button, context, divider, header, option, section
from bot.message.load_form import ACTION_LOAD
from bot.message.message import Block, Message
from bot.message.mrkdwn import channel, count, cut, moment, plain
from bot.message.my_update import ACTION_UPDATE, LABEL
from bot.message.noted import fact
from bot.message.task import Names, bar, bullets, line, was_due
from bot.plan.model import Status, Task
from bot.team.model import ActivePlan
from bot.team.roster import Roster

ACTION_STAND, ACTION_PLAN = "set_status", "home_status"
LINES, ANSWERS, QUESTIONS, BLOCKS = 12, 5, 5, 100
LABELS = {
    Status.DONE: "✅ Done",
    Status.IN_PROGRESS: "🚧 In progress",
    Status.IN_REVIEW: "👀 In review",
    Status.BLOCKED: "🚫 Blocked …",
    Status.TODO: "⚪ Not started",
}


@dataclass(frozen=True)
class Share:
    """One person's part in one plan: the keys they own, what they said, newest first, and what they are asked."""

    active: ActivePlan
    board: Board
    owned: tuple[str, ...] = ()
    said: tuple[Update, ...] = ()
    asked: tuple[Message, ...] = ()


def home(shares: Sequence[Share], roster: Roster) -> dict[str, Any]:
    """The view; plans in which the person has tasks come first."""
    blocks: list[Block] = []
    left = 0
    for share in sorted(shares, key=lambda one: not one.owned):
        part = _plan(share, roster)
        if len(blocks) + len(part) < BLOCKS:
            blocks += part
        else:
            left += 1
    if left:
        blocks.append(context(f"{count(left, 'more plan')} run in this workspace; `/plan mine` in their channels."))
    if not shares:
        blocks = [section("No channel runs a plan yet."), actions(button("Load a plan", ACTION_LOAD, style="primary"))]
    return {"type": "home", "blocks": blocks}


def window(message: Message) -> dict[str, Any]:
    """A message as a modal over the home tab, where nothing can be posted; its buttons belong to a channel."""
    return {
        "type": "modal",
        "title": {"type": "plain_text", "text": "Where the plan stands"},
        "close": {"type": "plain_text", "text": "Close"},
        "blocks": [block for block in message.blocks if block["type"] != "actions"],
    }


def picked(value: str) -> tuple[Status, int, str] | None:
    """What a task's menu says: the status, the team, and the task's identity."""
    status, _, rest = value.partition(" ")
    team, _, identity = rest.partition(" ")
    return (Status(status), int(team), identity) if status in list(Status) and team.isdigit() else None


def _plan(share: Share, roster: Roster) -> list[Block]:
    board = share.board
    names = Names(roster, quiet=True)
    mine = [task for task in board.open if task.key in share.owned]
    total = len(board.open) + len(board.done)
    where = share.active.team.channel
    blocks: list[Block] = [
        header(board.plan.title),
        section(f"{bar(len(board.done), total)} {len(board.done)} of {count(total, 'task')} done · {channel(where)}"),
        _buttons(where, mine),
    ]
    told = 0
    for title, tasks in _groups(board, mine):
        room = LINES - told
        if tasks and room > 0:
            blocks.append(section(f"*{title}*"))
            blocks += [_line(share, task, names) for task in tasks[:room]]
            told += len(tasks[:room])
    if len(mine) > told:
        blocks.append(context(f"… and {count(len(mine) - told, 'more task')}: `/plan mine` shows them all."))
    if not mine:
        blocks.append(context("You own no open task of this plan."))
    return [*blocks, *_questions(share), *_waiting(share, mine, names), *_answers(share), divider()]


def _buttons(where: str, mine: Sequence[Task]) -> Block:
    update = [button(LABEL, ACTION_UPDATE, where, style="primary")] if mine else []
    return actions(*update, button("Where the plan stands", ACTION_PLAN, where))


def _groups(board: Board, mine: Sequence[Task]) -> list[tuple[str, list[Task]]]:
    """Each task once, under the most pressing title."""
    titles: list[tuple[str, Callable[[Task], bool]]] = [
        ("🔴 Late", lambda task: task in board.late),
        ("☀️ On the table" if board.undated else "☀️ Due today", lambda task: task in board.due_today),
        ("🚫 Blocked", lambda task: task in board.blocked),
        ("▶️ Next", lambda _: True),
    ]
    groups: dict[str, list[Task]] = {title: [] for title, _ in titles}
    for task in mine:
        groups[next(title for title, holds in titles if holds(task))].append(task)
    return list(groups.items())


def _line(share: Share, task: Task, names: Names) -> Block:
    board = share.board
    late = was_due(board, task) if task in board.late else ""
    place = f"{share.active.team.id} {share.active.identity(task.key)}"
    menu = {
        "type": "overflow",
        "action_id": ACTION_STAND,
        "options": [option(label, f"{status.value} {place}") for status, label in LABELS.items()],
    }
    return section(line(board, task, names, late), accessory=menu)


def _waiting(share: Share, mine: Sequence[Task], names: Names) -> list[Block]:
    board = share.board
    waiting = {task.key: task for own in mine for task in board.dependants(own) if task.key not in share.owned}
    if not waiting:
        return []
    return [section(f"*⏳ Waits for you*\n{bullets(waiting.values(), lambda task: line(board, task, names), 5)}")]


def _questions(share: Share) -> list[Block]:
    blocks = [block for message in share.asked[:QUESTIONS] for block in message.blocks]
    return [section("*❓ I asked you*"), *blocks] if blocks else []


def _answers(share: Share) -> list[Block]:
    rows = [f"• {fact(update)}{_words(update)} — {_when(update)}" for update in share.said[:ANSWERS]]
    return [section("\n".join(["*💬 Your last answers*", *rows]))] if rows else []


def _words(update: Update) -> str:
    return f" · “{cut(plain(update.words), 120)}”" if update.words else ""


def _when(update: Update) -> str:
    return moment(update.at, f"{update.at:%Y-%m-%d %H:%M} UTC")
