"""The steering digest: how each stage fares, what is at risk, what is to be decided. Nobody is pinged by it."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.alert.alert import Alert
from bot.board.board import Board
from bot.message.block import actions, button, context, fitted, header, section
from bot.message.change import change_lines
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.message.standup import ACTION_STATUS
from bot.message.task import Names, bullets, line, was_due
from bot.plan.change import Change
from bot.plan.model import Frozen, Task
from bot.ritual.steering import Health
from bot.team.roster import Roster

LIGHT = {"done": "✅", "green": "🟢", "amber": "🟠", "red": "🔴", "ahead": "⚪"}
COURSE = {"firing": "nobody is on it yet", "acknowledged": "somebody is on it", "resolved": "over"}
STAGES, ENTRIES, TASKS = 10, 5, 6


class Entry(Frozen):
    """A line of a register: a risk with what is done against it, or a decision, with the day it is due."""

    text: str
    note: str = ""
    due: date | None = None


def steering(
    board: Board,
    stages: Sequence[Health],
    roster: Roster,
    *,
    risks: Sequence[Entry],
    decisions: Sequence[Entry],
    decided: Sequence[Entry],
    alerts: Sequence[Alert],
    scope: Change | None,
    since: date | None,
) -> Message:
    """The digest of one day. ``since`` is when the last one came, ``scope`` what versions loaded after it change."""
    names = Names(roster, quiet=True)
    total = len(board.open) + len(board.done)
    figures = [f"{len(board.done)} of {count(total, 'task')} done"]
    figures += [f"{len(tasks)} {word}" for tasks, word in ((board.late, "late"), (board.blocked, "blocked")) if tasks]
    summary = ", ".join(figures)
    blocks: list[Block] = [
        header(f"🧭 Steering digest · {day(board.today)}"),
        section(f"*{plain(board.plan.title)}* — {summary}."),
    ]
    blocks += _stages(stages)
    blocks += _entries("⚖️ Decisions due", decisions)
    blocks += _entries("⚖️ Decided", decided)
    blocks += _alerts(alerts)
    blocks += _tasks("🚫 Blocked", board.blocked, lambda task: line(board, task, names))
    late = [task for task in board.late if task not in board.blocked]
    blocks += _tasks("🔴 Late", late, lambda task: line(board, task, names, was_due(board, task)))
    blocks += _entries("⚠️ Top risks", risks)
    if scope is not None and not scope.empty:
        blocks.append(section("*🗺️ Scope since the last digest*\n" + "\n".join(change_lines(scope))))
    blocks.append(context(f"Since the digest of {day(since)}." if since else "The first digest of this plan."))
    blocks.append(actions(button("Where the plan stands", ACTION_STATUS)))
    return Message(text=f"Steering digest, {day(board.today)}: {summary}.", blocks=fitted(blocks))


def _stages(stages: Sequence[Health]) -> list[Block]:
    """What is done and what is far ahead is counted; what is under way, and the next stage, get a line each."""
    ahead = [one for one in stages if one.light == "ahead"]
    shown = [one for one in stages if one.light not in ("done", "ahead")] + ahead[:1]
    lines = [_stage(one) for one in shown[:STAGES]]
    done = sum(one.light == "done" for one in stages)
    rest = [f"{done} done"] if done else []
    rest += [f"{len(ahead) - 1} more ahead"] if len(ahead) > 1 else []
    rest += [f"{len(shown) - STAGES} more under way"] if len(shown) > STAGES else []
    if rest:
        lines.append(f"… {', '.join(rest)}")
    return [section("*Stages*\n" + "\n".join(lines))] if lines else []


def _stage(one: Health) -> str:
    facts = [f"{one.done}/{one.total} done"]
    facts += [f"{number} {word}" for number, word in ((one.late, "late"), (one.blocked, "blocked")) if number]
    ends = f"begins {day(one.stage.window.start)}" if one.light == "ahead" else f"ends {day(one.stage.window.end)}"
    return f"{LIGHT[one.light]} {plain(cut(one.stage.name, 90))} — {', '.join(facts)} · {ends}"


def _entries(title: str, entries: Sequence[Entry]) -> list[Block]:
    lines = [f"• {_entry(one)}" for one in entries[:ENTRIES]]
    lines += [f"… and {len(entries) - ENTRIES} more"] if len(entries) > ENTRIES else []
    return [section(f"*{title}*\n" + "\n".join(lines))] if lines else []


def _entry(one: Entry) -> str:
    due = f" · due {day(one.due)}" if one.due else ""
    note = f" — {plain(cut(one.note, 160))}" if one.note else ""
    return f"{plain(cut(one.text, 160))}{due}{note}"


def _alerts(alerts: Sequence[Alert]) -> list[Block]:
    lines = [f"• {_alert(one)}" for one in alerts[:ENTRIES]]
    return [section("*🚨 Alerts*\n" + "\n".join(lines))] if lines else []


def _alert(one: Alert) -> str:
    rule = plain(cut(one.trigger.text or one.trigger.metric, 120))
    return f"{rule} — {COURSE[one.phase]}, raised {day(one.opened_at.date())}"


def _tasks(title: str, tasks: Sequence[Task], render: Callable[[Task], str]) -> list[Block]:
    return [section(f"*{title}*\n{bullets(tasks, render, TASKS)}")] if tasks else []
