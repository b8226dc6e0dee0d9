"""The end of the day: what was promised in the morning against what is reported. Edited as answers come in."""

from collections.abc import Callable

from bot.board.board import Board
from bot.message.block import actions, button, context, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, day, plain
from bot.message.standup import ACTION_MINE, ACTION_STATUS, of_squad
from bot.message.task import Names, bullets, key_and_title, line, was_due
from bot.plan.model import Task
from bot.ritual.promise import WrapUp
from bot.team.roster import Roster


def checkpoint(board: Board, wrap: WrapUp, roster: Roster, *, squad: str = "") -> Message:
    """The wrap-up of a day, of the team or of one ``squad``. Only the owners of what nobody spoke of are mentioned."""
    names, quiet = Names(roster), Names(roster, quiet=True)

    def silent(task: Task) -> str:
        return line(board, task, names)

    def told(task: Task) -> str:
        return line(board, task, quiet)

    def short(task: Task) -> str:
        return f"• {key_and_title(task)}"

    groups: list[tuple[str, tuple[str, ...], Callable[[Task], str]]] = [
        ("✅ Done, as promised", wrap.done, short),
        ("🎉 Done as well", wrap.extra, short),
        ("🚫 Blocked", wrap.blocked, told),
        ("➡️ Moved", wrap.moved, told),
        ("🚧 Still going", wrap.in_progress, told),
        ("✖️ Dropped", wrap.dropped, short),
        ("❔ No word yet", wrap.silent, silent),
        ("🌙 Asked later, at their own morning", wrap.unasked, told),
    ]
    blocks: list[Block] = [
        header(f"🌆 Checkpoint · {of_squad(squad)}{day(board.today)}"),
        section(_summary(board, wrap)),
    ]
    for label, keys, render in groups:
        tasks = [task for task in board.plan.tasks if task.key in keys]
        if tasks:
            blocks.append(section(f"*{label}*\n{bullets(tasks, render)}"))
    late = [task for task in board.late if task.key not in {*wrap.silent, *wrap.blocked, *wrap.in_progress}]
    if late:
        blocks.append(
            section(f"*🔴 Also late*\n{bullets(late, lambda t: line(board, t, quiet, was_due(board, t)), 5)}")
        )
    blocks.append(context("Tell me in this thread how it went; I keep this message up to date."))
    blocks.append(actions(button("My tasks", ACTION_MINE), button("Where the plan stands", ACTION_STATUS)))
    return Message(text=f"Checkpoint, {day(board.today)}: {_counts(wrap)}.", blocks=fitted(blocks))


def _summary(board: Board, wrap: WrapUp) -> str:
    return f"*{plain(board.plan.title)}* — {_counts(wrap)}."


def _counts(wrap: WrapUp) -> str:
    kept = (*wrap.done, *wrap.moved, *wrap.blocked, *wrap.in_progress, *wrap.silent, *wrap.unasked, *wrap.dropped)
    if not kept:
        return "nothing was promised this morning" + (f", {len(wrap.extra)} done" if wrap.extra else "")
    parts = [f"{len(wrap.done)} of {count(len(kept), 'promised task')} done"]
    parts += [
        f"{len(keys)} {word}"
        for keys, word in (
            (wrap.extra, "done besides"),
            (wrap.blocked, "blocked"),
            (wrap.moved, "moved"),
            (wrap.in_progress, "going on"),
            (wrap.silent, "without a word"),
            (wrap.unasked, "asked later"),
        )
        if keys
    ]
    return ", ".join(parts)
