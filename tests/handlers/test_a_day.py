"""A team's day, as it is seen in Slack."""

from tests.conftest import Team, seen


async def test_loading_a_plan_tells_the_channel_what_was_read(running: Team):
    assert seen(running.last_post()) == "?"


async def test_the_stand_up_opens_at_nine_with_what_is_due(running: Team):
    await running.waits_until("2026-01-05 09:00")
    assert seen(running.last_post()) == "?"


async def test_a_reply_moves_the_task_and_is_quoted(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done", thread=standup)
    assert set(said.reactions) == {"white_check_mark"}
    assert [m.text for m in running.thread(standup)] == ["T1 done", "Noted: `T1` → ✅ done"]
    assert seen(await running.asks("chen", "status")) == "?"
