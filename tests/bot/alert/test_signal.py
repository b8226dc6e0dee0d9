"""A signal as somebody types it."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pydantic import ValidationError

from bot.alert.signal import Outcome, Signal, parse
from bot.error import UserError

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("deploy failed", None, ("deploy", Outcome.FAILED, None, "")),
        ("deploy", "Failed", ("deploy", Outcome.FAILED, None, "")),
        ("nightly build", "green", ("nightly build", Outcome.SUCCEEDED, None, "")),
        ("e2e skipped", None, ("e2e", Outcome.CANCELLED, None, "")),
        ("coverage 83.2", None, ("coverage", None, "83.2", "")),
        ("coverage 83.2%", None, ("coverage", None, "83.2", "%")),
        ("coverage 83.2 %", None, ("coverage", None, "83.2", "%")),
        ("coverage", "83,2 %", ("coverage", None, "83.2", "%")),
        ("severity 2", None, ("severity", None, "2", "")),
        ("severity SEV-2", None, ("severity", None, "2", "sev")),
        ("severity", "critical", ("severity", None, "1", "sev")),
        ("p95 latency 350ms", None, ("p95 latency", None, "350", "ms")),
        ("throughput 12.5 req/s", "12.5 req/s", ("throughput 12.5 req/s", None, "12.5", "req/s")),
        ("balance", "−3.50", ("balance", None, "-3.50", "")),
        ("orders", "1,234,567", ("orders", None, "1234567", "")),
        ("orders", "1,234.5", ("orders", None, "1234.5", "")),
        ("ratio", "0,125", ("ratio", None, "0.125", "")),
        ("error rate", "1e-05", ("error rate", None, "0.00001", "")),
        ("ratio", ".5", ("ratio", None, "0.5", "")),
        ("  smoke   test  ", " ok ", ("smoke test", Outcome.SUCCEEDED, None, "")),
    ],
)
def test_an_outcome_or_a_number_is_read(name, value, expected):
    signal = parse(name, value, at=NOW, subject="shop", sequence=7)
    label, outcome, number, unit = expected
    assert signal == Signal(
        name=label,
        outcome=outcome,
        value=None if number is None else Decimal(number),
        unit=unit,
        subject="shop",
        at=NOW,
        sequence=7,
    )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("", None, "A signal needs a name and what was seen of it."),
        ("deploy", None, "A signal needs a name and what was seen of it."),
        ("deploy", "", "A signal needs a name and what was seen of it."),
        ("  ", "failed", "A signal needs a name and what was seen of it."),
        ("coverage", "NaN", "“NaN” is neither an outcome nor a number for coverage."),
        ("coverage", "-inf", "“-inf” is neither an outcome nor a number for coverage."),
        ("coverage infinity", None, "“infinity” is neither an outcome nor a number for coverage."),
        ("coverage", "1e400", "“1e400” is neither an outcome nor a number for coverage."),
        ("coverage", "1_000", "“1_000” is neither an outcome nor a number for coverage."),
        ("coverage", "eighty", "“eighty” is neither an outcome nor a number for coverage."),
        ("coverage", "8" * 50, "“" + "8" * 50 + "” is neither an outcome nor a number for coverage."),
        ("coverage", "1.2.3", "“1.2.3” is not one number."),
        ("orders", "1,250", "“1,250” could be a thousand or a fraction."),
    ],
)
def test_nonsense_is_refused_in_a_sentence(name, value, sentence):
    with pytest.raises(UserError) as refused:
        parse(name, value, at=NOW)
    assert refused.value.sentence == sentence
    assert refused.value.hint


def test_an_infinite_value_or_a_moment_without_a_zone_is_no_signal():
    with pytest.raises(ValidationError):
        Signal(name="coverage", value=Decimal("NaN"), at=NOW)
    with pytest.raises(ValidationError):
        Signal(name="coverage", value=Decimal(1), at=NOW.replace(tzinfo=None))
