"""What the morning promised, held against the evening."""

from datetime import UTC, date, datetime

import pytest

from bot.board.board import Board
from bot.board.state import Update, fold
from bot.plan.calendar import Window
from bot.plan.model import Plan, Status, Task
from bot.ritual.promise import WrapUp, asked_of, promised, wrap_up

TODAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def board(*updates: Update, ends: dict[str, int], keys: str = "ABCDEFGH") -> Board:
    plan = Plan(title="Yard", tasks=tuple(Task(key=key, title=key, line=n) for n, key in enumerate(keys, 1)))
    windows = {key: Window(start=date(2026, 3, 2), end=date(2026, 3, day)) for key, day in ends.items()}
    return Board(plan=plan, states=fold(plan, updates), windows=windows, today=TODAY)


def said(task: str, status: Status | None = None, **more: str) -> Update:
    return Update(task=task, status=status, at=NOON, eta=more.get("eta"))


def test_the_morning_commits_to_what_is_due_late_or_in_progress():
    morning = board(
        said("D", Status.IN_PROGRESS),
        said("E", Status.DONE),
        said("F", Status.BLOCKED),
        ends={"A": 4, "B": 2, "C": 9, "D": 9, "E": 4, "F": 3},
    )
    assert promised(morning) == ("A", "B", "D", "F")


def test_every_promised_task_finds_its_place_in_the_evening():
    evening = board(
        said("A", Status.DONE),
        said("B", Status.IN_PROGRESS, eta="tomorrow"),
        said("C", Status.BLOCKED),
        said("D", Status.IN_PROGRESS),
        said("E", Status.IN_PROGRESS),
        said("F", Status.CANCELLED),
        said("G", Status.TODO),
        said("H", Status.DONE),
        ends={"B": 4, "D": 3},
    )
    promises = ["G", "A", "B", "C", "D", "E", "F", "unknown"]
    assert wrap_up(evening, promises, {"A", "B", "C", "D", "F", "G"}, {"A", "H", "D"}) == WrapUp(
        done=("A",),
        moved=("B", "G"),
        blocked=("C",),
        in_progress=("D",),
        silent=("E",),
        dropped=("F",),
        late=("D",),
        extra=("H",),
    )


def test_an_evening_without_promises_is_empty():
    assert wrap_up(board(ends={"A": 9}), [], [], []) == WrapUp()


@pytest.mark.parametrize(
    ("promised", "owned", "asked"),
    [
        (("T1", "T2", "T3"), ("T2", "T9"), ("T2",)),
        (("T1", "T2"), ("T9",), ("T1", "T2")),
        (("T1",), (), ("T1",)),
        ((), ("T1",), ()),
    ],
)
def test_a_thread_asks_each_about_their_own(promised, owned, asked):
    assert asked_of(promised, owned) == asked
