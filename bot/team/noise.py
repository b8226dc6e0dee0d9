"""When the bot may ping somebody of its own accord."""

from datetime import datetime, time

from bot.team.settings import TeamSettings

# What the bot starts by itself: an answer to what somebody just said is not noise, and an alert is never held back.
COUNTED = ("asked", "told", "nudge")


def may_ping(local: datetime, settings: TeamSettings, *, sent: int, muted: bool) -> bool:
    """Whether one more mention is fine; otherwise somebody is called by name, which rings nowhere.

    Args:
        local: now, by the person's own clock.
        settings: the team's; an hour of quiet that ends before it begins lasts over midnight.
        sent: how often the bot pinged them of its own accord on this local day.
        muted: whether they asked to hear nothing more today.
    """
    return not muted and sent < settings.pings_a_day and not _quiet(local.time(), *settings.quiet)


def _quiet(at: time, start: str, end: str) -> bool:
    begins, ends = time.fromisoformat(start), time.fromisoformat(end)
    return begins <= at < ends if begins <= ends else at >= begins or at < ends
