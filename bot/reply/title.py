"""Tasks named by words of their titles: fragments, paraphrases, misspellings, words of other languages."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from rapidfuzz.distance import OSA

from bot.reply.alike import alike
from bot.reply.index import Entry, Index
from bot.reply.named import Named
from bot.reply.pattern import words
from bot.reply.word import FILLER, Token, tokens

# Words that report on a task rather than name it. They never point at a title by themselves.
_STATUS_WORDS: Final = words("""
    almost approved awaiting blocked blocker blockers blocking blocks bloqueada bloqueado bug bugs canceled
    cancelled close closed completed continue continued continuing cours descoped done dropped eod eow erledigt eta
    expect expected expecting failed failing fails fertig fini finie finish finished finishing fixed fixing gemerged
    green half halfway helped helping hopefully lista listo läuft maybe merge merged merging missing morning mostly
    mr nearly need needs night open opened owes paired pairing pass passes passing picked picking polishing pr
    probably progress prs ready red remaining reopen reopened reverted review reviewed reviewer reviewing scope
    scratch shipped start started starting stuck tackling terminada terminado terminé terminée terminées that's
    think today's unblocked untouched up wait waited waiting waits wip worked working
""")
_SIMILAR: Final = 0.85
_NEAR: Final = 0.8
_SHORTEST_TYPO: Final = 4
_MOST_LOOKUPS: Final = 3000
_MOST_OF_IT: Final = 0.6
_SOME_OF_IT: Final = 0.25
_LITTLE_OF_IT: Final = 0.15
_RARE: Final = 2  # titles that share a telling word
_COMMON: Final = 120  # a word of more titles than these tells nothing and costs time


_OWNED: Final = re.compile(r"(?:\b(?!Let|That|It|What|Today|Yesterday|There|Here)[A-Z]\w+'s|@\w+'s) ")


@dataclass
class _Fit:
    entry: Entry
    score: float = 0.0
    loose: bool = False
    words: set[str] = field(default_factory=set)
    used: dict[Token, str] = field(default_factory=dict)

    def note(self, token: Token, word: str, worth: float) -> None:
        if word not in self.words:
            self.words.add(word)
            self.score += worth
        self.used[token] = word


def content(text: str) -> tuple[Token, ...]:
    """The words that can name something."""
    return tuple(token for token in tokens(text) if token.low not in FILLER and len(token.low) > 1)


class Titles:
    """Finds titles for one author: the author's own tasks first, everybody's when the words leave no doubt."""

    def __init__(self, known: Index, owned: Collection[str]) -> None:
        self._known = known
        self.mine, self.all_mine = frozenset(owned), tuple(owned)
        self._owned = tuple(known.entries[key] for key in owned)
        self._vocabulary: defaultdict[str, list[tuple[Entry, float]]] = defaultdict(list)
        for entry in self._owned:
            for word in entry.words:
                self._vocabulary[word].append((entry, known.weight(word)))
            for word in entry.detail:
                self._vocabulary[word].append((entry, 0.4 * known.weight(word)))
        self._typed = {
            token.low: token.stems[0]
            for entry in self._owned
            for token in content(entry.task.title)
            if token.stems[0] in entry.words
        }
        self._stems = {stem for entry in self._owned for stem in entry.words}
        self._cache: dict[str, tuple[str, ...]] = {}

    def find(self, text: str) -> Named | None:
        """The task that a clause names; None when it names none."""
        words = tuple(token for token in content(text) if token.low not in _STATUS_WORDS)
        if not words or len(words) > 60:  # noqa: PLR2004 -- a clause of a person's, not a pasted wall of text
            return None
        mine = self._mine(words)
        theirs = self._theirs(words, {found.end() for found in _OWNED.finditer(text)})
        if theirs and (
            mine is None
            or (mine.faint and not theirs.loose)
            or (theirs.strength > 1.2 * mine.strength and set(theirs.covered) > set(mine.covered))
        ):
            return theirs
        return mine

    def _nearest(self, low: str, stem: str) -> tuple[str, ...]:
        """The words of the author's titles that a stem can stand for."""
        if stem in self._stems:
            return (stem,)
        if stem not in self._cache:
            self._cache[stem] = self._similar(low, stem) if len(self._cache) < _MOST_LOOKUPS else ()
        return self._cache[stem]

    def _mine(self, words: tuple[Token, ...]) -> Named | None:
        fits: dict[str, _Fit] = {}
        for token in words:
            for stem in token.stems:
                for word in self._nearest(token.low, stem):
                    for entry, weight in self._vocabulary[word]:
                        fit = fits.setdefault(entry.task.key, _Fit(entry))
                        fit.note(token, word, weight if word == stem else _NEAR * weight)
        likely = [fit for fit in fits.values() if self._enough(fit, words)]
        named = _choose(likely, owned=True, known=self._known)
        if named is None or not named.thin or len(named.covered) > 1:
            return named
        others = (
            key
            for key, fit in fits.items()
            if key not in named.keys
            and set(named.covered) <= set(fit.used)
            and fit.words & (fit.entry.words | fit.entry.often)
        )
        return replace(named, rivals=tuple(others))

    def _enough(self, fit: _Fit, words: tuple[Token, ...]) -> bool:
        """Whether these words are about the task rather than sharing one common word with its title."""
        named = fit.words & fit.entry.words
        if len(named) > 1:
            return len(named) * 7 >= len(words)
        rest = len(words) - len(fit.used)
        if not named:
            return rest <= (3 if len(fit.words) > 1 else 0)
        word = next(iter(named))
        rare = len(self._known.by_word[word]) <= max(2, len(self._known.entries) // 25)
        return rest <= (4 if rare else 1)

    def _similar(self, low: str, stem: str) -> tuple[str, ...]:
        if stem in self._vocabulary:  # a word of the details: only words of titles come closer
            return (stem, *sorted(word for word in self._stems if alike(stem, word)))
        like = {word for word in self._vocabulary if alike(stem, word)}
        like |= {
            word for typed, word in self._typed.items() if len(low) > _SHORTEST_TYPO and OSA.distance(low, typed) == 1
        }
        return tuple(sorted(like))

    def _only(self, fit: _Fit, fits: dict[str, _Fit], most: int = _RARE) -> bool:
        """Whether no other title holds these words, one of which is rare."""
        rare = any(len(self._known.by_word.get(word, ())) <= most for word in fit.words)
        return rare and sum(fit.words <= other.words for other in fits.values()) == 1

    def _sharing(self, words: tuple[Token, ...]) -> dict[str, _Fit]:
        """Everybody's titles that hold some of these words."""
        fits: dict[str, _Fit] = {}
        for token in words:
            for stem in token.stems:
                sharing = self._known.by_word.get(stem, ())
                for key in sharing if len(sharing) <= _COMMON else ():
                    fits.setdefault(key, _Fit(self._known.entries[key])).note(token, stem, self._known.weight(stem))
        return fits

    def _theirs(self, words: tuple[Token, ...], whose: Collection[int]) -> Named | None:
        fits = self._sharing(words)
        sure = []
        for fit in fits.values():
            core = sum(map(self._known.weight, fit.entry.core)) or 1.0
            named = sum(self._known.weight(word) for word in fit.words & fit.entry.core)
            if any(token.start in whose for token in fit.used) and self._only(fit, fits, most=1):
                sure.append(fit)  # "Olga's audit", where one title only speaks of an audit
            elif len(fit.words) > 1 and len(fit.used) * 2 >= len(words):
                if named < _MOST_OF_IT * core:
                    fit.loose = True
                    if not (named >= _SOME_OF_IT * core and _together(fit, words) and self._only(fit, fits)):
                        continue
                for token in words:
                    if token not in fit.used and any(stem in fit.entry.detail for stem in token.stems):
                        fit.used[token] = token.low
                sure.append(fit)
        return _choose(sure, owned=False, known=self._known)


def _together(fit: _Fit, words: tuple[Token, ...]) -> bool:
    """Whether the words that fit stand side by side."""
    at = [place for place, token in enumerate(words) if token in fit.used]
    return at[-1] - at[0] == len(at) - 1


def _choose(fits: Iterable[_Fit], *, owned: bool, known: Index) -> Named | None:
    """The best fit, or all that fit about as well as the best."""
    ranked = sorted(fits, key=lambda fit: (-fit.score, fit.entry.place))
    if not ranked:
        return None
    best = ranked[0]
    rivals = [fit for fit in ranked if fit.score >= _SIMILAR * best.score and not set(fit.used) < set(best.used)]
    whole = [fit for fit in rivals if fit.entry.core <= fit.words]
    if len(rivals) > 1 and len(whole) == 1:
        rivals = whole
    if len(rivals) > 1:
        used = {token: word for fit in rivals for token, word in fit.used.items()}
        return Named(
            either=tuple(fit.entry.task.key for fit in rivals), covered=tuple(used), owned=owned, strength=best.score
        )
    best = rivals[0]
    title = sum(map(known.weight, best.entry.words)) or 1.0
    named = tuple(
        token
        for token, word in best.used.items()
        if not owned or word in best.entry.words or not best.words & best.entry.words
    )
    share = sum(map(known.weight, best.words & best.entry.core)) / (sum(map(known.weight, best.entry.core)) or 1.0)
    return Named(
        keys=(best.entry.task.key,),
        covered=named,
        part=_one_side(best) or not best.words & best.entry.words,
        faint=not best.words & best.entry.words,
        loose=best.loose or (len(named) == 1 and 0 < share < _LITTLE_OF_IT),
        thin=share < _MOST_OF_IT,
        owned=owned,
        strength=best.score * (1 + min(best.score / title, 1.0)),
    )


def _one_side(fit: _Fit) -> bool:
    """Whether some but not all of the things that the title joins were named."""
    return any(named & fit.words and not lacking & fit.words for named, lacking in fit.entry.sides)
