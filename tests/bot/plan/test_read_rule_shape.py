"""Rules by what their lines tell, under headings that only say whom to call, and in one line of prose."""

from textwrap import dedent

import pytest

from bot.plan.read import read

MILL = """\
# The mill

## Work

1. [ ] Dress the stones
2. [ ] Mend the sluice
3. [ ] Grease the hoist
4. [ ] Weigh the sacks

"""


def mill(text):
    plan = read(MILL + dedent(text).lstrip("\n"))
    assert [task.title for task in plan.tasks][:4] == [
        "Dress the stones",
        "Mend the sluice",
        "Grease the hoist",
        "Weigh the sacks",
    ]
    assert len(plan.tasks) == 4
    return plan


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            """
            ## When we fetch the miller

            - torn sacks > 6 per day: the miller decides within 24 hours
            - sparks >= 1: stones lifted within 2 hours
            """,
            [("torn sacks per day", ">", 6, 24), ("sparks", ">=", 1, 2)],
        ),
        (
            """
            Escalate to Odile
                bearing heat over 70 percent: same day, within 5 hours
                flour dust above 20 mg: doors open within 1 hour
            """,
            [("bearing heat", ">", 70, 5), ("flour dust", ">", 20, 1)],
        ),
        (
            """
            We stop the wheel when one of these is true:

            - water above 3 m: gate closed within 10 minutes
            """,
            [("water", ">", 3, 0.1667)],
        ),
        (
            """
            ## Wen wir holen

            - Mahlzeit länger als 40 Minuten: Meldung innerhalb von 2 Stunden
            - Beschwerden ab 3 pro Tag: Rückruf innerhalb von 24 Stunden
            """,
            [("Mahlzeit", ">", 40, 2), ("Beschwerden", ">=", 3, 24)],
        ),
        (
            """
            ## Кого будим

            - Очередь длиннее 12 телег: открыть ворота в течение 15 минут
            - Влажность более 14 %: сообщить в течение 3 часов
            """,
            [("Очередь", ">", 12, 0.25), ("Влажность", ">", 14, 3)],
        ),
        (
            """
            ## 何时叫人

            - 粉尘高于20%：30分钟内通知磨坊主
            """,
            [("粉尘", ">", 20, 0.5)],
        ),
    ],
)
def test_a_line_with_a_limit_and_a_time_to_act_is_a_rule_whatever_its_heading(text, rules):
    found = mill(text).triggers
    assert [(rule.metric, rule.comparison, rule.threshold, rule.deadline_hours) for rule in found] == rules


@pytest.mark.parametrize(
    "text",
    [
        "## Notes\n\n- The wheel turns over 12 times a minute: a fine sight\n- Ana comes within 2 days\n",
        "## Prices\n\n- Rye: more than 40 sacks get a discount\n- Delivery: within 2 days\n",
        "## Kurse\n\n- Mahlkurs ab 3. Mai: Anmeldung innerhalb von 2 Tagen\n- Backkurs ab 9 Uhr: Anmeldung am Tag\n",
    ],
)
def test_a_number_without_a_limit_and_a_time_to_act_together_is_no_rule(text):
    assert mill(text).triggers == ()


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("Meetings: Stone talk, Monday and Friday, 25 min, at the door.\n", [("Stone talk", 25)]),
        (
            "Calls: Grain call, Tuesdays 7:00, 15 min; Bakers' table, first Monday of the month, 90 min.\n",
            [("Grain call", 15), ("Bakers' table", 90)],
        ),
        ("Our only standing meeting is the sack count: Wednesdays, 14:00-14:40.\n", [("Sack count", 40)]),
        ("Встречи: Летучка, по понедельникам, 15 минут, во дворе.\n", [("Летучка", 15)]),
        ("Reuniões: Conversa de moinho, toda terça às 9h, 15 min.\n", [("Conversa de moinho", 15)]),
        ("ミーティング: 粉屋会、毎週月曜10時、15分。\n", [("粉屋会", 15)]),
    ],
)
def test_meetings_listed_behind_one_word_for_all_of_them_have_their_own_names(text, meetings):
    found = mill(text).ceremonies
    assert [(meeting.name, meeting.duration_minutes) for meeting in found] == meetings


@pytest.mark.parametrize(
    ("heading", "trigger", "response"),
    [
        ("If everything stops", "The wheel breaks", "grind at the neighbour's"),
        ("Если всё плохо", "Колесо сломалось", "молоть у соседа"),
        ("Si tout part de travers", "Plus d'eau", "moudre au village"),
        ("万が一のとき", "水車が止まった", "隣で挽く"),
        ("如果一切都乱了", "水车停了", "去邻村"),
    ],
)
def test_answers_under_a_heading_with_an_if_are_playbooks(heading, trigger, response):
    found = mill(f"## {heading}\n\n- **{trigger}:** {response}\n- **{trigger} 2:** {response}\n").playbooks
    assert [(book.trigger, book.response) for book in found][:1] == [(trigger, response)]
    assert len(found) == 2


@pytest.mark.parametrize("heading", ["If there is time left", "If you are new here", "Wenn Zeit bleibt"])
def test_what_is_for_spare_time_or_for_newcomers_is_no_playbook(heading):
    assert mill(f"## {heading}\n\n- **Roof:** the high one\n- **Door:** the green one\n").playbooks == ()


@pytest.mark.parametrize(
    ("text", "squads"),
    [
        ("- **Team Rad:** Aufgabe 1 und 2\n- **Team Korn:** Aufgaben 3, 4\n", {"Team Rad": "12", "Team Korn": "34"}),
        (
            "- Équipe Roue : tâches 1 et 3\n- Équipe Grain : tâches 2 et 4\n",
            {"Équipe Roue": "13", "Équipe Grain": "24"},
        ),
    ],
)
def test_joining_words_part_the_numbers_of_a_squads_tasks(text, squads):
    found = mill(f"## Wer macht was\n\n{text}").squads
    assert {squad.name: "".join(squad.tasks) for squad in found} == squads


def test_squads_own_tasks_with_dotted_numbers():
    plan = read(
        dedent("""
            # Mill

            ## 1 Water

            ### 1.1 Dig the leat

            **Owner:** Ana
            **Estimate:** 2 days
            **Status:** open

            ### 1.2 Hang the gate

            **Owner:** Ben
            **Estimate:** 2 days
            **Status:** open

            ### 1.3 Line the pond

            **Owner:** Ana
            **Estimate:** 2 days
            **Status:** open

            ## Who does what

            - Team Spade: tasks 1.1–1.2
            - Team Clay: task 1.3
        """)
    )
    assert {squad.name: squad.tasks for squad in plan.squads} == {"Team Spade": ("1.1", "1.2"), "Team Clay": ("1.3",)}


def test_targets_behind_a_label_are_measures_of_the_plan():
    found = mill("## Notes\n\nTargets: waiting under 8 minutes, torn sacks at most 3 a week.\n").kpis
    assert [(kpi.metric, kpi.comparison) for kpi in found] == [("waiting", "<"), ("torn sacks", "<=")]
