"""A workspace with three people, the bot's own client, and a browser that looks at the page."""

import re
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Page, async_playwright, expect
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Clock, Person, Sandbox
from tests.browser import ARGUMENTS, CHROMIUM

TUESDAY = datetime(2026, 5, 12, 7, 55, tzinfo=UTC)

LENS = """{
  me: "U1", zone: "Europe/Lisbon", now: () => new Date("2026-05-12T08:00:00Z"),
  person: (id) => ({U1: "Ana Silva", U2: "Bruno"})[id] ?? "", channel: (id) => ({C1: "delivery"})[id] ?? "",
  group: (id) => ({S1: "platform"})[id] ?? "", mine: (id) => id === "S1"}"""
HOST = (
    "{lens, key: 'k', given: () => undefined, act: async () => {}, options: async () => [],"
    " lists: {people: [{id: 'U2', name: 'Bruno'}], channels: [{id: 'C1', name: 'delivery'}]}}"
)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest_asyncio.fixture(loop_scope="module")
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


@pytest_asyncio.fixture(loop_scope="module")
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


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    expect.set_options(timeout=20_000)
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, box):
    """The page as Ana sees it; a script error or a message on the console fails the test."""
    opened: Page = await browser.new_page(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(20_000)
    troubles: list[str] = []
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    await opened.goto(f"{box.url}/#as=ana")
    await opened.get_by_role("heading", name="delivery").wait_for()
    yield opened
    # a refused act and a sandbox that is gone are shown to the person; the browser notes them as well
    assert [trouble for trouble in troubles if not trouble.startswith("Failed to load resource")] == []
    await opened.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def painter():
    """A page on which the modules can be asked to draw something; gives the HTML or the text."""
    expect.set_options(timeout=20_000)
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    box = Sandbox(people=[Person(name="Ana Silva", handle="ana")], clock=Clock(start=TUESDAY, running=False))
    async with box, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = await browser.new_page()
        await page.goto(box.url)

        async def paint(module, expression, given, answer="innerHTML"):
            return await page.evaluate(
                f"""async (given) => {{
                  const made = await import('/page/static/{module}');
                  const lens = {LENS}, host = {HOST};
                  const node = document.createElement('div');
                  node.append(...[({expression})].flat());
                  return node.{answer};
                }}""",
                given,
            )

        yield paint
        await browser.close()
