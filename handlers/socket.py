"""Socket Mode: connections that we open to Slack, watched, because they end every few hours."""

import asyncio
import logging

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient

from handlers.log import fact

# Slack spreads what it sends over the connections; with two, one can be renewed while the other listens.
CONNECTIONS = 2
CHECK_SECONDS = 5.0
FIRST_TRY_SECONDS, LONGEST_PAUSE = 1.0, 60.0


class Sockets:
    """The connections of one process."""

    def __init__(self, app: AsyncApp, app_token: str) -> None:
        self._app = app
        self._token = app_token
        self._handlers: list[AsyncSocketModeHandler] = []
        self._watch: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect, trying again for as long as it takes, and keep connected."""
        for _ in range(CONNECTIONS):
            handler = AsyncSocketModeHandler(self._app, self._token, ping_interval=CHECK_SECONDS)
            handler.client.logger.setLevel(logging.CRITICAL)
            self._handlers.append(handler)
            await self._connect(handler)
        self._watch = asyncio.create_task(self._keep_connected())

    @property
    def connected(self) -> bool:
        """Is there a connection that Slack can use?"""
        return any(_alive(handler.client) for handler in self._handlers)

    async def close(self) -> None:
        """Stop listening. What Slack sends now it sends again later, to the next process."""
        if self._watch:
            self._watch.cancel()
            await asyncio.wait({self._watch})
        for handler in self._handlers:
            await handler.client.close()

    async def _connect(self, handler: AsyncSocketModeHandler) -> None:
        pause = FIRST_TRY_SECONDS
        while True:
            # A used ticket is dead: without this the client asks for the same one for ever.
            handler.client.wss_uri = None
            try:
                await handler.client.connect()
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
            for handler in self._handlers:
                if not _alive(handler.client):
                    handler.client.wss_uri = None


def _alive(client: SocketModeClient) -> bool:
    session = client.current_session
    return session is not None and not session.closed
