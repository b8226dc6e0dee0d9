"""What is asked, as a sentence."""

import pytest

from bot.message.question import sentence
from bot.plan.model import Plan, Status, Task
from bot.reply.model import Ask

PLAN = Plan(title="Yard", tasks=tuple(Task(key=f"T{n}", title=f"Dig {n}", line=n) for n in range(1, 7)))


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (Ask(words="", why="unknown", name="T9"), "The plan has no task T9. Which task do you mean?"),
        (Ask(words="", why="whose", name="Ben", statuses=(Status.DONE,)), "Which of Ben's tasks is done?"),
        (Ask(words="", why="sure", candidates=("T1",)), "Is T1 (Dig 1) done, or still in progress?"),
        (Ask(words="", why="which", candidates=("T1",), statuses=(Status.BLOCKED,)), "Is T1 (Dig 1) blocked?"),
        (
            Ask(words="", why="which", candidates=("T1", "T2", "T3", "T4", "T5"), statuses=(Status.DONE,)),
            "Which task is done: T1 (Dig 1), T2 (Dig 2), T3 (Dig 3) or T4 (Dig 4)?",
        ),
        (Ask(words="", why="which"), "Which task is as you say?"),
    ],
)
def test_each_kind_of_doubt_has_its_sentence(ask: Ask, expected: str):
    assert sentence(ask, PLAN) == expected
