"""Tasks of two versions of a plan whose titles say nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.plan.likeness import Likeness, Words, telling
from bot.plan.match_title import loose
from bot.plan.model import Task
from bot.plan.pairs import Pairs, Place, places
from bot.plan.phase_pairs import Home, became, home

_COMPARED: Final = 8  # candidates by words, the best ones, for each task
_RARE: Final = 40  # a word that more of the tasks left over hold leads to none of them
_NEAR, _AT_HOME, _ELSEWHERE, _ALONE = 0.5, 0.6, 0.7, 0.85
_MARGIN: Final = 0.1


class _Candidate(NamedTuple):
    """``total`` ranks it; ``enough`` says whether it may be a pair at all."""

    total: float
    enough: bool
    now: int
    was: int


def pair_alike(pairs: Pairs[Task]) -> None:
    """Pair the free tasks whose titles are alike, the most alike first.

    Where two candidates come within a tenth of each other, as when a task was split or two were merged, neither is
    taken.
    """
    found = sorted(_Comparison(pairs).candidates(), key=lambda one: (-one.total, one.now, one.was))
    rivals: dict[tuple[str, int], list[_Candidate]] = defaultdict(list)
    for one in found:
        rivals["now", one.now].append(one)
        rivals["was", one.was].append(one)
    gone_now: set[int] = set()
    gone_was: set[int] = set()
    for one in found:
        if not one.enough or one.now in gone_now or one.was in gone_was:
            continue
        others = [
            other
            for other in (*rivals["now", one.now], *rivals["was", one.was])
            if (other.now, other.was) != (one.now, one.was)
            and other.now not in gone_now
            and other.was not in gone_was
            and other.total > one.total - _MARGIN
        ]
        if not others:
            pairs.add(one.now, one.was)
            gone_now.add(one.now)
            gone_was.add(one.was)


class _Comparison:
    """What is known of the free tasks before they are compared."""

    def __init__(self, pairs: Pairs[Task]) -> None:
        self._pairs = pairs
        self._old: list[Words] = [telling(task.title) for task in pairs.old]
        self._new: list[Words] = [telling(task.title) for task in pairs.new]
        self._likeness = Likeness(self._old, self._new)
        self._was_at: list[Place] = places(len(pairs.old), {was: was for was in pairs.of_new.values()})
        self._now_at: list[Place] = places(len(pairs.new), pairs.of_new)
        self._moved: dict[Home, Home] = became(pairs.old, pairs.new, pairs.members)

    def candidates(self) -> Iterator[_Candidate]:
        """Every pair worth a look: by rare words in common, by key, by place. Never all with all."""
        by_word: dict[str, list[int]] = defaultdict(list)
        by_key: dict[str, int] = {}
        by_place: dict[tuple[str, tuple[int, int]], int] = {}
        for was in self._pairs.free_old:
            for word in self._old[was]:
                by_word[word].append(was)
            if self._pairs.old[was].own_key:
                by_key[self._pairs.old[was].key.casefold()] = was
            by_place["before", self._was_at[was].before] = was
            by_place["after", self._was_at[was].after] = was
        for now in self._pairs.free_new:
            overlap = Counter[int]()
            for word in sorted(self._new[now]):
                if len(by_word[word]) <= _RARE:
                    for was in by_word[word]:
                        overlap[was] += 1
            task, place = self._pairs.new[now], self._now_at[now]
            told = {was for was, _ in overlap.most_common(_COMPARED)}
            told |= {by_key[key] for key in (task.key.casefold(),) if task.own_key and key in by_key}
            told |= {by_place[side] for side in (("before", place.before), ("after", place.after)) if side in by_place}
            for was in sorted(told):
                # One title on both sides that is still unpaired comes several times, and nothing tells which is which.
                if self._old[was] and loose(self._pairs.old[was]) != loose(task):
                    yield self._weighed(now, was)

    def _weighed(self, now: int, was: int) -> _Candidate:
        after, before = self._pairs.new[now], self._pairs.old[was]
        likeness = self._likeness.of(self._old[was], self._new[now])
        near = self._now_at[now].near(self._was_at[was])
        named = after.own_key and before.own_key and after.key.casefold() == before.key.casefold()
        at_home = bool(home(after)) and home(after) == self._moved.get(home(before), home(before))
        owned = bool(after.owners) and after.owners == before.owners
        if near or named:
            needed = _NEAR
        elif at_home and owned:
            needed = _AT_HOME
        else:
            needed = _ELSEWHERE if at_home or owned else _ALONE
        total = likeness + 0.3 * named + 0.2 * near + 0.1 * at_home + 0.1 * owned
        return _Candidate(total if likeness else 0.0, likeness >= needed, now, was)
