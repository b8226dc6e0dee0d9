import pytest


def button(action: str, value: str = "1") -> dict:
    return {
        "type": "button",
        "action_id": action,
        "value": value,
        "text": {"type": "plain_text", "text": action},
    }


def option(value: str) -> dict:
    return {"text": {"type": "plain_text", "text": value}, "value": value}


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


async def test_a_button_inside_a_container_and_one_on_a_card_are_found(box, bot, client):
    heard = []

    @bot.app.action("inner")
    async def inner(ack, body):
        await ack()
        heard.append(body["actions"][0]["block_id"])

    row = {"type": "actions", "elements": [button("inner")]}
    title = {"type": "plain_text", "text": "x"}
    boxed = {"type": "container", "title": title, "child_blocks": [row]}
    shown = {"type": "carousel", "elements": [{"type": "card", "title": title, "actions": [button("inner")]}]}
    for block in (boxed, shown):
        sent = await client.chat_postMessage(channel="#delivery", text="x", blocks=[block])
        await box.click("ana", "#delivery", sent["ts"], "inner")
    assert all(heard)
    assert len(set(heard)) == 2
