"""The morning's thread: what is due today, by squad, who has it, and what is in its way."""

from collections.abc import Callable, Sequence

from bot.board.board import Board
from bot.message.block import BLOCK_LIMIT, actions, button, context, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, escape, plain
from bot.message.task import Names, bullets, line, was_due
from bot.plan.model import Task
from bot.team.roster import Roster

ACTION_MINE, ACTION_STATUS = "my_tasks", "plan_status"
EXAMPLE_KEY = "T4"
ANSWERED = "answered"


def standup(board: Board, roster: Roster, *, day_number: int | None, squad: str = "") -> Message:
    """The head of the stand-up thread; of one ``squad``, where it has a channel of its own."""
    names = Names(roster)
    numbered = f" · day {day_number}" if day_number else ""
    blocks: list[Block] = [
        header(f"☀️ Stand-up · {of_squad(squad)}{day(board.today)}{numbered}"),
        section(_summary(board)),
    ]
    blocks += _by_squad(board, board.due_today, names)
    late = [task for task in board.late if task not in board.blocked]
    blocks += _list("🔴 Late", late, lambda task: line(board, task, names, was_due(board, task)))
    blocks += _list(
        "🚫 Blocked", [t for t in board.blocked if t not in board.due_today], lambda task: line(board, task, names)
    )
    ready = [task for task in board.starting if not board.open_dependencies(task)]
    blocks += _list("▶️ Can start", ready, lambda task: line(board, task, names), limit=5)
    if not (board.due_today or board.late or board.blocked or board.starting):
        blocks.append(section("Nothing is due today. Tell me here what you work on, and I will keep track."))
    blocks.append(context(_how_to_answer(board)))
    blocks.append(actions(button("My tasks", ACTION_MINE), button("Where the plan stands", ACTION_STATUS)))
    return Message(text=f"Stand-up, {day(board.today)}: {_counts(board)}.", blocks=fitted(blocks))


def _summary(board: Board) -> str:
    return f"*{plain(board.plan.title)}* — {_counts(board)}."


def _counts(board: Board) -> str:
    total = len(board.open) + len(board.done)
    parts = [f"{len(board.done)} of {count(total, 'task')} done"]
    if board.due_today:
        parts.append(f"{len(board.due_today)} {'on the table' if board.undated else 'due today'}")
    if board.late:
        parts.append(f"{len(board.late)} late")
    if board.blocked:
        parts.append(f"{len(board.blocked)} blocked")
    return ", ".join(parts)


def _by_squad(board: Board, tasks: tuple[Task, ...], names: Names) -> list[Block]:
    label = "on the table" if board.undated else "due today"
    squads = list(dict.fromkeys(board.squad_of(task) for task in tasks))
    blocks: list[Block] = []
    for squad in squads:
        mine = [task for task in tasks if board.squad_of(task) == squad]
        unowned = any(not task.owners for task in mine)
        # Owners are mentioned by name; a squad is called as a whole for what it has given to nobody yet.
        called = names.squad(squad) if unowned else ""
        title = " · ".join(filter(None, [f"*{plain(squad)}*", called, label])) if squad else f"*{label.capitalize()}*"
        blocks.append(section(f"{title}\n{bullets(mine, _line_under(board, names, squad))}"))
    return blocks


def _line_under(board: Board, names: Names, squad: str) -> Callable[[Task], str]:
    return lambda task: line(board, task, names, under=squad)


def _list(
    title: str, tasks: list[Task] | tuple[Task, ...], render: Callable[[Task], str], limit: int = 8
) -> list[Block]:
    return [section(f"*{title}*\n{bullets(tasks, render, limit)}")] if tasks else []


def _how_to_answer(board: Board) -> str:
    keys = [task.key for task in (*board.due_today, *board.late, *board.open)][:1] or [EXAMPLE_KEY]
    key = escape(keys[0])
    return f"Answer in this thread, in your own words: “{key} done”, “{key} is blocked on keys”, “{key} in review”."


def of_squad(squad: str) -> str:
    """A squad's name in a heading, with what sets it apart."""
    return f"{cut(squad, 60)} · " if squad else ""


def with_answers(head: Message, answered: Sequence[str], missing: Sequence[str]) -> Message:
    """The head of a thread with a line on who has answered, and who was asked and has not; nothing while nobody has."""
    blocks = [block for block in head.blocks if block.get("block_id") != ANSWERED]
    parts = [f"{word}: {', '.join(map(plain, names))}" for word, names in _told(answered, missing) if names]
    if answered and len(blocks) < BLOCK_LIMIT:
        place = len(blocks) - 1 if blocks and blocks[-1]["type"] == "actions" else len(blocks)
        blocks.insert(place, context(" · ".join(parts)) | {"block_id": ANSWERED})
    return Message(text=head.text, blocks=tuple(blocks))


def _told(answered: Sequence[str], missing: Sequence[str]) -> tuple[tuple[str, Sequence[str]], ...]:
    return (("Answered", answered), ("Not yet", missing))
