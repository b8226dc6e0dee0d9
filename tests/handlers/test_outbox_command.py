"""`muster outbox`: what died is seen, with Slack's reason, and can be sent again."""

import asyncio

from click.testing import CliRunner

from handlers.terminal.outbox import outbox
from storage import posts
from tests.conftest import Team


async def run(team: Team, *words: str) -> str:
    result = await asyncio.to_thread(CliRunner().invoke, outbox, words, env={"DATABASE_URL": team.database_url})
    assert result.exit_code == 0, result.output
    return result.output


async def test_a_dead_letter_is_listed_and_replayed(running: Team):
    box = running.box
    assert await run(running, "list") == "Nothing waits.\n"
    box.channel("#delivery").archived = True
    await running.waits_until("2026-01-05 09:00")
    listed = await run(running, "list")
    assert "dead" in listed
    assert "is_archived" in listed
    assert listed.endswith("1 in all.\n")
    box.forgive("is_archived")
    box.channel("#delivery").archived = False
    assert await run(running, "replay") == "1 dead letter will be sent again.\n"
    await running.settles()
    assert running.last_post().text.startswith("Stand-up")
    assert (await running.service.database.read(posts.counts))["dead"] == 0
