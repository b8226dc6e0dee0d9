"""Which questions need not be asked again."""

from datetime import UTC, datetime

import pytest

from bot.board.asked import Asked, asked_before, meant_before
from bot.plan.model import Status

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def asked(line: str, number: int = 0) -> Asked:
    """Like "m1 | search is done | T3 T5 | done | done T3": message, words, candidates, statuses, answer."""
    ts, words, candidates, statuses, answer = (part.strip() for part in f"{line} | | | |".split("|")[:5])
    return Asked(
        id=number,
        ts=ts,
        words=words,
        candidates=tuple(candidates.split()),
        statuses=tuple(Status(one) for one in statuses.split()),
        answer=answer,
        answered_at=NOON if answer else None,
    )


@pytest.mark.parametrize(
    ("known", "now", "expected"),
    [
        (["m1 | search is done | T3 T5 | done | done T3"], "m1 | Search is done! | T3 T5 | done", 1),
        (["m1 | serch is done | T3 T5 | done | done T3"], "m1 | search is done | T3 T5 | done", 1),
        (["m1 | search is done | T3 T5 | done | done T3"], "m1 | search is done | T3 T5 T6 | done", 1),
        (["m1 | search is done | T3 T5 | done | done T3"], "m1 | search is blocked | T3 T5 | blocked", None),
        (["m1 | search is done | T3 T5 | done | done T3"], "m1 | page is done | T2 T4 | done", None),
        (["m1 | search is done | T3 T5 | done | none"], "m1 | the search is done | T3 T5 | done", 1),
        (["m1 | search is done | T3 T5 | done"], "m1 | the search is done | T3 T5 | done", 1),
        (["m1 | search is done | T3 T5 | done | withdrawn"], "m1 | search is done | T3 T5 | done", None),
        (["m1 | T99 done | | done"], "m1 | T98 done | | done", None),
        (["m1 | T99 done | | done"], "m1 | t99 done | | done", 1),
        (["m1 | search is done | T3 T5 | done | done T3"], "m2 | search  is done. | T3 T5 | done", 1),
        (["m1 | search is done | T3 T5 | done | done T3"], "m2 | the search is done | T3 T5 | done", None),
        (["m1 | search is done | T3 T5 | done | done T3"], "m2 | search is done | T3 T6 | done", None),
        (["m1 | search is done | T3 T5 | done | none"], "m2 | search is done | T3 T5 | done", None),
        (["m1 | search is done | T3 T5 | done"], "m2 | search is done | T3 T5 | done", None),
        (
            ["m1 | search is done | T3 T5 | done | done T3", "m2 | search is done | T3 T5 | done | done T5"],
            "m3 | search is done | T3 T5 | done",
            2,
        ),
    ],
)
def test_what_was_asked_of_the_same_message_or_answered_in_the_thread_is_not_asked_again(known, now, expected):
    found = asked_before(asked(now), [asked(line, number) for number, line in enumerate(known, 1)])
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("words", "status", "identity", "expected"),
    [
        ("Search is done.", Status.DONE, "T3", "T5"),
        ("search is done", Status.BLOCKED, "T3", "T3"),
        ("search is done", Status.DONE, "T4", "T4"),
        ("T3 done", Status.DONE, "T3", "T3"),
        ("search is done", None, "T3", "T3"),
    ],
)
def test_the_same_words_keep_their_meaning_when_only_one_reading_is_left(words, status, identity, expected):
    known = [asked("m1 | search is done | T3 T5 | done | done T5"), asked("m2 | search is done | T3 T5 | done | none")]
    assert meant_before(words, status, identity, known) == expected
