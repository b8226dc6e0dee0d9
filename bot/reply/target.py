"""What a clause is about: tasks by id, by context words or by title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.clause import Clause
from bot.reply.clean import lower
from bot.reply.complement import blocking, is_complement, namable
from bot.reply.context import Deixis, deixis
from bot.reply.index import Index
from bot.reply.mention import Mention
from bot.reply.named import Named
from bot.reply.series import runs
from bot.reply.title import Titles, content
from bot.reply.vague import names_a_field, somebodys
from bot.reply.voice import one_person
from bot.reply.word import stem

_EXCEPT: Final = re.compile(
    r"\b(?:except|but|apart from|besides|minus|other than|bar|aside from)\b[^\ue003]{0,20}\ue003"
)
_BEFORE_I: Final = re.compile(r"\bbefore (?:i|we) ")  # "waiting for T5 to land before I touch T4"
_PAIR: Final = 2
_BOTH: Final = re.compile(r"\b(?:both|beide|ambas|ambos|les deux|as duas|os dois)\b")


@dataclass(frozen=True)
class Target:
    """Tasks that a clause names, where in the clause, and which of its words belong to their titles.

    ``whose`` is a person of whom only a task of theirs was said. ``faint``, ``loose`` and ``thin`` say how
    little of a title was named, and ``rivals`` what else it may name, as in `Named`.
    """

    start: int
    end: int
    keys: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    covered: frozenset[str] = frozenset()
    part: bool = False
    via: str = "id"
    deixis: Deixis | None = None
    listed: bool = False
    whose: str = ""
    faint: bool = False
    loose: bool = False
    thin: bool = False
    rivals: tuple[str, ...] = ()

    @property
    def unsettled(self) -> bool:
        """Whether it must be asked which task is meant."""
        return bool(self.unknown or self.whose or (self.either and not self.keys))


class Targets:
    """Finds the targets of each clause of a line."""

    def __init__(self, known: Index, titles: Titles) -> None:
        self._known = known
        self._titles = titles

    def covered(self, keys: Sequence[str]) -> frozenset[str]:
        """The stems that belong to the titles of these tasks."""
        return frozenset().union(*(self._known.entries[key].words for key in keys)) if keys else frozenset()

    def of(self, line: Sequence[Clause]) -> list[list[Target]]:
        """The targets of every clause; a title may run over an "and" or a comma."""
        found = [self._own(clause) for clause in line]
        for place, clause in enumerate(line):
            if not found[place]:
                named = self._title(clause) or _somebodys(clause)
                found[place] = [named] if named else []
        return self._joined(line, found)

    def _own(self, clause: Clause) -> list[Target]:
        targets = [self._by_id(clause, mention) for mention in clause.mentions]
        word = deixis(clause.low)
        meant = (
            [
                Target(
                    word.start,
                    word.end,
                    covered=frozenset(clause.low[word.start : word.end].split()),
                    via="context",
                    deixis=word,
                )
            ]
            if word
            else []
        )
        if clause.conditional and blocking(clause) and not self._kept(clause, targets) and _BEFORE_I.search(clause.low):
            return [self._by_id(clause, mention) for mention in clause.conditional]
        if targets:
            exception = meant if meant and _EXCEPT.search(clause.low[meant[0].end :]) else []
            return [*exception, *self._kept(clause, targets)]
        return meant

    def _kept(self, clause: Clause, targets: Sequence[Target]) -> list[Target]:
        return [target for target in targets if not self._waited_for(clause, target)]

    def _waited_for(self, clause: Clause, target: Target) -> bool:
        if clause.text[: target.start].endswith("(") and len(clause.mentions) == 1:
            return False  # "the suppliers are waiting on a sandbox (T4)"
        foreign = bool(self._titles.mine) and not set(target.keys) & self._titles.mine
        blocked = blocking(clause)
        name = one_person(clause.text[: blocked.start]) if foreign and blocked else None
        if name is not None and stem(lower(name)) not in self._known.by_word:
            return False  # "Viktor is stuck on T4"
        return is_complement(clause, target.start, foreign=foreign)

    def _by_id(self, clause: Clause, mention: Mention) -> Target:
        start = mention.start - clause.start
        return Target(
            start,
            start + mention.end - mention.start,
            mention.keys,
            mention.either,
            mention.unknown,
            self.covered(mention.keys),
            via=mention.via,
            listed=mention.part,
        )

    def _title(self, clause: Clause) -> Target | None:
        named = self._in(namable(clause))
        blocked = blocking(clause)
        if named and blocked and named.start >= blocked.end and not set(named.keys or named.either) & self._titles.mine:
            return None  # what the author is stuck on is somebody else's
        if (
            named
            and len(self._titles.all_mine) > 1
            and set(named.keys) <= self._titles.mine
            and names_a_field(clause, named.start, named.end, thin=named.thin)
        ):
            return replace(named, keys=(), either=self._titles.all_mine)
        if named and len(named.either) == _PAIR and _BOTH.search(clause.low):
            return replace(named, keys=named.either, either=(), covered=named.covered | self.covered(named.either))
        return named

    def _in(self, text: str) -> Target | None:
        named = self._titles.find(text)
        if named is None:
            return None
        inside = {stem for token in content(text[named.start : named.end]) for stem in token.stems}
        details = frozenset().union(*(inside & self._known.entries[key].detail for key in named.keys))
        return _target(named, self.covered(named.keys) | details)

    def _run(self, line: Sequence[Clause], found: list[list[Target]], start: int, end: int) -> bool:
        named = [target for targets in found[start:end] for target in targets]
        last = line[end - 1]
        if found[end - 1] and last.preds and last.preds[0].start < found[end - 1][0].start:
            return False  # "synonyms are in, closed the search index": the last has a verb and a task of its own
        text = "".join(
            namable(clause).ljust(after.start - clause.start)
            for clause, after in zip(line[start:end], (*line[start + 1 : end], line[end - 1]), strict=True)
        )
        whole = self._in(text)
        if whole and whole.keys and len({target.keys or target.either for target in named}) == 1:
            offset = line[end - 1].start - line[start].start
            here = replace(whole, start=max(whole.start - offset, 0), end=max(whole.end - offset, 0))
            found[start:end] = [*([] for _ in range(start, end - 1)), [here]]
            return True
        return False

    def _joined(self, line: Sequence[Clause], found: list[list[Target]]) -> list[list[Target]]:
        """One title that an "and" or commas cut up is put together again."""
        whole_runs = [run for run in runs(line, [_by_titles(one) for one in found]) if self._run(line, found, *run)]
        inside = {place for start, end in whole_runs for place in range(start, end)}
        for place in range(len(line) - 1):
            if {place, place + 1} & inside:
                continue
            left, right = line[place], line[place + 1]
            pair = [*found[place], *found[place + 1]]
            if (
                right.joint not in {"and", "dash"}
                or not _by_titles(pair)
                or _disagree(pair)
                or left.mentions
                or right.mentions
                or not pair
            ):
                continue
            if left.statuses and right.preds:
                continue
            same = {target.keys or target.either for target in pair if target.keys or len(pair) == 1}
            gap = " " * (right.start - left.start - len(left.low))
            whole = self._in(namable(left) + gap + namable(right))
            if (
                whole
                and whole.keys
                and (len(same) == 1 or len(pair) == 1)
                and {whole.keys[0]} & {key for target in pair for key in (*target.keys, *target.either)}
            ):
                _give(line, found, place, whole)
        return found


def _disagree(pair: Sequence[Target]) -> bool:
    """Whether two names cannot be of one task: one is of several, and the other of none of these."""
    open_ones = [target for target in pair if target.either and not target.keys]
    sure = {key for target in pair for key in target.keys}
    return bool(open_ones) and not (sure and all(sure <= set(target.either) for target in open_ones))


def _by_titles(found: Sequence[Target]) -> bool:
    return all(target.via == "title" for target in found)


def _give(line: Sequence[Clause], found: list[list[Target]], place: int, whole: Target) -> None:
    """Hands a title that spans two clauses to the one that says something about it."""
    left, right = line[place], line[place + 1]
    offset = right.start - left.start
    here = replace(whole, start=min(whole.start, len(left.low)), end=min(whole.end, len(left.low)))
    there = replace(whole, start=max(whole.start - offset, 0), end=max(whole.end - offset, 0))
    found[place], found[place + 1] = [here], [there]


def _target(named: Named, covered: frozenset[str]) -> Target:
    words = {token.low for token in named.covered} | {stem for token in named.covered for stem in token.stems}
    return Target(
        named.start,
        named.end,
        named.keys,
        named.either,
        covered=covered | words,
        part=named.part,
        via="title",
        faint=named.faint,
        loose=named.loose,
        thin=named.thin,
        rivals=named.rivals,
    )


def _somebodys(clause: Clause) -> Target | None:
    found = somebodys(clause)
    if found is None:
        return None
    words = frozenset(lower(found[0]).split())
    return Target(found.start(), found.end(), covered=words, via="context", whose=found["who"])
