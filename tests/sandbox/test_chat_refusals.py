import pytest
from slack_sdk.errors import SlackApiError

from sandbox import membership

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({}, "no_text"),
        ({"text": ""}, "no_text"),
        ({"blocks": "{not json"}, "invalid_blocks_format"),
        ({"blocks": '{"type":"section"}'}, "invalid_blocks_format"),
        ({"text": "x", "blocks": [{"type": "teapot"}]}, "invalid_blocks"),
        ({"text": "x", "blocks": [SECTION] * 51}, "invalid_blocks"),
        (
            {"text": "x", "blocks": [SECTION | {"text": {"type": "mrkdwn", "text": "y" * 2900}}] * 5},
            "msg_blocks_too_long",
        ),
        ({"text": "x", "attachments": [{"text": "a"}] * 101}, "too_many_attachments"),
        ({"text": "x", "attachments": "nonsense"}, "invalid_attachments"),
        ({"text": "x", "markdown_text": "*x*"}, "markdown_text_conflict"),
        ({"markdown_text": "x" * 12_001}, "msg_too_long"),
        ({"text": "x", "metadata": {"event_type": "t"}}, "invalid_metadata_format"),
        ({"text": "x", "metadata": "[1]"}, "invalid_metadata_format"),
        ({"text": "x", "metadata": {"event_type": "a b", "event_payload": {}}}, "invalid_metadata_schema"),
        (
            {"text": "x", "metadata": {"event_type": "a", "event_payload": {"k": "v" * 9000}}},
            "metadata_too_large",
        ),
        ({"text": "x", "thread_ts": "1.000000"}, "thread_not_found"),
        ({"text": "x", "channel": "#nowhere"}, "channel_not_found"),
        ({"text": "x", "channel": "U00000000"}, "channel_not_found"),
    ],
)
async def test_a_post_slack_would_refuse_is_refused(box, client, args, error):
    with pytest.raises(SlackApiError) as raised:
        await client.api_call("chat.postMessage", json={"channel": "#delivery"} | args)
    assert raised.value.response["error"] == error
    assert box.messages("#delivery") == []
    assert [refusal.error for refusal in box.refusals] == [error]


async def test_invalid_blocks_say_where_they_are_wrong(box, client):
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(
            channel="#delivery", text="x", blocks=[{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]
        )
    told = raised.value.response["response_metadata"]["messages"]
    assert told == ["[ERROR] unsupported type: mrkdwn [json-pointer:/0/text/type]"]


async def test_an_update_takes_no_more_than_four_thousand_characters(box, client):
    channel = box.channel("#delivery").id
    own = await client.chat_postMessage(channel=channel, text="x")
    await client.chat_update(channel=channel, ts=own["ts"], text="y" * 4000)
    with pytest.raises(SlackApiError, match="msg_too_long"):
        await client.chat_update(channel=channel, ts=own["ts"], text="y" * 4001)
    with pytest.raises(SlackApiError, match="message_not_found"):
        await client.chat_update(channel=channel, ts="1.000000", text="y")


async def test_an_update_leaves_what_it_does_not_mention(box, client):
    channel = box.channel("#delivery").id
    metadata = {"event_type": "t", "event_payload": {"id": 1}}
    own = await client.chat_postMessage(channel=channel, text="x", blocks=[SECTION], metadata=metadata)
    await client.chat_update(channel=channel, ts=own["ts"], text="y")
    message = box.message("#delivery", own["ts"])
    assert (message.text, len(message.blocks), message.metadata) == ("y", 1, metadata)
    await client.chat_update(channel=channel, ts=own["ts"], text="z", blocks=[], metadata={})
    assert (message.text, message.blocks, message.metadata) == ("z", [], None)


async def test_the_bot_writes_only_where_it_is_a_member(box, client):
    box.scopes.discard("chat:write.public")
    membership.leave(box.workspace, box.channel("#delivery"), box.bot_user_id)
    with pytest.raises(SlackApiError, match="not_in_channel"):
        await client.chat_postMessage(channel="#delivery", text="x")
    box.scopes.add("chat:write.public")
    await client.chat_postMessage(channel="#delivery", text="x")


async def test_an_archived_channel_takes_nothing(box, client):
    channel = box.channel("#delivery")
    await client.conversations_archive(channel=channel.id)
    with pytest.raises(SlackApiError, match="is_archived"):
        await client.chat_postMessage(channel="#delivery", text="x")
    with pytest.raises(PermissionError):
        await box.say("ana", "#delivery", "x")


async def test_an_ephemeral_message_needs_its_reader_in_the_channel(box, client):
    made = await client.conversations_create(name="war-room")
    with pytest.raises(SlackApiError, match="user_not_in_channel"):
        await client.chat_postEphemeral(channel=made["channel"]["id"], user=box.user("ana").id, text="x")
