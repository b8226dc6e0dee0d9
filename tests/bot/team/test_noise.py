"""When somebody may be pinged."""

from datetime import datetime

import pytest

from bot.team.noise import may_ping
from bot.team.settings import TeamSettings


@pytest.mark.parametrize(
    ("at", "quiet", "sent", "muted", "expected"),
    [
        ("09:00", "20:00-07:00", 0, False, True),
        ("09:00", "20:00-07:00", 2, False, True),
        ("09:00", "20:00-07:00", 3, False, False),
        ("09:00", "20:00-07:00", 0, True, False),
        ("19:59", "20:00-07:00", 0, False, True),
        ("20:00", "20:00-07:00", 0, False, False),
        ("03:00", "20:00-07:00", 0, False, False),
        ("07:00", "20:00-07:00", 0, False, True),
        ("12:30", "12:00-13:00", 0, False, False),
        ("13:00", "12:00-13:00", 0, False, True),
        ("00:00", "00:00-00:00", 0, False, True),
    ],
)
def test_the_budget_the_quiet_hours_and_the_person_decide(at, quiet, sent, muted, expected):
    start, _, end = quiet.partition("-")
    settings = TeamSettings(quiet=(start, end))
    assert may_ping(datetime.fromisoformat(f"2026-03-04 {at}+01:00"), settings, sent=sent, muted=muted) is expected
