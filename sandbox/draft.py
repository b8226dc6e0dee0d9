"""What a message is going to say: text, blocks, attachments, metadata, checked as Slack checks them."""

import json
import re
from typing import Any

from sandbox import block_kit
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.model import JSON
from sandbox.slack import Slack

LONGEST_TEXT = 40_000
LONGEST_UPDATE = 4_000
LONGEST_MARKDOWN = 12_000
LONGEST_BLOCKS = 13_200
LONGEST_METADATA = 8_000
MOST_ATTACHMENTS = 100
LOOSE = re.compile(r"&(?!(?:amp|lt|gt);)|<(?!(?:[@#!]|https?://|mailto:|tel:|slack://)[^<>\n]*>)")
METADATA_TYPE = re.compile(r"[A-Za-z0-9_.:-]{1,255}")


def read_draft(slack: Slack, args: Args, *, update: bool = False) -> JSON:
    """The fields of a message that a call's arguments state; Refused with Slack's error when it would refuse.

    Absent fields are absent from the answer, so that an update leaves them as they were.
    """
    draft: JSON = {}
    blocks = _blocks(args)
    if args.text("markdown_text"):
        blocks = _markdown(args, blocks)
        draft["text"] = args.text("markdown_text")
    if args.values.get("text") is not None:
        draft["text"] = sanitize(_fitting(args.text("text"), update=update))
    if blocks is not None:
        draft["blocks"] = with_ids(slack, blocks)
    attachments = _attachments(args)
    if attachments is not None:
        draft["attachments"] = attachments
    if "metadata" in args:
        draft["metadata"] = _metadata(args)
    if not any(draft.get(part) for part in ("text", "blocks", "attachments")):
        raise Refused("no_text")
    return draft


def sanitize(text: str) -> str:
    """Text as Slack keeps it: a loose ``&`` or ``<`` becomes an entity, markup stays."""
    return LOOSE.sub(lambda found: "&amp;" if found.group() == "&" else "&lt;", text)


def check_blocks(blocks: Any) -> list[JSON]:
    """Blocks for a message, or Refused with the places where they are wrong."""
    if not isinstance(blocks, list):
        raise Refused("invalid_blocks_format", "blocks are no list")
    problems = block_kit.check_blocks(blocks)
    if problems:
        raise refused_blocks("invalid_blocks", problems)
    if len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > LONGEST_BLOCKS:
        raise Refused("msg_blocks_too_long", f"more than {LONGEST_BLOCKS} characters of blocks")
    return blocks


def refused_blocks(error: str, problems: list[block_kit.Problem]) -> Refused:
    """The refusal that lists problems as Slack lists them."""
    messages = [f"[ERROR] {problem.told()}" for problem in problems]
    return Refused(error, "; ".join(messages), response_metadata={"messages": messages})


def with_ids(slack: Slack, blocks: list[JSON]) -> list[JSON]:
    """The blocks, those within blocks too, with the identifiers Slack gives to what brings none."""
    named: list[JSON] = []
    for block in blocks:
        copy = {**block, "block_id": block.get("block_id") or slack.workspace.new_id("b")}
        inner = "elements" if copy.get("type") == "carousel" else "child_blocks"
        if inner in copy:
            copy[inner] = with_ids(slack, copy[inner])
        for place in ("elements", "actions", "accessory", "element"):
            if place in copy:
                copy[place] = _with_action_ids(slack, copy[place])
        named.append(copy)
    return named


def _with_action_ids(slack: Slack, value: Any) -> Any:
    if isinstance(value, list):
        return [_with_action_ids(slack, item) for item in value]
    interactive = isinstance(value, dict) and value.get("type") in block_kit.INTERACTIVE
    if interactive and not value.get("action_id"):
        return {**value, "action_id": slack.workspace.new_id("a")}
    return value


def _blocks(args: Args) -> list[JSON] | None:
    blocks = args.json("blocks", "invalid_blocks_format")
    return None if blocks is None else check_blocks(blocks)


def _markdown(args: Args, blocks: list[JSON] | None) -> list[JSON]:
    if blocks or args.text("text"):
        raise Refused("markdown_text_conflict")
    if len(args.text("markdown_text")) > LONGEST_MARKDOWN:
        raise Refused("msg_too_long", "markdown_text")
    return [{"type": "markdown", "text": args.text("markdown_text")}]


def _fitting(text: str, *, update: bool) -> str:
    if update and len(text) > LONGEST_UPDATE:
        raise Refused("msg_too_long", f"{len(text)} characters in an update")
    return text[:LONGEST_TEXT]


def _attachments(args: Args) -> list[JSON] | None:
    attachments = args.json("attachments", "invalid_attachments")
    if attachments is None:
        return None
    if not isinstance(attachments, list) or not all(isinstance(each, dict) for each in attachments):
        raise Refused("invalid_attachments", "attachments are no list of objects")
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments", str(len(attachments)))
    for attachment in attachments:
        if "blocks" in attachment:
            check_blocks(attachment["blocks"])
    return attachments


def _metadata(args: Args) -> JSON | None:
    metadata = args.json("metadata", "invalid_metadata_format")
    if metadata == {}:
        return None
    if not isinstance(metadata, dict) or metadata.keys() - {"event_type", "event_payload", "entities"}:
        raise Refused("invalid_metadata_format", "metadata takes event_type and event_payload")
    if "event_type" in metadata or "entities" not in metadata:
        event_type, payload = metadata.get("event_type"), metadata.get("event_payload")
        if not isinstance(event_type, str) or not isinstance(payload, dict):
            raise Refused("invalid_metadata_format", "event_type is text, event_payload an object")
        if not METADATA_TYPE.fullmatch(event_type):
            raise Refused("invalid_metadata_schema", f"event_type {event_type!r}")
    if len(json.dumps(metadata)) > LONGEST_METADATA:
        raise Refused("metadata_too_large")
    return metadata
