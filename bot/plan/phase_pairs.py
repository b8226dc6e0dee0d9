"""Which phase of a new version of a plan is which of the old one, when a heading was reworded."""

from collections import Counter
from collections.abc import Iterable

from bot.plan.lexicon import tokens
from bot.plan.model import Task

Home = tuple[str, ...]


def home(task: Task) -> Home:
    """The phase of a task as its bare words; nothing for a task without one."""
    return tokens(task.phase or "")


def became(old: Iterable[Task], new: Iterable[Task], pairs: Iterable[tuple[Task, Task]]) -> dict[Home, Home]:
    """The new words of every phase that goes by other words now, judged by where most of its tasks are.

    ``pairs`` are tasks of the old version and the same in the new one.
    """
    before, after = {home(task) for task in old}, {home(task) for task in new}
    moves = Counter((home(was), home(now)) for was, now in pairs)
    left, reached = Counter[Home](), Counter[Home]()
    for (was, now), times in moves.items():
        left[was] += times
        reached[now] += times
    return {
        was: now
        for (was, now), times in moves.items()
        if was and now and was not in after and now not in before and 2 * times > max(left[was], reached[now])
    }
