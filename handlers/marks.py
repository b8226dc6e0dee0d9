"""`/plan read`: what the bot read line by line, and people's corrections: this is no task, this is one."""

from collections.abc import Mapping

from bot.error import UserError
from bot.message import reading as words
from bot.plan.correction import a_task, line_named, not_a_task, task_named
from bot.plan.mark import Mark, shown_line, where
from bot.plan.match import match, settled
from bot.plan.passed import passed_over
from bot.plan.read import read
from bot.team.lineage import identities
from bot.team.model import ActivePlan
from handlers import rituals
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command
from handlers.status import active_plan
from handlers.turn import Answer, Show, Turn
from storage import marks, people, teams, versions
from storage.table.team import MarkRow, PlanRow

ROUTE = "own:mark"


def show_reading(turn: Turn, asked: Command) -> Answer:
    """Open the list of what was read."""
    return _show(turn, active_plan(turn, asked.channel), words.TASKS, 0)


def turn_page(turn: Turn, clicked: Click) -> Answer:
    """Another page, or another of the lists."""
    tab, page = clicked.value.split()
    return _show(turn, _of_modal(turn, clicked), tab, int(page))


def put(turn: Turn, clicked: Click) -> Answer:
    """Somebody says of a line that it is a task, or none: the plan is read again with their word."""
    active = _of_modal(turn, clicked)
    version, _, what = clicked.value.partition(" ")
    if version != str(active.version):
        return _again(turn, active, clicked, words.overtaken())
    try:
        with turn.tx.begin_nested():
            active = _put(turn, active, what, task=clicked.action == words.ACTION_A_TASK, user=clicked.user)
    except UserError as refused:
        return _again(turn, active, clicked, words.refused(refused))
    return _again(turn, active, clicked)


def take_back(turn: Turn, clicked: Click) -> Answer:
    """A word on a line counts no more, by the modal or by the message that told of it."""
    active = _of_modal(turn, clicked) if clicked.carried else active_plan(turn, clicked.channel)
    refuse_guest(turn, active, clicked.user)
    row = next((one for one in marks.rows(turn.tx, active.team.id) if str(one.id) == clicked.value), None)
    if row is None and not clicked.carried:
        raise UserError("That does not count any more.", "/plan read shows what does.")
    try:
        with turn.tx.begin_nested():
            active = _take_back(turn, active, row, clicked.user) if row else active
    except UserError as refused:
        if not clicked.carried:
            raise
        return _again(turn, active, clicked, words.refused(refused))
    return _again(turn, active, clicked) if clicked.carried else None


def mark_from_terminal(turn: Turn, request: Mapping[str, str]) -> Answer:
    """`muster plan mark`: the same, without a person in Slack."""
    active = active_plan(turn, request["channel"])
    if request["verdict"] != marks.TAKEN_BACK:
        _put(turn, active, request["what"], task=request["verdict"] == marks.TASK, user="")
        return None
    line = line_named(active.plan, request["what"])
    found = where(_document(turn, active).document, marks.of_team(turn.tx, active.team.id))
    row = next((one for one in marks.rows(turn.tx, active.team.id) if found.get(marks.as_mark(one)) == line), None)
    if row is None:
        raise UserError(f"Nobody has marked line {line}.", "/plan read lists the marks in force.")
    _take_back(turn, active, row, "")
    return None


def _put(turn: Turn, active: ActivePlan, what: str, *, task: bool, user: str) -> ActivePlan:
    document, plan = _document(turn, active).document, active.plan
    if task:
        line = line_named(plan, what)
        made, text = a_task(plan, document, line), shown_line(document, line)
    else:
        named = task_named(plan, what)
        line, made, text = named.line, not_a_task(plan, document, named), named.title
    number = marks.put(turn.tx, active.team, made, by=user, at=turn.now)
    later = _read_again(turn, active)
    message = words.marked(line, text, task=task, tasks=len(later.plan.tasks), number=number, by=_name(turn, user))
    turn.owe(f"mark {number}", active.team.channel, message)
    return later


def _take_back(turn: Turn, active: ActivePlan, row: MarkRow, user: str) -> ActivePlan:
    mark = marks.as_mark(row)
    marks.take_back(turn.tx, active.team, mark, by=user, at=turn.now)
    later = _read_again(turn, active)
    text = _text(_document(turn, later).document, mark)
    message = words.taken_back(text, tasks=len(later.plan.tasks), by=_name(turn, user))
    turn.owe(f"mark {row.id}", active.team.channel, message)
    return later


def _text(document: str, mark: Mark) -> str:
    """The line as it stands, or the words that it had."""
    return shown_line(document, where(document, [mark]).get(mark, 0)) or mark.words


def _read_again(turn: Turn, active: ActivePlan) -> ActivePlan:
    """The same document with the marks in force, as a new version; each task stays itself, also one that comes back."""
    row = _document(turn, active)
    plan = read(row.document, name=row.name, marks=marks.of_team(turn.tx, active.team.id))
    plan = settled(plan, match(active.plan, plan), active.plan)
    pairs = match(active.plan, plan)
    later = teams.load(
        turn.tx,
        active.team,
        plan,
        document=row.document,
        name=row.name,
        start=active.start,
        by=row.loaded_by,
        at=turn.now,
        address=active.address,
        identities=identities(plan, pairs, active, versions.gone(turn.tx, active)),
    )
    rituals.begin_version(turn, later, active)
    return later


def _of_modal(turn: Turn, clicked: Click) -> ActivePlan:
    return active_plan(turn, clicked.carried.split(" ")[0])


def _again(turn: Turn, active: ActivePlan, clicked: Click, notice: str = "") -> Answer:
    _, tab, page = clicked.carried.split()
    return _show(turn, active, tab, int(page), notice)


def _show(turn: Turn, active: ActivePlan, tab: str, page: int, notice: str = "") -> Answer:
    document = _document(turn, active).document
    rows = marks.rows(turn.tx, active.team.id)
    values = [marks.as_mark(row) for row in rows]
    lines = where(document, values)
    shown = words.Reading(
        channel=active.team.channel,
        version=active.version,
        tasks=active.plan.tasks,
        passed=passed_over(document, active.plan, values),
        marks=[
            words.Marked(
                row.id or 0,
                shown_line(document, lines.get(value, 0)) or row.words,
                value.task,
                lines.get(value),
                _name(turn, row.by),
            )
            for row, value in zip(rows, values, strict=True)
        ],
    )
    return Show(words.reading(shown, tab=tab, page=page, notice=notice))


def _document(turn: Turn, active: ActivePlan) -> PlanRow:
    row = versions.find(turn.tx, active.team.id, active.version)
    if row is None:
        raise LookupError(active.version)
    return row


def _name(turn: Turn, user: str) -> str:
    return people.roster(turn.tx, turn.workspace).name(user) if user else ""
