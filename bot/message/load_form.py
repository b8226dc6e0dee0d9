"""The form to load a plan with."""

from datetime import date
from typing import Any

from bot.message.block import field_input
from bot.message.mrkdwn import day

VIEW_LOAD, ACTION_LOAD = "load_plan", "open_load_plan"
PASTED, ADDRESS, START, ZONE, CHANNEL = "document", "address", "start", "timezone", "channel"
PASTE_LIMIT = 3_000


def load_form(channel: str, *, first: date, timezone: str) -> dict[str, Any]:
    """The modal to load a plan: paste it, or give its address. Without a channel, one is asked for.

    The day is left empty, for what the plan itself names is not known before it is read; ``first`` is told instead.
    """
    choose: dict[str, Any] = {"type": "conversations_select", "action_id": "value"}
    choose["filter"] = {"include": ["public", "private"], "exclude_bot_users": True}

    def text(*, many: bool = False, initial: str = "", placeholder: str = "") -> dict[str, Any]:
        element: dict[str, Any] = {"type": "plain_text_input", "action_id": "value", "multiline": many}
        if many:
            element["max_length"] = PASTE_LIMIT
        if initial:
            element["initial_value"] = initial
        if placeholder:
            element["placeholder"] = {"type": "plain_text", "text": placeholder}
        return element

    return {
        "type": "modal",
        "callback_id": VIEW_LOAD,
        "private_metadata": channel,
        "title": {"type": "plain_text", "text": "Load a plan"},
        "submit": {"type": "plain_text", "text": "Load"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": [
            *([] if channel else [field_input(CHANNEL, "Channel", choose)]),
            field_input(
                PASTED,
                "Paste the plan",
                text(many=True, placeholder="- [ ] T1: Provision the database (Owner: Ana)"),
                optional=True,
                hint="Markdown, up to 3,000 characters. A longer one: share the file here and mention me.",
            ),
            field_input(ADDRESS, "or its address", text(placeholder="https://…/plan.md"), optional=True),
            field_input(
                START,
                "First day",
                {"type": "datepicker", "action_id": "value"},
                optional=True,
                hint=f"Left empty, it is the day that the plan itself names, else {day(first)}.",
            ),
            field_input(ZONE, "Time zone of the team", text(initial=timezone), hint="For example Europe/Berlin."),
        ],
    }
