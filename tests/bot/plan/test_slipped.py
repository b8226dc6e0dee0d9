"""A plan whose days, sprints or tasks have slipped."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan.calendar import Window, WorkCalendar, day_number, schedule, span
from bot.plan.model import Phase, Plan, Task
from bot.plan.slip import Slip, slip_text

MONDAY = date(2026, 3, 2)
CALENDAR = WorkCalendar(start=MONDAY)
FRIDAY_OFF = WorkCalendar(start=MONDAY, holidays=frozenset({date(2026, 3, 13)}))


def window(start: str, end: str) -> Window:
    return Window(start=date.fromisoformat(f"2026-{start}"), end=date.fromisoformat(f"2026-{end}"))


def task(key: str, **more: object) -> Task:
    return Task.model_validate({"key": key, "title": f"Task {key}", "line": 9, **more})


def heading(name: str, kind: str, *numbers: int) -> Phase:
    return Phase.model_validate({"name": name, "kind": kind, "numbers": numbers, "line": 1})


def said(*texts: str) -> tuple[Slip, ...]:
    return tuple(slip_text(text) for text in texts)


def days(count: int) -> Plan:
    """A plan with one task on each plan day, called D1, D2 and so on."""
    return Plan(title="Days", tasks=tuple(task(f"D{n}", days=(n,)) for n in range(1, count + 1)))


SPRINTS = Plan(
    title="Sprints",
    phases=(heading("Sprint 1: walls", "sprint", 1), heading("Sprint 2: roof", "sprint", 2)),
    tasks=(
        task("A", phase="Sprint 1: walls", phase_path=("Sprint 1: walls",)),
        task("B", phase="Sprint 2: roof", phase_path=("Sprint 2: roof",)),
        task("C", due="2026-03-18"),
        task("D", start="2026-03-10", due="2026-03-18"),
        task("E", due="2026-03-10"),
    ),
)


@pytest.mark.parametrize(
    ("calendar", "slips", "expected"),
    [
        (CALENDAR, [], {4: "03-05", 5: "03-06", 6: "03-09", 10: "03-13"}),
        (CALENDAR, ["Day 6 by two days"], {5: "03-06", 6: "03-11", 7: "03-12", 10: "03-17"}),
        (CALENDAR, ["Day 5 by 1"], {4: "03-05", 5: "03-09", 6: "03-10"}),
        (CALENDAR, ["Week 2 by 1 day"], {5: "03-06", 6: "03-10"}),
        (CALENDAR, ["Day 6 by a week", "Day 4 by 1 day"], {3: "03-04", 4: "03-06", 5: "03-09", 6: "03-17"}),
        (CALENDAR, ["everything from Thu 5 Mar by 1 day"], {3: "03-04", 4: "03-06", 5: "03-09"}),
        (CALENDAR, ["from Sat 7 March by 1 day"], {5: "03-06", 6: "03-10"}),
        (CALENDAR, ["Day 1 by 2 days"], {1: "03-04", 6: "03-11"}),
        (FRIDAY_OFF, [], {9: "03-12", 10: "03-16"}),
        (FRIDAY_OFF, ["Day 6 by two days"], {5: "03-06", 6: "03-11", 7: "03-12", 8: "03-16"}),
        # a date names what lies there now: the second slip finds day 6 where the first has moved it
        (CALENDAR, ["Day 6 by two days", "from 11 March by 1 day"], {5: "03-06", 6: "03-12"}),
        # a date that is slipped over names the plan day that comes next
        (CALENDAR, ["Day 6 by two days", "from 10 March by 1 day"], {5: "03-06", 6: "03-12"}),
        (CALENDAR, ["Day 6 by two days", "Day 6 back by one day"], {5: "03-06", 6: "03-10"}),
        # nothing overtakes the days before it
        (CALENDAR, ["Day 6 by -3 days"], {5: "03-06", 6: "03-09"}),
        (CALENDAR, ["Day 6 by 1 day", "Day 6 by -3 days"], {5: "03-06", 6: "03-09"}),
        # parts that this version of the plan does not have
        (CALENDAR, ["Sprint 2 by a week", "T99 by 1 day", "Beta by 1 day"], {6: "03-09"}),
    ],
)
def test_the_days_of_a_plan_slip(calendar, slips, expected):
    found = schedule(days(10), calendar, said(*slips))
    told = {f"D{n}": window(day, day) for n, day in expected.items()}
    assert {key: found[key] for key in told} == told, f"failed on {slips}"


@pytest.mark.parametrize(
    ("slips", "expected"),
    [
        (
            [],
            {
                "A": ("03-02", "03-13"),
                "B": ("03-16", "03-27"),
                "C": ("03-18", "03-18"),
                "D": ("03-10", "03-18"),
                "E": ("03-10", "03-10"),
            },
        ),
        # what begins at the sprint or after it moves whole, what lies across its first day ends later
        (
            ["Sprint 2 by a week"],
            {
                "A": ("03-02", "03-13"),
                "B": ("03-23", "04-03"),
                "C": ("03-25", "03-25"),
                "D": ("03-10", "03-25"),
                "E": ("03-10", "03-10"),
            },
        ),
        (["roof by a day"], {"B": ("03-16", "03-27")}),  # no heading begins like that
        (["Sprint 2: roof by a day"], {"A": ("03-02", "03-13"), "B": ("03-17", "03-30")}),
        (["Week 2 by 2 days"], {"A": ("03-02", "03-17"), "B": ("03-18", "03-31"), "E": ("03-12", "03-12")}),
        (["Sprint 2 by 3 days", "Sprint 2 by -1 day"], {"A": ("03-02", "03-13"), "B": ("03-18", "03-31")}),
    ],
)
def test_the_sprints_of_a_plan_slip_with_the_dates_that_it_writes_out(slips, expected):
    found = schedule(SPRINTS, CALENDAR, said(*slips))
    told = {key: window(*dates) for key, dates in expected.items()}
    assert {key: found[key] for key in told} == told, f"failed on {slips}"


def test_a_heading_without_dates_slips_from_its_first_task():
    plan = Plan(
        title="Yard",
        phases=(heading("Build", "phase"), heading("Phase 2: Beta", "phase", 2)),
        tasks=(
            task("A", phase="Build", due="2026-03-04"),
            task("B", phase="Build", due="2026-03-06"),
            task("C", phase="Phase 2: Beta", due="2026-03-05"),
        ),
    )
    assert schedule(plan, CALENDAR, said("build by 1 day"))["A"] == window("03-05", "03-05")
    later = schedule(plan, CALENDAR, said("Phase 2 by 1 day"))
    assert (later["A"], later["B"]) == (window("03-04", "03-04"), window("03-09", "03-09"))


@pytest.mark.parametrize(
    ("slips", "expected"),
    [
        ([], {"A": "03-03", "B": "03-04", "C": "03-06", "D": "03-04", "E": "03-04"}),
        # B may begin on the day that A ends; C has room; D is closed; E does not wait
        (["A by 1 day"], {"A": "03-04", "B": "03-04", "C": "03-06", "D": "03-04", "E": "03-04"}),
        (["A by 2 days"], {"A": "03-05", "B": "03-05", "C": "03-06", "D": "03-04", "E": "03-04"}),
        (["A by a week"], {"A": "03-10", "B": "03-10", "C": "03-10", "D": "03-04", "E": "03-04"}),
        (["A by a week", "A by -5 days"], {"A": "03-03", "B": "03-04", "C": "03-06"}),
        (["A by -1 day"], {"A": "03-02", "B": "03-04"}),
        (["B by -2 days", "B by 1 day"], {"A": "03-03", "B": "03-03", "C": "03-06"}),
        # the plan day moves what was moved there, and a task slips by working days, not by plan days
        (["E by 2 days", "Day 5 by 1 day"], {"C": "03-09", "E": "03-09"}),
        (["Day 4 by 2 days", "E by 1 day"], {"C": "03-10", "E": "03-05"}),
    ],
)
def test_a_task_that_slips_pushes_what_waits_for_it(slips, expected):
    plan = Plan(
        title="Yard",
        tasks=(
            task("A", days=(2,)),
            task("B", days=(3,), depends_on=("a",)),
            task("C", days=(5,), depends_on=("B",)),
            task("D", days=(3,), depends_on=("A",), status="done"),
            task("E", days=(3,)),
            task("F", depends_on=("A",)),
        ),
    )
    found = schedule(plan, CALENDAR, said(*slips))
    assert "F" not in found
    told = {key: window(day, day) for key, day in expected.items()}
    assert {key: found[key] for key in told} == told, f"failed on {slips}"


def test_tasks_that_the_plan_has_side_by_side_stay_so_in_circles_too():
    tasks = (
        task("A", sprint="Sprint 1", depends_on=("C",)),
        task("B", sprint="Sprint 1", depends_on=("A",)),
        task("C", sprint="Sprint 1", depends_on=("B",)),
    )
    found = schedule(Plan(title="Ring", tasks=tasks), CALENDAR, said("A by 2 days"))
    assert set(found.values()) == {window("03-04", "03-17")}


def test_of_two_ways_to_a_task_the_one_that_pushes_farther_counts():
    tasks = (
        task("A", days=(1,)),
        task("B", days=(3,), depends_on=("A", "C")),
        task("C", days=(1, 3), depends_on=("A",)),
        task("D", days=(4,), depends_on=("B",)),
    )
    found = schedule(Plan(title="Yard", tasks=tasks), CALENDAR, said("A by 4 days"))
    assert found == {
        "A": window("03-06", "03-06"),
        "B": window("03-10", "03-10"),
        "C": window("03-06", "03-10"),
        "D": window("03-10", "03-10"),
    }


def test_the_span_follows_the_slips():
    assert span(days(5), CALENDAR) == window("03-02", "03-06")
    assert span(days(5), CALENDAR, said("Day 3 by 2 days")) == window("03-02", "03-10")
    assert span(days(5), CALENDAR, said("Day 1 by 1 day")) == window("03-03", "03-09")
    assert span(days(5), CALENDAR, said("D3 by a week")) == window("03-02", "03-11")
    assert span(SPRINTS, CALENDAR, said("Sprint 2 by a week")) == window("03-02", "04-03")


def test_a_week_off_slips_to_the_next_day_worked():
    off = frozenset(date(2026, 3, 9) + timedelta(days=d) for d in range(5))
    plan = Plan(title="Yard", tasks=(task("A", due="Week 2"), task("B", due="Week 3")))
    found = schedule(plan, WorkCalendar(start=MONDAY, holidays=off), said("Week 2 by 1 day"))
    assert found["B"] == window("03-17", "03-23")
    assert found["A"].start <= found["A"].end < found["B"].end


def test_a_slip_of_a_plan_without_dates_does_nothing():
    plan = Plan(title="List", tasks=(task("A"), task("B")))
    for slip in said("Day 6 by two days", "A by 1 day", "from 9 March by 1 day"):
        assert schedule(plan, CALENDAR, (slip,)) == {}
        assert span(plan, CALENDAR, (slip,)) == span(plan, CALENDAR)


@pytest.mark.parametrize(
    ("today", "number"),
    [
        ("2026-03-01", None),
        ("2026-03-02", 1),
        ("2026-03-06", 5),
        ("2026-03-07", None),
        ("2026-03-09", None),  # slipped over
        ("2026-03-10", None),
        ("2026-03-11", 6),
        ("2026-03-12", 7),
    ],
)
def test_the_day_shown_is_the_plans_and_days_slipped_over_have_none(today, number):
    assert day_number(days(10), CALENDAR, said("Day 6 by two days"), date.fromisoformat(today)) == number


def test_a_plan_that_counts_every_date_is_shown_its_own_numbers():
    plan = Plan(
        title="Seven",
        phases=(heading("Week 2", "week", 2),),
        tasks=(task("A", phase="Week 2", phase_path=("Week 2",), days=(12,)),),
    )
    assert schedule(plan, CALENDAR)["A"] == window("03-13", "03-13")
    assert day_number(plan, CALENDAR, (), date(2026, 3, 13)) == 12
    assert day_number(plan, CALENDAR, said("Day 12 by 1 day"), date(2026, 3, 16)) == 12


slips = st.lists(
    st.builds(
        Slip,
        what=st.sampled_from(
            ("Day 1", "Day 4", "Day 6", "Day 7", "Week 2", "2026-03-05", "2026-03-11", "2026-03-14", "D5", "C")
        ),
        days=st.integers(-7, 7).filter(bool),
    ),
    max_size=6,
).map(tuple)
calendars = st.builds(
    WorkCalendar,
    start=st.just(MONDAY),
    workdays=st.frozensets(st.integers(0, 6), min_size=1),
    holidays=st.frozensets(st.integers(-5, 30).map(lambda days: MONDAY + timedelta(days=days))),
)


@settings(deadline=None)
@given(calendar=calendars, slips=slips.map(lambda told: tuple(one for one in told if one.what not in ("D5", "C"))))
def test_the_number_of_a_plan_days_date_is_that_day_again_after_any_slips(calendar, slips):
    plan = days(12)
    found = {n: schedule(plan, calendar, slips)[f"D{n}"] for n in range(1, 13)}
    assert [day_number(plan, calendar, slips, window.start) for window in found.values()] == list(found)
    taken = {window.start for window in found.values()}
    between = [found[1].start + timedelta(days=d) for d in range((found[12].start - found[1].start).days)]
    assert all(day_number(plan, calendar, slips, day) is None for day in between if day not in taken)


@settings(deadline=None)
@given(
    calendar=calendars, slips=slips, plan=st.sampled_from((days(12), SPRINTS)), more=st.integers(1, 9), data=st.data()
)
def test_a_slip_that_is_taken_back_leaves_no_trace(calendar, slips, plan, more, data):
    what = data.draw(st.sampled_from(("Day 6", "Week 2", "D5", "Sprint 2", "A", "C")))
    there, back = Slip(what=what, days=more), Slip(what=what, days=-more)
    assert schedule(plan, calendar, (*slips, there, back)) == schedule(plan, calendar, slips)
    assert span(plan, calendar, (*slips, there, back)) == span(plan, calendar, slips)


@settings(deadline=None)
@given(calendar=calendars, slips=slips.map(lambda told: tuple(one for one in told if one.days > 0 or one.what != "C")))
def test_no_window_is_turned_round_and_none_shrinks(calendar, slips):
    before, after = schedule(SPRINTS, calendar), schedule(SPRINTS, calendar, slips)
    assert before.keys() == after.keys()
    assert all(window.start <= window.end for window in after.values())
    assert all(window.start <= after[key].start and window.end <= after[key].end for key, window in before.items())
