import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        (
            "P",
            "T1 T2",
            "*Yesterday*: paired on T1\n*Today*: T1 error codes; T2 if time allows\n*Issues*: none",
            "T1=prog T2=todo",
        ),
        ("P", "T1 T2", "prev - T1 merged\nnow - T2\nblk - nope", "T1=done T2=prog"),
        ("P", "T1 T2", "done: T1\ndoing: T2\nblocked: -", "T1=done T2=prog"),
        ("P", "T1", "y: T1\nt: T1 again\nb: nada", "T1=prog"),
        ("P", "T1 T2", "Accomplished: T1\nOn deck: T2\nObstacles: none", "T1=done T2=todo"),
        ("P", "T1 T2", "✔ T1\n⏳ T2", "T1=done T2=prog"),
        ("P", "T1 T2", "T1 :ship: T2 :hourglass:", "T2=prog"),
        ("P", "T1 T2", "T1 → done, T2 → wip", "T1=done T2=prog"),
        ("P", "T1 T2", "T-{1,2} shipped", "T1=done T2=done"),
        ("S", "CORE-001 CORE-002 CORE-003", "CORE-00{1,2,3} all merged", "CORE-001=done CORE-002=done CORE-003=done"),
        (
            "S",
            "CORE-001 CORE-002 CORE-003",
            "CORE-001/002 wip, 003 cut by the PO",
            "CORE-001=prog CORE-002=prog CORE-003=canc",
        ),
        ("W", "W3-1 W3-2 W3-10", "W3-{1,2} merged, W3-10 waits for a quiet night", "W3-10=block W3-1=done W3-2=done"),
    ],
)
def test_headings_of_many_kinds_are_known(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T3", "2 of 7 carriers answer, T3 continues", "T3=prog"),
        ("P", "T9", "9 jobs ran, 3 failed. route optimisation still red", "T9=prog"),
        ("L", "9", "9 tests are red, barcode scanner goes on", "9=prog"),
        ("L", "6", "6 hours of meetings. fines engine untouched", "6=todo"),
        ("P", "T10", "PR 10 is merged, T10 itself needs another one", "T10=prog"),
        ("P", "T4", "v4 of the map lib is out, T4 upgrade ongoing", "T4=prog"),
        ("P", "T4", "T4 p95 down to 90ms, 100% of requests under the SLO. memory leak left", "T4=prog"),
        ("P", "T4", "T4 at 45%, coverage 80%", "T4=prog%45"),
        ("P", "T11", "stock sync 30 percent or so", "T11=prog%30"),
        ("P", "T11", "T11: 3 of 4 warehouses sync", "T11=prog"),
        ("P", "T11", "T11 went to prod at 11, quiet since", "T11=done"),
        ("P", "T11", "week 11 planning done. T11 started", "T11=prog"),
    ],
)
def test_numbers_of_other_things_are_no_tasks(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "who took T1 over? is it done already?", "-"),
        ("P", "T1", "should T1 cover the refunds too?", "-"),
        ("P", "T1", "did anyone merge T2? asking since T1 builds on it. T1: started yesterday", "T1=prog"),
        ("P", "T1", "hello from the train", "-"),
        ("P", "T1", "great demo everyone!", "-"),
        ("P", "T1", "T1 wrote itself, I just watched :joy:", "T1=prog"),
    ],
)
def test_questions_and_jokes_assert_nothing(plan, owns, text, expected):
    assert told(plan, owns, text) == expected


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 c'est bon, déployé hier", "T1=done"),
        ("P", "T1", "c'est bon pour T1, mergé", "T1=done"),
        ("P", "T1", "T1 hängt, brauche noch den Zugang vom Kunden", "T1=block"),
        ("P", "T1", "T1 ist noch nicht durch, rechne mit Donnerstag", "T1=prog@Donnerstag"),
        ("P", "T1", "T1 está lista, falta desplegar", "T1=prog"),
        ("P", "T1", "T1 tá quase, termino amanhã", "T1=prog@amanhã"),
        ("P", "T1", "T1 pronta e em produção", "T1=done"),
        ("P", "T1", "T1 est en revue, Marc regarde demain", "T1=rev"),
        ("P", "T1", "sigo con la T1, bloqueado por infra", "T1=block"),
        ("P", "T1", "T1 zu 40% fertig", "T1=prog%40"),
        ("P", "T1", "T1 läuft, PR kommt morgen", "T1=prog@morgen"),
        ("P", "T1", "خلصت T1 وعملت merge", "T1=done"),
        ("P", "T1", "j'attends toujours les accès pour T1", "T1=block"),
        ("P", "T1", "T1 reste à faire les tests", "T1=prog"),
        ("L", "7", "der Suchindex ist live", "7=done"),
    ],
)
def test_the_same_in_other_languages(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
