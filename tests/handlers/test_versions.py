"""A plan is edited while it runs: what changes is told, what was said stays, and any load can be undone."""

import asyncio

import pytest

from bot.message.plan import ACTION_APPLY, ACTION_KEEP, ACTION_UNDO
from handlers.terminal.load import hand_over
from tests.conftest import PLAN, Team, seen

WITHOUT_T2 = PLAN.replace("| T2 | Sign-in page | Chen | Web | 1 | T1 |\n", "")
LIST = """\
# Garden

## Week 1

1. Paint the fence (Ana)
2. Mow the lawn (Ben)
3. Clean the pond (Chen)
"""


@pytest.fixture
async def told(running: Team) -> Team:
    """The stand-up is open, and Chen has finished T2."""
    await running.waits_until("2026-01-05 09:00")
    await running.says("chen", "T2 done", thread=running.last_post())
    return running


def rows(message) -> list[str]:
    return seen(message).split("\n")


async def test_a_new_version_says_in_words_what_it_changes(running: Team):
    edited = (
        PLAN.replace("Search endpoint | Ben", "Search endpoint | Ana")
        .replace("| T4 | Search page", "| T4 | Search results page")
        .replace("More than two consecutive", "More than three consecutive")
    )
    await running.loads(edited + "\n- [ ] T6: Hand over (Owner: Ana)\n")
    shown = seen(running.last_post())
    assert "*1 added:* `T6` Hand over (Ana)" in shown
    assert "*New owner:* `T3` Ben → Ana" in shown
    assert "`T4` “Search page” is now “Search results page”" in shown
    assert shown.endswith("[Where the plan stands] [Undo this load]")


async def test_before_the_first_version_there_is_none(running: Team):
    assert (await running.asks("ana", "undo")).text == (
        "This is the first version of the plan; there is none before it. /plan load loads another."
    )
    assert seen(await running.asks("ana", "versions")).endswith("There is none to go back to yet.")


async def test_the_rules_of_a_plan_read_on_from_the_heading_over_them(team: Team):
    await team.loads(
        "# Quay\n\n- [ ] Q1: Dig (Owner: Ana)\n\n## Escalation\n\n"
        "- If MTTR exceeds 60 min, call a war room within 15 minutes.\n"
    )
    assert "*I will call a war room when*\n• MTTR exceeds 60 min" in seen(team.last_post())
    assert "within 15 min" in seen(team.last_post())


async def test_dropping_a_task_that_was_worked_on_is_asked_first_and_can_be_agreed_to(told: Team):
    await told.loads(WITHOUT_T2)
    question = told.last_post()
    assert seen(question).startswith(
        "⚠️ A new version of the plan drops 1 task on which work is recorded. Version 1 goes on running until "
        "somebody decides.\n• `T2` Sign-in page — done, says Chen Wei\n\n"
    )
    assert "*1 of 5 tasks done*" in seen(await told.asks("ana", "status"))
    await told.clicks("ana", question, ACTION_APPLY)
    await told.settles()
    assert "Version 2 of the plan is loaded" in seen(told.last_post())
    assert "*0 of 4 tasks done*" in seen(await told.asks("ana", "status"))
    assert "<@U0000002W> applied the new version." in [seen(one) for one in told.box.messages("#delivery")]


async def test_dropping_it_can_be_declined(told: Team):
    await told.loads(WITHOUT_T2)
    question = told.last_post()
    await told.clicks("ben", question, ACTION_KEEP)
    assert seen(told.last_post()) == "<@U0000002X> kept version 1; the new one was not applied."
    assert "*1 of 5 tasks done*" in seen(await told.asks("ana", "status"))


async def test_a_question_is_closed_when_another_version_has_come(told: Team):
    await told.loads(WITHOUT_T2)
    question = told.last_post()
    await told.loads(PLAN.replace("Load test", "Load tests"))
    await told.clicks("ana", question, ACTION_APPLY)
    assert "That question is closed: another version runs by now." in told.box.ephemerals("ana")[-1].text


async def test_undoing_a_load_brings_back_the_tasks_and_what_was_said_of_them(told: Team):
    await told.loads(WITHOUT_T2)
    await told.clicks("ana", told.last_post(), ACTION_APPLY)
    await told.settles()
    await told.clicks("ana", told.last_post(), ACTION_UNDO)
    shown = rows(told.last_post())
    assert shown[2].startswith("Version 1 of the plan runs again (as version 3), thanks to Ana Silva: 5 tasks")
    assert "*1 added:* `T2` Sign-in page (Chen)" in shown
    assert "*1 of 5 tasks done*" in seen(await told.asks("ana", "status"))


async def test_an_old_undo_button_undoes_nothing(running: Team):
    await running.loads(PLAN.replace("Load test", "Load tests"))
    second = running.last_post()
    await running.loads(PLAN.replace("Load test", "Load trials"))
    await running.clicks("ana", second, ACTION_UNDO)
    assert "That version does not run any more" in running.box.ephemerals("ana")[-1].text


async def test_plan_undo_and_versions(running: Team):
    await running.loads(PLAN.replace("Lighthouse", "Lighthouse, again"))
    assert seen(await running.asks("ana", "versions")).startswith("*The plan has 2 versions; version 2 runs.*\n• *2* ")
    await running.asks("ana", "undo")
    assert "Lighthouse, again" not in seen(await running.asks("ana", "status"))
    await running.asks("ana", "undo 2")
    assert "Lighthouse, again" in seen(await running.asks("ana", "status"))
    assert "There is no version 9 to go back to." in (await running.asks("ana", "undo 9")).text


async def test_a_row_put_in_front_moves_every_number_and_no_answer(team: Team):
    await team.loads(LIST)
    await team.waits_until("2026-01-05 09:00")
    head = next(one for one in team.box.messages("#delivery") if "Stand-up" in one.text)
    await team.says("ana", "1 is done, W1-1 that is", thread=head)
    await team.loads(LIST.replace("1. Paint", "1. Buy brushes (Ana)\n2. Paint").replace("2. Mow", "3. Mow"))
    assert "Paint the fence" in seen(await team.asks("ana", "tasks done"))
    assert "Buy brushes" in seen(await team.asks("ana", "tasks open"))


async def test_the_command_line_undoes_as_well_and_asks_before_work_is_dropped(told: Team):
    await told.loads(PLAN.replace("Lighthouse", "Lighthouse, again"))
    outcome = await hand_over(told.service.settings, "own:undo", {}, channel="#delivery")
    assert outcome == "The channel runs version 3 from now on."
    await told.settles()
    assert "Version 1 of the plan runs again (as version 3): 5 tasks" in seen(told.last_post())


async def test_of_two_people_who_decide_at_once_the_one_is_heeded_whose_word_is_told(told: Team):
    await told.loads(WITHOUT_T2)
    question = told.last_post()
    await asyncio.gather(
        told.box.click("ana", "#delivery", question.ts, ACTION_APPLY, wait=0),
        told.box.click("ben", "#delivery", question.ts, ACTION_KEEP, wait=0),
    )
    await told.settles()
    kept = "kept version 1" in seen(told.box.message("#delivery", question.ts))
    assert ("*1 of 5 tasks done*" if kept else "*0 of 4 tasks done*") in seen(await told.asks("ana", "status"))


@pytest.mark.parametrize("version", ["9" * 30, "²"])
async def test_a_version_that_cannot_be_is_refused(told: Team, version: str):
    assert "/plan versions lists them." in seen(await told.asks("ana", f"undo {version}"))
