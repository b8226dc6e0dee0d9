"""What is held once: the countdown to the kickoff, the checklists, and what a stretch of the plan ends with."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.message.readiness import readiness
from bot.plan.calendar import WorkCalendar, schedule, span
from bot.plan.model import Ceremony, Checklist, Phase, Plan, Task, TimelineStep
from bot.plan.slip import Slip
from bot.ritual.check import Check, list_of
from bot.ritual.once import moments, stages
from bot.ritual.timetable import Timetable, due
from bot.team.roster import Roster
from bot.team.settings import TeamSettings

BERLIN = ZoneInfo("Europe/Berlin")
START = date(2026, 1, 12)  # a Monday
LONG_BEFORE = datetime(2025, 12, 1, tzinfo=UTC)
STEPS = tuple(TimelineStep(offset_hours=hours, text=f"step {hours}") for hours in (-48, -12, -3, 0, 2, 12, 120))
SPRINTS = Plan(
    title="Yard",
    tasks=(
        Task(key="A", title="Dig", line=1, phase="Sprint 1", due="2026-01-20"),
        Task(key="B", title="Pour", line=2, phase="Sprint 1", due="2026-01-23"),
        Task(key="C", title="Build", line=3, phase="Sprint 2", due="2026-02-08"),
    ),
    phases=(
        Phase(name="Sprint 1", kind="sprint", line=1, numbers=(1,)),
        Phase(name="Sprint 2", kind="sprint", line=3, numbers=(2,)),
    ),
)


def held(plan: Plan, *, since: datetime = LONG_BEFORE, slips: tuple[Slip, ...] = (), **settings: object) -> list[str]:
    calendar = WorkCalendar(start=START, holidays=frozenset({date(2026, 1, 9)}))
    found = moments(
        plan,
        TeamSettings.model_validate(settings),
        calendar=calendar,
        span=span(plan, calendar, slips),
        windows=schedule(plan, calendar, slips),
        zone=BERLIN,
        since=since,
    )
    return [f"{one.ritual.value} {one.subject}".rstrip() + f" {one.on:%a %d %b} {one.at:%H:%M}" for one in found]


def test_the_countdown_is_counted_from_the_stand_ups_hour_of_the_first_day():
    # Friday is a holiday: what falls on the days off comes on Thursday, and what follows the kickoff waits for Monday.
    assert held(SPRINTS.model_copy(update={"timeline": STEPS})) == [
        "kickoff T-48h Thu 08 Jan 09:00",
        "kickoff T-12h Thu 08 Jan 21:00",
        "kickoff T-3h Mon 12 Jan 06:00",
        "kickoff T+0h Mon 12 Jan 09:00",
        "kickoff T+2h Mon 12 Jan 11:00",
        "kickoff T+12h Mon 12 Jan 21:00",
        "kickoff T+120h Mon 19 Jan 09:00",
    ]


@pytest.mark.parametrize(
    ("ceremonies", "settings", "expected"),
    [
        ((), {}, "09:00"),
        ((Ceremony(name="Stand-up", line=1, time="09:45"),), {}, "09:45"),
        ((Ceremony(name="Stand-up", line=1), Ceremony(name="Kickoff session", line=2, time="13:00")), {}, "13:00"),
        ((Ceremony(name="Kickoff session", line=2, time="13:00"),), {"times": {"kickoff": "14:00"}}, "14:00"),
        ((), {"times": {"standup": "08:00"}}, "08:00"),
    ],
)
def test_the_kickoff_has_the_hour_that_is_stated_for_it(ceremonies, settings, expected):
    plan = SPRINTS.model_copy(update={"timeline": STEPS[3:4], "ceremonies": ceremonies})
    assert held(plan, **settings) == [f"kickoff T+0h Mon 12 Jan {expected}"]


def test_a_plan_loaded_over_the_weekend_still_hears_what_the_weekend_held():
    plan = SPRINTS.model_copy(update={"timeline": STEPS[:4]})
    saturday = datetime(2026, 1, 10, 8, 30, tzinfo=BERLIN)
    assert held(plan, since=saturday)[:2] == ["kickoff T-48h Sat 10 Jan 08:31", "kickoff T-12h Sat 10 Jan 08:31"]
    sunday = saturday + timedelta(days=1)
    table = Timetable(
        timezone="Europe/Berlin",
        slots=(),
        calendar=WorkCalendar(start=START),
        span=span(plan, WorkCalendar(start=START)),
        moments=moments(
            plan,
            TeamSettings(),
            calendar=WorkCalendar(start=START),
            span=span(plan, WorkCalendar(start=START)),
            windows={},
            zone=BERLIN,
            since=sunday,
        ),
    )
    found = due(table, sunday, sunday + timedelta(days=9), frozenset())
    assert [one.subject for one in found] == ["T-12h", "T-3h", "T+0h"]  # T-48h was over when the plan came


LISTS = (
    Checklist(name="Platform", items=("Keys rotated", "Probes set")),
    Checklist(name="Definition of Done", items=("Tested",)),
    Checklist(name="Platform", items=("Probes set", "Runbook")),
    Checklist(name="Sprint Review Checklist", items=("Demo works",)),
    Checklist(name="Empty"),
)


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (LONG_BEFORE, ["readiness Platform Thu 08 Jan 10:00"]),
        (datetime(2026, 1, 8, 9, 59, 30, tzinfo=BERLIN), ["readiness Platform Thu 08 Jan 10:00"]),
        (datetime(2026, 1, 8, 10, 0, tzinfo=BERLIN), ["readiness Platform Thu 08 Jan 10:01"]),
        (datetime(2026, 1, 14, 17, 20, 12, tzinfo=BERLIN), ["readiness Platform Wed 14 Jan 17:21"]),
        (datetime(2026, 5, 1, tzinfo=BERLIN), []),
    ],
)
def test_the_checklists_come_before_the_first_day_or_when_the_plan_comes(since, expected):
    assert held(SPRINTS.model_copy(update={"checklists": LISTS}), since=since) == expected
    assert held(SPRINTS.model_copy(update={"checklists": LISTS}), since=since, off=("readiness",)) == []


def test_a_long_list_is_gone_through_in_several_messages_that_slack_takes():
    words = "Every item of this list is about as long as an item of a list may well be, or a little longer than {}"
    items = tuple(words.format(number) for number in range(33))
    plan = SPRINTS.model_copy(update={"checklists": (Checklist(name="Fleet", items=items),)})
    assert [one.split(" Thu")[0] for one in held(plan)] == ["readiness Fleet (1/2)", "readiness Fleet (2/2)"]
    parts = [list_of(plan, f"Fleet ({number}/2)") for number in (1, 2)]
    assert [one.text for part in parts for one in part] == list(items)
    ticked = {one.identity: Check(by="U1", at=LONG_BEFORE) for one in parts[0]}
    message = readiness("Fleet (1/2)", parts[0], ticked, Roster(), begins=START, called="")
    assert [len(block["elements"][0]["options"]) for block in message.blocks if block["type"] == "actions"] == [10, 10]
    assert "20 of 20 items ready" in message.text
    assert len(repr(message.blocks)) < 13_000


def test_a_plan_that_comes_in_an_hour_that_clocks_repeat_still_gets_its_lists():
    since = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 02:30 in Berlin, for the second time
    plan = Plan(title="Yard", checklists=LISTS, tasks=(Task(key="A", title="Dig", line=1, due="2026-11-20"),))
    assert held(plan, since=since) == ["readiness Platform Sun 25 Oct 03:31"]


@pytest.mark.parametrize(
    ("ceremony", "expected"),
    [
        ({"name": "Sprint review"}, ["review Sprint 1 Fri 23 Jan 15:00", "review Sprint 2 Fri 06 Feb 15:00"]),
        (
            {"name": "Demo", "time": "11:00"},
            ["review Sprint 1 Fri 23 Jan 11:00", "review Sprint 2 Fri 06 Feb 11:00"],
        ),
        ({"name": "Retrospective"}, ["retro Fri 06 Feb 15:30"]),
        (
            {"name": "Sprint retrospective"},
            ["retro Sprint 1 Fri 23 Jan 15:30", "retro Sprint 2 Fri 06 Feb 15:30"],
        ),
        (
            {"name": "Retro", "cadence": "every two weeks"},
            ["retro Sprint 1 Fri 23 Jan 15:30", "retro Sprint 2 Fri 06 Feb 15:30"],
        ),
        ({"name": "Retro", "cadence": "weekly", "days": ("Fri",)}, []),  # comes round, and so has a slot
        (
            {"name": "Sprint planning", "time": "10:30"},
            ["meeting Sprint planning Mon 12 Jan 10:25", "meeting Sprint planning Mon 26 Jan 10:25"],
        ),
        ({"name": "Town hall", "cadence": "monthly", "time": "16:00"}, ["Mon 12 Jan", "Mon 02 Feb"]),
        ({"name": "Town hall", "cadence": "quarterly", "days": ("Thu",)}, ["Thu 15 Jan"]),
        ({"name": "Town hall", "cadence": "monthly", "days": ("Thu",)}, ["Thu 15 Jan", "Thu 05 Feb"]),
        ({"name": "Kickoff session"}, ["meeting Kickoff session Mon 12 Jan 08:55"]),
        ({"name": "Vendor call"}, []),
    ],
)
def test_what_a_stretch_of_the_plan_ends_with(ceremony, expected):
    plan = SPRINTS.model_copy(update={"ceremonies": (Ceremony(line=1, **ceremony),)})
    found = held(plan)
    assert len(found) == len(expected)
    assert all(wanted in one for wanted, one in zip(expected, found, strict=True)), found


def test_a_slip_takes_the_review_along():
    plan = SPRINTS.model_copy(update={"ceremonies": (Ceremony(name="Sprint review", line=1),)})
    assert held(plan, slips=(Slip(what="B", days=2),))[0] == "review Sprint 1 Tue 27 Jan 15:00"


def test_without_sprints_a_plan_is_reviewed_by_its_phases_and_without_dates_once():
    phase = Phase(name="Groundwork", kind="phase", line=1)
    tasks = tuple(task.model_copy(update={"phase": "Groundwork"}) for task in SPRINTS.tasks)
    plan = SPRINTS.model_copy(
        update={"phases": (phase,), "tasks": tasks, "ceremonies": (Ceremony(name="Demo", line=1),)}
    )
    assert held(plan) == ["review Groundwork Fri 06 Feb 15:00"]
    undated = tuple(task.model_copy(update={"due": None}) for task in tasks)
    assert held(plan.model_copy(update={"tasks": undated})) == ["review Fri 10 Apr 15:00"]
    assert stages(plan.model_copy(update={"tasks": undated}), {}) == ()
