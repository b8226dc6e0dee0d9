"""Where a plan stands on one day."""

from datetime import date

import pytest

from bot.board.board import Board, Count
from bot.board.state import TaskState
from bot.plan.calendar import Window
from bot.plan.model import Plan, Squad, Status, Task

TODAY = date(2026, 3, 4)


def task(key: str, *depends_on: str, owner: str = "", squad: str | None = None, phase: str | None = None) -> Task:
    owners = (owner,) if owner else ()
    return Task(key=key, title=key, line=1, depends_on=depends_on, owners=owners, squad=squad, phase=phase)


def board(
    *tasks: Task, windows: dict[str, tuple[int, int]] | None = None, squads: tuple[Squad, ...] = (), **statuses: str
) -> Board:
    plan = Plan(title="Yard", tasks=tasks, squads=squads)
    states = {key: TaskState(key=key, status=Status(status)) for key, status in statuses.items()}
    dated = {
        key: Window(start=date(2026, 3, start), end=date(2026, 3, end)) for key, (start, end) in (windows or {}).items()
    }
    return Board(plan=plan, states=states, windows=dated, today=TODAY)


def keys(tasks: tuple[Task, ...]) -> str:
    return "".join(one.key for one in tasks)


@pytest.mark.parametrize(
    ("window", "status", "places"),
    [
        ((2, 4), "todo", ["due_today", "open"]),
        ((4, 4), "in_progress", ["due_today", "in_progress", "open"]),
        ((4, 4), "done", ["done"]),
        ((2, 3), "todo", ["late", "open"]),
        ((2, 3), "blocked", ["late", "blocked", "open"]),
        ((2, 3), "cancelled", []),
        ((4, 6), "todo", ["starting", "open"]),
        ((2, 6), "todo", ["starting", "open"]),
        ((2, 6), "in_review", ["in_progress", "open"]),
        ((5, 6), "todo", ["next_up", "open"]),
        ((5, 6), "blocked", ["blocked", "open"]),
    ],
)
def test_a_task_stands_where_its_dates_and_status_put_it(window, status, places):
    one = board(task("A"), windows={"A": window}, A=status)
    names = ["due_today", "late", "blocked", "starting", "in_progress", "next_up", "done", "open"]
    assert sorted(name for name in names if getattr(one, name)) == sorted(places)
    assert not one.undated


def test_next_up_waits_for_dependencies_and_takes_the_earliest_of_each_owner():
    tasks = [task(key, owner="ana") for key in "ABCDE"] + [task("F", "A", owner="bo"), task("G", owner="bo")]
    one = board(*tasks, windows={"A": (9, 9), "B": (8, 8), "C": (7, 7), "D": (6, 6), "G": (20, 20)})
    assert keys(one.next_up) == "BCDG"


def test_an_owner_with_three_tasks_under_way_is_given_none_next():
    tasks = [task(key, owner="ana") for key in "ABCD"]
    assert keys(board(*tasks, A="in_progress", B="in_review").next_up) == "C"
    assert keys(board(*tasks, A="in_progress", B="in_review", C="in_progress").next_up) == ""


def test_a_plan_without_dates_has_nothing_late_and_asks_for_what_is_at_hand():
    one = board(task("A"), task("B", "A"), task("C"), task("D"), B="in_progress", C="done")
    assert one.undated
    assert keys(one.late) == keys(one.starting) == ""
    assert keys(one.due_today) == "ABD"


def test_dependencies_and_dependants_are_the_open_ones_in_plan_order():
    one = board(task("A", "c", "B", "zz", "A"), task("B"), task("C"), task("D", "b"), B="done")
    first, second, third, fourth = one.plan.tasks
    assert keys(one.open_dependencies(first)) == "C"
    assert keys(one.open_dependencies(fourth)) == ""
    assert keys(one.dependants(third)) == "A"
    assert keys(one.dependants(second)) == "AD"


def test_squads_and_phases_are_counted_in_plan_order_without_the_cancelled():
    tasks = (
        task("A", squad="Masons", phase="Base"),
        task("B", squad="Masons", phase="Roof"),
        task("C", phase="Base"),
        task("D"),
        task("E", squad="Masons"),
    )
    squads = (Squad(name="Idle"), Squad(name="Joiners", tasks=("C",)), Squad(name="Masons", tasks=("A", "B")))
    one = board(
        *tasks, squads=squads, windows={"A": (2, 2), "C": (9, 9)}, A="blocked", B="done", C="in_progress", E="cancelled"
    )
    assert one.by_squad() == (
        Count(name="Joiners", total=1, in_progress=1),
        Count(name="Masons", total=2, done=1, blocked=1, late=1),
        Count(name="", total=1),
    )
    assert one.by_phase() == (
        Count(name="Base", total=2, in_progress=1, blocked=1, late=1),
        Count(name="Roof", total=1, done=1),
        Count(name="", total=1),
    )


def test_an_empty_plan_stands_nowhere():
    one = board()
    assert one.by_squad() == one.by_phase() == one.due_today == one.next_up == ()
