"""What a new version of a plan changes."""

import pytest

from bot.plan.change import Change, changes
from bot.plan.match import match
from bot.plan.read import read

PLAN = """# Ferry

## Week 1
- [ ] T1: Paint the hull (Owner: Ana) (2d)
- [ ] T2: Wash the deck (Owner: Ana) (due 3 March)
- [ ] T3: Load test (Owner: Ben) (depends on T1)

## Week 2
- [ ] T4: Set sail

## Governance
- **Daily stand-up (15 min):** at 09:00
- **Escalation triggers:** more than two leaks prompt a war room within 4 hours.
"""


def change(old, new):
    former, latter = read(old), read(new)
    return changes(former, latter, match(former, latter))


def edited(*edits):
    text = PLAN
    for was, now in edits:
        assert was in text
        text = text.replace(was, now)
    return change(PLAN, text)


def kinds(found):
    return {name for name, value in found if value}


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        PLAN.replace("\n", "\r\n"),
        PLAN.replace("\n\n", "\n\n\n"),
        PLAN.replace("Set sail", "**Set** Sail").replace("- [ ]", "* [ ]"),
        "\n" + PLAN.replace("## Week 2", "## WEEK 2 "),
    ],
)
def test_markup_case_and_line_breaks_are_no_change(text):
    assert change(PLAN, text).empty


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("Ferry", "Ferry, the second", "title"),
        ("T4: Set sail", "T4: Set sail at dawn", "renamed"),
        ("T4: Set sail", "T9: Set sail", "rekeyed"),
        ("Load test (Owner: Ben)", "Load test (Owner: Cem)", "reowned"),
        ("due 3 March", "due 5 March", "moved"),
        ("(2d)", "(4h)", "re_estimated"),
        ("depends on T1", "depends on T2", "rewired"),
        ("- [ ] T4", "- [x] T4", "restated"),
        ("## Week 2", "## Week 2: at sea", "phases_renamed"),
        ("two leaks", "three leaks", "triggers_changed"),
        ("two leaks", "two lost anchors", "triggers_added triggers_dropped"),
        ("within 4 hours", "within 2 hours", "triggers_changed"),
        ("at 09:00", "at 10:00", "ceremonies_changed"),
        ("- **Daily stand-up (15 min):** at 09:00\n", "", "ceremonies_dropped"),
        ("- [ ] T4: Set sail\n", "- [ ] T4: Set sail\n- [ ] T5: Come home\n", "added"),
        ("- [ ] T2: Wash the deck (Owner: Ana) (due 3 March)\n", "", "dropped"),
    ],
)
def test_each_edit_is_one_kind_of_change(was, now, kind):
    assert kinds(edited((was, now))) == set(kind.split())


def test_a_task_under_another_phase_has_moved():
    found = edited(
        ("- [ ] T3: Load test (Owner: Ben) (depends on T1)\n", ""),
        ("- [ ] T4: Set sail\n", "- [ ] T4: Set sail\n- [ ] T3: Load test (Owner: Ben) (depends on T1)\n"),
    )
    assert kinds(found) == {"moved"}
    assert [(was.phase, now.phase) for was, now in found.moved] == [("Week 1", "Week 2")]


def test_new_numbers_rewire_nothing():
    old = "1. [ ] Buy flour\n2. [ ] Bake bread (depends on 1)\n3. [ ] Eat (depends on 2)\n"
    new = "1. [ ] Light the fire\n2. [ ] Buy flour\n3. [ ] Bake bread (depends on 2)\n4. [ ] Eat (depends on 3)\n"
    found = change(old, new)
    assert kinds(found) == {"added", "rekeyed"}
    assert [task.title for task in found.added] == ["Light the fire"]


def test_waiting_for_a_new_task_that_took_over_an_id_is_a_change():
    old = "- [ ] T1: Buy flour\n- [ ] T2: Bake bread (depends on T1)\n"
    new = "- [ ] T7: Buy flour\n- [ ] T1: Light fires\n- [ ] T2: Bake bread (depends on T1)\n"
    assert kinds(change(old, new)) == {"added", "rekeyed", "rewired"}


def test_a_threshold_that_was_raised_keeps_both_values():
    (pair,) = edited(("two leaks", "five leaks")).triggers_changed
    assert [trigger.threshold for trigger in pair] == [2, 5]


def test_another_plan_shares_nothing():
    found = change(PLAN, "# Orchard\n## Spring\n- [ ] T1: Prune trees\n- [ ] T2: Fetch ladders\n")
    assert (len(found.added), len(found.dropped)) == (2, 4)
    assert kinds(found) == {"title", "added", "dropped", "phases_added", "phases_dropped", "triggers_dropped", "ceremonies_dropped"}  # fmt: skip


def test_acceptance_criteria():
    old = "### T1: Bake bread\n- **Acceptance criteria:** The crust is brown\n### T2: Eat\n- **Acceptance criteria:** Nothing is left\n"
    found = change(old, old.replace("brown", "black"))
    assert [(was.acceptance, now.acceptance) for was, now in found.acceptance] == [
        (("The crust is brown",), ("The crust is black",))
    ]


def test_the_change_is_json_and_reads_back():
    found = edited(("two leaks", "three leaks"), ("(2d)", "(4h)"))
    assert Change.model_validate(found.model_dump(mode="json")) == found
