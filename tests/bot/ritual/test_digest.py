"""What has changed, how each stage fares, and whom a sentence of the plan is about."""

from datetime import UTC, date, datetime

import pytest

from bot.board.board import Board
from bot.board.state import Update, fold
from bot.message.steering import steering
from bot.plan.calendar import Window
from bot.plan.model import Phase, Plan, Squad, Status, Task
from bot.ritual.concern import people_in, squads_in
from bot.ritual.delta import Delta, delta
from bot.ritual.part import part_of
from bot.ritual.steering import health
from bot.team.model import Person
from bot.team.roster import Roster

TODAY = date(2026, 3, 4)
YESTERDAY, NOW = datetime(2026, 3, 3, 12, tzinfo=UTC), datetime(2026, 3, 4, 12, tzinfo=UTC)
ENDS = {"A": 2, "B": 3, "C": 9, "D": 9, "E": 20, "F": 25}
PLAN = Plan(
    title="Yard",
    tasks=tuple(
        Task(key=key, title=f"Task {key}", line=n, phase=f"Sprint {1 + n // 2}", owners=("Dana",))
        for n, key in enumerate(ENDS)
    ),
    phases=tuple(Phase(name=f"Sprint {n}", kind="sprint", line=n, numbers=(n,)) for n in (1, 2, 3)),
    squads=(Squad(name="Platform & Infrastructure", tasks=("A",)), Squad(name="Quality", tasks=("B",))),
)


def said(key: str, status: Status | None = None, at: datetime = NOW, **more: str) -> Update:
    return Update(task=key, status=status, at=at, **more)


def board(*updates: Update) -> Board:
    windows = {key: Window(start=date(2026, 3, max(1, end - 6)), end=date(2026, 3, end)) for key, end in ENDS.items()}
    return Board(plan=PLAN, states=fold(PLAN, updates), windows=windows, today=TODAY)


@pytest.mark.parametrize(
    ("before", "since", "expected"),
    [
        ([], [], {"overdue": ("B",)}),
        ([said("B", Status.DONE, YESTERDAY)], [], {}),
        ([], [said("B", Status.DONE), said("A", Status.DONE)], {"done": ("A", "B")}),
        ([said("B", Status.CANCELLED, YESTERDAY)], [said("C", Status.BLOCKED)], {"blocked": ("C",)}),
        (
            [said("C", Status.BLOCKED, YESTERDAY), said("D", Status.BLOCKED, YESTERDAY)],
            [said("C", Status.IN_PROGRESS), said("D", Status.DONE)],
            {"done": ("D",), "unblocked": ("C",), "overdue": ("B",)},
        ),
        ([said("C", eta="Mon", at=YESTERDAY)], [said("C", eta="Mon")], {"overdue": ("B",)}),
        ([said("C", eta="Mon", at=YESTERDAY)], [said("C", eta="Tue")], {"promised": ("C",), "overdue": ("B",)}),
    ],
)
def test_a_delta_holds_today_against_yesterday(before, since, expected):
    now, then = board(*before, *since), fold(PLAN, before)
    found = delta(now, then, since=YESTERDAY.date())
    assert found == Delta(**expected)
    assert found.empty is (expected == {})


@pytest.mark.parametrize(
    ("updates", "lights"),
    [
        ([], "red green ahead"),
        ([said("A", Status.DONE)], "red green ahead"),
        ([said("A", Status.DONE), said("B", Status.DONE)], "done green ahead"),
        ([said("A", Status.DONE), said("B", Status.CANCELLED), said("C", Status.BLOCKED)], "done amber ahead"),
        ([said("F", Status.DONE)], "red green green"),
    ],
)
def test_each_stage_has_a_light(updates, lights):
    assert " ".join(one.light for one in health(board(*updates))) == lights


def test_the_stages_under_way_and_the_next_one_are_told():
    found = board(said("A", Status.DONE))
    message = steering(
        found,
        health(found),
        Roster(),
        risks=(),
        decisions=(),
        decided=(),
        alerts=(),
        scope=None,
        since=date(2026, 2, 27),
    )
    assert [block["text"]["text"] for block in message.blocks if block["type"] == "section"][:2] == [
        "*Yard* — 1 of 6 tasks done, 1 late.",
        """\
*Stages*
🔴 Sprint 1 — 1/2 done, 1 late · ends Tue 3 Mar
🟢 Sprint 2 — 0/2 done · ends Mon 9 Mar
⚪ Sprint 3 — 0/2 done · begins Sat 14 Mar""",
    ]


@pytest.mark.parametrize(
    ("words", "squads"),
    [
        ("Platform team runs the smoke tests; Quality team verifies.", ("Platform & Infrastructure", "Quality")),
        ("The platform & infrastructure group meets.", ("Platform & Infrastructure",)),
        ("Squad leads confirm their boards.", ("Platform & Infrastructure", "Quality")),
        ("Check the quality of the ice.", ("Quality",)),
        ("Use the platform as it is.", ()),
        ("", ()),
    ],
)
def test_a_sentence_names_squads(words, squads):
    assert squads_in(words, PLAN) == squads


def test_a_sentence_names_people_by_the_plans_own_names():
    roster = Roster(people=(Person(user="U1", real_name="Dana Cruz"), Person(user="U2", real_name="Eli Stone")))
    assert [one.user for one in people_in("Dana books the room, Eli and Danae come along", PLAN, roster)] == ["U1"]
    assert people_in("Dana's dog", PLAN, Roster()) == ()


def test_a_part_of_a_board_still_knows_what_stands_outside_of_it():
    tasks = (PLAN.tasks[0], PLAN.tasks[1].model_copy(update={"depends_on": ("A",)}))
    whole = Board(plan=PLAN.model_copy(update={"tasks": tasks}), states={}, windows={}, today=TODAY)
    part = part_of(whole, {"B"})
    assert [task.key for task in part.open] == ["B"]
    assert [task.key for task in part.open_dependencies(part.open[0])] == ["A"]
    assert [task.key for task in part_of(whole, {"A"}).dependants(tasks[0])] == ["B"]
