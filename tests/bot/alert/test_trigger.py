"""When a threshold counts as crossed."""

import itertools
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alert.signal import Outcome, Signal
from bot.alert.trigger import evaluate, recovered
from bot.plan.model import Trigger

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
OUTCOMES = {"F": Outcome.FAILED, "S": Outcome.SUCCEEDED, "C": Outcome.CANCELLED}
MORE_THAN_TWO = Trigger(
    metric="consecutive failed deploys", comparison=">", threshold=2, line=1, consecutive=True, deadline_hours=4
)
COVERAGE = Trigger(metric="regression suite coverage", comparison="<", threshold=85, unit="%", line=1)
SEVERITY = Trigger(metric="accessibility blocker severity", comparison=">=", threshold=2, line=1)


def deploys(text: str, subject: str = "shop") -> list[Signal]:
    """One signal a minute: F, S or C, and after it the run's number when it has one: "F1 F2 S1"."""
    return [
        Signal(
            name="deploy",
            outcome=OUTCOMES[word[0]],
            run=word[1:],
            subject=subject,
            at=START + timedelta(minutes=minute),
        )
        for minute, word in enumerate(text.split())
    ]


def values(name: str, *numbers: str, unit: str = "") -> list[Signal]:
    return [
        Signal(name=name, value=Decimal(number), unit=unit, at=START + timedelta(minutes=minute))
        for minute, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    ("seen", "streak", "crossed_at"),
    [
        ("", None, None),
        ("F F", None, None),
        ("F F F", "3", 2),
        ("F F F F", "4", 2),
        ("F F S F", None, None),
        ("F F F S", None, None),
        ("F F F S F F F", "3", 6),
        ("F C F C C F", "3", 5),
        ("C C C", None, None),
        ("F1 F1 F1", None, None),
        ("F1 F2 F1 F3", "3", 3),
        ("F1 F2 S1 F3", None, None),
        ("F1 F2 F3 S3", None, None),
        ("S1 F2 F3 F1", "3", 3),
        ("F1 F2 F3 C3", "3", 2),
    ],
)
def test_more_than_two_in_a_row_fires_at_the_third(seen, streak, crossed_at):
    breaches = evaluate(MORE_THAN_TWO, deploys(seen))
    assert [breach.value for breach in breaches] == ([streak] if streak else []), f"failed on {seen}"
    if streak:
        assert breaches[0].since == START + timedelta(minutes=crossed_at)
        assert [signal.outcome for signal in breaches[0].signals] == [Outcome.FAILED] * int(streak)


@pytest.mark.parametrize(
    ("comparison", "threshold", "failures", "fires"),
    [
        (">", 2, 2, False),
        (">", 2, 3, True),
        (">=", 3, 2, False),
        (">=", 3, 3, True),
        ("==", 3, 2, False),
        ("==", 3, 3, True),
        ("==", 3, 4, True),
        (">", 0, 1, True),
        (">", 2.5, 3, True),
        ("<", 3, 1, False),
        ("<=", 3, 1, False),
    ],
)
def test_a_streak_is_held_against_the_threshold(comparison, threshold, failures, fires):
    trigger = MORE_THAN_TWO.model_copy(update={"comparison": comparison, "threshold": threshold})
    assert bool(evaluate(trigger, deploys("F " * failures))) is fires


def test_a_value_among_outcomes_does_not_end_a_streak():
    seen = [*deploys("F F F"), Signal(name="deploy", value=Decimal(12), unit="min", subject="shop", at=START)]
    assert [breach.value for breach in evaluate(MORE_THAN_TWO, seen)] == ["3"]


def test_each_subject_has_a_streak_of_its_own():
    mixed = deploys("F F F", "shop") + deploys("F F", "till") + deploys("F F F", "app")
    assert [breach.subject for breach in evaluate(MORE_THAN_TWO, mixed)] == ["app", "shop"]


def test_the_source_sequence_orders_signals_of_one_moment():
    def at_once(outcome: Outcome, sequence: int) -> Signal:
        return Signal(name="deploy", outcome=outcome, at=START, sequence=sequence)

    late_success = [at_once(Outcome.SUCCEEDED, 1), *(at_once(Outcome.FAILED, n) for n in (4, 3, 2))]
    assert evaluate(MORE_THAN_TWO, late_success)[0].value == "3"
    assert evaluate(MORE_THAN_TWO, [*late_success, at_once(Outcome.SUCCEEDED, 5)]) == ()


steps = st.tuples(
    st.sampled_from("FSC"),
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["shop", "till"]),
    st.integers(0, 6),
)


def naive_streak(signals: list[Signal], subject: str) -> int:
    unique: list[Signal] = []
    for signal in signals:
        if signal.subject == subject and signal.outcome is not Outcome.CANCELLED and signal not in unique:
            unique.append(signal)
    unique.sort(key=lambda signal: (signal.at, signal.sequence))
    streak = 0
    for place, signal in enumerate(unique):
        if signal.run and any(later.run == signal.run for later in unique[place + 1 :]):
            continue
        streak = streak + 1 if signal.outcome is Outcome.FAILED else 0
    return streak


@settings(deadline=None)
@given(st.lists(steps, max_size=14), st.data())
def test_streaks_equal_a_naive_reference_under_duplication_and_reordering(drawn, data):
    signals = [
        Signal(
            name="deploy",
            outcome=OUTCOMES[letter],
            run=run,
            subject=subject,
            at=START + timedelta(minutes=minute),
            sequence=place,
        )
        for place, (letter, run, subject, minute) in enumerate(drawn)
    ]
    again = data.draw(st.lists(st.sampled_from(signals), max_size=6)) if signals else []
    shuffled = data.draw(st.permutations(signals + again))
    found = {breach.subject: int(breach.value) for breach in evaluate(MORE_THAN_TWO, shuffled)}
    naive = {subject: naive_streak(signals, subject) for subject in ("shop", "till")}
    assert found == {subject: streak for subject, streak in naive.items() if streak > 2}
    for subject in naive:
        if subject in found:
            assert not recovered(MORE_THAN_TWO, shuffled, subject)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["90", "85", "84.9", "84.99999999999999999"]), max_size=8), st.data())
def test_levels_do_not_depend_on_the_order_of_arrival(numbers, data):
    seen = values("coverage", *numbers)
    breaches = evaluate(COVERAGE, data.draw(st.permutations(seen)))
    below = list(itertools.takewhile(lambda signal: signal.value < 85, reversed(seen)))
    assert [signal for breach in breaches for signal in breach.signals] == below[::-1]


@pytest.mark.parametrize(
    ("trigger", "seen", "value"),
    [
        (COVERAGE, values("coverage", "85"), None),
        (COVERAGE, values("coverage", "84.9"), "84.9"),
        (COVERAGE, values("coverage", "9"), "9"),
        (COVERAGE, values("coverage", "100"), None),
        (COVERAGE, values("coverage", "80", "90"), None),
        (COVERAGE, values("localization coverage", "10"), None),
        (COVERAGE, [Signal(name="coverage", outcome=Outcome.FAILED, at=START)], None),
        (SEVERITY, values("accessibility severity", "1"), None),
        (SEVERITY, values("accessibility severity", "2"), "2"),
        (SEVERITY, values("accessibility severity", "1", unit="sev"), "1"),
        (SEVERITY, values("accessibility severity", "2", unit="sev"), "2"),
        (SEVERITY, values("accessibility severity", "3", unit="sev"), None),
        (
            Trigger(metric="p95 latency", comparison=">", threshold=2, unit="s", line=1),
            values("latency", "1900", unit="ms"),
            None,
        ),
        (
            Trigger(metric="p95 latency", comparison=">", threshold=2, unit="s", line=1),
            values("latency", "2100", unit="ms"),
            "2100",
        ),
        (Trigger(metric="open defects", comparison="==", threshold=0.1, line=1), values("defects", "0.1"), "0.1"),
        (Trigger(metric="error rate", comparison="<=", threshold=5, line=1), values("api error rate", "5"), "5"),
        (MORE_THAN_TWO, values("deploy", "3"), "3"),
        (
            Trigger(metric="failed smoke tests", comparison=">", threshold=0, line=1),
            [Signal(name="smoke test", outcome=Outcome.FAILED, at=START)],
            "1",
        ),
    ],
)
def test_the_last_value_is_held_against_the_threshold(trigger, seen, value):
    assert [breach.value for breach in evaluate(trigger, seen)] == ([value] if value else [])


def test_a_level_is_crossed_since_the_first_value_beyond_it_without_a_better_one_after():
    breach = evaluate(COVERAGE, values("coverage", "80", "90", "84", "83"))[0]
    assert breach.since == START + timedelta(minutes=2)
    assert [signal.value for signal in breach.signals] == [Decimal(84), Decimal(83)]


@pytest.mark.parametrize(
    ("trigger", "seen", "subject", "expected"),
    [
        (MORE_THAN_TWO, deploys("F F F"), "shop", False),
        (MORE_THAN_TWO, deploys("F F F S"), "shop", True),
        (MORE_THAN_TWO, deploys("F F F S F"), "shop", True),
        (MORE_THAN_TWO, deploys("F F F C"), "shop", False),
        (MORE_THAN_TWO, deploys("F F"), "shop", False),
        (MORE_THAN_TWO, deploys("S"), "till", False),
        (MORE_THAN_TWO, [], "shop", False),
        (COVERAGE, values("coverage", "80"), "", False),
        (COVERAGE, values("coverage", "80", "85"), "", True),
        (COVERAGE, [], "", False),
    ],
)
def test_recovery_needs_to_be_seen(trigger, seen, subject, expected):
    assert recovered(trigger, seen, subject) is expected


@pytest.mark.parametrize(("unit", "fires"), [("", True), ("h", False), ("%", False)])
def test_a_time_or_a_share_of_failures_is_not_counted_in_failures(unit: str, *, fires: bool):
    trigger = Trigger(metric="failed deploys", comparison=">", threshold=4, unit=unit, line=1)
    assert bool(evaluate(trigger, deploys("F F F F F"))) is fires


@pytest.mark.parametrize(
    ("numbers", "crossed_at"),
    [("84 83", None), ("84 83 82", 2), ("84 83 90 82", None), ("84 83 82 81", 2), ("84 83 90 82 81 80", 5)],
)
def test_a_level_may_have_to_be_crossed_several_times_in_a_row(numbers, crossed_at):
    lasting = COVERAGE.model_copy(update={"consecutive": True, "runs": 3})
    breaches = evaluate(lasting, values("coverage", *numbers.split()))
    assert [breach.since for breach in breaches] == (
        [] if crossed_at is None else [START + timedelta(minutes=crossed_at)]
    )
