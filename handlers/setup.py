"""`/plan setup` and `muster setup apply`: how a plan runs, chosen in a form or by a file."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.error import UserError
from bot.message import setup as words
from bot.message import setup_form as form
from bot.plan.calendar import schedule
from bot.ritual.timetable import Ritual, upcoming
from bot.setup.hours import own_hours
from bot.setup.setup import Around, Setup, changed, fields_of, sound, tidy
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from bot.team.zone import known_zone
from handlers import rituals
from handlers.interaction import Click, Command
from handlers.setup_request import Wanted, names_channel, of_form
from handlers.status import active_plan
from handlers.turn import Answer, Correct, Show, Turn
from storage import boards, people, teams, versions


def setup_of(active: ActivePlan) -> Setup:
    """What is in force."""
    team = active.team
    return Setup(timezone=team.timezone, first_day=active.start, lead=team.lead or "", settings=team.settings)


def around(active: ActivePlan, roster: Roster) -> Around:
    """The people, the plan's squads and rituals."""
    return Around(
        roster=roster,
        squads=tuple(squad.name for squad in active.plan.squads),
        hours=_own_hours(active),
    )


def _around(turn: Turn, active: ActivePlan) -> Around:
    return around(active, people.roster(turn.tx, turn.workspace))


def _own_hours(active: ActivePlan) -> dict[str, str]:
    return own_hours(active.plan, _held(active, {}), _held(active, active.team.settings.times))


def _held(active: ActivePlan, times: Mapping[str, str]) -> list[tuple[Ritual, str]]:
    """Each ritual with its subject that is held by these hours, were nothing switched off."""
    known = sound(setup_of(active))
    settings = known.settings.model_copy(update={"times": times, "off": ()})
    held = rituals.timetable(_as(active, known.model_copy(update={"settings": settings})))
    found = [(slot.ritual, slot.subject) for slot in held.slots]
    return found + [(moment.ritual, moment.subject) for moment in held.moments]


def show(turn: Turn, asked: Command) -> Answer:
    """Open the form with what is in force."""
    active = active_plan(turn, asked.channel)
    return _show(turn, active, Wanted(active.team.channel))


def turn_page(turn: Turn, clicked: Click) -> Answer:
    """The other page, with what was filled in on this one carried along."""
    wanted = of_form(clicked.carried, clicked.values, clicked.user)
    return _show(turn, active_plan(turn, wanted.channel), replace(wanted, page=clicked.value))


def preview(turn: Turn, clicked: Click) -> Answer:
    """The next rituals as the form stands, by everybody's clock."""
    wanted = of_form(clicked.carried, clicked.values, clicked.user)
    active = active_plan(turn, wanted.channel)
    there = _around(turn, active)
    later, problems = changed(setup_of(active), wanted.fields, there)
    if problems:
        return _show(turn, active, wanted, words.problems(problems))
    then = _as(active, later)
    owners = dict.fromkeys(person for task in active.plan.tasks for person in there.roster.owners(task))
    coming = upcoming(rituals.timetable(then), turn.now, words.COMING)
    placed = [person for person in owners if known_zone(person.timezone)]
    return _show(turn, active, wanted, words.preview(coming, later.timezone, placed, boards.span_of(then).end))


def submitted(turn: Turn, wanted: Wanted) -> Answer:
    """The form was sent: say what is wrong in it, or let it be so."""
    active = active_plan(turn, wanted.channel)
    if wanted.stamp != _stamp(turn, active):
        return Correct({next(name for name in wanted.fields if form.of_page(name, wanted.page)): words.overtaken()})
    problems = _settle(turn, active, wanted)
    here = {name: told for name, told in problems.items() if form.of_page(name, wanted.page)}
    if problems and not here:
        other = next(page for page in form.PAGES if page != wanted.page)
        return _show(turn, active, replace(wanted, page=other), words.problems(problems))
    return Correct(here) if here else None


def apply(turn: Turn, wanted: Wanted) -> Answer:
    """A file is to be so. Raises UserError with everything that is wrong, a line each."""
    people.remember(turn.tx, turn.workspace, wanted.people)
    problems = _settle(turn, active_plan(turn, wanted.channel), wanted)
    if problems:
        rows = sorted((wanted.lines.get(name, 0), told) for name, told in problems.items())
        raise UserError("\n".join(f"line {line}: {told}" for line, told in rows))
    return None


def _settle(turn: Turn, active: ActivePlan, wanted: Wanted) -> dict[str, str]:
    """Let it be as wanted, and tell the channel; where anything is wrong nothing is changed, and that is given."""
    fields, problems = dict(wanted.fields), dict[str, str]()
    for name in filter(names_channel, wanted.fields):
        place = wanted.found.get(fields[name])
        if place is not None and place.problem:
            problems[name] = words.channel_problem(place.problem)
        elif place is not None:
            fields[name] = place.channel
    there, before = _around(turn, active), setup_of(active)
    after, wrong = changed(before, fields, there)
    problems |= wrong
    last = _last_day(_as(active, sound(after)))
    if "first_day" in wanted.fields and last is not None and last < after.first_day:
        problems.setdefault("first_day", words.ends_before(last))
    if not problems:
        _put(turn, active, there, (before, after), wanted.user)
    return problems


def _last_day(active: ActivePlan) -> date | None:
    """The last day that any task is planned for; None for a plan without dates."""
    windows = schedule(active.plan, boards.calendar(active), active.slips)
    return max((window.end for window in windows.values()), default=None)


def _put(turn: Turn, active: ActivePlan, there: Around, setups: tuple[Setup, Setup], user: str) -> None:
    before, after = setups
    former = _as(active, sound(before))
    ends = boards.span_of(former).end, boards.span_of(_as(active, after)).end
    message = words.changed(before, after, there, ends, there.roster.name(user) if user else "")
    if message is None:
        return
    teams.set_settings(turn.tx, active.team, after.settings, by=user, at=turn.now)
    teams.hand_to(turn.tx, active.team, timezone=after.timezone, lead=after.lead or None)
    if after.first_day != before.first_day:
        _begin_on(turn, active, after, user)
    later = teams.by_id(turn.tx, active.team.id)
    if later is not None:
        rituals.begin_version(turn, later, former)
    turn.owe(f"setup {turn.fact}", active.team.channel, message)


def _begin_on(turn: Turn, active: ActivePlan, after: Setup, user: str) -> None:
    """The same document from another first day on, as a version that can be undone."""
    row = versions.find(turn.tx, active.team.id, active.version)
    if row is None:
        raise LookupError(active.version)
    teams.load(
        turn.tx,
        active.team,
        active.plan,
        document=row.document,
        name=row.name,
        start=after.first_day,
        by=user or None,
        at=turn.now,
        address=active.address,
        identities=active.identities,
    )


def _as(active: ActivePlan, setup: Setup) -> ActivePlan:
    """The plan as it would run with that setup."""
    chosen = {"timezone": setup.timezone, "lead": setup.lead or None, "settings": setup.settings}
    return active.model_copy(update={"start": setup.first_day, "team": active.team.model_copy(update=chosen)})


def _stamp(turn: Turn, active: ActivePlan) -> str:
    """Differs as soon as anything that the form shows does."""
    there = _around(turn, active)
    known = [setup_of(active).model_dump(mode="json"), there.squads, dict(there.hours)]
    return f"{zlib.crc32(json.dumps(known, sort_keys=True).encode()):x}"


def _show(turn: Turn, active: ActivePlan, wanted: Wanted, below: str = "") -> Answer:
    there = _around(turn, active)
    in_force = fields_of(setup_of(active), there)
    fields = in_force | {name: tidy(text) for name, text in wanted.fields.items()}
    known = {
        "channel": active.team.channel,
        "page": wanted.page,
        "stamp": wanted.stamp or _stamp(turn, active),
        "fields": {
            name: text
            for name, text in fields.items()
            if text != in_force.get(name) and not form.of_page(name, wanted.page)
        },
    }
    carried = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    if len(carried) > form.CARRIED_LIMIT:
        return _show(turn, active, replace(wanted, page=form.SQUADS), words.too_much())
    page = form.Page(active.team.channel, carried, fields, tuple(there.hours), there.squads, below)
    return Show(form.form(page, wanted.page))
