"""Emoji on the bot's messages."""

import pytest

from sandbox import Message
from tests.conftest import PLAN, Team, quoted, seen


async def reacts(team: Team, who: str, message: Message, name: str) -> None:
    await team.box.react(who, "#delivery", message.ts, name)
    await team.settles()


async def takes_back(team: Team, who: str, message: Message, name: str) -> None:
    await team.box.unreact(who, "#delivery", message.ts, name)
    await team.settles()


async def status_of(team: Team, key: str) -> str:
    return seen(await team.asks("ana", f"task {key}")).partition("*Status:* ")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("name", "stands"),
    [
        ("white_check_mark", "✅ done"),
        ("heavy_check_mark", "✅ done"),
        ("ballot_box_with_check", "✅ done"),
        ("construction", "🚧 in progress"),
        ("no_entry_sign", "🚫 blocked"),
        ("no_entry", "🚫 blocked"),
        ("eyes", "👀 in review"),
    ],
)
async def test_an_emoji_on_the_stand_up_moves_the_one_task_of_whoever_reacts(running: Team, name: str, stands: str):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await reacts(running, "ana", standup, name)
    assert [quoted(message) for message in running.thread(standup)] == [f"Ana Silva: `T1` → {stands}"]
    assert await status_of(running, "T1") == stands.partition(" ")[2]
    assert await status_of(running, "T2") == "not started"


async def test_an_emoji_taken_away_takes_its_update_back(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.waits_until("2026-01-05 16:30")
    checkpoint = running.last_post()
    await reacts(running, "ana", checkpoint, "white_check_mark")
    assert "1 of 2 promised tasks done" in seen(checkpoint)
    await takes_back(running, "ana", checkpoint, "white_check_mark")
    assert "0 of 2 promised tasks done" in seen(checkpoint)
    assert running.thread(checkpoint) == []
    assert await status_of(running, "T1") == "not started"
    await reacts(running, "ana", checkpoint, "white_check_mark")
    assert await status_of(running, "T1") == "done"
    assert running.thread(standup) == []


async def test_of_two_emoji_the_one_taken_away_is_the_one_that_counts_no_more(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await reacts(running, "ana", standup, "construction")
    await reacts(running, "ana", standup, "eyes")
    await takes_back(running, "ana", standup, "construction")
    assert await status_of(running, "T1") == "in review"
    await takes_back(running, "ana", standup, "eyes")
    assert await status_of(running, "T1") == "not started"


async def test_several_own_tasks_are_asked_about_in_private(running: Team):
    await running.waits_until("2026-01-06 09:00")
    await running.loads(PLAN.replace("| T3 | Search endpoint | Ben |", "| T3 | Search endpoint | Ana |"))
    await running.waits_until("2026-01-07 09:00")
    standup = running.last_post()
    await reacts(running, "ana", standup, "white_check_mark")
    assert running.thread(standup) == []
    question = running.box.ephemerals("ana")[-1]
    assert seen(question) == (
        "Which one is :white_check_mark: for? Several of your tasks stand in that message.\n\n"
        "[T1 done · Provision the database] [T3 done · Search endpoint] [None of these]"
    )
    [chosen] = await running.clicks("ana", question, "pick_task_1")
    assert chosen.text == "Noted: `T3` → ✅ done"
    assert quoted(running.thread(standup)[-1]) == "Ana Silva: `T3` → ✅ done"
    await takes_back(running, "ana", standup, "white_check_mark")
    assert await status_of(running, "T3") == "not started"


async def test_whoever_owns_none_of_several_tasks_is_applauding(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await reacts(running, "ben", standup, "white_check_mark")
    assert running.thread(standup) == []
    assert running.box.ephemerals("ben") == []
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_on_a_quote_of_one_task_anybody_means_that_task(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 in review", thread=standup)
    await reacts(running, "ben", running.thread(standup)[-1], "white_check_mark")
    assert quoted(running.thread(standup)[-1]) == "Ben Okoro: `T1` → ✅ done"
    assert await status_of(running, "T1") == "done"


async def test_on_a_quote_of_an_emoji_or_a_form_the_task_is_known_too(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await reacts(running, "ana", standup, "construction")
    await reacts(running, "ben", running.thread(standup)[-1], "eyes")
    assert await status_of(running, "T1") == "in review"


async def test_eyes_on_what_is_done_open_nothing_again(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    await reacts(running, "ben", running.thread(standup)[-1], "eyes")
    assert await status_of(running, "T1") == "done"


async def test_an_emoji_that_says_what_is_known_already_is_not_quoted(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 in review", thread=standup)
    await reacts(running, "ana", standup, "eyes")
    assert len(running.thread(standup)) == 2


async def test_an_emoji_on_a_persons_own_reply_is_no_update(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 in progress", thread=standup)
    await reacts(running, "ana", said, "white_check_mark")
    assert await status_of(running, "T1") == "in progress"


@pytest.mark.parametrize("name", ["tada", "thumbsup", "x", "heart"])
async def test_other_emoji_are_left_alone(running: Team, name: str):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await reacts(running, "ana", standup, name)
    assert running.thread(standup) == []


async def test_an_emoji_on_a_message_without_tasks_is_left_alone(running: Team):
    await reacts(running, "ana", running.last_post(), "white_check_mark")
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))
