"""An HTTP server inside a process that has other things to do."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn

from bot.error import UserError
from handlers.guard import App


class _Server(uvicorn.Server):
    """Uvicorn, leaving the process's signals to whoever runs the process."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Listener:
    """Serves an application on a port; port 0 takes a free one, which ``port`` then names."""

    def __init__(self, app: App, *, host: str, port: int) -> None:
        """Raises UserError when the port is taken."""
        try:
            self._socket = socket.create_server((host, port))
        except OSError as problem:
            raise UserError(
                f"Port {port} cannot be used: {problem.strerror or problem}.", "Set PORT to a free one."
            ) from problem
        self.port = int(self._socket.getsockname()[1])
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=3)
        self._server = _Server(config)
        self._serving: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Accept requests from here on."""
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        await asyncio.sleep(0)

    async def close(self) -> None:
        """Finish the requests under way, for three seconds at most, and accept no more."""
        self._server.should_exit = True
        if self._serving:
            await self._serving
        self._socket.close()
