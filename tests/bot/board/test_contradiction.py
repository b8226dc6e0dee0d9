"""Who contradicts whom."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.board.contradiction import contradictions
from bot.board.state import Update
from bot.plan.model import Status

NINE = datetime(2026, 3, 4, 9, tzinfo=UTC)


def said(words: str) -> list[Update]:
    """Like "ana done 0, ben blocked 2": who, what, and hours after nine; a fourth word is the task."""
    found = []
    for part in words.split(", "):
        by, status, hours, *task = part.split()
        at = NINE + timedelta(hours=float(hours))
        status = None if status == "eta" else Status(status)
        by = "" if by == "nobody" else by
        found.append(Update(task=task[0] if task else "T2", status=status, by=by, at=at))
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ana done 0, ben blocked 2", ["ana ben"]),
        ("ana done 0, ben in_progress 2", ["ana ben"]),
        ("ana done 0, ben todo 2", ["ana ben"]),
        ("ana done 0, ben cancelled 2", ["ana ben"]),
        ("ana cancelled 0, ben in_progress 2", ["ana ben"]),
        ("ana blocked 0, ben done 2", ["ana ben"]),
        ("ben blocked 2, ana done 0", ["ana ben"]),
        ("ana done 0, ben done 2", []),
        ("ana todo 0, ben in_progress 1, ana in_review 2, ben done 3", []),
        ("ana blocked 0, ben in_progress 1, ben done 2", []),
        ("ana in_progress 0, ben blocked 1", []),
        ("ana done 0, ana blocked 2", []),
        ("ana done 0, ben eta 2", []),
        ("ana done 0, ben blocked 2 T3", []),
        ("ana done 0, ben blocked 24", ["ana ben"]),
        ("ana done 0, ben blocked 24.1", []),
        ("nobody done 0, ben blocked 2", []),
        ("ana done 0, ben blocked 1, ana done 2, ben blocked 3", ["ana ben"]),
        ("ana done 0, ben blocked 1, ana done 2, chen blocked 3", ["ana ben", "ana chen"]),
        ("ana done 0, ben blocked 1, ana done 14, ben blocked 16", ["ana ben", "ana ben"]),
        ("ana done 0, ben blocked 1, ana done 2 T3, ben blocked 3 T3", ["ana ben", "ana ben"]),
    ],
)
def test_the_latest_word_contradicts_anothers_within_a_day(words, expected):
    assert [f"{one.earlier.by} {one.later.by}" for one in contradictions(said(words), UTC)] == expected
