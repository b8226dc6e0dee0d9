import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.sandbox.conftest import Bot


class Wire:
    """A bare Socket Mode client that acknowledges only what it is told to."""

    def __init__(self, box, session: aiohttp.ClientSession) -> None:
        self.box = box
        self.session = session

    async def ticket(self) -> str:
        headers = {"Authorization": f"Bearer {self.box.app_token}"}
        async with self.session.post(f"{self.box.api_url}apps.connections.open", headers=headers) as answer:
            return (await answer.json())["url"]

    async def connect(self) -> aiohttp.ClientWebSocketResponse:
        socket = await self.session.ws_connect(await self.ticket())
        assert (await self.take(socket))["type"] == "hello"
        return socket

    async def take(self, socket: aiohttp.ClientWebSocketResponse) -> dict:
        return json.loads((await asyncio.wait_for(socket.receive(), 2)).data)

    async def ack(self, socket: aiohttp.ClientWebSocketResponse, envelope: dict) -> None:
        await socket.send_json({"envelope_id": envelope["envelope_id"]})


@pytest.fixture
async def wire(box) -> AsyncIterator[Wire]:
    async with aiohttp.ClientSession() as session:
        yield Wire(box, session)


async def test_hello_comes_first_then_envelopes(box, wire):
    socket = await wire.connect()
    assert box.connected
    await box.say("ana", "#delivery", "hi")
    envelope = await wire.take(socket)
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("events_api", False)
    assert envelope["retry_attempt"] == 0
    payload = envelope["payload"]
    assert (payload["type"], payload["team_id"], payload["api_app_id"]) == (
        "event_callback",
        box.team_id,
        box.app_id,
    )
    assert payload["event_time"] == 1_772_438_400
    await wire.ack(socket, envelope)
    assert await box.settled(1)


async def test_an_event_nobody_acknowledges_comes_again_with_the_same_id(box, wire):
    box.timing.ack_seconds = 0.03
    socket = await wire.connect()
    await box.say("ana", "#delivery", "hi")
    tries = [await wire.take(socket) for _ in range(4)]
    assert [each["retry_attempt"] for each in tries] == [0, 1, 2, 3]
    assert [each["retry_reason"] for each in tries] == ["", "timeout", "timeout", "timeout"]
    assert len({each["payload"]["event_id"] for each in tries}) == 1
    await box.settled(1)
    assert [envelope.payload["event"]["text"] for envelope in box.lost] == ["hi"]


async def test_an_event_in_flight_when_the_connection_dies_comes_over_the_next(box, wire):
    first = await wire.connect()
    await box.say("ana", "#delivery", "hi")
    lost = await wire.take(first)
    box.timing.retry_delays = (0.05, 0.05, 0.05)
    box.timing.retry_scale = 1
    first._response.connection.transport.abort()  # kill -9 of the bot
    second = await wire.connect()
    again = await wire.take(second)
    assert again["envelope_id"] == lost["envelope_id"]
    assert (again["retry_attempt"], again["retry_reason"]) == (1, "connection_lost")
    await wire.ack(second, again)
    assert await box.settled(1)
    assert box.lost == []


async def test_a_ticket_is_good_for_one_handshake_and_a_short_time(box, wire):
    url = await wire.ticket()
    async with wire.session.ws_connect(url):
        pass
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await wire.session.ws_connect(url)
    box.timing.ticket_seconds = -1
    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        await wire.session.ws_connect(await wire.ticket())


async def test_ten_connections_share_the_payloads_and_an_eleventh_is_sent_away(box, wire):
    sockets = [await wire.connect() for _ in range(10)]
    one_more = await wire.session.ws_connect(await wire.ticket())
    assert (await wire.take(one_more))["reason"] == "too_many_websockets"
    for number in range(60):
        await box.say("ana", "#delivery", str(number))

    async def drain(socket) -> int:
        count = 0
        while True:
            try:
                envelope = json.loads((await asyncio.wait_for(socket.receive(), 0.3)).data)
            except TimeoutError:
                return count
            await wire.ack(socket, envelope)
            count += 1

    counts = await asyncio.gather(*map(drain, sockets))
    assert sum(counts) == 60
    assert sum(count > 0 for count in counts) > 5


async def test_the_app_comes_back_after_a_disconnect(box, bot):
    changes = box.workspace.subscribe()
    box.drop_sockets(disconnect=True)
    async with asyncio.timeout(5):
        while await changes.get() != {"type": "connection", "connected": True}:
            pass
    await box.say("ana", "#delivery", "still there?")
    assert await box.settled(2)
    assert bot.texts() == ["still there?"]


async def test_a_warning_leaves_the_connection_open(box, wire):
    socket = await wire.connect()
    box.drop_sockets(disconnect=True, reason="warning")
    assert (await wire.take(socket))["reason"] == "warning"
    await box.say("ana", "#delivery", "hi")
    assert (await wire.take(socket))["payload"]["event"]["text"] == "hi"


async def test_only_subscribed_events_for_granted_scopes_are_sent(box):
    box.slack.app.events = frozenset({"message.channels", "reaction_added"})
    box.scopes.discard("reactions:read")
    bot = Bot(box)
    await bot.connect()
    message = await box.say("ana", "#delivery", "@muster hello")
    await box.react("ana", "#delivery", message.ts, "eyes")
    await box.say("ana", "dm", "psst")
    await box.settled()
    assert [(event["type"], event.get("channel_type")) for event in bot.heard] == [("message", "channel")]
    await bot.close()


async def test_nonsense_from_the_app_closes_its_connection_only(box, wire):
    socket = await wire.connect()
    await socket.send_str("not json")
    assert (await asyncio.wait_for(socket.receive(), 2)).type in {
        aiohttp.WSMsgType.CLOSE,
        aiohttp.WSMsgType.CLOSED,
        aiohttp.WSMsgType.CLOSING,
    }
    assert await wire.connect()


async def test_a_repeated_event_keeps_its_id(box, wire):
    box.repeat_events = 1
    socket = await wire.connect()
    await box.say("ana", "#delivery", "hi")
    twice = [await wire.take(socket) for _ in range(2)]
    assert len({each["envelope_id"] for each in twice}) == 2
    assert len({each["payload"]["event_id"] for each in twice}) == 1
