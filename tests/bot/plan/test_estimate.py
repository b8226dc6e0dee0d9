"""Estimates, read as working hours."""

import pytest

from bot.plan.estimate import hours


@pytest.mark.parametrize(
    ("said", "worth"),
    [
        ("4h", 4),
        ("~4 hours", 4),
        ("1.5 h", 1.5),
        ("1,5 h", 1.5),
        ("90 min", 1.5),
        ("2d", 16),
        ("half a day", 4),
        ("1-2d", 16),
        ("2h - 1d", 8),
        ("60–75 minutes", 1.25),
        ("1d 4h", 12),
        ("1 week", 40),
        ("3 person-days", 24),
        ("4h (size: s)", 4),
        ("8 horas", 8),
        ("2 Tage", 16),
        ("5 points", None),
        ("3 SP", None),
        ("5", None),
        ("M", None),
        ("5m", None),  # minutes or months
        ("No est.", None),
        ("", None),
        (None, None),
    ],
)
def test_an_estimate_is_a_time_or_none(said, worth):
    assert hours(said) == worth


def test_a_day_has_the_hours_that_the_team_says():
    assert [hours("2d", 6), hours("1 week", 6), hours("4h", 6)] == [12, 30, 4]
