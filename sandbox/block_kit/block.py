"""Every block, and what may stand in it."""

from typing import Any

from sandbox.block_kit.composition import ID, IMAGE, IMAGE_FIELDS, LINK, plain, text
from sandbox.block_kit.element import BUTTON, IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, IN_SECTION
from sandbox.block_kit.problem import Problem
from sandbox.block_kit.rich_text import RICH_TEXT
from sandbox.block_kit.shape import (
    Check,
    anything,
    at_least_one,
    boolean,
    enum,
    exactly_one,
    listing,
    record,
    string,
    tagged,
)
from sandbox.block_kit.table import DATA_TABLE, DATA_VISUALIZATION, TABLE

BLOCK: dict[str, Check] = {"block_id": ID}
STATUS = enum("pending", "in_progress", "complete", "error")
CONTEXT_TEXT = text(3000)
MOST_TASKS = 50


def _block(needed: dict[str, Check] | None = None, optional: dict[str, Check] | None = None, *rules: Check) -> Check:
    return record({"type": anything, **(needed or {})}, BLOCK | (optional or {}), *rules)


def _context_element(value: Any, at: str, found: list[Problem]) -> None:
    check = IMAGE if isinstance(value, dict) and value.get("type") == "image" else CONTEXT_TEXT
    check(value, at, found)


def _text_or_string(longest: int) -> Check:
    """A text that may stand as a bare string."""
    bare, made = string(longest), text(longest)

    def check(value: Any, at: str, found: list[Problem]) -> None:
        (bare if isinstance(value, str) else made)(value, at, found)

    return check


def _unique_tasks(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: no two tasks of a plan bear the same id."""
    seen: set[str] = set()
    for index, task in enumerate(value.get("tasks") or []):
        name = task.get("task_id") if isinstance(task, dict) else None
        if isinstance(name, str) and name in seen:
            found.append(Problem(f"{at}/tasks/{index}/task_id", f"task_id {name!r} already exists"))
        seen.add(str(name))


def _not_pending(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: a task card that stands alone is under way or over."""
    if value.get("status") == "pending":
        found.append(Problem(f"{at}/status", "pending is for the tasks of a plan"))


def _collapsible_first(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: only what can be collapsed can be collapsed at first."""
    if value.get("default_collapsed") and not value.get("is_collapsible"):
        found.append(Problem(f"{at}/default_collapsed", "requires is_collapsible"))


_SOURCE = record({"type": enum("url"), "url": LINK, "text": string()}, {"icon_url": LINK})
_TASK_NEEDED: dict[str, Check] = {"task_id": ID, "title": _text_or_string(3000), "status": STATUS}
_TASK_OPTIONAL: dict[str, Check] = {"details": RICH_TEXT, "output": RICH_TEXT, "sources": listing(_SOURCE, least=0)}
_TASK = record(_TASK_NEEDED, {"type": enum("task_card")} | BLOCK | _TASK_OPTIONAL)
_CARD = _block(
    None,
    {
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": listing(tagged({"button": BUTTON}), 3),
    },
    at_least_one("hero_image", "title", "actions", "body"),
)

SIMPLE: dict[str, Check] = {
    "divider": _block(),
    "header": _block({"text": plain(150)}),
    "section": _block(
        None,
        {
            "text": text(3000),
            "fields": listing(text(2000), 10),
            "accessory": tagged(IN_SECTION),
            "expand": boolean,
        },
        at_least_one("text", "fields"),
    ),
    "context": _block({"elements": listing(_context_element, 10)}),
    "actions": _block({"elements": listing(tagged(IN_ACTIONS), 25)}),
    "image": _block(
        {"alt_text": string(2000)},
        IMAGE_FIELDS | {"title": plain(2000)},
        exactly_one("image_url", "slack_file"),
    ),
    "input": _block(
        {"label": plain(2000), "element": tagged(IN_INPUT)},
        {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": RICH_TEXT,
    "video": _block(
        {
            "title": plain(200),
            "video_url": LINK,
            "thumbnail_url": LINK,
            "alt_text": string(),
        },
        {
            "title_url": LINK,
            "description": plain(200),
            "provider_icon_url": LINK,
            "provider_name": string(),
            "author_name": string(50),
        },
    ),
    "file": _block({"external_id": string(), "source": enum("remote")}),
    "table": TABLE,
}
BLOCKS: dict[str, Check] = SIMPLE | {
    "markdown": _block({"text": string(12_000)}),
    "context_actions": _block({"elements": listing(tagged(IN_CONTEXT_ACTIONS), 5)}),
    "alert": _block({"text": text(200)}, {"level": enum("default", "info", "warning", "error", "success")}),
    "task_card": record({"type": anything} | _TASK_NEEDED, BLOCK | _TASK_OPTIONAL, _not_pending),
    "plan": _block({"title": _text_or_string(3000)}, {"tasks": listing(_TASK, MOST_TASKS, least=0)}, _unique_tasks),
    "card": _CARD,
    "carousel": _block({"elements": listing(tagged({"card": _CARD}), 10)}),
    "data_table": DATA_TABLE,
    "data_visualization": DATA_VISUALIZATION,
    "container": _block(
        {"child_blocks": listing(tagged(SIMPLE), 10)},
        {
            "title": plain(150),
            "rich_text_title": RICH_TEXT,
            "subtitle": text(150),
            "icon": IMAGE,
            "width": enum("narrow", "standard", "wide", "full"),
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
        },
        at_least_one("title", "rich_text_title"),
        _collapsible_first,
    ),
}
