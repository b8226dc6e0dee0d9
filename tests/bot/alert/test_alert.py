"""What happens to an alert after it fired, and whose it is."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from bot.alert.alert import Alert, Change, deadline, raised
from bot.alert.owner import owning_squad
from bot.alert.trigger import Breach
from bot.plan.model import Plan, Scorecard, Squad, Task, Trigger

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TRIGGER = Trigger(metric="failed deploys", comparison=">", threshold=2, line=1, consecutive=True, deadline_hours=4)
BREACH = Breach(trigger=TRIGGER, subject="shop", since=NOW - timedelta(minutes=5), value="3")


def change(kind: str, minutes: int = 0, by: str = "") -> Change:
    return Change.model_validate({"kind": kind, "at": NOW + timedelta(minutes=minutes), "by": by})


def alert(*kinds: str) -> Alert:
    made = raised(1, BREACH, at=NOW)
    for minutes, kind in enumerate(kinds, 1):
        made = made.changed(change(kind, minutes))
    return made


@pytest.mark.parametrize(
    ("kinds", "phase"),
    [
        ([], "firing"),
        (["acknowledged"], "acknowledged"),
        (["room_opened"], "acknowledged"),
        (["deadline_missed"], "firing"),
        (["recovered"], "firing"),
        (["acknowledged", "recovered"], "acknowledged"),
        (["resolved"], "resolved"),
        (["acknowledged", "resolved"], "resolved"),
        (["resolved", "acknowledged"], "resolved"),
        (["resolved", "fired", "room_opened"], "resolved"),
    ],
)
def test_the_phase_only_moves_forward(kinds, phase):
    assert alert(*kinds).phase == phase


def test_nothing_is_added_after_the_resolution():
    resolved = alert("acknowledged", "resolved")
    assert resolved.changed(change("acknowledged", 9)) is resolved
    assert resolved.resolved_at == NOW + timedelta(minutes=2)


def test_an_alert_is_about_the_subject_of_its_breach():
    assert alert().subject == "shop"


def test_a_change_that_arrives_twice_counts_once():
    once = alert("acknowledged")
    assert once.changed(change("acknowledged", 1)) is once


def test_the_phase_is_the_same_in_whatever_order_the_changes_are_stored():
    changes = [change("fired"), change("acknowledged", 1), change("room_opened", 2), change("resolved", 3)]
    for order in itertools.permutations(changes):
        assert alert().model_copy(update={"changes": order}).phase == "resolved"


def test_the_deadline_counts_from_the_crossing_of_the_threshold():
    assert deadline(BREACH) == NOW + timedelta(hours=4, minutes=-5)
    assert raised(7, BREACH, at=NOW).deadline_at == deadline(BREACH)
    without = BREACH.model_copy(update={"trigger": TRIGGER.model_copy(update={"deadline_hours": None})})
    assert deadline(without) is None
    assert not raised(7, without, at=NOW).overdue(NOW + timedelta(days=9))


@pytest.mark.parametrize(
    ("kinds", "minutes", "expected"),
    [
        ([], 234, False),
        ([], 235, True),
        (["acknowledged"], 235, True),
        (["room_opened"], 235, False),
        (["resolved"], 235, False),
        (["deadline_missed"], 235, False),
    ],
)
def test_the_deadline_is_missed_once_without_a_war_room(kinds, minutes, expected):
    assert alert(*kinds).overdue(NOW + timedelta(minutes=minutes)) is expected


def test_the_last_word_tells_whether_the_measure_is_back():
    assert not alert().recovered
    assert alert("recovered").recovered
    assert not alert("recovered", "fired").recovered
    assert alert("room_opened").room_opened_at == NOW + timedelta(minutes=1)


SQUADS = (Squad(name="Harbour", tasks=("1", "2")), Squad(name="Bridge", tasks=("3",)), Squad(name="Cargo"))
CARDS = (
    Scorecard(squad="Harbour", metrics=("mean time to recover from failed deployments", "crane uptime")),
    Scorecard(squad="Bridge", metrics=("accessibility audit findings", "translation coverage")),
    Scorecard(squad="Inspection", metrics=("daily test coverage", "open severity-1/2 defects")),
)
TASKS = (
    Task(key="1", title="Dredge the basin", line=1),
    Task(key="2", title="Set up invoice exports", line=2),
    Task(key="3", title="Invoice layout", line=3, squad="Bridge"),
    Task(key="4", title="Weigh cargo", line=4, squad="Cargo"),
)


@pytest.mark.parametrize(
    ("metric", "squad"),
    [
        ("consecutive failed deploys", "Harbour"),
        ("regression suite coverage", "Inspection"),
        ("accessibility blocker severity", "Bridge"),
        ("basin depth", "Harbour"),
        ("cargo weight", "Cargo"),
        ("invoice errors", None),
        ("moon phase", None),
    ],
)
def test_a_trigger_concerns_the_squad_that_reports_it_else_the_one_that_works_on_it(metric, squad):
    plan = Plan(title="Port", tasks=TASKS, squads=SQUADS, scorecards=CARDS)
    found = owning_squad(plan, TRIGGER.model_copy(update={"metric": metric}))
    assert (found.name if found else None) == squad


def test_a_plan_without_squads_owns_nothing():
    assert owning_squad(Plan(title="Port"), TRIGGER) is None
