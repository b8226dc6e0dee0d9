"""Findings in plans that lack or contradict something."""

import pytest

from bot.finding.check import check
from bot.finding.circle import strongly_connected
from bot.plan.read import read


def sentences(text):
    return [(finding.line, finding.sentence) for finding in check(read(text))]


def test_open_tasks_without_an_owner_are_named_and_done_ones_are_not():
    assert sentences("- [ ] Alpha one\n- [x] Beta two\n- [ ] Gamma (Owner: Zoe)\n") == [(1, "alpha-one has no owner.")]


def test_unknown_and_circular_dependencies():
    text = (
        "| ID | Task | Owner | Depends on |\n|--|--|--|--|\n"
        "| A1 | One | Kim | A2 |\n| A2 | Two | Kim | A3 |\n| A3 | Three | Kim | A1, A9 |\n"
    )
    assert sentences(text) == [
        (3, "These tasks wait for one another: A1, A2, A3."),
        (5, "A3 waits for A9, which the plan does not hold."),
    ]


def test_a_task_planned_before_what_it_waits_for():
    text = "## Week 1\n- [ ] T1: Early (Owner: Al) (depends on T2)\n## Week 2\n- [ ] T2: Late (Owner: Al)\n"
    assert sentences(text) == [(2, "T1 is planned before T2, which it waits for.")]


def test_sprints_written_on_tickets_are_compared_too():
    text = "### T1: A *(Owner: Xu, Sprint: R1)*\n- **Dependencies:** T2\n### T2: B *(Owner: Yi, Sprint: R3)*\n- **Dependencies:** None\n"
    assert sentences(text) == [(1, "T1 is planned before T2, which it waits for.")]


def test_dates_are_compared_where_they_are_written_out():
    head = "| ID | Task | Owner | Start | Due | Depends on |\n|--|--|--|--|--|--|\n"
    early = "| A1 | One | Kim | 2026-01-05 | 2026-01-06 | A2 |\n"
    assert sentences(head + early + "| A2 | Two | Kim | 2026-01-07 | 2026-01-08 | |\n") == [
        (3, "A1 is planned before A2, which it waits for.")
    ]
    assert sentences(head + early + "| A2 | Two | Kim | 2026-01-05 | 2026-01-05 | |\n") == []


def test_what_is_done_is_not_complained_about():
    text = (
        "| ID | Task | Owner | Day | Status | Depends on |\n|--|--|--|--|--|--|\n"
        "| A1 | One | Kim | 1 | Done | A2, A9 |\n| A2 | Two | Kim | 2 | To do | |\n| A3 | Three | Kim | 1 | To do | A1 |\n"
    )
    assert sentences(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "- [ ] T1: Paint (@kim)\n- [ ] T2: Sand (@kim)\n- [ ] T1: Bake (@al)\n",
            [(3, "T1 is also the id of a task on line 1; this one goes by T1-2.")],
        ),
        ("- [ ] T1: Paint (@kim)\n- [ ] T1-2: Sand (@kim)\n", []),
        ("## Topic\n- [ ] 1.1 Paint (@kim)\n- [ ] 1.2 Sand (@kim)\n## Other\n- [ ] 1.1 Bake (@al)\n", []),
    ],
)
def test_two_tasks_with_one_id(text, found):
    assert sentences(text) == found


def test_many_tasks_without_an_owner_are_one_finding_with_their_lines():
    boxes = [f"- [ ] A{n}: Sand board {n}\n" for n in range(1, 9)]
    assert [finding.line for finding in check(read("".join(boxes[:6])))] == [1, 2, 3, 4, 5, 6]
    [finding] = check(read("".join([*boxes[:5], "\nMore:\n\n", *boxes[5:]])))
    assert (finding.line, finding.sentence, finding.cure) == (
        1,
        "8 tasks have no owner: A1, A2, A3, A4, A5 and 3 more (lines 1–5, 9–11).",
        "Write “(Owner: name)” behind each, or “**Owner:** name” under the heading above them.",
    )


def test_the_cures_for_a_missing_owner_cure_it():
    assert sentences("## Paint\n\n**Owner:** Kim\n\n- [ ] A1: Sand\n") == []
    assert sentences("- [ ] A1: Sand (Owner: Kim)\n") == []


def test_owners_unknown_to_slack_are_named_with_what_waits_for_them():
    plan = read("- [ ] A1: Sand (Owner: Kim)\n- [ ] A2: Oil (Owner: Dora)\n- [x] A3: Wax (Owner: Lou)\n")
    found = check(plan, unknown_owners=("Dora", "Lou"))
    assert [(one.line, one.sentence) for one in found] == [
        (2, "Nobody in Slack is called Dora, so nobody is asked about A2.")
    ]


def test_what_breaks_the_run_comes_first_and_style_last():
    text = (
        "## Day 1\n\n| ID | Task | Owner | Estimate | Depends on |\n|--|--|--|--|--|\n"
        "| A1 | Oil | Kim | 6h | |\n| A2 | Oil | Kim | 6h | |\n| A3 | Wax | | | |\n| A4 | Dry | Al | | A9 |\n\n"
        "## Meetings\n\n- **Daily stand-up (15 min):** all\n"
    )
    assert [(one.rank.name, one.line) for one in check(read(text))] == [
        ("BROKEN", 8),
        ("UNOWNED", 7),
        ("OVERLOADED", 5),
        ("UNSAID", 12),
        ("UNCLEAR", 6),
    ]


def test_the_same_title_twice_in_a_phase():
    text = "## Day 1\n- [ ] Sweep (@kim)\n- [ ] Sweep (@kim)\n"
    assert sentences(text) == [(3, "sweep-2 has the same title as sweep on line 2.")]


def test_circles_are_found_in_a_long_chain_without_recursion():
    chain = {str(n): [str(n + 1)] for n in range(5_000)} | {"5000": ["0"]}
    assert [len(group) for group in strongly_connected(chain)] == [5_001]
    assert strongly_connected({"a": ["b"], "b": [], "c": ["a", "b"]}) == []
