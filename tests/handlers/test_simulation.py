"""A plan's whole life, with the bot killed in the middle of it: nothing twice, nothing lost."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.plan.calendar import WorkCalendar, span
from bot.plan.read import read
from bot.ritual.cadence import slots
from bot.ritual.timetable import Timetable, due
from bot.team.settings import TeamSettings
from handlers.simulation.almanac import owed
from handlers.simulation.life import Life, Script
from handlers.simulation.tally import tally
from tests.conftest import PLAN

START = date(2026, 3, 27)  # clocks go forward in Berlin in the night to the 29th


def script(folder: Path, **more: object) -> Script:
    return Script(
        plan=read(PLAN),
        document=PLAN,
        name="plan.md",
        folder=folder,
        start=START,
        timezone="Europe/Berlin",
        **more,
    )


async def lived(folder: Path, **more: object) -> dict:
    life = Life(script(folder, **more))
    try:
        await life.live(lambda _day: None)
        return await life.database.read(lambda tx: tally(life, tx, 0.0))
    finally:
        await life.close()
        assert life.box.unforgiven == []


async def test_a_plan_lived_through_with_kills_loses_and_repeats_nothing(tmp_path: Path):
    found = await lived(tmp_path, kills=8)
    assert found["kills"] == 8
    assert found["rituals"] == {
        "standup": {"due": 3, "held": 3, "twice": 0, "skipped": 0, "missed": 0},
        "checkpoint": {"due": 3, "held": 3, "twice": 0, "skipped": 0, "missed": 0},
        "scorecard": {"due": 2, "held": 2, "twice": 0, "skipped": 0, "missed": 0},
    }
    assert (found["posts"]["twice"], found["posts"]["missing"]) == (0, 0)
    assert found["replies"]["recorded"] == found["replies"]["sent"] > 0


async def test_an_outage_skips_what_is_long_past_and_says_so(tmp_path: Path):
    found = await lived(tmp_path, outage=30.0)
    counted = found["rituals"].values()
    assert sum(one["skipped"] for one in counted) > 0
    assert sum(one["missed"] + one["twice"] for one in counted) == 0
    assert found["replies"]["recorded"] == found["replies"]["sent"]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Africa/Cairo", "Asia/Kolkata", "Pacific/Apia"])
@pytest.mark.parametrize("start", [date(2026, 3, 2), date(2026, 10, 12)])
def test_the_almanac_and_the_timetable_agree(zone: str, start: date):
    plan = read(PLAN)
    calendar = WorkCalendar(start=start)
    table = Timetable(timezone=zone, slots=slots(plan, TeamSettings()), calendar=calendar, span=span(plan, calendar))
    since = datetime.combine(start, datetime.min.time(), UTC) - timedelta(days=2)
    until = since + timedelta(days=60)
    counted = [(one.ritual, one.subject, one.day, one.at) for one in owed(table, since, until)]
    assert sorted(counted) == sorted(
        (one.ritual, one.subject, one.local_date, one.due_at) for one in due(table, since, until, frozenset())
    )
