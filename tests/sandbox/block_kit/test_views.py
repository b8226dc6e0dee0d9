import pytest
from slack_sdk.errors import SlackApiError

from sandbox.block_kit import check_message, check_view

TEXT = {"type": "plain_text", "text": "x"}
SECTION = {"type": "section", "text": TEXT}
INPUT = {"type": "input", "label": TEXT, "element": {"type": "plain_text_input", "action_id": "i"}}
MODAL = {"type": "modal", "title": TEXT, "blocks": [SECTION]}
HOME = {"type": "home", "blocks": [SECTION]}
ALERT = {"type": "alert", "text": TEXT, "level": "warning"}


@pytest.mark.parametrize(
    "view",
    [
        MODAL,
        MODAL | {"blocks": [INPUT], "submit": TEXT, "close": TEXT, "private_metadata": "x" * 3000},
        MODAL | {"blocks": [SECTION] * 100},
        MODAL | {"blocks": [ALERT]},
        HOME,
        HOME | {"blocks": []},
        HOME | {"blocks": [{"type": "card", "title": TEXT}], "callback_id": "home"},
    ],
)
def test_what_slack_accepts_as_a_view_is_accepted(view):
    assert check_view(view) == []


@pytest.mark.parametrize(
    ("view", "pointer", "message"),
    [
        (MODAL | {"blocks": [INPUT]}, "/submit", "a modal with input blocks needs a submit button"),
        (MODAL | {"blocks": [SECTION] * 101}, "/blocks", "must have no more than 100 items, has 101"),
        (MODAL | {"blocks": []}, "/blocks", "must have at least 1 items, has 0"),
        (MODAL | {"title": {"type": "plain_text", "text": "x" * 25}}, "/title/text", "must be no more than 24 characters, has 25"),
        (MODAL | {"submit": {"type": "mrkdwn", "text": "x"}}, "/submit/type", "unsupported type: mrkdwn"),
        (MODAL | {"callback_id": "x" * 256}, "/callback_id", "must be no more than 255 characters, has 256"),
        (MODAL | {"blocks": [{"type": "markdown", "text": "x"}]}, "/blocks/0/type", "markdown is not supported in a modal"),
        (HOME | {"blocks": [ALERT]}, "/blocks/0/type", "alert is not supported in a home"),
        (HOME | {"title": TEXT}, "/title", "invalid additional property: title"),
        (MODAL | {"blocks": [ALERT | {"text": {"type": "mrkdwn", "text": "x" * 201}}]}, "/blocks/0/text/text", "must be no more than 200 characters, has 201"),
        ({"type": "modal", "blocks": [SECTION]}, "", "missing required field: title"),
        ({"type": "popup"}, "/type", "unsupported type: popup"),
        ([], "", "must be an object"),
    ],
)  # fmt: skip
def test_what_slack_refuses_as_a_view_is_refused_with_its_place(view, pointer, message):
    assert (pointer, message) in [(problem.pointer, problem.message) for problem in check_view(view)]


@pytest.mark.parametrize(
    ("message", "fine"),
    [({"text": "x"}, True), ({"blocks": [SECTION]}, True), ({}, False), ("x", False), ({"blocks": [{}]}, False)],
)
def test_a_whole_message_is_checked(message, fine):
    assert (check_message(message) == []) is fine


async def test_the_public_method_answers_without_a_token(box, client):
    client.token = None
    assert (await client.api_call("blocks.validate", json={"blocks": [SECTION]}))["ok"]
    with pytest.raises(SlackApiError) as raised:
        await client.api_call("blocks.validate", json={"view": MODAL | {"blocks": [INPUT]}})
    assert raised.value.response["error"] == "invalid_view"
    assert raised.value.response["errors"][0]["pointer"] == "/submit"
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await client.api_call("blocks.validate", json={"view": MODAL, "blocks": []})
