"""What a clause is about: tasks by id, by context words or by title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.clause import MASK, Clause
from bot.reply.context import Deixis, deixis
from bot.reply.index import Index
from bot.reply.kind import Kind
from bot.reply.mention import Mention
from bot.reply.predicate import Predicate
from bot.reply.title import Named, Titles

_BESIDE: Final = re.compile(r"\b(?:for|on|with|of|para|für|pour)\s+(?:the |my |our |task |ticket )*$")
_WAITS: Final = re.compile(
    r"wait|block|depend|pend|hold|held|gated|espera|attend|wart|aguard|await|until|without|till|مستن|انتظار|owe|no "
)
_ASIDE: Final = re.compile(
    r"(?:\bdepend(?:s|ing|ent)? on|\brel(?:y|ies|ying) on|\bthanks to|\binstead of|\bbased on|\bsame as|"
    r"\b(?:un)?like|\brelated to|\bsimilar to|\bsee|\bother than|\bunblocks|\bunblock|\bneeded (?:for|by)|"
    r"\brequired (?:for|by)|\bsuperseded by|\bduplicate of)\s+(?:the\s+)?$"
)
_EXCEPT: Final = re.compile(
    r"\b(?:except|but|apart from|besides|minus|other than|bar|aside from)\b[^\ue003]{0,20}\ue003"
)
_PAIR: Final = 2
_BOTH: Final = re.compile(r"\b(?:both|beide|ambas|ambos|les deux|as duas|os dois)\b")
_NEEDS: Final = re.compile(r"^(?:still )?need")


@dataclass(frozen=True)
class Target:
    """Tasks that a clause names, where in the clause, and which of its words belong to their titles."""

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
            if not found[place] and not clause.mentions:
                named = self._title(clause)
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
        if targets:
            exception = meant if meant and _EXCEPT.search(clause.low[meant[0].end :]) else []
            return [*exception, *(target for target in targets if not _complement(clause, target))]
        return meant

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
        named = self._in(_namable(clause))
        if named and len(named.either) == _PAIR and _BOTH.search(clause.low):
            return replace(named, keys=named.either, either=(), covered=named.covered | self.covered(named.either))
        return named

    def _in(self, text: str) -> Target | None:
        named = self._titles.find(text)
        return _target(named, self.covered(named.keys)) if named else None

    def _joined(self, line: Sequence[Clause], found: list[list[Target]]) -> list[list[Target]]:
        """One title that an "and" cut in two is put together again."""
        for place in range(len(line) - 1):
            left, right = line[place], line[place + 1]
            pair = [*found[place], *found[place + 1]]
            if (
                right.joint != "and"
                or any(target.via != "title" for target in pair)
                or left.mentions
                or right.mentions
                or not pair
            ):
                continue
            if left.statuses and right.statuses:
                continue
            same = {target.keys or target.either for target in pair}
            gap = " " * (right.start - left.start - len(left.low))
            whole = self._in(_namable(left) + gap + _namable(right))
            if (
                whole
                and whole.keys
                and (len(same) == 1 or len(pair) == 1)
                and {whole.keys[0]} & {key for target in pair for key in (*target.keys, *target.either)}
            ):
                _give(line, found, place, whole)
        return found


def _give(line: Sequence[Clause], found: list[list[Target]], place: int, whole: Target) -> None:
    """Hands a title that spans two clauses to the one that says something about it."""
    left, right = line[place], line[place + 1]
    offset = right.start - left.start
    here = Target(
        min(whole.start, len(left.low)),
        min(whole.end, len(left.low)),
        whole.keys,
        covered=whole.covered,
        part=whole.part,
        via="title",
    )
    there = Target(
        max(whole.start - offset, 0),
        max(whole.end - offset, 0),
        whole.keys,
        covered=whole.covered,
        part=whole.part,
        via="title",
    )
    found[place], found[place + 1] = [here], [there]


def _target(named: Named, covered: frozenset[str]) -> Target:
    words = {token.low for token in named.covered} | {stem for token in named.covered for stem in token.stems}
    return Target(
        named.start, named.end, named.keys, named.either, covered=covered | words, part=named.part, via="title"
    )


def _blocking(clause: Clause) -> Predicate | None:
    return next((pred for pred in clause.preds if pred.kind is Kind.BLOCKED and not pred.emoji), None)


def _namable(clause: Clause) -> str:
    """The clause's words where a subject or an object can stand; the rest is blanked, places stay."""
    text = clause.text
    if clause.condition:
        start, end = clause.condition
        text = text[:start] + " " * (end - start) + text[end:]
    blocked = _blocking(clause)
    if blocked and _WAITS.search(blocked.words) and not _NEEDS.match(blocked.words):
        after = text[blocked.end :]
        beside = [found.end() for found in re.finditer(r"\bfor (?:the |my |our )?", after)]
        keep = beside[-1] if beside else len(after)
        text = text[: blocked.end] + " " * keep + after[keep:]
    return text.replace(MASK, " ")


def _complement(clause: Clause, target: Target) -> bool:
    """Whether a task is only what another one waits for."""
    blocked = _blocking(clause)
    if _ASIDE.search(clause.low[: target.start]):
        return True
    if blocked is None or MASK not in clause.low:
        return False
    if _NEEDS.match(blocked.words):
        return target.start < blocked.end
    if target.start < blocked.end:
        return False
    before = clause.low[blocked.end : target.start]
    if before.strip() and _BESIDE.search(before):
        return False
    return bool(_WAITS.search(blocked.words))
