"""Squads as plans state them: who has which tasks, and who is in which squad."""

import pytest

from bot.plan.read import read


@pytest.mark.parametrize(
    "text",
    [
        "| Squad | Covers |\n|--|--|\n| Team Owl | tasks 1, 3 |\n| Team Elk | 2 |",
        "Team Owl owns tasks 1 and 3. Team Elk is responsible for task 2.",
        "- **Team Owl** (Ana, Ben): takes tasks 1, 3\n- **Team Elk** (Cy): has task 2",
    ],
)
def test_squads_with_the_numbers_of_their_tasks(text):
    plan = read(f"# Move\n\n## Who\n\n{text}\n\n## Tasks\n1. Pack\n2. Drive\n3. Unpack\n")
    assert [(squad.name, squad.tasks) for squad in plan.squads] == [("Team Owl", ("1", "3")), ("Team Elk", ("2",))]
    assert [task.title for task in plan.tasks] == ["Pack", "Drive", "Unpack"]


@pytest.mark.parametrize(
    "who",
    [
        "- **Boat crew:** owns B1–B2 and answers for the fuel\n- **Shore crew:** owns P1",
        "Boat crew picks up B1 and B2. Shore crew handles P1.",
        "- Boat crew: B1, B2\n- Shore crew: has P1",
    ],
)
def test_squads_with_the_bare_ids_of_their_tasks(who):
    plan = read(f"""# Regatta

## Crews

{who}

## Day 1
- Boat crew: B1 Paint the hull
- Shore crew: P1 Build the jetty (depends on B1)

## Day 2
- Boat crew: B2 Sail to the start
""")
    assert [(task.key, task.title, task.depends_on) for task in plan.tasks] == [
        ("B1", "Paint the hull", ()),
        ("P1", "Build the jetty", ("B1",)),
        ("B2", "Sail to the start", ()),
    ]
    assert [(squad.name, squad.tasks) for squad in plan.squads] == [
        ("Boat crew", ("B1", "B2")),
        ("Shore crew", ("P1",)),
    ]


def test_squads_with_the_numbers_of_tasks_that_share_a_cell():
    plan = read("""# Orchard

- **Ladder:** Leads items 1 and 3.
- **Cart:** Handles item 2.

| Week | Work | Remarks |
|---|---|---|
| 1 | 1. Prune the pears. 2. Cart the brushwood. | dry days only |
| 2 | 3. Graft the plums. | |
| 3 | 3. Finish grafting. 2. Cart the rest. | |
""")
    assert [(task.key, task.title, task.squad) for task in plan.tasks] == [
        ("1", "Prune the pears.", "Ladder"),
        ("2", "Cart the brushwood.", "Cart"),
        ("3", "Graft the plums.", "Ladder"),
    ]


def test_the_people_of_a_squad_sign_their_tasks():
    plan = read(
        "# Choir\n\nSquad Alto: Mia, Per\nSquad Bass: Olaf\n\n## Jobs\n- [ ] Copy the scores (Per)\n- [ ] Tune up (Olaf)\n"
    )
    assert [(task.title, task.owners, task.squad) for task in plan.tasks] == [
        ("Copy the scores", ("Per",), "Squad Alto"),
        ("Tune up", ("Olaf",), "Squad Bass"),
    ]


def test_squads_with_the_names_of_their_people():
    plan = read("""# Move

## Squads
- Squad North (shops): Ana Ruiz, Ben
- Squad South: Cy

## Jobs
- [ ] Order tills (owner: Ana Ruiz)
- [ ] Train bakers (owner: Cy)
""")
    assert [(task.title, task.squad) for task in plan.tasks] == [
        ("Order tills", "Squad North"),
        ("Train bakers", "Squad South"),
    ]


def test_a_plan_covers_tasks_and_is_no_squad():
    plan = read(
        "This plan covers tasks 1–2. Parallel work: could give tasks to others.\n\n## Tasks\n1. Pack\n2. Drive\n"
    )
    assert plan.squads == ()
