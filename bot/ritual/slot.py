"""The rituals, and the hours at which a plan holds them."""

from datetime import time
from enum import StrEnum

from bot.plan.model import Frozen


class Ritual(StrEnum):
    """What the bot holds at its hour."""

    STANDUP = "standup"
    CHECKPOINT = "checkpoint"
    SCORECARD = "scorecard"


class Slot(Frozen):
    """A ritual at ``at``, local time, on the weekdays ``days`` (0 for Monday)."""

    ritual: Ritual
    days: frozenset[int]
    at: time
