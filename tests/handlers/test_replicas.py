"""Two equal processes on one Postgres: everything happens once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox import Sandbox
from storage.database import Database
from tests.conftest import Team, seen


@pytest.fixture
async def pair(box: Sandbox, tmp_path: Path, postgres_url: str) -> AsyncIterator[tuple[Team, Team]]:
    """Two bots that share a workspace and a database, and know nothing of each other."""
    emptied = Database(postgres_url)
    with emptied.engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    emptied.close()
    teams = Team(box, tmp_path, postgres_url), Team(box, tmp_path, postgres_url)
    await asyncio.gather(*(team.service.start() for team in teams))
    await teams[0].loads()
    yield teams
    await asyncio.gather(*(team.service.stop() for team in teams))


async def both(pair: tuple[Team, Team]) -> None:
    await asyncio.gather(*(team.service.open_rituals() for team in pair))
    await asyncio.gather(*(team.settles() for team in pair))


async def test_a_day_with_two_replicas_is_one_day(pair: tuple[Team, Team]):
    box, first = pair[0].box, pair[0]
    await first.waits_until("2026-01-05 09:00")
    await both(pair)
    standup = first.last_post()
    for who, words in (("ana", "T1 done"), ("chen", "T2 is blocked on the keys"), ("ben", "T3 in review")):
        await box.say(who, "#delivery", words, thread=standup.ts)
    for _ in range(3):
        await box.command("ben", "#delivery", "/plan", "signal deploy failed")
    await both(pair)
    await first.waits_until("2026-01-05 16:30")
    await both(pair)
    texts = [message.text.split(":")[0].split(",")[0] for message in box.messages("#delivery")]
    assert texts == ["This channel now runs a plan", "Stand-up", "War room", "Checkpoint"]
    assert sorted(
        message.text.split("\n")[0] for message in first.thread(standup) if message.text.startswith("Noted")
    ) == [
        "Noted: `T1` → ✅ done",
        "Noted: `T2` → 🚫 blocked: the keys",
        "Noted: `T3` → 👀 in review",
    ]
    assert "1 of 2 promised tasks done" in seen(first.last_post())
