"""Payloads on their way to the app, over Socket Mode or as signed HTTP posts, until each is acknowledged.

1. An envelope is tried at once.
2. Unacknowledged after ``ack_seconds``, lost with its connection or answered with an error, an event is tried
   again after each of the retry delays; commands and interactions are tried once.
3. The envelope's future then holds the app's answer, or why there was none.
"""

import asyncio
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

import h11

from sandbox.model import JSON
from sandbox.poster import Answered, post
from sandbox.signature import signed_headers
from sandbox.socket import Connection, Sockets
from sandbox.timing import Timing

HTTP_OK = 200
HTTP_REDIRECT = 300
POSTS_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Reply:
    """How the app took a payload: acknowledged with a body (or none), or not, for a reason."""

    acknowledged: bool
    body: JSON | str | None = None
    reason: str = ""


@dataclass(slots=True)
class Envelope:
    """One payload; ``kind`` is events_api, slash_commands or interactive."""

    kind: str
    payload: JSON
    outcome: asyncio.Future[Reply]
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    attempt: int = 0
    reason: str = ""
    connection: Connection | None = None
    timer: asyncio.TimerHandle | None = None

    def wire(self) -> JSON:
        value: JSON = {
            "envelope_id": self.id,
            "type": self.kind,
            "payload": self.payload,
            "accepts_response_payload": self.kind != "events_api",
        }
        if self.kind == "events_api":
            value |= {"retry_attempt": self.attempt, "retry_reason": self.reason}
        return value


class Delivery:
    """Everything on its way; ``lost`` keeps the events nobody ever acknowledged."""

    def __init__(self, timing: Timing, sockets: Sockets, secret: str, outage: Callable[[], bool]) -> None:
        self.events_url: str | None = None
        self.lost: list[Envelope] = []
        self._timing = timing
        self._sockets = sockets
        self._secret = secret
        self._outage = outage
        self._waiting: dict[str, Envelope] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._posting = asyncio.Semaphore(POSTS_AT_ONCE)
        sockets.on_message = self._acknowledge
        sockets.on_lost = self._connection_lost

    def send(self, kind: str, payload: JSON) -> asyncio.Future[Reply]:
        """Set a payload on its way; the future never fails, it tells."""
        envelope = Envelope(kind, payload, asyncio.get_running_loop().create_future())
        self._waiting[envelope.id] = envelope
        self._try(envelope)
        return envelope.outcome

    async def settled(self, timeout_seconds: float) -> bool:
        """Wait for what is on its way now; False when some of it still is after the time."""
        outcomes = [envelope.outcome for envelope in self._waiting.values()]
        if not outcomes:
            return True
        _, pending = await asyncio.wait(outcomes, timeout=timeout_seconds)
        return not pending

    def stop(self) -> None:
        for envelope in list(self._waiting.values()):
            self._finish(envelope, Reply(acknowledged=False, reason="stopped"))
        for task in self._tasks:
            task.cancel()

    def _try(self, envelope: Envelope) -> None:
        if self._outage():
            self._failed(envelope, "outage")
        elif self.events_url:
            task = asyncio.create_task(self._post(envelope, self.events_url))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif (connection := self._sockets.pick()) is None:
            self._failed(envelope, "no_connection")
        else:
            envelope.connection = connection
            connection.send(envelope.wire())
            loop = asyncio.get_running_loop()
            envelope.timer = loop.call_later(self._timing.ack_seconds, self._failed, envelope, "timeout")

    def _failed(self, envelope: Envelope, reason: str) -> None:
        """Put an attempt down as failed and plan the next, if there is one."""
        _rest(envelope)
        delays = self._timing.retry_delays if envelope.kind == "events_api" else ()
        if envelope.attempt >= len(delays):
            if envelope.kind == "events_api":
                self.lost.append(envelope)
            self._finish(envelope, Reply(acknowledged=False, reason=reason))
            return
        delay = delays[envelope.attempt] * self._timing.retry_scale
        envelope.attempt, envelope.reason = envelope.attempt + 1, reason
        envelope.timer = asyncio.get_running_loop().call_later(delay, self._try, envelope)

    def _finish(self, envelope: Envelope, reply: Reply) -> None:
        _rest(envelope)
        self._waiting.pop(envelope.id, None)
        if not envelope.outcome.done():
            envelope.outcome.set_result(reply)

    def _acknowledge(self, _connection: Connection, message: JSON) -> None:
        named = message.get("envelope_id") if isinstance(message, dict) else None
        envelope = self._waiting.get(named) if isinstance(named, str) else None
        if envelope is not None:
            self._finish(envelope, Reply(acknowledged=True, body=message.get("payload")))

    def _connection_lost(self, connection: Connection) -> None:
        for envelope in [each for each in self._waiting.values() if each.connection is connection]:
            self._failed(envelope, "connection_lost")

    async def _post(self, envelope: Envelope, url: str) -> None:
        async with self._posting:
            body, kind = _encoded(envelope)
            headers = {"Content-Type": kind, "User-Agent": "Slackbot 1.0 (sandbox)"}
            headers |= signed_headers(self._secret, body)
            if envelope.attempt:
                headers |= {
                    "X-Slack-Retry-Num": str(envelope.attempt),
                    "X-Slack-Retry-Reason": envelope.reason,
                }
            try:
                async with asyncio.timeout(self._timing.ack_seconds):
                    answered = await post(url, headers, body)
            except TimeoutError:
                self._failed(envelope, "http_timeout")
                return
            except (OSError, h11.ProtocolError):
                self._failed(envelope, "connection_failed")
                return
        if HTTP_OK <= answered.status < HTTP_REDIRECT:
            self._finish(envelope, Reply(acknowledged=True, body=_decoded(answered)))
        elif answered.headers.get("x-slack-no-retry") == "1":
            self._finish(envelope, Reply(acknowledged=False, reason="http_error"))
        else:
            self._failed(envelope, "http_error")


def _rest(envelope: Envelope) -> None:
    if envelope.timer is not None:
        envelope.timer.cancel()
    envelope.timer = envelope.connection = None


def _encoded(envelope: Envelope) -> tuple[bytes, str]:
    match envelope.kind:
        case "events_api":
            return json.dumps(envelope.payload).encode(), "application/json"
        case "slash_commands":
            return urlencode(envelope.payload).encode(), "application/x-www-form-urlencoded"
        case _:
            form = urlencode({"payload": json.dumps(envelope.payload)})
            return form.encode(), "application/x-www-form-urlencoded"


def _decoded(answered: Answered) -> JSON | str | None:
    text = answered.body.decode("utf-8", errors="replace")
    if "json" not in answered.headers.get("content-type", ""):
        return text or None
    try:
        value: JSON | str | None = json.loads(text)
    except ValueError:
        return text or None
    return value
