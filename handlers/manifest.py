"""The Slack app manifest, made from the routes page, so that app and bot cannot disagree.

Source: https://docs.slack.dev/reference/app-manifest.
"""

from typing import Any

from handlers.desk import Route
from handlers.routes import ROUTES

# What each route and each way of speaking needs of Slack; the doctor compares this with what the token has.
SCOPES: dict[str, str] = {
    "app_mentions:read": "hear messages that mention the bot",
    "channels:history": "hear replies in public channels, and look up what was sent before sending it again",
    "channels:join": "join the public channel that a plan is loaded into",
    "channels:read": "find the channel that a plan is loaded into",
    "chat:write": "post the stand-up and everything else",
    "commands": "answer /plan",
    "files:read": "read a plan that is shared as a file",
    "groups:history": "hear replies in private channels it was invited to",
    "groups:read": "find a private channel that a plan is loaded into",
    "im:history": "hear direct messages to the bot",
    "im:write": "send direct messages",
    "reactions:write": "acknowledge a reply with a reaction",
    "usergroups:read": "call a squad by its user group",
    "users:read": "match owners in a plan to people",
    "users:read.email": "match owners that a plan names by e-mail",
}

_MESSAGE_EVENTS = ("message.channels", "message.groups", "message.im")


def manifest(address: str | None = None, routes: tuple[Route, ...] = ROUTES) -> dict[str, Any]:
    """The manifest for Socket Mode or, with the bot's public address, for HTTP."""
    endpoint = {"url": f"{address.rstrip('/')}/slack/events"} if address else {}
    request = {"request_url": endpoint["url"]} if address else {}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": "Muster",
            "description": "Runs a delivery plan: stand-ups, checkpoints, status, war rooms, scorecards",
            "background_color": "#1f3a4d",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Muster", "always_online": True},
            "shortcuts": [
                {"name": name, "type": "message", "callback_id": callback, "description": f"{name} of the plan"}
                for callback, name in message_shortcuts(routes).items()
            ],
            "slash_commands": [
                {
                    "command": name,
                    "description": "Where the plan stands, and all that can be done with it",
                    "usage_hint": "status | tasks | task KEY | mine | check | load | signal | help",
                    "should_escape": False,
                    **endpoint,
                }
                for name in _names(routes, "command")
            ],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": bot_events(routes), **request},
            "interactivity": {"is_enabled": True, **request},
            "org_deploy_enabled": False,
            "socket_mode_enabled": address is None,
            "token_rotation_enabled": False,
        },
    }


def message_shortcuts(routes: tuple[Route, ...] = ROUTES) -> dict[str, str]:
    """What the menu of a message offers, by callback id."""
    return {route.name.removeprefix("shortcut:"): route.gloss for route in routes if route.name.startswith("shortcut:")}


def bot_events(routes: tuple[Route, ...] = ROUTES) -> list[str]:
    """The events to subscribe to."""
    events: list[str] = []
    for name in _names(routes, "event"):
        events += _MESSAGE_EVENTS if name == "message" else [name]
    return sorted(events)


def _names(routes: tuple[Route, ...], kind: str) -> list[str]:
    return [route.name.removeprefix(f"{kind}:") for route in routes if route.name.startswith(f"{kind}:")]
