"""Socket Mode: the tickets, the open connections, and what goes over them."""

import asyncio
import contextlib
import json
import random
import secrets
import time
from typing import TYPE_CHECKING

from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.model import JSON
from sandbox.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CONNECTIONS = 10
CONNECTION_SECONDS = 18_060


class Connection:
    """One open WebSocket; what is put into it goes out in order."""

    def __init__(self, websocket: WebSocket) -> None:
        self.websocket = websocket
        self.outgoing: asyncio.Queue[JSON | None] = asyncio.Queue()

    def send(self, message: JSON) -> None:
        self.outgoing.put_nowait(message)

    def close(self) -> None:
        self.outgoing.put_nowait(None)

    async def write(self) -> None:
        """Send until the connection is to be closed, or is gone."""
        with contextlib.suppress(RuntimeError, WebSocketDisconnect, OSError):
            while (message := await self.outgoing.get()) is not None:
                await self.websocket.send_text(json.dumps(message, separators=(",", ":")))
            await self.websocket.close()


class Sockets:
    """The connections of the app, ten at most; a payload goes to any one of them."""

    def __init__(self, timing: Timing, app_id: str) -> None:
        self.open: list[Connection] = []
        self.on_change: Callable[[], None] = lambda: None
        self.on_message: Callable[[Connection, JSON], None] = lambda _connection, _message: None
        self.on_lost: Callable[[Connection], None] = lambda _connection: None
        self.refusing: Callable[[], bool] = lambda: False
        self._timing = timing
        self._app_id = app_id
        self._tickets: dict[str, float] = {}
        self._random = random.Random(1)  # noqa: S311 - spreads load, guards nothing

    def ticket(self) -> str:
        """A ticket for one handshake, dead after ``timing.ticket_seconds``."""
        now = time.monotonic()
        self._tickets = {key: end for key, end in self._tickets.items() if end > now}
        ticket = secrets.token_hex(12)
        self._tickets[ticket] = now + self._timing.ticket_seconds
        return ticket

    def pick(self) -> Connection | None:
        return self._random.choice(self.open) if self.open else None

    async def serve(self, websocket: WebSocket) -> None:
        """Hold one connection from its handshake to its end.

        1. A ticket that is unknown, used or too old gets HTTP 403 instead of a handshake.
        2. An eleventh connection is told ``too_many_websockets`` and closed.
        3. ``hello`` comes first, then envelopes; every message back is handed on.
        """
        ends = self._tickets.pop(websocket.query_params.get("ticket", ""), 0.0)
        if ends < time.monotonic() or self.refusing():
            await websocket.close()
            return
        await websocket.accept()
        connection = Connection(websocket)
        if len(self.open) >= MOST_CONNECTIONS:
            connection.send(_disconnect("too_many_websockets"))
            connection.close()
            await connection.write()
            return
        self.open.append(connection)
        connection.send(self._hello())
        self.on_change()
        writer = asyncio.create_task(connection.write())
        try:
            while True:
                self.on_message(connection, json.loads(await websocket.receive_text()))
        except (WebSocketDisconnect, RuntimeError, ValueError, KeyError):
            pass  # gone, closed by us, or it sent something that is no JSON text
        finally:
            writer.cancel()
            self.forget(connection)

    def forget(self, connection: Connection) -> None:
        """Send nothing more over a connection; what it has not acknowledged is handed on at once."""
        if connection in self.open:
            self.open.remove(connection)
            self.on_change()
        self.on_lost(connection)

    def drop(self, *, disconnect: bool, reason: str) -> None:
        """Close every connection, with a ``disconnect`` message first when asked; ``warning`` only announces."""
        for connection in list(self.open):
            if disconnect:
                connection.send(_disconnect(reason))
            if reason != "warning" or not disconnect:
                connection.close()
                self.forget(connection)

    def _hello(self) -> JSON:
        return {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": {
                "host": "sandbox",
                "build_number": 1,
                "approximate_connection_time": CONNECTION_SECONDS,
            },
            "connection_info": {"app_id": self._app_id},
        }


def _disconnect(reason: str) -> JSON:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
