"""Where the plan stands, for whoever asks: progress by squad and phase, then what is due, blocked, late and next."""

from collections.abc import Callable

from bot.board.board import Board, Count
from bot.message.block import actions, button, context, divider, fitted, header, menu, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, escape, plain
from bot.message.standup import ACTION_MINE
from bot.message.task import Names, bar, bullets, line, standing, was_due
from bot.plan.calendar import Window
from bot.plan.model import Task
from bot.team.roster import Roster

ACTION_LIST, ACTION_SHARE = "list_tasks", "share_status"
SHOWN, LISTED = 5, 60

LISTS: dict[str, tuple[str, Callable[[Board], tuple[Task, ...]]]] = {
    "due": ("Due today", lambda board: board.due_today),
    "late": ("Late", lambda board: board.late),
    "blocked": ("Blocked", lambda board: board.blocked),
    "doing": ("In progress", lambda board: board.in_progress),
    "next": ("Next", lambda board: board.next_up),
    "open": ("Open", lambda board: board.open),
    "done": ("Done", lambda board: board.done),
    "all": ("All", lambda board: board.plan.tasks),
}


def status(board: Board, roster: Roster, *, span: Window, day_number: int | None, shared_by: str = "") -> Message:
    """The whole plan in one look. Nobody is pinged by it."""
    names = Names(roster, quiet=True)
    total = len(board.open) + len(board.done)
    blocks: list[Block] = [
        header(cut(board.plan.title, 150)),
        section(
            f"{bar(len(board.done), total)} *{len(board.done)} of {count(total, 'task')} done*\n"
            f"{_when(board, span, day_number)}\n{_tally(board)}"
        ),
    ]
    blocks += _counts("By squad", board.by_squad())
    blocks += _counts("By phase", _current(board))
    blocks.append(divider())
    told_keys: set[str] = set()
    for name in ("late", "blocked", "due", "next"):
        label, select = LISTS[name]
        tasks = [task for task in select(board) if task.key not in told_keys]
        told_keys |= {task.key for task in tasks}
        if tasks:
            told = label if not (name == "due" and board.undated) else "On the table"
            rendered = bullets(tasks, lambda task: line(board, task, names, *_extra(board, task)), SHOWN)
            blocks.append(section(f"*{told}* ({len(tasks)})\n{rendered}"))
    if shared_by:
        blocks.append(context(f"Shared by {shared_by}."))
    else:
        blocks.append(
            actions(
                menu("Show tasks …", ACTION_LIST, _options(board)),
                button("My tasks", ACTION_MINE),
                button("Share here", ACTION_SHARE),
            )
        )
    return Message(
        text=f"{plain(board.plan.title)}: {len(board.done)} of {total} tasks done. {_tally(board)}",
        blocks=fitted(blocks),
    )


def task_list(board: Board, roster: Roster, which: str) -> Message:
    """The tasks behind one figure: a list by name, or a squad's as ``squad:NAME``."""
    names = Names(roster, quiet=True)
    label, tasks = _chosen(board, which)
    rows = [line(board, task, names, *_extra(board, task)) for task in tasks[:LISTED]] or ["None."]
    if len(tasks) > LISTED:
        rows.append(f"… and {count(len(tasks) - LISTED, 'more task')}")
    blocks: list[Block] = [section(f"*{plain(label)}* ({len(tasks)})"), *(section(page) for page in _pages(rows))]
    blocks.append(actions(menu("Show tasks …", ACTION_LIST, _options(board))))
    return Message(text=f"{plain(label)}: {count(len(tasks), 'task')}", blocks=fitted(blocks))


def one_task(board: Board, roster: Roster, task: Task) -> Message:
    """Everything about one task."""
    names = Names(roster, quiet=True)
    window, squad = board.window(task), board.squad_of(task)
    facts = [
        f"*Status:* {standing(board, task)}",
        f"*Owner:* {names.owners(task) or 'nobody yet'}" + (f" · {plain(squad)}" if squad else ""),
        f"*Planned:* {day(window.start)}" + (f" to {day(window.end)}" if window.end != window.start else "")
        if window
        else "",
        f"*Phase:* {plain(task.phase)}" if task.phase else "",
        f"*Estimate:* {plain(task.estimate)}" if task.estimate else "",
    ]
    blocks: list[Block] = [
        section(f"*`{plain(task.key)}` {cut(plain(task.title), 300)}*"),
        section("\n".join(fact for fact in facts if fact)),
    ]
    for title, tasks in (("Waits for", board.open_dependencies(task)), ("Holds up", board.dependants(task))):
        if tasks:
            blocks.append(section(f"*{title}*\n{bullets(tasks, lambda one: line(board, one, names), SHOWN)}"))
    if task.needs:
        blocks.append(section("*Also needs*\n" + "\n".join(f"• {cut(plain(need), 200)}" for need in task.needs[:8])))
    if task.acceptance:
        criteria = "\n".join(f"• {cut(plain(one), 250)}" for one in task.acceptance[:10])
        blocks.append(section(f"*Accepted when*\n{criteria}"))
    state = board.state(task)
    said = f" Last word: “{cut(plain(state.words), 150)}”." if state.words else ""
    blocks.append(context(f"Line {task.line} of the plan.{said}"))
    return Message(text=f"{escape(task.key)} {plain(task.title)}: {standing(board, task)}", blocks=fitted(blocks))


def my_tasks(board: Board, roster: Roster, keys: tuple[str, ...]) -> Message:
    """What one person owns and has not finished."""
    names = Names(roster, quiet=True)
    mine = [task for task in board.open if task.key in keys]
    if not mine:
        text = "You own no open task of this plan. `/plan tasks` shows everybody's."
        return Message(text=text, blocks=(section(text),))
    shown = bullets(mine, lambda task: line(board, task, names, *_extra(board, task)), 15)
    return Message(
        text=f"You have {count(len(mine), 'open task')}.",
        blocks=(section(f"*Your open tasks* ({len(mine)})"), section(shown)),
    )


def _extra(board: Board, task: Task) -> list[str]:
    window = board.window(task)
    if task in board.late:
        return [was_due(board, task)]
    return [f"due {day(window.end)}"] if window and window.end > board.today else []


def _when(board: Board, span: Window, day_number: int | None) -> str:
    if board.undated:
        return "The plan dates no task, so nothing counts as late."
    if board.today < span.start:
        return f"Starts {day(span.start)}, ends {day(span.end)}."
    where = f"Day {day_number} of the plan" if day_number else day(board.today)
    return f"{where}; it ends {day(span.end)}."


def _tally(board: Board) -> str:
    parts = [
        (len(board.late), "late"),
        (len(board.blocked), "blocked"),
        (len(board.in_progress), "in progress"),
        (len(board.due_today), "on the table" if board.undated else "due today"),
    ]
    return " · ".join(f"{number} {word}" for number, word in parts if number) or "Nothing is late or blocked."


def _counts(title: str, counts: tuple[Count, ...]) -> list[Block]:
    named = [one for one in counts if one.name]
    if not named:
        return []
    return [section(f"*{title}*\n" + "\n".join(_count(one) for one in named[:12]))]


def _count(one: Count) -> str:
    flags = [f"{number} {word}" for number, word in ((one.late, "late"), (one.blocked, "blocked")) if number]
    tail = f" · {' · '.join(flags)}" if flags else ""
    return f"`{bar(one.done, one.total, 6)}` {one.done}/{one.total} {cut(plain(one.name), 60)}{tail}"


def _current(board: Board) -> tuple[Count, ...]:
    """The phases that are under way or next; finished ones and those far ahead say little, and so do single days."""
    days = {phase.name for phase in board.plan.phases if phase.kind == "day"}
    phases = tuple(one for one in board.by_phase() if one.name not in days)
    first = next((i for i, one in enumerate(phases) if one.done < one.total), len(phases))
    return phases[max(0, first - 1) : first + 4]


def _options(board: Board) -> list[tuple[str, str]]:
    lists = [(f"{label} ({len(select(board))})", name) for name, (label, select) in LISTS.items() if select(board)]
    squads = [(f"{one.name} ({one.total})", f"squad:{one.name}") for one in board.by_squad() if one.name]
    return lists + squads


def _chosen(board: Board, which: str) -> tuple[str, tuple[Task, ...]]:
    if which.startswith("squad:"):
        name = which.removeprefix("squad:")
        squad = next((one.name for one in board.by_squad() if one.name[:140] == name[:140]), name)
        return squad, board.tasks_of(squad)
    label, select = LISTS.get(which, LISTS["open"])
    return label, select(board)


def _pages(rows: list[str], size: int = 2_900) -> list[str]:
    pages = [""]
    for row in rows:
        if len(pages[-1]) + len(row) > size:
            pages.append("")
        pages[-1] += row + "\n"
    return [page.rstrip() for page in pages]
