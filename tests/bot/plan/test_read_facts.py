"""Facts about a task in notations of many kinds: shared brackets, blank forms, records, ids with words."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def test_several_facts_share_one_bracket():
    plan = plan_of("""
        # Orchard
        ## Week 1
        - Prune the pears (Owner: Kim, depends on A9)
        - A9 Sharpen the saws (Owner: Ana; depends on G1)
        - Order stakes (Ground crew, due 3 May)
        - Water the beds (Kim, after A9)
        - G1 Mend the fence (Bo, blocked by A9, 2 days)
        - Comprar abono (Responsable: Eva, depende de A9)
        - Buy seeds (tomato, due to frost)
    """)
    assert [(task.title, task.owners, task.depends_on) for task in plan.tasks] == [
        ("Prune the pears", ("Kim",), ("A9",)),
        ("Sharpen the saws", ("Ana",), ("G1",)),
        ("Order stakes", ("Ground crew",), ()),
        ("Water the beds", ("Kim",), ("A9",)),
        ("Mend the fence", ("Bo",), ("A9",)),
        ("Comprar abono", ("Eva",), ("A9",)),
        ("Buy seeds (tomato, due to frost)", (), ()),
    ]


def test_a_place_and_a_day_in_a_bracket_name_nobody():
    plan = plan_of("""
        ## Week 1
        - [ ] Hang the lamps (Oak Street, by 5 June)
        - [ ] Sand the floor (Mill Hall)
        - [ ] Oil the door (Mill Hall)
    """)
    assert [task.owners for task in plan.tasks] == [(), (), ()]


def test_a_lone_name_is_a_person_where_the_list_names_its_people():
    plan = plan_of("""
        ## Open points
        - [ ] Rent the tent (Site crew, due 9 June)
        - [x] Sign the lease (Treasurer)
        - [ ] Print the map (Art group, due 13 June)
        - [ ] Test the lights (Site crew, due 16 June)
    """)
    assert [task.owners for task in plan.tasks] == [("Site crew",), ("Treasurer",), ("Art group",), ("Site crew",)]


def test_a_form_nobody_filled_in_yet_is_a_ticket_beside_those_that_are():
    plan = plan_of("""
        # Museum shop
        ## Shelves
        ### Build the new shelves
        - Owner: Rhea
        - Due: 3 March
        - Effort: 2d
        ### Wire the lamps
        - Owner: TBD
        - Due:
        - Effort:
        ### Label the prices
        - Owner: Omri
        - Due: 9 March
        - Effort: 1d
    """)
    assert [task.title for task in plan.tasks] == ["Build the new shelves", "Wire the lamps", "Label the prices"]


def test_records_under_small_headings_are_tasks_and_the_headings_are_not():
    plan = plan_of("""
        # Ferry terminal

        **Tarea:** Medir los muelles
        **Responsable:** Iria
        **Estado:** hecho

        ### Cursos

        **Tarea:** Formar a la tripulación
        **Responsable:** Anxo
        **Fecha:** 3 mayo

        **Tarea:** Imprimir la guía
        **Responsable:** Iria
        **Fecha:** 9 mayo
    """)
    assert [(task.title, task.owners, task.phase) for task in plan.tasks] == [
        ("Medir los muelles", ("Iria",), None),
        ("Formar a la tripulación", ("Anxo",), "Cursos"),
        ("Imprimir la guía", ("Iria",), "Cursos"),
    ]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("AP 2.1 Regale bauen", "2.1"),
        ("WP 3: Paint the hull", "3"),
        ("Work package 4 – Paint the hull", "4"),
        ("【K-01】船体を塗る", "K-01"),
        ("[K-01] Paint the hull", "K-01"),
    ],
)
def test_ids_with_a_word_or_in_brackets(heading, key):
    plan = plan_of(f"""
        # Shipyard
        ### {heading}
        - Owner: Tom
        - Status: open
        ### {heading.replace("1", "7").replace("3", "8").replace("4", "9")}
        - Owner: Tom
        - Depends on: {key}
    """)
    assert plan.tasks[0].key == key
    assert plan.tasks[1].depends_on == (key,)


def test_remarks_in_a_chart_hide_nothing_behind_them():
    plan = plan_of("""
        # Slice
        ```mermaid
        gantt
            dateFormat YYYY-MM-DD
            %% short ids please
            section Hull
            Lay the keel :done, k1, 2026-02-03, 5d
            Plank it :k2, after k1, 8d
        ```
    """)
    assert [(task.key, task.depends_on) for task in plan.tasks] == [("k1", ()), ("k2", ("k1",))]


@pytest.mark.parametrize(
    "text",
    [
        "- Task 0\n- Task 1\n",
        "- [ ] Task 0\n- [ ] Task 1\n",
        "| Task | Days | Depends on |\n|---|---|---|\n| Task 0 | 3 | |\n| Task 1 | 2 | Task 0 |\n",
    ],
)
def test_tasks_that_have_nothing_but_a_number(text):
    assert [(task.key, task.title) for task in read(f"# Stub\n\n{text}").tasks] == [("0", "Task 0"), ("1", "Task 1")]


def test_a_run_sheet_by_the_hour_is_no_list_of_tasks_beside_one():
    plan = plan_of("""
        # Show day
        - [ ] Book the hall (Ana)
        - [ ] Print tickets (Ana + box office)
        ## Run sheet
        | When | What | Who |
        |---|---|---|
        | T-48h | Send the crew list | Ana |
        | T-15 min | Open the doors | Bo |
        | T+1h | Count the float | Bo |
    """)
    assert [(task.title, task.owners) for task in plan.tasks] == [
        ("Book the hall", ("Ana",)),
        ("Print tickets", ("Ana", "box office")),
    ]


@pytest.mark.parametrize(
    ("line", "title", "owners", "status", "due", "estimate"),
    [
        ("**Scrub both basins** / Tuva / 6 May / done", "Scrub both basins", ("Tuva",), "done", "6 May", None),
        ("Move the buoys / nobody / 9 May / open", "Move the buoys", (), "todo", "9 May", None),
        ("Scan the drawers :: Fen and Otto :: 3d", "Scan the drawers", ("Fen", "Otto"), "todo", None, "3d"),
        ("Paint / varnish / oil the deck", "Paint / varnish / oil the deck", (), "todo", None, None),
        ("联系酒店 @王磊 截止 5月8日", "联系酒店", ("@王磊",), "todo", "5月8日", None),
        ("寄出请柬（负责人：赵敏，5月6日前）", "寄出请柬", ("赵敏",), "todo", "5月6日", None),
    ],
)
def test_values_behind_a_title_all_set_off_alike(line, title, owners, status, due, estimate):
    task = plan_of(f"""
        ## Week 1
        - {line}
        - Wash up
    """).tasks[0]
    assert (task.title, task.owners, task.status.value, task.due, task.estimate) == (
        title,
        owners,
        status,
        due,
        estimate,
    )


def test_a_line_of_facts_may_hold_some_without_a_name():
    plan = plan_of("""
        # Caronas
        #### US-01 Criar conta
        Responsável: Bia · Pontos: 5
        #### US-02 Publicar trajeto
        Responsável: Davi · 3 dias · Depende de US-01
    """)
    assert [(task.owners, task.estimate, task.depends_on) for task in plan.tasks] == [
        (("Bia",), "5", ()),
        (("Davi",), "3 dias", ("US-01",)),
    ]


def test_fields_between_commas_on_the_line_below():
    plan = plan_of("""
        # Robotik
        - [ ] Greifer drucken
              Wer: Mia, Bis: 14.3.
        - [ ] Sensoren einbauen
              Wer: Juri + Mia, Bis: 20.3., Braucht: Greifer drucken
    """)
    assert [(task.owners, task.due, len(task.depends_on)) for task in plan.tasks] == [
        (("Mia",), "14.3.", 0),
        (("Juri", "Mia"), "20.3.", 1),
    ]


def test_headings_whose_text_says_whose_they_are_in_sentences():
    plan = plan_of("""
        # Till rollout
        ## Open
        ### Mount the brackets
        Assigned to Raúl. Due 4 April. Two shops need a masonry drill.
        ### Write the fallback procedure
        Assigned to Mei. Due 9 April. Depends on the cabling.
    """)
    assert [(task.title, task.owners, task.due) for task in plan.tasks] == [
        ("Mount the brackets", ("Raúl",), "4 April"),
        ("Write the fallback procedure", ("Mei",), "9 April"),
    ]
