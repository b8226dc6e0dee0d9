"""What is said when a plan is loaded: what was read, what has changed, what comes next, what waits for a word."""

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.board.board import Board
from bot.message.beginning import contradiction, reason
from bot.message.block import actions, button, context, fitted, header, section
from bot.message.change import change_lines
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, escape, listed, moment, plain
from bot.message.ritual import titled
from bot.message.standup import ACTION_STATUS
from bot.message.task import WORD, Names, bullets, line
from bot.plan.amount import duration
from bot.plan.beginning import Beginning
from bot.plan.calendar import Window
from bot.plan.change import Change
from bot.plan.model import Ceremony, Plan, Task, Trigger
from bot.ritual.timetable import Occurrence
from bot.team.model import ActivePlan
from bot.team.roster import Roster

ACTION_UNDO, ACTION_APPLY, ACTION_KEEP = "undo_load", "apply_load", "keep_plan"
# The heading over the rules says "when" for all of them.
_CONDITION = re.compile(
    r"^(?:if|when|whenever|once|as soon as|wenn|falls|sobald|si|cuando|quand|lorsque|se|quando)\b[\s,:]*", re.IGNORECASE
)
SQUADS_SHOWN, RULES_SHOWN, TASKS_SHOWN = 12, 8, 8


def loaded(
    board: Board,
    roster: Roster,
    active: ActivePlan,
    *,
    span: Window,
    coming: tuple[Occurrence, ...],
    change: Change | None = None,
    restored: int = 0,
    by: str = "",
    own: Beginning | None = None,
) -> Message:
    """For the channel: what was read in the document, or what a new version changes, and what happens next.

    ``restored`` is the version that an undo has brought back; ``own`` what the document says of its first day.
    """
    plan, zone = active.plan, active.team.timezone
    new = _new(active.version, restored)
    blocks: list[Block] = [
        header(f"🗺️ {cut(plan.title, 140)}"),
        section(
            f"{new}{f', thanks to {by}' if by else ''}: {_found(plan)}.\n"
            f"{_when(span, reason(own, span.start), dated=not board.undated)}, in {plain(zone)} time."
        ),
    ]
    blocks += [section(f"⚠️ {told}")] if (told := contradiction(own, active.start)) else []
    blocks += _digest(board, roster) if change is None else [section(one) for one in change_lines(change)]
    if coming:
        blocks.append(section("*Next*\n" + "\n".join(f"• {_coming(one, zone)}" for one in coming)))
    if plan.notes:
        blocks.append(context(*(cut(plain(note), 300) for note in plan.notes[:3])))
    buttons = [button("Where the plan stands", ACTION_STATUS, style="primary")]
    if active.version > 1:
        buttons.append(button("Undo this load", ACTION_UNDO, f"{active.team.id} {active.version}"))
    blocks.append(actions(*buttons))
    return Message(text=f"{new}: {plain(plan.title)}, {_found(plan)}.", blocks=fitted(blocks))


def _new(version: int, restored: int) -> str:
    if restored:
        return f"Version {restored} of the plan runs again (as version {version})"
    return "This channel now runs a plan" if version == 1 else f"Version {version} of the plan is loaded"


def _digest(board: Board, roster: Roster) -> list[Block]:
    """A plan that is new to everybody: its squads, its first phase, its rules and its meetings."""
    plan, names = board.plan, Names(roster, quiet=True)
    blocks: list[Block] = []
    squads = [one for one in board.by_squad() if one.name]
    if squads:
        told = [f"{plain(one.name)} ({count(one.total, 'task')})" for one in squads]
        blocks.append(section(f"*Squads*\n{listed(told, SQUADS_SHOWN)}"))
    first, tasks = _first_phase(board)
    if tasks:
        shown = bullets(tasks, lambda task: line(board, task, names), TASKS_SHOWN)
        blocks.append(section(f"*First: {plain(cut(first, 100))}*\n{shown}" if first else f"*First*\n{shown}"))
    if plan.triggers:
        rules = [f"• {_rule(trigger)}" for trigger in plan.triggers[:RULES_SHOWN]]
        more = len(plan.triggers) - len(rules)
        rules += [f"… and {count(more, 'more rule')}"] if more > 0 else []
        blocks.append(section("*I will call a war room when*\n" + "\n".join(rules)))
    if plan.ceremonies:
        blocks.append(section(f"*The plan's meetings*\n{_meetings(plan.ceremonies)}"))
    return blocks


def _first_phase(board: Board) -> tuple[str, tuple[Task, ...]]:
    """The phase of the earliest open task, and its open tasks."""
    dated = [task for task in board.open if board.window(task)]
    first = min(dated, key=lambda task: window.start if (window := board.window(task)) else board.today, default=None)
    first = first or next(iter(board.open), None)
    if first is None:
        return "", ()
    return first.phase or "", tuple(task for task in board.open if task.phase == first.phase)


def _meetings(ceremonies: Sequence[Ceremony]) -> str:
    told = []
    for one in ceremonies[:RULES_SHOWN]:
        facts = [one.cadence, "/".join(one.days), one.time or ""]
        facts.append(f"{one.duration_minutes} min" if one.duration_minutes else "")
        told.append(f"• {plain(cut(one.name, 80))}: {plain(', '.join(filter(None, facts))) or 'no rhythm stated'}")
    more = len(ceremonies) - len(told)
    return "\n".join([*told, *([f"… and {more} more"] if more > 0 else [])])


def proposed(active: ActivePlan, lost: Sequence[tuple[Task, str]], change: Change, *, proposal: int) -> Message:
    """Before a version that drops what people have worked on: ask. ``lost`` are such tasks and who spoke of each."""
    told = "\n".join(f"• {one}" for one in map(_lost, lost[:TASKS_SHOWN]))
    more = f"\n… and {len(lost) - TASKS_SHOWN} more" if len(lost) > TASKS_SHOWN else ""
    drops = f"drops {count(len(lost), 'task')} on which work is recorded"
    text = f"A new version of the plan {drops}. Version {active.version} goes on running until somebody decides."
    value = str(proposal)
    blocks = [
        section(f"⚠️ {text}\n{told}{more}"),
        *(section(one) for one in change_lines(change.model_copy(update={"dropped": ()}))),
        actions(
            button("Apply it", ACTION_APPLY, value, "danger"),
            button(f"Keep version {active.version}", ACTION_KEEP, value, "primary"),
        ),
        context("Nothing that was said of them is lost: it counts again when they come back."),
    ]
    return Message(text=text, blocks=fitted(blocks))


def _lost(entry: tuple[Task, str]) -> str:
    task, standing = entry
    return f"`{escape(task.key)}` {plain(cut(task.title, 80))} — {standing}"


def standing_of(board: Board, roster: Roster, task: Task) -> str:
    """How a task stands and by whose word: done, says Ana."""
    state = board.state(task)
    return WORD[state.status] + (f", says {plain(roster.name(state.by))}" if state.by else "")


def settled(outcome: str, *, by: str, version: int) -> Message:
    """Instead of the question, once it is decided."""
    text = {
        "applied": f"{by} applied the new version.",
        "refused": f"{by} kept version {version}; the new one was not applied.",
    }.get(outcome, "A newer version came in; this question is closed.")
    return Message(text=text, blocks=(section(text),))


def versions(rows: Sequence[tuple[int, datetime, str, int]]) -> Message:
    """The versions there are, newest first: number, when, by whom, how many tasks."""
    lines = [
        f"• *{number}* {moment(at, f'{at:%d %b %H:%M} UTC')} · {count(tasks, 'task')}" + (f" · {by}" if by else "")
        for number, at, by, tasks in rows
    ]
    newest, oldest = rows[0][0], rows[-1][0]
    text = f"The plan has {count(newest, 'version')}; version {newest} runs."
    back = f"`/plan undo` brings the one before back; `/plan undo {oldest}` brings back version {oldest}."
    more = context(back if newest > oldest else "There is none to go back to yet.")
    return Message(text=text, blocks=(section(f"*{text}*\n" + "\n".join(lines)), more))


def _when(span: Window, why: str, *, dated: bool) -> str:
    begin = f"{day(span.start)}, {why}," if why else day(span.start)
    if dated:
        return f"From {begin} to {day(span.end)}"
    return f"{'I' if why else 'It names no dates: I'} hold its rituals from {begin} to {day(span.end)}"


def received(what: str) -> Message:
    """To whoever asked for a load that takes a moment."""
    text = f"Reading {plain(what)} …"
    return Message(text=text, blocks=(section(text),))


def restoring(version: int) -> Message:
    """To whoever asked for an earlier version."""
    text = f"Going back to version {version}; the plan's channel has the rest."
    return Message(text=text, blocks=(section(text),))


def _found(plan: Plan) -> str:
    parts = [count(len(plan.tasks), "task")]
    phases = [phase for phase in plan.phases if phase.kind != "section"] or list(plan.phases)
    parts += [count(len(phases), "phase")] if phases else []
    parts += [count(len(plan.squads), "squad")] if plan.squads else []
    unowned = sum(not task.owners and not task.squad for task in plan.tasks)
    return listed(parts) + (f" ({unowned} without an owner)" if unowned else "")


def _rule(trigger: Trigger) -> str:
    text = cut(plain(_CONDITION.sub("", trigger.text) or trigger.metric), 200)
    return text + (f" — within {duration(trigger.deadline_hours)}" if trigger.deadline_hours else "")


def _coming(one: Occurrence, timezone: str) -> str:
    at = one.due_at.astimezone(ZoneInfo(timezone))
    return f"{titled(one.ritual, one.subject)}, {day(at.date())} {at:%H:%M}"
