"""Letters, notes and rules of the house: what is no task, however short its lines are."""

from textwrap import dedent

import pytest

from bot.error import UserError
from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def titles(plan):
    return [task.title for task in plan.tasks]


@pytest.mark.parametrize(
    "letter",
    [
        "Dear all,\n\nlunch is at noon.\n",
        "Hello everyone\n\nLunch is at noon today.\n\nRegards\nAnna\n",
        "Hi team,\n\nThanks for the week! We meet on Monday at 9:00.\n\nBest regards,\nAnna\nHead of Ovens\n",
        "To: all staff\nFrom: the office\nSubject: Lunch\n\nLunch is at noon. Bring a plate.\n\nRegards\nThe office\n",
        "We went to the harbour\nand looked at the ships\nuntil it was dark\n",
        "# Our bakery\n\nWe bake.\n\n## Our values\n- Honesty\n- Warm bread\n- Short queues\n",
        "# Notes of 3 May\n\nAnna said that the lease ends. Bo asks the owner.\n",
        "",
    ],
)
def test_a_document_of_prose_has_no_task(letter):
    with pytest.raises(UserError, match="found no task in it"):
        read(letter)


def test_bare_lines_under_an_introduction_are_still_a_list():
    assert titles(plan_of("Things for the move, add yours.\n\nPack boxes\nRent a van\nCall the movers\nFeed the cat\n"))


def test_a_bare_word_such_as_risks_heads_what_follows():
    plan = plan_of("""
        Spring festival

        Week 1
        Book the stage
        Ask the band

        Risks
        It may rain
    """)
    assert titles(plan) == ["Book the stage", "Ask the band"]


def test_how_we_work_gives_ceremonies_and_triggers_and_no_tasks():
    plan = plan_of("""
        # Lighthouse tours

        | ID | Task | Owner |
        | -- | ---- | ----- |
        | L1 | Paint the stairs | Ida |
        | L2 | Oil the lamp | Per |

        ## How we work
        - **Daily stand-up (10 min, 8:45):** who climbs today.
        - **End-of-day checkpoint (5 min async, 16:15):** who came down.
        - **Steering (Mon/Thu, 20 min):** money.
        - **Escalation triggers:** more than two consecutive lamp failures, or visitor rating below 60% calls a war-room session within 3 hours.
    """)
    assert titles(plan) == ["Paint the stairs", "Oil the lamp"]
    assert [(c.name, c.cadence, c.days, c.time, c.duration_minutes) for c in plan.ceremonies] == [
        ("Daily stand-up", "daily", (), "08:45", 10),
        ("End-of-day checkpoint", "daily", (), "16:15", 5),
        ("Steering", "twice weekly", ("Mon", "Thu"), None, 20),
    ]
    assert [(t.metric, t.comparison, t.threshold, t.text) for t in plan.triggers] == [
        ("consecutive lamp failures", ">", 2, "more than two consecutive lamp failures"),
        (
            "visitor rating",
            "<",
            60,
            "visitor rating below 60%",
        ),
    ]


def test_ceremonies_in_sentences():
    plan = plan_of("""
        - [ ] Oil the lamp

        ## Working agreements
        - Our stand-up is at 9:15, 10 minutes.
        - Steering every second Thursday, 45 min
        - Lighthouse sync on Tuesdays at 11:00
        - We answer mail within one day.
        - Notes from each review are kept.
        - War room: opened when the lamp rating falls below 75%, within 2 hours
    """)
    assert [(c.name, c.cadence, c.days, c.time, c.duration_minutes) for c in plan.ceremonies] == [
        ("Stand-up", "", (), "09:15", 10),
        ("Steering", "every two weeks", ("Thu",), None, 45),
        ("Lighthouse sync", "weekly", ("Tue",), "11:00", None),
    ]
    assert [(t.metric, t.deadline_hours) for t in plan.triggers] == [("lamp rating", 2)]
    assert titles(plan) == ["Oil the lamp"]


def test_a_task_about_an_alert_stays_a_task():
    plan = plan_of("""
        ## Sprint 1
        - Alert the crew when errors exceed 5%
        - Paint the stairs
        - Escalation trigger: more than 3 leaks in a row, page the warden within 1 hour
    """)
    assert titles(plan) == ["Alert the crew when errors exceed 5%", "Paint the stairs"]
    assert [(t.metric, t.action) for t in plan.triggers] == [("leaks in a row", "page the warden")]


def test_boxes_are_conditions_only_in_a_list_of_triggers():
    plan = plan_of("""
        ## Day 1
        - [ ] Escalate when more than 3 lamps fail

        ## Rollback triggers
        - [ ] Error rate above 5%
    """)
    assert titles(plan) == ["Escalate when more than 3 lamps fail"]
    assert [(t.metric, t.threshold) for t in plan.triggers] == [("Error rate", 5)]


@pytest.mark.parametrize(
    ("sentence", "metric", "action"),
    [
        ("If lamp errors stay above 3%, page the on-call within 30 minutes", "lamp errors", "page the on-call"),
        ("More than two consecutive leaks prompt a war room", "consecutive leaks", "war room"),
        ("Más de dos fugas consecutivas convocan una sala de guerra", "fugas consecutivas", "sala de guerra"),
    ],
)
def test_a_condition_in_front_is_a_rule(sentence, metric, action):
    plan = plan_of(f"- [ ] Oil the lamp\n\n## Escalation\n- {sentence}\n")
    assert [(t.metric, t.action) for t in plan.triggers] == [(metric, action)]
    assert titles(plan) == ["Oil the lamp"]


def test_coded_milestones_are_no_tasks_beside_tasks():
    plan = plan_of("""
        ## Milestones
        - M1: Lamp burns
        - M2: Tours begin

        ## Sprint 1
        - [ ] Oil the lamp
    """)
    assert titles(plan) == ["Oil the lamp"]
