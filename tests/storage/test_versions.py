"""What was said of a task stays with it, whatever the document calls it later."""

from datetime import UTC, date, datetime

import pytest
from alembic import command
from sqlalchemy import text

from bot.board.state import Update
from bot.plan.model import Plan, Status, Task
from bot.team.model import ActivePlan, Group
from storage import people, replies, teams
from storage.database import Database
from storage.migrate import _config, migrate

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def version(database: Database, keys: dict[str, str], identities: dict[str, str] | None = None) -> ActivePlan:
    plan = Plan(
        title=f"Garden of {len(keys)}",
        tasks=tuple(Task(key=key, title=title, line=n) for n, (key, title) in enumerate(keys.items())),
    )
    with database.transaction() as tx:
        team = teams.ensure(tx, workspace="W", channel="C1", name="garden", timezone="UTC", lead=None, at=NOW)
        return teams.load(
            tx, team, plan, document="", name="p", start=date(2026, 1, 5), by=None, at=NOW, identities=identities
        )


def says_done(database: Database, active: ActivePlan, key: str) -> list[int]:
    with database.transaction() as tx:
        return replies.assert_updates(tx, active, [Update(task=key, status=Status.DONE, by="U1", at=NOW)])


def done(database: Database, active: ActivePlan) -> list[str]:
    with database.transaction() as tx:
        return [one.task for one in replies.updates(tx, active)]


def test_a_task_that_is_renumbered_takes_its_answers_along(database: Database):
    first = version(database, {"3": "Paint", "4": "Mow"})
    says_done(database, first, "3")
    second = version(database, {"3": "Buy brushes", "4": "Paint", "5": "Mow"}, {"3": "3~2", "4": "3", "5": "4"})
    assert done(database, second) == ["4"]
    says_done(database, second, "3")
    assert done(database, second) == ["4", "3"]
    again = version(database, {"3": "Paint", "4": "Mow"})
    assert done(database, again) == ["3"]


def test_what_is_taken_back_counts_no_more_and_is_taken_back_once(database: Database):
    active = version(database, {"T1": "Paint"})
    [update] = says_done(database, active, "T1")
    with database.transaction() as tx:
        assert [one.task for one in replies.undo(tx, active, [update], by="U2", at=NOW)] == ["T1"]
        assert replies.undo(tx, active, [update], by="U2", at=NOW) == []
    assert done(database, active) == []


@pytest.mark.parametrize("url", ["sqlite", "postgres"])
def test_a_database_of_the_first_release_is_brought_up_with_what_it_holds(
    url: str, request: pytest.FixtureRequest, tmp_path
):
    place = f"sqlite:///{tmp_path / 'old.db'}" if url == "sqlite" else request.getfixturevalue("postgres_url")
    old = Database(place)
    with old.engine.begin() as connection:
        if url == "postgres":
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO teams (id, workspace, channel, channel_name, timezone, created_at) "
                "VALUES (1, 'W', 'C1', 'garden', 'UTC', '2026-01-05 09:00:00')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO occurrences (workspace, team_id, ritual, local_date, due_at, claimed_at, verdict, promised)"
                " VALUES ('W', 1, 'standup', '2026-01-05', '2026-01-05 09:00:00', '2026-01-05 09:00:00', 'run', '[]')"
            )
        )
        connection.execute(
            text("INSERT INTO groups (workspace, \"group\", handle, name) VALUES ('W', 'S1', 'shore', 'Shore')")
        )
    migrate(old)
    with old.transaction() as tx:
        assert people.roster(tx, "W").groups == (Group(group="S1", handle="shore", name="Shore"),)
        kept = tx.connection().execute(text("SELECT ritual, subject FROM occurrences")).all()
        assert [tuple(row) for row in kept] == [("standup", "")]
    old.close()
