"""Composition objects: texts, options, confirmations, filters."""

from typing import Any

from sandbox.block_kit.problem import Problem
from sandbox.block_kit.shape import (
    Check,
    anything,
    boolean,
    enum,
    exactly_one,
    listing,
    record,
    string,
    tagged,
)

ID = string(255)
LINK = string(3000)


def plain(longest: int) -> Check:
    """A plain_text object."""
    return tagged({"plain_text": _plain(longest)})


def text(longest: int) -> Check:
    """A plain_text or mrkdwn object."""
    marked = {"type": anything, "text": string(longest)}
    return tagged({"plain_text": _plain(longest), "mrkdwn": record(marked, {"verbatim": boolean})})


def _plain(longest: int) -> Check:
    return record({"type": anything, "text": string(longest)}, {"emoji": boolean})


def option(label: Check, **extra: Check) -> Check:
    """An option; ``extra`` fields come on top of text, value and description."""
    return record({"text": label, "value": string(150)}, {"description": plain(75), **extra})


PLAIN_OPTION = option(plain(75))
TEXT_OPTION = option(text(75), description=text(75))
MENU_OPTION = option(plain(75), url=LINK)
OPTION_GROUP = record({"label": plain(75), "options": listing(PLAIN_OPTION, 100)})
CONFIRM = record(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": enum("primary", "danger")},
)
FILTER = record(
    {},
    {
        "include": listing(enum("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
DISPATCH = record({}, {"trigger_actions_on": listing(enum("on_enter_pressed", "on_character_entered"), 2)})
SLACK_FILE = record({}, {"id": ID, "url": LINK}, exactly_one("id", "url"))
IMAGE_FIELDS: dict[str, Check] = {"image_url": LINK, "slack_file": SLACK_FILE}
IMAGE = record(
    {"type": enum("image"), "alt_text": string(2000)},
    IMAGE_FIELDS | {"image_width": anything, "image_height": anything, "image_bytes": anything},
    exactly_one("image_url", "slack_file"),
)


def initial_among_options(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: what is chosen at first is one of the options, exactly as it stands among them."""
    groups = value.get("option_groups") or []
    offered = list(value.get("options") or [])
    for group in groups:
        if isinstance(group, dict):
            offered += group.get("options") or []
    first = value.get("initial_option")
    chosen = [("initial_option", first)] if first is not None else []
    chosen += [(f"initial_options/{index}", each) for index, each in enumerate(value.get("initial_options") or [])]
    for name, each in chosen:
        if each not in offered:
            found.append(Problem(f"{at}/{name}", "is not among the options"))
