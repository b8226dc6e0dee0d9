"""Which remembered task each task of a new version is: a task stays itself when the document renames or moves it."""

from collections.abc import Iterable, Mapping

from bot.plan.lexicon import tokens
from bot.plan.model import Frozen, Plan
from bot.team.model import ActivePlan


class Remembered(Frozen):
    """A task that an earlier version held, by what it is remembered by."""

    identity: str
    key: str
    title: str


def identities(
    plan: Plan, pairs: Mapping[str, str], former: ActivePlan | None, gone: Iterable[Remembered]
) -> dict[str, str]:
    """What each task of a new version is remembered by, by its key.

    Args:
        plan: the new version.
        pairs: the key in the former version of each task that was there, by its key in the new one.
        former: the version that runs now; None for the first.
        gone: tasks that earlier versions held. One that comes back under its key and title is itself again; nothing
            else inherits what was said of it.
    """
    left = list(gone)
    running = {former.identity(task.key) for task in former.plan.tasks} if former else set()
    used = {one.identity for one in left} | running
    back = {(one.key.casefold(), tokens(one.title)): one.identity for one in left}
    found: dict[str, str] = {}
    for task in plan.tasks:
        if former is not None and task.key in pairs:
            found[task.key] = former.identity(pairs[task.key])
    for task in plan.tasks:
        if task.key not in found:
            returned = back.pop((task.key.casefold(), tokens(task.title)), None)
            found[task.key] = returned or _unused(task.key, used)
            used.add(found[task.key])
    return found


def _unused(key: str, used: set[str]) -> str:
    identity, number = key, 2
    while identity in used:
        identity, number = f"{key}~{number}", number + 1
    return identity
