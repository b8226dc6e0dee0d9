"""A plan tells its own first day, and on which line."""

from datetime import date

import pytest

from bot.plan.own_start import first_day, own_start
from bot.plan.read import read

LOADED = date(2026, 11, 23)
TASKS = "\n## Tasks\n- [ ] T1: Paint (Owner: Ana)\n- [ ] T2: Sand (Owner: Kim)\n"


def told(document: str, near: date = LOADED) -> tuple[str, int] | None:
    own = own_start(document, read(document), near)
    return (own.day.isoformat(), own.line) if own else None


@pytest.mark.parametrize(
    "line",
    [
        "**Start:** 30 Nov",
        "- Start date: Monday, November 30th",
        "> Owner: Ana | Start: 30 Nov 2026 | End: 18 Dec 2026",
        "| Start | 30 Nov 2026 |\n|---|---|\n| End | 18 Dec 2026 |",
        "Kick-off date: 2026-11-30",
        "Duration: 30 Nov – 18 Dec",
        "The project starts on Monday, 30 November.",
        "Beginn: Montag, 30. November 2026",
        "Zeitraum: 30.11.–18.12.2026",
        "Wir beginnen am Montag, 30. November",
        "Inicio: lunes, 30 de noviembre de 2026",
        "Fecha de inicio: 30/11/2026",
        "Empezamos el 30 de noviembre",
        "Début : lundi 30 novembre 2026",
        "Le projet commence le 30 novembre",
        "Início: 30 de novembro de 2026",
        "Data de início — 30/11/2026",
        "Начало: понедельник, 30 ноября 2026 г.",
        "Дата начала — 30.11.2026",
        "开始日期：2026年11月30日",
        "開始日：2026年11月30日（月）",
        "2026年11月30日から開始します",
    ],
)
def test_a_line_at_the_top_names_the_first_day(line: str):
    assert told(f"# Warehouse\n\n{line}\n{TASKS}") == ("2026-11-30", 3)


def test_front_matter_names_the_first_day():
    assert told(f"---\ntitle: Warehouse\nstart_date: 2026-11-30\n---\n{TASKS}") == ("2026-11-30", 3)


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("Week 1 (30 Nov – 4 Dec)", "2026-11-30"),
        ("Week 1 (7–11 December)", "2026-12-07"),
        ("Day 1 — Monday 30 November", "2026-11-30"),
        ("Sprint 1 (30 Nov – 11 Dec 2026)", "2026-11-30"),
        ("Sprint 5 (30 Nov – 11 Dec)", "2026-11-30"),
        ("Phase 1: Discovery (30 Nov – 11 Dec)", "2026-11-30"),
        ("Woche 1 (30.11.–4.12.)", "2026-11-30"),
        ("KW 49 (30.11.–4.12.)", "2026-11-30"),
        ("Semana 1 (30 de noviembre al 4 de diciembre)", "2026-11-30"),
        ("Semaine 1 (du 30 novembre au 4 décembre)", "2026-11-30"),
        ("Неделя 1 (30 ноября – 4 декабря)", "2026-11-30"),
        ("第1周（11月30日－12月4日）", "2026-11-30"),
        ("第1週（11/30〜12/4）", "2026-11-30"),
        ("Week 3 (14–18 December)", "2026-11-30"),
        ("Day 8 — Wednesday 9 December", "2026-11-30"),
        ("Sprint 1 (week of 30 November)", "2026-11-30"),
    ],
)
def test_a_date_on_a_numbered_unit_names_the_first_day(heading: str, day: str):
    assert told(f"# Warehouse\n\n## {heading}{TASKS.replace('## Tasks', '')}") == (day, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Date: 12 November 2026",
        "Dauer: 3 Wochen",
        "Start: TBD (contract of 12 October 2026)",
        "Start: 3 people from 30 Nov",
        "Hiring starts on 1 December",
        "Phase 2 starts on 7 December",
        "```\nStart: 30 Nov 2026\n```",
        "## Week 1 (ends 4 Dec)",
        "## Week 1: 2/3 of the pages",
        "## Week 1 (1/4)",
        "## Milestone 1 (30 Nov)",
        "## Release 1 — 30 Nov",
    ],
)
def test_other_dates_name_no_first_day(text: str):
    assert told(f"# Warehouse\n\n{text}\n{TASKS.replace('## Tasks', '')}") is None


def test_a_start_below_the_first_task_belongs_to_the_task():
    assert (
        told("# Warehouse\n\n## T1: Paint\nOwner: Ana\nStart: 7 Dec\n\n## T2: Sand\nOwner: Kim\nStart: 9 Dec\n") is None
    )


def test_a_start_counts_before_week_1_and_that_before_a_kickoff():
    weeks = "\n## Week 1 (30 Nov – 4 Dec)\n- [ ] T1: Paint (Owner: Ana)\n"
    assert told(f"# Warehouse\n\nKickoff: 26 Nov\n{weeks}") == ("2026-11-30", 5)
    assert told(f"# Warehouse\n\nKickoff: 26 Nov\nStart: 27 Nov\n{weeks}") == ("2026-11-27", 4)


@pytest.mark.parametrize(
    ("near", "year"), [(date(2026, 3, 10), 2026), (date(2026, 12, 20), 2026), (date(2027, 4, 1), 2027)]
)
def test_a_missing_year_is_the_next_one_unless_the_day_was_less_than_three_months_ago(near: date, year: int):
    assert told(f"# Warehouse\n\nStart: 30 Nov\n{TASKS}", near) == (f"{year}-11-30", 3)


@pytest.mark.parametrize(
    ("line", "start", "fits"),
    [
        ("Start: Sunday, 29 November 2026", date(2026, 11, 30), True),
        ("Start: 30 November 2026", date(2026, 11, 30), True),
        ("Start: 30 November 2026", date(2026, 12, 1), False),
        ("## Week 1 (30 Nov – 4 Dec)", date(2026, 12, 2), True),
        ("## Sprint 1 (30 Nov – 11 Dec)", date(2026, 12, 7), False),
        ("## Week 1 (30 Nov – 4 Dec)", date(2026, 11, 23), False),
    ],
)
def test_a_given_start_fits_the_document_or_not(line: str, start: date, *, fits: bool):
    document = f"# Warehouse\n\n{line}\n{TASKS.replace('## Tasks', '')}"
    own = own_start(document, read(document), LOADED)
    assert own
    assert own.admits(start) is fits


def test_the_first_day_is_the_documents_own_then_the_former_one_then_today():
    named, silent = f"# Warehouse\n\nStart: 30 November 2026\n{TASKS}", f"# Warehouse\n{TASKS}"
    plan, own = read(named), own_start(named, read(named), LOADED)
    chosen = date(2026, 12, 14)
    assert first_day(plan, own, LOADED) == date(2026, 11, 30)
    assert first_day(plan, own, LOADED, (chosen, None)) == date(2026, 11, 30)
    assert first_day(plan, own, LOADED, (chosen, own)) == chosen  # it says what it said, when somebody chose
    assert first_day(read(silent), None, LOADED, (chosen, own)) == chosen
    assert first_day(read(silent), None, LOADED) == LOADED


def test_a_document_by_which_the_plan_is_over_does_not_set_the_first_day():
    document = "# Warehouse\n\nStart: 5 January 2026\n\n## Week 1\n- [ ] T1: Paint (Owner: Ana)\n"
    assert first_day(read(document), own_start(document, read(document), LOADED), LOADED) == LOADED
