"""Fetching a document: bounded in size and time, and never from inside the network that Muster runs in."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from bot.error import UserError

SIZE_LIMIT = 5_000_000
SECONDS = 15.0
REDIRECTS = 5


def check_address(address: str) -> None:
    """Raises UserError for what is no public http(s) address on the face of it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as problem:
        raise UserError("That is no web address.", "Write one like https://example.org/plan.md.") from problem
    if parts.scheme not in ("http", "https") or not host or parts.username or parts.password or port == 0:
        raise UserError("That is no web address.", "Write one like https://example.org/plan.md.")


@dataclass(frozen=True)
class Place:
    """An address, and the very machine that was found for it: the name is not looked up a second time."""

    shown: str
    url: httpx.URL
    host: str
    secure_name: str


Find = Callable[[str], Awaitable[Place]]


async def from_address(address: str, find: Find | None = None) -> bytes:
    """The document at an address. Raises UserError in words for a person, whatever went wrong.

    ``find`` says which machine a name means; by default only machines of the public network are found.
    """
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        for _ in range(REDIRECTS):
            check_address(address)
            answer = await _get(web, await (find or find_public)(address), {})
            if not isinstance(answer, str):
                return answer
            address = str(httpx.URL(address).join(answer))
    raise UserError(f"{shown(address)} sends me from one place to the next.", "Give the address where the document is.")


async def from_slack(url: str, token: str, api_url: str) -> bytes:
    """A file that was shared in Slack. The token goes to Slack's own hosts alone: a shared file may live elsewhere."""
    host = urlsplit(url).hostname or ""
    if host != urlsplit(api_url).hostname and not host.endswith(".slack.com"):
        raise UserError("That file is not kept by Slack.", "Give its address: /plan load https://…")
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        there = Place(shown(url), httpx.URL(url), httpx.URL(url).netloc.decode(), host)
        answer = await _get(web, there, {"Authorization": f"Bearer {token}"})
    if isinstance(answer, str):
        raise UserError("Slack did not hand me that file.", "Check that the app has the scope files:read.")
    return answer


async def find_public(address: str) -> Place:
    """Where to connect. A plan's address must not make the bot read what only its own network can see."""
    url = httpx.URL(address)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(url.host, url.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise UserError(f"I cannot find {url.host}.", "Check the address.") from problem
    machines = [str(entry[4][0]) for entry in found]
    if not machines or any(not ipaddress.ip_address(machine).is_global for machine in machines):
        raise UserError(f"{url.host} is an address inside a private network.", "Share the file here instead.")
    return Place(shown(address), url.copy_with(host=machines[0]), url.netloc.decode(), url.host)


async def _get(web: httpx.AsyncClient, place: Place, headers: dict[str, str]) -> bytes | str:
    """The content, or where to go instead."""
    headers = {**headers, "Host": place.host, "Accept-Encoding": "identity"}
    extensions = {"sni_hostname": place.secure_name}
    try:
        async with (
            asyncio.timeout(SECONDS),
            web.stream("GET", place.url, headers=headers, extensions=extensions) as answer,
        ):
            if answer.is_redirect:
                return str(answer.headers.get("location", ""))
            if answer.is_error:
                raise UserError(f"{place.shown} answers {answer.status_code}.", "Check that it is public.")
            content = bytearray()
            async for part in answer.aiter_raw():
                content += part
                if len(content) > SIZE_LIMIT:
                    large = f"{place.shown} is larger than {SIZE_LIMIT // 1_000_000} MB."
                    raise UserError(large, "Give the address of the plan alone.")
    except (httpx.HTTPError, TimeoutError) as problem:
        raise UserError(f"{place.shown} does not answer ({type(problem).__name__}).", "Try again later.") from problem
    return bytes(content)


def shown(address: str) -> str:
    """Where, without a query that may hold a key."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname}{parts.path}"
