"""What was not clear is asked once, and the answer stands."""

import pytest

from bot.message.question import ACTION_NEVER_MIND
from storage import questions
from tests.conftest import PLAN, Team, seen

TWO_SEARCHES = PLAN.replace("| T5 | Load test | Ben, Dora |", "| T5 | Search load test | Ben, Ana |").replace(
    "| T3 | Search endpoint | Ben |", "| T3 | Search endpoint | Ben, Ana |"
)
T3_DONE = "Noted: `T3` → ✅ done"


@pytest.fixture
async def asked(team: Team) -> Team:
    """It is Tuesday's stand-up of a plan in which "search" may mean T3 or T5, and Ben said that search is done."""
    await team.loads(TWO_SEARCHES)
    await team.waits_until("2026-01-06 09:00")
    return team


async def open_words(team: Team, who: str) -> list[str]:
    user = team.box.user(who).id
    rows = await team.service.desk.database.read(
        lambda tx: questions.open_of(tx, team.service.desk.slack.workspace, user)
    )
    return [row.words for row in rows]


def quotes(team: Team, standup) -> list[str]:
    return [one.text.split("\n")[0] for one in team.thread(standup) if one.user == team.box.bot_user_id]


async def test_a_question_is_open_until_it_is_answered_and_then_closed(asked: Team):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    assert await open_words(asked, "ben") == ["search is done"]
    question = asked.box.ephemerals("ben")[-1]
    await asked.clicks("ben", question, "choose_task_0")
    assert await open_words(asked, "ben") == []
    assert quotes(asked, standup) == [T3_DONE]
    assert set(said.reactions) == {"white_check_mark"}


async def test_the_answer_joins_what_was_clear_already(asked: Team):
    standup = asked.last_post()
    await asked.says("ben", "T4 in review. Search is done.\nThe build server is blocking everyone", thread=standup)
    await asked.clicks("ben", asked.box.ephemerals("ben")[-1], "choose_task_0")
    assert quotes(asked, standup) == [
        "Noted: `T4` → 👀 in review · `T3` → ✅ done · 🚫 blocker noted: The build server",
        f"`T5` is free now, Ben Okoro and <@{asked.box.user('ana').id}>: `T3` is done.",
    ]


async def test_none_of_these_settles_it_and_an_edit_does_not_ask_again(asked: Team):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    [dropped] = await asked.clicks("ben", asked.box.ephemerals("ben")[-1], ACTION_NEVER_MIND)
    assert dropped.text == "Nothing changed. Say it again with the task's key, and I will get it."
    before = len(asked.box.ephemerals("ben"))
    await asked.box.edit("ben", "#delivery", said.ts, "Search is done!")
    await asked.settles()
    assert await open_words(asked, "ben") == []
    assert len(asked.box.ephemerals("ben")) == before
    assert quotes(asked, standup) == []


async def test_what_was_chosen_survives_a_corrected_spelling(asked: Team):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    await asked.clicks("ben", asked.box.ephemerals("ben")[-1], "choose_task_0")
    before = len(asked.box.ephemerals("ben"))
    await asked.box.edit("ben", "#delivery", said.ts, "the search is done, phew")
    await asked.settles()
    assert quotes(asked, standup) == [T3_DONE]
    assert len(asked.box.ephemerals("ben")) == before
    assert "*Status:* done" in seen(await asked.asks("ben", "task T3"))


async def test_what_was_chosen_goes_when_the_edit_says_something_else(asked: Team):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    await asked.clicks("ben", asked.box.ephemerals("ben")[-1], "choose_task_0")
    await asked.box.edit("ben", "#delivery", said.ts, "search is blocked")
    await asked.settles()
    assert quotes(asked, standup) == []
    assert await open_words(asked, "ben") == ["search is blocked"]
    assert "not started" in seen(await asked.asks("ben", "task T3"))


async def test_an_open_question_holds_through_an_edit_that_leaves_it_open(asked: Team):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    question = asked.box.ephemerals("ben")[-1]
    await asked.box.edit("ben", "#delivery", said.ts, "Search is done :tada:")
    await asked.settles()
    assert len(asked.box.ephemerals("ben")) == 1
    await asked.clicks("ben", question, "choose_task_1")
    assert quotes(asked, standup) == ["Noted: `T5` → ✅ done"]


@pytest.mark.parametrize("words", ["T3 done", "lunch?", ""])
async def test_an_edit_or_a_deletion_withdraws_the_question(asked: Team, words: str):
    standup = asked.last_post()
    said = await asked.says("ben", "search is done", thread=standup)
    question = asked.box.ephemerals("ben")[-1]
    if words:
        await asked.box.edit("ben", "#delivery", said.ts, words)
    else:
        await asked.box.delete("ben", "#delivery", said.ts)
    await asked.settles()
    assert await open_words(asked, "ben") == []
    [told] = await asked.clicks("ben", question, "choose_task_0")
    assert seen(told).startswith("That question has gone stale.")


async def test_the_same_words_in_the_same_thread_mean_the_same_again(asked: Team):
    standup = asked.last_post()
    await asked.says("ben", "search is done", thread=standup)
    await asked.clicks("ben", asked.box.ephemerals("ben")[-1], "choose_task_1")
    await asked.says("ben", "Search is done.", thread=standup)
    await asked.says("ben", "search is done, T4 too", thread=standup)
    assert quotes(asked, standup) == [
        "Noted: `T5` → ✅ done",
        "Noted: `T5` → ✅ done",
        "Noted: `T5` → ✅ done · `T4` → ✅ done",
    ]
    assert await open_words(asked, "ben") == []


async def test_another_person_and_another_thread_are_asked_anew(asked: Team):
    standup = asked.last_post()
    await asked.says("ben", "search is blocked", thread=standup)
    await asked.clicks("ben", asked.box.ephemerals("ben")[-1], "choose_task_1")
    await asked.says("ana", "search is blocked", thread=standup)
    assert await open_words(asked, "ana") == ["search is blocked"]
    await asked.waits_until("2026-01-06 16:30")
    await asked.says("ben", "search is blocked", thread=asked.last_post())
    assert await open_words(asked, "ben") == ["search is blocked"]


async def test_a_question_is_answered_once_and_by_the_person_asked(asked: Team):
    standup = asked.last_post()
    await asked.says("ben", "search is done", thread=standup)
    value = next(one["value"] for block in asked.box.ephemerals("ben")[-1].blocks for one in block.get("elements", ()))
    for who, begins in (
        ("chen", "That question has gone stale."),
        ("ben", "Noted: `T3` → ✅ done."),
        ("ben", "That question was answered before."),
    ):
        body = {"user": {"id": asked.box.user(who).id}, "actions": [{"action_id": "choose_task_0", "value": value}]}
        answer = await asked.service.desk.answer("action:choose_task_0", body)
        assert seen(answer.message).startswith(begins)


async def test_a_question_outlives_the_key_of_its_task(asked: Team):
    standup = asked.last_post()
    await asked.says("ben", "search is done", thread=standup)
    question = asked.box.ephemerals("ben")[-1]
    await asked.loads(TWO_SEARCHES.replace("T3", "T33"))
    await asked.clicks("ben", question, "choose_task_0")
    assert quotes(asked, standup) == ["Noted: `T33` → ✅ done"]


async def test_a_question_without_choices_can_be_put_away(asked: Team):
    await asked.says("ben", "T99 done", thread=asked.last_post())
    question = asked.box.ephemerals("ben")[-1]
    assert seen(question).endswith("Which task do you mean?\n\n[Never mind]")
    await asked.clicks("ben", question, ACTION_NEVER_MIND)
    assert await open_words(asked, "ben") == []
