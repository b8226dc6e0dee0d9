"""Risks, decisions and blockers: by command, by form, and from the menu of any message."""

import functools
from collections.abc import Callable
from datetime import date

from bot.error import UserError
from bot.message import register as words
from bot.plan.model import Plan
from bot.register.entry import Entry, Kind, noted
from bot.team.model import ActivePlan
from handlers.event import without_mention
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command, Shortcut, Submission
from handlers.status import active_plan
from handlers.turn import Answer, Say, Show, Turn
from storage import boards, people, registers, teams


def of_kind(kind: Kind) -> Callable[[Turn, Command], Answer]:
    """`/plan risk`, `/plan decision`, `/plan blocker`: the register, or a new entry for the words that follow."""
    return functools.partial(_command, kind)


def _command(kind: Kind, turn: Turn, given: Command) -> Answer:
    active = active_plan(turn, given.channel)
    roster, today = people.roster(turn.tx, turn.workspace), boards.today(active, turn.now)
    first, _, rest = given.words.partition(" ")
    if not given.words:
        return Say(words.listed(kind, registers.of_team(turn.tx, active.team.id, kind), roster, today))
    refuse_guest(turn, active, given.user)
    if first.casefold() == "close" and rest:
        return _close_named(turn, active, kind, rest, given.user)
    said = noted(given.words, today)
    owner = roster.owner(said.owner) if said.owner else None
    if said.owner and owner is None and roster.person(said.owner) is None:
        raise UserError(f"I know nobody called {said.owner}.", "Write their handle, like @ben.")
    if not said.text:
        raise UserError(f"What is the {kind.value}?", f"Write it after the command: /plan {kind.value} …")
    entry = registers.add(
        turn.tx,
        active.team,
        kind,
        said.text,
        by=given.user,
        at=turn.now,
        owner=owner.user if owner else said.owner,
        due=said.due,
        mitigation=said.mitigation,
    )
    _show(turn, active, entry)
    return Say(words.noted(entry))


def _close_named(turn: Turn, active: ActivePlan, kind: Kind, name: str, user: str) -> Answer:
    wanted = name.strip().upper().lstrip(kind.value[0].upper())
    entries = registers.of_team(turn.tx, active.team.id, kind)
    found = next((one for one in entries if str(one.number) == wanted and one.open), None)
    if found is None:
        raise UserError(f"There is no open {kind.value} {name}.", f"/plan {kind.value} lists them.")
    return _move(turn, active, found, "closed", user)


def open_form(turn: Turn, clicked: Click) -> Answer:
    """The form for a new entry."""
    active = active_plan(turn, clicked.channel)
    refuse_guest(turn, active, clicked.user)
    return Show(words.form(Kind(clicked.value), f"{clicked.value} {active.team.id}"))


def from_message(kind: Kind) -> Callable[[Turn, Shortcut], Answer]:
    """The message shortcut "Record as risk": the form, with the message's words in it."""
    return functools.partial(_from_message, kind)


def _from_message(kind: Kind, turn: Turn, chosen: Shortcut) -> Answer:
    active = active_plan(turn, chosen.channel)
    refuse_guest(turn, active, chosen.user)
    text = without_mention(chosen.text, turn.bot_user)
    return Show(words.form(kind, f"{kind.value} {active.team.id} {chosen.channel}/{chosen.ts}", text=text))


def submitted(turn: Turn, sent: Submission) -> Answer:
    """The form was sent."""
    kind, team, place = (*sent.carried.split(" "), "", "")[:3]
    active = teams.by_id(turn.tx, int(team)) if team.isdigit() else None
    if active is None or active.team.workspace != turn.workspace:
        raise UserError("That plan runs no more.", "Open the form again.")
    channel, _, ts = place.partition("/")
    due = sent.values.get(words.DUE, "")
    entry = registers.add(
        turn.tx,
        active.team,
        Kind(kind),
        sent.values.get(words.TEXT, ""),
        by=sent.user,
        at=turn.now,
        owner=sent.values.get(words.OWNER, ""),
        due=date.fromisoformat(due) if due else None,
        mitigation=sent.values.get(words.MITIGATION, ""),
        link=turn.link_to(channel, ts) if ts else "",
    )
    _show(turn, active, entry)
    return None


def close(turn: Turn, clicked: Click) -> Answer:
    """Nothing more is to be done about an entry."""
    return _step(turn, clicked, "closed")


def reopen(turn: Turn, clicked: Click) -> Answer:
    """There is, after all."""
    return _step(turn, clicked, "opened")


def _step(turn: Turn, clicked: Click, kind: str) -> Answer:
    found = registers.find(turn.tx, turn.workspace, int(clicked.value)) if clicked.value.isdecimal() else None
    active = teams.by_id(turn.tx, found[0]) if found else None
    if found is None or active is None:
        raise UserError("I know no such entry.", "/plan risk lists the risks.")
    refuse_guest(turn, active, clicked.user)
    answer = _move(turn, active, found[1], kind, clicked.user)
    return answer if clicked.private else None


def _move(turn: Turn, active: ActivePlan, entry: Entry, kind: str, user: str) -> Answer:
    if entry.open == (kind == "opened"):
        return Say(words.noted(entry))
    registers.change(turn.tx, entry, kind, workspace=turn.workspace, by=user, at=turn.now)
    later = entry.model_copy(update={"open": kind == "opened"})
    _show(turn, active, later)
    return Say(words.noted(later))


def _show(turn: Turn, active: ActivePlan, entry: Entry) -> None:
    message = words.recorded(entry, people.roster(turn.tx, turn.workspace))
    turn.owe(f"entry {entry.id}", active.team.channel, message)


def seed(turn: Turn, active: ActivePlan) -> None:
    """The plan's own risks stand in the register from the start; nothing is posted for them."""
    known = {entry.text for entry in registers.of_team(turn.tx, active.team.id, Kind.RISK)}
    plan: Plan = active.plan
    for risk in plan.risks:
        if risk.risk not in known:
            registers.add(turn.tx, active.team, Kind.RISK, risk.risk, by="", at=turn.now, mitigation=risk.mitigation)
            known.add(risk.risk)
