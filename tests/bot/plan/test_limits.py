"""What a plan allows at most, in prose and in tables."""

import pytest

from bot.plan.read import read

COLUMNS = "| Column | WIP limit |\n|--|--|\n| Ready | 9 |\n| In progress | 3 |\n| Review | 2 |"


def limits(text):
    plan = read(f"- [ ] T1: Paint the fence (Owner: Al)\n\n## Rules\n\n{text}\n")
    return [(limit.name, limit.value, limit.line) for limit in plan.limits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("WIP limit: 2", [("wip", 2, 5)]),
        ("- **In Progress**: being worked on (WIP limit: 3 per person)", [("wip", 3, 5)]),
        ("WIP limit of two per person.", [("wip", 2, 5)]),
        ("Limit WIP to 3.", [("wip", 3, 5)]),
        ("Work in progress is limited to 4.", [("wip", 4, 5)]),
        ("WIP limit: 2-3 per person", [("wip", 3, 5)]),
        ("We have no more than 3 tasks in progress per person.", [("wip", 3, 5)]),
        ("Max 2 in progress, please.", [("wip", 2, 5)]),
        ("Everyone has at most two tickets at a time.", [("wip", 2, 5)]),
        ("| Rule | Value |\n|--|--|\n| WIP limit | 2 |", [("wip", 2, 7)]),
        (COLUMNS, [("wip", 3, 8)]),
        ("We plan with 6 focus hours a day.", [("day", 6, 5)]),
        ("6 productive hours per person per day", [("day", 6, 5)]),
        ("Capacity: 6h/day", [("day", 6, 5)]),
        ("Focus time: 5.5 hours per day", [("day", 5.5, 5)]),
        ("A working day has 7 hours.", [("day", 7, 5)]),
        ("Each person has 6 hours a day.", [("day", 6, 5)]),
        ("6 focus hours a day, WIP limit: 2", [("wip", 2, 5), ("day", 6, 5)]),
        ("Review column: WIP limit 2", []),
        ("WIP limit in review: 2", []),
        ("Support is there 24 hours a day.", []),
        ("A backup runs every 6 hours a day.", []),
        ("At most 2 deploys at a time.", []),
        ("WIP: Release 2.0 shows the limit", []),
        ("- [ ] Show the WIP limit: 4 on the board", []),
    ],
)
def test_limits_are_read_where_they_are_meant(text, found):
    assert limits(text) == found
