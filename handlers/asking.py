"""Who is asked in the thread, and who in a direct message at their own morning."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.ritual.cadence import slots
from bot.ritual.prompting import Asking, asked_directly, not_yet_asked
from bot.ritual.slot import Ritual
from bot.team.model import ActivePlan, Person
from bot.team.roster import Roster
from bot.team.zone import known_zone
from handlers.turn import Turn
from storage import boards


def asking_of(active: ActivePlan) -> Asking | None:
    """When people are asked; None for a plan without a stand-up."""
    hours = [slot.at for slot in slots(active.plan, active.team.settings) if slot.ritual is Ritual.STANDUP]
    if not hours:
        return None
    return Asking(
        at=min(hours),
        timezone=active.team.timezone,
        span=boards.span_of(active),
        calendar=boards.calendar(active),
    )


def owners(active: ActivePlan, roster: Roster) -> list[Person]:
    """The people who own tasks of a plan, and whose clock is known."""
    found = {person for task in active.plan.tasks for person in roster.owners(task)}
    return sorted((one for one in found if known_zone(one.timezone)), key=lambda one: one.user)


def members(active: ActivePlan, roster: Roster) -> frozenset[str]:
    """Everybody in the user groups that a plan's squads are pinged by."""
    named = {squad.name for squad in active.plan.squads} | {task.squad for task in active.plan.tasks if task.squad}
    found = (roster.group(name) for name in named)
    return frozenset(user for group in found if group for user in group.users)


def directly(active: ActivePlan, roster: Roster, day: date) -> frozenset[str]:
    """Who is asked directly on a local date; a mention in the thread would only wake them."""
    asking = asking_of(active)
    if asking is None:
        return frozenset()
    settings = active.team.settings
    return frozenset(
        one.user for one in owners(active, roster) if asked_directly(asking, ZoneInfo(one.timezone), day, settings)
    )


def later(turn: Turn, active: ActivePlan, roster: Roster, day: date) -> frozenset[str]:
    """Who has not been asked yet about a local date: their morning has still to come."""
    asking = asking_of(active)
    if asking is None:
        return frozenset()
    zones = {one.user: ZoneInfo(one.timezone) for one in owners(active, roster)}
    return not_yet_asked(asking, zones, active.team.settings, day, turn.now)
