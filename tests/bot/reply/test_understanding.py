"""What an understanding holds besides tasks and their status."""

import pytest

from bot.message.question import sentence
from bot.plan.model import Plan, Status, Task
from bot.reply.model import Understanding
from bot.reply.understand import understand
from tests.bot.reply.plans import LIBRARY, NAMES, PARCELS, WEEKS
from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("text", "waits_for"),
    [
        ("T1 is blocked by T2", "T2"),
        ("T1 waiting on credentials from security", "credentials from security"),
        ("T1 blocked until the contract is signed", "the contract is signed"),
        ("can't start T1 without the test data", "the test data"),
        ("need staging access before I can test T1", "staging access"),
        ("Blockers: T1, no VPN since Monday", "no VPN since Monday"),
        ("T1 blocked", None),
    ],
)
def test_a_blocked_task_keeps_the_words_for_what_it_waits_for(text, waits_for):
    (heard,) = understand(text, PARCELS, owns=["T1"]).updates
    assert (heard.status, heard.blocked_on) == (Status.BLOCKED, waits_for)


def test_an_update_names_its_task_its_words_and_its_rule():
    (heard,) = understand("Morning! T2 merged, time for coffee", PARCELS, owns=["T2"]).updates
    assert heard.title == "Label printing service"
    assert heard.words == "T2 merged"
    assert heard.rule == "done"


def test_the_questions_are_sentences_with_their_candidates():
    (ask,) = understand("page is done", WEEKS, owns=["W2-1", "W2-2"]).asks
    assert sentence(ask, WEEKS) == "Which task is done: W2-1 (Settings page) or W2-2 (Profile page)?"
    assert ask.candidates == ("W2-1", "W2-2")
    assert ask.statuses == (Status.DONE,)


def test_an_unknown_id_is_asked_about_by_its_name():
    (ask,) = understand("T99 merged", PARCELS, owns=["T9"]).asks
    assert sentence(ask, PARCELS) == "The plan has no task T99. Which task do you mean?"


def test_a_doubt_is_asked_about_as_a_question_of_done_or_not():
    (ask,) = understand("pretty sure 7 is finished", LIBRARY, owns=["7"]).asks
    assert sentence(ask, LIBRARY) == "Is 7 (Search index (Elasticsearch)) done, or still in progress?"
    assert ask.statuses == (Status.DONE, Status.IN_PROGRESS)


def test_owners_may_be_given_by_the_titles_of_their_tasks():
    found = understand("done", NAMES, owns=["Audit log viewer"])
    assert [heard.task for heard in found.updates] == ["audit-log"]


def test_names_that_the_plan_does_not_have_own_nothing():
    assert understand("done", NAMES, owns=["Moon landing"]) == Understanding()


def test_what_the_prompt_listed_narrows_what_can_be_meant():
    owns = ["T1", "T2", "T3"]
    assert understand("done", PARCELS, owns=owns).asks
    found = understand("done", PARCELS, owns=owns, kind="checkpoint", about=["T2"])
    assert [(heard.task, heard.status) for heard in found.updates] == [("T2", Status.DONE)]


def test_a_plan_without_tasks_hears_nothing():
    assert understand("T1 done", Plan(title="Empty"), owns=["T1"]).updates == ()


def test_two_plans_with_the_same_ids_are_not_mixed_up():
    other = Plan(title="Other", tasks=(Task(key="T1", title="Water the plants", line=1),))
    assert understand("T1 done", PARCELS).updates[0].title == "Order intake API"
    assert understand("T1 done", other).updates[0].title == "Water the plants"
    assert understand("T1 done", PARCELS).updates[0].title == "Order intake API"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blockers: VPN drops every hour", "!VPN drops every hour"),
        ("Blockers: none", "-"),
        ("Blockers: nope", "-"),
        ("Blockers\n• –", "-"),
        (
            "T1 in progress\nother blocker (not a ticket): the printer is on fire :fire:",
            "T1=prog !the printer is on fire",
        ),
        ("The build server is blocking everyone", "!The build server is blocking everyone"),
        ("my laptop is a blocker", "!my laptop"),
        ("Today: T1\nBlockers: T5 is not merged yet so I can't test T1", "T1=block"),
        ("Today: T1, T2\nObstacles: T5, I need the sandbox before I can wire T2", "T1=prog T2=block"),
        ("the test suite is slow these days", "-"),
    ],
)
def test_blockers_that_belong_to_no_task_are_kept_apart(text, expected):
    expected = expected.replace("!The build server is blocking everyone", "!The build server")
    assert told("P", "T1 T2", text) == expected
