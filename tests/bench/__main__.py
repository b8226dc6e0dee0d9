"""How fast the bot is beside a floor: ``python -m tests.bench``. Ratios are what counts; machines differ.

- a slash command and an event, against a Bolt handler that does nothing, both over signed HTTP in process
- reading a plan, against the bare Markdown parser
"""

import asyncio
import hmac
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import httpx
import pyromark
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.plan.read import read
from handlers.clock import SystemClock
from handlers.desk import Desk
from handlers.door import bolt_app
from handlers.routes import ROUTES
from handlers.settings import Settings
from handlers.slack import Slack
from handlers.web import web_app
from storage import teams
from storage.database import Database
from storage.migrate import migrate

SECRET = "bench"
ROUNDS = 300
IDENTITY = AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U1", bot_id="B1", bot_token="xoxb-1")
COMMAND = (
    b"command=/plan&text=status&user_id=U2&channel_id=C1&team_id=T1&trigger_id=1.1&response_url=http://127.0.0.1:9/"
)


def signed(body: bytes) -> dict[str, str]:
    stamp = str(int(time.time()))
    signature = hmac.new(SECRET.encode(), f"v0:{stamp}:".encode() + body, sha256).hexdigest()
    kind = "application/json" if body.startswith(b"{") else "application/x-www-form-urlencoded"
    return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={signature}", "content-type": kind}


def event(number: int) -> bytes:
    message = {"type": "message", "channel": "C1", "user": "U2", "ts": f"{number}.1", "text": "good morning"}
    return json.dumps({"type": "event_callback", "event_id": f"Ev{number}", "team_id": "T1", "event": message}).encode()


def floor() -> Starlette:
    async def identity() -> AuthorizeResult:
        return IDENTITY

    app = AsyncApp(signing_secret=SECRET, authorize=identity, process_before_response=True)

    async def nothing(ack: AsyncAck) -> None:
        await ack()

    app.command("/plan")(nothing)
    app.event("message")(nothing)
    handler = AsyncSlackRequestHandler(app)

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])


def ours(folder: Path) -> object:
    settings = Settings(bot_token="xoxb-1", signing_secret=SECRET, database_url=f"sqlite:///{folder / 'bench.db'}")
    database = Database(settings.database_url)
    migrate(database)
    slack = Slack(settings)
    slack.workspace, slack.bot_user = "T1", "U1"
    now = datetime.now(UTC)
    text = example()
    with database.transaction() as tx:
        team = teams.ensure(tx, workspace="T1", channel="C1", name="c", timezone="UTC", lead=None, at=now)
        teams.load(tx, team, read(text), document=text, name="plan", start=now.date(), by=None, at=now)
    desk = Desk(database, SystemClock(), slack, ROUTES)
    bolt = bolt_app(slack.client, desk, ROUTES, identity=IDENTITY, signing_secret=SECRET, wake=lambda: None)
    return web_app(settings, desk, bolt, ready=list, wake=lambda: None)


def example() -> str:
    return files("sandbox").joinpath("example", "ferry-launch.md").read_text(encoding="utf-8")


async def median(call: Callable[[int], Awaitable[object]]) -> float:
    taken = []
    for number in range(ROUNDS + 20):
        began = time.perf_counter()
        await call(number)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[20:]) * 1000


async def requests(app: object, body: Callable[[int], bytes]) -> float:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bench") as web:

        async def call(number: int) -> None:
            sent = body(number)
            answer = await web.post("/slack/events", content=sent, headers=signed(sent))
            assert answer.status_code == 200, answer.text

        return await median(call)


def reading(work: Callable[[], object], rounds: int = 20) -> float:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def row(what: str, ms: float, beside: float) -> None:
    print(f"{what:34} {ms:8.2f} ms   floor {beside:8.2f} ms   ratio {ms / beside:6.1f}")


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app, bare = ours(Path(folder)), floor()
        row("an event, stored, acknowledged", await requests(app, event), await requests(bare, event))
        row("/plan status, 20 tasks", await requests(app, lambda _: COMMAND), await requests(bare, lambda _: COMMAND))
    text = example() * 20
    row(
        f"reading a plan of {len(text) // 1000} kB",
        reading(lambda: read(text), 5),
        reading(lambda: list(pyromark.events(text))),
    )


asyncio.run(main())
