"""Who may be pinged now, by what they were pinged with today and by their own clock."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.team.model import ActivePlan
from bot.team.noise import COUNTED, may_ping
from bot.team.zone import known_zone
from handlers.turn import Turn
from storage import people, pings, presence

LONGEST_DAY = timedelta(hours=26)  # a day on which the clocks go back, and an hour to spare
AN_INSTANT = timedelta(microseconds=1)  # what was pinged in this very turn counts


def pinger(turn: Turn, active: ActivePlan) -> Callable[[str], bool]:
    """Tells by user id whether a mention may ping them now; somebody unknown lives in the team's zone."""
    roster = people.roster(turn.tx, turn.workspace)
    lately = pings.between(turn.tx, turn.workspace, turn.now - LONGEST_DAY, turn.now + AN_INSTANT)
    muted = presence.mutes(turn.tx, turn.workspace, (turn.now - LONGEST_DAY).date())

    def may(user: str) -> bool:
        found = roster.person(user)
        zone = ZoneInfo(found.timezone if found and known_zone(found.timezone) else active.team.timezone)
        local = turn.now.astimezone(zone)
        today = local.date()
        sent = sum(
            row.user == user and row.reason in COUNTED and row.at.astimezone(zone).date() == today for row in lately
        )
        return may_ping(local, active.team.settings, sent=sent, muted=(user, today) in muted)

    return may
