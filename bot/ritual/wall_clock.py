"""From a local hour to the instant at which it comes, on days when clocks change too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The UTC instant at which a clock in ``zone`` first shows ``at`` on ``day``.

    An hour that the clocks jump over comes at the jump. None when the zone has no such date at all.
    """
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    before = wall.replace(tzinfo=zone).astimezone(UTC)
    if before.astimezone(zone).replace(tzinfo=None) == wall:
        return before
    jump = _jump(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), before, zone)
    last = (jump - timedelta(seconds=1)).astimezone(zone).date()
    first = jump.astimezone(zone).date()
    return jump if day in (last, first) else None


def _jump(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The instant between two at which the offset changes, to the second."""
    offset = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high
