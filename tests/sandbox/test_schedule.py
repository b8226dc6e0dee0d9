import asyncio
from datetime import timedelta

import pytest
from slack_sdk.errors import SlackApiError

from tests.sandbox.conftest import client_of, make_box

NOW = 1_772_438_400
HOUR = 3600


async def test_a_scheduled_message_appears_when_the_clock_gets_there(box, client):
    channel = box.channel("#delivery").id
    await client.chat_scheduleMessage(channel=channel, post_at=NOW + HOUR, text="one hour on")
    listed = await client.chat_scheduledMessages_list()
    assert [each["text"] for each in listed["scheduled_messages"]] == ["one hour on"]
    box.clock.advance(timedelta(minutes=59))
    await asyncio.sleep(0.02)
    assert box.messages("#delivery") == []
    box.clock.advance(timedelta(minutes=1))
    await asyncio.sleep(0.02)
    assert [message.text for message in box.messages("#delivery")] == ["one hour on"]
    assert (await client.chat_scheduledMessages_list())["scheduled_messages"] == []


async def test_one_with_metadata_never_appears(box, client):
    metadata = {"event_type": "t", "event_payload": {"a": 1}}
    await client.chat_scheduleMessage(
        channel=box.channel("#delivery").id, post_at=NOW + 60, text="lost", metadata=metadata
    )
    box.clock.advance(timedelta(hours=1))
    await asyncio.sleep(0.02)
    assert box.messages("#delivery") == []


async def test_a_scheduled_message_is_withdrawn_once(box, client):
    channel = box.channel("#delivery").id
    made = await client.chat_scheduleMessage(channel=channel, post_at=NOW + HOUR, text="x")
    await client.chat_deleteScheduledMessage(channel=channel, scheduled_message_id=made["scheduled_message_id"])
    with pytest.raises(SlackApiError, match="invalid_scheduled_message_id"):
        await client.chat_deleteScheduledMessage(channel=channel, scheduled_message_id=made["scheduled_message_id"])


@pytest.mark.parametrize(
    ("post_at", "error"),
    [(NOW, "time_in_past"), (NOW + 121 * 24 * HOUR, "time_too_far"), ("soon", "invalid_time")],
)
async def test_a_second_that_cannot_be_is_refused(box, client, post_at, error):
    with pytest.raises(SlackApiError, match=error):
        await client.chat_scheduleMessage(channel=box.channel("#delivery").id, post_at=post_at, text="x")


async def test_five_minutes_of_a_channel_hold_thirty(box, client):
    channel = box.channel("#delivery").id
    for number in range(30):
        await client.chat_scheduleMessage(channel=channel, post_at=NOW + HOUR + number, text="x")
    with pytest.raises(SlackApiError, match="restricted_too_many"):
        await client.chat_scheduleMessage(channel=channel, post_at=NOW + HOUR + 31, text="x")


async def test_a_waiting_message_survives_a_restart(tmp_path):
    state = tmp_path / "slack.journal"
    async with make_box(state=state) as first:
        channel = first.channel("#delivery").id
        client = client_of(first)
        await client.chat_scheduleMessage(channel=channel, post_at=NOW + 60, text="kept")
        gone = await client.chat_scheduleMessage(channel=channel, post_at=NOW + 60, text="gone")
        await client.chat_deleteScheduledMessage(channel=channel, scheduled_message_id=gone["scheduled_message_id"])
    async with make_box(state=state) as second:
        second.clock.advance(timedelta(minutes=2))
        await asyncio.sleep(0.02)
        assert [message.text for message in second.messages("#delivery")] == ["kept"]
