"""Dates in running text, and text that only looks like one."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan.calendar import WorkCalendar, schedule, span, stated_start
from bot.plan.date_text import month_first, resolve, written
from bot.plan.model import Phase, Plan, Task

MONDAY = date(2026, 3, 2)
CALENDAR = WorkCalendar(start=MONDAY)


def test_a_date_without_a_year_lies_ahead_of_the_start_or_shortly_before_it():
    assert resolve(written("5 Jan"), date(2026, 12, 1)) == (date(2027, 1, 5),)
    assert resolve(written("20 Nov"), date(2026, 12, 1)) == (date(2026, 11, 20),)
    assert resolve(written("29 Feb"), date(2026, 12, 1)) == (date(2028, 2, 29),)


@pytest.mark.parametrize("text", ["v1.2", "0/5", "99/99", "10:30", "50%", "#12/3", "1.2.3.4", "mark 3", "may", ""])
def test_what_only_looks_like_a_date_is_passed_over(text):
    assert written(text) == ()
    assert not month_first([text])


texts = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            [
                "Week",
                "Day",
                "Sprint",
                "Q2",
                "Q3 2026",
                "Month",
                "31",
                "12/31",
                "2026-02-30",
                "0",
                "999",
                "9999-12-31",
                "Feb 29",
                "29 Feb",
                "May",
                "2026",
                "-",
                "–",
                "30.2.",
                "第3周",
                "3月32日",
                "1999",
                "week of",
                "(Weeks 1-2)",
            ]
        ),
        max_size=5,
    ).map(" ".join),
)
numbers = st.lists(st.integers(-(10**6), 10**6), max_size=3).map(tuple)


@settings(deadline=None)
@given(
    kind=st.sampled_from(["day", "week", "sprint", "milestone", "phase", "section"]),
    name=texts,
    task=st.fixed_dictionaries({"sprint": texts, "start": texts, "due": texts, "days": numbers}),
    given_numbers=numbers,
    weeks=numbers,
)
def test_whatever_a_plan_says_its_windows_are_in_order(kind, name, task, given_numbers, weeks):
    first = Phase(name="Week 2", kind="week", numbers=(2,), line=1)
    stretch = Phase(name=name, kind=kind, numbers=given_numbers, weeks=weeks, line=2)
    one = Task(key="A", title="Dig", line=9, phase=name, phase_path=("Week 2", name, "Week 1"), **task)
    of = Plan(title="Yard", tasks=(one,), phases=(first, stretch))
    found = [*schedule(of, CALENDAR).values(), span(of, CALENDAR)]
    assert all(one.start <= one.end for one in found)
    assert stated_start(of, MONDAY) is None or stated_start(of, MONDAY).year >= 1970
