"""Lists in which a sign stands where others write a box, and what such lists are not."""

from textwrap import dedent

from bot.plan.read import read


def states(text):
    return {task.title: (task.status.value, task.owners) for task in read(dedent(text).lstrip("\n")).tasks}


def test_signs_of_several_states_stand_for_boxes():
    assert states("""
        # Umzug der Praxis

        ✅ erledigt, ⏳ läuft, ⬜ offen

        ## Räume
        - ✅ Mietvertrag unterschreiben (Jule)
        - ⏳ Wände streichen
        - ⬜ Lampen aufhängen – Herr Abt

        ## Kommunikation
        - ✅ Router bestellen
          - zwei Antennen
        - ⬜ Anrufbeantworter besprechen, 12–12:30

        ## Was wir nicht machen
        - ❌ Neue Stühle

        ## Gut zu wissen
        - Schlüssel liegt beim Nachbarn
    """) == {
        "Mietvertrag unterschreiben": ("done", ("Jule",)),
        "Wände streichen": ("in_progress", ()),
        "Lampen aufhängen": ("todo", ("Herr Abt",)),
        "Router bestellen": ("done", ()),
        "Anrufbeantworter besprechen, 12–12:30": ("todo", ()),
    }


def test_numbered_lines_with_ticks_and_crosses():
    assert states("""
        # Fiesta del barrio

        ## Escenario
        1. ✔ Alquilar la tarima
        2. ✖ Contratar el sonido — Lucho
        3. ❓ Pedir permiso

        ## Comida
        1. ✖ Puesto de arepas — doña Mercedes
        2. ✔ Neveras prestadas

        ## Lo que no haremos
        1. ✖ Fuegos artificiales

        ## Precios
        - Limonada 2 €
        - Arepa 4 €
    """) == {
        "Alquilar la tarima": ("done", ()),
        "Contratar el sonido": ("todo", ("Lucho",)),
        "Pedir permiso": ("todo", ()),
        "Puesto de arepas": ("todo", ("doña Mercedes",)),
        "Neveras prestadas": ("done", ()),
    }


def test_badges_stand_for_boxes_and_badges_of_other_things_do_not():
    assert states("""
        # Codec 2.0

        ## Decoder
        - ![done](https://img.example/badge/s-done-green) Read the header
        - ![todo](https://img.example/badge/s-todo-grey) H-264 (@olu)
        - ![wip](https://img.example/badge/s-in_progress-blue) Skip broken frames

        ## Platforms
        - ![linux](https://img.example/badge/linux-yes-green) x86
    """) == {
        "Read the header": ("done", ()),
        "H-264": ("todo", ("@olu",)),
        "Skip broken frames": ("in_progress", ()),
    }


def test_prices_and_what_is_settled_are_no_tasks_beside_tasks_under_a_countdown():
    assert list(
        states("""
        # Regatta

        ## Decided already, please leave it
        - One race only
        - No fireworks

        ## T-30
        - Book the barge (Ines)
        - Order buoys

        ## T-7
        - Brief the marshals (Kemal)

        ## Ticket prices
        - Adults 12 €
        - Children 4 €
    """)
    ) == ["Book the barge", "Order buoys", "Brief the marshals"]
