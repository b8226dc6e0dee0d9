"""Risks, playbooks, readiness, measures and the countdown, in the notations of many plans."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read("# Plan\n\n- [ ] Something to do\n\n" + dedent(text).lstrip("\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Risk: cables arrive late. Mitigation: rent routers.", ("cables arrive late", "rent routers.")),
        ("Risk: flood in the cellar\nMitigation: move the paper upstairs", ("flood in the cellar", "move the paper upstairs")),
        ("- If a shop has no power, we run from a battery.", ("a shop has no power", "we run from a battery.")),
        ("- Bakers dislike it → a coach visits", ("Bakers dislike it", "a coach visits")),
        ("- The landlord may refuse; we use bridges.", ("The landlord may refuse", "we use bridges.")),
        ("- **R-1 Rain** | Likelihood: high | Mitigation: a tent", ("Rain", "a tent")),
        ("1. Old tool stays\n   - Mitigation: read-only from May", ("Old tool stays", "read-only from May")),
        ("The river may flood the field. We keep the school free.", ("The river may flood the field", "We keep the school free.")),
        ("| Threat | Countermeasure |\n|--|--|\n| Frost | Candles |", ("Frost", "Candles")),
        ("**Ferry cancelled**\nMitigation: take the bridge", ("Ferry cancelled", "take the bridge")),
        ("- Strike (mitigation: drive ourselves).", ("Strike", "drive ourselves")),
        ("| No | What could happen | Our answer |\n|--|--|--|\n| 1 | Hail | Nets |", ("Hail", "Nets")),
        ("- Strom fehlt. Gegenmaßnahme: Aggregat mieten.", ("Strom fehlt", "Aggregat mieten.")),
    ],
)  # fmt: skip
def test_a_risk_and_what_is_done_against_it(text, expected):
    plan = plan_of(f"## 4. Risks we know\n\n{text}\n")
    assert [(risk.risk, risk.mitigation) for risk in plan.risks] == [expected]
    assert [task.title for task in plan.tasks] == ["Something to do"]


@pytest.mark.parametrize(
    "text",
    [
        "## What might trip us up\n\n- The bridge is closed. Mitigation: go by boat.",
        "## Good to know\n\n- The bridge is closed. Mitigation: go by boat.",
    ],
)
def test_a_risk_is_known_by_its_mitigation_under_a_heading_never_seen(text):
    assert [(risk.risk, risk.mitigation) for risk in plan_of(text).risks] == [("The bridge is closed", "go by boat.")]


def test_a_table_of_what_happens_what_is_done_and_how_fast_holds_playbooks():
    plan = plan_of("""
        ## Good to know
        | What breaks | What we do | How fast |
        |---|---|---|
        | The oven | Bake next door | 2 hours |
    """)
    assert [(book.trigger, book.response, book.deadline_hours) for book in plan.playbooks] == [
        ("The oven", "Bake next door", 2)
    ]


def test_sentences_that_begin_with_a_condition_are_playbooks_of_their_own():
    plan = plan_of(
        "## Plan B\n\nWhen the hall floods, carry the piano up. If the piano is wet: call Lev. Lev is quick.\n"
    )
    assert [(book.trigger, book.response) for book in plan.playbooks] == [
        ("the hall floods", "carry the piano up."),
        ("the piano is wet", "call Lev. Lev is quick."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- When the network is down: switch within 10 minutes", ("the network is down", "switch within 10 minutes", 0.1667)),
        ("**Well runs dry** → call Ana within one day", ("Well runs dry", "call Ana within one day", 24)),
        ("- If a till breaks, swap it the same business day", ("a till breaks", "swap it the same business day", 8)),
        ("Scenario 1: Lost child. Response: lock the doors. Deadline: 5 minutes", ("Lost child", "lock the doors.", 0.0833)),
        ("| Situation | First move | Time limit |\n|--|--|--|\n| Lorry breaks | Call Tom | 1 hour |", ("Lorry breaks", "Call Tom", 1)),
        ("### Water runs out\nOpen the second tank within two hours.", ("Water runs out", "Open the second tank within two hours.", 2)),
        ("### Bad map\n- Trigger: wrong names\n- Response: print again\n- Within: 2 h", ("Bad map: wrong names", "print again", 2)),
    ],
)  # fmt: skip
def test_a_playbook_with_its_deadline(text, expected):
    plan = plan_of(f"## What we do if it goes wrong\n\n{text}\n")
    assert [(book.trigger, book.response, book.deadline_hours) for book in plan.playbooks] == [expected]
    assert [task.title for task in plan.tasks] == ["Something to do"]


@pytest.mark.parametrize(
    "text",
    [
        "### North\n- [ ] Tills in\n- [ ] Float counted\n\n### South\n- [ ] Labels up",
        "- North: tills in; float counted\n- South: labels up; doors open",
        "| Team | Ready when |\n|--|--|\n| North | Tills in; Float counted |\n| South | Labels up |",
        "North\n- Tills in\n- Float counted\n\nSouth\n- Labels up",
        "North readiness checklist\n- Tills in\n- Float counted\n\nSouth readiness checklist\n- Labels up",
    ],
)
def test_readiness_by_squad_is_no_work(text):
    plan = plan_of(f"## Readiness checks\n\n{text}\n")
    assert [each.name.split()[0] for each in plan.checklists] == ["North", "South"]
    assert len(plan.checklists[0].items) == 2
    assert [task.title for task in plan.tasks] == ["Something to do"]


def test_the_boxes_of_another_checklist_are_tasks_as_well():
    plan = plan_of("## Release checklist\n- [ ] Tag it\n- [ ] Post the notes\n")
    assert [(each.name, each.items) for each in plan.checklists] == [
        ("Release checklist", ("Tag it", "Post the notes"))
    ]
    assert [task.title for task in plan.tasks] == ["Something to do", "Tag it", "Post the notes"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("At least 98 % of payments by card", ("payments by card", ">=", "98 %")),
        ("Waiting time below 3 minutes", ("Waiting time", "<", "3 minutes")),
        ("Parcels an hour: 320 or better", ("Parcels an hour", ">=", "320")),
        ("Cake sales of €400 or more", ("Cake sales", ">=", "€400")),
        ("Complaints: 5 or fewer a week", ("Complaints", "<=", "5 a week")),
    ],
)
def test_a_target_in_words(line, expected):
    (kpi,) = plan_of(f"## Targets\n- {line}\n").kpis
    assert (kpi.metric, kpi.comparison, kpi.target) == expected


def test_targets_in_a_column_for_each_week():
    plan = plan_of("## KPIs\n| Measure | Week 1 | Week 2 |\n|--|--|--|\n| Loaves | 200 | 350 |\n")
    assert [(kpi.metric, kpi.target, kpi.phase) for kpi in plan.kpis] == [
        ("Loaves", "200", "Week 1"),
        ("Loaves", "350", "Week 2"),
    ]


def test_the_zero_of_a_countdown_written_line_by_line():
    plan = plan_of("## Countdown\n\nT-2d: fill the tank\nT0: open the valve\nT+3h: read the gauge\n")
    assert [(step.offset_hours, step.text) for step in plan.timeline] == [
        (-48, "fill the tank"),
        (0, "open the valve"),
        (3, "read the gauge"),
    ]


def test_a_countdown_in_words_signs_and_codes():
    plan = plan_of("""
        ## Countdown to opening
        - Two weeks before: posters
        - T minus 1 hour: doors checked
        - D-7: fences
        - **T-30min** – music on
        - Opening +2 days: review
    """)
    assert [(step.offset_hours, step.text) for step in plan.timeline] == [
        (-336, "posters"),
        (-1, "doors checked"),
        (-168, "fences"),
        (-0.5, "music on"),
        (48, "review"),
    ]
    assert [task.title for task in plan.tasks] == ["Something to do"]


@pytest.mark.parametrize(
    "text",
    [
        "- North → tills installed, complaints\n- South – waste",
        "| Team | Measures |\n|--|--|\n| North | tills installed, complaints |\n| South | waste |",
        "North tracks tills installed and complaints.\nSouth reports waste.",
        "- North tracks tills installed and complaints.\n- South reports waste.",
        "### North\n- tills installed\n- complaints\n\n### South\n- waste",
    ],
)
def test_scorecards_in_every_notation(text):
    plan = plan_of(f"## Weekly scorecard\n\n{text}\n")
    assert [(card.squad, card.metrics) for card in plan.scorecards] == [
        ("North", ("tills installed", "complaints")),
        ("South", ("waste",)),
    ]


@pytest.mark.parametrize(
    "heading",
    ["If it all stops", "When the power goes out", "If the ferry is late", "Si tout s'arrête", "Wenn der Strom ausfällt",
     "Se tudo parar", "出问题怎么办"],
)  # fmt: skip
def test_a_heading_about_what_breaks_stands_over_playbooks(heading):
    plan = read(f"# Locks\n\n- [ ] Grease the gates\n\n## {heading}\n\n- **Gate stuck:** open the weir by hand\n")
    assert [(book.trigger, book.response) for book in plan.playbooks] == [("Gate stuck", "open the weir by hand")]
