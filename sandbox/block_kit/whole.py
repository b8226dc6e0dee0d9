"""Messages, modals and home tabs as wholes: which blocks go where, how many, and what must be unique."""

from collections.abc import Iterator
from typing import Any

from sandbox.block_kit.block import BLOCKS
from sandbox.block_kit.composition import plain
from sandbox.block_kit.problem import Problem
from sandbox.block_kit.shape import Check, anything, boolean, listing, record, string, tagged, unique
from sandbox.block_kit.table import characters

EVERYWHERE = {"divider", "header", "section", "context", "actions", "image", "input", "rich_text", "video"}
MESSAGE_ONLY = {
    "file",
    "table",
    "data_table",
    "data_visualization",
    "markdown",
    "context_actions",
    "task_card",
    "plan",
    "container",
}
SURFACES = {
    "message": EVERYWHERE | MESSAGE_ONLY | {"card", "carousel"},
    "modal": EVERYWHERE | {"alert"},
    "home": EVERYWHERE | {"card", "carousel"},
}
MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}
MOST_OF_A_KIND = {"plan": 1, "table": 1, "data_visualization": 2}
LONGEST_TABLES = 10_000
LONGEST_DATA_TABLES = 20_000
LONGEST_MARKDOWN = 12_000

_VIEW_FIELDS: dict[str, Check] = {
    "private_metadata": string(3000, shortest=0),
    "callback_id": string(255, shortest=0),
    "external_id": string(255, shortest=0),
}
_VIEWS = {
    "modal": record(
        {"type": anything, "title": plain(24), "blocks": listing(anything, 100)},
        _VIEW_FIELDS
        | {
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
    ),
    "home": record({"type": anything, "blocks": listing(anything, 100, least=0)}, _VIEW_FIELDS),
}


def check_blocks(blocks: Any, surface: str = "message", at: str = "") -> list[Problem]:
    """Everything wrong with a list of blocks on a surface: message, modal or home."""
    if not isinstance(blocks, list):
        return [Problem(at or "/", "must be an array")]
    found: list[Problem] = []
    if len(blocks) > MOST_BLOCKS[surface]:
        found.append(Problem(at or "/", f"no more than {MOST_BLOCKS[surface]} blocks, has {len(blocks)}"))
    check = tagged(BLOCKS)
    sound: list[tuple[str, Any]] = []
    for index, block in enumerate(blocks):
        here = f"{at}/{index}"
        before = len(found)
        check(block, here, found)
        if len(found) > before:
            continue
        sound.append((here, block))
        if block["type"] not in SURFACES[surface]:
            found.append(Problem(f"{here}/type", f"{block['type']} is not supported in a {surface}"))
    _check_counts(sound, found)
    _check_identifiers(sound, found)
    return found


def check_view(view: Any) -> list[Problem]:
    """Everything wrong with a modal or a home tab."""
    found: list[Problem] = []
    tagged(_VIEWS)(view, "", found)
    if not isinstance(view, dict) or not isinstance(view.get("blocks"), list):
        return found
    if view.get("type") not in list(_VIEWS):
        return found
    found += check_blocks(view["blocks"], view["type"], "/blocks")
    inputs = any(isinstance(block, dict) and block.get("type") == "input" for block in view["blocks"])
    if view["type"] == "modal" and inputs and not view.get("submit"):
        found.append(Problem("/submit", "a modal with input blocks needs a submit button"))
    return found


def check_message(message: Any) -> list[Problem]:
    """Everything wrong with the blocks of a message payload."""
    if not isinstance(message, dict):
        return [Problem("/", "must be an object")]
    found = check_blocks(message["blocks"], "message", "/blocks") if "blocks" in message else []
    if not message.get("text") and not message.get("blocks") and not message.get("attachments"):
        found.append(Problem("/", "needs text, blocks or attachments"))
    return found


def _check_counts(known: list[tuple[str, Any]], found: list[Problem]) -> None:
    """What is limited over all blocks together."""
    for kind, most in MOST_OF_A_KIND.items():
        places = [at for at, block in known if block.get("type") == kind]
        if len(places) > most:
            found.append(Problem(places[most], f"no more than {most} {kind} blocks in a message"))
    limits = {"table": LONGEST_TABLES, "data_table": LONGEST_DATA_TABLES, "markdown": LONGEST_MARKDOWN}
    for kind, most in limits.items():
        blocks = [(at, block) for at, block in known if block.get("type") == kind]
        total = sum(characters(block) for _, block in blocks)
        if total > most:
            found.append(Problem(blocks[-1][0], f"{total} characters in {kind} blocks, no more than {most}"))


def _check_identifiers(known: list[tuple[str, Any]], found: list[Problem]) -> None:
    blocks = [each for at, block in known for each in _nested(at, block)]
    names = [(f"{at}/block_id", block["block_id"]) for at, block in blocks if _named(block, "block_id")]
    unique(names, "block_id", found)
    for at, block in blocks:
        actions = [
            (f"{at}/{place}/action_id", element["action_id"])
            for place, element in _elements(block)
            if _named(element, "action_id")
        ]
        unique(actions, "action_id", found)


def _nested(at: str, block: Any) -> Iterator[tuple[str, Any]]:
    yield at, block
    for place in ("child_blocks", "elements"):
        inner = block.get(place)
        if block.get("type") in {"container", "carousel"} and isinstance(inner, list):
            for index, each in enumerate(inner):
                if isinstance(each, dict):
                    yield f"{at}/{place}/{index}", each


def _elements(block: Any) -> Iterator[tuple[str, Any]]:
    if block.get("type") in {"container", "carousel", "rich_text"}:
        return
    for place in ("elements", "actions"):
        inner = block.get(place)
        if isinstance(inner, list):
            yield from ((f"{place}/{index}", each) for index, each in enumerate(inner))
    for place in ("accessory", "element"):
        if place in block:
            yield place, block[place]


def _named(value: Any, name: str) -> bool:
    return isinstance(value, dict) and isinstance(value.get(name), str)
