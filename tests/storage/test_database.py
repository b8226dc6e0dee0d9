import threading
from datetime import UTC, date, datetime

import pytest

from bot.error import UserError
from bot.ritual.timetable import Occurrence, Ritual
from storage import inbox, occurrences, posts, teams
from storage.database import Database
from storage.migrate import drift, migrate, pending
from storage.table.inbox import InboxRow

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def test_the_migrations_make_the_tables_of_the_code(database: Database):
    assert drift(database) == []
    assert not pending(database)


def test_migrating_twice_changes_nothing(database: Database):
    assert migrate(database) == migrate(database)


def test_two_threads_that_read_and_write_back_lose_no_update(database: Database):
    with database.transaction() as tx:
        tx.add(InboxRow(workspace="W", key="k", route="r", body={}, received_at=NOW))

    def count_up() -> None:
        for _ in range(25):
            with database.transaction() as tx:
                row = tx.get_one(InboxRow, 1, with_for_update=True)
                row.attempts += 1

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.transaction() as tx:
        assert tx.get_one(InboxRow, 1).attempts == 100


def test_a_fact_delivered_twice_is_kept_once(database: Database):
    with database.transaction() as tx:
        first = inbox.keep(tx, workspace="W", key="event Ev1", route="r", body={}, at=NOW)
        assert first is not None
        assert inbox.keep(tx, workspace="W", key="event Ev1", route="r", body={}, at=NOW) is None
        assert inbox.keep(tx, workspace="other", key="event Ev1", route="r", body={}, at=NOW) is not None
        assert inbox.take(tx, first, NOW) is not None
        assert inbox.take(tx, first, NOW) is None


def test_a_ritual_is_claimed_once_however_many_try(database: Database):
    with database.transaction() as tx:
        team = teams.ensure(tx, workspace="W", channel="C1", name="delivery", timezone="UTC", lead=None, at=NOW)
    standup = Occurrence(ritual=Ritual.STANDUP, local_date=date(2026, 1, 5), due_at=NOW)
    won = []

    def claim() -> None:
        with database.transaction() as tx:
            won.append(occurrences.claim(tx, workspace="W", team_id=team.id, occurrence=standup, at=NOW))

    threads = [threading.Thread(target=claim) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one is not None for one in won) == 1


def owe(database: Database, key: str, **more: object) -> int:
    with database.transaction() as tx:
        return posts.owe(tx, workspace="W", key=key, channel="C1", body={"text": key}, at=NOW, **more)


def claim(database: Database, wall: float = 100.0) -> list[str]:
    with database.transaction() as tx:
        return [row.key for row in posts.claim(tx, workspace="W", wall=wall, lease=60, limit=10)]


def test_a_claimed_post_is_nobody_elses_until_its_lease_ends(database: Database):
    owe(database, "a")
    assert claim(database) == ["a"]
    assert claim(database) == []
    assert claim(database, wall=161.0) == ["a"]


def test_a_claim_that_ran_out_cannot_be_begun(database: Database):
    owe(database, "a")
    with database.transaction() as tx:
        [mine] = posts.claim(tx, workspace="W", wall=100.0, lease=60, limit=10)
    with database.transaction() as tx:
        [theirs] = posts.claim(tx, workspace="W", wall=161.0, lease=60, limit=10)
    with database.transaction() as tx:
        assert not posts.begin(tx, mine, wall=162.0, lease=60)
        assert posts.begin(tx, theirs, wall=162.0, lease=60)


def test_a_workspace_sees_its_own_facts_and_posts_only(database: Database):
    owe(database, "a")
    with database.transaction() as tx:
        inbox.keep(tx, workspace="W", key="k", route="r", body={}, at=NOW)
        assert posts.claim(tx, workspace="other", wall=100.0, lease=60, limit=10) == []
        assert inbox.open_rows(tx, "other") == []
        assert len(inbox.open_rows(tx, "W")) == 1


def test_a_lease_from_a_clock_that_was_set_back_does_not_hold_for_ever(database: Database):
    owe(database, "a")
    assert claim(database, wall=100_000.0) == ["a"]
    assert claim(database, wall=90_000.0) == ["a"]


def test_urgent_posts_go_first_and_a_thread_waits_for_its_head(database: Database):
    head = owe(database, "head")
    owe(database, "reply", thread_post_id=head)
    owe(database, "alarm", urgent=True)
    assert claim(database) == ["alarm", "head"]
    with database.transaction() as tx:
        posts.sent(tx, head, revision=1, ts="1.1", channel="C1", at=NOW)
    assert claim(database) == ["reply"]


def test_saying_it_again_in_other_words_is_one_post_with_an_edit(database: Database):
    post = owe(database, "a")
    with database.transaction() as tx:
        posts.sent(tx, post, revision=1, ts="1.1", channel="C1", at=NOW)
        assert posts.owe(tx, workspace="W", key="a", channel="C1", body={"text": "a"}, at=NOW) == post
    assert claim(database) == []
    with database.transaction() as tx:
        assert posts.owe(tx, workspace="W", key="a", channel="C1", body={"text": "b"}, at=NOW) == post
    assert claim(database) == ["a"]


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", ""])
def test_an_address_of_another_database_is_refused(url: str):
    with pytest.raises(UserError, match="neither SQLite nor Postgres"):
        Database(url)


def test_a_database_that_does_not_answer_is_named_without_its_password():
    database = Database("postgresql://muster:secret@127.0.0.1:1/muster")
    with pytest.raises(UserError) as told:
        database.check()
    assert "127.0.0.1:1" in str(told.value)
    assert "secret" not in str(told.value)
