"""People of other workspaces move no tasks, unless the team wants it."""

import pytest

from bot.message.alert import ACTION_RESOLVE
from bot.message.home import ACTION_STAND
from bot.message.plan import ACTION_UNDO
from bot.message.reply import ACTION_UNDO_SAID
from bot.message.slip import ACTION_TAKE_BACK
from bot.team.model import Person
from bot.team.settings import TeamSettings
from storage import people, teams
from tests.conftest import PLAN, Team, seen


@pytest.fixture
async def visited(running: Team) -> Team:
    """The stand-up is open, and Ben is a guest from a workspace that shares the channel."""
    desk = running.service.desk
    guest = Person(user=running.box.user("ben").id, real_name="Ben Okoro", guest=True)
    await desk.database.write(lambda tx: people.remember(tx, desk.slack.workspace, [guest]))
    await running.waits_until("2026-01-05 09:00")
    return running


async def test_a_guest_is_not_heard(visited: Team):
    standup = visited.last_post()
    await visited.says("ben", "T3 done", thread=standup)
    await visited.says("ben", "@muster T3 done")
    await visited.says("ben", "status", where="@muster")
    assert [one.text for one in visited.thread(standup)] == ["T3 done"]
    assert visited.box.dms("ben")[-1].text == "status"
    assert "*0 of 5 tasks done*" in seen(await visited.asks("ana", "status"))


async def test_a_guest_takes_nothing_back(visited: Team):
    standup = visited.last_post()
    await visited.says("ana", "T1 done", thread=standup)
    [told] = await visited.clicks("ben", visited.thread(standup)[-1], ACTION_UNDO_SAID)
    assert seen(told) == "Guests change nothing in this plan.\n\nAsk somebody of the team to do it."
    assert "*1 of 5 tasks done*" in seen(await visited.asks("ana", "status"))


async def test_a_team_may_want_to_hear_guests(visited: Team):
    desk = visited.service.desk

    def write(tx) -> None:
        [active] = teams.every(tx, desk.slack.workspace)
        teams.set_settings(tx, active.team, TeamSettings(hear_guests=True), by="", at=desk.clock.now())

    await desk.database.write(write)
    standup = visited.last_post()
    await visited.says("ben", "T3 in review", thread=standup)
    assert visited.thread(standup)[-1].text == "Noted: `T3` → 👀 in review"


@pytest.mark.parametrize("field", ["user_team", "source_team"])
async def test_somebody_slack_never_described_is_known_by_their_workspace(running: Team, field: str):
    await running.waits_until("2026-01-05 09:00")
    head = running.last_post().ts
    for number, workspace in enumerate(("T0STRANGER", running.service.desk.slack.workspace), 1):
        event = {
            "type": "message",
            "channel": running.box.channel("#delivery").id,
            "user": "U0UNKNOWN",
            "ts": f"176770000{number}.000100",
            "thread_ts": head,
            "text": "T1 in review" if number == 1 else "T3 in review",
            field: workspace,
        }
        await running.service.desk.keep("event:message", {"event": event}, f"event {number}")
        await running.settles()
    assert "not started" in seen(await running.asks("ana", "task T1"))
    assert "in review" in seen(await running.asks("ana", "task T3"))
    running.box.forgive("message_not_found")


@pytest.mark.parametrize(
    "words",
    [
        "update",
        "slip Day 1 by 3 days",
        "holidays DE",
        "undo",
        "load",
        "setup",
        "read",
        "signal deploy failed",
        "signals deploy failed",
        "day",
        "standup",
        "risk The crane may fail",
    ],
)
async def test_a_guest_changes_no_plan_by_command(visited: Team, words: str):
    assert seen(await visited.asks("ben", words)).startswith("Guests change nothing in this plan.")
    assert visited.box.views("ben") == []


async def test_a_guest_moves_no_task_in_the_home_tab(visited: Team):
    home = await visited.box.open_home("ben")
    assert home is not None
    menus = [block["accessory"] for block in home.payload["blocks"] if "accessory" in block]
    menu = next(one for one in menus if one.get("action_id") == ACTION_STAND)
    done = next(one["value"] for one in menu["options"] if one["value"].startswith("done"))
    await visited.box.click("ben", "", "", ACTION_STAND, done, view=home.id)
    await visited.settles()
    assert "*0 of 5 tasks done*" in seen(await visited.asks("ana", "status"))


async def test_a_guest_takes_no_version_and_no_slip_back(visited: Team):
    await visited.loads(PLAN + "\n- [ ] T6: Hand over (Owner: Ana)\n")
    loaded = visited.last_post()
    [told] = await visited.clicks("ben", loaded, ACTION_UNDO)
    assert seen(told).startswith("Guests change nothing in this plan.")
    await visited.asks("ana", "slip Day 3 by 1 day")
    [told] = await visited.clicks("ben", visited.last_post(), ACTION_TAKE_BACK)
    assert seen(told).startswith("Guests change nothing in this plan.")


async def test_a_guest_closes_no_war_room(visited: Team):
    for _ in range(3):
        await visited.asks("ana", "signal deploy failed")
    room = visited.last_post()
    [told] = await visited.clicks("ben", room, ACTION_RESOLVE)
    assert seen(told).startswith("Guests change nothing in this plan.")
    await visited.clicks("ana", room, ACTION_RESOLVE)
    assert seen(visited.last_post()).startswith("✅ War room")
