"""What a slip would move is told, or refused, before it is recorded."""

from datetime import date
from time import process_time

import pytest

from bot.error import UserError
from bot.plan.calendar import Window, WorkCalendar, schedule, span
from bot.plan.model import Phase, Plan, Task
from bot.plan.pivot import pivot
from bot.plan.slip import slip_text

MONDAY = date(2026, 3, 2)
CALENDAR = WorkCalendar(start=MONDAY)
PLAN = Plan(
    title="Yard",
    phases=(
        Phase(name="Week 1: dig", kind="week", line=1, numbers=(1,)),
        Phase(name="Week 2: fill", kind="week", line=5, numbers=(2,)),
    ),
    tasks=(
        Task(key="T1", title="Dig", line=2, phase="Week 1: dig", phase_path=("Week 1: dig",)),
        Task(key="T2", title="Fill", line=6, days=(7,), depends_on=("T1",)),
        Task(key="T3", title="Paint", line=9),
    ),
)


def window(start: str, end: str) -> Window:
    return Window(start=date.fromisoformat(f"2026-{start}"), end=date.fromisoformat(f"2026-{end}"))


@pytest.mark.parametrize(
    ("former", "text", "task", "before", "after"),
    [
        ([], "Day 6 by two days", None, ("03-09", "03-09"), ("03-11", "03-11")),
        ([], "week 2 by 1 day", None, ("03-09", "03-13"), ("03-10", "03-16")),
        ([], "Week 2: fill by 1 day", None, ("03-09", "03-13"), ("03-10", "03-16")),
        ([], "t2 by 2 days", "T2", ("03-10", "03-10"), ("03-12", "03-12")),
        ([], "T2 by -2 days", "T2", ("03-10", "03-10"), ("03-06", "03-06")),
        ([], "from Thu 5 March by 1 day", None, ("03-05", "03-05"), ("03-06", "03-06")),
        (["Day 6 by two days"], "Day 6 by 1 day", None, ("03-11", "03-11"), ("03-12", "03-12")),
        (["Day 6 by two days"], "Day 7 by 1 day", None, ("03-12", "03-12"), ("03-13", "03-13")),
        (["Day 6 by two days"], "Week 2 back by two days", None, ("03-11", "03-17"), ("03-09", "03-13")),
        (["Day 6 by two days"], "T2 by 1 day", "T2", ("03-12", "03-12"), ("03-13", "03-13")),
    ],
)
def test_a_slip_tells_from_where_to_where(former, text, task, before, after):
    found = pivot(PLAN, CALENDAR, tuple(map(slip_text, former)), slip_text(text))
    assert found == (task, window(*before), window(*after))


EXAMPLES = "Write for example “Day 6 by two days”, “T4 by a week” or “everything from 8 Jan by one day”."
WITHIN = "Name something that lies within the plan."
RELOAD = "To plan it earlier, change the plan and load it again."


@pytest.mark.parametrize(
    ("former", "text", "sentence", "hint"),
    [
        ([], "Weak 2: fill by 1 day", "The plan has no dated “Weak 2: fill”.", "Did you mean “Week 2: fill”?"),
        ([], "Beta by 1 day", "The plan has no dated “Beta”.", EXAMPLES),
        ([], "Sprint 2 by 1 day", "The plan has no dated “Sprint 2”.", EXAMPLES),
        ([], "T3 by 1 day", "T3 has no date in the plan, so it cannot slip.", "Name the part it belongs to."),
        ([], "Day 60 by 1 day", "Nothing is planned from “Day 60” on.", WITHIN),
        ([], "from 1 June by 1 day", "Nothing is planned from “1 June” on.", WITHIN),
        ([], "Day 6 by -1 day", "“Day 6” has not slipped, and cannot come earlier than the plan has it.", RELOAD),
        (
            ["Day 6 by 1 day"],
            "Week 2 by -2 days",
            "“Week 2” has slipped by 1 working day only, and cannot come earlier than the plan has it.",
            RELOAD,
        ),
    ],
)
def test_what_cannot_slip_is_refused(former, text, sentence, hint):
    with pytest.raises(UserError) as refused:
        pivot(PLAN, CALENDAR, tuple(map(slip_text, former)), slip_text(text))
    assert (refused.value.sentence, refused.value.hint) == (sentence, hint)


@pytest.mark.parametrize("text", ["Day 6 by two days", "T3 by 1 day", "from 9 March by 1 day"])
def test_nothing_slips_in_a_plan_without_dates(text):
    plan = Plan(title="List", tasks=(Task(key="T3", title="Paint", line=1),))
    with pytest.raises(UserError, match="Nothing is dated in this plan, so nothing can slip"):
        pivot(plan, CALENDAR, (), slip_text(text))


def test_slips_of_a_long_plan_take_time_in_proportion():
    def seconds(count: int) -> float:
        tasks = tuple(
            Task(key=f"T{n}", title="Dig", line=n, days=(n // 20 + 1,), depends_on=(f"T{n - 1}",)) for n in range(count)
        )
        plan = Plan(title="Long", tasks=tasks)
        slips = tuple(map(slip_text, ("Day 2 by 3 days", "T5 by a week", "from 20 March by 2 days", "T40 by 9 days")))
        begun = process_time()
        assert len(schedule(plan, CALENDAR, slips)) == count
        assert span(plan, CALENDAR, slips).start == MONDAY
        return process_time() - begun

    short, long = (min(seconds(count) for _ in range(3)) for count in (1250, 5000))
    assert long < 12 * short  # in proportion it is 4, by the square 16
