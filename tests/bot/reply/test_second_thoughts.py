import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 may be done, have to look at the logs first", "?"),
        ("P", "T1", "T1 could be finished, gotta check whether the cron ran", "?"),
        ("P", "T1", "Omar claims T1 is shipped, haven't verified", "?"),
        ("P", "T1", "allegedly T1 is merged, who knows", "?"),
        ("P", "T1", "T1: supposedly closed over the weekend, can't confirm", "?"),
        ("P", "T1", "T1 done I guess? depends how you count the retries", "?"),
        ("P", "T1", "T1 feels finished to me, will let QA be the judge", "?"),
        ("P", "T1", "if I remember right T1 was merged friday", "?"),
        ("P", "T1", "I'd say T1 is finished, but ask Ben", "?"),
        ("P", "T1", "T1 either is done or is about to be", "?"),
        ("P", "T1", "as far as I can tell T1 is live", "?"),
        ("P", "T1", "rumour says T1 shipped", "?"),
    ],
)
def test_doubts_are_asked_about(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2", "T1 merged, oops, T2 of course", "T2=done"),
        ("P", "T1 T2", "T2 shipped... wait no, T1 shipped. T2 is still wip", "T1=done T2=prog"),
        ("P", "T1 T2", "finished T2 (sorry: T1)", "T1=done"),
        ("P", "T1 T2", "T1 done *correction: T2 done", "T2=done"),
        ("P", "T1 T2", "T1 is done. I meant T2. T1 hasn't started", "T1=todo T2=done"),
        ("P", "T1", "T1 done\nedit: no it's not, one test fails", "T1=prog"),
        ("P", "T1", "T1 merged. correction: approved, not merged", "T1=rev"),
        ("P", "T1", "T1 shipped! ... never mind, rollback", "-"),
        ("P", "T1", "I said T1 was done yesterday, forget it, QA found a hole", "T1=prog"),
        ("P", "T1", "I reported T1 as done on friday, that was premature", "T1=prog"),
        ("P", "T1", "T1 live. scratch that, only staging, prod next week", "T1=prog@next week"),
        ("P", "T1 T2", "T1 blocked - no sorry, T2 is the blocked one", "T2=block"),
        ("P", "T1 T2", "~T1 done~ T2 done", "T2=done"),
        ("P", "T1", "T1 80%, sorry 60%", "T1=prog%60"),
    ],
)
def test_what_is_taken_back_or_corrected_no_longer_holds(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2", "both shipped this morning", "T1=done T2=done"),
        ("P", "T1 T2", "T1 merged, the other one is waiting for review", "T1=done T2=rev"),
        ("P", "T1 T2 T3", "T1 & T3 done. the remaining one not started", "T1=done T2=todo T3=done"),
        ("P", "T1 T2", "T1 is finished and so is T2", "T1=done T2=done"),
        ("P", "T1 T2", "T1 wip, ditto T2", "T1=prog T2=prog"),
        ("P", "T1 T2 T3", "T1 done, rest in progress", "T1=done T2=prog T3=prog"),
        ("P", "T1 T2 T3", "T1 blocked by the vault outage, everything else in review", "T1=block T2=rev T3=rev"),
        ("P", "T1 T2", "first one done, second one not begun", "?"),
        ("P", "T1 T2", "one of mine is merged", "?"),
        ("P", "T1 T2 T3", "the ticket is closed", "?"),
        ("P", "T1 T2", "yep that's merged", "?"),
        ("P", "T1", "yes! shipped 10 minutes ago", "T1=done"),
        ("P", "T1", "jup, closed since yesterday", "T1=done"),
        ("P", "T1", "not yet, tomorrow", "T1=todo@tomorrow"),
        ("P", "T1", "nope, still stuck on the label printer", "T1=block"),
        ("P", "T1", "in review since 9", "T1=rev"),
        ("P", "T1", "almost! just the docs", "T1=prog"),
        ("P", "T1", "waiting on infra", "T1=block"),
        ("P", "T1", "wip, friday hopefully", "T1=prog@friday"),
    ],
)
def test_both_the_rest_and_a_bare_answer_find_their_tasks(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
