"""How a team wants its rituals. What is not set is as the plan says, or as is usual."""

from collections.abc import Mapping
from typing import Literal

from bot.plan.model import Frozen


class TeamSettings(Frozen):
    """The choices of one team; people's own words and the plan's stand where nothing is chosen.

    ``holidays`` is a country like DE or DE-BE, ``workdays`` weekdays (0 for Monday). ``times`` gives rituals another
    hour, "HH:MM" local time, ``off`` names those not held. ``status_channel`` hears deltas and digests (empty: the
    plan's own), ``squad_channels`` and ``leads`` go by the squad's name. ``ask_directly`` says who is prompted in a
    direct message at their own morning: those whose hours lie apart from the team's, everybody, or nobody.
    ``pings_a_day`` caps what the bot starts by itself towards one person; between the two hours of ``quiet``, their
    local time, it starts nothing. ``heed_status`` takes a Slack status of being away at its word; ``hear_guests``
    lets people of other workspaces move tasks.
    """

    holidays: str = ""
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    times: Mapping[str, str] = {}
    off: tuple[str, ...] = ()
    status_channel: str = ""
    squad_channels: Mapping[str, str] = {}
    leads: Mapping[str, str] = {}
    person_workdays: Mapping[str, tuple[int, ...]] = {}
    person_holidays: Mapping[str, str] = {}
    ask_directly: Literal["apart", "always", "never"] = "apart"
    pings_a_day: int = 3
    quiet: tuple[str, str] = ("20:00", "07:00")
    heed_status: bool = True
    hear_guests: bool = False
