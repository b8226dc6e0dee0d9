"""Who is away is not asked; who is meant is remembered; how noisy it is can be seen."""

import pytest

from bot.message.presence import ACTION_BACK, VIEW_MATCH
from tests.conftest import Team, seen


async def test_who_is_away_is_named_and_not_pinged(running: Team):
    answer = await running.asks("ana", "away 5-6 Jan")
    assert answer.text == ("You are away Mon 5 Jan to Tue 6 Jan: I ask nothing then, and point the lead to open tasks.")
    shown = await running.asks("ben", "away")
    assert seen(shown) == "*Away*\n\n• Ana Silva: Mon 5 Jan to Tue 6 Jan"
    await running.clicks("ben", shown, ACTION_BACK)
    assert "Nobody has said" in (await running.asks("ben", "away")).text


async def test_somebody_else_can_be_said_to_be_away_and_come_back(running: Team):
    assert "Ben Okoro is away Tue 6 Jan" in (await running.asks("ana", "away @ben tomorrow")).text
    assert (await running.asks("ben", "back")).text == "Welcome back! I ask you again from now on."
    assert "You are not away." in (await running.asks("ben", "back")).text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("away sometime", "I cannot read “sometime” as dates."),
        ("away @nobody tomorrow", "I know nobody called @nobody."),
        ("mute", "I leave you alone for today."),
        ("noise", "Nobody was pinged more than 0 times a day; the budget is 3."),
    ],
)
async def test_a_word_on_the_rest(running: Team, words: str, told: str):
    assert told in (await running.asks("ana", words)).text


async def test_an_owner_whom_nobody_is_called_like_is_matched_by_a_person_and_remembered(running: Team):
    assert "nobody" not in seen(await running.asks("ana", "mine"))
    await running.box.command("ana", "#delivery", "/plan", "people", wait=0.5)
    view = await running.view("ana")
    assert view.payload["callback_id"] == VIEW_MATCH
    assert view.payload["blocks"][0]["text"]["text"] == (
        "I do not know 1 owner whom the plan names. Say who they are, and I can ask them."
    )
    await running.box.submit("ana", view.id, {"owner:Dora": {"value": running.box.user("chen").id}})
    await running.settles()
    assert "`T5` Load test" in seen(await running.asks("chen", "mine"))


async def test_noise_counts_whom_the_stand_up_mentions(running: Team):
    await running.waits_until("2026-01-05 09:00")
    shown = seen(await running.asks("ana", "noise"))
    assert "Nobody was pinged more than 1 time a day; the budget is 3." in shown
    for number in range(4):
        await running.asks("ana", f"risk Number {number}")  # her own words cost nothing of her budget
    shown = seen(await running.asks("ana", "noise"))
    assert "• Ana Silva: 1 ping, 1 on the busiest day" in shown
