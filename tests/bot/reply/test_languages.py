import pytest

from tests.bot.reply.told import told


@pytest.mark.parametrize(
    ("plan", "owns", "text", "expected"),
    [
        ("P", "T1", "T1 ist fertig", "T1=done"),
        ("P", "T1", "T1 ist noch nicht fertig", "T1=prog"),
        ("P", "T1", "T1 fast fertig", "T1=prog"),
        ("P", "T1", "T1 wird morgen fertig", "T1=prog@morgen"),
        ("P", "T1", "T1 ist im Review", "T1=rev"),
        ("P", "T1", "T1 ist blockiert, warte auf den Vertrag", "T1=block"),
        ("P", "T1", "habe mit T1 noch nicht angefangen", "T1=todo"),
        ("P", "T1", "arbeite noch an T1", "T1=prog"),
        ("P", "T1", "ich glaube T1 ist fertig", "?"),
        ("P", "T1", "T1 terminado", "T1=done"),
        ("P", "T1", "T1 no está terminada todavía", "T1=prog"),
        ("P", "T1", "T1 casi lista", "T1=prog"),
        ("P", "T1", "T1 en revisión", "T1=rev"),
        ("P", "T1", "T1 bloqueada, esperando accesos", "T1=block"),
        ("P", "T1", "sigo con T1, la cierro mañana", "T1=prog@mañana"),
        ("P", "T1", "no he empezado T1", "T1=todo"),
        ("P", "T1", "creo que T1 está lista", "?"),
        ("P", "T1", "T1 est terminé", "T1=done"),
        ("P", "T1", "T1 n'est pas fini", "T1=prog"),
        ("P", "T1", "T1 presque fini", "T1=prog"),
        ("P", "T1", "T1 en cours, fini demain", "T1=prog@demain"),
        ("P", "T1", "T1 en attente des accès", "T1=block"),
        ("P", "T1", "T1 en revue", "T1=rev"),
        ("P", "T1", "pas encore commencé T1", "T1=todo"),
        ("P", "T1", "T1 está pronto", "T1=done"),
        ("P", "T1", "T1 não está pronto ainda", "T1=prog"),
        ("P", "T1", "T1 quase pronto", "T1=prog"),
        ("P", "T1", "T1 em revisão", "T1=rev"),
        ("P", "T1", "T1 bloqueado, aguardando acesso", "T1=block"),
        ("P", "T1", "ainda não comecei T1", "T1=todo"),
        ("P", "T1", "trabalhando em T1, termino amanhã", "T1=prog@amanhã"),
        ("P", "T1", "T1 خلصت", "T1=done"),
        ("P", "T1", "خلصت T1", "T1=done"),
        ("P", "T1", "لسه شغال على T1", "T1=prog"),
        ("P", "T1", "T1 متوقفة بسبب الصلاحيات", "T1=block"),
        ("P", "T1", "لسه ما خلصت T1", "T1=prog"),
        ("P", "T1", "لم أبدأ T1 بعد", "T1=todo"),
        ("P", "T1", "T1 قيد المراجعة", "T1=rev"),
    ],
)
def test_common_status_words_of_five_languages_are_heard(plan, owns, text, expected):
    assert told(plan, owns, text) == expected
