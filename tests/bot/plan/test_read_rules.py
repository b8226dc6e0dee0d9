"""Triggers, ceremonies and registers, in small documents of our own."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read("- [ ] Something to do\n\n" + dedent(text).lstrip("\n"))


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("more than two consecutive failed builds", ("consecutive failed builds", ">", 2, "", True)),
        ("unit coverage drops below 70%", ("unit coverage", "<", 70, "%", False)),
        ("blocker severity ≥3", ("blocker severity", ">=", 3, "", False)),
        ("error rate above 5%", ("error rate", ">", 5, "%", False)),
        ("p95 latency > 800 ms", ("p95 latency", ">", 800, "ms", False)),
        ("fewer than 10 orders per hour", ("orders per hour", "<", 10, "", False)),
        ("at least 4 open incidents", ("open incidents", ">=", 4, "", False)),
        ("3 failed logins in a row", ("failed logins in a row", ">=", 3, "", True)),
        ("5 or more open blockers", ("open blockers", ">=", 5, "", False)),
    ],
)
def test_a_threshold_in_prose(prose, expected):
    (trigger,) = plan_of(f"## Escalation triggers\n- {prose} → war room within 90 minutes\n").triggers
    assert (trigger.metric, trigger.comparison, trigger.threshold, trigger.unit, trigger.consecutive) == expected
    assert (trigger.action, trigger.deadline_hours) == ("war room", 1.5)


def test_examples_in_brackets_share_the_action_behind_them():
    plan = plan_of(
        "- **Escalation:** Set limits (e.g., more than three consecutive late trains, cleaning score drops below 60%)"
        " that automatically prompt a war-room call within 2 hours.\n"
    )
    assert [(t.metric, t.comparison, t.threshold, t.action, t.deadline_hours) for t in plan.triggers] == [
        ("consecutive late trains", ">", 3, "war-room call", 2),
        ("cleaning score", "<", 60, "war-room call", 2),
    ]


def test_the_sentence_above_a_list_gives_action_and_deadline():
    plan = plan_of("""
        ## Rollback triggers
        If any of these happens, roll back within 30 minutes:
        - Error rate above 5%
        - Queue longer than usual
    """)
    assert [(t.metric, t.action, t.deadline_hours) for t in plan.triggers] == [("Error rate", "roll back", 0.5)]


def test_a_table_of_thresholds_gives_a_trigger_for_each_limit():
    plan = plan_of("""
        | Alert | Signal | Warn threshold | Page threshold |
        |---|---|---|---|
        | Lag | queue age | >= 2m | >= 10m |
        | Down | ping | none for 5m | none |
    """)
    assert [(t.metric, t.comparison, t.threshold, t.unit, t.action) for t in plan.triggers] == [
        ("Lag", ">=", 2, "m", "Warn threshold"),
        ("Lag", ">=", 10, "m", "Page threshold"),
    ]


def test_numbers_elsewhere_are_no_triggers():
    assert plan_of("## Notes\n- We sold more than 3 boats, which is above 2.\n").triggers == ()


def test_ceremonies_from_a_list():
    plan = plan_of("""
        ## Governance
        - **Daily stand-up (20 min):** Everybody says three things.
        - **End-of-day checkpoint (15 min async):** Write it down.
        - **Steering committee (Tue/Fri):** Decide.
        - **Travel budget:** Ask Mona.
    """)
    assert [(c.name, c.cadence, c.days, c.duration_minutes) for c in plan.ceremonies] == [
        ("Daily stand-up", "daily", (), 20),
        ("End-of-day checkpoint", "daily", (), 15),
        ("Steering committee", "twice weekly", ("Tue", "Fri"), None),
    ]


def test_ceremonies_from_a_heading_and_from_a_table():
    plan = plan_of("""
        ## Sprint Review Agenda
        **Duration**: 1 hour

        ## Meetings
        | Meeting | Frequency | When | Duration |
        |---|---|---|---|
        | Stand-up | Every weekday, daily | 9:15 AM | 15 min |
    """)
    assert [(c.name, c.time, c.duration_minutes) for c in plan.ceremonies] == [
        ("Sprint Review", None, 60),
        ("Stand-up", "09:15", 15),
    ]


def test_registers_of_all_kinds():
    plan = plan_of("""
        ## Weekly scorecard owners
        - *Kitchen:* Track waste per day, burnt pans (all sizes), and happy guests.

        ## Risks
        - **Rain:** Rent a tent.

        ## Readiness checklists
        - **Kitchen:**
          - Knives are sharp.
          - Gas is paid.

        ## Contingency playbooks
        - **No power:** Light candles within one hour.

        ## Kickoff timeline
        - **T-48 hours:** Invite all.
        - **Kickoff (T0):** Say hello.
        - **T+2 days:** Write minutes.

        ## Week 1
        **KPIs by Friday:**
        - Guests served: 90%+
        - Waiting time: <5min
    """)
    assert [(card.squad, card.metrics) for card in plan.scorecards] == [
        ("Kitchen", ("waste per day", "burnt pans (all sizes)", "happy guests"))
    ]
    assert [(risk.risk, risk.mitigation) for risk in plan.risks] == [("Rain", "Rent a tent.")]
    assert [(each.name, len(each.items)) for each in plan.checklists] == [("Kitchen", 2)]
    assert [(book.trigger, book.deadline_hours) for book in plan.playbooks] == [("No power", 1)]
    assert [(step.offset_hours, step.text) for step in plan.timeline] == [
        (-48, "Invite all."),
        (0, "Say hello."),
        (48, "Write minutes."),
    ]
    assert [(kpi.metric, kpi.comparison, kpi.target, kpi.phase) for kpi in plan.kpis] == [
        ("Guests served", ">=", "90%", "Week 1"),
        ("Waiting time", "<", "5min", "Week 1"),
    ]
    assert [task.title for task in plan.tasks] == ["Something to do"]


def test_risks_from_a_table():
    plan = plan_of("| Risk ID | Risk | Impact | Mitigation |\n|--|--|--|--|\n| R1 | Late paint | High | Order now |\n")
    assert [(risk.risk, risk.mitigation) for risk in plan.risks] == [("Late paint", "Order now")]


def test_tables_of_targets_and_of_triggers():
    plan = plan_of("""
        ## Success metrics
        | Metric | Baseline | Target |
        |---|---|---|
        | Guests | 3 | > 40 |
        | Waste | 9% | 5% |

        ## Escalation
        | Trigger | Threshold | Action |
        |---|---|---|
        | Cancellations | > 10 | call the steering group within 2 hours |
    """)
    assert [(kpi.metric, kpi.comparison, kpi.target) for kpi in plan.kpis] == [
        ("Guests", ">", "40"),
        ("Waste", "==", "5%"),
    ]
    assert [(t.metric, t.comparison, t.threshold, t.deadline_hours) for t in plan.triggers] == [
        ("Cancellations", ">", 10, 2)
    ]
    assert [task.title for task in plan.tasks] == ["Something to do"]


def test_rules_in_spanish_and_french():
    plan = plan_of("""
        ## Reuniones
        - **Reunión diaria (15 min, 9:15):** avances
        - Disparadores de escalado: más de dos fallos consecutivos o cobertura por debajo de 80% convocan una sala de guerra

        ## Rituels
        - Revue de sprint : vendredi à 16h
    """)
    assert [(c.name, c.time, c.duration_minutes) for c in plan.ceremonies] == [
        ("Reunión diaria", "09:15", 15),
        ("Revue de sprint", "16:00", None),
    ]
    assert [(t.metric, t.comparison, t.threshold, t.action) for t in plan.triggers] == [
        ("fallos consecutivos", ">", 2, "sala de guerra"),
        ("cobertura", "<", 80, "sala de guerra"),
    ]
