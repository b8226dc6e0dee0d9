import asyncio

from slack_sdk.webhook.async_client import AsyncWebhookClient


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
