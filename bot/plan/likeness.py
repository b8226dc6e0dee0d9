"""How much two titles say the same: by the words they share, rare ones weighing more than those of every title."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from bot.plan.keys import SMALL
from bot.plan.lexicon import tokens

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SMALL: Final = frozenset(word for small in SMALL for word in tokens(small))
_SHORTEST_TYPO: Final = 5
_SHORTEST_STEM: Final = 3
_MOST_COMPARED: Final = 36  # words with words; titles with more to tell them apart are not a typo away
_REPLACED: Final = 0.7  # "the wall" for "the door" is another task, however much the rest agrees

Words = frozenset[str]


def telling(title: str) -> Words:
    """The words of a title that tell it from others; of languages without spaces, its characters."""
    words = [part for word in tokens(title) for part in (word if _WIDE.search(word) else (word,))]
    return frozenset(word for word in words if word not in _SMALL) or frozenset(words)


class Likeness:
    """Compares titles of two plans, knowing how common each word is in them."""

    def __init__(self, old: Sequence[Words], new: Sequence[Words]) -> None:
        # A word that both versions hold once is as rare as one that only the newer holds once.
        held = Counter(word for words in old for word in words) | Counter(word for words in new for word in words)
        count = max(len(old), len(new))
        self._weight = {word: math.log1p(count / times) for word, times in held.items()}

    def weight(self, words: Iterable[str]) -> float:
        """How much the words tell together."""
        return sum(self._weight[word] for word in words)

    def of(self, old: Words, new: Words) -> float:
        """0 for nothing in common to 1 for the same words; 0 also where each names another number."""
        lost, come = old - new, new - old
        if any(word.isdigit() for word in lost) and any(word.isdigit() for word in come):
            return 0.0
        bent = {}
        if len(lost) * len(come) <= _MOST_COMPARED:
            bent = {word: other for word in sorted(lost) if (other := _bent(word, come))}
        lost, come = lost - bent.keys(), come - frozenset(bent.values())
        common = self.weight(old & new) + self.weight(bent)
        rest = self.weight(lost) + self.weight(come)
        if not common:
            return 0.0
        return common / (common + rest) * (_REPLACED if lost and come else 1.0)


def _bent(word: str, others: Words) -> str | None:
    """The same word, mistyped or in another form, among the others: "docs" and "documentation"."""
    for other in sorted(others):
        short, long = (word, other) if len(word) <= len(other) else (other, word)
        if len(short) >= _SHORTEST_STEM and long.startswith(short) and not long.isdigit():
            return other
        typed = len(short) >= _SHORTEST_TYPO and len(long) - len(short) <= 1 and short.isalpha()
        if typed and OSA.distance(short, long, score_cutoff=1) <= 1:
            return other
    return None
