import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qs

import pytest
import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

from tests.sandbox.conftest import client_of


@asynccontextmanager
async def served(endpoint) -> AsyncIterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    task = asyncio.create_task(server._serve([listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await task


async def test_events_commands_and_clicks_reach_bolt_over_http(box):
    app = AsyncApp(client=client_of(box), signing_secret=box.signing_secret)
    heard = []

    @app.event("message")
    async def message(event):
        heard.append(event["text"])

    @app.command("/plan")
    async def plan(ack, command):
        await ack(f"plan {command['text']}")

    @app.action("go")
    async def go(ack, respond):
        await ack()
        await respond("went")

    handler = AsyncSlackRequestHandler(app)

    async def endpoint(request: Request):
        return await handler.handle(request)

    async with served(endpoint) as url:
        box.events_url = url
        await box.say("ana", "#delivery", "über HTTP")
        assert await box.settled(2)
        [answer] = await box.command("ana", "#delivery", "/plan", "now & then")
        button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
        sent = await client_of(box).chat_postMessage(
            channel="#delivery", text="x", blocks=[{"type": "actions", "elements": [button]}]
        )
        [went] = await box.click("ana", "#delivery", sent["ts"], "go", wait=1)
    assert heard[0] == "über HTTP"
    assert answer.text == "plan now &amp; then"
    assert went.text == "went"


async def test_every_post_is_signed_and_retried_three_times(box):
    got = []

    async def failing(request: Request):
        got.append((await request.body(), request.headers))
        return PlainTextResponse("no", status_code=500)

    async with served(failing) as url:
        box.events_url = url
        await box.say("ana", "#delivery", "hi")
        assert await box.settled(2)
    assert [headers.get("x-slack-retry-num") for _, headers in got] == [None, "1", "2", "3"]
    assert {headers.get("x-slack-retry-reason") for _, headers in got[1:]} == {"http_error"}
    assert len({json.loads(body)["event_id"] for body, _ in got}) == 1
    verifier = SignatureVerifier(box.signing_secret)
    assert all(verifier.is_valid_request(body, dict(headers)) for body, headers in got)
    assert len(box.lost) == 1


async def test_an_answer_may_forbid_retries(box):
    got = []

    async def never_again(request: Request):
        got.append(await request.body())
        return PlainTextResponse("no", status_code=500, headers={"X-Slack-No-Retry": "1"})

    async with served(never_again) as url:
        box.events_url = url
        await box.say("ana", "#delivery", "hi")
        assert await box.settled(2)
    assert len(got) == 1


async def test_a_slow_answer_counts_as_none(box):
    box.timing.ack_seconds = 0.05
    reasons = []

    async def slow(request: Request):
        reasons.append(request.headers.get("x-slack-retry-reason"))
        await asyncio.sleep(0.1 if len(reasons) == 1 else 0)
        return PlainTextResponse("")

    async with served(slow) as url:
        box.events_url = url
        await box.say("ana", "#delivery", "hi")
        assert await box.settled(2)
    assert reasons == [None, "http_timeout"]


async def test_an_app_that_is_not_there_times_the_command_out(box):
    box.events_url = "http://127.0.0.1:9/slack/events"
    [answer] = await box.command("ana", "#delivery", "/plan")
    assert answer.text == "/plan failed with the error “dispatch_failed”"
    await box.say("ana", "#delivery", "hi")
    assert await box.settled(2)
    assert [envelope.reason for envelope in box.lost] == ["connection_failed"]


@pytest.mark.parametrize("as_json", [True, False])
async def test_an_ack_may_carry_text_or_json(box, as_json):
    forms = []

    async def endpoint(request: Request):
        forms.append(parse_qs((await request.body()).decode()))
        if as_json:
            return JSONResponse({"response_type": "in_channel", "text": "all"})
        return PlainTextResponse("one")

    async with served(endpoint) as url:
        box.events_url = url
        [answer] = await box.command("ana", "#delivery", "/plan", "x")
    assert (answer.text, answer.ephemeral_to) == (("all", None) if as_json else ("one", box.user("ana").id))
    assert forms[0]["command"] == ["/plan"]
    assert forms[0]["user_id"] == [box.user("ana").id]
