"""Tasks of two versions of a plan that bear the same title."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Final

from bot.plan.lexicon import tokens
from bot.plan.match_key import steady
from bot.plan.model import Task
from bot.plan.pairs import Pairs
from bot.plan.phase_pairs import Home, became, home

Title = tuple[str, ...]


def exact(task: Task) -> Title:
    """The title in whatever case and spacing."""
    return tuple(unicodedata.normalize("NFKC", task.title).casefold().split())


def loose(task: Task) -> Title:
    """The title's bare words; the title itself where it has none."""
    return tokens(task.title) or exact(task)


_FORMS: Final = (exact, loose)
_FACTS: Final[tuple[Callable[[Task], Hashable], ...]] = (
    lambda task: (task.squad, task.owners),
    lambda task: task.owners,
    lambda task: task.squad,
    lambda _: None,
)
_SINGLE: Final[tuple[Callable[[Task], Hashable], ...]] = (lambda task: task.owners, lambda task: task.squad)


def pair_same_titles(pairs: Pairs[Task]) -> None:
    """Pair what has the same title, a title that comes once on both sides before those that come several times.

    Of several, those of the same phase belong together. Across phases only an own key, or an owner or squad who has
    that title once, tells them apart: "Retro" of a week that went by is not "Retro" of a week that was added.
    """
    for title in _FORMS:
        pairs.take(title, only=True)
    for title in _FORMS:
        _pair_repeated(pairs, title)


def _pair_repeated(pairs: Pairs[Task], title: Callable[[Task], Title]) -> None:
    sure = {
        pairs.new[now].key.casefold() for now, was in steady(pairs) if title(pairs.new[now]) == title(pairs.old[was])
    }
    pairs.take(lambda task: (title(task), task.key.casefold()) if task.key.casefold() in sure else None)
    moved = became(pairs.old, pairs.new, pairs.members)
    for fact in _FACTS:
        pairs.take(_at_home(title, fact, moved), _at_home(title, fact, {}))
    for single in _SINGLE:
        pairs.take(_once(pairs.old, title, single), _once(pairs.new, title, single))


def _at_home(
    title: Callable[[Task], Title], fact: Callable[[Task], Hashable], moved: dict[Home, Home]
) -> Callable[[Task], Hashable]:
    """A mark of title, fact and phase, the phase under the name that it goes by now."""
    return lambda task: (title(task), fact(task), moved.get(home(task), home(task)))


def _once(
    tasks: Sequence[Task], title: Callable[[Task], Title], fact: Callable[[Task], Hashable]
) -> Callable[[Task], Hashable]:
    """A mark of title and fact for the tasks that have both to themselves."""
    counts = Counter((title(task), fact(task)) for task in tasks)

    def mark(task: Task) -> Hashable:
        found = (title(task), fact(task))
        return found if found[1] and counts[found] == 1 else None

    return mark
