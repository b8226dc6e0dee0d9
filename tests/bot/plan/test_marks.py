"""Somebody's word on a line decides on that line, wherever it moves, and on nothing else."""

from textwrap import dedent

import pytest

from bot.error import UserError
from bot.plan.correction import not_a_task, task_named
from bot.plan.mark import Mark, heading_over, lines_of, mark, where, words_of_line
from bot.plan.passed import passed_over
from bot.plan.read import read
from bot.plan.show_why import reason

GARDEN = dedent("""\
    # Garden

    ## Week 1
    - [ ] Paint the wall (Owner: Ana)
      - [ ] Buy the paint
      - two coats
    - [ ] Paint the shed
    - Budget review

    ## Week 2
    - [ ] Mow the lawn (after: Paint the wall)

    ## Notes
    - Budget review
    - Order seeds — @ben
    - The gate sticks

    | Place | Owner |
    | ----- | ----- |
    | Rome | Ana |

    The shed is old.
    """)


def word(line_of: str, *, task: bool, document: str = GARDEN, under: str | None = None) -> Mark:
    numbers = [n for n, text in enumerate(lines_of(document), start=1) if line_of in text]
    made = next(found for n in numbers if (found := mark(document, n, task=task)) and under in (None, found.under))
    assert made is not None
    return made


def tasks(*marks: Mark, document: str = GARDEN) -> dict[str, str]:
    return {task.key: task.title for task in read(document, marks=marks).tasks}


AS_READ = {
    "paint-wall": "Paint the wall",
    "buy-paint": "Buy the paint",
    "paint-shed": "Paint the shed",
    "mow-lawn": "Mow the lawn",
}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- [ ] Paint the wall", "paint the wall"),
        ("  * [x] **Paint** the _wall_ ", "paint the wall"),
        ("3. [~] Paint the wall", "paint the wall"),
        ("14) PAINT   the wall ✅", "paint the wall"),
        ("> - 🚧 Paint the wall", "paint the wall"),
        ("- [ ] Paint the wall (done)", "paint the wall"),
        ("- [ ] ~~Paint the wall~~", "paint the wall"),
        ("☑ Paint the wall", "paint the wall"),
        ("### W-1: [x] Paint the wall", "w 1 paint the wall"),
        ("- **W-1** [ ] Paint the wall", "w 1 paint the wall"),
        ("| W-1 | Paint the wall | Ana | In progress | 40% |", "w 1 paint the wall ana"),
        ("| W-1 | Paint the wall | Ana | Done | 100% |", "w 1 paint the wall ana"),
        ("- [ ] Paint the wall (Owner: Ana, due 3 May)", "paint the wall"),
        ("- [ ] Paint the wall — @ben", "paint the wall"),
        ("- [Paint the wall](https://example.org/wall)", "paint the wall"),
        ("- Покрасить стену", "покрасить стену"),
        ("---", ""),
        ("", ""),
    ],
)
def test_a_line_is_known_by_its_words(line: str, words: str):
    assert words_of_line(line) == words


def test_the_heading_over_a_line_is_the_nearest_above_it():
    found = {text: heading_over(GARDEN, n) for n, text in enumerate(lines_of(GARDEN), start=1)}
    assert found["# Garden"] == ""
    assert found["## Week 1"] == "garden"
    assert found["- [ ] Paint the shed"] == "week 1"
    assert found["- The gate sticks"] == "notes"


def test_without_marks_the_document_is_read_as_it_is():
    assert tasks() == AS_READ


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("Paint the shed", {"paint-shed"}),
        ("Buy the paint", {"buy-paint"}),
        ("Paint the wall (", {"paint-wall", "buy-paint"}),
        ("Mow the lawn", {"mow-lawn"}),
    ],
)
def test_a_line_marked_as_no_task_gives_none_nor_does_what_is_listed_below_it(line: str, gone: set[str]):
    assert tasks(word(line, task=False)) == {key: title for key, title in AS_READ.items() if key not in gone}


def test_what_is_listed_below_stays_a_task_where_it_is_marked_as_one():
    kept = tasks(word("Paint the wall (", task=False), word("Buy the paint", task=True))
    assert list(kept) == ["buy-paint", "paint-shed", "mow-lawn"]


@pytest.mark.parametrize(
    ("line", "key", "title", "owners", "phase"),
    [
        ("Order seeds", "order-seeds", "Order seeds", ("@ben",), "Notes"),
        ("The gate sticks", "gate-sticks", "The gate sticks", (), "Notes"),
        ("| Rome | Ana |", "rome", "Rome", ("Ana",), "Notes"),
        ("The shed is old.", "shed-old", "The shed is old.", (), "Notes"),
        ("two coats", "two-coats", "two coats", (), "Week 1"),
    ],
)
def test_a_line_marked_as_a_task_is_read_as_one(line: str, key: str, title: str, owners: tuple[str, ...], phase: str):
    plan = read(GARDEN, marks=[word(line, task=True)])
    (more,) = [task for task in plan.tasks if task.key not in AS_READ]
    assert (more.key, more.title, more.owners, more.phase, more.why) == (
        key,
        title,
        owners,
        phase,
        "marked as a task by hand",
    )
    assert tasks().items() <= {task.key: task.title for task in plan.tasks}.items()


def test_a_step_that_becomes_a_task_is_a_step_no_more():
    steps = [read(GARDEN, marks=marks).task("buy-paint") for marks in ((), [word("two coats", task=True)])]
    wall = [read(GARDEN, marks=marks).task("paint-wall") for marks in ((), [word("two coats", task=True)])]
    assert all(steps)
    assert [task.steps for task in wall if task] == [("two coats",), ()]


def test_of_lines_with_the_same_words_the_heading_tells_which():
    under_notes = word("Budget review", task=True, under="notes")
    assert [task.phase for task in read(GARDEN, marks=[under_notes]).tasks if task.key == "budget-review"] == ["Notes"]
    elsewhere = Mark("budget review", "week 7", task=True)
    assert tasks(elsewhere) == AS_READ


EDITS = {
    "a tick": GARDEN.replace("[ ] Paint the shed", "[x] Paint the shed"),
    "lines above": GARDEN.replace("## Week 1\n", "## Week 1\nThe first of two.\n\n- [ ] Dig\n"),
    "another place": GARDEN.replace("- [ ] Paint the shed\n", "").replace(
        "## Notes", "- [ ] Paint the shed\n\n## Notes"
    ),
    "another notation": GARDEN.replace("- [ ] Paint the shed", "* [ ] **Paint** the shed"),
    "a renamed heading": GARDEN.replace("## Week 1", "## Week 1: walls"),
    "windows line ends": GARDEN.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_mark_follows_its_line_through_edits(edit: str):
    off = word("Paint the shed", task=False)
    titles = tasks(off, document=EDITS[edit])
    assert "Paint the shed" in tasks(document=EDITS[edit]).values()
    assert "Paint the shed" not in titles.values()
    assert {"Paint the wall", "Mow the lawn"} <= set(titles.values())


def test_another_line_is_another_line():
    off = word("Paint the shed", task=False)
    assert "Paint the sheds" in tasks(off, document=GARDEN.replace("the shed", "the sheds")).values()


def test_the_later_word_on_a_line_counts():
    off, on = word("Paint the shed", task=False), word("Paint the shed", task=True)
    assert tasks(off, on) == AS_READ
    assert "paint-shed" not in tasks(on, off)


NUMBERED = """\
## Week 1
1. [ ] Dig (T1)
2. [ ] Sow

## Week 2
1. [ ] Water
2. [ ] Harvest
- T9 Rest
"""
IDS = "- [ ] AB-1 Dig\n- [ ] AB-2 Sow\n- [ ] Water\n- CD-4 Rest\n"


@pytest.mark.parametrize("document", [GARDEN, NUMBERED, IDS, IDS.replace("- CD-4", "- AB-2")])
def test_no_mark_changes_another_task_s_key(document: str):
    before = {task.title: task.key for task in read(document).tasks}
    for number in range(1, len(lines_of(document))):
        for task in (True, False):
            made = mark(document, number, task=task)
            after = read(document, marks=[made] if made else []).tasks
            assert {one.title: one.key for one in after if one.title in before}.items() <= before.items(), made
            assert len({one.key for one in after}) == len(after)


def test_what_waited_for_a_task_that_is_none_waits_for_words():
    plan = read(GARDEN)
    assert [task.depends_on for task in plan.tasks if task.key == "mow-lawn"] == [("paint-wall",)]
    plan = read(GARDEN, marks=[word("Paint the wall (", task=False)])
    assert [(task.depends_on, task.needs) for task in plan.tasks if task.key == "mow-lawn"] == [
        ((), ("Paint the wall",))
    ]


def test_a_ticket_a_row_and_a_card_can_be_no_task():
    document = dedent("""\
        # Shop
        ### Task 1: Till
        **Owner:** Ana
        **Depends on:** none
        - [ ] It opens

        ### Task 2: Door
        **Owner:** Ben

        ## Stock
        | ID | Task | Owner | Status |
        | -- | ---- | ----- | ------ |
        | R1 | Shelves | Ana | todo |
        | R2 | Lamps | Ben | todo |
        """)
    assert tasks(document=document) == {"1": "Till", "2": "Door", "R1": "Shelves", "R2": "Lamps"}
    off = [word(line, task=False, document=document) for line in ("Task 1", "| R2 |")]
    assert tasks(*off, document=document.replace("Ben | todo", "Ben | done")) == {"2": "Door", "R1": "Shelves"}


BOARD = dedent("""\
    # Shop
    | To do | Doing | Done |
    | ----- | ----- | ---- |
    | Till<br>Lamps | Door | Shelves |
    | Paint | | |
    """)


@pytest.mark.parametrize("document", [BOARD, BOARD.replace("| Till<br>Lamps | Door |", "| Till | Door<br>Lamps |")])
def test_of_the_cards_in_a_row_of_a_board_one_alone_can_be_no_task(document: str):
    plan = read(BOARD)
    lamps = not_a_task(plan, BOARD, task_named(plan, "lamps"))
    assert set(tasks(lamps, document=document).values()) == {"Till", "Door", "Shelves", "Paint"}
    assert where(document, [lamps]) == {lamps: 4}


def test_a_line_of_several_tasks_is_named_by_key():
    with pytest.raises(UserError, match=r"Line 4 holds till, lamps, door, shelves\. Name one of them by its key\."):
        task_named(read(BOARD), "line 4")


def test_a_plan_whose_every_task_is_marked_away_is_none():
    with pytest.raises(UserError, match="found no task"):
        read("- [ ] Dig\n", marks=[Mark("dig", "", task=False)])


def test_a_task_names_all_its_lines_and_why():
    document = dedent("""\
        | ID | Task | Owner |
        | -- | ---- | ----- |
        | T1 | Dig | Ana |
        | T2 | Sow | Ben |

        ### T1: Dig
        **Estimate:** 2 days
        **Depends on:** T2
        """)
    dig = read(document).task("T1")
    assert dig is not None
    assert dig.lines == (3, 6)
    assert reason(dig) == "Line 3 is a row of a table with columns for id, owner; line 6 tells of it too."


def test_lines_passed_over_are_named_with_the_reason():
    document = dedent("""\
        # Garden
        ## Week 1
        - [ ] Paint the wall
          - two coats
        - Budget review

        It rains a lot.

        ## Acceptance criteria
        - The wall is white

        ## Risks
        - Frost: cover the seeds

        ## Background
        **Goal:** a fine garden

        | Place | Owner |
        | ----- | ----- |
        | Rome | Ana |

        ## Rules
        - Daily stand-up 09:00
        - More than two consecutive failed deploys call a war room within 4 hours.
        - Task: [Title]
        """)
    assert [(one.line, one.text, one.why) for one in passed_over(document, read(document))] == [
        (5, "Budget review", "is a bullet, and the plan has plainer tasks"),
        (10, "The wall is white", "stands under “Acceptance criteria”: what must hold, not what to do"),
        (16, "Goal: a fine garden", "stands under “Background”, which tells about the plan"),
        (20, "Rome · Ana", "stands under “Background”, which tells about the plan"),
        (25, "Task: [Title]", "is a form that nobody filled in yet"),
    ]


def test_a_marked_line_is_not_passed_over():
    marks = [word("Paint the shed", task=False)]
    plan = read(GARDEN, marks=marks)
    assert "Paint the shed" not in [one.text for one in passed_over(GARDEN, plan, marks)]
    assert next(one.text for one in passed_over(GARDEN, plan)) == "Paint the shed"
