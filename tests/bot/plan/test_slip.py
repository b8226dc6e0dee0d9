"""What people say when a part of the plan slips."""

import pytest

from bot.error import UserError
from bot.plan.slip import Slip, slip_text


@pytest.mark.parametrize(
    ("text", "what", "days"),
    [
        ("Day 6 by two days", "Day 6", 2),
        ("day 6 by 2", "day 6", 2),
        ("Day 6 by one working day", "Day 6", 1),
        ("Week 2 by 3 days", "Week 2", 3),
        ("Week 2 3 days", "Week 2", 3),
        ("Sprint 2 by a week", "Sprint 2", 5),
        ("Sprint 2 by two weeks.", "Sprint 2", 10),
        ("Sprint 2 by 1w", "Sprint 2", 5),
        ("T4 by 2 days", "T4", 2),
        ("T4 2d", "T4", 2),
        ("12 by 2 days", "12", 2),
        ("T4 +2", "T4", 2),
        ("T4 -2", "T4", -2),
        ("T4 by −2 days", "T4", -2),
        ("everything from Thu 8 Jan by 1 day", "Thu 8 Jan", 1),
        ("Everything from Day 6 onwards by a day", "Day 6", 1),
        ("from 2026-01-08 by a couple of days", "2026-01-08", 2),
        ("Day 6 back by one day", "Day 6", -1),
        ("Day 6 by one day earlier", "Day 6", -1),
        ("Day 6 two days later", "Day 6", 2),
        ("slip Day 6 back by 1 day", "Day 6", -1),
        ("push Day 6 back by 1 day", "Day 6", 1),
        ("push Day 6 by 1 day", "Day 6", 1),
        ("move Day 6 out by 2 days", "Day 6", 2),
        ("bring “Beta freeze” forward by 2 days", "Beta freeze", -2),
        ("pull T4 in by 2 days", "T4", -2),
        ("Phase 2: Build by 3 business days", "Phase 2: Build", 3),
    ],
)
def test_a_slip_is_read(text, what, days):
    assert slip_text(text) == Slip(what=what, days=days), f"failed on {text}"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Day 6", "I cannot read “Day 6” as a slip."),
        ("", "I cannot read “” as a slip."),
        ("two days", "I cannot read “two days” as a slip."),
        ("T4 by lots", "I cannot read “T4 by lots” as a slip."),
        ("T4 by 3 hours", "I cannot read “T4 by 3 hours” as a slip."),
        ("everything from “” by 2 days", "What slips?"),
        ("T4 by 1.5 days", "A slip is a whole number of working days."),
        ("T4 by no days", "A slip of no days changes nothing."),
        ("T4 by 0", "A slip of no days changes nothing."),
        ("T4 by 53 weeks", "265 working days are more than a year."),
        ("move Day 6 back by a day", "“back” can mean earlier or later here."),
        ("push Day 6 forward by a day", "“forward” can mean earlier or later here."),
    ],
)
def test_what_is_no_slip_is_refused_with_an_example(text, answer):
    with pytest.raises(UserError) as refused:
        slip_text(text)
    assert refused.value.sentence == answer
    assert refused.value.hint
