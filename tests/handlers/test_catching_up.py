"""What people said while the bot was down for longer than Slack keeps trying."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from tests.conftest import PLAN, Team, quoted, seen


@asynccontextmanager
async def outage(team: Team, *, hours: float = 1) -> AsyncIterator[None]:
    """The bot is down for a while, and Slack gives up on what happens meanwhile."""
    await team.service.stop()
    retries, team.box.timing.retry_delays = team.box.timing.retry_delays, ()
    team.box.clock.set(team.box.clock.now() + timedelta(hours=hours))
    yield
    await team.box.settled()
    team.box.timing.retry_delays = retries
    await starts(team)


async def starts(team: Team) -> None:
    team.service = team._service()
    await team.service.start()
    await team.settles()


async def restarts(team: Team) -> None:
    await team.service.stop()
    await starts(team)


async def status_of(team: Team, key: str) -> str:
    return seen(await team.asks("ana", f"task {key}")).partition("*Status:* ")[2].partition("\n")[0]


async def test_a_mention_missed_in_an_outage_is_recorded_once(running: Team):
    async with outage(running):
        said = await running.box.say("ana", "#delivery", "@muster T1 done")
        await running.box.say("ben", "#delivery", "T3 done, lunch?")
    for _ in range(2):
        assert [quoted(message) for message in running.thread(said)] == ["Noted: `T1` → ✅ done"]
        assert await status_of(running, "T3") == "not started"
        await restarts(running)


async def test_a_direct_message_missed_in_an_outage_is_recorded_once(running: Team):
    async with outage(running):
        said = await running.box.say("chen", "@muster", "T2 in review")
    for _ in range(2):
        assert await status_of(running, "T2") == "in review"
        assert set(said.reactions) == {"eyes"}
        await restarts(running)


async def test_a_question_is_answered_late_and_only_once(running: Team):
    await running.says("chen", "help", where="@muster")
    async with outage(running, hours=0.1):
        await running.box.say("chen", "@muster", "status")
        await running.box.say("ben", "#delivery", "@muster status")
    for _ in range(2):
        answers = [quoted(message) for message in running.box.dms("chen") if message.bot_id]
        assert [text[:15] for text in answers] == ["I run this chan", "Lighthouse: 0 o"]
        assert len(running.box.ephemerals("ben")) == 1
        await restarts(running)


async def test_edits_and_deletions_of_mentions_are_followed(running: Team):
    edited = await running.says("ana", "@muster T1 done")
    deleted = await running.says("ben", "@muster T3 done")
    async with outage(running, hours=0.1):
        await running.box.edit("ana", "#delivery", edited.ts, "@muster T1 in review")
        await running.box.delete("ben", "#delivery", deleted.ts)
    assert await status_of(running, "T1") == "in review"
    assert await status_of(running, "T3") == "not started"


async def test_what_was_said_before_the_plan_came_is_left_alone(team: Team):
    async with outage(team):
        await team.box.say("ana", "#delivery", "@muster T1 done")
        team.box.clock.set(team.box.clock.now() + timedelta(hours=1))
    await team.loads()
    await restarts(team)
    assert await status_of(team, "T1") == "not started"


async def test_a_version_shared_in_an_outage_is_loaded_once(running: Team):
    async with outage(running, hours=0.1):
        newer = PLAN.replace("Load test", "Load and stress test").encode()
        await running.box.upload("ana", "#delivery", "plan.md", newer, comment="@muster the new version")
    for _ in range(2):
        versions = [seen(message).split("\n")[2] for message in running.box.messages("#delivery") if message.bot_id]
        assert [line.partition(",")[0] for line in versions] == [
            "This channel now runs a plan",
            "Version 2 of the plan is loaded",
        ]
        await restarts(running)


async def test_without_the_scope_to_list_direct_messages_the_channels_are_still_read(running: Team):
    running.box.scopes.discard("im:read")
    async with outage(running):
        await running.box.say("ana", "#delivery", "@muster T1 done")
    running.box.forgive("missing_scope")
    assert await status_of(running, "T1") == "done"


async def test_what_is_older_than_three_days_is_past(running: Team):
    async with outage(running):
        await running.box.say("ana", "#delivery", "@muster T1 done")
        running.box.clock.set(running.box.clock.now() + timedelta(days=4))
    assert await status_of(running, "T1") == "not started"
