"""What follows from a reply, a line each beneath its quote."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from bot.board.board import Board
from bot.board.consequence import Freed, Held
from bot.board.contradiction import Contradiction
from bot.board.remark import Remark
from bot.message.mrkdwn import count, day, escape, listed, moment, plain
from bot.message.task import WORD, Names
from bot.plan.model import Task
from bot.team.roster import Roster

SHOWN = 4


def contradicted(one: Contradiction, names: Names, zone: tzinfo) -> str:
    """Two people say different things, and both should know whose word counts."""
    local = one.earlier.at.astimezone(zone)
    when = moment(one.earlier.at, f"{day(local)} {local:%H:%M}")
    first, second = names.person(one.earlier.by), names.person(one.later.by)
    return (
        f"⚠️ `{escape(one.task)}`: {first} said {WORD[one.was]} {when}, {second} says {WORD[one.now]} now. "
        f"I keep {names.person(one.later.by)}'s word; Undo is above."
    )


def remarked(one: Remark, roster: Roster, zone: tzinfo) -> str:
    """Something is odd about what was said, though it counts."""
    key = f"`{escape(one.task)}`"
    if one.kind == "early":
        verb = "is" if len(one.others) == 1 else "are"
        return f"{key} is done, while {_keys(one.others)}, which it waits for, {verb} not."
    before = one.before
    if before is None or before.at is None:
        return f"{key} was done in the plan, and is open again."
    who = plain(roster.name(before.by)) if before.by else "the command line"
    return f"{key} was done by {who}'s word of {day(before.at.astimezone(zone))}, and is open again."


def freed(found: Sequence[Freed], board: Board, names: Names) -> Iterable[str]:
    """To the owners of tasks with nothing in their way any more."""
    for one in found[:SHOWN]:
        owners = names.owners(one.task)
        whose = f", {owners}" if owners else ""
        why = listed([f"`{escape(task.key)}` is {WORD[board.state(task).status]}" for task in one.by])
        yield f"`{escape(one.task.key)}` is free now{whose}: {why}."
    if len(found) > SHOWN:
        yield f"{count(len(found) - SHOWN, 'more task is', 'more tasks are')} free now."


def held(one: Held, names: Names) -> str:
    """Who waits longer, and for what."""
    key, verb = f"`{escape(one.task.key)}`", "waits" if len(one.waiting) == 1 else "wait"
    waiting = listed([_whose(task, names) for task in one.waiting], limit=SHOWN)
    if one.why == "blocked" or one.until is None:
        return f"⏳ {waiting} {verb} for {key}."
    planned = "was planned until" if one.why == "put off" else "was due"
    return f"⏳ {key} {planned} {day(one.until)}; {waiting} {verb} for it."


def _whose(task: Task, names: Names) -> str:
    owners = names.owners(task)
    return f"`{escape(task.key)}`" + (f" ({owners})" if owners else "")


def _keys(keys: Sequence[str]) -> str:
    return listed([f"`{escape(key)}`" for key in keys], limit=SHOWN)
