"""The movable clock: every ``ts``, event time and scheduled message comes from it."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """Real time multiplied by ``speed`` from a starting instant; it can pause and jump, never go back.

    Args:
        start: Aware instant the clock shows first; the present when None.
        speed: Seconds shown per real second while running.
        running: False leaves the clock standing until somebody moves it.
        monotonic: Source of real seconds.
    """

    def __init__(
        self,
        start: datetime | None = None,
        speed: float = 1.0,
        *,
        running: bool = True,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._monotonic = monotonic
        self._base = _aware(start or datetime.now(UTC))
        self._mark = monotonic()
        self._speed = _positive(speed)
        self._running = running
        self._listeners: dict[int, Callable[[], None]] = {}
        self._listener_ids = 0

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def running(self) -> bool:
        return self._running

    def now(self) -> datetime:
        """The instant shown, aware UTC."""
        if not self._running:
            return self._base
        return self._base + timedelta(seconds=(self._monotonic() - self._mark) * self._speed)

    def set(self, at: datetime) -> None:
        """Jump forward to an aware instant; an earlier one raises ValueError, time never runs back."""
        at = _aware(at)
        now = self.now()
        if at < now:
            raise ValueError(f"the clock shows {now.isoformat()} and cannot go back to {at.isoformat()}")
        self._rebase(at)

    def advance(self, by: timedelta) -> None:
        """Jump forward by ``by``; a negative one raises ValueError."""
        self.set(self.now() + by)

    def pause(self) -> None:
        now = self.now()
        self._running = False
        self._rebase(now)

    def play(self, speed: float | None = None) -> None:
        """Let the clock run, at a new speed when one is given."""
        now = self.now()
        if speed is not None:
            self._speed = _positive(speed)
        self._running = True
        self._rebase(now)

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call ``callback`` after every jump, pause and play; the answer unsubscribes it."""
        self._listener_ids += 1
        key = self._listener_ids
        self._listeners[key] = callback
        return lambda: self._listeners.pop(key, None) and None

    async def sleep_until(self, at: datetime) -> None:
        """Return once the clock shows ``at`` or later, however it gets there."""
        while (left := (_aware(at) - self.now()).total_seconds()) > 0:
            changed = asyncio.Event()
            unsubscribe = self.on_change(changed.set)
            try:
                async with asyncio.timeout(left / self._speed if self._running else None):
                    await changed.wait()
            except TimeoutError:
                continue
            finally:
                unsubscribe()

    def _rebase(self, at: datetime) -> None:
        self._base = at
        self._mark = self._monotonic()
        for callback in list(self._listeners.values()):
            callback()


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("the clock takes aware instants only")
    return at.astimezone(UTC)


def _positive(speed: float) -> float:
    if not speed > 0:
        raise ValueError("the clock's speed must be above zero; pause it to make it stand")
    return speed
