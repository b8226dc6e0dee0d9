import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1 T2", "*Yesterday*\n• T1 merged\n*Today*\n• T2\n*Blockers*\n• none", "T1=done T2=prog"),
        ("P", "T1 T2", "Yesterday: T1\nToday: T2\nBlockers: none", "T1=prog T2=prog"),
        ("P", "T1 T2", "Yesterday: finished T1. Today: T2. Blockers: none", "T1=done T2=prog"),
        ("P", "T1 T2 T3", "Done: T1, T2\nDoing: T3\nBlockers: -", "T1=done T2=done T3=prog"),
        ("P", "T1 T2 T3", "Done: T1\nIn review: T2\nNext: T3", "T1=done T2=rev T3=todo"),
        ("P", "T1 T2", "Y: T1\nT: T2\nB: none", "T1=prog T2=prog"),
        ("P", "T1 T2", "Today: T1, T2\nBlockers: T2 waiting on design", "T1=prog T2=block"),
        ("P", "T1", "Today: T1\nBlockers: laptop is dying", "T1=prog !laptop is dying"),
        ("P", "T1", "Today: T1\nBlockers: waiting on T5 for T1", "T1=block"),
        ("P", "T1", "T1 in progress\nBlocker: no VPN since Monday", "T1=prog !no VPN since Monday"),
        ("P", "T1", "1. T1\n2. T1\n3. none", "T1=prog"),
        ("P", "T1 T2", ":white_check_mark: *Done*\n- T1\n:construction: *In progress*\n- T2", "T1=done T2=prog"),
        ("P", "T1 T2", "*Done*\n• T1 tests\n*Next*\n• T2", "T1=prog T2=todo"),
        ("P", "T1 T2", "Done\n- T1\nTodo\n- T2", "T1=done T2=todo"),
        ("P", "T1", "Today: finish T1", "T1=prog"),
        ("P", "T1", "Today: finish T1 and open the PR", "T1=prog"),
        ("P", "T1", "What did you do yesterday? T1 merged\nWhat will you do today? docs\nAny blockers? no", "T1=done"),
        ("P", "T1", "T1\n- endpoint done\n- tests left", "T1=prog"),
        ("P", "T1", "T1\n- done", "T1=done"),
        ("P", "T1", "Blocked: T1 (no creds)", "T1=block"),
        ("P", "T1 T2", "Ayer: terminé T1\nHoy: T2\nBloqueos: ninguno", "T1=done T2=prog"),
        ("P", "T1 T2", "Gestern: T1 fertig\nHeute: T2\nBlocker: keine", "T1=done T2=prog"),
        ("P", "T1 T2", "Hier : T1 terminé\nAujourd'hui : T2\nBlocages : aucun", "T1=done T2=prog"),
        ("P", "T1 T2", "Ontem: T1 concluído\nHoje: T2\nImpedimentos: nenhum", "T1=done T2=prog"),
        ("P", "T1 T2", "Completed:\n1. T1\n2. T2", "T1=done T2=done"),
        ("P", "T1", "mood: tired\ntoday: T1", "T1=prog"),
        ("P", "T1 T2", "Yesterday I finished T1, today I'm on T2, no blockers", "T1=done T2=prog"),
        ("P", "T1 T2", "Next: T2\nDone: T1", "T1=done T2=todo"),
    ],
)
def test_headings_give_bare_items_their_status(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
