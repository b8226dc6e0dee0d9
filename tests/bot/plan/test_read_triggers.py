"""Triggers in wording that plans of other trades use: what is limited, how far, what follows, by when."""

from textwrap import dedent

import pytest

from bot.plan.read import read


def plan_of(text):
    return read("# Plan\n\n- [ ] Something to do\n\n" + dedent(text).lstrip("\n"))


def limits(text):
    return [(t.metric, t.comparison, t.threshold, t.deadline_hours) for t in plan_of(text).triggers]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Below 95 % card payments for three consecutive days: ring Olga within 2 hours",
            ("card payments", "<", 95, "%", 3, 2),
        ),
        (
            "Gas readings exceed 10 ppm twice in a row → clear the hall within 5 minutes",
            ("Gas readings", ">", 10, "ppm", 2, 0.0833),
        ),
        (
            "If any till loses more than 10 receipts, page the vendor within the hour.",
            ("till loses receipts", ">", 10, "", 1, 1),
        ),
        ("The third consecutive missed delivery means a call by end of day.", None),
        (
            "Escalate within one business day when the overrun exceeds 5 %.",
            ("overrun", ">", 5, "%", 1, 24),
        ),
        ("Leak reports: 5+ per week → halt digging within 1 day", ("Leak reports per week", ">=", 5, "", 1, 24)),
        ("Data loss: any → roll back within half an hour", ("Data loss", ">=", 1, "", 1, 0.5)),
        ("Any Sev-1 ticket: war room within 15 minutes", ("Sev-1 ticket", ">=", 1, "", 1, 0.25)),
        ("A backlog of more than 20 letters: two more clerks within 1 day", ("backlog", ">", 20, "letters", 1, 24)),
        ("The lift is silent for over 90 minutes: the porter looks the same day", ("lift is silent", ">", 90, "minutes", 1, 8)),
        ("Пожаров более 2 → созвать штаб в течение 2 часов", ("Пожаров", ">", 2, "", 1, 2)),
        ("错误率超过 5% → 2小时内开会", ("错误率", ">", 5, "%", 1, 2)),
    ],
)  # fmt: skip
def test_a_rule_in_a_list(sentence, expected):
    (trigger,) = plan_of(f"## When we escalate\n- {sentence}\n").triggers
    said = (trigger.metric, trigger.comparison, trigger.threshold, trigger.unit, trigger.runs, trigger.deadline_hours)
    assert said == (expected or ("consecutive missed delivery", ">=", 3, "", 1, 8))


def test_runs_say_how_many_readings_and_are_consecutive():
    (trigger,) = plan_of("## Tripwires\n**Heat**: above 40 °C for two readings in a row → open the roof\n").triggers
    assert (trigger.metric, trigger.threshold, trigger.consecutive, trigger.runs) == ("Heat", 40, True, 2)
    assert not trigger.counts_failures


def test_one_sentence_with_several_limits_ends_where_the_action_begins():
    assert limits("""
        ## Alarm levels
        If sales fall under 90 % of plan, queues grow over 30 people, or more than two guards are ill, we ring
        at least two directors within 3 hours.
    """) == [("sales", "<", 90, 3), ("queues", ">", 30, 3), ("guards are ill", ">", 2, 3)]


def test_what_stands_above_a_list_holds_for_all_of_it():
    plan = plan_of("""
        ## Escalation rules
        Call the warden within 30 minutes if one of these holds:

        1. Visitor count exceeds 1,200 per floor.
        2. Fewer than 6 guards on duty.
    """)
    assert [(t.metric, t.threshold, t.action, t.deadline_hours) for t in plan.triggers] == [
        ("Visitor count per floor", 1200, "Call the warden", 0.5),
        ("guards on duty", 6, "Call the warden", 0.5),
    ]


def test_a_table_with_words_units_and_deadlines():
    assert limits("""
        | Indicator | Limit | Unit | What we do | Deadline |
        |---|---|---|---|---|
        | Late lorries | more than 3 | lorries | the director rings round | 30 min |
        | Cold room | above 8 | °C | bin the batch | 1 hour |
        | Lifts out of service | 2 or more | lifts | pause | same business day |
    """) == [("Late lorries", ">", 3, 0.5), ("Cold room", ">", 8, 1), ("Lifts out of service", ">=", 2, 8)]


def test_a_table_of_whole_conditions():
    assert limits("""
        ## Trigger list
        | If this happens | Then | Within |
        |---|---|---|
        | At least three complaints in one night | the director calls the neighbours | 24 hours |
        | Oxygen pressure drops under 4 bar | evacuate the wing | 10 minutes |
        | The mayor is unhappy | buy flowers | 1 day |
    """) == [("complaints", ">=", 3, 24), ("Oxygen pressure", "<", 4, 0.1667)]


def test_a_column_says_the_direction_of_bare_numbers():
    assert limits("""
        | Signal | Comparison | Threshold | Action |
        |---|---|---|---|
        | Pulse | < | 40 | call the doctor within 5 minutes |
        | Steps | | 900 | nothing |
    """) == [("Pulse", "<", 40, 0.0833)]


def test_triggers_written_as_fields_are_no_tasks():
    plan = plan_of("""
        ## Thresholds
        Trigger: soil moisture below 18 % for two readings in a row
        Action: open the valve
        Deadline: 3 hours

        - Pump pressure
          - Limit: over 6 bar
          - Response: shut the line within 20 minutes
    """)
    assert [(t.metric, t.action, t.deadline_hours, t.runs) for t in plan.triggers] == [
        ("soil moisture", "open the valve", 3, 2),
        ("Pump pressure", "shut the line within 20 minutes", 0.3333, 1),
    ]
    assert [task.title for task in plan.tasks] == ["Something to do"]


@pytest.mark.parametrize(
    "text",
    [
        "## Risks\n- If the error rate exceeds 5 %, we lose the contract.\n",
        "## Success metrics\n- Error rate: < 2 %\n- At least 40 % weekly actives\n",
        "## Escalation path\n1. On-call engineer within 15 minutes\n2. Tech lead within 1 hour\n",
        "## Contingency playbooks\n- More than 5 lamps fail: open the war room within 1 hour\n",
        "## Notes\nThe war room is room 4, for at least 8 people. We start at 9.\n",
        "## Acceptance\n- More than 90 % of tests pass\n",
        "| Risk | Trigger | Mitigation |\n|---|---|---|\n| Rain | > 5 mm | tents |\n",
    ],
)
def test_what_is_no_trigger(text):
    assert plan_of(text).triggers == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Sap pressure over 3 bar → call the cellar, 2 h", ("Sap pressure", ">", 3, 2)),
        ("- Wind passes 12 m/s: lower the crane within 1 hour", ("Wind", ">", 12, 1)),
        ("- Fewer than 4 divers, two days running: cancel within 1 day", ("divers", "<", 4, 24)),
        ("- Sickness – one is enough: ring the nurse within 10 minutes", ("Sickness", ">=", 1, 0.1667)),
        ("If the dam falls under 8 metres, the mayor is told in 3 hours.", ("dam", "<", 8, 3)),
        ("- Más del 5 % de envíos rotos → parar en 1 hora", ("envíos rotos", ">", 5, 1)),
    ],
)
def test_a_rule_with_its_time_at_the_end(text, expected):
    assert limits(f"## Escalation\n\n{text}\n") == [expected]


def test_a_sentence_that_calls_for_something_above_a_list_of_limits():
    text = "We ring the harbour master within the hour if:\n\n- the swell tops 3 m\n- more than 2 lines part\n"
    assert limits(f"## How we dive\n\n{text}") == [("swell", ">", 3, 1), ("lines part", ">", 2, 1)]
    assert limits("## Done\n\nWe are done when:\n\n- the coverage tops 80 %\n") == []


def test_a_table_of_limits_whose_column_has_a_name_of_its_own():
    assert limits("""
        ## Alarms
        | Gauge | It is too much at | What then | Max. delay |
        |---|---|---|---|
        | Sluice | more than 4 m | open gate 2 | 20 min |
        | Leaks | 2 in a row | send a diver | 3 h |
    """) == [("Sluice", ">", 4, 0.3333), ("Leaks", ">=", 2, 3)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- 3 jammed gates in a row => close the lock, pilot call in 2h", ("jammed gates in a row", ">=", 3, 2)),
        ("- Oil spills: any (≥1) → stop, harbour call in 30 min", ("Oil spills", ">=", 1, 0.5)),
        ("- Any grounding (≥ 1) → stop and call", ("grounding", ">=", 1, None)),
        ("- Fuites : une seule (≥1) → arrêt, appel dans l'heure", ("Fuites", ">=", 1, 1)),
        ("- Больше 3 сбоев подряд → созвон в течение 2 часов", ("сбоев подряд", ">", 3, 2)),
    ],
)
def test_an_arrow_from_a_limit_to_a_call_is_a_rule_under_any_heading(line, expected):
    (made,) = read(f"# Locks\n\n- [ ] Grease the gates\n\n## Rollout\n\n{line}\n").triggers
    assert (made.metric, made.comparison, made.threshold, made.deadline_hours) == expected


def test_lines_with_arrows_are_rules_each_by_itself():
    text = "## Escalation\n\nOil spills: any (≥1) → harbour call\nQueue: ≥ 50 boats → steering call within 1 day\n"
    assert [(one.metric, one.deadline_hours) for one in read(text).triggers] == [("Oil spills", None), ("Queue", 24)]


def test_an_arrow_to_anything_else_is_no_rule():
    text = "## Numbers\n\n- Berths: 200 → 400 by June\n- Coverage above 80 % → nicer badge\n"
    assert read(text).triggers == ()


def test_the_time_at_the_end_of_what_a_table_says_to_do():
    text = (
        "## Escalation\n\n| Signal | Limit | Then |\n|---|---|---|\n| Oil spills | any (≥1) | stop, call in 30 min |\n"
    )
    assert [one.deadline_hours for one in read(text).triggers] == [0.5]
