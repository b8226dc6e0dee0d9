"""Fetching a document: bounded in size and time, and never from inside the network that Muster runs in."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

import httpx

from bot.error import UserError
from bot.team.source import shown

SIZE_LIMIT = 5_000_000
SECONDS = 15.0
REDIRECTS = 5
VALIDATOR_LIMIT = 1_000
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PROTOCOLS = ipaddress.ip_network("192.0.0.0/24")  # older Pythons take parts of it for public


def check_address(address: str) -> None:
    """Raises UserError for what is no public http(s) address on the face of it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        _ = httpx.URL(address).host  # a name of other letters is only read when it is asked for
    except (ValueError, httpx.InvalidURL) as problem:
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


@dataclass(frozen=True)
class Validators:
    """What a server said of a document, to ask it later whether that has changed (RFC 9110, section 13).

    They belong to ``address`` alone, where the redirects ended: another place may use the same words for another text.
    """

    etag: str = ""
    modified: str = ""
    address: str = ""

    def headers(self, address: str) -> dict[str, str]:
        """For a request to that address."""
        said = {"If-None-Match": self.etag, "If-Modified-Since": self.modified} if address == self.address else {}
        return {name: value for name, value in said.items() if value}


@dataclass(frozen=True)
class Fetched:
    """A document, and what its server says of it."""

    content: bytes
    validators: Validators = Validators()


@dataclass(frozen=True)
class _Elsewhere:
    address: str


async def from_address(address: str, find: Find) -> bytes:
    """The document at an address. Raises UserError in words for a person, whatever went wrong."""
    fetched = await if_changed(address, find, Validators())
    if fetched is None:
        raise UserError(f"{shown(address)} answers 304.", "Give the address of the document itself.")
    return fetched.content


async def if_changed(address: str, find: Find, known: Validators) -> Fetched | None:
    """The document at an address, or None where it is still the one that ``known`` tells of.

    ``find`` says which machine a name means. Raises UserError in words for a person, whatever went wrong.
    """
    start = address
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        for _ in range(REDIRECTS):
            check_address(address)
            answer = await _get(web, address, find, known.headers(address))
            if not isinstance(answer, _Elsewhere):
                return answer
            address = str(httpx.URL(address).join(answer.address))
    raise UserError(f"{shown(start)} sends me from one place to the next.", "Give the address where the document is.")


async def from_slack(url: str, token: str, api_url: str) -> bytes:
    """A file that was shared in Slack. The token goes to Slack's own hosts alone: a shared file may live elsewhere."""
    host = urlsplit(url).hostname or ""
    if host != urlsplit(api_url).hostname and not host.endswith(".slack.com"):
        raise UserError("That file is not kept by Slack.", "Give its address: /plan load https://…")
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        answer = await _get(web, url, _as_named, {"Authorization": f"Bearer {token}"})
    if not isinstance(answer, Fetched):
        raise UserError("Slack did not hand me that file.", "Check that the app has the scope files:read.")
    return answer.content


async def _as_named(address: str) -> Place:
    url = httpx.URL(address)
    return Place(shown(address), url, url.netloc.decode(), url.host)


def finder(private_hosts: Collection[str] = ()) -> Find:
    """Finds machines of the public network, and those hosts inside the own one that whoever runs Muster has named.

    A plan's address must not make the bot read what only its own network can see.
    """

    async def find(address: str) -> Place:
        url = httpx.URL(address)
        try:
            found = await asyncio.get_running_loop().getaddrinfo(url.host, url.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as problem:
            raise UserError(f"I cannot find {url.host}.", "Check the address.") from problem
        machines = [str(entry[4][0]) for entry in found]
        inside = not machines or not all(map(_public, machines))
        if inside and url.host not in private_hosts:
            raise UserError(f"{url.host} is an address inside a private network.", "Share the file here instead.")
        return Place(shown(address), url.copy_with(host=machines[0]), url.netloc.decode(), url.host)

    return find


def _public(machine: str) -> bool:
    """Whether anybody may reach that address; one that wraps an IPv4 address leads where that one does."""
    found = ipaddress.ip_address(machine)
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return _public(str(inner))
    return found.is_global and not found.is_multicast and found not in _PROTOCOLS


find_public = finder()


async def _get(
    web: httpx.AsyncClient, address: str, find: Find, headers: dict[str, str]
) -> Fetched | _Elsewhere | None:
    """The content, where to go instead, or None where nothing has changed."""
    try:
        async with asyncio.timeout(SECONDS):
            place = await find(address)
            sent = {**headers, "Host": place.host, "Accept-Encoding": "identity"}
            extensions = {"sni_hostname": place.secure_name}
            async with web.stream("GET", place.url, headers=sent, extensions=extensions) as answer:
                if answer.status_code == HTTPStatus.NOT_MODIFIED:
                    return None
                if answer.has_redirect_location:
                    return _Elsewhere(answer.headers["location"])
                if not answer.is_success:
                    hint = "Try again later." if answer.is_server_error else "Check that it is public."
                    raise UserError(f"{place.shown} answers {answer.status_code}.", hint)
                return Fetched(await _content(answer, place), _validators(answer, address))
    except (httpx.HTTPError, TimeoutError, UnicodeError) as problem:  # a redirect may name what no host is called
        told = f"{shown(address)} does not answer ({type(problem).__name__})."
        raise UserError(told, "Try again later.") from problem


async def _content(answer: httpx.Response, place: Place) -> bytes:
    content = bytearray()
    async for part in answer.aiter_raw():
        content += part
        if len(content) > SIZE_LIMIT:
            large = f"{place.shown} is larger than {SIZE_LIMIT // 1_000_000} MB."
            raise UserError(large, "Give the address of the plan alone.")
    return bytes(content)


def _validators(answer: httpx.Response, address: str) -> Validators:
    """What can be sent back as it is; a server's other words are left."""
    etag, modified = (
        value if value.isascii() and value.isprintable() and len(value) <= VALIDATOR_LIMIT else ""
        for value in (answer.headers.get("etag", ""), answer.headers.get("last-modified", ""))
    )
    return Validators(etag, modified, address)
