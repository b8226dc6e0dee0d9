import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from sandbox import Fault


async def test_reset_after_performs_the_call_and_drops_the_line(box, client):
    box.faults.add(Fault("chat.postMessage", "reset_after"))
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await client.chat_postMessage(channel="#delivery", text="once")
    assert [message.text for message in box.messages("#delivery")] == ["once"]
    await client.chat_postMessage(channel="#delivery", text="twice")
    assert len(box.messages("#delivery")) == 2


async def test_reset_before_performs_nothing(box, client):
    box.faults.add(Fault("*", "reset_before"))
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)):
        await client.chat_postMessage(channel="#delivery", text="lost")
    assert box.messages("#delivery") == []


@pytest.mark.parametrize(
    ("kind", "status", "error"),
    [("429", 429, "ratelimited"), ("500", 500, "internal_error"), ("503", 503, "service_unavailable")],
)
async def test_a_fault_meets_so_many_calls_of_its_method(box, client, kind, status, error):
    box.faults.add(Fault("chat.postMessage", kind, times=2, retry_after=7))
    await client.auth_test()
    for _ in range(2):
        with pytest.raises(SlackApiError) as raised:
            await client.chat_postMessage(channel="#delivery", text="x")
        assert (raised.value.response.status_code, raised.value.response["error"]) == (status, error)
        if kind == "429":
            assert raised.value.response.headers["Retry-After"] == "7"
    await client.chat_postMessage(channel="#delivery", text="x")
    assert box.unforgiven == []
    assert [call.error for call in box.calls if call.method == "chat.postMessage"] == [error, error, None]


@pytest.mark.parametrize(("kind", "posted"), [("hang", 0), ("hang_after", 1)])
async def test_a_hanging_call_never_answers(box, client, kind, posted):
    box.faults.add(Fault("chat.postMessage", kind))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await client.chat_postMessage(channel="#delivery", text="x")
    assert len(box.messages("#delivery")) == posted


async def test_an_outage_takes_everything_down_until_it_ends(box, bot, client):
    box.faults.add(Fault(kind="outage"))
    assert not box.connected
    with pytest.raises(SlackApiError) as raised:
        await client.auth_test()
    assert raised.value.response.status_code == 503
    await box.say("ana", "#delivery", "anybody?")
    box.timing.retry_delays = (0.0, 0.0, 0.0)
    box.faults.clear()
    await client.auth_test()
