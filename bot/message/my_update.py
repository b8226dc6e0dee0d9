"""The form “My update”: one's own tasks, each with its status, a note, a date and what blocks it."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.board.board import Board
from bot.board.form import REASON_LIMIT, Entered, Shown, promised_day, reason, shown
from bot.message.block import context, divider, field_input, option, section
from bot.message.message import Block
from bot.message.mrkdwn import count, cut
from bot.message.task import SYMBOL, WORD, key_and_title, standing, waits_for, was_due
from bot.plan.model import Frozen, Status, Task

ACTION_UPDATE, VIEW_UPDATE, VIEW_UPDATE_HOME = "my_update", "my_update", "my_update_home"
LABEL = "My update"
PAGE = 12
NOTE_LIMIT = 1_000
METADATA_LIMIT = 3_000
NO_REASON = "What is it blocked on? Somebody can only help who knows."
TWO_WORDS = "Choose “blocked” above, or empty this field."
CHOICES = tuple(status for status in Status if status is not Status.CANCELLED)


class Carried(Frozen):
    """What the form carries along: whose plan it is about, and what it showed."""

    team: int
    tasks: tuple[Shown, ...] = ()


def form(
    board: Board,
    asked: Sequence[tuple[Task, str]],
    others: Sequence[tuple[Task, str]],
    *,
    team: int,
    view: str = VIEW_UPDATE,
    preset: Status | None = None,
) -> dict[str, Any]:
    """The modal. Tasks come with their identities: those ``asked`` for today, then one's ``others``.

    ``preset`` chooses a status beforehand; it counts as the sender's own change.
    """
    rows, carried = _fitting(board, [*asked, *others], team)
    blocks: list[Block] = []
    for number, (task, _) in enumerate(rows):
        if asked and others and number == len(asked):
            blocks.append(section("*Your other open tasks*"))
        blocks += [*_fields(board, task, number, preset), divider()]
    left = len(asked) + len(others) - len(rows)
    if left:
        blocks.append(context(f"{count(left, 'more task')} of yours: `/plan update KEY done` tells me of one."))
    return {
        "type": "modal",
        "callback_id": view,
        "private_metadata": _packed(carried),
        "title": {"type": "plain_text", "text": LABEL},
        "submit": {"type": "plain_text", "text": "Record"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": blocks,
    }


def _fitting(board: Board, tasks: Sequence[tuple[Task, str]], team: int) -> tuple[list[tuple[Task, str]], Carried]:
    """As many tasks as one page shows and the form can carry along."""
    rows = list(tasks[:PAGE])
    while True:
        carried = Carried(team=team, tasks=tuple(shown(board, task, identity) for task, identity in rows))
        if len(_packed(carried)) <= METADATA_LIMIT:
            return rows, carried
        rows.pop()


def _packed(carried: Carried) -> str:
    rows = [[one.identity, one.status.value, one.eta, one.blocker] for one in carried.tasks]
    return json.dumps({"team": carried.team, "tasks": rows}, ensure_ascii=False, separators=(",", ":"))


def carried_of(metadata: str) -> Carried:
    """What a sent form carried along."""
    packed = json.loads(metadata)
    rows = [dict(zip(("identity", "status", "eta", "blocker"), row, strict=True)) for row in packed["tasks"]]
    return Carried(team=packed["team"], tasks=tuple(Shown.model_validate(row) for row in rows))


def entered(was: Shown, number: int, values: Mapping[str, str]) -> Entered:
    """What the sent form holds of the task at a place in it."""
    return Entered(
        status=Status(values.get(f"status {number}") or was.status),
        eta=values.get(f"eta {number}", ""),
        blocked_on=values.get(blocker_field(number), ""),
        note=values.get(f"note {number}", ""),
    )


def blocker_field(number: int) -> str:
    """The block where what blocks a task is written, and where a missing reason is asked for."""
    return f"blocker {number}"


def _fields(board: Board, task: Task, number: int, preset: Status | None) -> list[Block]:
    state = board.state(task)
    late = was_due(board, task) if task in board.late else ""
    told = [standing(board, task), waits_for(board, task), late]
    known = promised_day(state.eta, board.today)
    said = f"So far: {cut(state.eta, 60)}" if state.eta and known is None else ""
    return [
        section(f"*{key_and_title(task)}*\n{' · '.join(part for part in told if part)}"),
        field_input(f"status {number}", "Status", _statuses(preset or state.status)),
        field_input(f"note {number}", "Note", _text(NOTE_LIMIT), optional=True),
        field_input(f"eta {number}", "Until when", _date(known), optional=True, hint=said),
        field_input(blocker_field(number), "Blocked on", _text(REASON_LIMIT, reason(state)), optional=True),
    ]


def _statuses(now: Status) -> dict[str, Any]:
    choices = CHOICES if now in CHOICES else (*CHOICES, now)
    options = {status: option(f"{SYMBOL[status]} {WORD[status]}", status.value) for status in choices}
    return {
        "type": "static_select",
        "action_id": "value",
        "options": list(options.values()),
        "initial_option": options[now],
    }


def _text(limit: int, initial: str = "") -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": "value", "max_length": limit}
    return element | ({"initial_value": initial} if initial else {})


def _date(initial: date | None) -> dict[str, Any]:
    element = {"type": "datepicker", "action_id": "value"}
    return element | ({"initial_date": initial.isoformat()} if initial else {})
