"""Stretches of clauses that list words of titles: "the repository, pipeline and staging are up"."""

from collections.abc import Sequence
from typing import Final

from bot.reply.clause import LIST, Clause

_PAIR: Final = 2


def runs(line: Sequence[Clause], titled: Sequence[bool]) -> list[tuple[int, int]]:
    """Where three or more clauses may hold one title that "and" or commas cut up.

    ``titled`` says of each clause whether it names tasks by nothing but words of titles.
    """
    found, start = [], 0
    for place in range(1, len(line) + 1):
        goes_on = (
            place < len(line)
            and line[place].joint in LIST
            and not line[place - 1].preds
            and not line[place].mentions
            and titled[place - 1]
            and titled[place]
        )
        if not goes_on:
            if place - start > _PAIR and not line[start].mentions:
                found.append((start, place))
            start = place
    return found
