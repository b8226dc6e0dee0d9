"""Who may be pinged now, by what they were pinged with today and by their own clock."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.team.model import ActivePlan
from bot.team.noise import may_ping
from bot.team.zone import known_zone
from handlers.turn import Turn
from storage import people, pings


def pinger(turn: Turn, active: ActivePlan) -> Callable[[str], bool]:
    """Tells by user id whether a mention may ping them now; somebody unknown lives in the team's zone."""
    roster = people.roster(turn.tx, turn.workspace)

    def may(user: str) -> bool:
        found = roster.person(user)
        zone = ZoneInfo(found.timezone if found and known_zone(found.timezone) else active.team.timezone)
        local = turn.now.astimezone(zone)
        midnight = datetime.combine(local, time.min, zone)
        sent = pings.count(turn.tx, turn.workspace, user, midnight, midnight + timedelta(days=1))
        muted = pings.muted(turn.tx, turn.workspace, user, local.date())
        return may_ping(local, active.team.settings, sent=sent, muted=muted)

    return may
