"""What has gone stale in how a plan runs, for the doctor: each a sentence with its cure."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from slack_sdk.errors import SlackApiError

from bot.error import UserError
from bot.message.mrkdwn import day, listed
from bot.team.holiday import country_code
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from bot.team.zone import known_zone
from handlers.channels import look_up
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from storage import boards

CURE = "/plan setup in the plan's channel mends it."
_CHANNEL = {
    "archived": f"is archived. {CURE}",
    "unseen": f"is not to be seen any more. Invite the bot to it when it is private; else {CURE}",
    "outside": "does not have the bot in it. Invite it there.",
}


def setup_problems(active: ActivePlan, roster: Roster, now: datetime) -> list[str]:
    """Zones and countries that are none, people who left, squads without a channel, a plan that has ended."""
    here = f"#{active.team.channel_name}"
    found = [*_names(active), *_people(active, roster), *_squads(active)]
    if not any(_names(active)):
        last = boards.span_of(active).end
        if last < boards.today(active, now):
            found.append(f"the plan ended {day(last)} {last.year}. Load the next one, or slip what is left.")
    return [f"{here}: {sentence}" for sentence in found]


def _names(active: ActivePlan) -> Iterator[str]:
    settings = active.team.settings
    if not known_zone(active.team.timezone):
        yield f"there is no time zone {active.team.timezone} any more. {CURE}"
    for code in dict.fromkeys((settings.holidays, *settings.person_holidays.values())):
        try:
            country_code(code or "DE")
        except UserError as problem:
            yield f"the public holidays of {code} are not known any more: {problem}"


def _people(active: ActivePlan, roster: Roster) -> Iterator[str]:
    if not active.team.lead:
        yield f"nobody leads, so nobody hears of what cannot be delivered. {CURE}"
    for squad, user in (("the plan", active.team.lead), *active.team.settings.leads.items()):
        person = roster.person(user) if user else None
        if person is not None and not person.active:
            yield f"{person.name}, who leads {squad}, has left the workspace. {CURE}"


def _squads(active: ActivePlan) -> Iterator[str]:
    placed = active.team.settings.squad_channels
    without = [squad.name for squad in active.plan.squads if squad.name not in placed]
    if placed and without:
        yield f"other squads have a channel, but not {listed(without)}. {CURE}"


async def channel_problems(slack: Slack, plans: Sequence[ActivePlan]) -> list[str]:
    """Channels of plans and of their settings that are put away, unseen, or without the bot. Nothing without Slack."""
    wanted = [(active.team.channel_name, channel) for active in plans for channel in _channels(active)]
    try:
        places = await look_up(slack, (channel for _, channel in wanted))
    except (SlackApiError, *UNREACHABLE):
        return []
    return [
        f"#{here}: its channel {f'#{place.name}' if place.name else channel} {_CHANNEL[place.problem]}"
        for here, channel in wanted
        if (place := places[channel]).problem
    ]


def _channels(active: ActivePlan) -> Iterator[str]:
    settings = active.team.settings
    chosen = (active.team.channel, settings.status_channel, *settings.squad_channels.values())
    return filter(None, dict.fromkeys(chosen))
