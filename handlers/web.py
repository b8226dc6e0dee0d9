"""The HTTP doors: Slack's requests, signed signals and plans, and what a platform asks of a process."""

import asyncio
import base64
import binascii
import json
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from sqlalchemy.exc import SQLAlchemyError
from standardwebhooks import Webhook, WebhookVerificationError

from bot.error import UserError
from handlers import pipeline, plans, signals
from handlers.desk import Desk
from handlers.guard import App, Guard
from handlers.log import fact
from handlers.settings import Settings
from storage import inbox, posts
from storage.database import Database

Ready = Callable[[], list[str]]
DATABASE_SECONDS = 2.0


def web_app(settings: Settings, desk: Desk, bolt: AsyncApp, *, ready: Ready, wake: Callable[[], None]) -> App:
    """The ASGI application, behind its guard."""
    app = FastAPI(title="Muster", docs_url=None, redoc_url=None, openapi_url=None)
    slack = AsyncSlackRequestHandler(bolt)

    @app.post("/slack/events")
    async def from_slack(request: Request) -> Response:
        try:
            return await slack.handle(request)
        except (AttributeError, LookupError, TypeError, ValueError) as problem:
            # Signed, and still not what Slack sends: Bolt takes the shape of a payload for granted.
            fact("request.odd", error=type(problem).__name__)
            return PlainTextResponse("The body is not what Slack sends.", status_code=400)

    @app.post("/signals")
    async def from_webhook(request: Request) -> Response:
        return await _signal(settings, desk, request, wake)

    @app.post("/plans")
    async def from_pipeline(request: Request) -> Response:
        return await _plan(settings, desk, request, wake)

    @app.get("/healthz")
    async def healthy() -> Response:
        return PlainTextResponse("ok")

    @app.get("/readyz")
    async def is_ready() -> Response:
        problems = [*ready(), *await _database_problems(desk.database)]
        return JSONResponse({"ready": not problems, "problems": problems}, status_code=503 if problems else 200)

    @app.get("/metrics")
    async def metrics() -> Response:
        try:
            told = await asyncio.wait_for(_metrics(desk, ready()), DATABASE_SECONDS)
        except (TimeoutError, SQLAlchemyError):
            return PlainTextResponse("The database does not answer.", status_code=503)
        return PlainTextResponse(told, media_type="text/plain; version=0.0.4")

    return Guard(app, settings.signing_secret)


async def _database_problems(database: Database) -> list[str]:
    try:
        await asyncio.wait_for(database.read(lambda tx: tx.connection().exec_driver_sql("SELECT 1")), DATABASE_SECONDS)
    except (TimeoutError, SQLAlchemyError):
        return ["The database does not answer."]
    return []


async def _signal(settings: Settings, desk: Desk, request: Request, wake: Callable[[], None]) -> Response:
    """Store a signed signal (Standard Webhooks 1.0). Nothing is stored of one whose signature is wrong."""
    body = await request.body()
    if not verified(settings.signals_secret, body, dict(request.headers)):
        return _refused(401, "The signature is missing, wrong or too old.")
    received = desk.clock.now().isoformat()
    delivery = request.headers["webhook-id"]
    try:
        envelope = {"id": delivery, "received_at": received, "signal": json.loads(body)}
        signals.from_webhook(envelope)
    except (ValueError, RecursionError):
        return _refused(400, "The body is not JSON.")
    except UserError as problem:
        return _refused(422, str(problem))
    return await _kept(desk, "own:signal", envelope, f"signal {delivery}", wake)


async def _plan(settings: Settings, desk: Desk, request: Request, wake: Callable[[], None]) -> Response:
    """Store a signed document as a load. It is read first: a pipeline should fail by what is wrong with its plan."""
    body = await request.body()
    if not verified(settings.signals_secret, body, dict(request.headers)):
        return _refused(401, "The signature is missing, wrong or too old.")
    try:
        load = await pipeline.load_of(desk, request.query_params, body)
    except pipeline.OddQueryError as problem:
        return _refused(400, str(problem))
    except UserError as problem:
        return _refused(422, str(problem))
    except SQLAlchemyError as problem:
        return _not_stored(plans.ROUTE, problem)
    return await _kept(desk, plans.ROUTE, load, f"plan delivery {request.headers['webhook-id']}", wake)


async def _kept(desk: Desk, route: str, body: dict[str, Any], key: str, wake: Callable[[], None]) -> Response:
    try:
        stored = await desk.keep(route, body, key)
    except SQLAlchemyError as problem:
        return _not_stored(route, problem)
    wake()
    return JSONResponse({"stored": stored is not None, "duplicate": stored is None}, status_code=202)


def _not_stored(route: str, problem: SQLAlchemyError) -> Response:
    fact("webhook.not_stored", problem=problem, route=route)
    return _refused(503, "The database does not answer; send it again.")


def _refused(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status_code=status)


def verified(secret: str, body: bytes, headers: dict[str, str]) -> bool:
    """Is this body signed with our secret, and not long ago? No secret set means that nothing is accepted."""
    if not secret:
        return False
    try:
        webhook_of(secret).verify(body, headers, json_parse=False)
    except (WebhookVerificationError, ValueError, binascii.Error):
        return False
    return True


def webhook_of(secret: str) -> Webhook:
    """The signer for MUSTER_SIGNALS_SECRET: ``whsec_`` and base64 as the standard has it, else the text as it is."""
    if secret.startswith("whsec_"):
        return Webhook(secret)
    return Webhook(base64.b64encode(secret.encode()).decode())


async def _metrics(desk: Desk, problems: list[str]) -> str:
    waiting = await desk.database.read(posts.counts)
    stuck = await desk.database.read(lambda tx: len(inbox.stuck(tx)))
    unhandled = await desk.database.read(lambda tx: len(inbox.open_rows(tx, desk.slack.workspace, 1_000)))
    rows: list[tuple[str, str, str, Any]] = [
        *(("muster_posts", f'{{state="{state}"}}', "Posts by state", number) for state, number in waiting.items()),
        ("muster_inbox_unhandled", "", "Facts stored and not handled yet (1000 at most)", unhandled),
        ("muster_inbox_stuck", "", "Facts that could not be handled", stuck),
        ("muster_ready", "", "1 when Slack and the database answer", int(not problems)),
    ]
    lines: list[str] = []
    for name, labels, gloss, value in rows:
        if f"# TYPE {name} gauge" not in lines:
            lines += [f"# HELP {name} {gloss}.", f"# TYPE {name} gauge"]
        lines.append(f"{name}{labels} {value}")
    return "\n".join(lines) + "\n"
