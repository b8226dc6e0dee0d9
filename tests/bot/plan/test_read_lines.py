"""Facts at the end of a task's line, people behind a dash, and records of named facts."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


@pytest.mark.parametrize(
    ("line", "title", "owners", "depends_on", "estimate", "due"),
    [
        ("Sign-in page (Owner: Chen). Depends on T1", "Sign-in page", ("Chen",), ("T1",), None, None),
        ("Log-out page — depends on T1, T2. Owner: Chen", "Log-out page", ("Chen",), ("T1", "T2"), None, None),
        ("Mail. Blocked by: T1. Estimate: 3d", "Mail", (), ("T1",), "3d", None),
        ("Paint the wall blocked by T1 and T2", "Paint the wall", (), ("T1", "T2"), None, None),
        ("Recover the sofa. After T2.", "Recover the sofa", (), ("T2",), None, None),
        ("Send the bill, Owner: Ana, Due: 3 May", "Send the bill", ("Ana",), (), None, "3 May"),
        ("Draft the issue - Carl - 2 days", "Draft the issue", ("Carl",), (), "2 days", None),
        ("Write the text (Ivo, due 3 May)", "Write the text", ("Ivo",), (), None, "3 May"),
        ("Count certificates — **Bob**, due Fri", "Count certificates", ("Bob",), (), None, "Fri"),
        ("Call the office after 3", "Call the office after 3", (), (), None, None),
        ("Nothing depends on T2 here at all", "Nothing depends on T2 here at all", (), (), None, None),
        ("Ask: who owns what, and why: nobody", "Ask: who owns what, and why: nobody", (), (), None, None),
        ("Write v1.2. Requires 2 reviewers", "Write v1.2. Requires 2 reviewers", (), (), None, None),
    ],
)
def test_facts_behind_a_title(line, title, owners, depends_on, estimate, due):
    plan = plan_of(f"## Team\n- Bob – cook\n\n## Sprint 1\n- [ ] T1: One\n- [ ] T2: Two\n- [ ] T3: {line}\n")
    task = plan.tasks[2]
    assert (task.key, task.title, task.owners, task.depends_on) == ("T3", title, owners, depends_on)
    assert (task.estimate, task.due) == (estimate, due)


def test_what_a_task_waits_for_in_words():
    plan = plan_of("""
        ## Sprint 1
        - Basket page — @bo — blocked by Basket API
        - Basket API (depends on: legal review)
    """)
    page, api = plan.tasks
    assert (page.title, page.owners, page.depends_on) == ("Basket page", ("@bo",), ("basket-api",))
    assert (api.title, api.needs) == ("Basket API", ("legal review",))


def test_a_name_in_brackets_is_an_owner_where_the_plan_knows_the_person():
    plan = plan_of("""
        ## Team
        - Cy Berg – design
        - Backend: Bo

        ## Sprint 1
        - [ ] Basket page (Cy)
        - [ ] Basket table (Bo, Cy)
        - [ ] Basket cache (Redis)
        - [ ] Basket queue (Backend)
    """)
    assert [(task.title, task.owners) for task in plan.tasks] == [
        ("Basket page", ("Cy",)),
        ("Basket table", ("Bo", "Cy")),
        ("Basket cache (Redis)", ()),
        ("Basket queue (Backend)", ()),
    ]


def test_nobody_in_brackets_is_nobody():
    plan = plan_of("### A-1 Sign in\nOwner: (none)\nEstimate: 3 points\nStatus: open\n")
    assert plan.tasks[0].owners == ()


def test_records_whose_title_comes_before_the_id_and_the_document_s_own_header():
    plan = plan_of("""
        Title: Tram stops
        Owner: Product

        Task: Map
        ID: TS-1
        Owner: Nina
        Status: done

        Task: Warnings
        ID: TS-2
        Owner:
        Depends on: TS-1
    """)
    assert [(t.key, t.title, t.owners, t.depends_on) for t in plan.tasks] == [
        ("TS-1", "Map", ("Nina",), ()),
        ("TS-2", "Warnings", (), ("TS-1",)),
    ]


def test_paragraphs_that_begin_with_ids_of_one_kind():
    plan = plan_of("""
        **GH-101 – Import the loans** · Owner: Piet · 3 pts · status: done
        The old file is broken.

        **GH-102 – Mail reminders** · Owner: Sofie · depends on GH-101
        Only on weekdays.
    """)
    assert [(t.key, t.title, t.owners, t.estimate, t.depends_on, t.status.value) for t in plan.tasks] == [
        ("GH-101", "Import the loans", ("Piet",), "3 pts", (), "done"),
        ("GH-102", "Mail reminders", ("Sofie",), None, ("GH-101",), "todo"),
    ]


def test_bullets_under_bold_disciplines_stand_beside_bullets_with_facts():
    plan = plan_of("""
        ## Day 1
        1. Set up the cluster (owner: Ana)

        ## Day 2
        - **Platform**
          - Set up backups
        - **Early ideas**
          - Warm the servers
    """)
    assert [(t.title, t.squad) for t in plan.tasks] == [
        ("Set up the cluster", None),
        ("Set up backups", "Platform"),
        ("Warm the servers", None),
    ]


def test_the_numbers_of_requirements_are_no_steps():
    plan = plan_of("- [ ] 1. Write the model\n  - Check the mail\n  - _Requirements: 1.1, 2.3_\n")
    assert plan.tasks[0].steps == ("Check the mail",)


def test_a_column_of_tickets_beside_the_titles_gives_the_keys():
    plan = plan_of("""
        | Action | Owner | Ticket |
        |---|---|---|
        | Add an alarm | Ola | OPS-12 |
        | Write it down | | OPS-13 |
    """)
    assert [(t.key, t.title) for t in plan.tasks] == [("OPS-12", "Add an alarm"), ("OPS-13", "Write it down")]


def test_lines_that_are_a_quarter_and_what_is_due_in_it():
    plan = plan_of("Road map\n\nQ1 2026: Prototype\nQ2 2026: Field test\nQ3 2026: Sale\n")
    assert [(t.title, t.phase) for t in plan.tasks] == [
        ("Prototype", "Q1 2026: Prototype"),
        ("Field test", "Q2 2026: Field test"),
        ("Sale", "Q3 2026: Sale"),
    ]


def test_records_in_list_items_that_begin_with_a_name():
    plan = plan_of("""
        - Name: Cabling
          Owner: Ed
          Status: Done
        - Name: Switches for the
          upper floor
          Owner:
          Depends on: Cabling
    """)
    assert [(t.title, t.owners, t.status.value, t.depends_on) for t in plan.tasks] == [
        ("Cabling", ("Ed",), "done", ()),
        ("Switches for the upper floor", (), "todo", ("cabling",)),
    ]


def test_bare_milestones_that_end_in_a_date():
    plan = plan_of("# Milestones\n\nAlpha – 1 March 2026\nBeta – April 1, 2026\nRelease: 2026-05-01\n")
    assert [(t.title, t.due) for t in plan.tasks] == [
        ("Alpha", "1 March 2026"),
        ("Beta", "April 1, 2026"),
        ("Release", "2026-05-01"),
    ]


def test_a_bare_done_label_is_a_lane():
    plan = plan_of("Garden\n\nTo do:\nDig the beds\n\nDone:\nBuy soil\n")
    assert [(t.title, t.status.value) for t in plan.tasks] == [("Dig the beds", "todo"), ("Buy soil", "done")]


def test_a_time_of_day_is_no_day_of_the_plan():
    plan = plan_of("""
        | When | What | Who |
        |---|---|---|
        | Day 1, 09:00 | Book rooms | Ana |
        | Days 2, 3 | Order lunch | Bo |
    """)
    assert [task.days for task in plan.tasks] == [(1,), (2, 3)]


@pytest.mark.parametrize(
    "line",
    ["Paint the hall Owner: Ann", "Paint the hall, Owner: Ann", "Paint the hall - @Ann", "Paint the hall (owner: Ann)"],
)
def test_an_owner_behind_a_title_however_it_is_set_off(line):
    (task,) = plan_of(f"- [ ] {line}\n").tasks
    assert (task.title, [name.lstrip("@") for name in task.owners]) == ("Paint the hall", ["Ann"])


def test_owners_and_lengths_in_chinese_and_japanese():
    plan = plan_of("## 第1周\n- [ ] 搭建环境（负责人：王芳）\n- 编写文档 @李雷\n- 価格決定 担当：鈴木\n")
    assert [(t.title, t.owners) for t in plan.tasks] == [
        ("搭建环境", ("王芳",)),
        ("编写文档", ("@李雷",)),
        ("価格決定", ("鈴木",)),
    ]


def test_goals_in_portuguese_are_no_tasks():
    plan = plan_of("## Semana 1\n### Tarefas\n1. Assinar contrato\n### Metas\n- Vender 100 unidades\n")
    assert [task.title for task in plan.tasks] == ["Assinar contrato"]


def test_a_record_called_by_its_id_takes_its_title_from_the_summary():
    plan = plan_of("""
        Ticket: WEB-1
        Summary: Login
        Assignee: Ann

        Ticket: WEB-2
        Summary: Logout
        Assignee: unassigned
        Blocked by: WEB-1
    """)
    assert [(t.key, t.title, t.owners, t.depends_on) for t in plan.tasks] == [
        ("WEB-1", "Login", ("Ann",), ()),
        ("WEB-2", "Logout", (), ("WEB-1",)),
    ]


def test_items_below_an_item_are_tasks_where_they_carry_the_facts():
    plan = plan_of("""
        # Harbour
        ## Work
        1. Permits
           1. Submit the drawings — Ylva — 9 Sep — ✔
           2. Letter about the lane — Ylva — 16 Sep
        2. Hardware
           1. Order docks — Marek — 12 Sep
           2. Install docks — Granit AS — 31 Oct — needs 2.1
    """)
    assert [(task.key, task.title, task.phase, task.owners, task.depends_on) for task in plan.tasks] == [
        ("1.1", "Submit the drawings", "Permits", ("Ylva",), ()),
        ("1.2", "Letter about the lane", "Permits", ("Ylva",), ()),
        ("2.1", "Order docks", "Hardware", ("Marek",), ()),
        ("2.2", "Install docks", "Hardware", ("Granit AS",), ("2.1",)),
    ]


def test_round_boxes_with_names_behind_dots():
    plan = plan_of("""
        Hi both, what is left:

        ( ) Label the cables ....... Dov
        (x) Move the rack .......... Dov
        ( ) Test the switch ........ Inge
    """)
    assert [(task.title, task.status.value, task.owners) for task in plan.tasks] == [
        ("Label the cables", "todo", ("Dov",)),
        ("Move the rack", "done", ("Dov",)),
        ("Test the switch", "todo", ("Inge",)),
    ]
