"""Two lists and which member of the one is which of the other, filled step by step, the surest pairs first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Pairs(Generic[T]):
    """Pairs of indices, ``of_new`` from the new list into the old one. Nobody is in two pairs."""

    def __init__(self, old: Sequence[T], new: Sequence[T]) -> None:
        self.old, self.new = old, new
        self.of_new: dict[int, int] = {}
        self._taken: set[int] = set()

    @property
    def free_old(self) -> list[int]:
        """Those of the old list that have no counterpart yet, in their order."""
        return [at for at in range(len(self.old)) if at not in self._taken]

    @property
    def free_new(self) -> list[int]:
        """Those of the new list that have no counterpart yet, in their order."""
        return [at for at in range(len(self.new)) if at not in self.of_new]

    @property
    def members(self) -> list[tuple[T, T]]:
        """The pairs themselves, old before new, in the order of the new list."""
        return [(self.old[self.of_new[at]], self.new[at]) for at in sorted(self.of_new)]

    def add(self, new: int, old: int) -> None:
        """Pair two that are free."""
        self.of_new[new] = old
        self._taken.add(old)

    def take(
        self, of_old: Callable[[T], Hashable], of_new: Callable[[T], Hashable] | None = None, *, only: bool = False
    ) -> None:
        """Pair the free ones that bear the same mark, in their order; None is no mark.

        With ``only``, just where one of each side bears it.
        """
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for at in self.free_old:
            waiting[of_old(self.old[at])].append(at)
        asking: dict[Hashable, list[int]] = defaultdict(list)
        for at in self.free_new:
            asking[(of_new or of_old)(self.new[at])].append(at)
        for mark, news in asking.items():
            olds = waiting.get(mark, [])
            if mark is None or (only and (len(news), len(olds)) != (1, 1)):
                continue
            for new, old in zip(news, olds, strict=False):
                self.add(new, old)


class Place(NamedTuple):
    """The nearest neighbour on either side whose counterpart is known, by its index in the old list, and how far."""

    before: tuple[int, int]
    after: tuple[int, int]

    def near(self, other: "Place") -> bool:
        """Do both follow, or both precede, the same neighbour at the same distance?"""
        return self.before == other.before or self.after == other.after


def places(length: int, anchors: Mapping[int, int]) -> list[Place]:
    """The place of every member of a list; ``anchors`` lead from a member's index to that in the old list.

    The ends of a list are neighbours too: -1 is its beginning, -2 its end.
    """
    before, after = [(-1, 0)] * length, [(-2, 0)] * length
    last, seen = -1, -1
    for at in range(length):
        before[at] = (last, at - seen)
        last, seen = (anchors[at], at) if at in anchors else (last, seen)
    last, seen = -2, length
    for at in reversed(range(length)):
        after[at] = (last, seen - at)
        last, seen = (anchors[at], at) if at in anchors else (last, seen)
    return [Place(*both) for both in zip(before, after, strict=True)]
