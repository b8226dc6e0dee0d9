"""The plan's dates move without its document being edited."""

import pytest

from bot.message.slip import ACTION_TAKE_BACK
from handlers.terminal.load import hand_over
from tests.conftest import Team, seen


async def test_a_day_slips_and_everything_after_it(running: Team):
    await running.asks("ana", "slip Day 2 by two days")
    assert seen(running.last_post()) == (
        "📅 <@U0000002W>: Day 2 and everything after it moves 2 working days later: from Tue 6 Jan to Thu 8 Jan. "
        "The plan now ends Fri 9 Jan instead of Wed 7 Jan.\n\n[Take it back]"
    )
    await running.waits_until("2026-01-06 09:00")
    assert seen(running.last_post()).startswith("☀️ Stand-up · Tue 6 Jan\n")
    await running.waits_until("2026-01-08 09:00")
    assert seen(running.last_post()).startswith("☀️ Stand-up · Thu 8 Jan · day 2\n")
    assert "`T3`" in seen(running.last_post())


async def test_a_slip_is_taken_back(running: Team):
    await running.asks("ana", "slip Day 2 by two days")
    post = running.last_post()
    await running.clicks("ben", post, ACTION_TAKE_BACK)
    assert seen(running.last_post()) == "📅 <@U0000002X> took a slip back. The plan ends Wed 7 Jan."
    assert "Nothing has slipped." in (await running.asks("ana", "slip")).text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("slip Day 42 by a day", "Day 42"),
        ("slip", "Nothing has slipped."),
        ("slip sideways", "I cannot read “sideways” as a slip."),
        ("slip T9 by a day", "T9"),
        ("holidays GER", "“GER” is no country code. Did you mean DE for Germany?"),
        ("holidays", "No public holidays are days off in this plan."),
    ],
)
async def test_what_cannot_be_moved_is_said_and_changes_nothing(running: Team, words: str, told: str):
    before = len(running.box.messages("#delivery"))
    assert told in (await running.asks("ana", words)).text
    assert len(running.box.messages("#delivery")) == before


async def test_a_public_holiday_is_no_day_of_the_plan(running: Team):
    await running.asks("ana", "holidays Germany-Bayern")
    assert seen(running.last_post()).startswith(
        "📅 The public holidays of DE-BY are days off now, says <@U0000002W>. The plan ends Thu 8 Jan."
    )
    await running.waits_until("2026-01-05 09:00")
    before = len(running.box.messages("#delivery"))
    await running.waits_until("2026-01-06 12:00")
    assert [one.text for one in running.box.messages("#delivery")[before:] if "Tue 6 Jan" in one.text] == []


async def test_the_command_line_moves_a_task(running: Team):
    outcome = await hand_over(
        running.service.settings, "own:slip", {"words": "T5 by a day"}, channel="#delivery", done="Moved."
    )
    await running.settles()
    assert outcome == "Moved."
    assert "`T5` Load test moves 1 working day later: from Wed 7 Jan to Thu 8 Jan." in seen(running.last_post())


async def test_a_slip_owes_nothing_for_the_hours_that_had_passed(running: Team):
    await running.waits_until("2026-01-07 09:00")
    await running.waits_until("2026-01-07 16:30")
    await running.waits_until("2026-01-09 10:00")
    await running.asks("ana", "slip Day 3 by two days")
    await running.waits_until("2026-01-09 12:00")
    assert [one.text for one in running.box.messages("#delivery") if one.text.startswith("Stand-up, Fri 9 Jan")] == []
    await running.waits_until("2026-01-09 16:30")
    assert running.last_post().text.startswith("Checkpoint, Fri 9 Jan")
