"""The day that somebody promises in their own words."""

from datetime import date

import pytest

from bot.board.eta import promised_day

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", "03-04"),
        ("5pm", "03-04"),
        ("14:30", "03-04"),
        ("EOD", "03-04"),
        ("tomorrow morning", "03-05"),
        ("Mañana", "03-05"),
        ("day after tomorrow", "03-06"),
        ("übermorgen", "03-06"),
        ("Friday", "03-06"),
        ("viernes por la mañana", "03-06"),
        ("Wednesday", "03-04"),
        ("next Wednesday", "03-11"),
        ("Tuesday afternoon", "03-10"),
        ("in two days", "03-06"),
        ("in 3 weeks", "03-25"),
        ("a week", "03-11"),
        ("next week", "03-09"),
        ("end of the week", "03-06"),
        ("end of month", "03-31"),
        ("the 9th", "03-09"),
        ("the 2nd", "04-02"),
        ("2026-03-12", "03-12"),
        ("12 March", "03-12"),
        ("Mar 12", "03-12"),
    ],
)
def test_the_earliest_day_that_the_words_can_mean(words, expected):
    assert promised_day(words, WEDNESDAY) == date.fromisoformat(f"2026-{expected}")


@pytest.mark.parametrize("words", ["", "soon", "next sprint", "when it is ready", "the 99th"])
def test_words_that_name_no_day(words):
    assert promised_day(words, WEDNESDAY) is None
