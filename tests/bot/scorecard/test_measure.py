"""The week in figures."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.alert.alert import Alert, Change, raised
from bot.alert.signal import Outcome, Signal
from bot.alert.trigger import Breach
from bot.board.board import Board
from bot.board.state import Update, fold
from bot.plan.calendar import Window
from bot.plan.model import Plan, Squad, Status, Task, Trigger
from bot.plan.model import Scorecard as Card
from bot.scorecard.measure import Metric, Row, Scorecard, measure
from bot.scorecard.metric import metric

WEEK = Window(start=date(2026, 3, 9), end=date(2026, 3, 13))
MONDAY = datetime(2026, 3, 9, 9, tzinfo=UTC)
TRIGGER = Trigger(metric="failed deploys", comparison=">", threshold=2, line=1, consecutive=True, deadline_hours=4)


def done(task: str, day: int, status: Status = Status.DONE, hour: int = 12) -> Update:
    return Update(task=task, status=status, at=datetime(2026, 3, day, hour, tzinfo=UTC))


def board(
    *updates: Update, ends: dict[str, int] | None = None, keys: str = "ABCDEFGHIJ", cards: tuple[Card, ...] = ()
) -> Board:
    plan = Plan(
        title="Port",
        tasks=tuple(Task(key=key, title=key, line=n) for n, key in enumerate(keys, 1)),
        squads=(Squad(name="Harbour", tasks=tuple(keys[:2])), Squad(name="Bridge", tasks=tuple(keys[2:]))),
        scorecards=cards,
    )
    windows = {key: Window(start=date(2026, 3, 2), end=date(2026, 3, day)) for key, day in (ends or {}).items()}
    return Board(plan=plan, states=fold(plan, updates), windows=windows, today=date(2026, 3, 16))


def card(of: Board, *updates: Update, timezone: str = "UTC", **more: object) -> Scorecard:
    facts: dict[str, object] = {"signals": (), "alerts": (), "promises": {}, **more}
    return measure(of, week=WEEK, updates=updates, timezone=timezone, **facts)  # type: ignore[arg-type]  # a test's own keywords


def alert(*kinds: str, opened: datetime = MONDAY) -> Alert:
    made = raised(1, Breach(trigger=TRIGGER, since=opened, value="3"), at=opened)
    for kind in kinds:
        made = made.changed(Change.model_validate({"kind": kind, "at": opened + timedelta(hours=1)}))
    return made


def test_the_week_is_counted_by_squad_in_plan_order():
    updates = (
        done("D", 10),
        done("A", 9),
        done("B", 6),
        done("C", 16),
        done("E", 12, Status.BLOCKED),
        done("F", 12, Status.CANCELLED),
    )
    found = card(board(*updates, ends={"G": 13, "H": 20}), *updates)
    assert found.rows == (
        Row(squad="Harbour", total=2, done=2, done_this_week=("A",)),
        Row(squad="Bridge", total=7, done=2, done_this_week=("D",), blocked=("E",), late=("G",)),
    )
    assert (found.total, found.done, found.done_this_week) == (9, 4, ("A", "D"))


def test_a_task_reopened_and_done_again_counts_when_it_was_done_last():
    updates = (done("A", 10), done("A", 10, Status.IN_PROGRESS, 15), done("A", 16), done("B", 10), done("B", 16))
    assert card(board(*updates), *updates).done_this_week == ("B",)


def test_the_week_ends_at_midnight_of_the_plans_own_zone():
    late = done("A", 14, hour=3)  # still the 13th in Los Angeles
    assert card(board(late), late).done_this_week == ()
    assert card(board(late), late, timezone="America/Los_Angeles").done_this_week == ("A",)


def test_promises_count_each_task_once_and_only_in_the_week():
    updates = (done("A", 10), done("B", 16))
    promises = {
        date(2026, 3, 6): ("J",),
        date(2026, 3, 9): ("A", "B"),
        date(2026, 3, 10): ("A", "C"),
        date(2026, 3, 16): ("I",),
    }
    found = card(board(*updates), *updates, promises=promises)
    assert (found.promised, found.kept) == (3, 1)


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("", None),
        ("AB", date(2026, 4, 30)),  # 2 in the 12 days since the plan began: 8 more need 48
        ("ABCDE", date(2026, 3, 25)),
        ("ABCDEFGHIJ", date(2026, 3, 10)),
    ],
)
def test_the_forecast_is_what_is_left_at_the_pace_of_two_weeks(ended, expected):
    updates = tuple(done(key, 10) for key in ended)
    assert card(board(*updates, ends={"J": 31}), *updates).forecast == expected


def test_work_done_longer_ago_than_two_weeks_sets_no_pace():
    old = Update(task="A", status=Status.DONE, at=datetime(2026, 2, 10, tzinfo=UTC))
    assert card(board(old), old).forecast is None


@pytest.mark.parametrize(
    ("finished", "alerts", "rag", "why"),
    [
        (20, (), "green", "20 of 20 tasks planned by then are done"),
        (18, (), "green", "18 of 20 tasks planned by then are done"),
        (17, (), "amber", "17 of 20 tasks planned by then are done"),
        (16, (), "red", "16 of 20 tasks planned by then are done"),
        (20, (alert(),), "amber", "1 alert open"),
        (20, (alert("acknowledged"), alert()), "amber", "2 alerts open"),
        (20, (alert("resolved"),), "green", "20 of 20 tasks planned by then are done"),
        (20, (alert("deadline_missed"),), "red", "1 war room not opened in time; 1 alert open"),
    ],
)
def test_the_colour_follows_from_what_is_owed_and_what_burns(finished, alerts, rag, why):
    keys = "ABCDEFGHIJKLMNOPQRST"
    updates = tuple(done(key, 10) for key in keys[:finished])
    ends = {**dict.fromkeys(keys, 13), "U": 31}
    found = card(board(*updates, ends=ends, keys=keys + "U"), *updates, alerts=alerts)
    assert (found.rag, found.why) == (rag, why)


def test_a_forecast_beyond_the_last_day_is_amber():
    updates = tuple(done(key, 10) for key in "AB")
    found = card(board(*updates, ends={"A": 13, "B": 13, "J": 31}), *updates)
    assert (found.rag, found.why) == ("amber", "at this pace the end is 30 days after the plan's")


def test_a_plan_without_dates_is_green_until_something_burns():
    found = card(board())
    assert (found.rag, found.why, found.forecast) == ("green", "nothing is overdue", None)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (alert(opened=MONDAY), 1),
        (alert(opened=MONDAY - timedelta(days=20)), 1),
        (alert("resolved", opened=MONDAY - timedelta(days=20)), 0),
        (alert(opened=MONDAY + timedelta(days=7)), 0),
    ],
)
def test_alerts_count_that_were_open_in_the_week(one, expected):
    assert card(board(), alerts=(one,)).alerts == expected


def deploys(text: str, subject: str = "") -> list[Signal]:
    outcomes = {"F": Outcome.FAILED, "S": Outcome.SUCCEEDED, "C": Outcome.CANCELLED}
    return [
        Signal(name="deploy", outcome=outcomes[letter], subject=subject, at=MONDAY + timedelta(minutes=30 * n))
        for n, letter in enumerate(text)
        if letter in outcomes
    ]


def value(name: str, number: str, unit: str = "", day: int = 0) -> Signal:
    return Signal(name=name, value=Decimal(number), unit=unit, at=MONDAY + timedelta(days=day))


@pytest.mark.parametrize(
    ("name", "signals", "expected", "samples"),
    [
        ("deploy success rate", deploys("SFSS"), "75.0 %", 4),
        ("deploy success rate", deploys("SCS"), "100.0 %", 2),
        ("deployment failure rate", deploys("SFS"), "33.3 %", 3),
        ("deploy success rate", deploys("C"), None, 0),
        ("deploy success rate", [], None, 0),
        ("mean time to recover from failed deployments", deploys("FFS"), "60 min", 1),
        ("MTTR", deploys("FS FFFFFS"), "90 min", 2),
        ("MTTR", deploys("F" * 10 + "S"), "5.0 h", 1),
        ("MTTR", deploys("SFF"), None, 0),
        ("MTTR", deploys("F", "till") + deploys(" S", "shop"), None, 0),
        ("time to restore the pipeline", deploys("FS"), None, 0),
        (
            "localization coverage",
            [value("localization coverage", "40", "%"), value("localization coverage", "55", "%", 1)],
            "55 %",
            2,
        ),
        ("localization coverage", [value("localization coverage", "40", "%", -9)], "40 %", 0),
        ("localization coverage", [value("regression coverage", "40")], None, 0),
        ("environment uptime", [value("uptime", "99.95", "%")], "99.95 %", 1),
        ("budget burn", [value("budget burn", "1200")], "1200", 1),
    ],
)
def test_a_squads_measure_is_computed_where_a_signal_feeds_it(name, signals, expected, samples):
    found = metric(name, signals, MONDAY - timedelta(hours=9))
    assert found == Metric(name=name, value=expected, samples=samples), f"failed on {name}"


def test_signals_after_the_week_are_left_out_and_cards_without_a_squad_have_a_row():
    cards = (Card(squad="Bridge", metrics=("coverage", "moon phase")), Card(squad="Audit", metrics=("open findings",)))
    found = card(board(cards=cards), signals=[value("coverage", "80"), value("coverage", "10", day=9)])
    assert [(row.squad, row.metrics) for row in found.rows] == [
        ("Harbour", ()),
        ("Bridge", (Metric(name="coverage", value="80", samples=1), Metric(name="moon phase"))),
        ("Audit", (Metric(name="open findings"),)),
    ]
