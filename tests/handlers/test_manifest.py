"""The app's manifest and what the bot listens to are one thing."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from handlers.manifest import SCOPES, bot_events, manifest
from handlers.routes import ROUTES

SCHEMA = os.environ.get("SLACK_MANIFEST_SCHEMA", "")


@pytest.mark.parametrize("address", [None, "https://muster.example.org"])
@pytest.mark.skipif(not SCHEMA, reason="SLACK_MANIFEST_SCHEMA names no file: Slack's schema is not ours to copy")
def test_the_manifest_is_valid_by_slacks_own_schema(address):
    jsonschema.validate(manifest(address), json.loads(Path(SCHEMA).read_text()))


def test_every_event_that_is_handled_is_subscribed_to():
    assert bot_events() == [
        "app_home_opened",
        "app_mention",
        "message.channels",
        "message.groups",
        "message.im",
        "team_join",
        "user_change",
    ]


def test_over_http_every_address_is_the_bots():
    made = manifest("https://muster.example.org/")
    assert made["settings"]["event_subscriptions"]["request_url"] == "https://muster.example.org/slack/events"
    assert made["settings"]["interactivity"]["request_url"] == "https://muster.example.org/slack/events"
    assert made["features"]["slash_commands"][0]["url"] == "https://muster.example.org/slack/events"
    assert made["settings"]["socket_mode_enabled"] is False


def test_every_scope_says_what_it_is_for():
    assert all(SCOPES.values())
    assert manifest()["oauth_config"]["scopes"]["bot"] == sorted(SCOPES)


def test_every_route_has_a_name_of_its_own_and_a_gloss():
    names = [route.name for route in ROUTES]
    assert len(set(names)) == len(names)
    assert all(route.gloss for route in ROUTES)
    assert {name.partition(":")[0] for name in names} == {"event", "command", "action", "view", "shortcut", "own"}
