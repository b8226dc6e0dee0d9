"""The outermost door of HTTP: what is too large, malformed or unsigned is turned away before anything parses it.

Bolt parses a body before it checks the signature, and logs the body of a bad one; so the signature is checked here.
Source: https://docs.slack.dev/authentication/verifying-requests-from-slack.
"""

import asyncio
import hmac
import json
import time
from collections.abc import Awaitable, Callable, MutableMapping
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

BODY_LIMIT = 1_000_000
PLAN_LIMIT = 5_000_000
BODY_SECONDS = 10.0
TOLERANCE_SECONDS = 300


class Guard:
    """Lets a request through with its whole body read, or answers it: 413, 401 or 400."""

    def __init__(self, app: App, signing_secret: str, wall: Callable[[], float] = time.time) -> None:
        self._app = app
        self._secret = signing_secret.encode()
        self._wall = wall

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Judge one request."""
        if scope["type"] != "http" or scope["method"] not in ("POST", "PUT", "PATCH"):
            await self._app(scope, receive, send)
            return
        limit = PLAN_LIMIT if scope["path"] == "/plans" else BODY_LIMIT
        try:
            body = await asyncio.wait_for(_whole_body(receive, limit), BODY_SECONDS)
        except TimeoutError:
            await _refuse(send, 408, b"The body took too long.")
            return
        if body is None:
            await _refuse(send, 413, b"The body is too large.")
        elif scope["path"].startswith("/slack/") and (problem := self._problem(scope, body)):
            await _refuse(send, *problem)
        else:
            await self._app(scope, _replay(body, receive), send)

    def _problem(self, scope: Scope, body: bytes) -> tuple[int, bytes] | None:
        headers = {name.lower(): value for name, value in scope["headers"]}
        stamp = headers.get(b"x-slack-request-timestamp", b"")
        signature = headers.get(b"x-slack-signature", b"")
        if not self._secret or not stamp.isdigit() or len(stamp) > 12:  # noqa: PLR2004 - seconds fit in twelve digits
            return 401, b"The request is not signed by Slack."
        if abs(self._wall() - int(stamp)) > TOLERANCE_SECONDS:
            return 401, b"The request is too old."
        wanted = b"v0=" + hmac.new(self._secret, b"v0:" + stamp + b":" + body, sha256).hexdigest().encode()
        if not hmac.compare_digest(wanted, signature):
            return 401, b"The request is not signed by Slack."
        return None if _is_slacks(body) else (400, b"The body is not what Slack sends.")


def _is_slacks(body: bytes) -> bool:
    """A JSON object, or a form with a JSON object as its payload, or a slash command: what Bolt can take."""
    try:
        text = body.decode()
        if text.startswith("{"):
            return isinstance(json.loads(text), dict)
        form = dict(parse_qsl(text, keep_blank_values=True))
        if "payload" in form:
            return isinstance(json.loads(form["payload"]), dict)
    except (ValueError, RecursionError):
        return False
    return "command" in form or "ssl_check" in form


async def _whole_body(receive: Receive, limit: int) -> bytes | None:
    """The body, or None as soon as it is larger than anything Slack or a webhook sends."""
    body = bytearray()
    while True:
        part = await receive()
        if part["type"] == "http.disconnect":
            return bytes(body)
        body += part.get("body", b"")
        if len(body) > limit:
            return None
        if not part.get("more_body"):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> MutableMapping[str, Any]:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


async def _refuse(send: Send, status: int, sentence: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": sentence})
