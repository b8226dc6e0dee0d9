"""Who may talk to the page: a browser on this machine that has the page itself open, and nobody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

Endpoint = Callable[[Request], Awaitable[Response]]

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


def is_loopback(authority: str) -> bool:
    """Whether a Host header's name means this machine; a public name that resolves here does not count."""
    try:
        name = urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return False
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def refusal(request: Request) -> str | None:
    """Why this request is turned away, or None.

    The Host check stops a foreign name pointed at 127.0.0.1 (DNS rebinding) from reading the page, the Origin
    and Sec-Fetch-Site checks stop a foreign page in the same browser from driving it. A link from elsewhere may
    lead to the page itself, which shows nothing before its own script has asked for it.
    """
    host = request.headers.get("host", "")
    if not is_loopback(host):
        return "the page answers on this machine's own address only"
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return "another site may not drive the page"
    if request.url.path != "/" and request.headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return "another site may not drive the page"
    if request.method == "POST" and "x-muster-page" not in request.headers:
        return "only the page itself may act"  # a header that no plain form can send
    return None


def guarded(endpoint: Endpoint) -> Endpoint:
    """The endpoint behind the checks; every answer of it carries the policy headers."""

    async def answer(request: Request) -> Response:
        reason = refusal(request)
        response = JSONResponse({"error": reason}, 403) if reason else await endpoint(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer
