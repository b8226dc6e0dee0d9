"""A web server on this machine that keeps documents, tells when they changed, and can be told to fail."""

import asyncio
from dataclasses import dataclass, field
from hashlib import sha256

from handlers.listener import Listener


@dataclass
class Page:
    """What stands at a path."""

    body: bytes = b""
    status: int = 200
    location: str = ""
    etag: str | None = None
    seconds: float = 0.0


@dataclass
class Library:
    """``asked`` lists the requests, each as its path, whether it was conditional, and the answer's status."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, bool, int]] = field(default_factory=list)

    async def open(self) -> None:
        async def app(scope, _receive, send) -> None:
            await self._answer(scope, send)

        self._listener = Listener(app, host="127.0.0.1", port=0)
        await self._listener.open()

    async def close(self) -> None:
        await self._listener.close()

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self._listener.port}{path}"

    async def _answer(self, scope, send) -> None:
        page = self.pages.get(scope["path"], Page(status=404))
        etag = page.etag if page.etag is not None else f'W/"{sha256(page.body).hexdigest()[:8]}"'
        known = dict(scope["headers"]).get(b"if-none-match", b"").decode()
        status = 304 if page.status == 200 and etag and known == etag else page.status
        self.asked.append((scope["path"], bool(known), status))
        await asyncio.sleep(page.seconds)
        headers = [(b"etag", etag.encode("latin-1"))] if etag else []
        headers += [(b"location", page.location.encode())] if page.location else []
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": page.body if status == 200 else b""})
