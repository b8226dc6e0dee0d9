"""What a simulation is asked to play."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.plan.model import Plan


@dataclass(frozen=True)
class Script:
    """What is simulated. ``days`` is how many calendar days at most (None: to the end); ``outage`` is in hours.

    ``zones`` are where the people live, in turn; empty for those of the demo's cast.
    """

    plan: Plan
    document: str
    name: str
    folder: Path
    start: date
    timezone: str
    seed: int = 1
    days: int | None = None
    kills: int = 0
    outage: float = 0.0
    zones: tuple[str, ...] = ()
