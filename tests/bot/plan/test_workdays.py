"""Plan days and weeks of a calendar with weekends and holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.error import UserError
from bot.plan.calendar import Window, WorkCalendar

MONDAY = date(2026, 3, 2)
CALENDAR = WorkCalendar(start=MONDAY)


def window(start: str, end: str) -> Window:
    return Window(start=date.fromisoformat(f"2026-{start}"), end=date.fromisoformat(f"2026-{end}"))


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        ("2026-03-02", 1, "2026-03-02"),
        ("2026-03-02", 5, "2026-03-06"),
        ("2026-03-02", 6, "2026-03-09"),
        ("2026-03-02", 14, "2026-03-19"),
        ("2026-03-02", 0, "2026-02-27"),
        ("2026-03-02", -1, "2026-02-26"),
        ("2026-03-07", 1, "2026-03-09"),
        ("2026-03-08", 0, "2026-03-06"),
    ],
)
def test_plan_days_count_worked_dates_only(start, n, expected):
    assert WorkCalendar(start=date.fromisoformat(start)).nth(n) == date.fromisoformat(expected)


def test_holidays_and_a_sunday_to_thursday_week_are_respected():
    calendar = WorkCalendar(
        start=date(2026, 3, 1), workdays=frozenset({6, 0, 1, 2, 3}), holidays=frozenset({date(2026, 3, 2)})
    )
    assert [calendar.nth(n).isoformat() for n in range(1, 6)] == [
        "2026-03-01",
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-08",
    ]


@settings(deadline=None)
@given(
    start=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    workdays=st.frozensets(st.integers(0, 6), min_size=1),
    off=st.frozensets(st.integers(-20, 60)),
    n=st.integers(1, 60),
)
def test_the_number_of_a_plan_days_date_is_that_day_again(start, workdays, off, n):
    calendar = WorkCalendar(start=start, workdays=workdays, holidays=frozenset(start + timedelta(days=d) for d in off))
    naive = [d for i in range(700) if calendar.is_workday(d := start + timedelta(days=i))]
    assert calendar.nth(n) == naive[n - 1]
    assert calendar.number(naive[n - 1]) == n
    assert calendar.later(naive[n - 1], 1 - n) == naive[0]
    assert calendar.number(naive[0] - timedelta(days=1)) is None


def test_a_date_nobody_works_on_has_no_number():
    assert CALENDAR.number(date(2026, 3, 7)) is None


@pytest.mark.parametrize("n", [4000, -4000, 10**9])
def test_a_plan_day_ten_years_away_is_refused(n):
    with pytest.raises(UserError, match="too far away"):
        CALENDAR.nth(n)


@pytest.mark.parametrize("workdays", [frozenset(), frozenset({7}), frozenset({-1, 0})])
def test_a_week_without_weekdays_is_refused(workdays):
    with pytest.raises(UserError, match="at least one weekday"):
        WorkCalendar(start=MONDAY, workdays=workdays)


@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        ("2026-03-02", 1, ("03-02", "03-06")),
        ("2026-03-04", 1, ("03-04", "03-06")),
        ("2026-03-04", 2, ("03-09", "03-13")),
        ("2026-03-07", 1, ("03-09", "03-13")),
    ],
)
def test_weeks_run_from_monday_and_are_cut_to_worked_dates(start, n, expected):
    assert WorkCalendar(start=date.fromisoformat(start)).week(n) == window(*expected)


def test_a_week_off_keeps_its_place():
    off = frozenset(date(2026, 3, 9) + timedelta(days=d) for d in range(5))
    calendar = WorkCalendar(start=MONDAY, holidays=off)
    assert calendar.week(2) == window("03-09", "03-15")
    assert calendar.week(3) == window("03-16", "03-20")
