"""Slack's rate limits, held on our side so that Slack seldom has to.

Source: https://docs.slack.dev/apis/web-api/rate-limits. Times are seconds of the machine's own steady clock:
they concern Slack's servers, not the plan.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import inf

# (burst, per second): one message a second and channel, short bursts allowed; the others by their tier.
LIMITS = {
    "chat.postMessage": (3.0, 1.0),
    "chat.postEphemeral": (10.0, 100 / 60),
    "chat.update": (10.0, 50 / 60),
    "chat.delete": (10.0, 50 / 60),
    "reactions.add": (10.0, 50 / 60),
    "reactions.remove": (5.0, 20 / 60),
}
_PER_CHANNEL = frozenset({"chat.postMessage"})


@dataclass
class _Bucket:
    tokens: float
    at: float
    closed_until: float = 0.0


class Pace:
    """How long a call should wait."""

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self._steady = steady
        self._buckets: dict[str, _Bucket] = {}

    def wait(self, method: str, channel: str, patience: float = inf) -> float:
        """Take a place in the method's lane; the seconds to wait before the call.

        Beyond ``patience`` no place is taken: who comes back later must not find the lane held by their own ghost.
        """
        burst, rate = LIMITS.get(method, (10.0, 20 / 60))
        now = self._steady()
        bucket = self._buckets.setdefault(self._lane(method, channel), _Bucket(tokens=burst, at=now))
        bucket.tokens = min(burst, bucket.tokens + (now - bucket.at) * rate)
        bucket.at = now
        wait = max(0.0, (1 - bucket.tokens) / rate, bucket.closed_until - now)
        if wait <= patience:
            bucket.tokens -= 1
        return wait

    def close(self, method: str, channel: str, seconds: float) -> None:
        """Slack asked us to stay away from this lane for so long (Retry-After)."""
        now = self._steady()
        burst, _ = LIMITS.get(method, (10.0, 20 / 60))
        bucket = self._buckets.setdefault(self._lane(method, channel), _Bucket(tokens=burst, at=now))
        bucket.closed_until = max(bucket.closed_until, now + seconds)

    @staticmethod
    def _lane(method: str, channel: str) -> str:
        return f"{method} {channel}" if method in _PER_CHANNEL else method
