"""Pages of plain text: lines set in below a milestone, headings between equals signs, criteria listed in a record."""

from textwrap import dedent

from bot.plan.read import read


def plan_of(text):
    return read(dedent(text).lstrip("\n"))


def test_tasks_set_in_below_their_milestones():
    plan = plan_of("""
        Short film

        M1 Script (by 2 March)
            Second draft (Nuala, 4d) DONE
            Clear the song rights (TBD, 2d)
            Exit: producer signs the script

        M2 Shoot (by 20 April)
            Scout the pier (Piers, 1d)
            Feed the crew (Oona, 6d)

        Known errata
            The pier is closed on Mondays
            Nuala has no driving licence
    """)
    assert [(task.title, task.phase, task.owners, task.status.value, task.line) for task in plan.tasks] == [
        ("Second draft", "M1: Script (by 2 March)", ("Nuala",), "done", 4),
        ("Clear the song rights", "M1: Script (by 2 March)", (), "todo", 5),
        ("Scout the pier", "M2: Shoot (by 20 April)", ("Piers",), "todo", 9),
        ("Feed the crew", "M2: Shoot (by 20 April)", ("Oona",), "todo", 10),
    ]


def test_stages_in_russian_and_a_line_wrapped_below_itself():
    plan = plan_of("""
        Сауна на озере

        Этап 1. Фундамент (до 10 мая)
          Вырыть яму (Тимур, 2 дня) ГОТОВО
          Залить бетон вместе с соседом
            если он вернётся (Лада, 1 день)

        Этап 2. Сруб
          Собрать стены (Тимур, 5 дней)
          Проконопатить щели (Лада, 3 дня)
    """)
    assert [(task.title, task.owners, task.estimate, task.status.value) for task in plan.tasks] == [
        ("Вырыть яму", ("Тимур",), "2 дня", "done"),
        ("Залить бетон вместе с соседом если он вернётся", ("Лада",), "1 день", "todo"),
        ("Собрать стены", ("Тимур",), "5 дней", "todo"),
        ("Проконопатить щели", ("Лада",), "3 дня", "todo"),
    ]


def test_a_record_with_its_criteria_listed_and_no_owner_of_its_own():
    plan = plan_of("""
        == Mechanik ==

        Ticket: KU-1
        Titel: Laufschiene schleifen
        Wer: Hauke
        Aufwand: 3 Tage

        Ticket: KU-2
        Titel: Motor tauschen
        Wer: ?
        Braucht: KU-1
        Abnahme:
         - dreht in vier Minuten um
         - leiser als 50 dB

        == Elektrik ==

        Ticket: KU-3
        Titel: Endschalter setzen
        Wer: Svantje
        Acceptance:
        * stoppt auf der Marke

        Ticket: KU-4
        Titel: Blitzschutz prüfen
        Wer: Hauke
    """)
    assert [(task.key, task.phase, task.owners, len(task.acceptance)) for task in plan.tasks] == [
        ("KU-1", "Mechanik", ("Hauke",), 0),
        ("KU-2", "Mechanik", (), 2),
        ("KU-3", "Elektrik", ("Svantje",), 1),
        ("KU-4", "Elektrik", ("Hauke",), 0),
    ]


def test_equals_signs_in_code_are_no_headings():
    plan = plan_of("""
        # Pump

        ```
        == not a heading ==
        ```

        - [ ] Grease the valve
    """)
    assert [(task.title, task.phase) for task in plan.tasks] == [("Grease the valve", None)]


def test_jobs_in_paragraphs_with_nobody_yet_and_a_state_with_a_remark():
    plan = plan_of("""
        # Orchard

        ## Before frost

        OR-8 Wrap the trunks. Lead: TBD. Est. 1 day. The hares came down in
        November; the fence is not enough.

        OR-9 Order the grafts. Lead: Idwal. Est. 2 hours. **Done**, delivery in week 9 only.

        ## After frost

        OR-11 Graft the quinces. Lead: Tamsin. Est. 2 days. Blocked by OR-9 because the wood comes
        with that parcel.
    """)
    assert [(task.key, task.title, task.owners, task.status.value, task.depends_on) for task in plan.tasks] == [
        ("OR-8", "Wrap the trunks", (), "todo", ()),
        ("OR-9", "Order the grafts", ("Idwal",), "done", ()),
        ("OR-11", "Graft the quinces", ("Tamsin",), "todo", ("OR-9",)),
    ]


def test_sums_and_a_change_history_are_no_tasks():
    plan = plan_of("""
        # Fähre

        | Nr | Arbeit | Zust. | Std. | Stand |
        |---|---|---|---:|---|
        | F-1 | Rumpf strahlen | Ocke | 40 | erledigt |
        | F-3 | Anstrich | Ocke | 24 | offen |
        | | Geplant | | 64 | |

        ## Woche 2

        | Nr | Arbeit | Zust. | Std. | Stand |
        |---|---|---|---:|---|
        | F-3 ↪ | Anstrich (Übertrag W1) | Ocke | 12 | in Arbeit |
        | F-4 | Probefahrt | Birte | 8 | offen |
        | | **Alles** | | **21** | |

        ## Papiere

        | Rev | Datum | By | What |
        |---|---|---|---|
        | 1 | 3.4. | Ocke | erste Fassung |
    """)
    assert [(task.key, task.title, task.owners) for task in plan.tasks] == [
        ("F-1", "Rumpf strahlen", ("Ocke",)),
        ("F-3", "Anstrich", ("Ocke",)),
        ("F-4", "Probefahrt", ("Birte",)),
    ]


def test_marks_outnumber_the_two_boxes_of_a_roadmap():
    plan = plan_of("""
        # Hafenradio

        ## Sommer

        - ✅ Antenne montieren
        - ✅ Frequenz beantragen
        - [erledigt] Kabelkanal ziehen
        - ~~Zweites Studio~~ (zu teuer)
        - 🚧 Jingles schneiden – @lotte

        ## Herbst

        - ❌ Sendeplan
        - [x] Strom abnehmen
        - ❌ Notstrom testen

        ## Mitmachen

        - Kommt dienstags vorbei
    """)
    assert [(task.title, task.status.value) for task in plan.tasks if task.status.value != "cancelled"] == [
        ("Antenne montieren", "done"),
        ("Frequenz beantragen", "done"),
        ("Kabelkanal ziehen", "done"),
        ("Jingles schneiden", "in_progress"),
        ("Sendeplan", "todo"),
        ("Strom abnehmen", "done"),
        ("Notstrom testen", "todo"),
    ]
