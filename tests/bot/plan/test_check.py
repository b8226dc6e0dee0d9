"""Findings in plans that lack or contradict something."""

from bot.plan.check import check, strongly_connected
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


def test_the_same_title_twice_in_a_phase():
    text = "## Day 1\n- [ ] Sweep (@kim)\n- [ ] Sweep (@kim)\n"
    assert sentences(text) == [(3, "sweep-2 has the same title as sweep on line 2.")]


def test_circles_are_found_in_a_long_chain_without_recursion():
    chain = {str(n): [str(n + 1)] for n in range(5_000)} | {"5000": ["0"]}
    assert [len(group) for group in strongly_connected(chain)] == [5_001]
    assert strongly_connected({"a": ["b"], "b": [], "c": ["a", "b"]}) == []
