"""The demo as a first-time visitor walks through it, in a real browser."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.browser import ARGUMENTS, CHROMIUM
from tests.demo.conftest import Show

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")


@pytest.fixture
async def page(show: Show) -> AsyncIterator[Page]:
    await show.start("--speed", "60")
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        opened = await browser.new_page(viewport={"width": 1280, "height": 800})
        wrong: list[str] = []
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        await opened.goto(show.url)
        yield opened
        await browser.close()
        assert wrong == []


async def test_from_the_stand_up_to_the_scorecard(page: Page):
    standup = page.get_by_role("article").filter(has_text="Stand-up · ").first
    await expect(standup).to_be_visible(timeout=20_000)

    await standup.hover()
    await standup.get_by_role("button", name="Reply in thread").click()
    answer = page.get_by_role("textbox", name="Reply")
    await answer.fill("F1 done")
    await answer.press("Enter")
    await expect(page.get_by_text("Noted: F1 → ✅ done")).to_be_visible(timeout=15_000)

    await standup.get_by_role("button", name="My update").click()
    form = page.get_by_role("dialog", name="My update")
    await form.get_by_label("Status").first.select_option("in_progress")
    await form.get_by_label("Note").first.fill("keys are here")
    await form.get_by_role("button", name="Record").click()
    await expect(form).to_be_hidden(timeout=15_000)
    await expect(page.get_by_text("🚧 in progress, “keys are here”").first).to_be_visible(timeout=15_000)

    composer = page.get_by_role("textbox", name="Message #delivery")
    await composer.fill("/plan status")
    await composer.press("Enter")
    await expect(page.get_by_text("Only visible to you").last).to_be_visible(timeout=15_000)
    await expect(page.get_by_text("Day 1 of the plan").last).to_be_visible()

    await page.get_by_role("button", name="Guide").click()
    for _ in range(3):
        await page.get_by_role("button", name="Fail a deploy").click()
    await expect(page.get_by_text("War room: 3 consecutive failed deploys").last).to_be_visible(timeout=15_000)
    await page.get_by_role("button", name="War room is open").click()
    await expect(page.get_by_text("War room open by").last).to_be_visible(timeout=15_000)

    await page.get_by_role("button", name="Jump to Checkpoint").first.click()
    await expect(page.get_by_text("Checkpoint · ").last).to_be_visible(timeout=20_000)
    await page.get_by_role("button", name="Jump to Scorecard").first.click()
    await expect(page.get_by_text("Weekly scorecard · ").last).to_be_visible(timeout=90_000)
