"""Which task of a new version of a plan is which of the old one.

A wrong pair carries a "done" to work that nobody did; a missed one only loses a status. So, the surest first:

1. The same title, once in each version, wherever it stands and whatever its key; then the same title several times,
   told apart by key, phase, squad, owner and order.
2. The same id, written by the document, under another title.
3. A title that says nearly the same, the nearer the place, the less alike it need be.
"""

from bot.plan.match_key import pair_same_ids
from bot.plan.match_likeness import pair_alike
from bot.plan.match_title import pair_same_titles
from bot.plan.model import Plan, Task
from bot.plan.pairs import Pairs


def match(old: Plan, new: Plan) -> dict[str, str]:
    """The key in ``old`` of every task of ``new`` that was there before, by its key in ``new``; one to one."""
    pairs = Pairs[Task](old.tasks, new.tasks)
    pair_same_titles(pairs)
    pair_same_ids(pairs)
    pair_alike(pairs)
    return {after.key: before.key for before, after in pairs.members}


def settled(new: Plan, pairs: dict[str, str], old: Plan) -> Plan:
    """The new plan with the keys that people type already, wherever it uses them.

    A matched task goes by the key it had, when both versions made it from a title and no other task has it as its
    own id. A task that is new makes way. ``pairs`` name keys of ``new``: match again to follow the settled plan.
    """
    made = {task.key for task in old.tasks if not task.own_key}
    own = {task.key.casefold() for task in new.tasks if task.own_key}
    names: dict[str, str] = {}
    for task in new.tasks:
        former = pairs.get(task.key, "")
        if not task.own_key and former in made and former.casefold() not in own:
            names[task.key] = former
    taken = own | {former.casefold() for former in names.values()}
    for task in new.tasks:
        if task.key not in names:
            names[task.key] = task.key if task.own_key else _free(task.key, taken)
            taken.add(names[task.key].casefold())
    return _renamed(new, names)


def _free(key: str, taken: set[str]) -> str:
    free, number = key, 2
    while free.casefold() in taken:
        free, number = f"{key}-{number}", number + 1
    return free


def _renamed(plan: Plan, names: dict[str, str]) -> Plan:
    tasks = tuple(
        task.model_copy(
            update={"key": names[task.key], "depends_on": tuple(names.get(key, key) for key in task.depends_on)}
        )
        for task in plan.tasks
    )
    squads = tuple(
        squad.model_copy(update={"tasks": tuple(names.get(key, key) for key in squad.tasks)}) for squad in plan.squads
    )
    return plan.model_copy(update={"tasks": tasks, "squads": squads})
