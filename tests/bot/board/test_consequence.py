"""What a word about one task means for those that wait for it."""

from datetime import UTC, date, datetime

import pytest

from bot.board.board import Board
from bot.board.consequence import freed, held
from bot.board.state import Update, fold
from bot.plan.calendar import Window
from bot.plan.model import Plan, Status, Task

PLAN = Plan(
    title="Yard",
    tasks=(
        Task(key="A", title="Dig", line=1),
        Task(key="B", title="Drain", line=2),
        Task(key="C", title="Fill", line=3, depends_on=("A",)),
        Task(key="D", title="Sow", line=4, depends_on=("a", "B")),
        Task(key="E", title="Mow", line=5, depends_on=("D",)),
    ),
)
WEDNESDAY = date(2026, 3, 4)
WINDOWS = {
    "A": Window(start=date(2026, 3, 2), end=date(2026, 3, 4)),
    "B": Window(start=date(2026, 3, 2), end=date(2026, 3, 3)),
}


def said(task: str, status: str = "", eta: str | None = None, day: int = 4, on: str | None = None) -> Update:
    at = datetime(2026, 3, day, 9, tzinfo=UTC)
    return Update(task=task, status=Status(status) if status else None, eta=eta, by="ana", at=at, blocked_on=on)


def board(updates: list[Update], today: date = WEDNESDAY) -> Board:
    return Board(plan=PLAN, states=fold(PLAN, updates), windows=WINDOWS, today=today)


@pytest.mark.parametrize(
    ("before", "news", "expected"),
    [
        ([], [said("A", "done")], {"C": "A"}),
        ([], [said("A", "cancelled")], {"C": "A"}),
        ([said("B", "done")], [said("A", "done")], {"C": "A", "D": "A"}),
        ([], [said("A", "done"), said("B", "done")], {"C": "A", "D": "AB"}),
        ([said("C", "in_progress")], [said("A", "done")], {}),
        ([said("C", "blocked")], [said("A", "done")], {"C": "A"}),
        ([said("C", "blocked", on="task a, I think")], [said("A", "done")], {"C": "A"}),
        ([said("C", "blocked", on="a-team's keys")], [said("A", "done")], {}),
        ([said("C", "done")], [said("A", "done")], {}),
        ([], [said("A", "in_progress")], {}),
        ([said("A", "done")], [said("A", "done")], {}),
    ],
)
def test_a_closed_task_frees_those_that_waited_for_nothing_else(before, news, expected):
    found = freed(board(before), board([*before, *news]))
    assert {one.task.key: "".join(by.key for by in one.by) for one in found} == expected


@pytest.mark.parametrize(
    ("before", "news", "expected"),
    [
        ([], [said("A", "blocked")], [("A", "blocked", "CD")]),
        ([said("A", "blocked")], [said("A", "blocked")], []),
        ([], [said("E", "blocked")], []),
        ([], [said("A", eta="Friday")], [("A", "put off", "CD")]),
        ([], [said("A", eta="today")], []),
        ([], [said("A", eta="soon")], []),
        ([said("A", eta="Friday")], [said("A", eta="Friday")], []),
        ([said("A", eta="tomorrow")], [said("A", eta="Friday")], [("A", "put off", "CD")]),
        ([], [said("D", eta="Friday")], []),
        ([], [said("B", "in_progress")], [("B", "late", "D")]),
        ([said("B", "todo", day=3)], [said("B", "in_progress")], [("B", "late", "D")]),
        ([said("B", "todo", day=4)], [said("B", "in_progress")], []),
        ([], [said("B", "done")], []),
        ([], [said("Q", "blocked")], []),
        ([said("C", "done"), said("D", "done")], [said("A", "blocked")], []),
    ],
)
def test_a_task_that_takes_longer_holds_those_that_wait_for_it(before, news, expected):
    found = held(board(before), board([*before, *news]), news, UTC)
    assert [(one.task.key, one.why, "".join(task.key for task in one.waiting)) for one in found] == expected
