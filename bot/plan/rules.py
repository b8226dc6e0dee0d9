"""The rules around a plan's tasks, gathered from their readers."""

from typing import Any

from bot.plan.section import Section


def rules_of(root: Section) -> dict[str, tuple[Any, ...]]:
    """Triggers, ceremonies, scorecards, … by the plan's field."""
    return {}
