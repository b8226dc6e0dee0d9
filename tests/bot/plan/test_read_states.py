"""How a task stands: words before and behind it, badges, a line through it, answers in a column."""

from textwrap import dedent

import pytest

from bot.plan.read import read


@pytest.mark.parametrize(
    ("line", "title", "status"),
    [
        ("**Done:** Choose the tiles", "Choose the tiles", "done"),
        ("**In progress:** Lay the tiles", "Lay the tiles", "in_progress"),
        ("**To do:** Grout", "Grout", "todo"),
        ("[BLOCKED] Order grout", "Order grout", "blocked"),
        ("TODO Buy sponges", "Buy sponges", "todo"),
        ("Choose the tiles [todo]", "Choose the tiles", "todo"),
        ("Choose the tiles — pending", "Choose the tiles", "todo"),
        ("Choose the tiles DONE", "Choose the tiles", "done"),
        ("Choose the tiles (blocked, shop is shut)", "Choose the tiles", "blocked"),
        ("Choose the tiles *cut: no money*", "Choose the tiles", "cancelled"),
        ("Choose the tiles — cut, 12 March, too dear", "Choose the tiles", "cancelled"),
        ("![x](https://img.shields.io/badge/status-in%20progress-yellow) Grout", "Grout", "in_progress"),
        ("Review: the fire exits", "Review: the fire exits", "todo"),
        ("Write the draft", "Write the draft", "todo"),
        ('Show "as of <date>" on the board', 'Show "as of <date>" on the board', "todo"),
        ("**Grout the floor.** Takes a day, nobody may walk on it.", "Grout the floor.", "todo"),
        ("3 May: Grout", "Grout", "todo"),
        ("T-14: Grout", "Grout", "todo"),
    ],
)
def test_marks_of_state_at_either_end(line, title, status):
    tasks = read(f"# Bath\n\n## Week 1\n- {line}\n- Second thing\n").tasks
    assert [(task.title, task.status.value) for task in tasks] == [(title, status), ("Second thing", "todo")]


@pytest.mark.parametrize(
    ("key", "others", "status"),
    [
        ("Crossed out means finished.", "", "done"),
        ("Tachado = cancelado.", "", "cancelled"),
        ("", "", "done"),
        ("", "- Mop (done)", "cancelled"),
        ("", "- ~~Rinse~~ *dropped*", "done"),
    ],
)
def test_a_line_through_a_task_means_what_the_plan_means_by_it(key, others, status):
    text = f"# Bath\n\n{key}\n\n## Week 1\n- ~~Scrub the tub~~\n- Polish the tap\n{others}\n"
    tasks = {task.title: task.status.value for task in read(text).tasks}
    assert (tasks["Scrub the tub"], tasks["Polish the tap"]) == (status, "todo")
    assert tasks.get("Rinse", "cancelled") == "cancelled"


def test_ragged_tables_without_a_column_of_that_name():
    plan = read(
        dedent("""\
            # Lab

            | Probe | By | Done? |
            |---|---|
            | Noise of the X300 stage | Wu | yes |
            | Drift over a night | Per |

            | Week | Work | Owner |
            |---|---|---|
            | 1 | 1) Sign the lease 2) Order shelves | Noor |

            | Who | Does what | By |
            |---|---|---|
            | Noor | Print badges | Thu |
            """)
    )
    assert [(t.title, t.owners, t.due, t.status.value) for t in plan.tasks] == [
        ("Noise of the X300 stage", ("Wu",), None, "done"),
        ("Drift over a night", ("Per",), None, "todo"),
        ("Sign the lease", ("Noor",), None, "todo"),
        ("Order shelves", ("Noor",), None, "todo"),
        ("Print badges", ("Noor",), "Thu", "todo"),
    ]


def test_a_table_written_in_html():
    plan = read(
        "# Fence\n\n<table>\n<tr><th>Task</th><th>Owner</th><th>Status</th></tr>\n"
        "<tr><td>Dig &amp; fill</td>\n<td>Ole</td><td>done</td></tr><tr><td>Set posts</td><td>Ole</td></tr>\n</table>\nThe end.\n"
    )
    assert [(t.title, t.owners, t.status.value, t.line) for t in plan.tasks] == [
        ("Dig & fill", ("Ole",), "done", 5),
        ("Set posts", ("Ole",), "todo", 6),
    ]


def test_headings_with_their_owners_are_the_tasks():
    plan = read("# Shop\n\n## Window (Petra)\nMeasure it.\n\n## Lamps (Juna) — done\nWarm.\n\n## Till (Petra)\nSoon.\n")
    assert [(t.title, t.owners, t.status.value) for t in plan.tasks] == [
        ("Window", ("Petra",), "todo"),
        ("Lamps", ("Juna",), "done"),
        ("Till", ("Petra",), "todo"),
    ]
