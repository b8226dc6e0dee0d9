"""The things in blocks that a person can use, and what a use of one says in a payload."""

from collections.abc import Callable, Iterator
from typing import Any

from sandbox.model import JSON

PLACES = ("elements", "accessory", "element", "actions", "child_blocks")


def controls(blocks: list[JSON]) -> Iterator[tuple[JSON, JSON]]:
    """Every (block, element) with an action_id, in order; those of blocks within blocks too."""
    for block in blocks:
        for place in PLACES:
            held = block.get(place) or []
            for element in held if isinstance(held, list) else [held]:
                if place == "child_blocks" or element.get("type") == "card":
                    yield from controls([element])
                elif element.get("action_id"):
                    yield block, element


def find_control(blocks: list[JSON], action_id: str, block_id: str | None) -> tuple[JSON, JSON]:
    """The control somebody means; LookupError names those there are."""
    known = list(controls(blocks))
    for block, element in known:
        if element["action_id"] == action_id and block_id in {None, block.get("block_id")}:
            return block, element
    there = ", ".join(sorted({element["action_id"] for _, element in known})) or "none"
    raise LookupError(f"no control {action_id!r} here; there are: {there}")


def chosen(element: JSON, value: Any) -> JSON:
    """The fields that tell a value, as block_actions and view state carry them."""
    return _CHOSEN.get(element["type"], _text)(element, value)


def initial(element: JSON) -> JSON:
    """What a control holds before anybody touched it."""
    kind = element["type"]
    if kind in _OPTION_KINDS:
        return {"selected_option": element.get("initial_option")}
    if kind in _OPTIONS_KINDS:
        return {"selected_options": element.get("initial_options", [])}
    if kind in _SINGLE:
        key = _SINGLE[kind]
        return {key: element.get(key.replace("selected", "initial"))}
    if kind in _MULTIPLE:
        key = _MULTIPLE[kind]
        return {key: element.get(key.replace("selected", "initial"), [])}
    return {"value": element.get("initial_value")}


def state_of(blocks: list[JSON], typed: JSON) -> JSON:
    """``state.values`` of blocks: what people put in, else what stood there first; buttons have none."""
    values: JSON = {}
    for block, element in controls(blocks):
        if element["type"] in _STATELESS:
            continue
        held = typed.get(block["block_id"], {}).get(element["action_id"])
        entry = held or {"type": element["type"]} | initial(element)
        values.setdefault(block["block_id"], {})[element["action_id"]] = entry
    return values


def entry(element: JSON, value: Any) -> JSON:
    """One entry of ``state.values``."""
    return {"type": element["type"]} | chosen(element, value)


def is_empty(held: JSON) -> bool:
    """Whether an entry of ``state.values`` says nothing."""
    return not any(value for key, value in held.items() if key != "type")


def _options(element: JSON) -> list[JSON]:
    options: list[JSON] = list(element.get("options") or [])
    for group in element.get("option_groups") or []:
        options += group["options"]
    return options


def _option(element: JSON, value: Any) -> JSON:
    for option in _options(element):
        if option["value"] == value:
            return option
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": str(value), "emoji": True}, "value": value}
    offered = ", ".join(option["value"] for option in _options(element))
    raise LookupError(f"{element['action_id']} offers no {value!r}; it offers: {offered}")


def _one_option(element: JSON, value: Any) -> JSON:
    return {"selected_option": None if value is None else _option(element, value)}


def _many_options(element: JSON, value: Any) -> JSON:
    return {"selected_options": [_option(element, each) for each in value or []]}


def _button(element: JSON, _value: Any) -> JSON:
    return {key: element[key] for key in ("value", "text", "style") if key in element}


def _text(_element: JSON, value: Any) -> JSON:
    return {"value": value}


def _named(key: str) -> Callable[[JSON, Any], JSON]:
    return lambda _element, value: {key: value}


_OPTION_KINDS = {"static_select", "external_select", "overflow", "radio_buttons"}
_OPTIONS_KINDS = {"multi_static_select", "multi_external_select", "checkboxes"}
_SINGLE = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
}
_MULTIPLE = {
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}
_STATELESS = {"button", "overflow", "icon_button", "feedback_buttons", "workflow_button"}
_CHOSEN: dict[str, Callable[[JSON, Any], JSON]] = {
    **dict.fromkeys(_OPTION_KINDS, _one_option),
    **dict.fromkeys(_OPTIONS_KINDS, _many_options),
    **{kind: _named(key) for kind, key in (_SINGLE | _MULTIPLE).items()},
    "button": _button,
    "icon_button": _button,
    "feedback_buttons": _button,
    "file_input": _named("files"),
    "rich_text_input": _named("rich_text_value"),
}
