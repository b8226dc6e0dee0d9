"""What is asked of the board in one's own words."""

import pytest

from bot.board.figure import figure


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("what's late", "late"),
        ("whats overdue", "late"),
        ("what is blocked", "blocked"),
        ("who is blocked", "blocked"),
        ("which tasks are blocked", "blocked"),
        ("what’s due today", "due"),
        ("what's next", "next"),
        ("show me the late tasks", "late"),
        ("what's the status", "status"),
        ("where do we stand", "status"),
        ("late", ""),
        ("blocked", ""),
        ("who is ana", ""),
        ("i will be late", ""),
        ("thanks", ""),
    ],
)
def test_the_list_that_a_question_means(question: str, which: str):
    assert figure(question) == which
