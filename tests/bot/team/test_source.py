"""When an address is asked again, and when a person hears of it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.team.source import Source, file_name, shown

NOW = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
EVERY = timedelta(minutes=5)


def source(**known: str) -> Source:
    return Source(team_id=1, address="https://example.org/plan.md", asked_at=NOW, changed_at=NOW, next_at=NOW, **known)


def test_each_failure_doubles_the_pause_up_to_six_hours():
    one, now, pauses = source(), NOW, []
    for _ in range(9):
        one = one.failed("It answers 500.", now, EVERY)
        pauses.append(int((one.next_at - now).total_seconds() / 60))
        now = one.next_at
    assert pauses == [10, 20, 40, 80, 160, 320, 360, 360, 360]


def test_a_pause_that_was_set_longer_than_six_hours_is_never_shortened():
    assert source().failed("no", NOW, timedelta(days=1)).next_at == NOW + timedelta(days=1)


@pytest.mark.parametrize(("minutes", "told"), [(0, False), (59, False), (60, True), (600, True)])
def test_a_person_hears_of_it_after_an_hour_of_failing(minutes: int, *, told: bool):
    failing = source().failed("no", NOW, EVERY)
    assert failing.failed("still no", NOW + timedelta(minutes=minutes), EVERY).told is told


def test_an_answer_ends_the_failing_and_the_next_one_starts_anew():
    well = source().failed("no", NOW, EVERY).answered(NOW + EVERY, EVERY)
    assert (well.failures, well.failing_since, well.error, well.told) == (0, None, "", False)
    assert well.next_at == NOW + 2 * EVERY


def test_what_cannot_be_read_stays_so_until_another_document_stands_there():
    broken = source(digest="a").holding("b", NOW + EVERY, "no task")
    assert (broken.unreadable, broken.changed_at) == ("no task", NOW + EVERY)
    assert broken.holding("b", NOW + 2 * EVERY) == broken
    assert broken.holding("a", NOW + 2 * EVERY).unreadable == ""


@pytest.mark.parametrize(
    ("address", "place", "name"),
    [
        ("https://example.org/a/plan.md?token=secret#top", "https://example.org/a/plan.md", "plan.md"),
        ("http://u:p@example.org:8080/the%20plan.md", "http://example.org:8080/the%20plan.md", "the plan.md"),
        ("https://example.org/", "https://example.org/", "plan"),
        ("https://example.org", "https://example.org", "plan"),
    ],
)
def test_an_address_is_shown_without_what_may_be_a_key(address: str, place: str, name: str):
    assert (shown(address), file_name(address)) == (place, name)
