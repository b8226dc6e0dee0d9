"""People writing to each other on the page."""

import pytest
from playwright.async_api import expect

pytestmark = pytest.mark.asyncio(loop_scope="module")

HERE = "Message #delivery"


async def test_what_is_typed_is_said_by_the_speaker_and_shown_escaped(page, box):
    typed = 'all *done* <img src=x onerror=alert(1)> & "quoted"'
    await page.get_by_label(HERE).fill(typed)
    await page.keyboard.press("Enter")
    body = page.locator(".message .body").last
    await expect(body).to_have_text('all done <img src=x onerror=alert(1)> & "quoted"')
    await expect(body.locator("strong")).to_have_text("done")
    assert await page.locator(".message .body img").count() == 0
    [said] = box.messages("#delivery")
    assert said.user == box.user("ana").id
    assert said.text == 'all *done* &lt;img src=x onerror=alert(1)&gt; &amp; "quoted"'


async def test_shift_and_enter_makes_a_new_line_only(page, box):
    await page.get_by_label(HERE).press_sequentially("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message .body")).to_have_text("onetwo")
    assert box.messages("#delivery")[0].text == "one\ntwo"


async def test_a_mention_is_completed_by_name_and_becomes_an_entity(page, box):
    await page.get_by_label(HERE).press_sequentially("ask @oka")
    await expect(page.get_by_role("option")).to_have_text(["Bruno Okafor@bruno"])
    await page.keyboard.press("Enter")
    await page.keyboard.type("please")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mention")).to_have_text("@Bruno Okafor")
    assert box.messages("#delivery")[0].text == f"ask <@{box.user('bruno').id}> please"


async def test_posts_of_others_arrive_without_a_reload_and_are_announced(page, box, bot):
    await bot.chat_postMessage(channel=box.channel("#delivery").id, text="*Stand-up* starts")
    await expect(page.locator(".message .body")).to_have_text("Stand-up starts")
    await expect(page.locator(".message .badge")).to_have_text("App")
    await expect(page.locator(".message time")).to_have_text("08:55")
    await box.say("bruno", "#delivery", "T5 is late")
    await expect(page.locator("#announce")).to_contain_text("Bruno Okafor: T5 is late")


async def test_the_person_one_speaks_as_can_be_switched_by_keyboard(page, box, bot):
    await bot.chat_postMessage(channel=box.channel("#delivery").id, text="hello")
    await page.get_by_role("radio", name="Ana Silva").focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("radio", name="Bruno Okafor")).to_be_checked()
    await expect(page.get_by_role("radio", name="Bruno Okafor")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".now")).to_contain_text("03:55")
    await expect(page.locator(".message time")).to_have_text("03:55")
    await page.get_by_label(HERE).fill("morning")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message")).to_have_count(2)
    assert box.messages("#delivery")[-1].user == box.user("emil").id


async def test_a_reload_keeps_the_person_and_the_place(page):
    await page.get_by_role("radio", name="Emil Berg").check(force=True)
    await page.get_by_role("button", name="general").click()
    await expect(page.get_by_role("heading", name="general")).to_be_visible()
    await page.reload()
    await expect(page.get_by_role("radio", name="Emil Berg")).to_be_checked()
    await expect(page.get_by_role("heading", name="general")).to_be_visible()


async def test_own_messages_are_edited_with_arrow_up_and_deleted_from_the_menu(page, box):
    box_to_write = page.get_by_label(HERE)
    await box_to_write.fill("T4 dnoe, thanks @bruno")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message")).to_have_count(1)
    await box_to_write.press("ArrowUp")
    await expect(box_to_write).to_have_value("T4 dnoe, thanks @bruno")
    await box_to_write.fill("T4 done")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message .body")).to_have_text("T4 done (edited)")
    await page.locator(".message").hover()
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("menuitem", name="Delete message").click()
    await expect(page.locator(".message")).to_have_count(0)
    assert box.messages("#delivery") == []


async def test_what_others_said_can_be_neither_edited_nor_deleted(page, box):
    await box.say("bruno", "#delivery", "mine")
    await page.locator(".message").hover()
    await page.get_by_role("button", name="More", exact=True).click()
    await expect(page.get_by_role("menuitem")).to_have_text(["Record as a decisionMuster", "Copy text"])


async def test_a_thread_is_opened_answered_and_left_with_the_focus_back(page, box):
    parent = await box.say("bruno", "#delivery", "who takes T4?")
    await box.say("emil", "#delivery", "not me", thread=parent.ts)
    await page.get_by_role("button", name="1 reply").click()
    answer = page.get_by_label("Reply in thread as Ana Silva")
    await expect(answer).to_be_focused()
    await answer.fill("I do")
    await page.keyboard.press("Enter")
    panel = page.get_by_role("complementary", name="Thread")
    await expect(panel.locator(".message .body")).to_have_text(["who takes T4?", "not me", "I do"])
    await expect(panel.locator(".divider.tally")).to_have_text("2 replies")
    assert [said.text for said in box.thread("#delivery", parent.ts)] == ["who takes T4?", "not me", "I do"]
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="2 replies")).to_be_focused()


async def test_reactions_are_added_counted_and_taken_back(page, box):
    said = await box.say("bruno", "#delivery", "T5 done")
    await box.react("emil", "#delivery", said.ts, "tada")
    pill = page.get_by_role("button", name="tada, 1, Emil Berg")
    await pill.click()
    await expect(page.locator(".reaction[aria-pressed=true]")).to_have_text("🎉2")
    await page.locator(".reaction[aria-pressed=true]").click()
    await expect(pill).to_have_attribute("aria-pressed", "false")
    assert said.reactions["tada"] == {box.user("emil").id}


async def test_a_file_is_shared_with_a_comment(page, box):
    await page.set_input_files(
        "#composer input[type=file]",
        {"name": "plan.md", "mimeType": "text/markdown", "buffer": b"# Atlas\n"},
    )
    await page.get_by_label(HERE).fill("the plan")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("link", name="plan.md")).to_be_visible()
    [said] = box.messages("#delivery")
    assert said.text == "the plan"
    assert box.workspace.files[said.files[0]["id"]].content == b"# Atlas\n"


async def test_a_refused_message_comes_back_to_the_box(page):
    await page.get_by_label(HERE).fill("/nope now")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast")).to_contain_text("/nope is not a command here. Known: /plan.")
    await expect(page.get_by_label(HERE)).to_have_value("/nope now")


async def test_another_channel_shows_how_much_is_unread(page, box):
    await box.say("bruno", "#general", "lunch?")
    await box.say("emil", "#general", "yes")
    await page.get_by_role("button", name="general 2 unread").click()
    await expect(page.locator(".divider.new")).to_be_visible()
    await page.get_by_role("button", name="delivery").click()
    await expect(page.get_by_role("button", name="general")).not_to_contain_text("unread")


async def test_messages_are_walked_with_the_arrow_keys_and_acted_on_with_tab(page, box):
    for text in ("one", "two", "three"):
        await box.say("bruno", "#delivery", text)
    messages = page.locator(".message")
    await expect(messages).to_have_count(3)
    await messages.last.focus()
    await page.keyboard.press("ArrowUp")
    await expect(messages.nth(1)).to_be_focused()
    await page.keyboard.press("Home")
    await expect(messages.first).to_be_focused()
    await page.keyboard.press("Tab")
    await expect(messages.first.get_by_role("button", name="React with white check mark")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(messages.first.locator(".reaction[aria-pressed=true]")).to_have_text("✅1")


async def test_a_narrow_page_keeps_everything_within_reach(page, box):
    await box.say("bruno", "#delivery", "a rather long message " * 20 + "x" * 300)
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(page.locator(".message")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    await page.get_by_role("button", name="Channels and people").click()
    await page.get_by_role("button", name="general").click()
    await expect(page.get_by_role("heading", name="general")).to_be_visible()
    await expect(page.get_by_role("navigation", name="Workspace")).to_be_hidden()
    await page.get_by_role("button", name="Writing as Ana Silva. Switch person").click()
    await page.get_by_role("menuitem", name="Emil Berg").click()
    await expect(page.get_by_label("Message #general as Emil Berg")).to_be_visible()
