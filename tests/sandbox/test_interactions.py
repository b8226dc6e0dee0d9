import asyncio

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

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


def option(value: str) -> dict:
    return {"text": {"type": "plain_text", "text": value}, "value": value}


async def test_a_command_is_answered_by_its_ack(box, bot):
    @bot.app.command("/plan")
    async def plan(ack, command):
        await ack(f"You said {command['text']} in {command['channel_name']}")

    [answer] = await box.command("ana", "#delivery", "/plan", "status now")
    assert answer.text == "You said status now in delivery"
    assert answer.ephemeral_to == box.user("ana").id
    assert box.messages("#delivery") == []
    assert [message.text for message in box.ephemerals("ana")] == [answer.text]


async def test_a_command_is_answered_later_through_its_response_url(box, bot):
    @bot.app.command("/plan")
    async def plan(ack, respond):
        await ack()
        await asyncio.sleep(0.05)
        await respond("Only you")
        await respond(text="For all", response_type="in_channel")

    answers = await box.command("ana", "#delivery", "/plan")
    assert [message.text for message in answers] == ["Only you", "For all"]
    assert [message.text for message in box.messages("#delivery")] == ["For all"]


async def test_a_response_url_takes_five_answers(box, bot):
    urls = []

    @bot.app.command("/plan")
    async def plan(ack, command):
        urls.append(command["response_url"])
        await ack("ok")

    await box.command("ana", "#delivery", "/plan")
    hook = AsyncWebhookClient(urls[0])
    statuses = [(await hook.send(text=str(number))).status_code for number in range(6)]
    assert statuses == [200, 200, 200, 200, 200, 404]
    assert [refusal.error for refusal in box.unforgiven] == ["used_url"]


async def test_a_response_url_dies_after_its_time(box, bot):
    urls = []
    box.timing.response_url_seconds = 0.0

    @bot.app.command("/plan")
    async def plan(ack, command):
        urls.append(command["response_url"])
        await ack()

    await box.command("ana", "#delivery", "/plan", wait=0)
    assert (await AsyncWebhookClient(urls[0]).send(text="late")).status_code == 404
    assert [refusal.error for refusal in box.unforgiven] == ["expired_url"]


async def test_a_command_nobody_acknowledges_times_out_before_the_persons_eyes(box, bot):
    box.timing.ack_seconds = 0.05

    @bot.app.command("/plan")
    async def plan(ack):
        await asyncio.sleep(0.2)
        await ack("too late")

    [answer] = await box.command("ana", "#delivery", "/plan")
    assert answer.text == "/plan failed with the error “operation_timeout”"
    assert answer.user == "USLACKBOT"
    assert [(refusal.method, refusal.error) for refusal in box.unforgiven] == [("/plan", "operation_timeout")]


async def test_a_command_without_any_connection_fails_at_once(box):
    [answer] = await box.command("ana", "#delivery", "/plan")
    assert answer.text == "/plan failed with the error “dispatch_failed”"
    [unknown] = await box.command("ana", "#delivery", "/nothing")
    assert unknown.text == "/nothing is not a valid command"


async def test_a_click_replaces_its_message(box, bot, client):
    heard = []

    @bot.app.action("go")
    async def go(ack, body, respond):
        await ack()
        heard.append(body)
        await respond(text="Gone", replace_original=True)

    blocks = [{"type": "actions", "block_id": "row", "elements": [button("go", "42"), button("stay")]}]
    sent = await client.chat_postMessage(channel="#delivery", text="Go?", blocks=blocks)
    await box.click("bo", "#delivery", sent["ts"], "go", wait=1)
    [body] = heard
    [action] = body["actions"]
    assert (action["action_id"], action["block_id"], action["value"]) == ("go", "row", "42")
    assert body["user"]["id"] == box.user("bo").id
    assert body["message"]["ts"] == body["container"]["message_ts"] == sent["ts"]
    message = box.message("#delivery", sent["ts"])
    assert (message.text, message.blocks) == ("Gone", [])


async def test_an_ephemeral_message_is_clicked_and_deleted(box, bot, client):
    @bot.app.action("hide")
    async def hide(ack, body, respond):
        await ack()
        assert "message" not in body
        assert body["container"]["is_ephemeral"]
        await respond(delete_original=True)

    blocks = [{"type": "actions", "elements": [button("hide")]}]
    sent = await client.chat_postEphemeral(
        channel=box.channel("#delivery").id, user=box.user("ana").id, text="Hide?", blocks=blocks
    )
    await box.click("ana", "#delivery", sent["message_ts"], "hide", wait=0.3)
    assert box.ephemerals("ana") == []


@pytest.mark.parametrize(
    ("element", "value", "told"),
    [
        ({"type": "static_select", "options": [option("a"), option("b")]}, "b", {"selected_option": option("b")}),
        ({"type": "overflow", "options": [option("a"), option("b")]}, "a", {"selected_option": option("a")}),
        (
            {"type": "checkboxes", "options": [option("a"), option("b")]},
            ["a", "b"],
            {"selected_options": [option("a"), option("b")]},
        ),
        ({"type": "radio_buttons", "options": [option("a")]}, "a", {"selected_option": option("a")}),
        ({"type": "datepicker"}, "2026-04-01", {"selected_date": "2026-04-01"}),
        ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
        ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
        ({"type": "multi_users_select"}, ["U1"], {"selected_users": ["U1"]}),
        ({"type": "channels_select"}, "C1", {"selected_channel": "C1"}),
    ],
)
async def test_every_control_tells_its_value_in_its_own_way(box, bot, client, element, value, told):
    heard = []

    @bot.app.action("it")
    async def it(ack, body):
        await ack()
        heard.append(body)

    block = {
        "type": "section",
        "block_id": "b",
        "text": {"type": "mrkdwn", "text": "x"},
        "accessory": element | {"action_id": "it"},
    }
    sent = await client.chat_postMessage(channel="#delivery", text="x", blocks=[block])
    await box.click("ana", "#delivery", sent["ts"], "it", value)
    action = heard[0]["actions"][0]
    assert {key: action[key] for key in told} == told


async def test_a_mistaken_click_names_the_controls_there_are(box, bot, client):
    blocks = [{"type": "actions", "elements": [button("go"), button("stay")]}]
    sent = await client.chat_postMessage(channel="#delivery", text="x", blocks=blocks)
    with pytest.raises(LookupError, match="no control 'leave' here; there are: go, stay"):
        await box.click("ana", "#delivery", sent["ts"], "leave")


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

    bot.app._async_listeners = [  # the fixture's own listener would come first
        each for each in bot.app._async_listeners if each.ack_function.__name__ != "_hear"
    ]
    assert box.home("ana") is None
    view = await box.open_home("ana")
    assert view.payload["blocks"][0]["elements"][0]["action_id"] == "refresh"
    await box.click("ana", view=view.id, action_id="refresh")
    assert heard == ["home"]


async def test_a_message_shortcut_brings_its_message(box, bot):
    heard = []

    @bot.app.shortcut("make_task")
    async def make_task(ack, shortcut, respond):
        await ack()
        heard.append((shortcut["type"], shortcut["message"]["text"]))
        await respond("Noted")

    message = await box.say("bo", "#delivery", "we should fix this")
    [answer] = await box.shortcut("ana", "#delivery", message.ts, "make_task", wait=1)
    assert heard == [("message_action", "we should fix this")]
    assert answer.text == "Noted"


async def test_an_external_select_asks_the_app_for_its_options(box, bot, client):
    @bot.app.options("task")
    async def tasks(ack, payload):
        await ack(options=[option(f"{payload['value']}-{number}") for number in range(2)])

    select = {"type": "external_select", "action_id": "task", "min_query_length": 1}
    sent = await client.chat_postMessage(
        channel="#delivery", text="x", blocks=[{"type": "actions", "elements": [select]}]
    )
    offered = await box.options("ana", "task", "T", where="#delivery", ts=sent["ts"])
    assert [each["value"] for each in offered] == ["T-0", "T-1"]


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
