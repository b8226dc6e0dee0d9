"""A sandbox with three people, and the real SDK and Bolt talking to it."""

import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.response import BoltResponse
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
        self.app = AsyncApp(
            client=client_of(box), signing_secret=box.signing_secret, raise_error_for_unhandled_request=True
        )
        self.heard: list[dict] = []
        self.app.middleware(self._hear)
        self.app.error(self._nobody_minds)
        self._handler = AsyncSocketModeHandler(self.app, box.app_token)

    async def _hear(self, body: dict, next_: Callable) -> None:
        if "event" in body:
            self.heard.append(body["event"])
        await next_()

    async def _nobody_minds(self, error: Exception) -> BoltResponse:
        if not isinstance(error, BoltUnhandledRequestError):
            raise error
        return BoltResponse(status=200, body="")

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
