"""Walks through a reply clause by clause and notes what each says about which task."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import LIST, MASK, STRONG, Clause
from bot.reply.context import resolve
from bot.reply.fact import Fact
from bot.reply.grouping import Group, groups
from bot.reply.heap import Doubt, Heap
from bot.reply.kind import STATUS, Kind
from bot.reply.measure import as_said, extras
from bot.reply.outline import Line
from bot.reply.part import is_part, leftover, names_other
from bot.reply.predicate import Predicate, checking
from bot.reply.section import BARE, Section
from bot.reply.target import Target, Targets
from bot.reply.title import content

_SILENT: Final = frozenset({Kind.SAME, Kind.HANDOVER, Kind.REPORT, Kind.COUNTERFACT})
_UNSURE: Final = re.compile(
    r"(?<!\w)(?:i think|i guess|i believe|i hope|pretty sure|fairly sure|not (?:\S+ )?sure|maybe|probably|afaik|iirc|apparently|supposedly|allegedly|in theory|"
    r"if i remember|hopefully|presumably|creo|supongo|je pense|je crois|glaube|denke|vermutlich|acho|talvez|أظن|اظن|أعتقد|اعتقد)(?!\w)"
)
_DAY_DONE: Final = re.compile(r"\b(?:done|finished) (?:for|with) (?:today|the day|now|tonight|this week|my day|the week)\b")
_PR_NUMBER: Final = re.compile(r"\b(?:pr|mr|pull request|merge request)s?\s*#?\s*\d|\bprs\b|\b(?:a|an|one|another|first|two|\d+) (?:\w+ )?(?:prs?|mrs?)\b")
_AS_TODO: Final = frozenset({Kind.FUTURE, Kind.WORK, Kind.ACT, Kind.REMAIN, Kind.PLANNED_REVIEW})
_BLOCKERS: Final = re.compile(r"^(?P<lead>(?:\W*[\w']+\W+){0,4}?(?:blockers?|impediments?|bloqueos?|blocages?)\b(?:\s*\([^)]*\))?\s*(?::|–|-|\bis\b|\bare\b|\bes\b|\best\b|\bist\b)\s*)(?P<what>.*)$", re.IGNORECASE)


class Reader:
    """Holds what is being talked about while the lines of one reply go by."""

    def __init__(self, targets: Targets, owned: Sequence[str], context: Sequence[str], named: Collection[str]) -> None:
        self._targets = targets
        self._owned = tuple(owned)
        self._context = tuple(context)
        self._named = frozenset(named)
        self.heap = Heap()
        self._topic: tuple[str, ...] = ()
        self._topic_line = -2
        self._pending: list[Target] = []
        self._list = True  # what is pending stood in a list rather than in words of its own
        self._inherit: list[Predicate] = []
        self._at = 0
        self._line = Line("")

    @property
    def at(self) -> int:
        """The number of the line that is being read, from 1."""
        return self._at

    def next_line(self, line: Line) -> None:
        """A line that somebody else reads; what was talked about before it no longer counts."""
        self._at += 1
        self._line = line

    def quote(self, keys: Sequence[str]) -> None:
        """A quoted line names what the next lines answer."""
        if keys:
            self._topic, self._topic_line = tuple(keys), self._at

    def read(self, line: Line, cut: Sequence[Clause]) -> None:
        """Notes what one line says; its clauses must have been cut from it."""
        self._at += 1
        self._line = line
        before, self._pending, self._inherit = len(self.heap.facts), [], []
        if self._swapped(cut):
            return
        targets = self._targets.of(cut)
        for clause, found in zip(cut, targets, strict=True):
            if clause.joint in STRONG:
                self._settle()
            self._clause(clause, found)
        self._settle()
        self._bare(cut, targets, {fact.key for fact in self.heap.facts[before:]})

    def _swapped(self, cut: Sequence[Clause]) -> bool:
        """"T2, not T1": what was said of the one holds for the other."""
        low = " ".join(clause.low for clause in cut)
        mentions = [mention for clause in cut for mention in clause.mentions]
        if " not " not in f" {low} " or not _SWAP.fullmatch(low) or len(mentions) != 2:  # noqa: PLR2004 -- this one, not that one
            return False
        right, wrong = mentions if _SWAP.fullmatch(low)["first"] is None else mentions[::-1]  # type: ignore[index]
        for fact in self.heap.take_back(wrong.keys):
            self.heap.facts += [replace(fact, key=key) for key in right.keys]
        return True

    def _settle(self) -> None:
        """At the end of a sentence what was named without a status is at least what is talked about."""
        keys = tuple(key for target in self._pending for key in target.keys)
        if keys:
            self._topic, self._topic_line = keys, self._at
        self._pending, self._inherit = [], []

    def _clause(self, clause: Clause, found: list[Target]) -> None:
        kinds = {pred.kind for pred in clause.preds}
        if Kind.RETRACT in kinds:
            self._retract(clause, found)
        if clause.question:
            if _TAG.fullmatch(clause.low):
                self._doubt_last(clause)
            elif found and not clause.preds:
                self._pending = found
            return
        if kinds & _SILENT or (kinds == {Kind.NO_BLOCKER}):
            self._pending = [] if Kind.REPORT in kinds else [target for target in found if target.keys] or self._pending
            return
        if checking(clause.low) or (not clause.statuses and not found and _UNSURE.search(clause.low)):
            self._doubt_last(clause)
            if clause.statuses and checking(clause.low) and not found:
                return
        found = [one for target in found if (one := self._resolved(target))]
        if found and found[0].via == "title":
            clause.preds = [pred for pred in clause.preds if not _of_title(pred, found[0])]
        said = [pred for pred in clause.preds if pred.words not in _DAY_WORDS or len(clause.statuses) == 1]
        found, preds = _blocking(found, [as_said(clause, pred) for pred in said])
        if found and preds and (clause.statuses or not self._list_item(clause, found)):
            self._stated(clause, found, preds)
        elif found:
            self._named_only(clause, found)
        elif preds:
            self._continued(clause, preds)
        else:
            self._added(clause)

    def _list_item(self, clause: Clause, found: list[Target]) -> bool:
        return len(found) == 1 and not leftover(clause.low, found[0].covered, (found[0].start, found[0].end))

    def _resolved(self, target: Target) -> Target | None:
        if target.deixis is None:
            return target
        keys = resolve(target.deixis, owned=self._owned, recent=self._topic, named=self._named)
        if not keys and target.deixis.kind in {"rest", "other"} and set(self._owned) <= self._named:
            return None  # the rest of a task, not the rest of the tasks
        return replace(target, keys=keys, either=() if keys else self._owned, covered=target.covered | self._targets.covered(keys))

    def _stated(self, clause: Clause, found: list[Target], preds: list[Predicate]) -> None:
        pairs = groups(found, preds)
        if pairs and pairs[0].targets and self._pending and self._list and clause.joint in LIST and pairs[0].mention_first:
            pairs[0] = replace(pairs[0], targets=(*self._pending, *pairs[0].targets))
            self._pending = []
        for pair in pairs:
            if pair.targets and pair.preds:
                self._note(clause, pair)
            elif pair.targets:
                self._pending = list(pair.targets)
        last = [key for pair in pairs for target in pair.targets for key in target.keys] if len(pairs) == 1 else [
            key for target in pairs[-1].targets for key in target.keys]
        if last:
            self._topic, self._topic_line = tuple(dict.fromkeys(last)), self._at
        self._inherit = [] if not pairs or pairs[-1].mention_first else list(pairs[-1].preds)
        if any(pair.targets and pair.preds for pair in pairs):
            self._pending = [] if pairs[-1].preds else self._pending

    def _note(self, clause: Clause, pair: Group) -> None:
        kinds = {pred.kind for pred in pair.preds}
        more = extras(clause, kinds)
        for target in pair.targets:
            if target.unknown or (target.either and not target.keys):
                self._unclear(clause, target, pair.preds)
            for pred in pair.preds:
                if pred.kind is Kind.ACT and self._owned and not set(target.keys) & {*self._owned, *self._context}:
                    continue  # somebody tried, tested or mentioned a colleague's task
                span = (target.start, target.end)
                here = target in pair.own
                part = (target.part and pred.kind in {Kind.DONE, Kind.TODO}) or (
                    here and (target.via == "id" or pred.kind is not Kind.TODO) and is_part(clause.low, pred, span, target.covered))
                for key in target.keys:
                    self._fact(clause, key, pred, part=part)
            if more.progress is not None or more.eta:
                split = more.place and target in pair.own and leftover(clause.low[target.end:more.place], target.covered)
                progress = None if split else more.progress
                for key in target.keys:
                    self._extra(clause, key, progress, more.eta)

    def _named_only(self, clause: Clause, found: list[Target]) -> None:
        more = extras(clause, ())
        low = clause.low
        for target in found:
            low = low[:target.start] + MASK * (target.end - target.start) + low[target.end:]
        bare = _LISTED.fullmatch(low)
        if _IS.fullmatch(low) and self._is(clause, found):
            return
        if _ALSO.fullmatch(low) and self._copied(clause, found):
            return
        if self._inherit and clause.joint in LIST and bare:
            self._note(clause, Group(tuple(found), tuple(self._inherit), mention_first=False, own=()))
        elif more.progress is not None or more.eta:
            self._pending = [*(self._pending if clause.joint in LIST else []), *found]
            for key in (key for target in self._pending for key in target.keys):
                self._extra(clause, key, more.progress, more.eta)
            self._settle()
        else:
            self._pending = [*(self._pending if clause.joint in LIST or clause.joint == "paren" else []), *found]
            self._list = bare is not None

    def _is(self, clause: Clause, found: Sequence[Target]) -> bool:
        """"T1 isn't done but T2 is"."""
        last = self.heap.facts[-1] if self.heap.facts else None
        if last is None or last.kind is not Kind.NOT_DONE or last.sentence != (self._at, clause.sentence):
            return False
        pred = Predicate(Kind.DONE, len(clause.low), len(clause.low))
        for key in (key for target in found for key in target.keys):
            self._fact(clause, key, pred, part=False)
        return True

    def _copied(self, clause: Clause, found: Sequence[Target]) -> bool:
        """"Same for T2", "T2 too": what was said last of another task holds for this one."""
        last = [fact for fact in self.heap.facts if fact.status is not None]
        like = [fact for fact in last if fact.key == last[-1].key and fact.sentence[0] >= self._at - 1]
        keys = [key for target in found for key in target.keys]
        self.heap.facts += [replace(fact, key=key, sentence=(self._at, clause.sentence)) for key in keys for fact in like]
        if like:
            self._topic, self._topic_line = tuple(keys), self._at
        return bool(like)

    def _continued(self, clause: Clause, preds: list[Predicate]) -> None:
        """A clause that says something without naming a task continues what was named before."""
        if self._pending:
            pair = Group(tuple(self._pending), tuple(preds), mention_first=True, own=())
            for target in self._pending:
                if target.unknown or (target.either and not target.keys):
                    self._unclear(clause, target, preds)
            keys = tuple(key for target in self._pending for key in target.keys)
            self._follow(clause, keys, pair.preds)
            self._settle()
            if keys:
                self._topic, self._topic_line = keys, self._at
        elif self._topic and self._topic_line >= self._at - (1 if self._line.bullet or self._quoted_before() else 0):
            self._follow(clause, self._topic, preds)
        elif len(self._context) == 1:
            self._alone(clause, preds)
        elif len(self._context) > 1 or not self._context:
            self._whose(clause, preds)

    def _quoted_before(self) -> bool:
        return self._topic_line == self._at - 1

    def _follow(self, clause: Clause, keys: Sequence[str], preds: Sequence[Predicate]) -> None:
        covered = self._targets.covered(keys)
        more = extras(clause, {pred.kind for pred in preds})
        for pred in preds:
            other = names_other(clause.low, pred, covered)
            for key in keys:
                self._fact(clause, key, pred, part=other, follow=True)
        for key in keys:
            split = more.progress is not None and leftover(clause.low[: more.place], covered)
            self._extra(clause, key, None if split else more.progress, more.eta)

    def _alone(self, clause: Clause, preds: Sequence[Predicate]) -> None:
        """The author has one task only: what is said without a name is about it, unless it names something else."""
        covered = self._targets.covered(self._context)
        if _DAY_DONE.search(clause.low):
            return
        telling = [pred for pred in preds if pred.kind not in {Kind.ACT} and not (pred.kind is Kind.DONE and (names_other(clause.low, pred, covered) or _PR_NUMBER.search(clause.low)))
                   and not (pred.kind in {Kind.WORK, Kind.REMAIN, Kind.TODO, Kind.FUTURE, Kind.REOPENED, Kind.NOT_DONE, Kind.CANCELLED, Kind.PARTIAL} and names_other(clause.low, pred, covered))]
        if telling:
            self._follow(clause, self._context, telling)
            self._topic, self._topic_line = self._context, self._at

    def _whose(self, clause: Clause, preds: Sequence[Predicate]) -> None:
        telling = [pred for pred in preds if pred.kind in {Kind.DONE, Kind.REVIEW, Kind.BLOCKED, Kind.CANCELLED, Kind.PARTIAL, Kind.NOT_DONE}
                   and not names_other(clause.low, pred) and not _PR_NUMBER.search(clause.low)]
        if telling and self._context:
            status = STATUS[telling[0].kind]
            self.heap.doubts.append(Doubt(clause.text.strip(), "which", self._context, (status,), (self._at, clause.sentence), loose=True))
            if status is Status.BLOCKED and blocked_on(clause, telling[0]):
                self.heap.loose.append(clause.text.strip(" .!"))

    def _added(self, clause: Clause) -> None:
        """A clause with neither task nor phrase can still hold a percentage or a date."""
        more = extras(clause, ())
        keys = tuple(key for target in self._pending for key in target.keys) or (self._topic if self._topic_line == self._at else ())
        if not keys and len(self._context) == 1 and (more.progress is not None or more.eta):
            keys = self._context if more.progress is not None or _CUED.search(clause.low) else ()
        covered = self._targets.covered(keys)
        split = more.progress is not None and leftover(clause.low[: more.place], covered)
        other = leftover(clause.low, covered)
        for key in keys:
            self._extra(clause, key, None if split else more.progress, more.eta, part=other and more.eta is not None)

    def _fact(self, clause: Clause, key: str, pred: Predicate, *, part: bool, follow: bool = False) -> None:
        kind = pred.kind
        status = STATUS.get(kind)
        section = self._line.section
        if section is Section.NEXT and kind in _AS_TODO:
            kind, status = Kind.TODO, Status.TODO
        elif section is Section.DONE and kind is Kind.ACT and not part:
            kind, status = Kind.DONE, Status.DONE
        if part and kind is Kind.DONE:
            status = Status.IN_PROGRESS
        if status is None or (kind is Kind.CANCELLED and clause.hedged):
            return
        on = blocked_on(clause, pred) if kind is Kind.BLOCKED else None
        self.heap.facts.append(Fact(
            key, status, kind, part=part, follow=follow, hedged=pred.hedged and kind is Kind.DONE and not part, blocked_on=on,
            words=clause.text.strip(), sentence=(self._at, clause.sentence), section=section, rule=kind.value, after_but=clause.joint == "but"))

    def _extra(self, clause: Clause, key: str, progress: int | None, eta: str | None, *, part: bool = False) -> None:
        if progress is not None or eta:
            self.heap.facts.append(Fact(
                key, None, None, part=part, progress=progress, eta=eta, words=clause.text.strip(), sentence=(self._at, clause.sentence),
                section=self._line.section, rule="percent" if progress is not None else "date", follow=True))

    def _doubt_last(self, clause: Clause) -> None:
        self.heap.doubt_last(self._at)

    def _retract(self, clause: Clause, found: list[Target]) -> None:
        keys = tuple(key for target in found for key in target.keys)
        meant = re.search(r"\bmean[t]?\b|wrong", clause.low)
        if meant and keys:
            for fact in self.heap.take_back():
                for key in keys:
                    self.heap.facts.append(replace(fact, key=key, sentence=(self._at, clause.sentence)))
            return
        self.heap.take_back(keys if keys and not clause.statuses else ())

    def _unclear(self, clause: Clause, target: Target, preds: Sequence[Predicate]) -> None:
        """Notes which question has to be asked about a target that is unknown or one of several."""
        statuses = tuple(dict.fromkeys(STATUS[pred.kind] for pred in preds if pred.kind in STATUS and pred.kind is not Kind.ACT))
        if not statuses:
            return
        at = (self._at, clause.sentence)
        for name in target.unknown:
            self.heap.doubts.append(Doubt(clause.text.strip(), "unknown", (), statuses, at, name=name))
        if target.either and not target.keys:
            self.heap.doubts.append(Doubt(clause.text.strip(), "which", target.either, statuses, at))

    def _bare(self, cut: Sequence[Clause], targets: Sequence[Sequence[Target]], told: Collection[str]) -> None:
        """What a line names under a heading or behind a box has the heading's or the box's status."""
        section, box = self._line.section, self._line.box
        status = {True: Status.DONE, False: Status.TODO}[box] if box is not None else BARE.get(section) if section else None
        if status is None:
            return
        for clause, found in zip(cut, targets, strict=True):
            silent = {pred.kind for pred in clause.preds} & (_SILENT | {Kind.RETRACT})
            for target in found if not (clause.question or silent) else ():
                rest = target.part or leftover(clause.low, target.covered, (target.start, target.end)) or any(
                    leftover(other.low, target.covered) for other in cut if other is not clause and not other.mentions and not other.preds)
                part = status is Status.DONE and rest
                if target.unknown or (target.either and not target.keys):
                    pred = Predicate(_KIND_OF[status], 0, 0)
                    self._unclear(clause, target, [pred])
                resolved = self._resolved(target)
                for key in resolved.keys if resolved else ():
                    if key not in told:
                        self.heap.facts.append(Fact(
                            key, Status.IN_PROGRESS if part else status, None, part=part, words=clause.text.strip(), sentence=(self._at, clause.sentence),
                            section=section, rule="box" if box is not None else f"under {section}"))


_SWAP: Final = re.compile(r"\W*(?:(?:edit\w*|update|correction|sorry|oops|i meant|i mean|that's|should be|meant)\W+)*(?P<first>not )?\ue003+\W+(?:(?:and )?not |but )?\ue003+\W*")
_CUED: Final = re.compile(r"\b(?:eta|due|expect\w*|by|ready)\b")
_DAY_WORDS: Final = frozenset({"today", "yesterday", "heute", "hoy", "hoje", "aujourd'hui"})
_ALSO: Final = re.compile(r"[^\w\ue003]*(?:(?:the )?same (?:for|with|goes for|applies to|story with) \ue003+|ditto (?:for )?\ue003+|(?:the )?\ue003+ (?:too|as well|also|same|ditto|likewise)|(?:so )?(?:is|are|was|were) \ue003+|(?:and )?also \ue003+)[^\w\ue003]*")
_IS: Final = re.compile(r"\W*\ue003+ (?:is|are|was|has)\W*")
_LISTED: Final = re.compile(r"[^\w\ue003]*(?:(?:the|also|and|plus|task|ticket|tasks|both|my)\s+)*\ue003*(?:[^\w\ue003]*|\s+(?:too|also|as well|both))[^\w\ue003]*")
_TAG: Final = re.compile(r"\W*(?:right|correct|no|yes|yeah|ok|okay|isn't it|or not|eh|huh|n'est-ce pas|verdad|oder|né|certo|صح)\W*")


def _blocking(found: list[Target], preds: list[Predicate]) -> tuple[list[Target], list[Predicate]]:
    """In "T2 is blocking T1" the second task is blocked and the first is only what it waits for."""
    blocks = next((pred for pred in preds if pred.kind is Kind.BLOCKS), None)
    if blocks is None:
        return found, preds
    return [target for target in found if target.start >= blocks.end], [replace(blocks, kind=Kind.BLOCKED)]


def _of_title(pred: Predicate, target: Target) -> bool:
    """Whether a phrase is only a word of the title: "flaky" in "fix the flaky login test"."""
    words = content(pred.words)
    return target.start <= pred.start and pred.end <= target.end and bool(words) and all(
        token.low in target.covered or set(token.stems) & target.covered for token in words)


_KIND_OF: Final = {status: kind for kind, status in STATUS.items()}


def blocked_on(clause: Clause, pred: Predicate) -> str | None:
    """The author's words for what a task waits for."""
    if re.match(r"(?:still )?need", pred.words):
        words = re.sub(r"^(?:still )?need(?:s|ing)?\s+|\s+before$", "", clause.text[pred.start:pred.end])
    else:
        words = clause.text[pred.end:]
    words = words.strip(" \t.,;:!?()-–")
    return words or None
