"""A sandbox with three people, and the real SDK and Bolt talking to it."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Clock, Person, Sandbox

for _proxy in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
    os.environ.pop(_proxy, None)

MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
TEAM = [
    Person(name="Ana Silva", handle="ana", tz="Europe/Lisbon", title="Backend"),
    Person(name="Bo Berg", handle="bo", tz="Asia/Kolkata", email="bo@sea.example"),
    Person(name="Cy Dent", handle="cy", tz="America/New_York"),
]


def make_box(**changes: object) -> Sandbox:
    given = {
        "people": TEAM,
        "channels": ["general", "delivery"],
        "groups": {"Platform": ["ana", "bo"]},
        "clock": Clock(MONDAY, running=False),
    }
    return Sandbox(**{**given, **changes})  # type: ignore[arg-type]  # a bag of options is what a test wants here


@pytest.fixture
async def box() -> AsyncIterator[Sandbox]:
    async with make_box() as started:
        started.timing.retry_scale = 0.001
        yield started


@pytest.fixture
def client(box: Sandbox) -> AsyncWebClient:
    return client_of(box)


def client_of(box: Sandbox, token: str | None = None) -> AsyncWebClient:
    given = box.bot_token if token is None else token
    return AsyncWebClient(token=given, base_url=box.api_url, retry_handlers=[])


class Bot:
    """A Bolt app on Socket Mode that notes every event it hears."""

    def __init__(self, box: Sandbox) -> None:
        self.box = box
        self.app = AsyncApp(client=client_of(box), signing_secret=box.signing_secret)
        self.heard: list[dict] = []
        self.app.event({"type": "message"})(self._hear)
        for kind in (
            "app_mention",
            "reaction_added",
            "reaction_removed",
            "member_joined_channel",
            "member_left_channel",
            "app_home_opened",
            "file_shared",
            "pin_added",
            "pin_removed",
            "channel_created",
            "channel_rename",
            "channel_archive",
            "subteam_updated",
        ):
            self.app.event(kind)(self._hear)
        self._handler = AsyncSocketModeHandler(self.app, box.app_token)

    async def _hear(self, event: dict) -> None:
        self.heard.append(event)

    async def connect(self) -> None:
        await self._handler.connect_async()

    async def close(self) -> None:
        await self._handler.close_async()

    def texts(self) -> list[str]:
        return [event["text"] for event in self.heard if event["type"] == "message" and "text" in event]

    def kinds(self) -> list[str]:
        return [event.get("subtype") or event["type"] for event in self.heard]


@pytest.fixture
async def bot(box: Sandbox) -> AsyncIterator[Bot]:
    made = Bot(box)
    await made.connect()
    yield made
    await made.close()
