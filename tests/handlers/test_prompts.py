"""Each is asked at their own morning, and nobody is called missing who was not asked."""

from datetime import datetime

import pytest

from bot.message.presence import ACTION_MUTE
from bot.message.prompt import ACTION_PLAN_DAY
from bot.message.reply import ACTION_UNDO_SAID
from handlers.plans import ROUTE, queue_from_terminal
from sandbox import Clock
from tests.conftest import PLAN, ZONE, Team, seen

SUNDAY = "2026-01-04 12:00"


@pytest.fixture
def clock() -> Clock:
    return Clock(start=datetime.fromisoformat(SUNDAY).replace(tzinfo=ZONE), running=False)


@pytest.fixture
async def asleep(team: Team) -> Team:
    """The plan is loaded on the Sunday before it begins."""
    await team.loads(PLAN)
    return team


async def test_whoever_lives_elsewhere_is_asked_at_nine_by_their_own_clock(asleep: Team):
    await asleep.waits_until("2026-01-05 04:30")  # 09:00 in Kolkata
    [asked] = asleep.box.dms("chen")
    assert seen(asked) == (
        "☀️ Good morning Chen Wei. *Mon 5 Jan* in *Lighthouse*:\n\n"
        "*Due today*\n• `T2` Sign-in page — Chen Wei · waits for `T1`\n\n"
        "Answer here in your own words: “T2 done”, “T2 is blocked on keys”. It joins the thread in "
        f"<#{asleep.box.channel('#delivery').id}>.\n\n[Plan my day] [Mute for today]"
    )
    await asleep.waits_until("2026-01-05 09:00")
    assert asleep.box.dms("ana") == []
    await asleep.waits_until("2026-01-06 18:00")
    assert [seen(one).split("\n")[0] for one in asleep.box.dms("ben")] == [
        "☀️ Good morning Ben Okoro. *Tue 6 Jan* in *Lighthouse*:"
    ]


async def test_the_checkpoint_does_not_miss_whom_nobody_has_asked_yet(asleep: Team):
    await asleep.waits_until("2026-01-06 09:00")
    await asleep.waits_until("2026-01-06 16:30")  # 07:30 in Los Angeles
    shown = seen(asleep.last_post())
    assert "*🌙 Asked later, at their own morning*\n• `T3` Search endpoint — Ben Okoro" in shown
    await asleep.waits_until("2026-01-06 18:00")
    asked = asleep.box.dms("ben")[-1]
    await asleep.box.say("ben", "dm", "T3 done")
    await asleep.settles()
    assert asked.text == "Good morning Ben Okoro. 1 task for Tue 6 Jan."
    wrapped = next(one for one in asleep.box.messages("#delivery") if one.text.startswith("Checkpoint, Tue 6 Jan"))
    assert "*✅ Done, as promised*\n• `T3` Search endpoint" in seen(wrapped)


async def test_the_checkpoint_asks_about_what_somebody_chose_to_move(asleep: Team):
    await asleep.waits_until("2026-01-05 09:00")
    head = asleep.last_post()
    await asleep.box.command("ana", "#delivery", "/plan", "day", wait=0.5)
    view = await asleep.view("ana")
    options = view.payload["blocks"][1]["element"]["options"]
    assert [one["value"] for one in options] == ["T1"]
    await asleep.box.submit("ana", view.id, {"tasks0": {"value": []}})
    await asleep.settles()
    assert seen(asleep.thread(head)[-1]) == "<@U0000002W> moves nothing of the plan today."
    await asleep.waits_until("2026-01-05 16:30")
    assert "• `T1`" not in seen(asleep.last_post())


async def test_muted_for_today_is_not_asked(asleep: Team):
    await asleep.waits_until("2026-01-05 05:00")
    asked = asleep.box.dms("chen")[-1]
    await asleep.box.click(
        "chen", asleep.box.workspace.im(asleep.box.user("chen").id).id, asked.ts, ACTION_MUTE, wait=0.5
    )
    await asleep.settles()
    assert "I leave you alone for today." in asleep.box.ephemerals("chen")[-1].text


async def test_plan_my_day_is_a_click_away_in_the_prompt(asleep: Team):
    await asleep.waits_until("2026-01-05 05:00")
    asked = asleep.box.dms("chen")[-1]
    room = asleep.box.workspace.im(asleep.box.user("chen").id).id
    await asleep.box.click("chen", room, asked.ts, ACTION_PLAN_DAY, wait=0.5)
    view = await asleep.view("chen")
    assert [one["value"] for one in view.payload["blocks"][1]["element"]["options"]] == ["T2", "T4"]


async def test_an_absent_owner_is_not_asked_at_all(asleep: Team):
    await asleep.asks("ana", "away @chen 5-9 Jan")
    await asleep.waits_until("2026-01-05 05:00")
    assert asleep.box.dms("chen") == []
    await asleep.waits_until("2026-01-05 09:00")
    assert "• `T2` Sign-in page — Chen Wei (away)" in seen(asleep.last_post())


async def test_an_answer_before_the_stand_up_joins_it_when_it_opens(asleep: Team):
    await asleep.waits_until("2026-01-05 09:00")
    await asleep.waits_until("2026-01-06 04:30")
    await asleep.box.say("chen", "dm", "T2 is at 40%")
    await asleep.settles()
    quoted = asleep.box.thread(asleep.box.dms("chen")[-1].channel, asleep.box.dms("chen")[-1].ts)[-1]
    assert quoted.text == "Noted: `T2` → 🚧 in progress, 40 %"
    await asleep.waits_until("2026-01-06 09:00")
    head = asleep.last_post()
    assert [one.text for one in asleep.thread(head)] == ["Chen Wei: `T2` → 🚧 in progress, 40 %"]
    assert "Answered: Chen Wei · Not yet: Ana Silva" in seen(head)
    await asleep.waits_until("2026-01-06 16:30")
    assert "*🚧 Still going*\n• `T2` Sign-in page" in seen(asleep.last_post())


async def test_a_direct_answer_joins_the_thread_and_what_follows_is_told_there(asleep: Team):
    await asleep.waits_until("2026-01-05 09:00")
    head = asleep.last_post()
    said = await asleep.box.say("ana", "dm", "T1 done")
    await asleep.settles()
    assert [one.text for one in asleep.box.thread(said.channel, said.ts)][-1] == "Noted: `T1` → ✅ done"
    [joined] = asleep.thread(head)
    assert joined.text == (
        "Ana Silva: `T1` → ✅ done\n"
        "`T2` is free now, <@U0000002Y>: `T1` is done.\n"
        "`T3` is free now, Ben Okoro: `T1` is done."
    )
    await asleep.box.edit("ana", "dm", said.ts, "T1 nearly done")
    await asleep.settles()
    assert [one.text for one in asleep.thread(head)] == ["Ana Silva: `T1` → 🚧 in progress"]
    await asleep.box.delete("ana", "dm", said.ts)
    await asleep.settles()
    assert asleep.thread(head) == []


async def test_undoing_in_the_thread_undoes_the_answer_given_elsewhere(asleep: Team):
    await asleep.waits_until("2026-01-05 09:00")
    head = asleep.last_post()
    said = await asleep.box.say("ana", "dm", "T1 done")
    await asleep.settles()
    await asleep.clicks("ben", asleep.thread(head)[-1], ACTION_UNDO_SAID)
    assert (
        asleep.thread(head)[0].text
        == "Undone by Ben Okoro, so this no longer counts: `T1` → ✅ done\nNow: `T1` not started"
    )
    assert (
        asleep.box.thread(said.channel, said.ts)[-1].text
        == "Undone by Ben Okoro, so this no longer counts: `T1` → ✅ done\nNow: `T1` not started"
    )


async def test_whoever_asks_for_it_is_asked_the_evening_before(asleep: Team):
    await asleep.waits_until("2026-01-05 09:00")
    await asleep.waits_until("2026-01-05 16:30")
    told = await asleep.asks("ana", "standup")
    assert (
        told.text == "I have asked you about Tue 6 Jan in a direct message. Your answer joins the thread of that day."
    )
    asked = asleep.box.dms("ana")[-1]
    assert seen(asked).startswith(
        "☀️ Here is your stand-up, as you asked. *Tue 6 Jan* in *Lighthouse*:\n\n*🔴 Late*\n• `T1`"
    )
    await asleep.box.say("ana", "dm", "T1 is in review")
    await asleep.settles()
    await asleep.waits_until("2026-01-06 09:00")
    head = asleep.last_post()
    assert "Answered: Ana Silva" in seen(head)
    assert "• `T1` Provision the database — Ana Silva · in review" in seen(head)
    assert asleep.thread(head)[0].text.startswith("Ana Silva: `T1` → 👀 in review")


async def test_asking_to_be_asked_again_asks_again_and_counts_once(asleep: Team):
    await asleep.waits_until("2026-01-05 08:00")
    for _ in range(2):
        await asleep.asks("ana", "standup")
    assert len(asleep.box.dms("ana")) == 2
    assert (await asleep.asks("ben", "standup")).text.startswith(
        "Nothing of yours is late, due or under way on Mon 5 Jan."
    )


async def test_what_holds_somebody_up_joins_the_thread_that_opens_later(asleep: Team):
    await asleep.waits_until("2026-01-05 08:00")
    await asleep.asks("ana", "standup")
    await asleep.says("ana", "blocked: the VPN is down for everybody", where="dm")
    await asleep.waits_until("2026-01-05 09:00")
    [joined] = asleep.thread(asleep.last_post())
    assert joined.text == "Ana Silva: 🚫 blocker noted: the VPN is down for everybody"


async def test_of_two_plans_that_asked_an_answer_is_about_the_one_in_which_the_task_is_theirs(asleep: Team):
    other = (
        PLAN.replace("Lighthouse", "Harbour")
        .replace("| Ana |", "| Ben |")
        .replace("| Chen | Web | 1 |", "| Ana | Web | 1 |")
    )
    body = queue_from_terminal(
        channel=asleep.box.channel("#general").id,
        channel_name="general",
        document=other,
        name="harbour.md",
        start="2026-01-05",
        timezone="Europe/Berlin",
    )
    await asleep.service.desk.keep(ROUTE, body)
    await asleep.settles()
    for channel in ("#delivery", "#general"):
        await asleep.asks("ana", "standup", channel)
    await asleep.says("ana", "T1 done", where="dm")
    assert "*1 of 5 tasks done*" in seen(await asleep.asks("ana", "status", "#delivery"))
    assert "*0 of 5 tasks done*" in seen(await asleep.asks("ana", "status", "#general"))


async def test_a_deletion_that_overtakes_a_direct_answer_keeps_it_deleted(asleep: Team):
    await asleep.waits_until("2026-01-05 08:00")
    await asleep.asks("ana", "standup")
    written = {"user": asleep.box.user("ana").id, "ts": "1767596500.000100", "text": "T1 done"}
    place = {"type": "message", "channel": asleep.box.dms("ana")[-1].channel, "channel_type": "im"}
    gone = {"subtype": "message_deleted", "deleted_ts": written["ts"], "previous_message": written}
    for number, event in enumerate((gone | {"event_ts": "1767596501.000100"}, written)):
        await asleep.service.desk.keep("event:message", {"event": place | event}, f"event {number}")
        await asleep.settles()
    assert "not started" in seen(await asleep.asks("ana", "task T1"))
