"""Whose a task is, where no field says so: names behind, before and beside a title, in several languages."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def owners(text):
    return {task.title: task.owners for task in read(dedent(text).lstrip("\n")).tasks}


def test_one_name_in_many_places_is_a_person():
    assert owners("""
        # School fair

        * Tomke: fix the tombola wheel
        * Paint the sign - Anouk - 3 Dec
        * Clean up [Tomke]
        * Order ribbons — @maria, due 2026-12-03
        * Return the tables (Anouk)
        * Count the cash, owner Tomke, by Friday
        * Empty the till -> Anouk
    """) == {
        "fix the tombola wheel": ("Tomke",),
        "Paint the sign": ("Anouk",),
        "Clean up": ("Tomke",),
        "Order ribbons": ("@maria",),
        "Return the tables": ("Anouk",),
        "Count the cash": ("Tomke",),
        "Empty the till": ("Anouk",),
    }


def test_a_place_that_names_fill_throughout_is_for_people_even_once():
    assert owners("""
        # Garden shed
        ## Walls
        - Pour the slab — Tomke
        - Order timber — Rikarda
        - Find a door
        ## Roof
        - Felt and battens — Tomke
        - Gutter — Uncle Jo
    """) == {
        "Pour the slab": ("Tomke",),
        "Order timber": ("Rikarda",),
        "Find a door": (),
        "Felt and battens": ("Tomke",),
        "Gutter": ("Uncle Jo",),
    }


def test_things_and_shouted_words_in_brackets_are_nobody():
    assert owners("""
        ## Sprint 1
        - [ ] Cache the list (Redis)
        - [ ] Session store (Redis)
        - [ ] Upload button (iOS)
        - [ ] Search (optional)
    """) == {"Cache the list (Redis)": (), "Session store (Redis)": (), "Upload button (iOS)": (), "Search": ()}


@pytest.mark.parametrize(
    ("listed", "owner"),
    [
        ("Team: Oyku (design), Mbali (code)", "Mbali"),
        ("Owners: MB = Mbali, OY = Oyku", "MB"),
        ("People: Oyku and Mbali", "Mbali"),
        ("## Team\n- Oyku – design\n- Mbali – code", "Mbali"),
        ("担当：中島、森田", "森田"),
    ],
)
def test_the_plans_own_list_of_people_names_them(listed, owner):
    text = f"# Boat\n\n{listed}\n\n## Hull\n- [ ] Sand the keel ({owner})\n- [ ] Varnish it (twice)\n"
    assert [(task.title, task.owners) for task in read(text).tasks] == [
        ("Sand the keel", (owner,)),
        ("Varnish it (twice)", ()),
    ]


def test_two_names_with_a_month_and_a_name_behind_two_dashes():
    assert owners("""
        # Greenhouse

        + Train the crew (Femke + Joris, October)
        + Pour footing (Pim) -- done
        + Lay the path (Pim)
        + Wire the fans -- Roos, 12 June
    """) == {
        "Train the crew": ("Femke", "Joris"),
        "Pour footing": ("Pim",),
        "Lay the path": ("Pim",),
        "Wire the fans": ("Roos",),
    }


def test_a_heading_that_is_a_persons_name_owns_what_is_below():
    assert owners("""
        Team: Marta, Luis

        ## Marta
        - [ ] book the hut
        ## Luis
        - [ ] buy the food
    """) == {"book the hut": ("Marta",), "buy the food": ("Luis",)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "- Reservar el camión (Lucía)\n- Migrar el servidor — Marcos [en curso]\n- Avisar (pendiente)",
            [
                ("Reservar el camión", "Lucía", "todo"),
                ("Migrar el servidor", "Marcos", "in_progress"),
                ("Avisar", "", "todo"),
            ],
        ),
        (
            "- Regale abbauen (Jörg)\n- Kisten bestellen – erledigt\n- Jörg: Maschinen ölen",
            [("Regale abbauen", "Jörg", "todo"), ("Kisten bestellen", "", "done"), ("Maschinen ölen", "Jörg", "todo")],
        ),
        (
            "- Louer les tables – Chloé\n- Imprimer les affiches – Chloé [fait]\n- Trouver un groupe",
            [
                ("Louer les tables", "Chloé", "todo"),
                ("Imprimer les affiches", "Chloé", "done"),
                ("Trouver un groupe", "", "todo"),
            ],
        ),
        (
            "1. Alugar as mesas (Rafael) - feito\n2. Montar o palco (Rafael)\n3. Comprar água",
            [("Alugar as mesas", "Rafael", "done"), ("Montar o palco", "Rafael", "todo"), ("Comprar água", "", "todo")],
        ),
        (
            "- Снять плитку (Олег) — готово\n- Покрасить стены — Олег\n- Проверить проводку",
            [("Снять плитку", "Олег", "done"), ("Покрасить стены", "Олег", "todo"), ("Проверить проводку", "", "todo")],
        ),
        (
            "- 打包文件（李强）已完成\n- 采购桌椅 — 李强\n- 通知客户",
            [("打包文件", "李强", "done"), ("采购桌椅", "李强", "todo"), ("通知客户", "", "todo")],
        ),
        (
            "- 会場の予約（佐藤）【完了】\n- 備品リスト作成 → 佐藤\n- 音響の確認",
            [("会場の予約", "佐藤", "done"), ("備品リスト作成", "佐藤", "todo"), ("音響の確認", "", "todo")],
        ),
    ],
)
def test_names_and_states_behind_a_title_in_other_languages(lines, expected):
    tasks = read(f"# Plan\n\n## A\n{lines}\n").tasks
    assert [(task.title, " ".join(task.owners), task.status.value) for task in tasks] == expected
