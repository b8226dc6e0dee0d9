"""What each method says no to, one row each; ``{…}`` stands for something of the fixture's workspace."""

import pytest
from slack_sdk.errors import SlackApiError

from sandbox import membership

ROWS = [
    ("team.info", {"team": "T404"}, "team_not_found"),
    ("bots.info", {"bot": "B404"}, "bot_not_found"),
    ("reactions.add", {"channel": "{delivery}", "timestamp": "{said}", "name": "no spaces"}, "invalid_name"),
    ("reactions.add", {"channel": "{delivery}", "timestamp": "soon", "name": "eyes"}, "bad_timestamp"),
    ("reactions.add", {"channel": "{delivery}", "timestamp": "1.0", "name": "eyes"}, "message_not_found"),
    ("reactions.remove", {"channel": "{delivery}", "timestamp": "{said}", "name": "eyes"}, "no_reaction"),
    ("reactions.remove", {"name": "eyes"}, "no_item_specified"),
    ("reactions.get", {"channel": "{delivery}"}, "no_item_specified"),
    ("pins.add", {"channel": "{delivery}"}, "no_item_specified"),
    ("pins.remove", {"channel": "{delivery}", "timestamp": "{said}"}, "no_pin"),
    (
        "bookmarks.add",
        {"channel_id": "{delivery}", "title": "x", "type": "folder"},
        "invalid_bookmark_type",
    ),
    ("bookmarks.add", {"channel_id": "{delivery}", "title": "x", "type": "link"}, "invalid_link"),
    ("bookmarks.remove", {"channel_id": "{delivery}", "bookmark_id": "Bk1"}, "not_found"),
    ("conversations.join", {"channel": "{dm}"}, "method_not_supported_for_channel_type"),
    ("conversations.invite", {"channel": "{archived}", "users": "{ana}"}, "is_archived"),
    ("conversations.join", {"channel": "{archived}"}, "is_archived"),
    ("conversations.leave", {"channel": "{archived}"}, "is_archived"),
    ("conversations.setTopic", {"channel": "{archived}", "topic": "x"}, "is_archived"),
    ("conversations.setTopic", {"channel": "{dm}", "topic": "x"}, "method_not_supported_for_channel_type"),
    ("conversations.unarchive", {"channel": "{delivery}"}, "not_archived"),
    ("conversations.kick", {"channel": "{delivery}", "user": "{bot}"}, "cant_kick_self"),
    ("conversations.kick", {"channel": "{archived}", "user": "{ana}"}, "is_archived"),
    ("conversations.rename", {"channel": "{delivery}", "name": "Bad Name"}, "invalid_name_specials"),
    ("conversations.rename", {"channel": "{delivery}", "name": "other"}, "not_authorized"),
    ("conversations.list", {"types": "rooms"}, "invalid_types"),
    ("conversations.members", {"channel": "{delivery}", "limit": "many"}, "invalid_limit"),
    ("conversations.history", {"channel": "{delivery}", "limit": 5000}, "invalid_limit"),
    ("conversations.history", {"channel": "{delivery}", "cursor": "b3RoZXI6MQ=="}, "invalid_cursor"),
    ("users.conversations", {"user": "U404"}, "user_not_found"),
    ("users.lookupByEmail", {"email": "nobody@nowhere.example"}, "users_not_found"),
    ("dnd.teamInfo", {"users": ","}, "no_users_provided"),
    ("usergroups.users.update", {"usergroup": "{group}", "users": ","}, "no_users_provided"),
    ("files.info", {"file": "F404"}, "file_not_found"),
    ("files.completeUploadExternal", {"files": "[]"}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": "{{not json"}, "invalid_arguments"),
    (
        "files.getUploadURLExternal",
        {"filename": "x", "length": 1, "alt_txt": "x" * 1001},
        "alt_txt_too_large",
    ),
    ("chat.getPermalink", {"channel": "{delivery}", "message_ts": "1.0"}, "message_not_found"),
    ("chat.update", {"channel": "{archived}", "ts": "{kept}", "text": "x"}, "is_inactive"),
    ("views.open", {"view": "{{}}"}, "invalid_arguments"),
    ("views.publish", {"user_id": "U404", "view": "{{}}"}, "invalid_arguments"),
    ("views.update", {"external_id": "nothing", "view": "{{}}"}, "not_found"),
    ("blocks.validate", {}, "invalid_arguments"),
]


@pytest.fixture
async def names(box, client) -> dict[str, str]:
    made = (await client.conversations_create(name="over"))["channel"]["id"]
    kept = await client.chat_postMessage(channel=made, text="kept")
    membership.archive(box.workspace, box.channel("#over"), box.bot_user_id, archived=True)
    return {
        "delivery": box.channel("#delivery").id,
        "archived": made,
        "kept": kept["ts"],
        "dm": box.workspace.im(box.user("ana").id).id,
        "said": (await box.say("ana", "#delivery", "hello")).ts,
        "ana": box.user("ana").id,
        "bot": box.bot_user_id,
        "group": next(iter(box.workspace.groups)),
    }


@pytest.mark.parametrize(("method", "args", "error"), ROWS)
async def test_a_method_says_no_by_its_own_name_for_it(client, box, names, method, args, error):
    filled = {key: value.format(**names) if isinstance(value, str) else value for key, value in args.items()}
    with pytest.raises(SlackApiError) as raised:
        await client.api_call(method, params=filled)
    assert raised.value.response["error"] == error
    assert [(refusal.method, refusal.error) for refusal in box.unforgiven] == [(method, error)]


async def test_a_message_bears_no_more_than_23_different_emoji(box, client):
    message = await box.say("ana", "#delivery", "x")
    for number in range(23):
        await client.reactions_add(channel=message.channel, timestamp=message.ts, name=f"number{number}")
    with pytest.raises(SlackApiError, match="too_many_emoji"):
        await client.reactions_add(channel=message.channel, timestamp=message.ts, name="straw")
    shown = await client.reactions_get(channel=message.channel, timestamp=message.ts)
    assert len(shown["message"]["reactions"]) == 23


async def test_a_name_of_its_own_needs_the_scope_for_it(box, client):
    await client.chat_postMessage(channel="#delivery", text="x", username="Herald", icon_emoji=":bell:")
    box.scopes.discard("chat:write.customize")
    await client.chat_postMessage(channel="#delivery", text="x", username="Herald", icon_emoji=":bell:")
    named, plain = box.messages("#delivery")
    assert (named.username, named.wire()["icons"]) == ("Herald", {"emoji": ":bell:"})
    assert (plain.username, plain.icon) == (None, None)


async def test_markdown_becomes_a_block_of_its_own(box, client):
    await client.api_call("chat.postMessage", json={"channel": "#delivery", "markdown_text": "**bold**"})
    [message] = box.messages("#delivery")
    assert (message.text, message.blocks[0]["type"]) == ("**bold**", "markdown")


async def test_blocks_and_controls_without_an_id_are_given_one(box, client):
    button = {"type": "button", "text": {"type": "plain_text", "text": "Go"}}
    await client.chat_postMessage(channel="#delivery", text="x", blocks=[{"type": "actions", "elements": [button]}] * 2)
    first, second = box.messages("#delivery")[0].blocks
    assert first["block_id"] != second["block_id"]
    assert first["elements"][0]["action_id"] != second["elements"][0]["action_id"]


async def test_the_team_and_the_bot_describe_themselves(box, client):
    assert (await client.team_info())["team"]["name"] == "Muster team"
    assert (await client.bots_info(bot=box.bot_id))["bot"]["user_id"] == box.bot_user_id
    assert (await client.emoji_list())["emoji"] == {}
    ana = box.user("ana").id
    assert list((await client.dnd_teamInfo(users=[ana, "U404"]))["users"]) == [ana]
