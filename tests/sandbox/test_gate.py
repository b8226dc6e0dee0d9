import pytest
from slack_sdk.errors import SlackApiError

from tests.sandbox.conftest import client_of, make_box


async def refused(call) -> dict:
    with pytest.raises(SlackApiError) as raised:
        await call
    return raised.value.response.data


@pytest.mark.parametrize(
    ("token", "method", "error"),
    [
        ("", "auth.test", "not_authed"),
        ("xoxb-somebody-else", "auth.test", "invalid_auth"),
        ("app", "chat.postMessage", "not_allowed_token_type"),
        ("bot", "apps.connections.open", "not_allowed_token_type"),
        ("bot", "chat.shout", "unknown_method"),
    ],
)
async def test_a_token_that_does_not_fit_is_refused(box, token, method, error):
    known = {"app": box.app_token, "bot": box.bot_token}
    answer = await refused(client_of(box, known.get(token, token)).api_call(method))
    assert answer["error"] == error
    assert [refusal.error for refusal in box.unforgiven] == [error]


async def test_a_revoked_token_is_refused_everywhere(box, client):
    box.revoke_token()
    assert (await refused(client.auth_test()))["error"] == "token_revoked"
    assert (await refused(client.chat_postMessage(channel="#delivery", text="x")))["error"] == "token_revoked"


async def test_a_missing_scope_says_what_is_needed_and_what_there_is(box, client):
    box.scopes.clear()
    box.scopes.update({"chat:write", "users:read"})
    answer = await refused(client.reactions_add(channel="C1", timestamp="1.0", name="eyes"))
    assert answer["error"] == "missing_scope"
    assert answer["needed"] == "reactions:write"
    assert answer["provided"] == "chat:write,users:read"


async def test_the_scope_of_one_kind_of_conversation_does_not_open_another(box, client):
    box.scopes.discard("im:history")
    im = box.workspace.im(box.user("ana").id)
    answer = await refused(client.conversations_history(channel=im.id))
    assert (answer["error"], answer["needed"]) == ("missing_scope", "im:history")
    await client.conversations_history(channel=box.channel("#delivery").id)


@pytest.mark.parametrize(
    ("method", "args", "missing"),
    [
        ("chat.postMessage", {"text": "x"}, ["channel"]),
        ("chat.update", {"text": "x"}, ["channel", "ts"]),
        ("reactions.add", {"channel": "C1"}, ["name", "timestamp"]),
        ("conversations.history", {}, ["channel"]),
        ("users.info", {}, ["user"]),
    ],
)
async def test_required_arguments_are_named_when_they_are_missing(client, method, args, missing):
    answer = await refused(client.api_call(method, params=args))
    assert answer["error"] == "invalid_arguments"
    told = answer["response_metadata"]["messages"]
    assert told == [f"[ERROR] missing required field: {name}" for name in missing]


async def test_a_json_body_is_read_only_where_slack_reads_one(box, client):
    channel = box.channel("#delivery").id
    await client.api_call("conversations.history", json={"channel": channel})
    answer = await refused(client.api_call("conversations.info", json={"channel": channel}))
    assert answer["error"] == "invalid_arguments"
    await client.api_call("conversations.info", params={"channel": channel})


async def test_the_email_of_a_person_needs_its_own_scope(box, client):
    bo = box.user("bo").id
    assert (await client.users_info(user=bo))["user"]["profile"]["email"] == "bo@sea.example"
    assert (await client.users_lookupByEmail(email="BO@sea.example"))["user"]["id"] == bo
    box.scopes.discard("users:read.email")
    assert "email" not in (await client.users_info(user=bo))["user"]["profile"]


async def test_lists_come_in_pages_that_a_cursor_joins(box, client):
    names = [user["name"] async for page in await client.users_list(limit=2) for user in page["members"]]
    assert names == ["slackbot", "muster", "ana", "bo", "cy"]
    assert (await refused(client.users_list(cursor="bm9uc2Vuc2U=")))["error"] == "invalid_cursor"
    assert (await refused(client.users_list(limit=5000)))["error"] == "invalid_limit"


async def test_api_test_and_auth_test_tell_who_is_calling(box, client):
    assert (await client.api_test(foo="bar"))["args"] == {"foo": "bar"}
    answer = await client.auth_test()
    assert (answer["user_id"], answer["bot_id"]) == (box.bot_user_id, box.bot_id)
    assert (answer["team_id"], answer["user"]) == (box.team_id, "muster")
    assert (await refused(client.api_test(error="my_error")))["error"] == "my_error"


async def test_limits_are_off_until_somebody_wants_them(box, client):
    for _ in range(25):
        await client.conversations_list()
    box.rate_limits = True
    for _ in range(20):
        await client.conversations_list()
    with pytest.raises(SlackApiError) as raised:
        await client.conversations_list()
    assert raised.value.response.status_code == 429
    assert raised.value.response.headers["Retry-After"] == "3"
    assert raised.value.response["error"] == "ratelimited"


async def test_a_channel_takes_one_message_a_second(box, client):
    box.rate_limits = True
    await client.chat_postMessage(channel="#delivery", text="one")
    await client.chat_postMessage(channel="#general", text="elsewhere")
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(channel=box.channel("#delivery").id, text="two")
    assert raised.value.response.headers["Retry-After"] == "1"
    assert [message.text for message in box.messages("#delivery")] == ["one"]


async def test_refusals_are_forgiven_by_name_any_number_or_so_many(box, client):
    for name in ("name_taken", "name_taken", "no_text"):
        box.slack.book.refuse("somewhere", name)
    box.forgive("name_taken", times=1)
    assert [refusal.error for refusal in box.unforgiven] == ["name_taken", "no_text"]
    box.forgive("name_taken")
    assert [refusal.error for refusal in box.unforgiven] == ["no_text"]
    assert len(box.refusals) == 3


async def test_every_call_is_noted_with_its_arguments_and_its_error(box, client):
    await client.chat_postMessage(channel="#delivery", text="x")
    box.forgive("no_text")
    await refused(client.api_call("chat.postMessage", params={"channel": "#delivery"}))
    good, bad = box.calls
    assert (good.method, good.args["text"], good.error) == ("chat.postMessage", "x", None)
    assert (bad.method, bad.error) == ("chat.postMessage", "no_text")
    assert good.at == box.clock.now()


def test_only_known_scopes_are_granted_when_none_are_named():
    assert {"chat:write", "commands", "im:history", "usergroups:write"} <= make_box().scopes
    assert make_box(scopes={"chat:write"}).scopes == {"chat:write"}
