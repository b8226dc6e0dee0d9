"""Triggers that people tell in their own words: under any heading, in other languages, with two ends, as fields."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def limits(text):
    plan = read("# Plan\n\n- [ ] Something to do\n\n" + dedent(text).lstrip("\n"))
    return [(t.metric, t.comparison, t.threshold, t.unit, t.runs, t.deadline_hours) for t in plan.triggers]


def test_a_sentence_in_which_people_act_within_a_time_needs_no_heading():
    assert limits("""
        ## Dough room
        We stop the mixers and wake the baker within 20 minutes when the proofing room climbs above 30 °C, when more
        than 3 batches in a row collapse, or when yeast stock drops below 2 kg.
    """) == [
        ("proofing room", ">", 30, "°C", 1, 0.3333),
        ("batches in a row collapse", ">", 3, "", 1, 0.3333),
        ("yeast stock", "<", 2, "kg", 1, 0.3333),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Notes\nRefunds are paid within 5 days if the order is over 50 €. Uploads above 20 MB are refused.\n",
        "## Acceptance criteria\nIf a login fails more than 5 times, we notify the user within 10 minutes.\n",
        "## Goals\nWe want fewer than 3 complaints a month.\n",
    ],
)
def test_a_sentence_about_the_product_sets_none(text):
    assert limits(text) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sobald der Ausschuss 4 % übersteigt, rufen wir innerhalb von 15 Minuten an", ("Ausschuss", ">", 4, "%", 1, 0.25)),
        ("Fila acima de 25 pessoas: abrir outro guichê em até 10 minutos", ("Fila", ">", 25, "pessoas", 1, 0.1667)),
        ("El rechazo supera el 4 % durante tres turnos seguidos: calidad en menos de 2 horas", ("rechazo", ">", 4, "%", 3, 2)),
        ("si le débit dépasse les 400 l, prévenir le maire dans les 30 minutes", ("débit", ">", 400, "l", 1, 0.5)),
        ("Доля брака превысит 3 % — звоним технологу в течение 1 часа", ("Доля брака", ">", 3, "%", 1, 1)),
        ("库存不足30箱:2小时内补货", ("库存", "<", 30, "箱", 1, 2)),
        ("待ち時間が20分を超えたら、30分以内に店長へ連絡", ("待ち時間", ">", 20, "分", 1, 0.5)),
        ("> 40 µg/m³ of dust: masks within 1 hour", ("dust", ">", 40, "", 1, 1)),
    ],
)  # fmt: skip
def test_a_comparison_in_other_words(sentence, expected):
    (found,) = limits(f"## Escalation\n\n- {sentence}\n")
    assert found[:3] == expected[:3]
    assert found[4:] == expected[4:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Humidity outside 40–55 %: tell the conservator", [("Humidity", "<", 40), ("Humidity", ">", 55)]),
        ("- CO2 between 1000 and 1400 ppm: open the windows", [("CO2", ">=", 1000)]),
        ("- Seat occupancy 90–95 %: tell the porter", [("Seat occupancy", ">=", 90)]),
        ("| Reading | Limit |\n|---|---|\n| Pool pH | outside 7.0–7.6 |", [("Pool pH", "<", 7), ("Pool pH", ">", 7.6)]),
    ],
)
def test_a_limit_with_two_ends(text, expected):
    assert [found[:3] for found in limits(f"## Alarms\n\n{text}\n")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Metric: queue length\nThreshold: over 120\nAction: second till\nWithin: 10 minutes",
        "- Metric: queue length\n  Limit: over 120\n  Action: second till\n  Deadline: 10 min",
        "| Sign | Too much | React |\n|---|---|---|\n| queue length | > 120 | 10 min |",
    ],
)
def test_a_limit_in_fields_and_in_a_table(text):
    assert limits(f"## Escalation\n\n{text}\n") == [("queue length", ">", 120, "", 1, 0.1667)]


def test_a_passive_sentence_and_the_moods_of_other_languages():
    assert limits("""
        ## Pump house
        The engineer is called within 15 minutes as soon as inflow tops 300 l.

        ## Escalonamento
        Se a taxa de faltas passar de 12 % por dois dias seguidos, a coordenação é avisada em até 24 horas.
    """) == [("inflow", ">", 300, "l", 1, 0.25), ("taxa de faltas", ">", 12, "%", 2, 24)]


def test_a_table_with_two_levels_of_a_limit():
    assert [
        found[:3]
        for found in limits("""
        ## Thresholds
        | Measure | Amber | Red |
        |---|---|---|
        | Door queue | > 20 | > 40 |
    """)
    ] == [("Door queue", ">", 20), ("Door queue", ">", 40)]


def test_a_rule_that_names_whom_to_call_is_no_task():
    plan = read("# Plan\n\n- [ ] Dig\n\n## Escalation\n\n- Complaints: 10 or more in a week → Lena, same day\n")
    assert [task.title for task in plan.tasks] == ["Dig"]
    assert [(t.metric, t.threshold, t.deadline_hours) for t in plan.triggers] == [("Complaints", 10, 8)]


def test_a_table_that_says_how_far_and_how_fast_sets_triggers_under_any_heading():
    assert limits("""
        ## Cold chain
        | What | Too much | Who | How fast |
        |---|---|---|---|
        | Van | > 6 °C | Ines | 20 min |
        | Returned parcels | more than 40 | Otto | 1 day |
    """) == [("Van", ">", 6, "°C", 1, 0.3333), ("Returned parcels", ">", 40, "", 1, 24)]
