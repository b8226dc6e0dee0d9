"""What follows from a reply is said with its quote: once, to whom it concerns, and no louder than they want."""

from datetime import datetime, timedelta

import pytest

from bot.message.reply import ACTION_UNDO_SAID
from bot.team.settings import TeamSettings
from storage import pings, teams
from storage.table.person import MuteRow
from tests.conftest import PLAN, ZONE, Team

ANA, BEN, CHEN = "<@U0000002W>", "<@U0000002X>", "<@U0000002Y>"


def quotes(team: Team, standup) -> list[list[str]]:
    """Each quote of a thread, a line an item."""
    return [one.text.split("\n") for one in team.thread(standup) if one.user == team.box.bot_user_id]


async def chooses(team: Team, settings: TeamSettings) -> None:
    desk = team.service.desk

    def write(tx) -> None:
        [active] = teams.every(tx, desk.slack.workspace)
        teams.set_settings(tx, active.team, settings, by="", at=desk.clock.now())

    await desk.database.write(write)


async def test_the_owner_of_a_task_set_free_is_told(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    assert quotes(running, standup) == [
        [
            "Noted: `T1` → ✅ done",
            f"`T2` is free now, {CHEN}: `T1` is done.",
            # It is midnight in Los Angeles.
            "`T3` is free now, Ben Okoro: `T1` is done.",
        ]
    ]


async def test_who_frees_a_task_of_their_own_needs_no_ping(running: Team):
    await running.waits_until("2026-01-06 09:00")
    standup = running.last_post()
    await running.says("chen", "T1 cancelled", thread=standup)
    assert quotes(running, standup)[0][1] == "`T2` is free now, Chen Wei: `T1` is cancelled."


async def test_a_ping_counts_against_the_budget_of_the_day_and_never_exceeds_it(running: Team):
    await chooses(running, TeamSettings(pings_a_day=1))
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    await running.says("ben", "T3 done", thread=standup)
    assert quotes(running, standup)[0][1] == f"`T2` is free now, {CHEN}: `T1` is done."
    assert quotes(running, standup)[1][1] == "`T4` is free now, Chen Wei: `T3` is done."
    desk, chen = running.service.desk, running.box.user("chen").id
    now = desk.clock.now()
    today = await desk.database.read(
        lambda tx: pings.between(tx, desk.slack.workspace, now - timedelta(hours=9), now + timedelta(hours=1))
    )
    assert [row.reason for row in today if row.user == chen] == ["told"]


async def test_somebody_who_muted_the_bot_is_called_by_name(running: Team):
    desk = running.service.desk
    chen, now = running.box.user("chen").id, desk.clock.now()
    row = MuteRow(workspace=desk.slack.workspace, user=chen, local_date=now.date(), at=now)
    await desk.database.write(lambda tx: tx.add(row))
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    assert quotes(running, standup)[0][1] == "`T2` is free now, Chen Wei: `T1` is done."


async def test_a_blocked_task_names_who_waits_for_it(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ben", "T3 is blocked on the index", thread=standup)
    await running.says("ben", "T3 still blocked on the index", thread=standup)
    assert quotes(running, standup) == [
        [
            "Noted: `T3` → 🚫 blocked: the index",
            f"⏳ `T4` ({CHEN}) and `T5` (Ben Okoro and Dora) wait for `T3`.",
        ],
        ["Noted: `T3` → 🚫 blocked: the index"],
    ]


async def test_a_date_past_the_planned_end_names_who_waits_longer(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 in progress, ETA Wednesday", thread=standup)
    await running.says("ben", "T3 in progress, ETA tomorrow", thread=standup)
    assert quotes(running, standup) == [
        [
            "Noted: `T1` → 🚧 in progress, until Wednesday",
            f"⏳ `T1` was planned until Mon 5 Jan; `T2` ({CHEN}) and `T3` (Ben Okoro) wait for it.",
        ],
        ["Noted: `T3` → 🚧 in progress, until tomorrow"],
    ]


async def test_the_first_word_on_a_late_task_names_who_waits(running: Team):
    await running.waits_until("2026-01-05 09:00")
    await running.says("ana", "T1 in progress", thread=running.last_post())
    await running.waits_until("2026-01-06 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 at 60%", thread=standup)
    await running.says("ana", "T1 at 80%", thread=standup)
    assert [lines[1:] for lines in quotes(running, standup)] == [
        [f"⏳ `T1` was due Mon 5 Jan; `T2` ({CHEN}) and `T3` (Ben Okoro) wait for it."],
        [],
    ]


async def test_done_before_what_it_waits_for_is_remarked_upon_once(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("chen", "T2 done", thread=standup)
    await running.says("chen", "T2 is not done, still in progress", thread=standup)
    await running.says("chen", "T2 done", thread=standup)
    await running.says("chen", "T2 is not done, still in progress", thread=standup)
    assert quotes(running, standup) == [
        ["Noted: `T2` → ✅ done", "`T2` is done, while `T1`, which it waits for, is not."],
        ["Noted: `T2` → 🚧 in progress", "`T2` was done by Chen Wei's word of Mon 5 Jan, and is open again."],
        ["Noted: `T2` → ✅ done"],
        ["Noted: `T2` → 🚧 in progress"],
    ]


async def test_what_the_plan_calls_done_may_be_opened_again(team: Team):
    await team.loads("# Small\n\n- [x] A1: Paint (Owner: Ana)\n- [ ] A2: Sand (Owner: Ben)\n")
    await team.waits_until("2026-01-05 09:00")
    standup = team.last_post()
    await team.says("ana", "A1 is in progress again", thread=standup)
    assert quotes(team, standup)[0][1] == "`A1` was done in the plan, and is open again."


async def test_two_people_who_contradict_each_other_are_both_told_once_a_day(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.waits_until("2026-01-05 16:00")  # seven in the morning in Los Angeles
    said = await running.says("ana", "T1 done", thread=standup)
    at = int(float(said.ts))
    await running.says("ben", "T1 is blocked on the quota", thread=standup)
    await running.says("ana", "T1 done", thread=standup)
    await running.says("ben", "T1 is blocked on the quota", thread=standup)
    told = (
        f"⚠️ `T1`: {ANA} said done <!date^{at}^{{date_short_pretty}} {{time}}|Mon 5 Jan 16:00>, {BEN} says blocked now. "
        "I keep Ben Okoro's word; Undo is above."
    )
    lines = [line for quote in quotes(running, standup) for line in quote]
    assert [line for line in lines if "⚠️" in line] == [told]
    assert [line for line in lines if "open again" in line] == []
    assert quotes(running, standup)[1][1] == told


async def test_undo_settles_a_contradiction(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T1 done", thread=standup)
    await running.says("ben", "T1 is blocked on the quota", thread=standup)
    await running.clicks("ana", running.thread(standup)[-1], ACTION_UNDO_SAID)
    assert "*Status:* done" in str((await running.asks("ana", "task T1")).blocks)
    assert running.box.ephemerals("ben")[-1].text.startswith("Ana Silva took back what you had said: `T1` → 🚫 blocked")


async def test_who_corrects_themself_contradicts_nobody(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    await running.says("ana", "T4 done", thread=standup)
    await running.says("ana", "sorry, T4 is blocked on review", thread=standup)
    assert [line for quote in quotes(running, standup) for line in quote if "⚠️" in line] == []


async def test_an_edit_brings_the_lines_up_to_what_is_said_now(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 done", thread=standup)
    await running.box.edit("ana", "#delivery", said.ts, "T1 in review")
    await running.settles()
    assert quotes(running, standup) == [["Noted: `T1` → 👀 in review"]]


async def test_an_edit_rings_nowhere_so_whom_it_concerns_is_told_beneath(running: Team):
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    said = await running.says("ana", "T1 in review", thread=standup)
    await running.box.edit("ana", "#delivery", said.ts, "T1 done")
    await running.settles()
    free = [f"`T2` is free now, {CHEN}: `T1` is done.", "`T3` is free now, Ben Okoro: `T1` is done."]
    assert quotes(running, standup) == [["Noted: `T1` → ✅ done", *free], free[:1]]
    await running.box.edit("ana", "#delivery", said.ts, "T1 done, and tested")
    await running.settles()
    assert quotes(running, standup) == [["Noted: `T1` → ✅ done", *free], free[:1]]
    await running.clicks("ana", running.thread(standup)[1], ACTION_UNDO_SAID)
    assert quotes(running, standup) == [
        ["Undone by Ana Silva, so this no longer counts: `T1` → ✅ done", "Now: `T1` not started"]
    ]


@pytest.mark.parametrize(
    ("at", "called"),
    [("06:59", "Ana Silva"), ("07:00", ANA), ("19:59", ANA), ("20:00", "Ana Silva")],
)
async def test_the_quiet_hours_are_those_of_the_person(running: Team, at: str, called: str):
    await running.loads(
        PLAN.replace("Chen", "Dora").replace("Ana | Platform", "Chen | Platform").replace("Dora", "Ana")
    )
    await running.waits_until("2026-01-05 09:00")
    standup = running.last_post()
    running.box.clock.set(datetime.fromisoformat(f"2026-01-06 {at}").replace(tzinfo=ZONE))
    await running.says("chen", "T1 done", thread=standup)
    assert quotes(running, standup)[-1][1] == f"`T2` is free now, {called}: `T1` is done."
