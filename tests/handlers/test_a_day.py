"""A team's day, as it is seen in Slack."""

from datetime import timedelta

import pytest

from tests.conftest import Team, seen


async def test_loading_a_plan_tells_the_channel_what_was_read(running: Team):
    assert (
        seen(running.last_post())
        == """\
🗺️ Lighthouse

This channel now runs a plan, thanks to Ana Silva: 5 tasks, 4 phases and 2 squads.
From Mon 5 Jan to Wed 7 Jan, in Europe/Berlin time.

*Squads*
Platform (3 tasks) and Web (2 tasks)

*First: Day 1*
• `T1` Provision the database — Ana Silva
• `T2` Sign-in page — Chen Wei · waits for `T1`

*I will call a war room when*
• More than two consecutive failed deploys — within 4 h
• regression suite coverage below 85% — within 4 h

*The plan's meetings*
• Weekly scorecard: weekly

*Next*
• Stand-up, Mon 5 Jan 09:00
• Checkpoint, Mon 5 Jan 16:30
• Stand-up, Tue 6 Jan 09:00

[Where the plan stands]"""
    )


async def test_the_stand_up_opens_at_nine_with_what_is_due(running: Team):
    await running.waits_until("2026-01-05 09:00")
    assert (
        seen(running.last_post())
        == """\
☀️ Stand-up · Mon 5 Jan · day 1

*Lighthouse* — 0 of 5 tasks done, 2 due today.

*Platform* · due today
• `T1` Provision the database — <@U0000002W>

*Web* · due today
• `T2` Sign-in page — Chen Wei · waits for `T1`

Answer in this thread, in your own words: “T1 done”, “T1 is blocked on keys”, “T1 in review”.

[My update] [My tasks] [Where the plan stands]"""
    )


async def test_a_reply_moves_the_task_and_is_quoted(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done, T2 is blocked on the keys from security", thread=standup)
    assert set(said.reactions) == {"white_check_mark"}
    assert (
        seen(running.thread(standup)[-1])
        == """\
Noted: `T1` → ✅ done · `T2` → 🚫 blocked: the keys from security

`T3` is free now, Ben Okoro: `T1` is done."""
    )
    assert (
        seen(await running.asks("chen", "status"))
        == """\
Lighthouse

██░░░░░░░░ *1 of 5 tasks done*
Day 1 of the plan; it ends Wed 7 Jan.
1 blocked · 1 due today

*By squad*
`██░░░░` 1/3 Platform
`░░░░░░` 0/2 Web · 1 blocked

*Blocked* (1)
• `T2` Sign-in page — Chen Wei · blocked: the keys from security

*Next* (1)
• `T3` Search endpoint — Ben Okoro · due Tue 6 Jan

[Show tasks …] [My tasks] [Share here]"""
    )


async def test_an_edited_reply_is_followed_and_its_quote_edited(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done", thread=standup)
    await running.box.edit("ana", "#delivery", said.ts, "T1 in review")
    await running.settles()
    assert [message.text for message in running.thread(standup)] == ["T1 in review", "Noted: `T1` → 👀 in review"]
    assert "in review" in seen(await running.asks("ana", "task T1"))


async def test_a_deleted_reply_counts_no_more(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done", thread=standup)
    await running.box.delete("ana", "#delivery", said.ts)
    await running.settles()
    assert running.thread(standup) == []
    assert "not started" in seen(await running.asks("ana", "task T1"))


def message(team: Team, head: str, ts: str, text: str, **more: object) -> dict:
    place = {"type": "message", "channel": team.box.channel("#delivery").id}
    said = {"user": team.box.user("ana").id, "ts": ts, "thread_ts": head, "text": text}
    if "edited" in more:
        return place | {"subtype": "message_changed", "message": said | {"edited": {"ts": more["edited"]}}}
    if "deleted" in more:
        return place | {
            "subtype": "message_deleted",
            "deleted_ts": ts,
            "event_ts": more["deleted"],
            "previous_message": said,
        }
    return place | said


@pytest.mark.parametrize(
    ("events", "stands"),
    [
        ([("T1 blocked", {"edited": "1767700000.000200"}), ("T1 done", {})], "blocked"),
        ([("", {"deleted": "1767700000.000200"}), ("T1 done", {})], "not started"),
        (
            [
                ("T1 done", {}),
                ("T1 in review", {"edited": "1767700000.000300"}),
                ("T1 blocked", {"edited": "1767700000.000200"}),
            ],
            "in review",
        ),
        (
            [("T1 done", {}), ("", {"deleted": "1767700000.000300"}), ("T1 blocked", {"edited": "1767700000.000200"})],
            "not started",
        ),
    ],
)
async def test_events_that_overtake_each_other_end_as_they_were_said(running: Team, events: list, stands: str):
    await running.waits_until("2026-01-05 09:00")
    head = running.last_post().ts
    for number, (text, more) in enumerate(events):
        event = message(running, head, "1767700000.000100", text, **more)
        await running.service.desk.keep("event:message", {"event": event}, f"event {number}")
        await running.service.work_off()
    assert f"*Status:* {stands}" in seen(await running.asks("ana", "task T1"))
    for name in ("message_not_found", "thread_not_found"):
        running.box.forgive(name)


@pytest.mark.parametrize(
    "event",
    ["x", None, [], {"message": "x", "subtype": "message_changed"}, {"user": "U1", "ts": 5, "files": [3]}, {"ts": {}}],
)
async def test_an_event_of_an_odd_shape_stops_nobody_elses(running: Team, event: object):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.service.desk.keep("event:message", {"event": event}, "odd")
    await running.says("ana", "T1 done", thread=standup)
    assert running.thread(standup)[-1].text.startswith("Noted: `T1` → ✅ done\n")


async def test_chatter_in_the_channel_and_in_other_threads_is_left_alone(running: Team):
    await running.waits_until("2026-01-05 09:00")
    talk = await running.says("ana", "T1 done, lunch?")
    await running.says("ben", "T3 done", thread=talk)
    assert [message.text for message in running.thread(talk)] == ["T3 done"]
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_a_direct_message_or_a_mention_is_heard_anywhere(running: Team):
    await running.says("ana", "T1 done", where="@muster")
    said = await running.says("ben", "@muster T3 in review", where="#delivery")
    assert set(said.reactions) == {"eyes"}
    assert "*1 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_an_unknown_key_is_asked_about_and_never_guessed(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T99 done", thread=standup)
    assert [message.text for message in running.thread(standup)] == ["T99 done"]
    assert running.box.ephemerals("ana")[-1].text == (
        "I did not change anything for “T99 done”. The plan has no task T99. Which task do you mean?"
    )
    assert "*0 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_the_checkpoint_holds_the_morning_against_the_day(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.says("ana", "T1 done", thread=running.last_post())
    await running.says("ben", "@muster T3 done")
    await running.waits_until("2026-01-05 16:30")
    assert (
        seen(running.last_post())
        == """\
🌆 Checkpoint · Mon 5 Jan

*Lighthouse* — 1 of 2 promised tasks done, 1 done besides, 1 without a word.

*✅ Done, as promised*
• `T1` Provision the database

*🎉 Done as well*
• `T3` Search endpoint

*❔ No word yet*
• `T2` Sign-in page — Chen Wei

Tell me in this thread how it went; I keep this message up to date.

[My update] [My tasks] [Where the plan stands]"""
    )


async def test_a_late_answer_changes_the_wrap_up_already_posted(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-05 16:30")
    checkpoint = running.last_post()
    assert "0 of 2 promised tasks done, 2 without a word" in seen(checkpoint)
    await running.waits_until("2026-01-05 21:00")
    await running.says("chen", "T2 done", thread=checkpoint)
    assert "1 of 2 promised tasks done, 1 without a word" in seen(running.last_post())


async def test_an_answer_after_midnight_changes_the_checkpoint_that_it_answers(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-05 16:30")
    checkpoint = running.last_post()
    running.box.clock.set(running.box.clock.now() + timedelta(hours=9))
    await running.says("ben", "T1 done", thread=checkpoint)
    assert seen(checkpoint).startswith("🌆 Checkpoint · Mon 5 Jan")
    assert "1 of 2 promised tasks done" in seen(checkpoint)


async def test_monday_brings_the_scorecard_of_the_week_before(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.says("ana", "T1 done", thread=running.last_post())
    for words in ("deploy ok", "deploy failed", "deploy ok", "coverage 91.5%"):
        await running.asks("ben", f"signal {words}")
    await running.waits_until("2026-01-12 08:30")
    assert (
        seen(running.last_post())
        == """\
📊 Weekly scorecard · Mon 5 Jan to Sun 11 Jan

*Lighthouse*
🔴 *Off track*: 1 of 5 tasks planned by then is done; at this pace the end is 32 days after the plan's

██░░░░░░░░ 1 of 5 tasks done, 1 of them this week.
Promised in the mornings: 2, kept: 1. Alerts: none.
At this pace it ends Sun 8 Feb; the plan says Wed 7 Jan.

*Platform*  ██░░░░ 1/3 · 1 this week · 2 late
      deployment success rate: *66.7 %* (3 signals)
      regression suite coverage: *91.5 %* (1 signal)
      not fed: environment uptime

*Web*  ░░░░░░ 0/2 · 0 this week · 2 late

1 measure of the plan is not fed yet: `/plan signal coverage 87%` or a signed POST to /signals feeds one.

5 rituals were skipped, the checkpoint of Mon 5 Jan the first: I was not running.

[Where the plan stands]"""
    )


async def test_a_restart_repeats_nothing_and_loses_nothing(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.restarts()
    await running.waits_until("2026-01-05 09:01")
    await running.says("ana", "T1 done", thread=running.last_post())
    await running.restarts()
    await running.waits_until("2026-01-05 09:02")
    assert len(running.box.messages("#delivery")) == 2
    assert "*1 of 5 tasks done*" in seen(await running.asks("ana", "status"))


async def test_what_was_said_edited_and_deleted_while_the_bot_was_down_is_caught_up_once(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    edited = await running.says("ana", "T1 done", thread=standup)
    deleted = await running.says("ben", "T3 done", thread=standup)
    await running.service.stop()
    running.box.timing.retry_delays = ()
    await running.box.edit("ana", "#delivery", edited.ts, "T1 in review")
    await running.box.delete("ben", "#delivery", deleted.ts)
    await running.box.say("chen", "#delivery", "T2 done", thread=standup.ts)
    await running.box.settled()
    for _ in range(2):
        running.service = running._service()
        await running.service.start()
        await running.settles()
        assert [message.text for message in running.thread(standup)] == [
            "T1 in review",
            "Noted: `T1` → 👀 in review",
            "T2 done",
            "Noted: `T2` → ✅ done\n`T2` is done, while `T1`, which it waits for, is not.",
        ]
        await running.service.stop()
    running.service = running._service()
    await running.service.start()


async def test_what_was_missed_for_long_is_skipped_and_said_so(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.waits_until("2026-01-06 09:00")
    assert "The checkpoint of Mon 5 Jan was skipped: I was not running." in seen(running.last_post())
    assert [seen(m).split("\n")[0] for m in running.box.messages("#delivery")][1:] == [
        "☀️ Stand-up · Mon 5 Jan · day 1",
        "☀️ Stand-up · Tue 6 Jan · day 2",
    ]
