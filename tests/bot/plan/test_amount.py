"""Amounts as people say them."""

import pytest

from bot.plan.amount import amount, duration


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0.25, "15 min"),
        (0.5, "30 min"),
        (1, "1 h"),
        (1.5, "90 min"),
        (2.5, "2 h 30 min"),
        (4, "4 h"),
        (24, "24 h"),
        (36, "36 h"),
        (48, "2 days"),
        (168, "7 days"),
    ],
)
def test_a_length_of_time(hours: float, said: str):
    assert duration(hours) == said


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [(85.0, "%", "85%"), (2.0, "x", "2x"), (0.5, "min", "0.5 min"), (3.0, "", "3")],
)
def test_a_number_with_its_unit(number: float, unit: str, said: str):
    assert amount(number, unit) == said
