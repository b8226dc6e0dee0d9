"""The name that leads a line, whatever colons stand in it."""

import pytest

from bot.plan.lead import lead_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**Stand-up (15 min, 9:00):** what moves", ("Stand-up (15 min, 9:00)", "what moves")),
        ("**Stand-up**: what moves", ("Stand-up", "what moves")),
        ("*Kitchen:* waste", ("Kitchen", "waste")),
        ("Stand-up at 9:30: what moves", ("Stand-up at 9:30", "what moves")),
        ("站会：每天 9:30", ("站会", "每天 9:30")),
        ("Rain: rent a tent", ("Rain", "rent a tent")),
        ("See https://example.org for more", None),
        ("Meet at 9:30", None),
        ("Buy bread. Then: rest", None),
        ("**Bold** and plain", None),
        ("", None),
        (":", None),
        ("a" * 200 + ": far too late", None),
    ],
)
def test_a_lead_ends_at_its_own_colon(line, expected):
    assert lead_of(line) == expected


def test_a_dash_ends_a_lead_only_where_it_may():
    assert lead_of("Rain – rent a tent") is None
    assert lead_of("Rain – rent a tent", dashes=True) == ("Rain", "rent a tent")
    assert lead_of("**Rain** - rent a tent", dashes=True) == ("Rain", "rent a tent")
    assert lead_of("End-of-day note", dashes=True) is None
    assert lead_of("Lorries for tasks 1–3", dashes=True) is None
