from datetime import date

import pytest

from bot.register.entry import Entry, Kind, Noted, day_of, noted

TODAY = date(2026, 1, 7)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("The supplier may be late", Noted(text="The supplier may be late")),
        (
            "The supplier may be late → order a second one @ben by Friday",
            Noted(text="The supplier may be late", mitigation="order a second one", owner="ben", due=date(2026, 1, 9)),
        ),
        ("We use Postgres, owner @ana, due 12 Jan", Noted(text="We use Postgres", owner="ana", due=date(2026, 1, 12))),
        (
            "Keys are missing <@U123|ben> until tomorrow.",
            Noted(text="Keys are missing", owner="U123", due=date(2026, 1, 8)),
        ),
        ("Stand by the door", Noted(text="Stand by the door")),
        ("Ship it -> behind a flag", Noted(text="Ship it", mitigation="behind a flag")),
        ("@ben", Noted(text="", owner="ben")),
    ],
)
def test_what_is_typed_is_taken_apart(words: str, understood: Noted):
    assert noted(words, TODAY) == understood


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", date(2026, 1, 7)),
        ("Wednesday", date(2026, 1, 14)),
        ("fri", date(2026, 1, 9)),
        ("2026-02-01", date(2026, 2, 1)),
        ("end of week", date(2026, 1, 9)),
        ("noon", None),
    ],
)
def test_the_days_that_people_mean(words: str, day: date | None):
    assert day_of(words, TODAY) == day


def test_an_entry_is_overdue_the_day_after_and_only_while_it_is_open():
    risk = Entry(id=1, kind=Kind.RISK, number=3, text="x", due=date(2026, 1, 6))
    assert (risk.name, risk.overdue(TODAY)) == ("R3", True)
    assert not risk.model_copy(update={"due": TODAY}).overdue(TODAY)
    assert not risk.model_copy(update={"open": False}).overdue(TODAY)
