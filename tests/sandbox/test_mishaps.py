"""Answers of the app that make no sense, and acts of people that cannot be."""

import asyncio

import pytest

from sandbox import Person

TEXT = {"type": "plain_text", "text": "x"}
MODAL = {
    "type": "modal",
    "callback_id": "ask",
    "title": TEXT,
    "submit": TEXT,
    "blocks": [
        {
            "type": "input",
            "block_id": "why",
            "label": TEXT,
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}
FILLED = {"why": {"text": "because"}}
TROUBLE = {"": "We had some trouble connecting. Try again?"}


async def opened(box, client, **changes: object):
    trigger = box.slack.triggers.pull(box.user("ana").id)
    return (await client.views_open(trigger_id=trigger, view=MODAL | changes))["view"]["id"]


async def test_a_command_answered_with_impossible_blocks_is_told_to_both_sides(box, bot):
    @bot.app.command("/plan")
    async def plan(ack):
        await ack(blocks=[{"type": "teapot"}], text="x")

    [answer] = await box.command("ana", "#delivery", "/plan")
    assert answer.text == "/plan failed with the error “invalid_command_response”"
    assert [refusal.error for refusal in box.unforgiven] == ["invalid_blocks"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"response_action": "errors", "errors": {"elsewhere": "no"}}, "invalid_response_errors"),
        ({"response_action": "errors", "errors": {}}, "invalid_response_errors"),
        ({"response_action": "update", "view": {"type": "modal"}}, "invalid_arguments"),
        ({"response_action": "dance"}, "invalid_response_action"),
    ],
)
async def test_a_submission_answered_with_nonsense_stays_open(box, bot, client, answer, error):
    @bot.app.view("ask")
    async def ask(ack):
        await ack(answer)

    view = await opened(box, client)
    assert await box.submit("ana", view, FILLED) == TROUBLE
    assert [refusal.error for refusal in box.unforgiven] == [error]
    assert len(box.views("ana")) == 1


async def test_a_submission_nobody_acknowledges_stays_open(box, bot, client):
    box.timing.ack_seconds = 0.05

    @bot.app.view("ask")
    async def ask(ack):
        await asyncio.sleep(0.2)
        await ack()

    view = await opened(box, client)
    assert await box.submit("ana", view, FILLED) == TROUBLE
    assert [refusal.error for refusal in box.unforgiven] == ["operation_timeout"]


async def test_a_click_nobody_takes_is_told_to_the_person(box, client):
    button = {"type": "button", "action_id": "go", "text": TEXT}
    sent = await client.chat_postMessage(
        channel="#delivery", text="x", blocks=[{"type": "actions", "elements": [button]}]
    )
    [told] = await box.click("ana", "#delivery", sent["ts"], "go")
    assert told.text == "This app did not respond in time: dispatch_failed"
    message = await box.say("ana", "#delivery", "x")
    [told] = await box.shortcut("ana", "#delivery", message.ts, "make_task")
    assert told.text == "This shortcut failed with the error “dispatch_failed”"


async def test_an_external_id_is_borne_by_one_view(box, client):
    first = await opened(box, client, external_id="mine")
    box.forgive("duplicate_external_id")
    trigger = box.slack.triggers.pull(box.user("bo").id)
    answer = await client.views_update(external_id="mine", view=MODAL | {"external_id": "mine"})
    assert answer["view"]["id"] == first
    with pytest.raises(Exception, match="duplicate_external_id"):
        await client.views_open(trigger_id=trigger, view=MODAL | {"external_id": "mine"})
    await box.close_view("ana", first)
    trigger = box.slack.triggers.pull(box.user("bo").id)
    await client.views_open(trigger_id=trigger, view=MODAL | {"external_id": "mine"})


async def test_an_input_without_dispatch_only_keeps_what_was_typed(box, client):
    view = await opened(box, client)
    await box.click("ana", view=view, action_id="text", value="half a thought")
    [shown] = box.views("ana")
    assert shown.payload["state"]["values"]["why"]["text"]["value"] == "half a thought"
    await client.views_update(view_id=view, view=MODAL | {"title": {"type": "plain_text", "text": "New"}})
    assert shown.payload["state"]["values"]["why"]["text"]["value"] == "half a thought"


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda box: box.say("nobody", "#delivery", "x"), LookupError),
        (lambda box: box.say("ana", "#nowhere", "x"), LookupError),
        (lambda box: box.say("ana", "#delivery", "x", thread="1.0"), LookupError),
        (lambda box: box.react("ana", "#delivery", "1.0", "eyes"), LookupError),
        (lambda box: box.submit("ana", "V404"), LookupError),
        (lambda box: box.delete("ana", "#delivery", "1.0"), LookupError),
    ],
)
async def test_an_act_that_cannot_be_says_so(box, act, error):
    with pytest.raises(error):
        await act(box)


async def test_speaking_in_a_public_channel_joins_it_first(box):
    await box.add_person(Person(name="Dee Ray", handle="dee"))
    await box.say("dee", "#delivery", "hello")
    assert box.user("dee").id in box.channel("#delivery").members


async def test_a_reader_of_notices_that_sleeps_is_told_to_start_over(box, monkeypatch):
    monkeypatch.setattr("sandbox.notice.NOTICES_KEPT", 3)
    queue = box.workspace.subscribe()
    for number in range(5):
        await box.say("ana", "#delivery", str(number))
    kinds = [queue.get_nowait()["type"] for _ in range(queue.qsize())]
    assert kinds == ["reset", "message", "message"]
    box.workspace.unsubscribe(queue)
    await box.say("ana", "#delivery", "unheard")
    assert queue.empty()
