"""Brackets behind a title that hold several facts of a task, or a fact and a remark."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def facts_of(line):
    (task,) = [
        task for task in read(f"# Fit-out\n\n- [ ] {line}\n- [ ] Sweep the yard\n").tasks if "Sweep" not in task.title
    ]
    return task.title, task.owners, task.estimate, task.due


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Order the oven (@bruna, est. 3d, due 4 June)", ("Order the oven", ("@bruna",), "est. 3d", "4 June")),
        ("Level the floor (Pauli, two days of work)", ("Level the floor", ("Pauli",), "two days of work", None)),
        ("Connect the fan (@wim, 6 h) – once inspected", ("Connect the fan", ("@wim",), "6 h", None)),
        ("Tile the counter (, 2d)", ("Tile the counter", (), "2d", None)),
        ("Bake for the street (TBD, 1 day)", ("Bake for the street", (), "1 day", None)),
        ("Hire a baker (Bruna, 2 weeks, ask the guild)", ("Hire a baker", ("Bruna",), "2 weeks", None)),
        ("Taste the rye (Pauli, Bruna, 1h)", ("Taste the rye", ("Pauli", "Bruna"), "1h", None)),
        ("Pick the tiles (design committee, 3h)", ("Pick the tiles", ("design committee",), "3h", None)),
        ("Imprimir o mapa (grupo de dança, 3h)", ("Imprimir o mapa", ("grupo de dança",), "3h", None)),
        ("提灯の注文（村上、1日、7/10まで）", ("提灯の注文", ("村上",), "1日", "7/10")),
        ("Paint the door (blue, matt)", ("Paint the door (blue, matt)", (), None, None)),
    ],
)
def test_a_bracket_of_several_facts(line, expected):
    assert facts_of(line) == expected


def test_a_name_in_brackets_with_the_line_going_on_behind_it():
    tasks = read(
        dedent("""\
            Choir evening

            [x] Book the organ tuner (Ottoline)
            [ ] Copy the tenor parts (Fergus)
                two of them lack page four
            [ ] Borrow the risers (Ottoline) - they close at four
            [ ] Tape the cables (Fergus)
            [ ] Print the programmes
        """)
    ).tasks
    assert [(task.title, task.owners, task.summary) for task in tasks] == [
        ("Book the organ tuner", ("Ottoline",), None),
        ("Copy the tenor parts", ("Fergus",), "two of them lack page four"),
        ("Borrow the risers", ("Ottoline",), "they close at four"),
        ("Tape the cables", ("Fergus",), None),
        ("Print the programmes", (), None),
    ]


def test_a_mark_between_the_title_and_a_handle():
    tasks = read("# Cinema\n\n- ✅ Fix the screen\n- 🚧 Oil the seats\n- Sort the reels [done] — @pelle\n").tasks
    assert [(task.title, task.status.value, task.owners) for task in tasks] == [
        ("Fix the screen", "done", ()),
        ("Oil the seats", "in_progress", ()),
        ("Sort the reels", "done", ("@pelle",)),
    ]
