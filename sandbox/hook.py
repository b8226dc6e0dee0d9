"""The addresses at which the app may answer a command or a click after its acknowledgement."""

import secrets
import time
from dataclasses import dataclass, field

from sandbox.book import Refused
from sandbox.message import Message
from sandbox.timing import Timing


@dataclass(slots=True)
class Hook:
    """One response_url: where it leads, and what it has left."""

    key: str
    channel: str
    user: str
    until: float
    uses: int
    original: str | None = None  # ts of the message it may replace or delete
    thread_ts: str | None = None
    shown: list[Message] = field(default_factory=list)


class Hooks:
    """Every response_url given out and still alive."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._hooks: dict[str, Hook] = {}

    def give(self, channel: str, user: str, *, original: str | None = None, thread_ts: str | None = None) -> Hook:
        now = time.monotonic()
        while self._hooks and next(iter(self._hooks.values())).until < now:
            del self._hooks[next(iter(self._hooks))]
        until = now + self._timing.response_url_seconds
        hook = Hook(secrets.token_hex(12), channel, user, until, self._timing.response_url_uses, original, thread_ts)
        self._hooks[hook.key] = hook
        return hook

    def use(self, key: str) -> Hook:
        """Count one use off; Refused when the address is unknown, too old or used up."""
        hook = self._hooks.get(key)
        if hook is None:
            raise Refused("invalid_url")
        if hook.until < time.monotonic():
            raise Refused("expired_url")
        if hook.uses <= 0:
            raise Refused("used_url")
        hook.uses -= 1
        return hook
