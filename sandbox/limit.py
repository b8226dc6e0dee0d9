"""Slack's rate limits: so many calls a minute for each method, one message a second for each channel."""

import math
from collections.abc import Callable

from sandbox.spec import Spec

CHANNEL_PER_SECOND = 1.0
TOLERANCE = 0.05  # a sender that waits the full second must not fail on a timer's rounding


class Limits:
    """A bucket for each method and channel, refilled in real seconds; off until ``enabled``."""

    def __init__(self, monotonic: Callable[[], float], *, enabled: bool) -> None:
        self.enabled = enabled
        self._monotonic = monotonic
        self._buckets: dict[tuple[str, str], tuple[float, float]] = {}

    def wait(self, spec: Spec, channel: str) -> int:
        """Seconds the caller has to wait, 0 when the call is allowed; only an allowed one is counted."""
        if not self.enabled:
            return 0
        buckets = [((spec.method, ""), float(spec.per_minute), spec.per_minute / 60)]
        if spec.method == "chat.postMessage":
            buckets.append(((spec.method, channel), 1.0, CHANNEL_PER_SECOND))
        now = self._monotonic()
        levels = [self._level(key, size, rate, now) for key, size, rate in buckets]
        waits = [(1 - level) / rate for level, (_, _, rate) in zip(levels, buckets, strict=True)]
        if max(waits) > TOLERANCE:
            return math.ceil(max(waits))
        for (key, _, _), level in zip(buckets, levels, strict=True):
            self._buckets[key] = (level - 1, now)
        return 0

    def _level(self, key: tuple[str, str], size: float, rate: float, now: float) -> float:
        level, at = self._buckets.get(key, (size, now))
        return min(size, level + (now - at) * rate)
