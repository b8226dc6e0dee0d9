"""Block Kit, the few blocks that Muster uses, each within Slack's limits.

Source: https://docs.slack.dev/reference/block-kit/blocks. Text is cut to its limit, never refused by Slack.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from bot.message.message import Block
from bot.message.mrkdwn import cut

SECTION_LIMIT, HEADER_LIMIT, BUTTON_LIMIT, OPTION_LIMIT = 3_000, 150, 75, 75
BLOCK_LIMIT = 50
# Slack refuses messages whose blocks weigh more than about 13,200 characters (msg_blocks_too_long).
WEIGHT_LIMIT = 12_000


def header(text: str) -> Block:
    """A heading, in plain text."""
    return {"type": "header", "text": {"type": "plain_text", "text": cut(text, HEADER_LIMIT), "emoji": True}}


def section(text: str, accessory: dict[str, Any] | None = None) -> Block:
    """A paragraph of mrkdwn; the caller escapes what people wrote."""
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, SECTION_LIMIT)}}
    return block | ({"accessory": accessory} if accessory else {})


def fields(texts: Sequence[str]) -> Block:
    """Up to ten short texts side by side."""
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": cut(text, 2_000)} for text in texts[:10]]}


def context(*texts: str) -> Block:
    """Small print."""
    return {
        "type": "context",
        "elements": [{"type": "mrkdwn", "text": cut(text, SECTION_LIMIT)} for text in texts[:10]],
    }


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


def actions(*elements: dict[str, Any]) -> Block:
    """A row of buttons and menus."""
    return {"type": "actions", "elements": list(elements[:25])}


def button(label: str, action: str, value: str = "", style: str | None = None) -> dict[str, Any]:
    """A button; ``action`` is unique within its message, ``style`` primary or danger."""
    face = {"type": "plain_text", "text": cut(label, BUTTON_LIMIT), "emoji": True}
    element: dict[str, Any] = {"type": "button", "action_id": action, "text": face, "value": cut(value, 2_000) or "-"}
    return element | ({"style": style} if style else {})


def menu(placeholder: str, action: str, options: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """A menu of (label, value), a hundred at most."""
    return {
        "type": "static_select",
        "action_id": action,
        "placeholder": {"type": "plain_text", "text": cut(placeholder, 150), "emoji": True},
        "options": [option(label, value) for label, value in list(options)[:100]],
    }


def option(label: str, value: str) -> dict[str, Any]:
    """One line of a menu."""
    return {"text": {"type": "plain_text", "text": cut(label, OPTION_LIMIT), "emoji": True}, "value": cut(value, 150)}


def field_input(block_id: str, label: str, element: dict[str, Any], *, optional: bool = False, hint: str = "") -> Block:
    """A labelled field of a modal."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "optional": optional,
        "element": element,
        "label": {"type": "plain_text", "text": cut(label, 2_000)},
    }
    return block | ({"hint": {"type": "plain_text", "text": cut(hint, 2_000)}} if hint else {})


def fitted(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """As many of the blocks as one message takes; where some are left out, a last line says so."""
    kept: list[Block] = []
    weight = 0
    for block in blocks:
        weight += len(repr(block))
        if len(kept) == BLOCK_LIMIT - 1 or weight > WEIGHT_LIMIT:
            return (*kept, context("There is more than fits in one message. `/plan tasks` shows everything."))
        kept.append(block)
    return tuple(kept)
