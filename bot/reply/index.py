"""A plan laid out for finding its tasks: by id in any spelling, and by the words of their titles.

Building costs about a millisecond per fifty tasks and is done once per plan value.
"""

import itertools
import math
import re
import weakref
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from bot.plan.model import Plan, Task
from bot.reply.clean import lower
from bot.reply.pattern import words
from bot.reply.word import FILLER, stem, tokens

_KEY = re.compile(r"^(?P<prefix>[^\W\d_]*)[-_ .#]*(?P<first>\d{1,9})(?:[-_./ ](?P<second>\d{1,9}))?$")
_CODE_PREFIX = re.compile(r"^\s*[a-z]+(?:\([\w-]+\))?:\s+")
_JOINT = re.compile(r"\s*(?:\+|&|,(?:\s*(?:and|&)(?=\s))?|/|→|\band\b|\bwith\b|\by\b|\bund\b|\bet\b)\s*")
_LIST = re.compile(r"\s*(?:,(?:\s*(?:and|&))?|and|&|\+)\s*")
_PAIR: Final = 2
_ROLE = re.compile(r"^\s*as an? [^,]{1,60},\s*(?:(?:i|we)\s+(?:can\s+|want to\s+|have\s+)?)?", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:for|in|of|on|from|to|by|using|via|at|into|between|across)\b")
_INSIDE = re.compile(r"\([^()]*\)")

Spelling = tuple[str, tuple[int, ...]]  # ("plat", (5,)) for PLAT-005, ("w", (1, 3)) for W1-3


@dataclass(frozen=True)
class Entry:
    """One task as it can be named.

    ``often`` are words that half of its details repeat, ``sides`` the words that the title joins by "and", "+" or "/".
    """

    task: Task
    place: int
    spelling: Spelling | None
    words: frozenset[str]
    core: frozenset[str]
    detail: frozenset[str]
    often: frozenset[str]
    sides: tuple[tuple[frozenset[str], frozenset[str]], ...]


def spelling(key: str) -> Spelling | None:
    """A key as its prefix and numbers; None for a key without a number."""
    found = _KEY.match(key.strip())
    if not found:
        return None
    numbers = (int(found["first"]), *((int(found["second"]),) if found["second"] else ()))
    return lower(found["prefix"]), numbers


def _stems(text: str) -> frozenset[str]:
    return frozenset(one for token in tokens(text) if token.low not in FILLER for one in token.stems if len(one) > 1)


def _sides(title: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of words of which the first alone is only a part of the task.

    "A and B", "A + B" and "A/B" give both orders; "A with B" is A, so that only B alone is a part.
    """
    groups: list[tuple[frozenset[str], frozenset[str]]] = []
    main = _INSIDE.sub(" ", _ROLE.sub("", title))
    outside = _stems(main)
    for text in (main, *(inner[0] for inner in _INSIDE.finditer(title))):
        shared = frozenset() if text is main else outside  # a word of the main part names the whole
        cuts = list(_JOINT.finditer(text))
        edges = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
        parts = [text[start:end] for start, end in zip(*edges, strict=True)]
        slashes = sum("/" in cut[0] for cut in cuts)
        if text is main and len(parts) > _PAIR and all(_LIST.fullmatch(cut[0]) for cut in cuts):
            stems = [_stems(part) - _BEGINNINGS for part in parts]  # two of three things are not all of them
            groups += [
                (frozenset().union(*(two for two in stems if two is not one)) - one, one) for one in stems if one
            ]
        for cut, (left, right) in zip(cuts, itertools.pairwise(parts), strict=True):
            if "/" not in cut[0]:
                found = _pairs(left, right, one_way="with" in cut[0])
            elif slashes > 1 or text is not main:  # a single A/B before a noun is two names of one thing
                found = _pairs(_edge(left, -1), _edge(right, 0), one_way=False)
            else:
                continue
            groups += [(named - shared, lacking) for named, lacking in found]
    return tuple(pair for pair in groups if pair[0])


_BEGINNINGS: Final = frozenset(
    map(
        stem,
        words("""
    add begin build configure create define deploy design develop establish implement integrate kick launch off
    provision
    set start up write
"""),
    )
)


def _edge(text: str, place: int) -> str:
    """The first or the last word of a text that can name something."""
    words = [token.low for token in tokens(text) if token.low not in FILLER]
    return words[place] if words else ""


def _pairs(left: str, right: str, *, one_way: bool) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Both orders of a joint's two sides; of "A with B" only the one that finds B without A."""
    left, right = _PREPOSITION.split(left)[-1] or left, _PREPOSITION.split(right)[0] or right
    sides = _stems(left), _stems(right)
    near = _stems(_edge(left, -1)), _stems(_edge(right, 0))
    only = sides[0] - sides[1], sides[1] - sides[0]
    if not all(only):
        return []
    whole = [len(side - _BEGINNINGS) > 1 for side in sides]  # "retry policies + backoff": each side has its own noun
    lacking = near[1] - sides[0] if whole == [False, True] else only[1]  # "unit & integration test suites" share a noun
    forth = (only[0] if all(whole) else near[0] - sides[1] or only[0], lacking or only[1])
    back = (only[1] if all(whole) else near[1] - sides[0] or only[1], only[0])
    return [back] if one_way else [forth, back]


def _entry(task: Task, place: int) -> Entry:
    title = _CODE_PREFIX.sub("", task.title)
    words = _stems(title)
    core = _stems(_INSIDE.sub(" ", _ROLE.sub("", title))) or words
    details = (*task.steps, *task.acceptance)
    more = " . ".join((*details, *task.labels))[:4000]
    counts = Counter(word for detail in details[:40] for word in _stems(detail[:400]))
    often = frozenset(word for word, count in counts.items() if count > 1 and count * 2 >= len(details)) - words
    return Entry(task, place, spelling(task.key), words, core, _stems(more) - words, often, _sides(title))


@dataclass(frozen=True)
class Index:
    """Everything about a plan that reading a reply needs."""

    entries: dict[str, Entry]
    by_spelling: dict[Spelling, str]
    by_word: dict[str, tuple[str, ...]]
    by_detail: dict[str, tuple[str, ...]]
    weights: dict[str, float]
    prefixes: dict[str, int]
    literal: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How much a word tells: the fewer titles hold it, the more."""
        return self.weights.get(word, 1.0)

    def keys(self, names: Iterable[str]) -> tuple[str, ...]:
        """The keys that these keys or titles stand for, in the plan's order; unknown names are left out."""
        found = {
            key for name in names if (key := self.literal.get(lower(name.strip())) or self.titles.get(_plain(name)))
        }
        return tuple(sorted(found, key=lambda key: self.entries[key].place))

    def numbers(self, keys: Collection[str]) -> frozenset[int]:
        """The last number of each of these keys."""
        return frozenset(form[1][-1] for key in keys if (form := self.entries[key].spelling))


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", lower(title)))


def build(plan: Plan) -> Index:
    """The index of a plan."""
    entries = {task.key: _entry(task, place) for place, task in enumerate(plan.tasks)}
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    by_detail: defaultdict[str, list[str]] = defaultdict(list)
    for key, entry in entries.items():
        for word in entry.words:
            by_word[word].append(key)
        for word in entry.detail:
            by_detail[word].append(key)
    total = max(len(entries), 1)
    forms = Counter(entry.spelling[0] for entry in entries.values() if entry.spelling)
    return Index(
        entries=entries,
        by_spelling={entry.spelling: key for key, entry in reversed(entries.items()) if entry.spelling},
        by_word={word: tuple(keys) for word, keys in by_word.items()},
        by_detail={word: tuple(keys) for word, keys in by_detail.items() if len(keys) <= max(3, total // 10)},
        weights={word: 1.0 + math.log(total / len(keys)) for word, keys in by_word.items()},
        prefixes=dict(forms),
        literal={lower(key): key for key in reversed(entries)},
        titles={_plain(entry.task.title): key for key, entry in reversed(entries.items())},
    )


_KEPT: Final[dict[int, tuple[weakref.ref[Plan], Index]]] = {}


def index(plan: Plan) -> Index:
    """The plan's index, built once for as long as this very plan value lives."""
    kept = _KEPT.get(id(plan))
    if kept is not None and kept[0]() is plan:
        return kept[1]
    made = build(plan)
    name = id(plan)
    _KEPT[name] = (weakref.ref(plan, lambda _: _KEPT.pop(name, None)), made)
    return made
