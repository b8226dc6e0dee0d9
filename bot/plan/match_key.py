"""Tasks of two versions of a plan that the document calls by the same id."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.likeness import telling
from bot.plan.model import Task
from bot.plan.pairs import Pairs, places

# A number is a place in a list as often as a name: what stands there now may be something else.
_ORDINAL: Final = re.compile(r"(?:[A-Z][\d.]+-)?[\d.]+[a-z]?")


def steady(pairs: Pairs[Task]) -> Iterator[tuple[int, int]]:
    """New and old index of the free tasks with the same own key, where the keys around them were not dealt anew.

    The neighbours that are paired already tell: after a row was inserted, they bear other keys than before.
    """
    anchors = {now: was for now, was in pairs.of_new.items() if pairs.new[now].own_key and pairs.old[was].own_key}
    around = places(len(pairs.new), anchors)
    counterpart = {was: now for now, was in anchors.items()}
    olds = {pairs.old[at].key.casefold(): at for at in pairs.free_old if pairs.old[at].own_key}
    for now in pairs.free_new:
        task = pairs.new[now]
        was = olds.get(task.key.casefold()) if task.own_key else None
        beside = [at for at, _ in around[now] if at in counterpart]
        if was is not None and beside and all(_kept(pairs, counterpart[at], at) for at in beside):
            yield now, was


def pair_same_ids(pairs: Pairs[Task]) -> None:
    """Pair what bears the same id under a new title. Titles without one word in common are believed to be a new
    wording only while as many ids kept their titles: else this is another plan with ids of the same kind.
    """
    found = [(now, was) for now, was in steady(pairs) if not _ORDINAL.fullmatch(pairs.new[now].key)]
    kept = sum(pairs.new[now].own_key and _kept(pairs, now, was) for now, was in pairs.of_new.items())
    foreign = {now for now, was in found if not telling(pairs.new[now].title) & telling(pairs.old[was].title)}
    for now, was in found:
        if now not in foreign or len(foreign) <= kept:
            pairs.add(now, was)


def _kept(pairs: Pairs[Task], now: int, was: int) -> bool:
    return pairs.new[now].key.casefold() == pairs.old[was].key.casefold()
