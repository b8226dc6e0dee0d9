import pytest
from slack_sdk.errors import SlackApiError


async def test_a_post_of_the_bot_stands_in_the_channel(box, client):
    answer = await client.chat_postMessage(
        channel="#delivery", text="Good morning", metadata={"event_type": "post", "event_payload": {"id": 7}}
    )
    [message] = box.messages("#delivery")
    assert (message.ts, message.text, message.user) == (answer["ts"], "Good morning", box.bot_user_id)
    assert message.metadata == {"event_type": "post", "event_payload": {"id": 7}}
    assert answer["message"]["bot_id"] == box.bot_id
    assert answer["channel"] == box.channel("#delivery").id


async def test_timestamps_are_unique_and_grow_while_the_clock_stands(box, client):
    first = await box.say("ana", "#delivery", "one")
    second = await client.chat_postMessage(channel="#delivery", text="two")
    third = await box.say("bo", "#general", "three")
    assert first.ts == "1772438400.000000"
    assert first.ts < second["ts"] < third.ts


async def test_replies_count_in_their_parent_and_stay_out_of_the_channel(box, client):
    parent = await client.chat_postMessage(channel="#delivery", text="How is it going?")
    await box.say("ana", "#delivery", "T1 done", thread=parent["ts"])
    last = await box.say("bo", "#delivery", "T2 blocked", thread=parent["ts"])
    assert [message.text for message in box.messages("#delivery")] == ["How is it going?"]
    assert [message.text for message in box.thread("#delivery", parent["ts"])] == [
        "How is it going?",
        "T1 done",
        "T2 blocked",
    ]
    history = await client.conversations_history(channel=box.channel("#delivery").id)
    [shown] = history["messages"]
    assert shown["reply_count"] == 2
    assert shown["latest_reply"] == last.ts
    assert shown["reply_users"] == [box.user("ana").id, box.user("bo").id]


async def test_a_reply_to_a_reply_joins_the_thread(box):
    parent = await box.say("ana", "#delivery", "root")
    reply = await box.say("bo", "#delivery", "reply", thread=parent.ts)
    deeper = await box.say("cy", "#delivery", "deeper", thread=reply.ts)
    assert deeper.thread_ts == parent.ts


async def test_a_broadcast_reply_shows_in_the_channel_too(box, bot, client):
    parent = await box.say("ana", "#delivery", "root")
    await box.say("bo", "#delivery", "to all", thread=parent.ts, broadcast=True)
    await box.settled()
    assert [message.text for message in box.messages("#delivery")] == ["root", "to all"]
    assert bot.heard[-1]["subtype"] == "thread_broadcast"
    assert bot.heard[-1]["root"]["ts"] == parent.ts
    replies = await client.conversations_replies(channel=parent.channel, ts=parent.ts)
    assert [message["text"] for message in replies["messages"]] == ["root", "to all"]


async def test_what_people_say_reaches_the_bot_once_and_a_mention_a_second_time(box, bot):
    message = await box.say("ana", "#delivery", "@muster status")
    await box.settled()
    assert bot.kinds() == ["message", "app_mention"]
    assert {event["ts"] for event in bot.heard} == {message.ts}
    assert bot.heard[0]["channel_type"] == "channel"
    assert bot.heard[0]["text"] == f"<@{box.bot_user_id}> status"


async def test_a_direct_message_comes_as_im_and_is_no_mention(box, bot, client):
    opened = await client.conversations_open(users=box.user("ana").id)
    sent = await client.chat_postMessage(channel=box.user("ana").id, text="Your tasks")
    assert sent["channel"] == opened["channel"]["id"]
    await box.say("ana", "dm", "@muster done")
    await box.settled()
    assert [message.text for message in box.dms("ana")] == ["Your tasks", f"<@{box.bot_user_id}> done"]
    assert [event["channel_type"] for event in bot.heard] == ["im"]


async def test_an_edit_tells_the_new_text_and_the_old(box, bot):
    message = await box.say("ana", "#delivery", "T1 done")
    await box.edit("ana", "#delivery", message.ts, "T1 almost done")
    await box.settled()
    event = bot.heard[-1]
    assert event["subtype"] == "message_changed"
    assert event["message"]["text"] == "T1 almost done"
    assert event["message"]["ts"] == message.ts
    assert event["message"]["edited"]["user"] == box.user("ana").id
    assert event["previous_message"]["text"] == "T1 done"
    with pytest.raises(PermissionError):
        await box.edit("bo", "#delivery", message.ts, "mine now")


async def test_a_deleted_message_is_told_and_gone(box, bot):
    message = await box.say("ana", "#delivery", "oops")
    await box.delete("ana", "#delivery", message.ts)
    await box.settled()
    assert bot.heard[-1]["subtype"] == "message_deleted"
    assert bot.heard[-1]["deleted_ts"] == message.ts
    assert bot.heard[-1]["previous_message"]["text"] == "oops"
    assert box.messages("#delivery") == []
    assert message.deleted


async def test_a_deleted_parent_stays_as_a_tombstone_until_its_last_reply_is_gone(box, bot):
    parent = await box.say("ana", "#delivery", "root")
    reply = await box.say("bo", "#delivery", "reply", thread=parent.ts)
    await box.delete("ana", "#delivery", parent.ts)
    await box.settled()
    assert bot.heard[-1]["message"]["subtype"] == "tombstone"
    [shown] = box.messages("#delivery")
    assert shown.tombstone
    assert shown.wire()["text"] == "This message was deleted."
    await box.delete("bo", "#delivery", reply.ts)
    assert box.messages("#delivery") == []


async def test_the_bot_changes_and_deletes_its_own_messages_only(box, client):
    box.forgive("cant_update_message")
    box.forgive("cant_delete_message")
    channel = box.channel("#delivery").id
    own = await client.chat_postMessage(channel=channel, text="before")
    await client.chat_update(channel=channel, ts=own["ts"], text="after")
    assert box.message("#delivery", own["ts"]).text == "after"
    theirs = await box.say("ana", "#delivery", "mine")
    with pytest.raises(SlackApiError, match="cant_update_message"):
        await client.chat_update(channel=channel, ts=theirs.ts, text="no")
    with pytest.raises(SlackApiError, match="cant_delete_message"):
        await client.chat_delete(channel=channel, ts=theirs.ts)
    await client.chat_delete(channel=channel, ts=own["ts"])
    assert [message.text for message in box.messages("#delivery")] == ["mine"]


async def test_reactions_are_told_and_counted(box, bot, client):
    message = await box.say("ana", "#delivery", "shipped")
    await box.react("bo", "#delivery", message.ts, ":tada:")
    await client.reactions_add(channel=message.channel, timestamp=message.ts, name="tada")
    await box.unreact("bo", "#delivery", message.ts, "tada")
    await box.settled()
    assert message.reactions == {"tada": {box.bot_user_id}}
    assert bot.kinds() == ["message", "reaction_added", "reaction_removed"]  # Bolt drops the bot's own
    assert bot.heard[1]["item"] == {"type": "message", "channel": message.channel, "ts": message.ts}
    box.forgive("already_reacted", times=1)
    with pytest.raises(SlackApiError, match="already_reacted"):
        await client.reactions_add(channel=message.channel, timestamp=message.ts, name="tada")
    assert box.unforgiven == []


async def test_an_ephemeral_message_is_seen_by_one_person_and_in_no_history(box, client):
    channel = box.channel("#delivery").id
    await client.chat_postEphemeral(channel=channel, user=box.user("ana").id, text="only you")
    assert [message.text for message in box.ephemerals("ana")] == ["only you"]
    assert box.ephemerals("bo") == []
    assert (await client.conversations_history(channel=channel))["messages"] == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("a & b", "a &amp; b"),
        ("a &amp; b", "a &amp; b"),
        ("1 < 2", "1 &lt; 2"),
        ("<@U123> <#C1|x> <!here> <https://a.example|a>", "<@U123> <#C1|x> <!here> <https://a.example|a>"),
        ("<script>", "&lt;script>"),
    ],
)
async def test_loose_markup_in_a_post_becomes_entities(box, client, sent, kept):
    await client.chat_postMessage(channel="#delivery", text=sent)
    assert box.messages("#delivery")[0].text == kept


async def test_text_beyond_forty_thousand_characters_is_cut_with_a_warning(box, client):
    answer = await client.chat_postMessage(channel="#delivery", text="x" * 40_001)
    assert len(box.messages("#delivery")[0].text) == 40_000
    assert answer["warning"] == "message_truncated"


async def test_a_permalink_names_channel_and_message(box, client):
    message = await box.say("ana", "#delivery", "here")
    answer = await client.chat_getPermalink(channel=message.channel, message_ts=message.ts)
    assert answer["permalink"] == f"{box.url}/archives/{message.channel}/p{message.ts.replace('.', '')}"


async def test_a_preview_changes_a_message_and_not_its_text(box, bot):
    message = await box.say("ana", "#delivery", "see https://board.example")
    await box.unfurl("#delivery", message.ts, "The board")
    await box.settled()
    event = bot.heard[-1]
    assert event["subtype"] == "message_changed"
    assert event["message"]["text"] == event["previous_message"]["text"] == "see <https://board.example>"
    assert "edited" not in event["message"]
