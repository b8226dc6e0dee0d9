"""How loud the bot was, counted from what the sandbox received: pings by person and day, messages by day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from statistics import mean, median
from typing import Any
from zoneinfo import ZoneInfo

from bot.team.settings import TeamSettings
from handlers.simulation.life import Life
from handlers.simulation.punctual import quiet
from handlers.simulation.seen import ALERT, Post, clocks, day_of


def pings(life: Life, posts: Sequence[Post], settings: TeamSettings) -> dict[str, Any]:
    """Pings of the bot's own accord by person and local date, and those that came when they must not.

    ``alerts`` are at most a person and day; they keep no budget. ``at_night`` and ``unwanted`` count mentions and
    messages to somebody in their quiet hours, and while they are away or muted.
    """
    zones = clocks(life)
    rung: Counter[tuple[str, date]] = Counter()
    alerts: Counter[tuple[str, date]] = Counter()
    at_night = unwanted = 0
    for post in posts:
        for user in post.rings() & zones.keys():
            day = day_of(post.at, zones[user])
            rung[user, day] += 1
            named = user in post.people or post.direct
            at_night += named and quiet(post.at, zones[user], settings)
            unwanted += named and (life.ledger.away(user, day, post.at) or life.ledger.muted(user, day, post.at))
        for user in (post.people | post.groups) & zones.keys() if post.kind == ALERT else ():
            alerts[user, day_of(post.at, zones[user])] += 1
    days = {day_of(post.at, ZoneInfo(life.script.timezone)) for post in posts}
    counts = [*rung.values(), *[0] * max(0, len(days) * len(zones) - len(rung))]
    return {
        "max": max(counts, default=0),
        "mean": round(mean(counts), 2) if counts else 0,
        "median": median(counts) if counts else 0,
        "budget": settings.pings_a_day,
        "over": sum(count > settings.pings_a_day for count in counts),
        "at_night": at_night,
        "unwanted": unwanted,
        "alerts": max(alerts.values(), default=0),
    }


def messages(life: Life, posts: Sequence[Post]) -> dict[str, Any]:
    """Posts of a day in each channel, by the team's date, and of a day to one person alone."""
    zone = ZoneInfo(life.script.timezone)
    found: dict[str, Counter[tuple[str, date]]] = {}
    for post in posts:
        room = "direct" if post.direct else life.box.channel(post.room).name
        found.setdefault(room, Counter())[post.room, day_of(post.at, zone)] += 1
        if not post.direct and not post.thread:
            found.setdefault(f"{room} outside of threads", Counter())[post.room, day_of(post.at, zone)] += 1
    return {
        room: {"max": max(counts.values()), "mean": round(mean(counts.values()), 1)} for room, counts in found.items()
    }
