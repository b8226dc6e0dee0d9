"""The app on the page: commands, buttons, dialogs, home tab, and the clock."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import expect
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from sandbox import Clock, Person, Sandbox
from sandbox.page import Moment, PageButton

pytestmark = pytest.mark.asyncio(loop_scope="module")

HERE = "Message #delivery"
TUESDAY = datetime(2026, 5, 12, 7, 55, tzinfo=UTC)


def plain(text):
    return {"type": "plain_text", "text": text}


def dialog(**changes):
    note = {
        "type": "input",
        "block_id": "note 1",
        "label": plain("What changed?"),
        "element": {"type": "plain_text_input", "action_id": "v", "multiline": True},
    }
    status = {
        "type": "input",
        "block_id": "status 1",
        "label": plain("Status"),
        "element": {
            "type": "static_select",
            "action_id": "v",
            "options": [{"text": plain(word), "value": word.lower()} for word in ("Open", "Done")],
        },
    }
    view = {"type": "modal", "callback_id": "report", "title": plain("Report"), "submit": plain("Save")}
    return view | {"blocks": [status, note]} | changes


async def test_a_command_is_completed_with_hints_and_answered_for_one_person(page, box, app):
    box.page.completions = {"/plan": [("status", "where the plan stands"), ("mine", "my tasks")]}
    asked = []

    @app.command("/plan")
    async def plan(ack, command, respond):
        asked.append(command["text"])
        await ack()
        await respond("*14* of 27 done")

    await box.say("bruno", "#general", "anything that makes the page look again")
    await expect(page.get_by_role("button", name="general 1 unread")).to_be_visible()
    await page.get_by_label(HERE).press_sequentially("/pl")
    await expect(page.get_by_role("option", name="/plan status")).to_contain_text("where the plan stands")
    await page.get_by_label(HERE).press_sequentially("an s")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.private")).to_contain_text("Only visible to you")
    await expect(page.locator(".message.private .body")).to_have_text("14 of 27 done")
    assert asked == ["status"]


async def test_a_dangerous_button_asks_first(page, box, bot, app):
    pressed = []

    @app.action("resolve")
    async def resolve(ack, action):
        await ack()
        pressed.append(action["value"])

    confirm = {
        "title": plain("Resolve the alert?"),
        "text": {"type": "mrkdwn", "text": "The *war room* closes."},
        "confirm": plain("Resolve it"),
        "deny": plain("Keep it"),
        "style": "danger",
    }
    button = {"type": "button", "action_id": "resolve", "text": plain("Resolve"), "value": "3"}
    blocks = [{"type": "actions", "elements": [button | {"style": "danger", "confirm": confirm}]}]
    await bot.chat_postMessage(channel=box.channel("#delivery").id, text="War room", blocks=blocks)
    await page.get_by_role("button", name="Resolve").click()
    asked = page.get_by_role("dialog", name="Resolve the alert?")
    await expect(asked).to_contain_text("The war room closes.")
    await asked.get_by_role("button", name="Keep it").click()
    await expect(asked).to_be_hidden()
    assert pressed == []
    await expect(page.get_by_role("button", name="Resolve")).to_be_focused()
    await page.get_by_role("button", name="Resolve").click()
    await asked.get_by_role("button", name="Resolve it").click()
    await expect(asked).to_be_hidden()
    await box.settled()
    assert pressed == ["3"]


async def test_a_dialog_shows_the_apps_errors_keeps_what_was_typed_and_closes_when_accepted(page, box, app):
    taken = []

    @app.shortcut("decide")
    async def decide(ack, shortcut, client):
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=dialog())

    @app.view("report")
    async def save(ack, view):
        values = view["state"]["values"]
        if len(values["note 1"]["v"]["value"]) < 5:
            await ack(response_action="errors", errors={"note 1": "Say a little more."})
            return
        taken.append((values["status 1"]["v"]["selected_option"]["value"], values["note 1"]["v"]["value"]))
        await ack()

    await box.say("bruno", "#delivery", "we drop blue/green")
    await page.locator(".message").hover()
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("menuitem", name="Record as a decision").click()
    shown = page.get_by_role("dialog", name="Report")
    await expect(shown.get_by_label("Status")).to_be_focused()
    await shown.get_by_label("Status").select_option("done")
    await shown.get_by_role("button", name="Save").click()
    await expect(shown).to_contain_text("Please complete this required field.")
    await shown.get_by_label("What changed?").fill("ok")
    await shown.get_by_role("button", name="Save").click()
    await expect(shown).to_contain_text("Say a little more.")
    await expect(shown.get_by_label("What changed?")).to_have_attribute("aria-invalid", "true")
    await expect(shown.get_by_label("What changed?")).to_have_value("ok")
    await shown.get_by_label("What changed?").fill("finished at noon")
    await shown.get_by_role("button", name="Save").click()
    await expect(shown).to_be_hidden()
    assert taken == [("done", "finished at noon")]


async def test_a_dialog_drawn_again_by_the_app_keeps_what_was_selected(page, box, app, bot):
    opened = []

    @app.command("/plan")
    async def plan(ack, client, command):
        await ack()
        answer = await client.views_open(trigger_id=command["trigger_id"], view=dialog())
        opened.append(answer["view"]["id"])

    await page.get_by_label(HERE).fill("/plan")
    await page.keyboard.press("Enter")
    note = page.get_by_label("What changed?")
    await note.fill("finished at night")
    await note.evaluate("(box) => box.setSelectionRange(12, 17)")
    await bot.views_update(view_id=opened[0], view=dialog(title=plain("Report of today")))
    await expect(page.get_by_role("dialog", name="Report of today")).to_be_visible()
    await page.keyboard.type("noon")
    await expect(note).to_have_value("finished at noon")


async def test_dialogs_stack_and_escape_returns_to_the_one_below(page, box, app):
    @app.command("/plan")
    async def plan(ack, client, command):
        await ack()
        first = dialog(blocks=[{"type": "actions", "elements": [MORE]}])
        await client.views_open(trigger_id=command["trigger_id"], view=first)

    @app.action("more")
    async def more(ack, body, client):
        await ack()
        await client.views_push(trigger_id=body["trigger_id"], view=dialog(title=plain("More")))

    await page.get_by_label(HERE).fill("/plan")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Tell me more").click()
    await expect(page.get_by_role("dialog", name="More")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog", name="Report")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


MORE = {"type": "button", "action_id": "more", "text": plain("Tell me more")}


async def test_the_home_tab_is_asked_for_and_shown(page, app):
    @app.event("app_home_opened")
    async def publish(event, client):
        view = {"type": "home", "blocks": [{"type": "header", "text": plain(f"Your day, {event['tab']}")}]}
        await client.views_publish(user_id=event["user"], view=view)

    await page.get_by_role("button", name="Muster App").click()
    await page.get_by_role("tab", name="Home").click()
    await expect(page.get_by_role("heading", name="Your day, home")).to_be_visible()
    await page.get_by_role("tab", name="Messages").click()
    await expect(page.get_by_label("Message Muster as Ana Silva")).to_be_visible()


async def test_the_page_says_when_nobody_answers(page, box, bot):
    banner = page.locator("#offline")
    await expect(banner).to_have_text("Muster is not connected: people can write, but nobody answers yet.")
    handler = AsyncSocketModeHandler(AsyncApp(client=bot, signing_secret=box.signing_secret), box.app_token)
    await handler.connect_async()
    await expect(banner).to_be_hidden()
    await handler.close_async()
    await expect(banner).to_be_visible()


async def test_the_clock_plays_pauses_and_jumps(page, box):
    stand_up = datetime(2026, 5, 12, 8, 0, tzinfo=UTC)
    box.page.upcoming = lambda: [Moment("Stand-up", stand_up), Moment("Checkpoint", stand_up + timedelta(hours=8))]
    await page.reload()
    await expect(page.locator(".now")).to_contain_text("Tue 12 May08:55Lisbon · paused")
    await page.locator("#bar").get_by_role("button", name="Jump to Stand-up Tue 09:00").click()
    await expect(page.locator(".now")).to_contain_text("09:00")
    assert box.clock.now() == stand_up
    await expect(page.locator("#bar").get_by_role("button", name="Jump to Checkpoint Tue 17:00")).to_be_visible()
    await page.get_by_role("button", name="Next day").click()
    await expect(page.locator(".now")).to_contain_text("Wed 13 May07:00")
    assert box.clock.now() == datetime(2026, 5, 13, 6, 0, tzinfo=UTC)
    await page.get_by_role("radio", name="600×", exact=True).check(force=True)
    await expect(page.get_by_role("button", name="Pause the clock")).to_be_visible()
    assert (box.clock.running, box.clock.speed) == (True, 600.0)
    await page.get_by_role("button", name="Pause the clock").click()
    await expect(page.get_by_role("button", name="Let the clock run")).to_be_visible()
    assert not box.clock.running


@pytest.mark.parametrize(("fails", "said"), [(False, "Run 4821 failed."), (True, "RuntimeError: CI is asleep")])
async def test_a_button_of_the_program_reports_what_it_did(page, box, fails, said):
    async def press():
        if fails:
            raise RuntimeError("CI is asleep")
        return "Run 4821 failed."

    box.page.hints = ["Type `/plan status`"]
    box.page.buttons = [PageButton("Fail a deploy", "CI reports a failed deploy", press)]
    await page.goto("about:blank")
    await page.goto(f"{box.url}/#as=ana")
    await expect(page.locator(".hints")).to_have_text("Type /plan status")
    await page.get_by_role("button", name="Fail a deploy CI reports a failed deploy").click()
    await expect(page.locator(".toast")).to_have_text(said)


async def test_the_page_finds_a_restarted_sandbox_by_itself(page, box):
    await box.say("bruno", "#delivery", "before")
    await expect(page.locator(".message .body")).to_have_text("before")
    port = int(box.url.rpartition(":")[2])
    await box.stop()
    await expect(page.locator("#offline")).to_contain_text("The sandbox does not answer.")
    people = [Person(name="Zoe Lind", handle="zoe", tz="Europe/Oslo")]
    other = Sandbox(people=people, channels=["launch"], clock=Clock(start=TUESDAY, running=False))
    await other.say("zoe", "#launch", "meanwhile")
    await other.start(port=port)
    try:
        await expect(page.get_by_role("radio", name="Zoe Lind")).to_be_checked(timeout=15000)
        await expect(page.get_by_role("heading", name="launch")).to_be_visible()
        await other.say("zoe", "#launch", "after")
        await expect(page.locator(".message .body")).to_have_text(["meanwhile", "after"])
    finally:
        await other.stop()


async def test_colours_follow_the_choice_and_survive_a_reload(page):
    colour = "getComputedStyle(document.body).backgroundColor"
    light = await page.evaluate(colour)
    choose = page.get_by_role("button", name="Colours:")
    await choose.click()
    await choose.click()
    assert await page.evaluate(colour) != light
    await page.reload()
    await page.locator(".now-time").wait_for()
    assert await page.evaluate(colour) != light
