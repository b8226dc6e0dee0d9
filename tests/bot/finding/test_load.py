"""Who has more to do than fits."""

import pytest

from bot.finding.check import check
from bot.finding.finding import Rank
from bot.plan.read import read

HEAD = "| ID | Task | Owner | Day | Estimate |\n|--|--|--|--|--|\n"
WEEK = "## Week 1\n\n| ID | Task | Owner | Estimate |\n|--|--|--|--|\n"
DATED = "| ID | Task | Owner | Start | Due | Estimate |\n|--|--|--|--|--|--|\n"


def overloaded(text):
    return [(one.line, one.sentence) for one in check(read(text)) if one.rank is Rank.OVERLOADED]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("| A1 | Sand | Kim | 1 | 4h |\n| A2 | Paint | Kim | 1 | 4h |\n", []),
        (
            "| A1 | Sand | Kim | 1 | 5h |\n| A2 | Paint | Kim | 1 | 4h |\n",
            [(3, "Kim is planned for 9 h on day 1, which has 8: A1 (5 h), A2 (4 h).")],
        ),
        (
            "| A1 | Sand | Kim | 1 | 2d |\n| A2 | Oil | Kim | 2 | 9h |\n",
            [
                (
                    3,
                    "Kim is planned for 16 h on day 1, which has 8: A1 (16 h). Another of their days is as full.",
                )
            ],
        ),
        ("| A1 | Sand | Kim | 1-2 | 2d |\n| A2 | Oil | Kim | 3 | 8h |\n", []),
        ("| A1 | Sand | Kim, Al | 1 | 2d |\n", []),
        ("| A1 | Sand | Kim | 1 | 8 points |\n| A2 | Oil | Kim | 1 | 13 points |\n", []),
        ("| A1 | Sand | Backend | 1 | 3d |\n| A2 | Oil | All devs | 1 | 3d |\n", []),
    ],
)
def test_a_day_holds_eight_hours_of_one_person(rows, found):
    assert overloaded(HEAD + rows) == found


def test_a_plan_says_how_many_hours_a_day_has():
    text = (
        HEAD + "| A1 | Sand | Kim | 1 | 1d |\n| A2 | Oil | Kim | 2 | 7h |\n\n## Rules\n\nWe have 6 focus hours a day.\n"
    )
    assert overloaded(text) == [(4, "Kim is planned for 7 h on day 2, which has 6: A2 (7 h).")]


def test_day_numbers_that_start_anew_in_each_week_are_different_days():
    day = "### Day 1\n\n- [ ] {0} (Owner: Kim) (Estimate: 6h)\n\n"
    assert overloaded("## Week 1\n\n" + day.format("Sand") + "## Week 2\n\n" + day.format("Paint")) == []


def test_dates_of_their_own_are_weighed_by_the_weekday():
    rows = "| A1 | Sand | Kim | 2026-01-08 | 2026-01-12 | 3d |\n| A2 | Oil | Kim | 2026-01-12 | 2026-01-12 | 2h |\n"
    assert overloaded(DATED + rows) == [
        (3, "Kim is planned for 10 h on Mon 2026-01-12, which has 8: A1 (8 h), A2 (2 h).")
    ]
    assert (
        overloaded(
            DATED
            + rows.replace("2026-01-12 | 2h", "2026-01-13 | 2h").replace("| 2026-01-12 | 2026-01-13", "| | 2026-01-13")
        )
        == []
    )


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("WIP limit: 3", []),
        (
            "Max 2 in progress.",
            [(3, "Kim has 3 tasks on day 1, and the plan allows 2 at a time (line 9): A1, A2, A3.")],
        ),
    ],
)
def test_a_day_with_more_tasks_than_the_limit(rule, found):
    rows = "".join(f"| A{n} | Sand {n} | Kim | 1 | |\n" for n in (1, 2, 3))
    assert overloaded(HEAD + rows + f"\n## Rules\n\n{rule}\n") == found


def test_more_tasks_begun_than_the_limit():
    rows = "".join(f"| A{n} | Sand {n} | Kim | In progress |\n" for n in (1, 2))
    text = "WIP limit: 1\n\n| ID | Task | Owner | Status |\n|--|--|--|--|\n" + rows
    assert overloaded(text) == [(5, "Kim has 2 tasks in progress, and the plan allows 1 (line 1): A1, A2.")]


def test_a_week_holds_forty_hours_of_one_person():
    rows = "| A1 | Sand | Kim | 3d |\n| A2 | Oil | Kim | 3d |\n| A3 | Wax | Al | 1 week |\n"
    assert overloaded(WEEK + rows) == [
        (5, "Kim has 48 h of estimates in Week 1, which has 40 working hours (5 days of 8 h): A1, A2.")
    ]
    assert overloaded(WEEK.replace("Week 1", "Weeks 1-2") + rows) == []
