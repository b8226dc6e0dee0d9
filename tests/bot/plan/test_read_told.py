"""Work told in sentences, values between commas, and lists that count as a whole."""

from textwrap import dedent

import pytest

from bot.error import UserError
from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def told(text):
    return [(task.title, " ".join(task.owners), task.status.value) for task in plan_of(text).tasks]


def test_each_paragraph_gives_a_job():
    plan = plan_of("""
        # Village fête

        Dana will rent the big tent from the scouts. Last year it leaked, so ask for the new one.

        Book the brass band. Piet does that, by 3 March.

        The third step is to hang the lights along the lane. Dana has the ladder.

        Then someone has to collect the bottles.

        Done: Permit fetched from the mayor (Piet, May).

        ## Background

        The old tent burnt in 2019. People still ask about it.
    """)
    assert [(task.title, task.owners, task.due, task.status.value) for task in plan.tasks] == [
        ("Rent the big tent from the scouts", ("Dana",), None, "todo"),
        ("Book the brass band", ("Piet",), "3 March", "todo"),
        ("Hang the lights along the lane", ("Dana",), None, "todo"),
        ("Collect the bottles", (), None, "todo"),
        ("Permit fetched from the mayor", ("Piet",), "May", "done"),
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Gerlinde soll die Bänke bestellen.\n\nDer zweite Schritt ist: Strom legen lassen.",
            [("Die Bänke bestellen", "Gerlinde", "todo"), ("Strom legen lassen", "", "todo")],
        ),
        (
            "Joana vai pedir três orçamentos.\n\nDepois, Rui deve escolher a tinta.",
            [("Pedir três orçamentos", "Joana", "todo"), ("Escolher a tinta", "Rui", "todo")],
        ),
        (
            "Maud doit emballer la verrerie.\n\nLa deuxième étape est de débrancher les frigos.",
            [("Emballer la verrerie", "Maud", "todo"), ("Débrancher les frigos", "", "todo")],
        ),
        (
            "王芳负责联系搬家公司。\n\n李强需要打包文件。",
            [("联系搬家公司", "王芳", "todo"), ("打包文件", "李强", "todo")],
        ),
    ],
)
def test_sentences_in_other_languages(sentences, expected):
    assert told(f"# Plan\n\n{sentences}\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "# Harbour\n\nVisitors will enter by the north door.\n\nCrowds should keep left.\n",
        "# Harbour\n\nThe sea was calm. We ate fish.\n\nBook sellers stood there.\n\nIt must have been May.\n\nWe left.\n",
    ],
)
def test_an_essay_gives_no_task(text):
    with pytest.raises(UserError, match="found no task in it"):
        read(text)


@pytest.mark.parametrize("fence", ["", "```csv\n"])
def test_values_between_commas_under_their_names_are_a_table(fence):
    rows = 'task,owner,due,status\nPrint tickets,Vera,1 May,done\n"Train guides, twice",Anton,8 May,in progress\n'
    plan = read(f"# Museum night\n\n{fence}{rows}{'```' if fence else ''}\n")
    assert [(t.title, t.owners, t.due, t.status.value, t.line) for t in plan.tasks] == [
        ("Print tickets", ("Vera",), "1 May", "done", 4 + bool(fence)),
        ("Train guides, twice", ("Anton",), "8 May", "in_progress", 5 + bool(fence)),
    ]


def test_lines_that_end_in_facts_are_tasks_without_a_header_too():
    assert told("""
        # Museum night

        Print tickets, Vera, 1 May, done
        Train the guides, Anton, 8 May, in progress
    """) == [("Print tickets", "Vera", "done"), ("Train the guides", "Anton", "in_progress")]


def test_short_first_lines_head_what_follows_where_nothing_else_does():
    plan = plan_of("""
        Reading room

        WALLS
        Strip the paper (Hans)
        Fix the window frames (Hans)

        Shelves
        Saw the boards (Mira)
        Oil them well
    """)
    assert [(task.title, task.phase) for task in plan.tasks] == [
        ("Strip the paper", "WALLS"),
        ("Fix the window frames", "WALLS"),
        ("Saw the boards", "Shelves"),
        ("Oil them well", "Shelves"),
    ]


def test_bullets_between_boxes_are_of_the_same_list_and_signatures_are_no_work():
    assert told("""
        # Allotment

        ## Spring
        - [x] Order seeds
        - Dig the bed
        - [ ] Sow the peas

        ## Sign-off
        - [ ] Treasurer
    """) == [("Order seeds", "", "done"), ("Dig the bed", "", "todo"), ("Sow the peas", "", "todo")]


def test_marked_bullets_are_tasks_under_a_heading_that_sounds_like_prose():
    assert told("""
        # Campaign

        ## Strategy and tone
        - Debrief [done]
        - Three voices (wip)
        - Legal check (blocked, waiting for counsel)

        ## Shoot
        - Two days in March
        - Casting [done]

        ## Findings
        - Everybody likes the dog
    """) == [
        ("Debrief", "", "done"),
        ("Three voices", "", "in_progress"),
        ("Legal check", "", "blocked"),
        ("Two days in March", "", "todo"),
        ("Casting", "", "done"),
    ]
