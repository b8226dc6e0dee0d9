"""What a form asserts, by what it showed and what it holds when it is sent."""

from datetime import UTC, date, datetime

import pytest

from bot.board.form import Entered, Shown, asserted, contradicts, digest, lacks_reason, promised_day
from bot.plan.model import Status

NOW = datetime(2026, 1, 6, 9, tzinfo=UTC)
TODO, DONE, BLOCKED = Status.TODO, Status.DONE, Status.BLOCKED
OPEN = Shown(identity="T1", status=TODO, eta="2026-01-08")
STUCK = Shown(identity="T1", status=BLOCKED, blocker=digest("the keys"))


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (OPEN, Entered(status=TODO, eta="2026-01-08"), None),
        (OPEN, Entered(status=DONE, eta="2026-01-08"), (DONE, None, None)),
        (OPEN, Entered(status=TODO, eta="2026-01-09"), (None, "Fri 9 Jan", None)),
        (OPEN, Entered(status=TODO), (None, "", None)),
        (OPEN, Entered(status=TODO, eta="2026-01-08", note="soon"), (None, None, None)),
        (OPEN, Entered(status=TODO, eta="2026-01-08", blocked_on="keys"), (BLOCKED, None, "keys")),
        (STUCK, Entered(status=BLOCKED, blocked_on="the keys"), None),
        (STUCK, Entered(status=BLOCKED, blocked_on="the  keys "), None),
        (STUCK, Entered(status=BLOCKED, blocked_on="the budget"), (BLOCKED, None, "the budget")),
        (STUCK, Entered(status=DONE, blocked_on="the keys"), (DONE, None, None)),
        (STUCK, Entered(status=DONE), (DONE, None, None)),
    ],
)
def test_only_what_was_changed_is_asserted(was: Shown, now: Entered, says: tuple | None):
    update = asserted("T1", was, now, by="U1", at=NOW)
    assert (update and (update.status, update.eta, update.blocked_on)) == says


@pytest.mark.parametrize(
    ("was", "now", "lacks", "contradiction"),
    [
        (OPEN, Entered(status=BLOCKED), True, False),
        (OPEN, Entered(status=BLOCKED, blocked_on="keys"), False, False),
        (STUCK, Entered(status=BLOCKED), True, False),
        (Shown(identity="T1", status=BLOCKED), Entered(status=BLOCKED), False, False),
        (OPEN, Entered(status=DONE, blocked_on="keys"), False, True),
        (STUCK, Entered(status=DONE, blocked_on="the keys"), False, False),
    ],
)
def test_what_is_asked_back_before_anything_is_recorded(was: Shown, now: Entered, *, lacks: bool, contradiction: bool):
    assert (lacks_reason(was, now), contradicts(was, now)) == (lacks, contradiction)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Fri 9 Jan", date(2026, 1, 9)),
        ("2026-01-09", date(2026, 1, 9)),
        ("9 January", date(2026, 1, 9)),
        ("Friday", None),
        ("tomorrow", None),
        ("Mon 5 Jan or Tue 6 Jan", None),
        (None, None),
    ],
)
def test_a_calendar_date_in_somebodys_words_is_known_again(words: str | None, day: date | None):
    assert promised_day(words, date(2026, 1, 6)) == day
