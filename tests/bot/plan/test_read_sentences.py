"""Tasks with their facts told in sentences, each in a paragraph of its own, wrapped or not."""

from textwrap import dedent

import pytest

from bot.plan.model import Status
from bot.plan.read import read
from bot.plan.sentences import sentences


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def test_wrapped_paragraphs_that_begin_with_an_id():
    plan = plan_of("""
        # Organ restoration

        The bishop wants it to sound by Easter.

        ## Upstairs

        **ORG-1.** Lift the pipes of the great out and lay them in the nave. Owner: Edda. Estimate: 4 days. Status: done.
        The crates are the ones from the museum.

        **ORG-2.** Releather the bellows. Owner: Edda. Estimate: 2 weeks. Depends on ORG-1. Status: in progress.

        ## Downstairs

        **ORG-3.** Rewire the blower and put it on
        a breaker of its own. Estimate: 1 day. Nobody has put their name to this one.

        ## Risks

        - Worm in the casework: call the joiner
    """)
    assert [(t.key, t.title, t.owners, t.estimate, t.depends_on, t.status, t.phase) for t in plan.tasks] == [
        (
            "ORG-1", "Lift the pipes of the great out and lay them in the nave", ("Edda",), "4 days", (),
            Status.DONE, "Upstairs",
        ),
        ("ORG-2", "Releather the bellows", ("Edda",), "2 weeks", ("ORG-1",), Status.IN_PROGRESS, "Upstairs"),
        ("ORG-3", "Rewire the blower and put it on a breaker of its own", (), "1 day", (), Status.TODO, "Downstairs"),
    ]  # fmt: skip


def test_jobs_without_an_id():
    plan = plan_of("""
        # Library move

        Clear the cellar shelves. Owner: Noor. Two days. Done on 3 May.

        Hire the van. Owner: Piet. Half a day. The small one is enough.

        Box the atlases by size. Noor does it. It takes about three days.
    """)
    assert [(t.title, t.owners, t.estimate, t.status) for t in plan.tasks] == [
        ("Clear the cellar shelves", ("Noor",), "Two days", Status.DONE),
        ("Hire the van", ("Piet",), "Half a day", Status.TODO),
        ("Box the atlases by size", ("Noor",), "three days", Status.TODO),
    ]


@pytest.mark.parametrize(
    ("line", "title", "owners", "estimate", "status"),
    [
        ("Plan B. Owner: Bo. In progress.", "Plan B", ("Bo",), None, Status.IN_PROGRESS),
        ("Ring Dr. Ruiz about the beds. Owner: Bo.", "Ring Dr. Ruiz about the beds", ("Bo",), None, Status.TODO),
        ("Dach prüfen. Verantwortlich: Uwe. Zwei Tage. Erledigt.", "Dach prüfen", ("Uwe",), "Zwei Tage", Status.DONE),
        ("测试水泵。负责人：阿依（已完成）", "测试水泵", ("阿依",), None, Status.DONE),
        ("借用开沟机。负责人：待定", "借用开沟机", (), None, Status.TODO),
        ("**Tester le pont.** Responsable : Ana. Durée : 2 jours.", "Tester le pont", ("Ana",), "2 jours", Status.TODO),
        ("Tile maps (Anna) → carried to week 2", "Tile maps", ("Anna",), None, Status.TODO),
        ("Tile maps (Bo, done)", "Tile maps", ("Bo",), None, Status.DONE),
        ("Paint it. Red. Then green", "Paint it. Red. Then green", (), None, Status.TODO),
    ],
)
def test_sentences_behind_a_title(line, title, owners, estimate, status):
    task = plan_of(f"# Week 1\n- [ ] {line}\n").tasks[0]
    assert (task.title, task.owners, task.estimate, task.status) == (title, owners, estimate, status)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bis 3. November. Ende", ["Bis 3. November.", "Ende"]),
        ("Needs T1. Owner: Bo", ["Needs T1.", "Owner: Bo"]),
        ("完成。开始", ["完成。", "开始"]),
    ],
)
def test_where_a_sentence_ends(text, parts):
    assert sentences(text) == parts
