"""Which measures a sentence lists."""

import pytest

from bot.plan.scorecards import metrics


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Track loaf success rate and oven coverage.", ("loaf success rate", "oven coverage")),
        ("Measure waiting time per guest and open complaints", ("waiting time per guest", "open complaints")),
        (
            "Track burn rates, oven uptime and mean time to recover from a cold oven.",
            ("burn rates", "oven uptime", "mean time to recover from a cold oven"),
        ),
        ("waste, salt and pepper use, and happy guests", ("waste", "salt and pepper use", "happy guests")),
        ("search and booking latency", ("search and booking latency",)),
        ("mean time to detect and recover", ("mean time to detect and recover",)),
        ("uptime and MTTR", ("uptime", "MTTR")),
        ("burnt pans (small, large and huge), waste", ("burnt pans (small, large and huge)", "waste")),
        ("Tasa de éxito y cobertura de pruebas", ("Tasa de éxito", "cobertura de pruebas")),
        ("Erfolgsquote und Testabdeckung", ("Erfolgsquote", "Testabdeckung")),
        ("track and report uptime", ("uptime",)),
        (".", ()),
    ],
)
def test_a_sentence_is_taken_apart_into_measures(sentence, expected):
    assert metrics(sentence) == expected
