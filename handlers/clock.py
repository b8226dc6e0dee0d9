"""Time is an argument: the one object that knows what time it is, made in the composition root."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Anything that tells the time of the plan, as an aware UTC instant."""

    def now(self) -> datetime:
        """The instant it is."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)
