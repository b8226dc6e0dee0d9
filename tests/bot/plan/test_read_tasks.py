"""Bullets, tickets, lines and headings as tasks, in small documents of our own."""

from textwrap import dedent

from bot.plan.read import read


def plan_of(text, **kwargs):
    return read(dedent(text).lstrip("\n"), **kwargs)


def titles(plan):
    return [task.title for task in plan.tasks]


def test_bullets_under_a_sprint_and_a_discipline_are_tasks_of_that_squad():
    plan = plan_of("""
        # Tram depot

        ## Sprint 1: Rails
        ### Backend
        - Timetable import
        - Fare table
        ### Security
        - Key rotation

        ## Sprint 2: Doors
        ### Backend
        - Door events
    """)
    assert [(task.title, task.phase, task.squad) for task in plan.tasks] == [
        ("Timetable import", "Sprint 1: Rails", "Backend"),
        ("Fare table", "Sprint 1: Rails", "Backend"),
        ("Key rotation", "Sprint 1: Rails", "Security"),
        ("Door events", "Sprint 2: Doors", "Backend"),
    ]
    assert [(phase.kind, phase.numbers) for phase in plan.phases] == [("sprint", (1,)), ("sprint", (2,))]
    assert [squad.name for squad in plan.squads] == ["Backend", "Security"]


def test_a_ticket_under_a_heading_keeps_its_facts():
    plan = plan_of("""
        # Backlog

        ## Ordering

        ### B1: Basket *(Owner: Web – Noor, Sprint: R1)*
        - **Summary:** Keep what was chosen.
        - **Acceptance Criteria:**
          - Survives a reload (see B2).
          - Holds fifty lines.
        - **Dependencies:** B2 ready; price list signed.

        ### B2: Prices *(Owner: Data – Ilse, Sprint: R2)*
        - **Dependencies:** None
    """)
    basket, prices = plan.tasks
    assert (basket.key, basket.title, basket.owners, basket.squad, basket.sprint) == (
        "B1",
        "Basket",
        ("Noor",),
        "Web",
        "R1",
    )
    assert basket.acceptance == ("Survives a reload (see B2).", "Holds fifty lines.")
    assert (basket.depends_on, basket.needs) == (("B2",), ("price list signed",))
    assert (prices.depends_on, prices.needs) == ((), ())
    assert basket.summary == "Keep what was chosen."


def test_a_ticket_never_waits_for_itself():
    plan = plan_of("""
        ## K1: First
        - **Owner:** Bo
        - **Dependencies:** K1 needs K2 first
        ## K2: Second
        - **Owner:** Bo
    """)
    assert plan.tasks[0].depends_on == ("K2",)


def test_numbers_that_restart_every_week_get_the_week_in_front():
    plan = plan_of("""
        # Plan
        ## Week 1
        #### 1. Dig
        - **Estimate:** 4h
        - **Assignee:** Site
        #### 2. Pour
        - **Estimate:** 6h
        - **Assignee:** Site
        ## Week 2
        #### 1. Build
        - **Estimate:** 2h
        - **Assignee:** Crew
    """)
    assert [task.key for task in plan.tasks] == ["W1-1", "W1-2", "W2-1"]


def test_tickets_as_paragraphs_with_a_box_behind_the_id():
    plan = plan_of("""
        ## Harbour
        **HB-1** [x] Dredge the basin
        - two metres
        **HB-2** [ ] Paint the crane
    """)
    assert [(t.key, t.title, t.status.value, t.steps) for t in plan.tasks] == [
        ("HB-1", "Dredge the basin", "done", ("two metres",)),
        ("HB-2", "Paint the crane", "todo", ()),
    ]


def test_a_document_without_markup():
    plan = plan_of("""
        A plan for the choir, in two sprints.

        Sprint 1: Voices (Weeks 1-2)
        Goals:

        Everybody sings.
        Tasks:

        Book the hall.
        Copy the scores.
        Sprint Review and Retrospective.
        Sprint 2: Concert (Weeks 3-4)
        Deliverables:

        A concert.
        Tasks:

        Print tickets.
    """)
    assert [(t.title, t.phase) for t in plan.tasks] == [
        ("Book the hall.", "Sprint 1: Voices (Weeks 1-2)"),
        ("Copy the scores.", "Sprint 1: Voices (Weeks 1-2)"),
        ("Print tickets.", "Sprint 2: Concert (Weeks 3-4)"),
    ]
    assert plan.phases[0].weeks == (1, 2)


def test_bare_lines_led_by_a_date_are_tasks_where_nothing_plainer_is():
    plan = plan_of("""
        Year plan

        January 15 - Meet the client
        March 20 - Show a sketch
        April 30 - Open the doors
    """)
    assert [(t.title, t.due) for t in plan.tasks] == [
        ("Meet the client", "January 15"),
        ("Show a sketch", "March 20"),
        ("Open the doors", "April 30"),
    ]


def test_headings_are_the_work_where_they_only_have_prose():
    plan = plan_of("""
        # Road map
        ## Next
        ### Quieter engine
        People complain about the noise.
        ### Softer seats
        Needs a supplier.
        ### Wider doors
        For prams.
        * not a task
    """)
    assert titles(plan) == ["Quieter engine", "Softer seats", "Wider doors"]


def test_spec_kit_lists_give_ids_and_labels_and_no_prose():
    plan = plan_of("""
        # Tasks: Export
        ## Format: `[ID] [P?] [Story] Description`
        - **[P]**: may run in parallel
        ## Phase 1: Setup
        **Purpose**: begin
        - [X] T001 Create the project
        - [ ] T002 [P] [US1] Write src/a.py (depends on T001)
        **Checkpoint**: ready
        ## Dependencies & Execution Order
        - **Setup (Phase 1)**: can start at once
        ## Notes
        - Commit often
    """)
    assert [(t.key, t.title, t.labels, t.depends_on) for t in plan.tasks] == [
        ("T001", "Create the project", (), ()),
        ("T002", "Write src/a.py", ("P", "US1"), ("T001",)),
    ]


def test_a_section_names_the_owner_of_what_nobody_else_owns():
    plan = plan_of("""
        ## Code
        - [ ] Merge it - Owner: Kim - Due: 3 May
        - [ ] Freeze it

        **Owner**: Release manager
    """)
    assert [(t.title, t.owners, t.due) for t in plan.tasks] == [
        ("Merge it", ("Kim",), "3 May"),
        ("Freeze it", ("Release manager",), None),
    ]


def test_a_countdown_before_a_day_gives_phases():
    plan = plan_of("""
        # Opening
        ## T-7 Days
        1. Freeze the menu
        ## Launch Day Checklist
        1. Open the door
    """)
    assert [(t.title, t.phase) for t in plan.tasks] == [
        ("Freeze the menu", "T-7 Days"),
        ("Open the door", "Launch Day Checklist"),
    ]
