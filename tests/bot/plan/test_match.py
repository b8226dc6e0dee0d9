"""Which task is which after somebody edited the document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plan.match import match, settled
from bot.plan.model import Plan, Task
from bot.plan.read import read


def boxes(*lines):
    return "".join(line + "\n" if line.startswith("#") else f"- [ ] {line}\n" for line in lines)


def numbered(*titles):
    return "".join(f"{number}. [ ] {title}\n" for number, title in enumerate(titles, 1))


def told(old, new):
    """The keys of each version that are the same task, old → new."""
    return {former: key for key, former in match(read(old), read(new)).items()}


GALLEY = ("T1: Scrub the stove", "T2: Buy flour", "T3: Bake bread", "T4: Ring the bell")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            numbered("Scrub the stove", "Buy flour", "Bake bread"),
            numbered("Scrub the stove", "Light the fire", "Buy flour", "Bake bread"),
            {"1": "1", "2": "3", "3": "4"},
            id="an inserted row renumbers everything below",
        ),
        pytest.param(
            numbered("Scrub the stove", "Buy flour", "Bake bread"),
            numbered("Scrub the stove", "Light the fire", "Buy rye flour", "Bake bread"),
            {"1": "1", "2": "3", "3": "4"},
            id="an inserted row, and the next one reworded",
        ),
        pytest.param(
            boxes(*GALLEY),
            boxes(
                "T1: Scrub the stove", "T2: Light the fire", "T3: Buy rye flour", "T4: Bake bread", "T5: Ring the bell"
            ),
            {"T1": "T1", "T2": "T3", "T3": "T4", "T4": "T5"},
            id="ids dealt anew after an inserted row",
        ),
        pytest.param(
            boxes("T1: Buy flour", "T2: Bake bread", "T3: Ring the bell"),
            boxes("T1: Bake bread", "T2: Buy flour", "T3: Ring the bell"),
            {"T1": "T2", "T2": "T1", "T3": "T3"},
            id="swapped",
        ),
        pytest.param(
            boxes("T1: Buy flour", "T2: Bake bread"),
            boxes("G-10: Buy flour", "G-11: Bake bread"),
            {"T1": "G-10", "T2": "G-11"},
            id="new ids",
        ),
        pytest.param(
            boxes("Buy flour", "Bake bread"),
            boxes("T1: Buy flour", "T2: Bake bread"),
            {"buy-flour": "T1", "bake-bread": "T2"},
            id="ids where there were none",
        ),
        pytest.param(
            boxes("## Week 1", "Buy flour", "Bake bread", "## Week 2", "Ring the bell"),
            boxes("## Week 1", "Buy flour", "## Week 2", "Ring the bell", "Bake bread"),
            {"buy-flour": "buy-flour", "bake-bread": "bake-bread", "ring-bell": "ring-bell"},
            id="moved to another phase",
        ),
        pytest.param(
            boxes(*GALLEY),
            boxes(*GALLEY[:2], "T3: Make the dough and use the oven", GALLEY[3]),
            {"T1": "T1", "T2": "T2", "T3": "T3", "T4": "T4"},
            id="the same id, wholly other words",
        ),
        pytest.param(
            boxes("Buy flour", "Write docs", "Ring the bell"),
            boxes("Buy flour", "Write the API docs", "Ring the bell"),
            {"buy-flour": "buy-flour", "write-docs": "write-api", "ring-bell": "ring-bell"},
            id="renamed in place",
        ),
        pytest.param(
            boxes("Buy flour", "Write dokumentation", "Ring the bell"),
            boxes("Ring the bell", "Buy flour", "Write documentation"),
            {"buy-flour": "buy-flour", "write-dokumentation": "write-documentation", "ring-bell": "ring-bell"},
            id="a misspelling mended, and moved",
        ),
        pytest.param(
            boxes("Buy flour", "Paint the wall", "Ring the bell"),
            boxes("Buy flour", "Paint the door", "Ring the bell"),
            {"buy-flour": "buy-flour", "ring-bell": "ring-bell"},
            id="another task in the same place",
        ),
        pytest.param(
            boxes("Buy flour", "Migrate shard 1", "Ring the bell"),
            boxes("Buy flour", "Migrate shard 2", "Ring the bell"),
            {"buy-flour": "buy-flour", "ring-bell": "ring-bell"},
            id="another number",
        ),
        pytest.param(
            numbered("Buy flour", "Paint the wall", "Ring the bell"),
            numbered("Buy flour", "Hire a cook", "Ring the bell"),
            {"1": "1", "3": "3"},
            id="a row replaced: its number is only its place",
        ),
        pytest.param(
            boxes("Write docs and examples", "Ring the bell"),
            boxes("Write docs", "Write examples", "Ring the bell"),
            {"ring-bell": "ring-bell"},
            id="split in two, neither is the former",
        ),
        pytest.param(
            boxes("T1: Write docs and examples", "T2: Ring the bell"),
            boxes("T1: Write docs", "T3: Write examples", "T2: Ring the bell"),
            {"T1": "T1", "T2": "T2"},
            id="split in two, one keeps the id",
        ),
        pytest.param(
            boxes("Write docs", "Write examples", "Ring the bell"),
            boxes("Write docs and examples", "Ring the bell"),
            {"ring-bell": "ring-bell"},
            id="merged, so both must be done",
        ),
        pytest.param(
            boxes("## Week 1", "Sweep", "## Week 2", "Sweep"),
            boxes("## Week 0", "Sweep", "## Week 1", "Sweep", "## Week 2", "Sweep"),
            {"sweep": "sweep-2", "sweep-2": "sweep-3"},
            id="one title in every week, a week put before",
        ),
        pytest.param(
            boxes("## Week 1", "Sweep (Owner: Ana)", "## Week 2", "Sweep (Owner: Ana)"),
            boxes("## Week 2", "Sweep (Owner: Ana)", "## Week 3", "Sweep (Owner: Ana)"),
            {"sweep-2": "sweep"},
            id="one title in every week, the first gone by and another added",
        ),
        pytest.param(
            boxes("## Week 1", "Sweep (Owner: Ana)", "Sweep (Owner: Ben)"),
            boxes("## Week 1", "Sweep (Owner: Ben)", "Sweep (Owner: Ana)"),
            {"sweep": "sweep-2", "sweep-2": "sweep"},
            id="one title, two owners, swapped",
        ),
        pytest.param(
            boxes("## Week 1", "Buy flour", "Sweep", "## Week 2", "Bake bread", "Sweep"),
            boxes("## Fitting out", "Buy flour", "Sweep", "## At sea", "Bake bread", "Sweep"),
            {"buy-flour": "buy-flour", "sweep": "sweep", "bake-bread": "bake-bread", "sweep-2": "sweep-2"},
            id="one title in every phase, all phases reworded",
        ),
        pytest.param(
            boxes("Buy rye flour", "Bake `bread`"),
            boxes("**Buy** Rye Flour", "Bake bread!"),
            {"buy-rye": "buy-rye", "bake-bread": "bake-bread"},
            id="only case and markup",
        ),
        pytest.param(
            boxes(*GALLEY),
            boxes("T1: Draft the budget", "T2: Hire a skipper", "T3: Insure the hull", "T4: Book a berth"),
            {},
            id="another plan with ids of the same kind",
        ),
        pytest.param(
            boxes("T1: Kick off", *GALLEY[1:]),
            boxes("T1: Kick off", "T2: Hire a skipper", "T3: Insure the hull", "T4: Book a berth"),
            {"T1": "T1"},
            id="another plan that begins alike",
        ),
        pytest.param(
            boxes("Buy flour", "Write integration tests for the payment API", "Ring the bell"),
            boxes("Buy flour", "Write integration tests for the signup API", "Ring the bell"),
            {"buy-flour": "buy-flour", "ring-bell": "ring-bell"},
            id="one word of five replaced by another",
        ),
        pytest.param(
            boxes("T1: Sweep", "T2: Buy flour", "T3: Sweep", "T4: Ring the bell"),
            boxes("T2: Buy flour", "T3: Sweep", "T4: Ring the bell"),
            {"T2": "T2", "T3": "T3", "T4": "T4"},
            id="one title, two ids, the first dropped",
        ),
        pytest.param(
            boxes("## Week 1", "Sweep (Owner: Ana)", "## Week 2", "Sweep (Owner: Ben)"),
            boxes("## Week 2", "Sweep (Owner: Ben)", "## Week 3", "Sweep (Owner: Ana)"),
            {"sweep": "sweep-2", "sweep-2": "sweep"},
            id="one title, two owners, one of them moved to another week",
        ),
        pytest.param(
            boxes("出荷前に船を洗う", "鐘を鳴らす"),
            boxes("出荷前に船をよく洗う", "鐘を鳴らす"),
            {"出荷前に船を": "出荷前に船を", "鐘を鳴らす": "鐘を鳴らす"},
            id="a language without spaces",
        ),
    ],
)
def test_edits(old, new, expected):
    assert told(old, new) == expected


def test_a_tenth_of_five_thousand_tasks_renamed():
    names = [f"{first}{second}{third}" for first in "bdfgklmnprstvz" for second in "aeiou" for third in names_end()][
        :5_000
    ]
    old = tuple(Task(key=f"b{at}", title=f"Inspect berth {name}", line=at + 1) for at, name in enumerate(names))
    new = tuple(
        task.model_copy(update={"key": f"n{at}", "title": f"{task.title} again" if at % 10 == 0 else task.title})
        for at, task in enumerate(old)
    )
    pairs = match(Plan(title="Harbour", tasks=old), Plan(title="Harbour", tasks=new))
    assert pairs == {f"n{at}": f"b{at}" for at in range(len(names))}


def names_end():
    return [first + second + last for first in "bcdfgklm" for second in "aeiou" for last in ("x", "q")]


def test_renamed_tasks_go_on_under_the_key_that_people_type():
    old = read(boxes("Write docs (Owner: Ana)", "Ring the bell (depends on Write docs)"))
    new = read(boxes("Write the API docs (Owner: Ana)", "Ring the bell (depends on Write the API docs)"))
    assert new.tasks[1].depends_on == ("write-api",)
    kept = settled(new, match(old, new), old)
    assert [task.key for task in kept.tasks] == ["write-docs", "ring-bell"]
    assert kept.tasks[1].depends_on == ("write-docs",)
    assert match(old, kept) == {"write-docs": "write-docs", "ring-bell": "ring-bell"}


def test_squads_follow_a_kept_key():
    old = read("## Squad Deck\n- [ ] Write docs\n- [ ] Ring the bell\n")
    new = read("## Squad Deck\n- [ ] Write the API docs\n- [ ] Ring the bell\n")
    assert settled(new, match(old, new), old).squads == old.squads


def test_a_new_task_makes_way_for_a_kept_key():
    old = read(boxes("## Week 1", "Sweep", "Buy flour"))
    new = read(boxes("## Week 0", "Sweep", "## Week 1", "Sweep", "Buy flour"))
    assert [task.key for task in settled(new, match(old, new), old).tasks] == ["sweep-2", "sweep", "buy-flour"]


def test_the_documents_own_id_is_never_given_away():
    old = Plan(title="Galley", tasks=(Task(key="g1", title="Write docs", line=1),))
    new = Plan(
        title="Galley",
        tasks=(
            Task(key="write-api", title="Write the docs", line=1),
            Task(key="G1", own_key=True, title="Bake bread", line=2),
        ),
    )
    assert settled(new, match(old, new), old) == new


def test_which_keys_are_the_documents_own():
    plan = read("## Week 1\n1. [ ] Buy flour\n2. [ ] Bake bread\n## Week 2\n1. [ ] Ring the bell\n- [ ] Sweep\n")
    assert [(task.key, task.own_key) for task in plan.tasks] == [
        ("W1-1", True),
        ("W1-2", True),
        ("W2-1", True),
        ("sweep", False),
    ]


WORDS = st.sampled_from(["buy", "rye", "flour", "bake", "bread", "ring", "bell", "sweep", "deck"])
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def plans(titles, keys="t"):
    @st.composite
    def drawn(draw):
        tasks = tuple(
            Task(
                key=f"{keys}{at}",
                own_key=draw(st.booleans()),
                title=title,
                line=at + 1,
                phase=draw(st.sampled_from([None, "Week 1", "Week 2"])),
                owners=draw(st.sampled_from([(), ("Ana",), ("Ben",)])),
            )
            for at, title in enumerate(draw(st.lists(titles, max_size=9)))
        )
        return Plan(title="Galley", tasks=tasks)

    return drawn()


@given(plans(TITLES))
def test_a_plan_matches_itself_task_by_task(plan):
    assert match(plan, plan) == {task.key: task.key for task in plan.tasks}


@given(plans(TITLES), plans(TITLES))
def test_nobody_is_matched_twice_and_settling_changes_no_match(old, new):
    pairs = match(old, new)
    assert len(set(pairs.values())) == len(pairs)
    assert {old.task(key) for key in pairs.values()} <= set(old.tasks)
    kept = settled(new, pairs, old)
    assert len({task.key for task in kept.tasks}) == len(new.tasks)
    moved = {now.key: pairs[was.key] for was, now in zip(new.tasks, kept.tasks, strict=True) if was.key in pairs}
    assert match(old, kept) == moved


FOREIGN = st.lists(st.sampled_from(["quartz", "violin", "maple"]), min_size=1, max_size=3).map(" ".join)


@given(plans(TITLES), plans(FOREIGN, keys="q"))
def test_tasks_without_a_word_or_a_key_in_common_are_never_matched(old, new):
    assert match(old, new) == {}
