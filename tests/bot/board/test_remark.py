"""What is odd about a word is remarked upon once."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.board.remark import remarks
from bot.board.state import Update
from bot.plan.model import Plan, Status, Task

NINE = datetime(2026, 3, 4, 9, tzinfo=UTC)
PLAN = Plan(
    title="Yard",
    tasks=(
        Task(key="A", title="Dig", line=1),
        Task(key="B", title="Fill", line=2, depends_on=("a", "B", "Z")),
        Task(key="C", title="Sow", line=3, depends_on=("A", "B"), status=Status.DONE),
    ),
)


def found(words: str) -> list[str]:
    """Like "A done 0, B done 1": what and minutes after nine; the updates' ids count from one."""
    updates = []
    for number, part in enumerate(words.split(", "), 1):
        task, status, minutes = part.split()
        at = NINE + timedelta(minutes=int(minutes))
        updates.append(Update(task=task, status=Status(status), by="ana", at=at, id=number))
    return [f"{one.kind} {one.task} {one.update} {''.join(one.others)}".strip() for one in remarks(PLAN, updates)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("B done 0", ["early B 1 A"]),
        ("b done 0", ["early B 1 A"]),
        ("A done 0, B done 1", []),
        ("B done 0, A done 0", []),
        ("A cancelled 0, B done 1", []),
        ("A done 0, A blocked 0", ["reopened A 2"]),
        ("B done 0, B in_progress 1, B done 2", ["early B 1 A", "reopened B 2"]),
        ("B done 0, B done 1", ["early B 1 A"]),
        ("A done 0, A blocked 1, A done 2, A blocked 3", ["reopened A 2"]),
        ("A done 0, A cancelled 1", []),
        ("C in_progress 0", ["reopened C 1"]),
        ("C todo 0, C done 1", ["reopened C 1", "early C 2 AB"]),
        ("Q done 0", []),
    ],
)
def test_each_oddity_once_a_task(words, expected):
    assert found(words) == expected
