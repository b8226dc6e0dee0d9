"""The page's addresses. Reading is GET, acting is POST, and news come over one event stream."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from sandbox.book import Refused
from sandbox.page import snapshot
from sandbox.page.acts import ACTS, ActError
from sandbox.page.guard import Endpoint, guarded
from sandbox.page.stream import events

if TYPE_CHECKING:
    from starlette.requests import Request

    from sandbox import Channel, Sandbox, User

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"
ASSETS = frozenset(path.name for path in STATIC.iterdir() if path.is_file())
SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
LARGEST_UPLOAD = 20 * 1024 * 1024


def routes(box: Sandbox) -> list[BaseRoute]:
    """Everything the sandbox serves besides Slack's own interface."""
    page = _Page(box)
    table: tuple[tuple[str, str, Endpoint], ...] = (
        ("GET", "/", page.index),
        ("GET", "/page/static/{name}", page.asset),
        ("GET", "/page/state", page.state),
        ("GET", "/page/messages", page.messages),
        ("GET", "/page/thread", page.thread),
        ("GET", "/page/file/{id}", page.file),
        ("GET", "/page/stream", page.stream),
        ("POST", "/page/upload", page.upload),
        ("POST", "/page/do/{act}", page.act),
    )
    return [Route(path, guarded(endpoint), methods=[method]) for method, path, endpoint in table]


class _Page:
    """The endpoints over one sandbox."""

    def __init__(self, box: Sandbox) -> None:
        self._box = box

    async def index(self, _request: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    async def asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        return FileResponse(STATIC / name) if name in ASSETS else _lost("file")

    async def state(self, request: Request) -> Response:
        self._box.page.visited()
        viewer = self._viewer(request)
        return JSONResponse(snapshot.state(self._box, viewer)) if viewer else _lost("person")

    async def messages(self, request: Request) -> Response:
        viewer, channel = self._viewer(request), self._channel(request)
        if viewer is None or channel is None:
            return _lost("channel")
        asked = request.query_params.get("limit", "")
        limit = min(max(int(asked), 1), snapshot.MOST_MESSAGES) if asked.isdecimal() else 60
        return JSONResponse(snapshot.timeline(self._box, viewer, channel, limit))

    async def thread(self, request: Request) -> Response:
        viewer, channel = self._viewer(request), self._channel(request)
        if viewer is None or channel is None:
            return _lost("channel")
        return JSONResponse(snapshot.thread(self._box, viewer, channel, request.query_params.get("ts", "")))

    async def file(self, request: Request) -> Response:
        found = self._box.workspace.files.get(request.path_params["id"])
        if found is None:
            return _lost("file")
        inline = found.mimetype in SHOWN_INLINE
        media = found.mimetype if inline else "application/octet-stream"
        place = "inline" if inline else "attachment"
        disposition = f"{place}; filename*=UTF-8''{quote(found.name, safe='')}"
        return Response(found.content, media_type=media, headers={"Content-Disposition": disposition})

    async def stream(self, _request: Request) -> Response:
        return StreamingResponse(events(self._box.workspace), media_type="text/event-stream")

    async def upload(self, request: Request) -> Response:
        viewer, asked = self._viewer(request), request.query_params
        if viewer is None or self._channel(request) is None:
            return _lost("channel")
        if int(request.headers.get("content-length") or 0) > LARGEST_UPLOAD:
            return JSONResponse({"error": "The file is larger than 20 MB."}, 413)
        try:
            sent = await self._box.upload(
                viewer.id,
                asked["channel"],
                asked.get("name") or "file",
                await request.body(),
                comment=asked.get("comment", ""),
                thread=asked.get("thread") or None,
            )
        except (Refused, ValueError, LookupError, PermissionError) as error:
            return JSONResponse({"error": _words(error)}, 400)
        return JSONResponse({"ts": sent.ts})

    async def act(self, request: Request) -> Response:
        act = ACTS.get(request.path_params["act"])
        if act is None:
            return _lost("act")
        viewer, asked = self._viewer(request), await _body(request)
        if viewer is None or asked is None:
            return _lost("person")
        try:
            return JSONResponse(await act(self._box, viewer.id, asked))
        except (ActError, Refused, ValueError, LookupError, PermissionError) as error:
            return JSONResponse({"error": _words(error)}, 400)
        except Exception as error:
            log.exception("an act on the page failed", extra={"act": request.path_params["act"]})
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 500)

    def _viewer(self, request: Request) -> User | None:
        """The person named by `as` (an id or a handle), the first one when nobody is named."""
        asked = request.query_params.get("as", "").removeprefix("@")
        people = self._box.people
        if not asked:
            return people[0] if people else None
        return next((user for user in people if asked in {user.id, user.handle}), None)

    def _channel(self, request: Request) -> Channel | None:
        return self._box.workspace.channels.get(request.query_params.get("channel", ""))


async def _body(request: Request) -> dict[str, Any] | None:
    try:
        found = json.loads(await request.body() or b"{}")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _words(error: Exception) -> str:
    """The sentence of an error; a KeyError's own text would be quoted."""
    return str(error.args[0]) if error.args else type(error).__name__


def _lost(what: str) -> Response:
    return JSONResponse({"error": f"No such {what}."}, 404)
