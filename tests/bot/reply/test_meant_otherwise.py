"""What is said of one task and meant of another, or of all of them; and what only sounds like a report."""

import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T13 T1", "ticket1 merged, t-2 wip", "T1=done T2=prog"),
        ("P", "T1 T2", "card4 closed, item-5 in review", "T4=done T5=rev"),
        ("S", "CORE-001 CORE-002", "done with CORE-001. 002 in review", "CORE-001=done CORE-002=rev"),
        ("L", "4 5", "4 ≈ 70%, 5 maybe a quarter", "4=prog%70 5=prog"),
        ("P", "T5 T6", "T5: two thirds there, T6: a quarter", "T5=prog T6=prog"),
        ("L", "4 8", "Ana finished 5. On our end 8: barcode styling is running", "5=done 8=prog"),
        ("P", "T1 T2", "1. finished T1 2. T2 3. nope", "T1=done T2=prog"),
        (
            "P",
            "T1 T2",
            "1) merged T1 2) continue with T2 3) waiting on the vendor",
            "T1=done T2=prog !waiting on the vendor",
        ),
        ("L", "1 2 3", "1. done 2. in review 3. blocked by the VPN", "1=done 2=rev 3=block"),
        ("P", "T4 T6", "three things: 1. T4 2. T6 3. lunch", "-"),
    ],
)
def test_tasks_are_heard_however_they_are_numbered(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("W", "W2-1 W2-2", "W2-1 merged\nerr no, that was W2-2. W2-1 is in QA", "W2-1=rev W2-2=done"),
        ("P", "T1 T2", "T1 merged. sorry no that was T2 not T1", "T2=done"),
        ("P", "T5 T6", "T5 is merged. no sorry, T6 is. T5 in review", "T5=rev T6=done"),
        ("P", "T5 T6", "T5 landed; edit: that was T6", "T6=done"),
        ("P", "T5 T6", "T5 landed (well, T6 actually)", "T6=done"),
        ("P", "T1 T4", "T4 merged. scratch that. that was T1's branch", "-"),
        ("P", "T1 T4", "T1 merged. no wait, that was supposed to be T4", "-"),
        ("P", "T1 T4", "T4 done. no wait, was that T1?", "-"),
        ("P", "T4 T6", "parcels show up on the tracking page, so that ticket is closed", "T4=done"),
        ("N", "queue-metrics audit-log", "metrics show up on the board, that one is done", "queue-metrics=done"),
        ("P", "T4 T6", "first endpoint of the tracking page merged, that one is closed", "?"),
        ("P", "T4 T6", "fixed the map bug on the tracking page, that one is closed", "?"),
        ("P", "T4 T6", "tracking page PR 12 merged, that one is closed", "?"),
    ],
)
def test_a_finish_moves_to_the_task_that_was_meant(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("L", "4 5", "4 merged and deployed to prod", "4=done"),
        ("L", "14 4", "4 is merged and deployed to production", "4=done"),
        ("L", "14 8", "kiosk UI is merged and deployed to production", "8=done"),
        ("L", "14 4", "hotfix for 4 merged and deployed to production", "4=prog"),
        ("L", "14 4", "fix merged and deployed to production", "?"),
        ("L", "14 4", "4 merged but not deployed to production", "4=prog"),
        ("L", "4 5", "4 merged but deploy to production is next", "14=todo 4=done"),
        ("L", "14 4", "deployed to production this morning", "14=done"),
    ],
)
def test_a_second_verb_is_about_the_subject_of_the_first(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2 T3", "everything of mine is blocked by the VPN", "T1=block T2=block T3=block"),
        ("P", "T4 T6", "everything of mine is nearly done", "T4=prog T6=prog"),
        ("P", "T4 T6", "everything I own is in good shape", "-"),
        ("N", "queue-metrics audit-log", "metrics & alerting deployed and verified", "queue-metrics=done"),
        ("N", "queue-metrics audit-log", "alerting for the queue is deployed", "queue-metrics=prog"),
        ("N", "queue-metrics audit-log", "metrics and half of alerting merged", "queue-metrics=prog"),
        ("L", "1 9", "staging environment and pipeline shipped", "1=prog"),
        ("P", "T2 T6", "T2/T6: merged / QA", "T2=done T6=rev"),
        ("N", "load-testing audit-log", "load testing landed in the pipeline", "load-testing=done"),
        ("N", "load-testing audit-log", "load testing merged into the repo for the API only", "load-testing=prog"),
        ("P", "T4", "lent Ana a hand with the label printing; T4 in review", "T2=prog T4=rev"),
        ("L", "4 8", "4 lands tomorrow, 8 gets started the day after", "4=prog@tomorrow 8=todo"),
        (
            "P",
            "T4",
            "T4 is merged\nBlockers: printer labels run out on Friday",
            "T4=done !printer labels run out on Friday",
        ),
        ("P", "T4", "T4 is merged\nBlockers: label printing", "T2=block T4=done"),
        ("P", "T4 T5", "haha who moved T4 to the wrong column", "-"),
        ("P", "T4", "renamed T4 on the board", "-"),
    ],
)
def test_all_of_it_and_part_of_it_are_told_apart(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T4", "T4 done-ish? dedupe runs on my laptop", "?"),
        ("P", "T4 T6", "T4 basically done? merged at lunch", "?"),
        ("N", "invoice-pdf invoice-reminder", "the invoices are in, all green", "?"),
        ("L", "11", "payments work end to end now", "?"),
        ("L", "4 11", "11 doesn't work end to end yet", "11=prog"),
        ("L", "4 11", "11 merged, works end to end", "11=done"),
        ("L", "4 11", "no progress on 11", "-"),
        ("L", "4 11", "pausing 11", "11=prog"),
        ("L", "4 11", "11 paused until Monday", "11=prog"),
        ("L", "4 11", "pausing 11 until the bank answers", "11=block"),
        ("L", "4 11", "11 is paused because the bank is closed", "11=block"),
    ],
)
def test_what_may_be_finished_is_asked_and_a_pause_needs_a_reason(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T4", "T4 is blocked on the key. It came through just now", "T4=block"),
        ("P", "T4", "T4 is blocked on the key\nedit: unblocked, it came through", "T4=prog"),
        ("P", "T1 T4", "T1 in progress, T4 to do", "T1=prog T4=todo"),
        ("P", "T4", "T4 still to do", "T4=todo"),
        ("P", "T4", "lots to do on T4", "-"),
    ],
)
def test_what_came_through_is_not_the_task_and_what_is_to_do_is_not_begun(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
