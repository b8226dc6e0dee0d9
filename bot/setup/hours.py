"""The hours that a plan itself gives its rituals and meetings, whatever the team chose."""

from collections.abc import Iterable

from bot.plan.model import Plan
from bot.ritual.cadence import hour_of, meets_at
from bot.ritual.ceremony import called
from bot.ritual.slot import Ritual
from bot.team.settings import TeamSettings

LONGEST_NAME = 150  # what Slack takes as the value of a box
Held = tuple[Ritual, str]  # a ritual and its subject


def own_hours(plan: Plan, planned: Iterable[Held], chosen: Iterable[Held]) -> dict[str, str]:
    """What is held or could be, each with the plan's own hour, "HH:MM": rituals by their kind, meetings by their name.

    The hour is empty for the kickoff, whose steps have hours of their own, and for what is held only because the team
    gave it an hour.

    Args:
        plan: the plan.
        planned: what would be held if the team had chosen nothing.
        chosen: what is held by the team's hours.
    """
    own, held = set(planned), {*planned, *chosen}
    unchosen = TeamSettings()
    found: dict[str, str] = {}
    for ritual in Ritual:
        if ritual is not Ritual.MEETING and any(kind is ritual for kind, _ in held):
            fixed = ritual is Ritual.KICKOFF or not any(kind is ritual for kind, _ in own)
            found[ritual.value] = "" if fixed else f"{hour_of(unchosen, ritual, called(plan, ritual)):%H:%M}"
    meetings = {subject for kind, subject in held if kind is Ritual.MEETING}
    for one in plan.ceremonies:
        taken = {name.casefold() for name in found}
        if one.name in meetings and one.name.casefold() not in taken and len(one.name) <= LONGEST_NAME:
            found[one.name] = f"{meets_at(plan, unchosen, one):%H:%M}"
    return found
