"""Plan days, weeks, sprints and written dates become local dates."""

from datetime import date

import pytest

from bot.plan.calendar import Window, WorkCalendar, schedule, span, stated_start
from bot.plan.model import Ceremony, Phase, Plan, Task

MONDAY = date(2026, 3, 2)
CALENDAR = WorkCalendar(start=MONDAY)


def window(start: str, end: str) -> Window:
    return Window(start=date.fromisoformat(f"2026-{start}"), end=date.fromisoformat(f"2026-{end}"))


def plan(*phases: Phase, ceremonies: tuple[Ceremony, ...] = (), **task: object) -> Plan:
    only = Task.model_validate({"key": "A", "title": "Paint the fence", "line": 90, **task})
    return Plan(title="Yard", tasks=(only,), phases=phases, ceremonies=ceremonies)


def phase(name: str, kind: str, numbers: tuple[int, ...] = (), weeks: tuple[int, ...] = (), line: int = 1) -> Phase:
    return Phase.model_validate({"name": name, "kind": kind, "numbers": numbers, "weeks": weeks, "line": line})


@pytest.mark.parametrize(
    ("task", "phases", "expected"),
    [
        ({"days": (3, 4, 11)}, [], ("03-04", "03-16")),
        ({"phase": "Day 2", "phase_path": ("Day 2",)}, [phase("Day 2", "day", (2,))], ("03-03", "03-03")),
        ({"phase": "W2"}, [phase("W2", "week", (2,))], ("03-09", "03-13")),
        ({"phase": "Build"}, [phase("Build", "phase", weeks=(2, 3))], ("03-09", "03-20")),
        (
            {"phase": "Sprint 2"},
            [phase("Sprint 1", "sprint", (1,)), phase("Sprint 2", "sprint", (2,))],
            ("03-16", "03-27"),
        ),
        ({"sprint": "M4-S2"}, [], ("03-16", "03-27")),
        ({"sprint": "Sprint 1"}, [], ("03-02", "03-13")),
        ({"sprint": "S2"}, [phase("Sprints 1-2", "sprint", (1, 2), (1, 2, 3, 4))], ("03-16", "03-27")),
        ({"sprint": "S2"}, [phase("Sprint 1", "sprint", (1,), (1,))], ("03-09", "03-13")),
        ({"sprint": "Harden"}, [phase("Harden", "sprint", (2,), (3, 4))], ("03-16", "03-27")),
        ({"due": "2026-03-12"}, [], ("03-12", "03-12")),
        ({"start": "03/03", "due": "20/03"}, [], ("03-03", "03-20")),
        ({"start": "Mar 3", "due": "March 20th, 2026"}, [], ("03-03", "03-20")),
        ({"due": "Fri, 20 de marzo"}, [phase("W2", "week", (2,))], ("03-20", "03-20")),
        ({"due": "12. März", "phase": "W2"}, [phase("W2", "week", (2,))], ("03-09", "03-12")),
        ({"due": "1 juin", "phase": "W2"}, [phase("W2", "week", (2,))], ("06-01", "06-01")),
        ({"phase": "Ã Week 2"}, [phase("Ã Week 2", "section")], ("03-09", "03-13")),
        ({"start": "10.03.2026", "phase": "W2"}, [phase("W2", "week", (2,))], ("03-10", "03-13")),
        ({"due": "Week 3"}, [], ("03-16", "03-20")),
        ({"due": "April 2026"}, [], ("04-01", "04-30")),
        ({"start": "March 2026", "due": "April 2026"}, [], ("03-02", "04-30")),
        ({"phase": "Month 2"}, [phase("Month 2", "phase", (2,), weeks=(5, 6))], ("03-30", "04-10")),
        ({"due": "Day 4"}, [], ("03-05", "03-05")),
        ({"due": "3月12日"}, [], ("03-12", "03-12")),
        ({"due": "12 марта 2026"}, [], ("03-12", "03-12")),
        ({"due": "2026-03-14"}, [], ("03-13", "03-13")),
        ({"start": "2026-03-20", "due": "2026-03-10"}, [], ("03-10", "03-10")),
        ({"due": "soon", "phase": "W1"}, [phase("W1", "week", (1,))], ("03-02", "03-06")),
        ({"phase": "Nov"}, [phase("Nov", "phase")], None),
        ({"phase": "🚧 Week 2: walls"}, [], ("03-09", "03-13")),
        ({"phase": "Notes on what to do after Day 2"}, [], None),
        ({"start": "2026-03-07", "due": "2026-03-13"}, [], ("03-09", "03-13")),
        ({"phase": "Unknown", "phase_path": ("Gone", "Unknown")}, [], None),
        ({"sprint": "Alpha"}, [], None),
        ({"days": (99999,)}, [], None),
        ({"phase": "Day 9"}, [phase("Day 9", "day", (999999,))], None),
        ({"due": "TBD"}, [], None),
        ({"due": "2026-13-45"}, [], None),
        ({"due": "31/02/2026"}, [], None),
        ({}, [], None),
    ],
)
def test_a_task_is_planned_by_what_stands_on_it_or_above_it(task, phases, expected):
    found = schedule(plan(*phases, **task), CALENDAR)
    assert found.get("A") == (window(*expected) if expected else None), f"failed on {task}"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # weeks counted through: the literal number lies in the heading above
        ((phase("Phase 2 (Weeks 3-4)", "phase", (2,), (3, 4)), phase("Week 4", "week", (4,))), ("03-23", "03-27")),
        # weeks and days that start anew below each heading
        ((phase("Phase 2 (Weeks 3-4)", "phase", (2,), (3, 4)), phase("Week 2", "week", (2,))), ("03-23", "03-27")),
        ((phase("Week 2", "week", (2,)), phase("Day 3-5", "day", (3, 4, 5))), ("03-11", "03-13")),
        # days counted by the calendar: day 22 is the Monday of the fourth week
        ((phase("WEEK 4", "week", (4,)), phase("Mon-Tue (Days 22-23)", "day", (22, 23))), ("03-23", "03-24")),
        ((phase("WEEK 3", "week", (3,)), phase("Day 11", "day", (11,))), ("03-16", "03-16")),
        # an undated heading below a dated one changes nothing
        ((phase("Sprint 1", "sprint", (1,)), phase("Backend", "section")), ("03-02", "03-13")),
    ],
)
def test_numbers_below_a_dated_heading_are_read_within_it(path, expected):
    names = tuple(one.name for one in path)
    found = schedule(plan(*path, phase=names[-1], phase_path=names), CALENDAR)
    assert found["A"] == window(*expected)


def test_day_numbers_that_count_every_date_are_seen_by_their_weeks():
    headings = (phase("WEEK 5", "week", (5,), line=3), phase("Mon-Tue (Days 29-30)", "day", (29, 30), line=4))
    assert span(plan(*headings), CALENDAR) == window("03-02", "04-03")
    table = plan(phase("WEEK 2", "week", (2,)), phase="WEEK 2", phase_path=("WEEK 2",), days=(12,))
    assert schedule(table, CALENDAR)["A"] == window("03-13", "03-13")


def test_of_two_headings_with_one_name_the_nearest_above_counts():
    first, second = phase("Day 1", "day", (1,), line=5), phase("Day 1", "day", (4,), line=50)
    assert schedule(plan(first, second, phase="Day 1", line=60), CALENDAR)["A"] == window("03-05", "03-05")
    assert schedule(plan(first, second, phase="Day 1", line=20), CALENDAR)["A"] == window("03-02", "03-02")


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Sprint #3: dom 8 mar → sáb 14 mar 2026", "sprint", ("03-09", "03-13")),
        ("Iteration (Mar 9 - 20, 2026)", "sprint", ("03-09", "03-20")),
        ("Iteration (2026-03-09 to 2026-03-20)", "sprint", ("03-09", "03-20")),
        ("Week of March 9", "week", ("03-09", "03-13")),
        ("Milestone: beta by 20 March", "milestone", ("03-20", "03-20")),
        ("Status (9 Mar 2026)", "section", None),
        ("Build, 9 Mar 2026 – 13 Mar 2026", "section", ("03-09", "03-13")),
        ("April 2026", "phase", ("04-01", "04-30")),
        ("Marzo de 2026 – Abril de 2026: obra", "phase", ("03-02", "04-30")),
        ("Q2 2026", "phase", ("04-01", "06-30")),
        ("Q1: foundations", "phase", ("01-01", "03-31")),
        ("Q1: why so late?", "section", None),
        ("Spring (April 2026)", "section", ("04-01", "04-30")),
        ("Month 2: walls", "phase", ("04-02", "05-01")),
        ("Months 1-2", "phase", ("03-02", "05-01")),
        ("Step 1/2: wiring", "section", None),
        ("Part 2 set dressing", "section", None),
        ("Release 1.2", "milestone", None),
        ("Planned for 2026", "section", None),
        ("May 1850", "phase", None),
    ],
)
def test_dates_written_in_a_heading_count(name, kind, expected):
    found = schedule(plan(phase(name, kind), phase=name), CALENDAR)
    assert found.get("A") == (window(*expected) if expected else None)


def test_a_range_over_new_year_takes_its_year_from_its_end():
    found = schedule(
        plan(phase("Sprint #11: 28 dic → 3 ene 2027", "sprint"), phase="Sprint #11: 28 dic → 3 ene 2027"), CALENDAR
    )
    assert found["A"] == Window(start=date(2026, 12, 28), end=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("phases", "ceremonies", "weeks"),
    [
        ([], [], 2),
        ([phase("Sprint 1", "sprint", (1,), (1, 2, 3))], [], 3),
        ([phase("Sprint 1 (one week)", "sprint", (1,))], [], 1),
        ([phase("Sprint 1 (3-week)", "sprint", (1,))], [], 3),
        ([], [Ceremony(name="Sprint review", line=3, cadence="weekly")], 1),
        ([], [Ceremony(name="Sprint planning", line=3, cadence="every three weeks")], 3),
        ([], [Ceremony(name="Sprint planning", line=3, cadence="biweekly")], 2),
        ([phase("Sprint 1 (9 weeks)", "sprint", (1,))], [], 2),
    ],
)
def test_a_sprint_lasts_as_long_as_the_plan_says(phases, ceremonies, weeks):
    found = schedule(plan(*phases, ceremonies=tuple(ceremonies), sprint="S2"), CALENDAR)
    assert found["A"] == CALENDAR.week(weeks + 1).joined(CALENDAR.week(2 * weeks))


def test_the_weeks_below_a_sprint_tell_its_length():
    headings = (phase("Sprint 1", "sprint", (1,)), phase("Week 1", "week", (1,)), phase("Sprint 2", "sprint", (2,)))
    tasks = (
        Task(key="A", title="Dig", line=5, phase="Week 1", phase_path=("Sprint 1", "Week 1")),
        Task(key="B", title="Fill", line=9, phase="Sprint 2", phase_path=("Sprint 2",)),
    )
    assert schedule(Plan(title="Yard", tasks=tasks, phases=headings), CALENDAR)["B"] == window("03-09", "03-13")


def test_a_plan_that_begins_with_sprint_zero_or_twelve_begins_there():
    for first in (0, 12):
        headings = [phase(f"Sprint {n}", "sprint", (n,)) for n in (first, first + 1)]
        assert schedule(plan(*headings, phase=f"Sprint {first + 1}"), CALENDAR)["A"] == window("03-16", "03-27")


def test_one_american_date_makes_all_of_them_american():
    tasks = (Task(key="A", title="a", line=1, due="3/4"), Task(key="B", title="b", line=2, due="3/25"))
    found = schedule(Plan(title="p", tasks=tasks), CALENDAR)
    assert found == {"A": window("03-04", "03-04"), "B": window("03-25", "03-25")}


def test_the_span_reaches_from_the_first_day_to_the_last_heading():
    assert span(plan(phase("Week 3", "week", (3,)), days=(2,)), CALENDAR) == window("03-02", "03-20")
    assert span(plan(phase("Notes (Week 9)", "section", weeks=(9,)), days=(2,)), CALENDAR) == window("03-02", "03-03")


def test_what_is_planned_before_the_start_does_not_move_it():
    kickoff = phase("Day 0 kickoff", "day", (0,))
    assert span(plan(kickoff, phase("Day 3", "day", (3,)), days=(0,)), CALENDAR) == window("03-02", "03-04")
    assert span(plan(kickoff, days=(0,)), CALENDAR) == window("03-02", "05-29")


def test_an_undated_plan_spans_a_quarter():
    assert span(plan(), CALENDAR) == Window(start=MONDAY, end=date(2026, 5, 29))


def test_the_plans_own_first_date_is_found():
    assert stated_start(plan(start="12/05", due="17/05/2026"), date(2026, 4, 1)) == date(2026, 5, 12)
    assert stated_start(plan(phase("Week 1", "week", (1,))), MONDAY) is None
