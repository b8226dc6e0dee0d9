"""What a plan's meetings become: rituals of their own, or reminders; nothing that the plan does not name."""

import pytest

from bot.plan.model import Ceremony, Phase, Plan, Squad, Task
from bot.plan.read import read
from bot.ritual.cadence import slots
from bot.ritual.ceremony import ritual_of
from bot.ritual.squad import keys_of, subjects
from bot.team.settings import TeamSettings

UNSET = TeamSettings()
SPRINTS = (Phase(name="Sprint 1", kind="sprint", line=1, numbers=(1,)),)


def shown(plan: Plan, settings: TeamSettings = UNSET) -> list[str]:
    """The slots beyond the three that every plan has."""
    usual = ("standup", "checkpoint", "scorecard")
    return [
        f"{one.ritual.value} {one.subject}".rstrip()
        + f" {''.join('MTWTFSS'[day] if day in one.days else '-' for day in range(7))} {one.at:%H:%M}"
        + (f" /{one.every}" if one.every > 1 else "")
        for one in slots(plan, settings)
        if one.ritual.value not in usual
    ]


@pytest.mark.parametrize(
    ("name", "ritual"),
    [
        ("Daily stand-up", "standup"),
        ("Reunión diaria", "standup"),
        ("End-of-day checkpoint", "checkpoint"),
        ("Tagesabschluss", "checkpoint"),
        ("Status channel deltas", "delta"),
        ("Daily status report", "delta"),
        ("Informe diario", "delta"),
        ("Tagesbericht", "delta"),
        ("Steering committee", "steering"),
        ("Steering review", "steering"),
        ("Comité de pilotage", "steering"),
        ("Lenkungsausschuss", "steering"),
        ("指导委员会", "steering"),
        ("Scorecard review", "scorecard"),
        ("Weekly report", "scorecard"),
        ("Sprint review", "review"),
        ("Sprint demo", "review"),
        ("Demo", "review"),
        ("Revue de sprint", "review"),
        ("スプリントレビュー", "review"),
        ("Sprint retrospective", "retro"),
        ("Retro", "retro"),
        ("Lessons learned session", "retro"),
        ("Ретроспектива", "retro"),
        ("ふりかえり", "retro"),
        ("Milestone checkpoint", None),
        ("Sprint planning", None),
        ("Integration sync", None),
        ("Kickoff session", None),
        ("Risk & decision log", None),
        ("Daily war room", None),
    ],
)
def test_a_meeting_is_known_by_its_name(name, ritual):
    assert ritual_of(Ceremony(name=name, line=1)) == ritual


@pytest.mark.parametrize(
    ("ceremony", "expected"),
    [
        ({"name": "Status channel deltas", "cadence": "daily"}, ["delta MTWTF-- 17:30"]),
        ({"name": "Daily report", "cadence": "daily", "time": "18:15"}, ["delta MTWTF-- 18:15"]),
        ({"name": "Steering committee", "days": ("Tue", "Fri")}, ["steering -T--F-- 10:00"]),
        ({"name": "Steering committee", "cadence": "twice weekly"}, ["steering -T--F-- 10:00"]),
        ({"name": "Steering", "cadence": "every two weeks", "days": ("Thu",)}, ["steering ---T--- 10:00 /2"]),
        ({"name": "Steering committee"}, []),
        ({"name": "Integration sync", "days": ("Wed",), "time": "14:00"}, ["meeting Integration sync --W---- 13:55"]),
        ({"name": "Design forum", "cadence": "weekly"}, ["meeting Design forum M------ 09:55"]),
        (
            {"name": "Ops call", "cadence": "every two weeks", "days": ("Fri",)},
            ["meeting Ops call ----F-- 09:55 /2"],
        ),
        (
            {"name": "Daily war room", "cadence": "daily", "time": "00:02"},
            ["meeting Daily war room MTWTF-- 00:00"],
        ),
        ({"name": "Net mending", "cadence": "every three weeks"}, ["meeting Net mending M------ 09:55 /3"]),
        ({"name": "Town hall", "cadence": "quarterly", "days": ("Thu",)}, []),
        ({"name": "Town hall", "cadence": "monthly"}, []),  # its dates are moments
        ({"name": "Risk & decision log", "days": ("Fri",)}, []),
        (
            {"name": "Risk & decision log", "days": ("Fri",), "time": "11:00"},
            ["meeting Risk & decision log ----F-- 10:55"],
        ),
        ({"name": "Vendor call"}, []),
        ({"name": "Vendor call", "time": "11:00"}, []),
        ({"name": "Retrospective", "cadence": "weekly", "days": ("Fri",)}, ["retro ----F-- 15:30"]),
        ({"name": "Sprint review"}, []),
    ],
)
def test_what_a_ceremony_becomes(ceremony, expected):
    plan = Plan(title="Yard", ceremonies=(Ceremony(line=1, **ceremony),))
    assert shown(plan) == expected


def test_with_sprints_a_fortnightly_retrospective_ends_each_of_them_instead():
    ceremony = Ceremony(name="Retrospective", line=1, cadence="every two weeks", days=("Fri",))
    assert shown(Plan(title="Yard", ceremonies=(ceremony,))) == ["retro ----F-- 15:30 /2"]
    assert shown(Plan(title="Yard", ceremonies=(ceremony,), phases=SPRINTS)) == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ["steering -T--F-- 10:00", "meeting Forum --W---- 13:55"]),
        ({"times": {"steering": "9:30", "Forum": "12:00"}}, ["steering -T--F-- 09:30", "meeting Forum --W---- 11:55"]),
        (
            {"times": {"delta": "18:00"}},
            ["delta MTWTF-- 18:00", "steering -T--F-- 10:00", "meeting Forum --W---- 13:55"],
        ),
        ({"times": {"steering": "half past nine"}}, ["steering -T--F-- 10:00", "meeting Forum --W---- 13:55"]),
        ({"off": ("steering",)}, ["meeting Forum --W---- 13:55"]),
        ({"off": ("forum",)}, ["steering -T--F-- 10:00"]),
        ({"off": ("meeting", "steering")}, []),
        (
            {"workdays": (6, 0, 1, 2, 3), "times": {"delta": "18:00"}},
            ["delta MTWT--S 18:00", "steering -T--F-- 10:00", "meeting Forum --W---- 13:55"],
        ),
    ],
)
def test_a_team_sets_hours_and_switches_off(settings, expected):
    ceremonies = (
        Ceremony(name="Steering committee", line=1, days=("Tue", "Fri")),
        Ceremony(name="Forum", line=2, days=("Wed",), time="14:00"),
    )
    assert shown(Plan(title="Yard", ceremonies=ceremonies), TeamSettings(**settings)) == expected


def test_a_team_that_works_on_sundays_stands_up_on_sundays():
    [standup, *_] = slots(Plan(title="Yard"), TeamSettings(workdays=(6, 0, 1, 2, 3)))
    assert sorted(standup.days) == [0, 1, 2, 3, 6]


def test_deltas_that_are_told_within_another_round_are_a_round_of_their_own():
    plan = read(
        "# Yard\n\n- [ ] Dig\n\n## Reporting\n\n- **Daily stand-up at 09:15:** each squad\n"
        "- **Scorecard:** publish it every Monday, and post daily deltas in the shared status channel.\n"
    )
    assert shown(plan) == ["delta MTWTF-- 17:30"]


TASKS = tuple(
    Task(key=key, title=key, line=1, squad=squad)
    for key, squad in (("A", "Web"), ("B", "Data"), ("C", None), ("D", "Web"))
)


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ({}, {"": "ABCD"}),
        ({"Web": "C1"}, {"": "BC", "Web": "AD"}),
        ({"web": "C1", "DATA": "C2"}, {"": "C", "Web": "AD", "Data": "B"}),
        ({"Unknown": "C1", "Web": ""}, {"": "ABCD"}),
    ],
)
def test_squads_with_a_channel_hold_their_own_rounds(channels, expected):
    plan, settings = Plan(title="Yard", tasks=TASKS), TeamSettings(squad_channels=channels)
    assert {name: "".join(sorted(keys_of(plan, settings, name))) for name in subjects(plan, settings)} == expected
    assert [one.subject for one in slots(plan, settings) if one.ritual == "standup"] == list(expected)


def test_where_every_task_is_a_squads_nobody_else_stands_up():
    tasks = tuple(task.model_copy(update={"squad": None}) for task in TASKS[:2])
    plan = Plan(title="Yard", tasks=tasks, squads=(Squad(name="Web", tasks=("A", "B")),))
    assert subjects(plan, TeamSettings(squad_channels={"Web": "C1"})) == ("Web",)
