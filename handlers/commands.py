"""`/plan …`: one page that says which word does what."""

from collections.abc import Callable
from difflib import get_close_matches

from bot.error import UserError
from bot.register.entry import Kind
from handlers import (
    marks,
    plans,
    presence,
    prompts,
    registers,
    setup,
    signals,
    slips,
    sources,
    status,
    updates,
    versions,
)
from handlers.guests import refuse_guest
from handlers.interaction import Command
from handlers.turn import Answer, Turn
from storage import teams

WORDS: dict[str, Callable[[Turn, Command], Answer]] = {
    "status": status.show_status,
    "tasks": status.show_tasks,
    "task": status.show_task,
    "mine": status.show_mine,
    "update": updates.update,
    "standup": prompts.ask_now,
    "check": status.show_findings,
    "read": marks.show_reading,
    "load": plans.begin_load,
    "source": sources.show,
    "undo": versions.undo,
    "versions": versions.show_versions,
    "slip": slips.slip,
    "day": prompts.plan_day,
    "away": presence.away,
    "back": presence.back,
    "mute": presence.mute,
    "people": presence.show_people,
    "noise": presence.noise,
    **{kind.value: registers.of_kind(kind) for kind in Kind},
    "holidays": slips.holidays,
    "setup": setup.show,
    "signal": signals.report,
    "help": status.show_help,
}


STEERING = frozenset({"source", "undo", "slip", "holidays", "setup", "read", "signal"})  # what changes the plan


def plan(turn: Turn, given: Command) -> Answer:
    """Do what the first word says; without a word, show where the plan stands."""
    word, _, rest = given.words.partition(" ")
    said = word.casefold() or "status"
    name = said if said in WORDS else said.removesuffix("s")  # risks, decisions
    act = WORDS.get(name)
    if act is None and _names_task(turn, given):
        return status.show_task(turn, given)
    if act is None:
        near = get_close_matches(word.casefold(), WORDS, n=1)
        hint = f"Did you mean /plan {near[0]}?" if near else f"I know: {', '.join(WORDS)}."
        raise UserError(f"I do not know “/plan {word}”.", hint)
    if name in STEERING:
        refuse_guest(turn, teams.running(turn.tx, turn.workspace, given.channel), given.user)
    return act(
        turn, Command(user=given.user, channel=given.channel, channel_name=given.channel_name, words=rest.strip())
    )


def _names_task(turn: Turn, given: Command) -> bool:
    active = teams.running(turn.tx, turn.workspace, given.channel)
    return active is not None and active.plan.task(given.words) is not None
