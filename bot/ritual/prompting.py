"""Asking each person at their own morning, where the team's stand-up comes at an odd hour for them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.plan.calendar import Window, WorkCalendar
from bot.plan.model import Frozen
from bot.ritual.slot import Ritual
from bot.ritual.timetable import Held, Occurrence, verdict
from bot.ritual.wall_clock import instant
from bot.team.settings import TeamSettings

DAY = timedelta(days=1)
# A stand-up between these hours of somebody's own clock is at their morning: they need no other asking.
MORNING = (time(7), time(13))


class Asking(Frozen):
    """Who is asked directly and when: ``at`` is the stand-up's hour, which each hears by their own clock."""

    at: time
    timezone: str
    span: Window
    calendar: WorkCalendar
    grace: timedelta = timedelta(hours=4)


def asked_directly(asking: Asking, zone: ZoneInfo, day: date, settings: TeamSettings) -> bool:
    """Whether somebody in that zone is asked in a direct message on a local date of theirs."""
    if settings.ask_directly != "apart":
        return settings.ask_directly == "always"
    moment = instant(day, asking.at, ZoneInfo(asking.timezone))
    if moment is None:
        return False
    local = moment.astimezone(zone)
    return local.date() != day or not MORNING[0] <= local.time() < MORNING[1]


def not_yet_asked(
    asking: Asking, zones: Mapping[str, ZoneInfo], settings: TeamSettings, day: date, now: datetime
) -> frozenset[str]:
    """Who is asked directly on a local date, and whose hour has not come: nobody may call them missing."""
    return frozenset(
        user
        for user, zone in zones.items()
        if asked_directly(asking, zone, day, settings)
        and (moment := instant(day, asking.at, zone)) is not None
        and moment > now
    )


def due_prompts(
    asking: Asking,
    zones: Mapping[str, ZoneInfo],
    settings: TeamSettings,
    *,
    since: datetime,
    now: datetime,
    held: Collection[Held],
) -> Iterator[Occurrence]:
    """The prompts whose hour came after ``since`` and not after ``now``, without the held; the subject is the person.

    A prompt that is found later than the grace is skipped.
    """
    for user, zone in zones.items():
        first, last = (moment.astimezone(zone).date() for moment in (since, now))
        day = max(first - DAY, asking.span.start, last - 7 * DAY)
        while day <= min(last, asking.span.end):
            moment = instant(day, asking.at, zone)
            if (
                moment is not None
                and since < moment <= now
                and asking.calendar.is_workday(day)
                and (Ritual.PROMPT, user, day) not in held
                and asked_directly(asking, zone, day, settings)
            ):
                at = moment.astimezone(UTC)
                yield Occurrence(
                    ritual=Ritual.PROMPT,
                    subject=user,
                    local_date=day,
                    due_at=at,
                    verdict=verdict(asking.grace, now - at),
                )
            day += DAY
