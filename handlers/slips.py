"""`/plan slip Day 6 by two days`: the plan's dates are moved without its document being edited."""

from collections.abc import Mapping

from bot.error import UserError
from bot.message import slip as words
from bot.message.mrkdwn import person
from bot.plan.model import Plan
from bot.plan.pivot import pivot
from bot.plan.slip import Slip, slip_text
from bot.team.holiday import country_code
from bot.team.model import ActivePlan
from handlers import rituals
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command
from handlers.status import active_plan
from handlers.turn import Answer, Say, Turn
from storage import boards, slips, teams


def slip(turn: Turn, given: Command) -> Answer:
    """Put a part of the plan off; without words, what was put off so far."""
    active = active_plan(turn, given.channel)
    if not given.words:
        rows = slips.rows(turn.tx, active.team.id)
        return Say(words.listed([(row.id or 0, Slip(what=row.what, days=row.days), person(row.by)) for row in rows]))
    _move(turn, active, slip_text(given.words), given.user)
    return Say(words.recorded())


def slip_from_terminal(turn: Turn, request: Mapping[str, str]) -> Answer:
    """`muster plan slip`: the same, without a person in Slack."""
    _move(turn, active_plan(turn, request["channel"]), slip_text(request["words"]), "")
    return None


def _move(turn: Turn, active: ActivePlan, wanted: Slip, user: str) -> None:
    moved = pivot(active.plan, boards.calendar(active), active.slips, wanted)
    before = boards.span_of(active)
    number = slips.add(turn.tx, active, wanted, by=user, at=turn.now)
    later = _again(turn, active)
    message = words.slipped(
        wanted,
        _title(active.plan, moved.task),
        moved.before,
        moved.after,
        ends=(before.end, boards.span_of(later).end),
        number=number,
        by=person(user) if user else "",
    )
    turn.owe(f"slip {number}", active.team.channel, message, reason="answer")


def take_back(turn: Turn, clicked: Click) -> Answer:
    """Undo one slip."""
    active = active_plan(turn, clicked.channel)
    refuse_guest(turn, active, clicked.user)
    number = int(clicked.value) if clicked.value.isascii() and clicked.value.isdigit() else 0
    if not slips.undo(turn.tx, active.team.id, number, by=clicked.user, at=turn.now):
        raise UserError("That slip was taken back before.", "/plan slip lists those that count.")
    later = _again(turn, active)
    message = words.taken_back(person(clicked.user), ends=boards.span_of(later).end)
    turn.owe(f"slip {number}", active.team.channel, message, reason="answer")
    return None


def holidays(turn: Turn, given: Command) -> Answer:
    """Whose public holidays are days off for the plan: `/plan holidays DE-BE`, or `none`."""
    active = active_plan(turn, given.channel)
    if not given.words:
        return Say(words.holidays(active.team.settings.holidays))
    code = "" if given.words.casefold() in ("none", "off", "no") else country_code(given.words)
    settings = active.team.settings.model_copy(update={"holidays": code})
    teams.set_settings(turn.tx, active.team, settings, by=given.user, at=turn.now)
    later = _again(turn, active)
    ends = boards.span_of(later).end
    message = words.holidays_set(code, person(given.user), ends=ends)
    turn.owe(f"holidays {turn.fact}", active.team.channel, message, reason="answer")
    return Say(words.holidays(code))


def _again(turn: Turn, active: ActivePlan) -> ActivePlan:
    """The plan as it runs with what was just stored; hours that had passed before are owed nothing anew."""
    found = teams.by_id(turn.tx, active.team.id)
    if found is None:
        raise LookupError(active.team.id)
    rituals.begin_version(turn, found, active)
    return found


def _title(plan: Plan, key: str | None) -> str:
    task = plan.task(key) if key else None
    return f"{task.key} {task.title}" if task else ""
