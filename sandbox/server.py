"""The HTTP and WebSocket side: the Web API, Socket Mode, response addresses, files, and the page."""

import asyncio
import contextlib
import json
import socket
import weakref
from collections.abc import Generator, Sequence
from urllib.parse import parse_qs

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sandbox import answering, api
from sandbox.book import Refused
from sandbox.slack import Slack

LOOPBACK = "127.0.0.1"
STOP_SECONDS = 1
LINGER_SECONDS = 0.05
TICK_SECONDS = 1
Transports = weakref.WeakValueDictionary[tuple[str, int], asyncio.Transport]


class Server:
    """uvicorn inside the running event loop, on a loopback port."""

    def __init__(self, slack: Slack, routes: Sequence[BaseRoute]) -> None:
        self._slack = slack
        self._transports: Transports = weakref.WeakValueDictionary()
        own: list[BaseRoute] = [
            WebSocketRoute("/link/", slack.sockets.serve),
            Route("/response/{key}", self._respond, methods=["POST"]),
            Route("/upload/{file}", self._upload, methods=["POST", "PUT"]),
            Route("/files/{file}/{name}", self._download),
            Route("/signin", _signin),
        ]
        self._pages = Starlette(routes=[*own, *routes])
        self._uvicorn: _Quiet | None = None
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the Web API directly; everything else goes through Starlette."""
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            await self._api(scope, receive, send)
        else:
            await self._pages(scope, receive, send)

    async def start(self, port: int) -> None:
        """Listen on the loopback address; 0 takes any free port; OSError when the port is taken."""
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio: no delay
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
        except OSError:
            listener.close()
            raise
        self._slack.url = f"http://{LOOPBACK}:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            self,
            http=_remembering(self._transports),
            ws="websockets-sansio",
            lifespan="off",
            log_level="warning",
            access_log=False,
            timeout_keep_alive=75,
        )
        self._uvicorn = _Quiet(config, self._transports)
        self._task = asyncio.create_task(self._uvicorn.serve(sockets=[listener]))
        while not self._uvicorn.started:
            if self._task.done():
                await self._task
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        """Close every connection and the port."""
        if self._uvicorn is None or self._task is None:
            return
        self._slack.faults.clear()
        self._slack.sockets.drop(disconnect=False, reason="")
        self._uvicorn.should_exit = True
        self._uvicorn.leaving.set()
        await self._task

    def abort(self, scope: Scope) -> None:
        """Tear a connection down with a reset, as a dying network does."""
        transport = self._transports.get(tuple(scope.get("client") or ("", 0)))
        if transport is not None:
            link = transport.get_extra_info("socket")
            if link is not None:
                no_lingering = b"\x01\x00\x00\x00\x00\x00\x00\x00"
                with contextlib.suppress(OSError):  # the other side may have hung up by itself
                    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_lingering)
            transport.abort()

    async def _api(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        request = api.Request(
            scope["path"].removeprefix("/api/"),
            headers,
            scope["query_string"].decode("latin-1"),
            await _body(receive),
        )
        answer = api.answer(self._slack, request)
        if answer.hang:
            await self._slack.faults.hang()
        if answer.drop or answer.hang:
            self.abort(scope)
            while (await receive())["type"] != "http.disconnect":
                pass
            return
        content = json.dumps(answer.body, separators=(",", ":")).encode()
        fields = {
            "content-type": "application/json; charset=utf-8",
            "content-length": str(len(content)),
            "x-oauth-scopes": ",".join(sorted(self._slack.app.scopes)),
        } | answer.headers
        encoded = [(name.encode(), value.encode()) for name, value in fields.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": encoded})
        await send({"type": "http.response.body", "body": content})

    async def _respond(self, request: Request) -> Response:
        """Take one use of a response_url; a refused content uses it up all the same."""
        raw = (await request.body()).decode("utf-8", errors="replace")
        if "form" in request.headers.get("content-type", ""):
            raw = parse_qs(raw).get("payload", [raw])[0]
        try:
            body = json.loads(raw)
        except ValueError:
            body = {"text": raw}
        try:
            hook = self._slack.hooks.use(request.path_params["key"])
            answering.respond(self._slack, hook, body if isinstance(body, dict) else {})
        except Refused as refused:
            self._slack.book.refuse("response_url", refused.error, refused.detail)
            return JSONResponse({"ok": False, "error": refused.error}, status_code=404)
        return PlainTextResponse("ok")

    async def _upload(self, request: Request) -> Response:
        file = self._slack.workspace.files.get(request.path_params["file"])
        content = await request.body()
        if file is None or file.complete or not content or len(content) != file.size:
            self._slack.book.refuse("upload_url", "invalid_upload", request.path_params["file"])
            return PlainTextResponse("invalid upload", status_code=400)
        file.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    async def _download(self, request: Request) -> Response:
        """A file's bytes for the bot's token; without it Slack leads to its sign-in page, not to an error."""
        workspace = self._slack.workspace
        file = workspace.files.get(request.path_params["file"])
        expected = f"Bearer {workspace.identity.bot_token}"
        allowed = request.headers.get("authorization") == expected and "files:read" in self._slack.app.scopes
        if not allowed:
            self._slack.book.refuse("url_private", "invalid_auth", request.path_params["file"])
            return RedirectResponse("/signin", status_code=302)
        if file is None:
            return PlainTextResponse("file not found", status_code=404)
        return Response(file.content, media_type=file.mimetype)


class _Quiet(uvicorn.Server):
    """A server that leaves the process's signals alone and stops without dawdling."""

    def __init__(self, config: uvicorn.Config, transports: Transports) -> None:
        super().__init__(config)
        self.leaving = asyncio.Event()
        self._transports = transports

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield

    async def main_loop(self) -> None:
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(TICK_SECONDS):
                    await self.leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let running answers finish for a moment, then drop what is left, such as streams."""
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=LINGER_SECONDS)
        for transport in list(self._transports.values()):
            transport.abort()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=STOP_SECONDS)
        for server in self.servers:
            await server.wait_closed()


def _remembering(transports: Transports) -> type[asyncio.Protocol]:
    """The HTTP protocol of uvicorn that also notes each connection's transport, for resets."""

    class Remembering(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
            super().connection_made(transport)
            if self.client is not None:
                transports[self.client] = transport

    return Remembering


async def _body(receive: Receive) -> bytes:
    message: Message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
    return body


async def _signin(_request: Request) -> Response:
    return PlainTextResponse("Sign in to your workspace", media_type="text/html")
