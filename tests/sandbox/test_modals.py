import asyncio

import pytest
from slack_sdk.errors import SlackApiError

INPUT = {
    "type": "input",
    "block_id": "why",
    "label": {"type": "plain_text", "text": "Why"},
    "element": {"type": "plain_text_input", "action_id": "text", "min_length": 3},
}
PICK = {
    "type": "input",
    "block_id": "when",
    "optional": True,
    "label": {"type": "plain_text", "text": "When"},
    "element": {"type": "datepicker", "action_id": "day", "initial_date": "2026-03-02"},
}
MODAL = {
    "type": "modal",
    "callback_id": "ask",
    "title": {"type": "plain_text", "text": "Ask"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [INPUT, PICK],
}


def button(action: str, value: str = "1") -> dict:
    return {
        "type": "button",
        "action_id": action,
        "value": value,
        "text": {"type": "plain_text", "text": action},
    }


def opens_modal(bot, view=MODAL):
    @bot.app.command("/plan")
    async def plan(ack, command, client):
        await ack()
        await client.views_open(trigger_id=command["trigger_id"], view=view)


async def test_a_modal_is_filled_in_refused_and_accepted(box, bot):
    states = []
    opens_modal(bot)

    @bot.app.view("ask")
    async def ask(ack, view):
        state = view["state"]["values"]
        states.append((state["why"]["text"]["value"], state["when"]["day"]["selected_date"]))
        if state["why"]["text"]["value"] == "because":
            await ack(response_action="errors", errors={"why": "That is no reason"})
        else:
            await ack()

    await box.command("ana", "#delivery", "/plan")
    [view] = box.views("ana")
    assert view.payload["title"]["text"] == "Ask"
    assert await box.submit("ana", view.id) == {"why": "Please complete this required field."}
    assert await box.submit("ana", view.id, {"why": {"text": "ha"}}) == {"why": "Please enter at least 3 characters."}
    assert states == []
    assert await box.submit("ana", view.id, {"why": {"text": "because"}}) == {"why": "That is no reason"}
    assert view.errors == {"why": "That is no reason"}
    assert await box.submit("ana", view.id, {"why": {"text": "rain"}, "when": {"day": "2026-03-09"}}) == {}
    assert states == [("because", "2026-03-02"), ("rain", "2026-03-09")]
    assert box.views("ana") == []


async def test_a_submission_pushes_updates_and_clears(box, bot):
    opens_modal(bot)
    pushed = MODAL | {"callback_id": "second", "title": {"type": "plain_text", "text": "Second"}}

    @bot.app.view("ask")
    async def ask(ack):
        await ack(response_action="push", view=pushed)

    @bot.app.view("second")
    async def second(ack, view):
        if view["state"]["values"]["why"]["text"]["value"] == "clear":
            await ack(response_action="clear")
        else:
            await ack(response_action="update", view=pushed | {"title": {"type": "plain_text", "text": "Again"}})

    await box.command("ana", "#delivery", "/plan")
    await box.submit("ana", box.views("ana")[0].id, {"why": {"text": "push"}})
    first, top = box.views("ana")
    assert (top.previous_id, top.root_id) == (first.id, first.id)
    await box.submit("ana", top.id, {"why": {"text": "update"}})
    assert box.views("ana")[1].payload["title"]["text"] == "Again"
    await box.submit("ana", top.id, {"why": {"text": "clear"}})
    assert box.views("ana") == []


async def test_a_trigger_opens_one_modal_within_its_time(box, bot, client):
    triggers = []

    @bot.app.command("/plan")
    async def plan(ack, command):
        triggers.append(command["trigger_id"])
        await ack("ok")

    await box.command("ana", "#delivery", "/plan")
    await client.views_open(trigger_id=triggers[0], view=MODAL)
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await client.views_open(trigger_id=triggers[0], view=MODAL)
    box.timing.trigger_seconds = 0
    await box.command("ana", "#delivery", "/plan")
    await asyncio.sleep(0.01)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        await client.views_open(trigger_id=triggers[1], view=MODAL)
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        await client.views_open(trigger_id="1.2.3", view=MODAL)


async def test_a_stack_is_three_modals_deep(box, bot, client):
    opens_modal(bot)
    await box.command("ana", "#delivery", "/plan")
    for _ in range(2):
        await client.views_push(trigger_id=box.slack.triggers.pull(box.user("ana").id), view=MODAL)
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await client.views_push(trigger_id=box.slack.triggers.pull(box.user("ana").id), view=MODAL)
    assert len(box.views("ana")) == 3


async def test_a_view_that_changed_meanwhile_is_not_overwritten(box, bot, client):
    opens_modal(bot)
    await box.command("ana", "#delivery", "/plan")
    [view] = box.views("ana")
    stale = view.payload["hash"]
    await client.views_update(view_id=view.id, hash=stale, view=MODAL)
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(view_id=view.id, hash=stale, view=MODAL)
    with pytest.raises(SlackApiError, match="not_found"):
        await client.views_update(view_id="V404", view=MODAL)


async def test_closing_a_modal_is_told_when_it_asked_for_it(box, bot):
    closed = []
    opens_modal(bot, MODAL | {"notify_on_close": True})

    @bot.app.view_closed("ask")
    async def gone(ack, body):
        await ack()
        closed.append(body["is_cleared"])

    await box.command("ana", "#delivery", "/plan")
    await box.close_view("ana", box.views("ana")[0].id)
    assert closed == [False]
    assert box.views("ana") == []


async def test_the_home_tab_is_published_and_clicked(box, bot):
    heard = []

    @bot.app.event("app_home_opened")
    async def opened(event, client):
        view = {"type": "home", "blocks": [{"type": "actions", "elements": [button("refresh")]}]}
        await client.views_publish(user_id=event["user"], view=view)

    @bot.app.action("refresh")
    async def refresh(ack, body):
        await ack()
        heard.append(body["view"]["type"])

    assert box.home("ana") is None
    view = await box.open_home("ana")
    assert view.payload["blocks"][0]["elements"][0]["action_id"] == "refresh"
    await box.click("ana", view=view.id, action_id="refresh")
    assert heard == ["home"]


@pytest.mark.parametrize(
    ("view", "error"),
    [
        (MODAL | {"type": "home"}, "invalid_arguments"),
        (MODAL | {"title": {"type": "plain_text", "text": "x" * 25}}, "invalid_arguments"),
        ({key: value for key, value in MODAL.items() if key != "submit"}, "invalid_arguments"),
        (MODAL | {"blocks": [INPUT, INPUT]}, "invalid_arguments"),
        (MODAL | {"private_metadata": "x" * 3001}, "invalid_arguments"),
    ],
)
async def test_a_view_slack_would_refuse_leaves_its_trigger_unused(box, bot, client, view, error):
    trigger = box.slack.triggers.pull(box.user("ana").id)
    with pytest.raises(SlackApiError) as raised:
        await client.views_open(trigger_id=trigger, view=view)
    assert raised.value.response["error"] == error
    await client.views_open(trigger_id=trigger, view=MODAL)


async def test_closing_one_that_clears_takes_the_whole_stack(box, bot, client):
    opens_modal(bot)
    await box.command("ana", "#delivery", "/plan")
    trigger = box.slack.triggers.pull(box.user("ana").id)
    await client.views_push(trigger_id=trigger, view=MODAL | {"clear_on_close": True})
    await box.close_view("ana", box.views("ana")[-1].id)
    assert box.views("ana") == []
