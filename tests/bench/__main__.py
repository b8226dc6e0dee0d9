"""How fast the bot is beside a floor: ``python -m tests.bench``. Ratios are what counts; machines differ.

- a slash command and an event, against a Bolt handler that does nothing, both over signed HTTP in process
- reading a plan, against the bare Markdown parser; ten times as much shows how it grows
- understanding replies to a plan of 1,000 tasks, against looking up each of their words in a dictionary of its words
"""

import asyncio
import hmac
import json
import re
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
from bot.reply.understand import understand
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
REPLY = "T17 is done, the crane in T251 waits for parts; T40 about half way, should land by Friday. "
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


def thousand() -> str:
    """A plan of a thousand tasks, whose titles are made of twelve verbs, eleven places and a number."""
    verbs = ["paint", "mend", "move", "wire", "test", "label", "pack", "weigh", "count", "clean", "lift", "seal"]
    places = ["door", "roof", "pump", "crane", "gate", "lamp", "hull", "rope", "sail", "mast", "keel"]
    tasks = (f"- [ ] T{n} {verbs[n % 12].title()} {places[n % 11]} {n} (Owner: Ana)" for n in range(1000))
    return "# Harbour\n\n" + "\n".join(tasks)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


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
    for times in (20, 200):
        text = example() * times
        row(
            f"reading a plan of {len(text) // 1000} kB",
            reading(lambda text=text: read(text), 3),
            reading(lambda text=text: list(pyromark.events(text)), 3),
        )
    plan = read(thousand())
    index = {word: task.key for task in plan.tasks for word in words(task.title)}
    for reply in (REPLY, REPLY * 40, REPLY * 400):
        row(
            f"a reply of {len(reply):,} characters",
            reading(lambda reply=reply: understand(reply, plan), 5),
            reading(lambda reply=reply: [index.get(word) for word in words(reply)], 5),
        )


asyncio.run(main())
