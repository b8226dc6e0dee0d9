"""The workspace of a simulation: who works there, where they live, and whom the plan's owners mean."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import cycle

from bot.plan.model import Plan
from bot.team.roster import Roster
from handlers import demo_cast
from handlers.manifest import SCOPES, bot_events, message_shortcuts
from handlers.simulation.script import Script
from sandbox import Clock, Person, Sandbox

CHANNEL = "delivery"


def founded(script: Script, begin: datetime) -> Sandbox:
    """The workspace with everybody in it, its clock standing at ``begin``."""
    cast = _living_in(demo_cast.cast(script.plan), script.zones)
    return Sandbox(
        people=cast,
        channels=[CHANNEL, "general"],
        groups=demo_cast.squads(script.plan, cast),
        clock=Clock(start=begin, running=False),
        scopes=set(SCOPES),
        events=bot_events(),
        shortcuts=message_shortcuts(),
        team_name="Simulated workspace",
    )


async def say_who_is_who(box: Sandbox, roster: Roster, plan: Plan) -> None:
    """The lead tells the bot whom the plan's owners mean: each whom nobody is called like is somebody in turn."""
    lead, turn = box.people[0].id, cycle(person.id for person in box.people)
    named = dict.fromkeys(owner for task in plan.tasks for owner in task.owners)
    unknown = [owner for owner in named if roster.owner(owner) is None]
    if not unknown:
        return
    await box.command(lead, box.channel(CHANNEL).id, "/plan", "people")
    view = box.views(lead)[-1]
    fields = {block["block_id"] for block in view.payload["blocks"] if block["type"] == "input"}
    meant = {f"owner:{owner}": {"value": next(turn)} for owner in unknown}
    await box.submit(lead, view.id, {name: value for name, value in meant.items() if name in fields})


def _living_in(cast: Sequence[Person], zones: Sequence[str]) -> list[Person]:
    """The cast, moved to those zones in turn."""
    return [replace(person, tz=zones[place % len(zones)]) for place, person in enumerate(cast)] if zones else list(cast)
