"""A plan's whole life, with the bot killed in the middle of it: nothing twice, nothing lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.plan.calendar import WorkCalendar, span
from bot.plan.model import Status
from bot.plan.read import read
from bot.ritual.cadence import slots
from bot.ritual.prompting import Asking, due_prompts
from bot.ritual.timetable import Timetable, due
from bot.team.settings import TeamSettings
from handlers.simulation.almanac import mornings, owed, struck
from handlers.simulation.ledger import Leave, Ledger
from handlers.simulation.life import Life
from handlers.simulation.script import Script
from handlers.simulation.tally import tally
from handlers.simulation.verdict import violations
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


async def lived(folder: Path, tamper: Callable[[Life], object] = lambda _life: None, **more: object) -> dict:
    """The figures of a simulated plan; ``tamper`` is done to what was counted before they are drawn up."""
    life = Life(script(folder, **more))
    try:
        await life.live(lambda _day: None)
        tamper(life)
        return await life.database.read(lambda tx: tally(life, tx, 0.0))
    finally:
        await life.close()


def kept(due: int, hour: str) -> dict:
    none = dict.fromkeys(("twice", "skipped", "missed", "late", "astray", "unwanted"), 0)
    return {"due": due, "held": due, **none, "hours": {hour: due}}


async def test_a_plan_lived_through_with_kills_loses_and_repeats_nothing(tmp_path: Path):
    found = await lived(tmp_path, kills=8, zones=("Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles"))
    assert violations(found) == []
    assert found["kills"] == 8
    assert found["rituals"] == {
        "standup": kept(3, "09:00"),
        "checkpoint": kept(3, "16:30"),
        "scorecard": kept(2, "08:30"),
        "prompt": kept(found["rituals"]["prompt"]["due"], "09:00"),
    }
    assert found["rituals"]["prompt"]["due"] > 0
    assert found["replies"]["recorded"] == found["replies"]["sent"] > 0
    assert found["pings_per_person_per_day"]["max"] in (1, 2, 3)
    assert found["tasks"]["done"] > 0


async def test_an_outage_skips_what_is_long_past_and_says_so(tmp_path: Path):
    found = await lived(tmp_path, outage=30.0)
    assert violations(found) == []
    assert sum(one["skipped"] for one in found["rituals"].values()) > 0
    assert found["owned_up"] > 0


async def test_what_the_people_did_and_the_bot_does_not_know_is_found(tmp_path: Path):
    def unheard(life: Life) -> None:
        life.ledger.mean("T5", Status.CANCELLED, life.end)
        life.due.append(replace(life.due[0], subject="Night watch"))
        post = next(call for call in life.box.calls if call.method == "chat.postMessage")
        ana = {"channel": life.box.channel("#delivery").id, "text": f"<@{life.box.user('ana').id}>"}
        at = datetime(2026, 4, 20, 22, tzinfo=UTC)
        life.box.calls.extend([replace(post, args=ana, at=at)] * 4)
        life.box.slack.book.refuse("chat.update", "message_not_found")

    found = await lived(tmp_path, unheard)
    ritual = found["rituals"]
    assert sum(one["missed"] for one in ritual.values()) == 1
    told = violations(found)
    assert "Otherwise than people meant: 1 task: T5: " in " ".join(told)
    assert "Slack would have refused 1 call: chat.update: message_not_found." in told
    assert "4 pings came in somebody's quiet hours." in told
    assert "On 1 day somebody was pinged more often than the budget of 3, up to 4 times." in told


def test_a_word_counts_until_it_is_taken_back_and_the_later_one_wins():
    ledger = Ledger(read(PLAN))
    noon = datetime(2026, 3, 30, 12, tzinfo=UTC)
    done = ledger.mean("T1", Status.DONE, noon + timedelta(hours=1), START)
    ledger.mean("T1", Status.BLOCKED, noon)
    assert (ledger.status("T1"), ledger.open("T1")) == (Status.DONE, False)
    assert ledger.by_end_of(START, noon)["T1"] is Status.DONE
    assert ledger.by_end_of(START + timedelta(days=1), noon)["T1"] is Status.TODO
    done.counts = False
    assert ledger.status("T1") is Status.BLOCKED


def test_somebody_is_away_from_when_they_say_so_until_they_are_back():
    ledger = Ledger(read(PLAN))
    noon = datetime(2026, 3, 30, 12, tzinfo=UTC)
    ledger.leaves.append(Leave("U1", START, START, said=noon))
    assert not ledger.away("U1", START, noon - timedelta(minutes=1))
    assert ledger.away("U1", START, noon)
    assert not ledger.away("U1", START + timedelta(days=1), noon)
    ledger.back("U1", noon + timedelta(hours=1))
    assert not ledger.away("U1", START, noon + timedelta(hours=1))


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


@pytest.mark.parametrize("start", [date(2026, 3, 2), date(2026, 10, 12)])
def test_the_almanac_and_the_prompts_agree(start: date):
    plan = read(PLAN)
    calendar = WorkCalendar(start=start)
    table = Timetable(
        timezone="Europe/Berlin", slots=slots(plan, TeamSettings()), calendar=calendar, span=span(plan, calendar)
    )
    zones = {name: ZoneInfo(name) for name in ("Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "Pacific/Apia")}
    since = datetime.combine(start, datetime.min.time(), UTC) - timedelta(days=2)
    asking = Asking(at=table.slots[0].at, timezone=table.timezone, span=table.span, calendar=calendar)
    asked = due_prompts(asking, zones, TeamSettings(), since=since, now=since + timedelta(days=6), held=frozenset())
    counted = [(one.user, one.day, one.at) for one in mornings(table, zones, since)]
    assert sorted(counted) == sorted((one.subject, one.local_date, one.due_at) for one in asked)
    assert counted


@pytest.mark.parametrize(
    ("day", "at", "zone", "moment"),
    [
        (date(2026, 3, 29), time(2, 30), "Europe/Berlin", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), "Europe/Berlin", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        (date(2011, 12, 30), time(9), "Pacific/Apia", None),
    ],
)
def test_a_clock_on_the_wall_strikes_once_whatever_is_done_to_it(
    day: date, at: time, zone: str, moment: datetime | None
):
    assert struck(day, at, ZoneInfo(zone)) == moment
