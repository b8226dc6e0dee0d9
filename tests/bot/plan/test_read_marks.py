"""Boxes and marks of state, in small documents of our own."""

from textwrap import dedent

import pytest

from bot.plan.model import Status
from bot.plan.read import read


def plan_of(text, **kwargs):
    return read(dedent(text).lstrip("\n"), **kwargs)


def titles(plan):
    return [task.title for task in plan.tasks]


def statuses(plan):
    return {task.title: task.status.value for task in plan.tasks}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("- [ ] Paint", Status.TODO),
        ("- [x] Paint", Status.DONE),
        ("* [X] Paint", Status.DONE),
        ("1. [x] Paint", Status.DONE),
        ("[x] Paint", Status.DONE),
        ("- - [x] Paint", Status.DONE),
        ("-[x] Paint", Status.DONE),
        ("- [] Paint", Status.TODO),
        ("☑ Paint", Status.DONE),
        ("☐ Paint", Status.TODO),
        ("- [~] Paint", Status.IN_PROGRESS),
        ("- [-] Paint", Status.IN_PROGRESS),
        ("- [ ] ~~Paint~~", Status.CANCELLED),
        ("- [x] ~~Paint~~", Status.DONE),
        ("- [ ] ✅ Paint", Status.DONE),
        ("- [ ] Paint (done)", Status.DONE),
        ("- [ ] **[DONE]** Paint", Status.DONE),
        ("- [ ] ![Complete](https://example.org/b.svg) Paint", Status.DONE),
        ("- [ ] 🚧 Paint", Status.IN_PROGRESS),
        ("- [ ] Paint — blocked", Status.BLOCKED),
        ("- ✔ Paint", Status.DONE),
        ("- ❌ Paint", Status.TODO),
        ("- [done] Paint", Status.DONE),
    ],
)
def test_marks_say_how_a_task_stands(line, status):
    (task,) = read(line + "\n").tasks
    assert (task.title, task.status) == ("Paint", status)


def test_nested_boxes_count_each_and_plain_bullets_are_steps():
    plan = plan_of("""
        - [x] Roof
          - wood only
          - [ ] Tiles
            - [ ] Red ones
    """)
    assert [(task.title, task.status.value, task.steps) for task in plan.tasks] == [
        ("Roof", "done", ("wood only",)),
        ("Tiles", "todo", ()),
        ("Red ones", "todo", ()),
    ]


def test_boxes_of_criteria_are_no_tasks():
    plan = plan_of("""
        # Shop
        ## Tasks
        - [ ] Build the till
        ## Definition of Done
        - [ ] Reviewed
        ## Success Metrics
        - [ ] Sales up
        ### Per store
        - [ ] Queue below 3
    """)
    assert titles(plan) == ["Build the till"]


def test_boxes_inside_a_ticket_are_its_criteria():
    plan = plan_of("""
        ### Task 1.1: Set up
        **Time:** 30-45 minutes
        **Dependencies:** None

        #### Acceptance Criteria
        - [ ] It starts
        - [ ] It stops

        ### Task 1.2: Go on
        **Dependencies:** Task 1.1
    """)
    assert [(t.key, t.title, t.estimate, t.depends_on, len(t.acceptance)) for t in plan.tasks] == [
        ("1.1", "Set up", "30-45 minutes", (), 2),
        ("1.2", "Go on", None, ("1.1",), 0),
    ]


def test_a_lane_gives_its_cards_their_state():
    plan = plan_of("""
        ## TODO
        - [ ] Sweep #yard
        ## DOING
        - [ ] Rake
        ## DONE
        - [ ] Mow
        ## Not in scope
        - [ ] Fly
    """)
    assert statuses(plan) == {"Sweep": "todo", "Rake": "in_progress", "Mow": "done"}
    assert plan.tasks[0].labels == ("yard",)


def test_details_blocks_comments_and_line_ends_of_windows():
    text = "# R\r\n<details><summary>Backend</summary>\r\n- [ ] Schema\r\n</details>\r\n<!-- - [ ] hidden -->\r\n- [x] Seen\r\n"
    assert [(t.title, t.line, t.status.value) for t in read(text).tasks] == [("Schema", 3, "todo"), ("Seen", 6, "done")]


def test_an_unfilled_form_is_no_task():
    assert titles(read("- [ ] Real work\n- [ ] Action 1 (Owner: [Name], Due: [Date])\n")) == ["Real work"]


def test_a_box_with_its_facts_on_the_lines_below():
    plan = plan_of("""
        - [ ] **T-001** | P0 | 3
          **Title:** Read the meter
          **Acceptance Criteria:**
          - Every hour
          - Without loss
        - [ ] **T-002** | P1 | 5
          **Title:** Bill the customer
          **Depends On:** T-001
    """)
    assert [(t.key, t.title, t.estimate, t.labels, t.depends_on, t.acceptance) for t in plan.tasks] == [
        ("T-001", "Read the meter", "3", ("P0",), (), ("Every hour", "Without loss")),
        ("T-002", "Bill the customer", "5", ("P1",), ("T-001",), ()),
    ]


def test_a_board_drawn_as_a_table():
    plan = plan_of("""
        | To Do | In Progress | Done |
        |---|---|---|
        | Sew sails | Caulk hull | Buy rope |
        | Order flags | | Hire crew<br>Feed cat |
    """)
    assert statuses(plan) == {
        "Sew sails": "todo",
        "Caulk hull": "in_progress",
        "Buy rope": "done",
        "Order flags": "todo",
        "Hire crew": "done",
        "Feed cat": "done",
    }
