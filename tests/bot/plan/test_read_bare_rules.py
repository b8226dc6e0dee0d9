"""The rules of a plan that has no headings and no bullets, and registers in tables whose columns have other names."""

from textwrap import dedent

import pytest

from bot.plan.read import read

YARD = """\
The boat yard

Tasks

[ ] Plank the hull
[ ] Caulk the seams

"""


def yard(text):
    plan = read(YARD + dedent(text).lstrip("\n"))
    assert [task.title for task in plan.tasks] == ["Plank the hull", "Caulk the seams"]
    return plan


def test_bare_lines_under_a_bare_line_about_what_goes_wrong_are_playbooks():
    plan = yard("""
        When something fails

        The slip jams: call the tug and clear the ramp within 30 minutes
        Varnish will not dry: heat the shed

        Countdown for the Sunday

        T-24 hours: grease the slip
        T+2 hours: open the barrel
    """)
    assert [(book.trigger, book.response, book.deadline_hours) for book in plan.playbooks] == [
        ("The slip jams", "call the tug and clear the ramp within 30 minutes", 0.5),
        ("Varnish will not dry", "heat the shed", None),
    ]
    assert [step.offset_hours for step in plan.timeline] == [-24, 2]
    assert plan.ceremonies == ()


def test_bare_names_over_bare_lines_are_a_checklist_for_each_squad():
    plan = yard("""
        Ready to sail

        Riggers
        mast stepped
        shrouds tuned

        Office
        insurance paid
        harbour told

        What people asked besides: the colour of the sails.
    """)
    assert [(one.name, one.items) for one in plan.checklists] == [
        ("Riggers", ("mast stepped", "shrouds tuned")),
        ("Office", ("insurance paid", "harbour told")),
    ]


def test_bare_risks_and_meetings():
    plan = yard("""
        Riesgos

        Lluvia en abril: cubrir el patio
        Falta de madera: comprar en Soria

        Meetings until the launch

        Slip talk, every morning 6:50, 10 min
    """)
    assert [(risk.risk, risk.mitigation) for risk in plan.risks] == [
        ("Lluvia en abril", "cubrir el patio"),
        ("Falta de madera", "comprar en Soria"),
    ]
    assert [(one.name, one.cadence, one.duration_minutes) for one in plan.ceremonies] == [("Slip talk", "daily", 10)]


def test_a_line_that_tells_somebody_to_do_something_heads_no_rules():
    plan = read("Fair\n\nBook the meeting room\n\nHire the tents\nPrint the maps\n")
    assert plan.tasks[0].title == "Book the meeting room"


@pytest.mark.parametrize(
    "table",
    [
        "| Was | Wie schlimm | Dagegen |\n|---|---|---|\n| Der Kran fällt aus | sehr | Kran von Nord leihen |",
        "| # | Ereignis | Auswirkung | Antwort |\n|---|---|---|---|\n| 1 | Der Kran fällt aus | hoch | Kran von Nord leihen |",
        "| Who | What | Then |\n|---|---|---|\n| Ida | Der Kran fällt aus | Kran von Nord leihen |",
    ],
)
def test_a_table_under_a_heading_about_risks_whatever_its_columns_are_called(table):
    plan = read(f"# Pier\n\n- [ ] Pave it\n\n## Risiken\n\n{table}\n")
    assert [(risk.risk, risk.mitigation) for risk in plan.risks] == [("Der Kran fällt aus", "Kran von Nord leihen")]


def test_a_table_of_playbooks_whatever_its_columns_are_called():
    plan = read(
        "# Fair\n\n- [ ] Hire the tents\n\n## Plan B\n\n| It happens | Our way out | Prazo |\n|---|---|---|\n"
        "| No light in the hall | start the generator | 10 min |\n"
    )
    (book,) = plan.playbooks
    assert (book.trigger, book.response, book.deadline_hours) == ("No light in the hall", "start the generator", 0.1667)


def test_a_checklist_with_a_column_for_each_squad():
    plan = read(
        "# Theatre\n\n- [ ] Hang the lamps\n\n## Readiness checklist\n\n| Stage | Sound |\n|---|---|\n"
        "| rigging signed | line check done |\n| exits free | spare mics charged |\n"
    )
    assert [(one.name, one.items) for one in plan.checklists] == [
        ("Stage", ("rigging signed", "exits free")),
        ("Sound", ("line check done", "spare mics charged")),
    ]
    assert [task.title for task in plan.tasks] == ["Hang the lamps"]


def test_a_scorecard_with_a_measure_in_each_line_below_its_squad():
    plan = read(
        "# Inn\n\n- [ ] Paint it\n\n## Scorecards\n\n- Kitchen\n  - covers per hour\n  - waste, in kg\n"
        "- Floor:\n  - mean wait\n  - tips per head\n"
    )
    assert {(card.squad, card.metrics) for card in plan.scorecards} == {
        ("Kitchen", ("covers per hour", "waste, in kg")),
        ("Floor", ("mean wait", "tips per head")),
    }


def test_a_readiness_line_for_each_squad_and_playbooks_that_ask():
    plan = read(
        "# Inn\n\n- [ ] Paint it\n\n## Readiness\n\nBar: ice delivered, staff briefed\nDoor: radios charged, rail up\n\n"
        "## What if\n\n- …the bus is late? Start with the film.\n"
    )
    assert [(one.name, one.items) for one in plan.checklists] == [
        ("Bar", ("ice delivered", "staff briefed")),
        ("Door", ("radios charged", "rail up")),
    ]
    assert [(book.trigger, book.response) for book in plan.playbooks] == [("the bus is late", "Start with the film.")]


def test_a_line_that_gives_a_squad_its_ids_is_no_task_of_its_own():
    plan = read("# Huerta\n\n- [ ] C1: Podar\n- [ ] C2: Vender\n\n## Equipos\n\n- Huerto: C1, C2\n- Tienda: C2, C3\n")
    assert [task.key for task in plan.tasks] == ["C1", "C2"]


def test_squads_with_ids_in_small_letters():
    plan = read(
        "# Map\n\n- [ ] d1: Pull the tiles\n- [ ] d2: Label them\n- [ ] m1: Train it\n\n## Who has what\n\n"
        "- **Data:** owns d1 and d2\n- **Model:** owns m1\n"
    )
    assert [(squad.name, squad.tasks) for squad in plan.squads] == [("Data", ("d1", "d2")), ("Model", ("m1",))]
