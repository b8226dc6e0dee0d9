"""The rituals, and the hours at which a plan holds them."""

from datetime import date, time
from enum import StrEnum

from bot.plan.model import Frozen


class Ritual(StrEnum):
    """What the bot holds at its hour."""

    STANDUP = "standup"
    CHECKPOINT = "checkpoint"
    DELTA = "delta"
    STEERING = "steering"
    SCORECARD = "scorecard"
    KICKOFF = "kickoff"
    READINESS = "readiness"
    REVIEW = "review"
    RETRO = "retro"
    MEETING = "meeting"
    PROMPT = "prompt"


class Slot(Frozen):
    """A ritual at ``at``, local time, on the weekdays ``days`` (0 for Monday) of every ``every``-th week.

    Weeks are counted from the plan's first. ``subject`` is the squad or the meeting that it concerns, empty for the
    whole team.
    """

    ritual: Ritual
    days: frozenset[int]
    at: time
    subject: str = ""
    every: int = 1


class Moment(Frozen):
    """A ritual that is held once: at ``at``, local time, on one local date, whatever the calendar says of it.

    ``subject`` is the step, the checklist, the phase or the meeting that it concerns.
    """

    ritual: Ritual
    on: date
    at: time
    subject: str = ""
