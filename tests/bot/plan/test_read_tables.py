"""Tables, boards, charts and other notations, in small documents of our own."""

from textwrap import dedent

import pytest

from bot.plan.model import Status
from bot.plan.read import read


def plan_of(text, **kwargs):
    return read(dedent(text).lstrip("\n"), **kwargs)


def titles(plan):
    return [task.title for task in plan.tasks]


def test_a_cell_that_packs_numbered_steps_is_split_and_gathered_by_number():
    plan = plan_of("""
        # Ten days
        | Day | Tasks | Notes |
        | --- | --- | --- |
        | **1** | 1. Lay cables. 2. Rent lifts. | |
        | **2** | 2. Fix lifts to WCAG 2.1 AA rules. 3/4. Test doors and gates. | |

        ## Streams
        - **Ground Crew:** Leads tasks 1 and 3–4, with care.
        - **Lift Crew:** Owns task 2.
    """)
    assert [(task.key, task.days, task.steps) for task in plan.tasks] == [
        ("1", (1,), ("Lay cables.",)),
        ("2", (1, 2), ("Rent lifts.", "Fix lifts to WCAG 2.1 AA rules.")),
        ("3", (2,), ("Test doors and gates.",)),
        ("4", (2,), ("Test doors and gates.",)),
    ]
    assert [(squad.name, squad.tasks) for squad in plan.squads] == [
        ("Ground Crew", ("1", "3", "4")),
        ("Lift Crew", ("2",)),
    ]


def test_records_of_key_and_value():
    plan = plan_of("""
        PROJECT: Warehouse

        Task: Order racks
        Owner: Jonas
        Status: done

        Task: Label pallets
        Owner:
        Depends on: Order racks

        Task: Move the desks
        Owner: TBD
        Status: in progress
    """)
    assert plan.title == "Warehouse"
    assert [(t.title, t.owners, t.status.value, t.depends_on) for t in plan.tasks] == [
        ("Order racks", ("Jonas",), "done", ()),
        ("Label pallets", (), "todo", ("order-racks",)),
        ("Move the desks", (), "in_progress", ()),
    ]


def test_a_gantt_chart_alone():
    plan = plan_of("""
        # Bridge
        ```mermaid
        gantt
            title Bridge
            section Ground
            Survey :done, s1, 2026-01-05, 5d
            Piles  :crit, p1, after s1, 10d
            Handover :milestone, m1, after p1, 0d
            section Deck
            Concrete :after s1 p1, 3d
        ```
    """)
    assert [(t.key, t.phase, t.status.value, t.depends_on, t.estimate) for t in plan.tasks] == [
        ("s1", "Ground", "done", (), "5d"),
        ("p1", "Ground", "todo", ("s1",), "10d"),
        ("concrete", "Deck", "todo", ("s1", "p1"), "3d"),
    ]


def test_a_row_carried_over_is_one_task_with_its_last_state():
    plan = plan_of("""
        ## Iteration 1
        | Issue | Title | Assignee | Status |
        |---|---|---|---|
        | [#7](https://example.org/7) | Parse | @ana | In Progress |
        ## Iteration 2
        | Issue | Title | Assignee | Status |
        |---|---|---|---|
        | [#7](https://example.org/7) | Parse (carried over) | @ana | Done |
    """)
    assert [(t.key, t.title, t.status.value, t.owners) for t in plan.tasks] == [("7", "Parse", "done", ("@ana",))]


def test_tables_with_ragged_rows_section_rows_and_totals():
    plan = plan_of("""
        Task | Owner | Due
        --- | ---
        Fix the tap | Ana | Mon
        Ship it | | Tue | extra
        **Phase 2** | |
        Write it down | Ben
        **Total** | 3 |
    """)
    assert [(t.title, t.owners, t.due, t.phase) for t in plan.tasks] == [
        ("Fix the tap", ("Ana",), "Mon", None),
        ("Ship it", (), "Tue", None),
        ("Write it down", ("Ben",), None, "Phase 2"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "| Risk | Impact | Mitigation | Owner |",
        "| Version | Date | Description | Author |",
        "| Name | Role | Capacity | Points |",
        "| Alert | Signal | Warn threshold | Notes |",
        "| Sprint | Weeks | Service | Focus |",
    ],
)
def test_tables_of_other_things_give_no_tasks(header):
    columns = header.count("|") - 1
    table = f"{header}\n|{'---|' * columns}\n|{' Alpha beta |' * columns}\n"
    assert titles(read(f"# Plan\n\n- [ ] Only this\n\n{table}")) == ["Only this"]


@pytest.mark.parametrize(
    ("text", "depends_on"),
    [
        ("tasks 1–3 and 5", ("1", "2", "3", "5")),
        ("Task 2", ("2",)),
        ("2, 3", ("2", "3")),
        ("None", ()),
        ("—", ()),
        ("Paint the fence", ("4",)),
        ("needs 3 signatures", ()),
    ],
)
def test_dependencies_in_many_words(text, depends_on):
    rows = "".join(
        f"| {number} | {title} | Kim | {text if number == 6 else '-'} |\n"
        for number, title in enumerate(["Dig", "Pour", "Build", "Paint the fence", "Plant", "Open"], start=1)
    )
    plan = read(f"| ID | Task | Owner | Depends on |\n|--|--|--|--|\n{rows}")
    assert plan.tasks[5].depends_on == depends_on


def test_rows_carried_over_remarks_and_words_between_rows():
    plan = plan_of("""
        ## Week 3

        | # | What | Who | Days | State | Remarks
        |---|---|---|---|---|
        | K-1 | Strip the varnish | Ida | 3 | done |
        | K-2 | Plane the keel | Bo | 4 | carried | adze is blunt |
        | K-3 | Order copper nails | | 0.5 | open

        ## Week 4

        | # | What | Who | Days | State | Remarks |
        |---|---|---|---|---|---|
        | K-2 | Plane the keel *(rest of it)* | Bo | 1 | done | |
        | K-4 | Fit the garboard | Ida | 5 | open | needs K-2 |
        | | *Regatta, nobody here* | | | | |
    """)
    assert [(t.key, t.title, t.estimate, t.status, t.depends_on) for t in plan.tasks] == [
        ("K-1", "Strip the varnish", "3", Status.DONE, ()),
        ("K-2", "Plane the keel", "4", Status.DONE, ()),
        ("K-3", "Order copper nails", "0.5", Status.TODO, ()),
        ("K-4", "Fit the garboard", "5", Status.TODO, ("K-2",)),
    ]
