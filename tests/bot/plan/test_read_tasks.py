"""Each shape in which people write tasks, in small documents of our own."""

from textwrap import dedent

import pytest

from bot.error import UserError
from bot.plan.model import Status
from bot.plan.read import read


def plan_of(text, **kwargs):
    return read(dedent(text).lstrip("\n"), **kwargs)


def titles(plan):
    return [task.title for task in plan.tasks]


def statuses(plan):
    return {task.title: task.status.value for task in plan.tasks}


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
    ("text", "expected"),
    [
        (
            "## Woche 1\n| Nr. | Aufgabe | Verantwortlich | Status | Abhängig von |\n|--|--|--|--|--|\n"
            "| 1 | Angebot holen | Petra | erledigt | – |\n| 2 | Vertrag | | in Arbeit | 1 |\n",
            [("1", "Angebot holen", ("Petra",), "done", ()), ("2", "Vertrag", (), "in_progress", ("1",))],
        ),
        (
            "## Semaine 1\n### Tâches\n- [ ] Créer le dépôt — @luc\n### Critères d'acceptation\n- [ ] Vert\n",
            [("créer-dépôt", "Créer le dépôt", ("@luc",), "todo", ())],
        ),
        (
            "### Semana 1\n- Levantar requisitos (responsável: Marta)\n**Critérios de aceite:**\n- Tudo\n",
            [("levantar-requisitos", "Levantar requisitos", ("Marta",), "todo", ())],
        ),
        (
            "## Fase 1\n| Tarea | Responsable | Estado |\n|--|--|--|\n| Pintar | Eva | hecho |\n",
            [("pintar", "Pintar", ("Eva",), "done", ())],
        ),
        (
            "## Неделя 1\n- [x] Настроить сервер\n- [ ] Тесты (ответственный: Иван)\n",
            [("настроить-сервер", "Настроить сервер", (), "done", ()), ("тесты", "Тесты", ("Иван",), "todo", ())],
        ),
        (
            "## 第一阶段\n| 编号 | 任务 | 负责人 | 状态 | 前置任务 |\n|--|--|--|--|--|\n"
            "| 1 | 环境 | 张三 | 已完成 | 无 |\n| 2 | 设计 | 李四 | 进行中 | 1 |\n",
            [("1", "环境", ("张三",), "done", ()), ("2", "设计", ("李四",), "in_progress", ("1",))],
        ),
        (
            "## フェーズ1\n### タスク\n- [ ] 環境構築（担当：田中）\n### 完了条件\n- [ ] 済み\n",
            [("環境構築", "環境構築", ("田中",), "todo", ())],
        ),
    ],
)
def test_plans_in_other_languages(text, expected):
    plan = read(text)
    assert [(t.key, t.title, t.owners, t.status.value, t.depends_on) for t in plan.tasks] == expected


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


def test_details_blocks_comments_and_line_ends_of_windows():
    text = "# R\r\n<details><summary>Backend</summary>\r\n- [ ] Schema\r\n</details>\r\n<!-- - [ ] hidden -->\r\n- [x] Seen\r\n"
    assert [(t.title, t.line, t.status.value) for t in read(text).tasks] == [("Schema", 3, "todo"), ("Seen", 6, "done")]


def test_an_unfilled_form_is_no_task():
    assert titles(read("- [ ] Real work\n- [ ] Action 1 (Owner: [Name], Due: [Date])\n")) == ["Real work"]


@pytest.mark.parametrize("text", ["Nothing here to do, just a note about last week.", "# Title\n\nProse.\n"])
def test_a_document_without_tasks_is_refused_with_a_hint(text):
    with pytest.raises(UserError, match=r"I read notes\.md and found no task in it\.") as caught:
        read(text, name="notes.md")
    assert "- [ ] Set up the database" in caught.value.hint


def test_keys_differ_in_any_case_and_stay_when_lines_move():
    text = "- [ ] Write the tests\n- [ ] Write the tests\n- [ ] Write tests for doors\n"
    assert [t.key for t in read(text).tasks] == ["write-tests", "write-tests-2", "write-tests-doors"]
    assert [t.key for t in read("# New title\n\nProse.\n\n" + text).tasks] == [t.key for t in read(text).tasks]


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] " + "word " * 20_000,
        "- [ ] a " + "`" * 100_000,
        "- [ ] a " + "[" * 100_000,
        "- [ ] a " + "<!-- " * 20_000,
        "".join("  " * depth + "- [ ] x\n" for depth in range(100)),
        "- [ ] same\n" * 5_000,
        "| Task | Owner |\n|--|--|\n| a |" + "x|" * 50_000,
    ],
    ids=["long line", "ticks", "brackets", "comments", "deep", "alike", "wide row"],
)
def test_hostile_sizes_are_read_without_trouble(text):
    assert read(text).tasks
