"""An address that is due is asked by one, and what it brings counts only while it is wanted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.plan.model import Plan
from bot.team.model import Team
from bot.team.source import Source
from storage import sources, teams
from storage.database import Database

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
LEASE, EVERY = timedelta(minutes=3), timedelta(minutes=5)


@pytest.fixture
def team(database: Database) -> Team:
    with database.transaction() as tx:
        made = teams.ensure(tx, workspace="W", channel="C1", name="delivery", timezone="UTC", lead=None, at=NOW)
        teams.load(tx, made, Plan(title="P"), document="the text", name="p", start=date(2026, 1, 5), by=None, at=NOW)
        sources.begin(tx, made, kept(made))
    return made


def kept(team: Team, address: str = "https://example.org/plan.md", at: datetime = NOW) -> Source:
    return Source(team_id=team.id, address=address, asked_at=at, changed_at=at, next_at=at)


def claim(database: Database, at: datetime = NOW, workspace: str = "W") -> list[Source]:
    with database.transaction() as tx:
        return sources.claim(tx, workspace, at, lease=LEASE, limit=8)


def settle(database: Database, claimed: Source, after: Source) -> bool:
    with database.transaction() as tx:
        return sources.settle(tx, claimed, after)


def test_what_was_claimed_is_nobody_elses_until_the_lease_is_over(database: Database, team: Team):
    assert claim(database, workspace="other") == []
    [first] = claim(database)
    assert claim(database, NOW + LEASE / 2) == []
    [second] = claim(database, NOW + LEASE)
    assert not settle(database, first, first.answered(NOW + LEASE, EVERY))
    assert settle(database, second, second.answered(NOW + LEASE, EVERY))
    assert claim(database, NOW + LEASE) == []
    assert len(claim(database, NOW + LEASE + EVERY)) == 1


@pytest.mark.parametrize("address", ["", "https://example.org/plan.md", "https://example.org/other.md"])
def test_what_a_person_decided_meanwhile_counts(database: Database, team: Team, address: str):
    [asked] = claim(database)
    with database.transaction() as tx:
        sources.end(tx, team.id)
        if address:
            sources.begin(tx, team, kept(team, address, NOW + EVERY))
    assert not settle(database, asked, asked.failed("It answers 500.", NOW + EVERY, EVERY))
    with database.transaction() as tx:
        now = sources.of_team(tx, team.id)
    assert now == (kept(team, address, NOW + EVERY) if address else None)


def test_a_clock_that_was_set_back_does_not_end_the_asking(database: Database, team: Team):
    [asked] = claim(database, NOW + timedelta(days=400))
    assert settle(database, asked, asked.answered(NOW + timedelta(days=400), EVERY))
    assert len(claim(database)) == 1


def test_the_text_that_runs_is_known(database: Database, team: Team):
    with database.transaction() as tx:
        assert sources.document(tx, team.id) == "the text"
