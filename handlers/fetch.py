"""Fetching a document: bounded in size and time, and never from inside the network that Muster runs in."""

import asyncio
import ipaddress
import socket
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


async def from_address(address: str) -> bytes:
    """The document at an address. Raises UserError in words for a person, whatever went wrong."""
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        for _ in range(REDIRECTS):
            check_address(address)
            await _refuse_private(address)
            answer = await _get(web, address, {})
            if not isinstance(answer, str):
                return answer
            address = str(httpx.URL(address).join(answer))
    raise UserError(f"{address} sends me from one place to the next.", "Give the address where the document is.")


async def from_slack(url: str, token: str, api_url: str) -> bytes:
    """A file that was shared in Slack. The token goes to Slack's own hosts alone: a shared file may live elsewhere."""
    host = urlsplit(url).hostname or ""
    if host != urlsplit(api_url).hostname and not host.endswith(".slack.com"):
        raise UserError("That file is not kept by Slack.", "Give its address: /plan load https://…")
    async with httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as web:
        answer = await _get(web, url, {"Authorization": f"Bearer {token}"})
    if isinstance(answer, str):
        raise UserError("Slack did not hand me that file.", "Check that the app has the scope files:read.")
    return answer


async def _get(web: httpx.AsyncClient, address: str, headers: dict[str, str]) -> bytes | str:
    """The content, or where to go instead."""
    try:
        async with asyncio.timeout(SECONDS), web.stream("GET", address, headers=headers) as answer:
            if answer.is_redirect:
                return str(answer.headers.get("location", ""))
            if answer.is_error:
                raise UserError(f"{_shown(address)} answers {answer.status_code}.", "Check that it is public.")
            content = bytearray()
            async for part in answer.aiter_bytes():
                content += part
                if len(content) > SIZE_LIMIT:
                    raise UserError(
                        f"{_shown(address)} is larger than {SIZE_LIMIT // 1_000_000} MB.",
                        "Give the address of the plan alone.",
                    )
    except (httpx.HTTPError, TimeoutError) as problem:
        raise UserError(
            f"{_shown(address)} does not answer ({type(problem).__name__}).", "Try again later."
        ) from problem
    return bytes(content)


async def _refuse_private(address: str) -> None:
    """A plan's address must not make the bot read what only its own network can see."""
    host = urlsplit(address).hostname or ""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as problem:
        raise UserError(f"I cannot find {host}.", "Check the address.") from problem
    if any(not ipaddress.ip_address(entry[4][0]).is_global for entry in found):
        raise UserError(f"{host} is an address inside a private network.", "Share the file here instead.")


def _shown(address: str) -> str:
    """Where, without a query that may hold a key."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname}{parts.path}"
