"""A workspace with three people, the bot's own client, and a browser that looks at the page."""

import re
import shutil
from datetime import UTC, datetime

import pytest
from playwright.async_api import Page, async_playwright
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Clock, Person, Sandbox

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TUESDAY = datetime(2026, 5, 12, 7, 55, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
async def box():
    people = [
        Person(name="Ana Silva", handle="ana", tz="Europe/Lisbon", title="Platform lead"),
        Person(name="Bruno Okafor", handle="bruno", tz="Africa/Lagos", title="Backend"),
        Person(name="Emil Berg", handle="emil", tz="America/New_York", title="Data"),
    ]
    sandbox = Sandbox(
        people=people,
        channels=["delivery", "general"],
        groups={"Platform": ["ana", "bruno"]},
        clock=Clock(start=TUESDAY, running=False),
        commands=("/plan",),
        shortcuts={"decide": "Record as a decision"},
        team_name="Atlas launch",
    )
    await sandbox.start(port=0)
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def bot(box):
    return AsyncWebClient(token=box.bot_token, base_url=box.api_url)


@pytest.fixture
async def app(box, bot):
    """A connected Bolt app; a test adds its listeners before the people act."""
    bolt = AsyncApp(client=bot, signing_secret=box.signing_secret, raise_error_for_unhandled_request=False)

    @bolt.event(re.compile("^(?!app_home_opened$)"))
    async def heard() -> None:
        """Every event is welcome; the one about the home tab is left to the tests."""

    handler = AsyncSocketModeHandler(bolt, box.app_token)
    await handler.connect_async()
    yield bolt
    await handler.close_async()


@pytest.fixture
async def browser():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        await running.close()


@pytest.fixture
async def page(browser, box):
    """The page as Ana sees it; a script error or a message on the console fails the test."""
    opened: Page = await browser.new_page(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(6000)
    troubles: list[str] = []
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    await opened.goto(f"{box.url}/#as=ana")
    await opened.get_by_role("heading", name="delivery").wait_for()
    yield opened
    # a refused act is shown to the person; the browser notes its status as well
    assert [trouble for trouble in troubles if "the server responded with a status of" not in trouble] == []
    await opened.close()
