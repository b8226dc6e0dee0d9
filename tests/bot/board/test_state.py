"""The state of a task is what the document says and what was said since."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.board.state import TaskState, Update, fold
from bot.plan.model import Plan, Status, Task

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
PLAN = Plan(
    title="Yard",
    tasks=(Task(key="A", title="Dig", line=1), Task(key="B", title="Fill", line=2, status=Status.IN_PROGRESS)),
)


def said(status: Status | None = None, minute: int = 0, task: str = "A", **more: object) -> Update:
    return Update.model_validate(
        {"task": task, "status": status, "at": NOON + timedelta(minutes=minute), "by": "ana", **more}
    )


def test_every_task_has_a_state_before_anybody_speaks():
    assert fold(PLAN, []) == {
        "A": TaskState(key="A", status=Status.TODO),
        "B": TaskState(key="B", status=Status.IN_PROGRESS),
    }


def test_the_last_word_is_kept_with_its_author():
    state = fold(PLAN, [said(Status.IN_PROGRESS, progress=40, words="A is at 40 %")])["A"]
    assert state == TaskState(key="A", status=Status.IN_PROGRESS, progress=40, by="ana", at=NOON, words="A is at 40 %")


@pytest.mark.parametrize(
    ("updates", "expected"),
    [
        ([said(None, progress=30)], (Status.TODO, 30, None, None)),
        (
            [said(Status.IN_PROGRESS, progress=30), said(None, 1, eta="Friday")],
            (Status.IN_PROGRESS, 30, "Friday", None),
        ),
        (
            [said(Status.BLOCKED, blocked_on="keys"), said(None, 1, eta="Friday")],
            (Status.BLOCKED, None, "Friday", "keys"),
        ),
        ([said(Status.BLOCKED, blocked_on="keys"), said(Status.BLOCKED, 1)], (Status.BLOCKED, None, None, "keys")),
        (
            [said(Status.BLOCKED, blocked_on="keys"), said(Status.IN_PROGRESS, 1)],
            (Status.IN_PROGRESS, None, None, None),
        ),
        ([said(Status.IN_PROGRESS, progress=90, eta="Friday"), said(Status.DONE, 1)], (Status.DONE, None, None, None)),
        ([said(Status.DONE, progress=100, eta="now")], (Status.DONE, None, None, None)),
        (
            [said(Status.IN_PROGRESS, progress=90, eta="Friday"), said(Status.CANCELLED, 1)],
            (Status.CANCELLED, None, None, None),
        ),
        (
            [said(Status.IN_PROGRESS, progress=90), said(Status.TODO, 1, eta="Monday")],
            (Status.TODO, None, "Monday", None),
        ),
        ([said(Status.DONE), said(Status.IN_PROGRESS, 1, progress=80)], (Status.IN_PROGRESS, 80, None, None)),
        ([said(Status.DONE), said(None, 1, progress=80)], (Status.DONE, None, None, None)),
        ([said(Status.DONE, 5), said(Status.IN_PROGRESS, 1)], (Status.DONE, None, None, None)),
        ([said(Status.DONE), said(Status.BLOCKED)], (Status.BLOCKED, None, None, None)),
        ([said(Status.DONE, task="a")], (Status.DONE, None, None, None)),
        ([said(Status.DONE, task="Z")], (Status.TODO, None, None, None)),
    ],
)
def test_updates_are_taken_in_in_the_order_they_were_said(updates, expected):
    state = fold(PLAN, updates)["A"]
    assert (state.status, state.progress, state.eta, state.blocked_on) == expected


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_arrival_does_not_matter(order):
    updates = [said(status, minute) for minute, status in enumerate(Status)]
    assert fold(PLAN, [updates[n] for n in order]) == fold(PLAN, updates)


def test_an_update_needs_a_moment_with_a_zone():
    with pytest.raises(ValidationError):
        Update(task="A", at=NOON.replace(tzinfo=None))
