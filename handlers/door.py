"""Slack's side of the door: Bolt verifies and parses, the desk stores and decides, the door speaks the answer."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.desk import Desk, Route
from handlers.log import bolt_logger, fact
from handlers.slack_error import UNREACHABLE
from handlers.turn import Answer, Correct, Home, Say, Show

# Slack shows an error after 3 s; by then it has had an empty acknowledgement and the answer follows by response_url.
ACK_SECONDS = 2.3

# What is never stored: credentials of the moment, worthless a minute later.
_SECRET = ("token", "trigger_id", "response_url", "response_urls", "api_app_id")

Listener = Callable[..., Awaitable[None]]


def bolt_app(
    client: AsyncWebClient,
    desk: Desk,
    routes: Iterable[Route],
    *,
    identity: AuthorizeResult,
    signing_secret: str,
    wake: Callable[[], None],
) -> AsyncApp:
    """Bolt with every listener of the routes page; ``wake`` is called when a fact was stored for later.

    Who we are is asked of Slack once, at the start: a request must not wait for another, nor be lost with it.
    """

    async def authorize() -> AuthorizeResult:
        return identity

    app = AsyncApp(
        client=client,
        authorize=authorize,
        signing_secret=signing_secret or "not-used-in-socket-mode",
        process_before_response=True,
        request_verification_enabled=bool(signing_secret),
        name="muster",
        logger=bolt_logger,
    )
    for route in routes:
        kind, _, name = route.name.partition(":")
        if kind == "event":
            app.event(name)(_store(desk, route.name, wake))
        elif kind == "command":
            app.command(name)(_answer(desk, route.name, client))
        elif kind == "action":
            app.action(name)(_answer(desk, route.name, client))
        elif kind == "view":
            app.view(name)(_answer(desk, route.name, client))
        elif kind == "shortcut":
            app.shortcut(name)(_answer(desk, route.name, client))
    # Without a listener Bolt answers 404 and Slack sends the event three times more.
    app.event(re.compile(".*"))(_pass)
    app.action(re.compile(".*"))(_pass)
    return app


async def _pass(ack: AsyncAck) -> None:
    await ack()


def _store(desk: Desk, route: str, wake: Callable[[], None]) -> Listener:
    """An event is acknowledged as soon as it is stored; Slack sends it again when that fails."""

    async def listener(body: dict[str, Any]) -> None:
        key = body.get("event_id")
        if await desk.keep(route, _kept(body), f"event {key}" if key else None) is not None:
            wake()

    return listener


def _answer(desk: Desk, route: str, client: AsyncWebClient) -> Listener:
    """A command, click or modal is answered at once, or acknowledged in time and answered when ready."""
    late: set[asyncio.Task[None]] = set()

    async def listener(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond) -> None:
        work = asyncio.ensure_future(desk.answer(route, _kept(body)))
        done, _ = await asyncio.wait({work}, timeout=ACK_SECONDS)
        if done:
            if not await _acknowledge(ack, route, body, work.result()):
                await _speak(work.result(), body, respond, client)
            return
        # Bolt sends the acknowledgement when this listener returns, so the rest is a task of its own.
        await ack()
        task = asyncio.create_task(_finish(work, body, respond, client))
        late.add(task)
        task.add_done_callback(late.discard)

    return listener


async def _acknowledge(ack: AsyncAck, route: str, body: dict[str, Any], answer: Answer) -> bool:
    """Acknowledge; true when the answer went along with it."""
    if route.startswith("view:") and isinstance(answer, Say) and (block := _first_input(body)):
        answer = Correct({block: answer.message.text})
    if isinstance(answer, Correct):
        await ack(response_action="errors", errors=answer.errors)
        return True
    if route.startswith("view:") and isinstance(answer, Show):
        await ack(response_action="update", view=answer.view)
        return True
    if route.startswith("command:") and isinstance(answer, Say):
        await ack(**_private(answer))
        return True
    await ack()
    return False


async def _finish(
    work: asyncio.Future[Answer], body: dict[str, Any], respond: AsyncRespond, client: AsyncWebClient
) -> None:
    await _speak(await work, body, respond, client)


def _first_input(body: dict[str, Any]) -> str:
    """Where a modal can show what is wrong."""
    blocks = (body.get("view") or {}).get("blocks") or ()
    return next((str(block.get("block_id") or "") for block in blocks if block.get("type") == "input"), "")


async def _speak(answer: Answer, body: dict[str, Any], respond: AsyncRespond, client: AsyncWebClient) -> None:
    try:
        if isinstance(answer, Show) and (within := body.get("view") or {}).get("type") == "modal":
            await client.views_update(view_id=within.get("id", ""), view=answer.view)
        elif isinstance(answer, Show):
            await client.views_open(trigger_id=body.get("trigger_id", ""), view=answer.view)
        elif isinstance(answer, Home):
            await publish_home(client, answer)
        elif isinstance(answer, Say) and respond.response_url:
            await respond(**_private(answer), replace_original=answer.replace)
        elif isinstance(answer, Say):
            fact("answer.dropped", kind="no response_url")
    except SlackApiError as refused:
        fact("answer.refused", error=str(refused.response.get("error")))
    except UNREACHABLE as problem:
        fact("answer.dropped", error=type(problem).__name__)


async def publish_home(client: AsyncWebClient, home: Home) -> None:
    """Publish a home tab; one that Slack refuses is logged, and made anew when it is next opened."""
    try:
        await client.views_publish(user_id=home.user, view=home.view)
    except SlackApiError as refused:
        fact("home.refused", error=str(refused.response.get("error")))


def _private(answer: Say) -> dict[str, Any]:
    return answer.message.body() | {"response_type": "ephemeral"}


def _kept(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in _SECRET}
