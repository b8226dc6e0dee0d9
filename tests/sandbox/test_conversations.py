import pytest
from slack_sdk.errors import SlackApiError

from sandbox import Person, membership


async def fails(call, error: str) -> None:
    with pytest.raises(SlackApiError) as raised:
        await call
    assert raised.value.response["error"] == error


async def test_a_war_room_is_made_filled_described_and_put_away(box, bot, client):
    made = (await client.conversations_create(name="war-room-1"))["channel"]
    assert made["is_member"]
    people = [box.user(handle).id for handle in ("ana", "bo")]
    await client.conversations_invite(channel=made["id"], users=people)
    await client.conversations_setTopic(channel=made["id"], topic="Deploys fail")
    await client.conversations_setPurpose(channel=made["id"], purpose="Fix it")
    members = (await client.conversations_members(channel=made["id"]))["members"]
    assert members == [box.bot_user_id, *people]
    info = (await client.conversations_info(channel=made["id"], include_num_members=True))["channel"]
    assert (info["topic"]["value"], info["purpose"]["value"], info["num_members"]) == ("Deploys fail", "Fix it", 3)
    await box.say("ana", "#war-room-1", "on it")
    await client.conversations_kick(channel=made["id"], user=people[1])
    await client.conversations_archive(channel=made["id"])
    await fails(client.conversations_archive(channel=made["id"]), "already_archived")
    await fails(client.conversations_create(name="war-room-1"), "name_taken")
    await client.conversations_unarchive(channel=made["id"])
    await client.conversations_rename(channel=made["id"], name="war-room-closed")
    assert box.channel("#war-room-closed").id == made["id"]
    await client.conversations_create(name="war-room-1")
    await box.settled()
    assert "channel_rename" in bot.kinds()
    assert bot.texts() == ["on it"]


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", "invalid_name_required"),
        ("x" * 81, "invalid_name_maxlength"),
        ("War Room", "invalid_name_specials"),
        ("war.room", "invalid_name_specials"),
        ("!!!", "invalid_name_punctuation"),
        ("delivery", "name_taken"),
    ],
)
async def test_a_channel_name_that_cannot_be_given_is_refused(client, name, error):
    await fails(client.conversations_create(name=name), error)


@pytest.mark.parametrize("name", ["x", "x" * 80, "war-room_2026-03-02"])
async def test_a_proper_channel_name_is_taken(client, name):
    assert (await client.conversations_create(name=name))["channel"]["name"] == name


async def test_joining_and_leaving_is_told_to_the_bot(box, bot, client):
    await box.leave("ana", "#delivery")
    await box.join("ana", "#delivery")
    await box.settled()
    assert bot.kinds() == ["member_left_channel", "member_joined_channel"]
    again = await client.conversations_join(channel=box.channel("#delivery").id)
    assert again["warning"] == "already_in_channel"


async def test_the_bot_hears_nothing_from_where_it_is_not(box, bot, client):
    channel = box.channel("#delivery")
    await client.conversations_leave(channel=channel.id)
    await box.say("ana", "#delivery", "secret")
    await box.settled()
    assert bot.texts() == []
    await fails(client.conversations_history(channel=channel.id), "not_in_channel")
    box.invite_bot("#delivery", by="ana")
    await box.say("ana", "#delivery", "open")
    await box.settled()
    assert bot.texts() == ["open"]


async def test_a_private_channel_without_the_bot_does_not_exist_for_it(box, client):
    hidden = membership.create(box.workspace, "hidden", box.user("ana").id, private=True)
    await fails(client.conversations_info(channel=hidden.id), "channel_not_found")
    listed = await client.conversations_list(types="public_channel,private_channel")
    assert [channel["name"] for channel in listed["channels"]] == ["general", "delivery"]
    box.invite_bot("#hidden")
    listed = await client.conversations_list(types="private_channel")
    assert [channel["name"] for channel in listed["channels"]] == ["hidden"]


async def test_inviting_stops_at_the_first_who_cannot_come(box, client):
    made = (await client.conversations_create(name="room"))["channel"]["id"]
    ana = box.user("ana").id
    await client.conversations_invite(channel=made, users=ana)
    await fails(client.conversations_invite(channel=made, users=ana), "already_in_channel")
    await fails(client.conversations_invite(channel=made, users="U404"), "user_not_found")
    await fails(client.conversations_invite(channel=made, users=box.bot_user_id), "cant_invite_self")
    assert list(box.channel("#room").members) == [box.bot_user_id, ana]
    bo = box.user("bo").id
    await client.conversations_invite(channel=made, users=[ana, bo], force=True)
    assert bo in box.channel("#room").members


async def test_general_cannot_be_left_emptied_or_put_away(box, client):
    general = box.channel("#general").id
    await fails(client.conversations_leave(channel=general), "cant_leave_general")
    await fails(client.conversations_archive(channel=general), "cant_archive_general")
    await fails(client.conversations_kick(channel=general, user=box.user("bo").id), "cant_kick_from_general")


async def test_a_topic_has_room_for_250_characters(box, client):
    channel = box.channel("#delivery").id
    await client.conversations_setTopic(channel=channel, topic="x" * 250)
    await fails(client.conversations_setTopic(channel=channel, topic="x" * 251), "too_long")


async def test_opening_a_direct_conversation_twice_gives_the_same_one(box, client):
    ana, bo = box.user("ana").id, box.user("bo").id
    first = await client.conversations_open(users=ana)
    second = await client.conversations_open(users=ana, return_im=True)
    assert first["channel"]["id"] == second["channel"]["id"]
    assert second["already_open"]
    assert second["channel"]["user"] == ana
    group = await client.conversations_open(users=[ana, bo])
    assert (await client.conversations_open(users=[bo, ana]))["channel"]["id"] == group["channel"]["id"]
    await fails(client.conversations_open(users=""), "users_list_not_supplied")
    await fails(client.conversations_open(users=["U1"] * 9), "too_many_users")


async def test_history_comes_newest_first_page_by_page(box, client):
    sent = [await box.say("ana", "#delivery", str(number)) for number in range(7)]
    channel = box.channel("#delivery").id
    history = await client.conversations_history(channel=channel, limit=3)
    pages = [page["messages"] async for page in history]
    assert [[each["text"] for each in page] for page in pages] == [
        ["6", "5", "4"],
        ["3", "2", "1"],
        ["0"],
    ]
    between = await client.conversations_history(channel=channel, oldest=sent[2].ts, latest=sent[4].ts)
    assert [each["text"] for each in between["messages"]] == ["3"]
    around = await client.conversations_history(channel=channel, oldest=sent[2].ts, latest=sent[4].ts, inclusive=True)
    assert [each["text"] for each in around["messages"]] == ["4", "3", "2"]
    await fails(client.conversations_history(channel=channel, oldest="yesterday"), "invalid_ts_oldest")


async def test_replies_come_oldest_first_and_the_parent_with_every_page(box, client):
    parent = await box.say("ana", "#delivery", "root")
    for number in range(5):
        await box.say("bo", "#delivery", str(number), thread=parent.ts)
    replies = await client.conversations_replies(channel=parent.channel, ts=parent.ts, limit=3)
    pages = [[each["text"] for each in page["messages"]] async for page in replies]
    assert pages == [["root", "0", "1"], ["root", "2", "3", "4"]]
    await fails(client.conversations_replies(channel=parent.channel, ts="1.000000"), "thread_not_found")


async def test_metadata_is_read_back_only_when_asked_for(box, client):
    metadata = {"event_type": "t", "event_payload": {"id": "7"}}
    parent = await client.chat_postMessage(channel="#delivery", text="x", metadata=metadata)
    channel = parent["channel"]
    [bare] = (await client.conversations_history(channel=channel))["messages"]
    assert "metadata" not in bare
    [full] = (await client.conversations_history(channel=channel, include_all_metadata=True))["messages"]
    assert full["metadata"] == metadata
    replies = await client.conversations_replies(channel=channel, ts=parent["ts"], include_all_metadata=True)
    assert replies["messages"][0]["metadata"] == metadata


async def test_pins_and_bookmarks_of_a_channel(box, bot, client):
    message = await box.say("ana", "#delivery", "pin me")
    await client.pins_add(channel=message.channel, timestamp=message.ts)
    await fails(client.pins_add(channel=message.channel, timestamp=message.ts), "already_pinned")
    pinned = await client.pins_list(channel=message.channel)
    assert [item["message"]["text"] for item in pinned["items"]] == ["pin me"]
    await client.pins_remove(channel=message.channel, timestamp=message.ts)
    await fails(client.pins_remove(channel=message.channel, timestamp=message.ts), "no_pin")
    added = await client.bookmarks_add(
        channel_id=message.channel, title="Board", type="link", link="https://board.example"
    )
    changed = await client.bookmarks_edit(
        channel_id=message.channel, bookmark_id=added["bookmark"]["id"], title="The board"
    )
    assert (changed["bookmark"]["title"], changed["bookmark"]["link"]) == ("The board", "https://board.example")
    await client.bookmarks_remove(channel_id=message.channel, bookmark_id=added["bookmark"]["id"])
    assert (await client.bookmarks_list(channel_id=message.channel))["bookmarks"] == []
    await fails(
        client.bookmarks_add(channel_id=message.channel, title="x", type="link", link="nowhere"), "invalid_link"
    )


async def test_user_groups_are_listed_and_changed(box, bot, client):
    [group] = (await client.usergroups_list(include_users=True))["usergroups"]
    assert (group["name"], group["users"]) == ("Platform", [box.user("ana").id, box.user("bo").id])
    cy = box.user("cy").id
    await client.usergroups_users_update(usergroup=group["id"], users=[cy])
    assert (await client.usergroups_users_list(usergroup=group["id"]))["users"] == [cy]
    await box.settled()
    assert bot.kinds() == ["subteam_updated"]
    await fails(client.usergroups_users_update(usergroup=group["id"], users=["U404"]), "invalid_users")
    await fails(client.usergroups_users_list(usergroup="S404"), "no_such_subteam")


async def test_people_tell_their_zone_and_their_quiet_hours(box, client):
    bo = box.user("bo").id
    user = (await client.users_info(user=bo))["user"]
    assert (user["tz"], user["tz_offset"], user["real_name"]) == ("Asia/Kolkata", 19_800, "Bo Berg")
    quiet = await client.dnd_info(user=bo)
    assert quiet["next_dnd_start_ts"] == 1_772_469_000  # 22:00 in Kolkata
    assert quiet["next_dnd_end_ts"] - quiet["next_dnd_start_ts"] == 10 * 3600
    assert (await client.users_getPresence(user=bo))["presence"] == "active"
    assert (await client.users_profile_get(user=bo))["profile"]["display_name"] == "Bo Berg"
    await fails(client.users_info(user="U404"), "user_not_found")
    mine = await client.users_conversations(types="public_channel")
    assert [channel["name"] for channel in mine["channels"]] == ["general", "delivery"]


async def test_somebody_new_is_announced_and_comes_to_general(box, bot):
    dee = await box.add_person(Person(name="Dee Ray", handle="dee", tz="Asia/Tokyo"))
    await box.say("dee", "#general", "hello")
    await box.settled()
    assert bot.kinds() == ["team_join", "member_joined_channel", "message"]
    assert bot.heard[0]["user"]["tz"] == "Asia/Tokyo"
    assert dee.id in box.channel("#general").members
