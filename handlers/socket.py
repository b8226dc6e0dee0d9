"""Socket Mode: connections that we open to Slack, watched, because they end every few hours."""

import asyncio
import logging
import time
from collections import OrderedDict
from http import HTTPStatus

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from handlers.log import bolt_logger, fact

# Slack spreads what it sends over the connections; with two, one can be renewed while the other listens.
CONNECTIONS = 2
CHECK_SECONDS = 5.0
PATIENCE_SECONDS = 5.0
ENVELOPES = 1_000
FIRST_TRY_SECONDS, LONGEST_PAUSE = 1.0, 60.0


class _Client(SocketModeClient):
    """The SDK's client, which takes a connection for dead when the machine's clock is set; this one does not."""

    _pong: float | None = None

    @property
    def last_ping_pong_time(self) -> float | None:
        """When the last pong came, on the clock as it is now."""
        return None if self._pong is None else time.time() - (time.monotonic() - self._pong)

    @last_ping_pong_time.setter
    def last_ping_pong_time(self, value: float | None) -> None:
        self._pong = None if value is None else time.monotonic()


class Sockets:
    """The connections of one process."""

    def __init__(self, app: AsyncApp, app_token: str) -> None:
        self._app = app
        self._token = app_token
        self._clients: list[_Client] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def open(self) -> None:
        """Connect and keep connected. Returns after a few seconds even when Slack is away, and goes on trying."""
        for _ in range(CONNECTIONS):
            client = _Client(
                app_token=self._token, web_client=self._app.client, ping_interval=CHECK_SECONDS, logger=bolt_logger
            )
            client.socket_mode_request_listeners.append(self._dispatch)
            self._clients.append(client)
        self._tasks = {asyncio.create_task(self._connect(client)) for client in self._clients}
        await asyncio.wait(self._tasks, timeout=PATIENCE_SECONDS)
        self._tasks.add(asyncio.create_task(self._keep_connected()))

    @property
    def connected(self) -> bool:
        """Is there a connection that Slack can use?"""
        return any(_alive(client) for client in self._clients)

    async def close(self) -> None:
        """Stop listening. What Slack sends now it sends again later, to the next process."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        for client in self._clients:
            await client.close()

    async def _dispatch(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Handle an envelope once, whichever of our connections it comes by; one that failed may come again."""
        began = time.time()
        if request.envelope_id in self._seen:
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
            return
        self._seen[request.envelope_id] = None
        response = await run_async_bolt_app(self._app, request)
        if response.status != HTTPStatus.OK:
            self._seen.pop(request.envelope_id, None)
        while len(self._seen) > ENVELOPES:
            self._seen.popitem(last=False)
        await send_async_response(client, request, response, began)

    async def _connect(self, client: _Client) -> None:
        pause = FIRST_TRY_SECONDS
        while True:
            # A used ticket is dead: without this the client asks for the same one for ever.
            client.wss_uri = None
            try:
                await client.connect()
            except SlackApiError as problem:
                fact("socket.refused", level=logging.ERROR, error=str(problem.response.get("error")))
            except Exception as problem:  # noqa: BLE001 - the network fails in many ways, and all of them pass
                fact("socket.failed", level=logging.WARNING, error=type(problem).__name__)
            else:
                fact("socket.connected")
                return
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)

    async def _keep_connected(self) -> None:
        while True:
            await asyncio.sleep(CHECK_SECONDS)
            for client in self._clients:
                if not _alive(client):
                    client.wss_uri = None


def _alive(client: SocketModeClient) -> bool:
    session = client.current_session
    return session is not None and not session.closed
