import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 done. scratch that, tests are red", "T1=prog"),
        ("P", "T1", "~T1 done~ T1 in review", "T1=rev"),
        ("P", "T1 T5", "T1 done - sorry, I meant T5", "T5=done"),
        ("P", "T1", "T1 done\nedit: not merged yet, still in review", "T1=rev"),
        ("P", "T1", "T1 is done. Never mind, ignore that", "-"),
        ("P", "T1", "T1 blocked. edit: unblocked now", "T1=prog"),
        ("P", "T1", "T1 done. Actually no, it got reverted", "T1=prog"),
        ("P", "T1", "T1 in progress, edit: done now", "T1=done"),
    ],
)
def test_later_words_win(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2 T3", "T1-T3 done", "T1=done T2=done T3=done"),
        ("P", "T1 T2 T3", "T1, T2 and T3 are merged", "T1=done T2=done T3=done"),
        ("P", "T1 T2 T3", "T1/T2/T3 in review", "T1=rev T2=rev T3=rev"),
        ("P", "T1 T2 T3", "T1 through T3 done", "T1=done T2=done T3=done"),
        ("P", "T1 T2 T3", "T1–T3 merged", "T1=done T2=done T3=done"),
        ("P", "T1 T2 T3", "T1..T3 done", "T1=done T2=done T3=done"),
        ("P", "T1 T2 T3", "T1, 2 and 3 done", "T1=done T2=done T3=done"),
        ("P", "T1 T2", "both done", "T1=done T2=done"),
        ("P", "T1 T2", "both are in review", "T1=rev T2=rev"),
        ("P", "T1 T2 T3", "T1 done, the rest in progress", "T1=done T2=prog T3=prog"),
        ("P", "T1 T2 T3", "everything is merged", "T1=done T2=done T3=done"),
        ("P", "T1 T2", "T1 merged, the other one is blocked", "T1=done T2=block"),
        ("P", "T1 T2", "neither is done", "T1=prog T2=prog"),
        ("P", "T1 T2 T3", "T1 and T2 done except T2 docs", "T1=done T2=prog"),
        ("P", "T1 T2", "1 and 2 done", "T1=done T2=done"),
        ("P", "T1 T2", "t1 done, t-2 wip", "T1=done T2=prog"),
        ("P", "T1 T2", "T1 done T2 blocked", "T1=done T2=block"),
        ("P", "T1 T2", "merged T1, started T2", "T1=done T2=prog"),
        ("P", "T1 T2", "merged T1 and started T2", "T1=done T2=prog"),
        ("P", "T1 T2 T4", "T{1..2} done, T4 wip", "T1=done T2=done T4=prog"),
        ("P", "T1 T2 T3", "T1 done; T2 70%; T3 not started", "T1=done T2=prog%70 T3=todo"),
        ("P", "T1 T2", "T1 or T2 is done, can't remember which", "?"),
    ],
)
def test_one_status_is_shared_by_a_list(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "done", "T1=done"),
        ("P", "T1 T2", "done", "?"),
        ("P", "T1", "done, merged :white_check_mark:", "T1=done"),
        ("P", "T1", "PR is up", "T1=rev"),
        ("P", "T1", "still working on it", "T1=prog"),
        ("P", "T1", "blocked on the VPN", "T1=block"),
        ("P", "T1", "almost done, eta tomorrow", "T1=prog@tomorrow"),
        ("P", "T1", "about 70%", "T1=prog%70"),
        ("P", "T1", "not started", "T1=todo"),
        ("P", "T1", "&gt; T1 Order intake API?\nmerged", "T1=done"),
        ("P", "T1 T2", "&gt; T2: how is it going?\nblocked, no creds", "T2=block"),
        ("P", "T1 T2", "&gt; T1?\ndone\n&gt; T2?\nin review", "T1=done T2=rev"),
        ("P", "T1", "in review since noon", "T1=rev"),
        ("P", "T1 T2", "all good, nothing to report", "-"),
    ],
)
def test_tasks_are_meant_without_being_named(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
