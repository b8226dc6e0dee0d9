"""Measures with their targets, and the steps of a countdown, as plans of several languages tell them."""

import pytest

from bot.plan.read import read


def plan_of(text):
    return read(f"# Plan\n\n- [ ] Something to do\n\n{text}\n")


def test_targets_in_a_sentence():
    kpis = plan_of(
        "## Success metrics\n\nBy June we want a return rate of at most 8 %, scrap below 2 % and 40 trained growers.\n"
        "Nothing else counts."
    ).kpis
    assert [(kpi.metric, kpi.comparison, kpi.target) for kpi in kpis] == [
        ("return rate", "<=", "8 %"),
        ("scrap", "<", "2 %"),
        ("trained growers", ">=", "40"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Full boats: 80 %", ("Full boats", "==", "80 %")),
        ("No-shows: max 3", ("No-shows", "<=", "3")),
        ("Délai moyen : 2 jours maximum", ("Délai moyen", "<=", "2 jours")),
        ("完课率:不低于70%", ("完课率", ">=", "70%")),
        ("- No-show rate from 18 % down to under 8 %", ("No-show rate", "<", "8 %")),
        ("- Bounce rate 48 % → 30 %", ("Bounce rate", "==", "30 %")),
    ],
)
def test_a_target_in_a_line(line, expected):
    (kpi,) = plan_of(f"## Metas e KPIs\n\n{line}").kpis
    assert (kpi.metric, kpi.comparison, kpi.target) == expected


def test_prose_about_metrics_sets_no_target():
    assert plan_of("## Metrics\n\nThe dashboard has 4 panels. It refreshes every 30 seconds.").kpis == ()


@pytest.mark.parametrize(
    ("heading", "step", "hours"),
    [
        ("Cuenta atrás", "3 días antes: cerrar el menú", -72),
        ("Cuenta atrás", "1 hora después: contar la caja", 1),
        ("Countdown", "2 Tage vorher: Karte einfrieren", -48),
        ("倒计时", "开幕前48小时:锁定节目单", -48),
        ("カウントダウン", "2時間後:片付け", 2),
    ],
)
def test_a_step_before_or_after_what_the_countdown_is_for(heading, step, hours):
    (found,) = plan_of(f"## {heading}\n\n- {step}").timeline
    assert found.offset_hours == hours


def test_codes_of_hours_are_a_countdown_under_any_heading_and_ids_are_none():
    steps = plan_of("## Big day\n\n- H-6h: stalls arrive\n- H-1h: lamps on\n- H+5h: sweep").timeline
    assert [step.offset_hours for step in steps] == [-6, -1, 5]
    assert plan_of("## Big day\n\n- D-1: stalls arrive\n- D-2: lamps on\n- D-3: sweep").timeline == ()


def test_squads_and_their_measures_in_sentences():
    cards = plan_of(
        "## Scorecards\n\nThe growers report loss rate and crop volume. The sellers report footfall."
    ).scorecards
    assert [(card.squad, card.metrics) for card in cards] == [
        ("growers", ("loss rate", "crop volume")),
        ("sellers", ("footfall",)),
    ]
