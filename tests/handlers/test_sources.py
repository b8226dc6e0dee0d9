"""A plan that is kept at an address follows it, until somebody decides otherwise."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.message.plan import ACTION_APPLY
from handlers import plans
from handlers.service import Service
from handlers.terminal.doctor import doctor
from handlers.terminal.plan import plan
from sandbox import Sandbox
from storage import teams
from storage.database import Database
from tests.conftest import PLAN, Team, seen
from tests.library import Library, Page

SECOND = PLAN.replace("Sign-in page", "Sign-in and sign-out pages")


class Follower(Team):
    """A team whose bot may read the library, and asks it every five minutes."""

    def _service(self) -> Service:
        service = super()._service()
        settings = replace(service.settings, private_hosts=frozenset({"127.0.0.1"}))
        return Service(settings, self.box.clock, service.courier._pace)

    async def passes(self, minutes: int) -> None:
        """Let time pass, and ask what is due by then."""
        self.box.clock.advance(timedelta(minutes=minutes))
        await self.service.ask_sources()
        await asyncio.gather(*self.service._jobs)  # the schedule may have been a moment faster
        await self.settles()

    def posts(self) -> list[str]:
        return [message.text for message in self.box.messages("#delivery")]

    async def version(self) -> int:
        active = await self.service.database.read(
            lambda tx: teams.of_channel(tx, self.service.slack.workspace, self.box.channel("#delivery").id)
        )
        return active.version if active else 0


@pytest.fixture
async def library() -> AsyncIterator[Library]:
    opened = Library({"/plan.md": Page(PLAN.encode())})
    await opened.open()
    yield opened
    await opened.close()


@pytest.fixture
async def follower(box: Sandbox, tmp_path: Path, library: Library) -> AsyncIterator[Follower]:
    """Ana has loaded the plan from the library, and the bot has asked there once since."""
    at_work = Follower(box, tmp_path)
    await at_work.service.start()
    await at_work.asks("ana", f"load {library.at('/plan.md')}?key=secret")
    await at_work.passes(1)
    yield at_work
    await at_work.service.stop()


def place(library: Library) -> str:
    return f"<{library.at('/plan.md')}|{library.at('/plan.md')}>"


async def test_a_plan_from_an_address_is_kept_in_step_and_its_key_is_not_shown(follower: Follower, library: Library):
    assert follower.posts()[1] == (
        f"I keep this plan in step with {place(library)}: when the document changes, I load it. "
        "`/plan source stop` ends it."
    )
    library.pages["/plan.md"].body = SECOND.encode()
    await follower.passes(6)
    assert f"Version 2 of the plan is loaded, thanks to {place(library)}" in seen(follower.last_post())
    assert "“Sign-in page” is now “Sign-in and sign-out pages”" in seen(follower.last_post())
    assert not any("secret" in text for text in follower.posts())


async def test_nothing_new_says_nothing_and_costs_the_server_little(follower: Follower, library: Library):
    before = follower.posts()
    for _ in range(3):
        await follower.passes(5)
    assert follower.posts() == before
    assert library.asked == [("/plan.md", False, 200), ("/plan.md", False, 200), *[("/plan.md", True, 304)] * 3]


async def test_an_address_is_asked_no_more_often_than_every_five_minutes(follower: Follower, library: Library):
    for _ in range(9):
        await follower.passes(1)
    assert len(library.asked) == 3


async def test_the_same_words_under_a_new_tag_are_no_new_version(follower: Follower, library: Library):
    library.pages["/plan.md"].etag = '"another"'
    await follower.passes(5)
    await follower.passes(5)
    assert library.asked[-2:] == [("/plan.md", True, 200), ("/plan.md", True, 304)]
    assert await follower.version() == 1


async def test_a_document_that_changes_to_and_fro_is_followed_each_time(follower: Follower, library: Library):
    for document in (SECOND, PLAN, SECOND, PLAN):
        library.pages["/plan.md"].body = document.encode()
        await follower.passes(5)
    assert await follower.version() == 5


async def test_silence_is_told_once_after_an_hour_and_so_is_its_end(follower: Follower, library: Library):
    library.pages["/plan.md"].status = 500
    for _ in range(9):
        await follower.passes(10)
    [told] = follower.box.dms("ana")
    assert told.text == (
        f"I cannot fetch the plan of #delivery from {place(library)} since "
        "<!date^1767597060^{date_short_pretty} {time}|Mon 07:11 UTC>: "
        f"{library.at('/plan.md')} answers 500. Try again later. The plan runs on as it is, and I keep asking. "
        "`/plan source stop` ends it."
    )
    assert [status for _, _, status in library.asked[2:]] == [500] * 4
    library.pages["/plan.md"] = Page(SECOND.encode())
    for _ in range(9):
        await follower.passes(10)
    assert [message.text for message in follower.box.dms("ana")[1:]] == [
        f"{place(library)} answers again. The plan of #delivery is kept in step with it."
    ]
    assert await follower.version() == 2


async def test_a_short_silence_is_told_to_nobody(follower: Follower, library: Library):
    library.pages["/plan.md"].status = 503
    await follower.passes(5)
    library.pages["/plan.md"].status = 200
    await follower.passes(10)
    assert follower.box.dms("ana") == []


async def test_what_cannot_be_read_leaves_the_plan_running_and_is_told_once(follower: Follower, library: Library):
    for document in (b"Dear all, lunch is at noon.", b"Dear all, lunch is at noon.", PLAN.encode()) * 2:
        library.pages["/plan.md"].body = document
        await follower.passes(5)
    [told] = [message.text for message in follower.box.dms("ana")]
    assert told.startswith(f"The document at {place(library)} has changed, and I cannot read it as a plan: ")
    assert told.endswith(" #delivery runs on with the version before.")
    assert await follower.version() == 1


async def test_the_command_says_where_it_is_kept_and_what_came(follower: Follower, library: Library):
    kept = f"This plan is kept at {place(library)}. Last asked <!date^1767596460^{{date_short_pretty}} {{time}}|Mon 07:01 UTC>: "
    assert (await follower.asks("ben", "source")).text == (
        f"{kept}Nothing new since <!date^1767596400^{{date_short_pretty}} {{time}}|Mon 07:00 UTC>."
    )
    library.pages["/plan.md"].status = 500
    await follower.passes(5)
    assert "answers 500. Try again later. It has failed since" in (await follower.asks("ben", "source")).text
    library.pages["/plan.md"] = Page(b"Lunch is at noon.")
    await follower.passes(10)
    assert "is no plan that I can read: I read plan.md and found no task" in (await follower.asks("ben", "source")).text
    assert (await follower.asks("ben", "source sotp")).text.startswith("I do not know “/plan source sotp”.")


async def test_a_person_can_end_it(follower: Follower, library: Library):
    await follower.asks("ben", "source stop")
    assert follower.posts()[-1] == (
        f"<@U0000002X> ended it: I no longer look for new versions at {place(library)}. The plan runs on as it is."
    )
    library.pages["/plan.md"].body = SECOND.encode()
    await follower.passes(10)
    assert await follower.version() == 1
    assert (await follower.asks("ben", "source")).text.startswith(
        "This plan was loaded by hand, so I follow no address."
    )


async def test_a_plan_that_is_loaded_another_way_ends_it_and_so_does_an_undo(follower: Follower, library: Library):
    left = (
        f"I no longer look for new versions at {place(library)}: what runs now is not what stands there. "
        "`/plan load https://…` keeps the plan in step again."
    )
    await follower.loads(SECOND)
    assert follower.posts()[-1] == left
    await follower.asks("ana", f"load {library.at('/plan.md')}")
    await follower.asks("ana", "undo")
    assert follower.posts()[-1] == left
    await follower.loads(PLAN)
    assert follower.posts().count(left) == 2


async def test_what_was_found_before_it_was_ended_is_not_loaded_after(follower: Follower, library: Library):
    late = plans.queue_from_terminal(
        channel=follower.box.channel("#delivery").id,
        channel_name="delivery",
        document=SECOND,
        address=library.at("/plan.md"),
        name="plan.md",
        start="",
        timezone="",
    )
    await follower.asks("ben", "source stop")
    await follower.service.desk.keep(plans.ROUTE, late | {"polled": True})
    await follower.settles()
    assert await follower.version() == 1


async def test_a_document_that_drops_recorded_work_is_asked_about_and_the_lead_stays(
    follower: Follower, library: Library
):
    await follower.waits_until("2026-01-05 09:00")
    await follower.says("chen", "T2 done", thread=follower.last_post())
    library.pages["/plan.md"].body = PLAN.replace("| T2 | Sign-in page | Chen | Web | 1 | T1 |\n", "").encode()
    await follower.passes(5)
    await follower.passes(5)
    questions = [message for message in follower.box.messages("#delivery") if "drops 1 task" in message.text]
    assert len(questions) == 1
    await follower.clicks("ben", questions[0], ACTION_APPLY)
    await follower.settles()
    assert await follower.version() == 2
    await follower.passes(5)
    assert (await follower.asks("ana", "source")).text.startswith("This plan is kept at")


async def test_an_address_that_is_slow_holds_up_no_stop_and_is_asked_by_the_next_process(
    follower: Follower, library: Library
):
    library.pages["/plan.md"] = Page(SECOND.encode(), seconds=60)
    follower.box.clock.advance(timedelta(minutes=5))
    follower.service.scheduler.wake("sources")
    await asyncio.sleep(1)
    assert len(library.asked) == 3
    async with asyncio.timeout(12):
        await follower.restarts()
    library.pages["/plan.md"].seconds = 0
    await follower.passes(4)
    assert await follower.version() == 2


async def test_the_doctor_names_an_address_that_is_silent_and_a_document_that_is_no_plan(
    follower: Follower, library: Library
):
    environment = {
        "SLACK_BOT_TOKEN": follower.box.bot_token,
        "SLACK_APP_TOKEN": follower.box.app_token,
        "SLACK_API_URL": follower.box.api_url,
        "DATABASE_URL": follower.database_url,
    }
    library.pages["/plan.md"].body = b"Lunch is at noon."
    await follower.passes(5)
    library.pages["/plan.md"].status = 500
    await follower.passes(5)
    told = (await asyncio.to_thread(CliRunner().invoke, doctor, env=environment)).output
    assert "✗ #delivery: its plan cannot be fetched since 05 Jan 07:11 UTC: " in told
    assert (
        f"✗ #delivery: what stands at {library.at('/plan.md')} is no plan that can be read: I read plan.md and found no task"
        in told
    )


async def test_the_command_line_loads_from_an_address(team: Team, library: Library):
    environment = {
        "SLACK_BOT_TOKEN": team.box.bot_token,
        "SLACK_API_URL": team.box.api_url,
        "DATABASE_URL": team.database_url,
        "MUSTER_ALLOW_PRIVATE_ADDRESSES": "127.0.0.1",
    }
    words = ["load", library.at("/plan.md"), "--channel", "#delivery"]
    result = await asyncio.to_thread(CliRunner().invoke, plan, words, env=environment)
    assert result.output == "The channel runs version 1 from now on.\n"
    await team.settles()
    assert team.last_post().text.startswith(f"I keep this plan in step with {place(library)}")


async def test_two_replicas_ask_once_and_load_once(box: Sandbox, tmp_path: Path, postgres_url: str, library: Library):
    emptied = Database(postgres_url)
    with emptied.engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    emptied.close()
    pair = Follower(box, tmp_path, postgres_url), Follower(box, tmp_path, postgres_url)
    await asyncio.gather(*(one.service.start() for one in pair))
    await pair[0].asks("ana", f"load {library.at('/plan.md')}")
    for document in (SECOND, PLAN, SECOND):
        library.pages["/plan.md"] = Page(document.encode(), seconds=0.2)
        box.clock.advance(timedelta(minutes=6))
        before = len(library.asked)
        await asyncio.gather(*(one.passes(0) for one in pair))
        assert len(library.asked) == before + 1
    assert await pair[1].version() == 4
    await asyncio.gather(*(one.service.stop() for one in pair))
