"""Each ritual once on each of its local dates, whatever the clocks do."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.error import UserError
from bot.plan.calendar import Window, WorkCalendar
from bot.ritual.timetable import Held, Occurrence, Ritual, Slot, Timetable, due, upcoming
from bot.ritual.wall_clock import instant

EVERY_DAY = frozenset(range(7))
WEEKDAYS = frozenset(range(5))
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOTHING: frozenset[Held] = frozenset()

# a date near which the clocks of a zone change, in both directions and at every hour of the day
CHANGES = [
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("America/Sao_Paulo", date(2018, 2, 18)),
    ("America/Sao_Paulo", date(2018, 11, 4)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("America/St_Johns", date(2010, 3, 14)),
    ("America/St_Johns", date(2010, 11, 7)),
    ("Africa/Cairo", date(2026, 4, 24)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Antarctica/Troll", date(2026, 3, 29)),
    ("America/Nuuk", date(2026, 3, 28)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Pacific/Kwajalein", date(1993, 8, 21)),
    ("Asia/Kathmandu", date(2026, 3, 8)),
    ("UTC", date(2026, 3, 8)),
]


def timetable(zone: str, *slots: Slot, start: date, days: int = 7, **more: object) -> Timetable:
    return Timetable.model_validate(
        {
            "timezone": zone,
            "slots": slots,
            "calendar": WorkCalendar(start=start, workdays=EVERY_DAY),
            "span": Window(start=start, end=start + timedelta(days=days - 1)),
            **more,
        }
    )


def slot(ritual: Ritual, at: str, days: frozenset[int] = EVERY_DAY) -> Slot:
    return Slot(ritual=ritual, days=days, at=time.fromisoformat(at))


def naive(zone: str, at: time, first: date, last: date) -> dict[date, datetime]:
    """Walk minute by minute: a date's hour has come when its clock first shows it, or when the date ends."""
    found: dict[date, datetime] = {}
    moment = datetime.combine(first - 2 * DAY, time(), UTC)
    before = moment.astimezone(ZoneInfo(zone)).date()
    while moment < datetime.combine(last + 2 * DAY, time(), UTC):
        local = moment.astimezone(ZoneInfo(zone))
        if local.date() > before and before not in found:
            found[before] = moment
        if local.date() not in found and local.time() >= at:
            found[local.date()] = moment
        before = local.date()
        moment += MINUTE
    return {day: moment for day, moment in found.items() if first <= day <= last}


@settings(max_examples=150, deadline=None)
@given(
    change=st.sampled_from(CHANGES),
    at=st.one_of(st.times(), st.sampled_from([time(0, 0), time(0, 30), time(1, 30), time(2, 30), time(23, 30)])),
    ticks=st.lists(st.integers(0, 7 * 24 * 60), min_size=1, max_size=8),
)
def test_due_equals_a_walk_through_every_minute_over_clock_changes(change, at, ticks):
    zone, middle = change
    at = at.replace(second=0, microsecond=0)
    first = middle - 2 * DAY
    held = slot(Ritual.STANDUP, at.isoformat())
    table = timetable(zone, held, start=first, days=5)
    begin = datetime.combine(first - DAY, time(), UTC)
    moments = [begin, *sorted(begin + minutes * MINUTE for minutes in ticks), begin + 8 * DAY]
    found = [one for since, now in itertools.pairwise(moments) for one in due(table, since, now, NOTHING)]
    assert {one.local_date: one.due_at for one in found} == naive(zone, at, first, first + 4 * DAY)
    assert len({one.local_date for one in found}) == len(found), "a date came twice"


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("America/New_York", date(2026, 3, 8), "02:30", "2026-03-08T07:00"),  # skipped: at the jump
        ("America/New_York", date(2026, 11, 1), "01:30", "2026-11-01T05:30"),  # twice: the first
        ("America/Sao_Paulo", date(2018, 11, 4), "00:00", "2018-11-04T03:00"),
        ("Europe/Berlin", date(2026, 3, 29), "09:00", "2026-03-29T07:00"),
        ("Pacific/Apia", date(2011, 12, 30), "09:00", None),  # a date that Samoa never had
    ],
)
def test_an_hour_that_clocks_skip_or_repeat_has_one_instant(zone, day, at, expected):
    found = instant(day, time.fromisoformat(at), ZoneInfo(zone))
    assert found == (datetime.fromisoformat(expected).replace(tzinfo=UTC) if expected else None)


def test_a_date_that_a_zone_never_had_has_no_ritual():
    first = date(2011, 12, 28)
    table = timetable("Pacific/Apia", slot(Ritual.STANDUP, "09:00"), start=first, days=5)
    begin = datetime.combine(first - DAY, time(), UTC)
    assert [one.local_date.day for one in due(table, begin, begin + 9 * DAY, NOTHING)] == [28, 29, 31, 1]


MONDAY = date(2026, 3, 2)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)
STANDUP_AT_NINE = slot(Ritual.STANDUP, "09:00", WEEKDAYS)


def office(*slots: Slot, holidays: tuple[date, ...] = (), days: int = 12) -> Timetable:
    calendar = WorkCalendar(start=MONDAY, holidays=frozenset(holidays))
    return timetable("UTC", *slots, start=MONDAY, days=days, calendar=calendar)


@pytest.mark.parametrize(
    ("behind", "verdict"),
    [
        (timedelta(0), "run"),
        (timedelta(minutes=5), "run"),
        (timedelta(minutes=6), "late"),
        (timedelta(hours=3, minutes=59), "late"),
        (timedelta(hours=4), "skipped"),
        (timedelta(hours=9), "skipped"),
    ],
)
def test_a_ritual_found_late_is_held_within_the_grace_and_skipped_after(behind, verdict):
    found = due(office(STANDUP_AT_NINE), NINE - HOUR, NINE + behind, NOTHING)
    assert found == (Occurrence(ritual=Ritual.STANDUP, local_date=MONDAY, due_at=NINE, verdict=verdict),)


def test_what_was_held_or_is_not_due_yet_does_not_come():
    table = office(STANDUP_AT_NINE)
    assert due(table, NINE - HOUR, NINE - MINUTE, NOTHING) == ()
    assert due(table, NINE, NINE + HOUR, NOTHING) == ()
    assert due(table, NINE - HOUR, NINE, frozenset({(Ritual.STANDUP, "", MONDAY)})) == ()
    assert due(table, NINE + HOUR, NINE, NOTHING) == ()


def test_a_week_of_sleep_yields_each_missed_date_once_in_order():
    found = due(office(STANDUP_AT_NINE), NINE - HOUR, NINE + 7 * DAY, NOTHING)
    assert [one.local_date.isoformat() for one in found] == [
        "2026-03-02",
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-06",
        "2026-03-09",
    ]
    assert [one.verdict for one in found] == ["skipped"] * 5 + ["run"]


def test_nothing_is_held_outside_the_plan_or_on_a_holiday():
    table = office(STANDUP_AT_NINE, holidays=(date(2026, 3, 3),))
    found = due(table, NINE - 30 * DAY, NINE + 60 * DAY, NOTHING)
    assert [one.local_date.day for one in found] == [2, 4, 5, 6, 9, 10, 11, 12, 13]


def test_of_two_hours_of_one_ritual_on_a_date_the_earlier_counts():
    table = office(slot(Ritual.STANDUP, "14:00", WEEKDAYS), STANDUP_AT_NINE)
    assert [one.due_at.hour for one in due(table, NINE - HOUR, NINE + 12 * HOUR, NOTHING)] == [9]


@pytest.mark.parametrize(
    ("holidays", "expected"),
    [
        ((), ["2026-03-09", "2026-03-16"]),
        ((date(2026, 3, 9),), ["2026-03-10", "2026-03-16"]),
        ((date(2026, 3, 9), date(2026, 3, 10)), ["2026-03-11", "2026-03-16"]),
        ((date(2026, 3, 16),), ["2026-03-09", "2026-03-17"]),
        (tuple(MONDAY + (7 + n) * DAY for n in range(5)), ["2026-03-16"]),
    ],
)
def test_the_scorecard_comes_on_mondays_and_on_the_monday_after_the_end(holidays, expected):
    table = office(slot(Ritual.SCORECARD, "08:30", frozenset({0})), holidays=holidays)
    found = due(table, NINE - 30 * DAY, NINE + 60 * DAY, NOTHING)
    assert [one.local_date.isoformat() for one in found] == expected
    assert [one.local_date for one in upcoming(table, NINE - 30 * DAY, 99)] == [one.local_date for one in found]


@settings(deadline=None)
@given(
    start=st.dates(date(2026, 1, 1), date(2026, 2, 1)),
    length=st.integers(0, 40),
    off=st.frozensets(st.integers(0, 60), max_size=12),
    weekday=st.integers(0, 6),
    workdays=st.frozensets(st.integers(0, 6), min_size=1),
)
def test_a_scorecard_on_a_day_off_moves_to_the_next_worked_date(start, length, off, weekday, workdays):
    calendar = WorkCalendar(start=start, workdays=workdays, holidays=frozenset(start + n * DAY for n in off))
    table = timetable(
        "UTC", slot(Ritual.SCORECARD, "08:30", frozenset({weekday})), start=start, days=length + 1, calendar=calendar
    )
    nominal = [day for n in range(1, length + 8) if (day := start + n * DAY).weekday() == weekday]
    closing = next(day for day in nominal if day > table.span.end)
    expected = {calendar.on_or_after(day) for day in nominal if day <= closing}
    found = [one.local_date for one in due(table, NINE - 90 * DAY, NINE + 300 * DAY, NOTHING)]
    assert found == sorted(expected)


def test_upcoming_lists_the_next_occurrences_in_order():
    table = office(slot(Ritual.CHECKPOINT, "16:30", WEEKDAYS), STANDUP_AT_NINE)
    found = upcoming(table, NINE, 3)
    assert [(one.ritual.value, one.due_at.isoformat(), one.verdict) for one in found] == [
        ("checkpoint", "2026-03-02T16:30:00+00:00", "run"),
        ("standup", "2026-03-03T09:00:00+00:00", "run"),
        ("checkpoint", "2026-03-03T16:30:00+00:00", "run"),
    ]
    assert upcoming(table, NINE, 0) == ()
    assert upcoming(table, NINE + 90 * DAY, 3) == ()


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "Europe"])
def test_an_unknown_zone_is_refused_in_a_sentence(zone):
    with pytest.raises(UserError, match="is not a time zone"):
        office().model_validate({**office().model_dump(), "timezone": zone})
