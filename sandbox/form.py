"""A modal's inputs filled in, with what Slack's client itself checks before it sends anything."""

from collections.abc import Mapping
from typing import Any

from sandbox import control
from sandbox.model import JSON, View

REQUIRED = "Please complete this required field."


def fill(view: View, values: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Put values into a view's state; the client's own errors by block id.

    LookupError when a block or action is named that the view does not have.
    """
    blocks: list[JSON] = view.payload["blocks"]
    typed: JSON = view.payload["state"]["values"]
    for block_id, actions in values.items():
        for action_id, value in actions.items():
            _, element = control.find_control(blocks, action_id, block_id)
            typed.setdefault(block_id, {})[action_id] = control.entry(element, value)
    state = control.state_of(blocks, typed)
    view.payload["state"]["values"] = state
    errors: dict[str, str] = {}
    for block, element in control.controls(blocks):
        if block["type"] == "input":
            problem = _problem(block, element, state[block["block_id"]][element["action_id"]])
            if problem:
                errors[block["block_id"]] = problem
    return errors


def _problem(block: JSON, element: JSON, held: JSON) -> str | None:
    if control.is_empty(held):
        return None if block.get("optional") else REQUIRED
    text = held.get("value")
    if element["type"] == "plain_text_input" and isinstance(text, str):
        shortest, longest = element.get("min_length", 0), element.get("max_length", 3000)
        if len(text) < shortest:
            return f"Please enter at least {shortest} characters."
        if len(text) > longest:
            return f"Please enter no more than {longest} characters."
    return None
