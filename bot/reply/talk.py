"""What is being talked about while the lines of one reply go by, and what has been noted so far."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import MASK, Clause
from bot.reply.context import resolve
from bot.reply.fact import Fact
from bot.reply.heap import Doubt, Heap
from bot.reply.kind import STATUS, Kind
from bot.reply.outline import Line
from bot.reply.part import leftover
from bot.reply.predicate import Predicate, predicates
from bot.reply.section import Section
from bot.reply.target import Target, Targets

_EDITED: Final = re.compile(r"\W*(?:edit\w*|update|correction|later)\s*\d*\s*:", re.IGNORECASE)
_ALL: Final = 100
_SHARE: Final = re.compile(r"^.*100 ?%")
_OF_SOME: Final = re.compile(r"\s*(?:on|for|of|in) (?!prod|main|it\b|the board|my (?:side|end)|all)")
_SECOND_VERB: Final = re.compile(r"\W*(?:(?:also|now|already|is|it is|it's|even) )*")
_PLACE: Final = re.compile(r"(?: (?:in|on|(?:in)?to))?(?: (?:the|prod(?:uction)?|live|staging|main|master))*")
_MOVES: Final = frozenset({Kind.DONE, Kind.NOT_DONE, Kind.FUTURE})
_THAT_WAS: Final = re.compile(r"\b(?:that|it|this)(?:'s| was| is) (?:really |actually )?(?=\ue003)")
_AS_TODO: Final = frozenset({Kind.FUTURE, Kind.WORK, Kind.ACT, Kind.REMAIN, Kind.PLANNED_REVIEW})


class Talk:
    """The state of one reading.

    ``topic`` is what was spoken of last, ``pending`` what was named without anything said about it yet,
    ``inherit`` the phrases that hold for further tasks of a list: "finished T1, T2 and T3".
    """

    def __init__(self, targets: Targets, owned: Sequence[str], context: Sequence[str], named: Collection[str]) -> None:
        self.targets = targets
        self.owned = tuple(owned)
        self.context = tuple(context)
        self.named = frozenset(named)
        self.heap = Heap()
        self.topic: tuple[str, ...] = ()
        self.topic_line = -2
        self.open: Target | None = None  # what was spoken of last, where that is no task or one of several
        self.open_line = -2
        self.pending: list[Target] = []
        self.list = True  # what is pending stood in a list rather than in words of its own
        self.inherit: list[Predicate] = []
        self.asked: tuple[Sequence[Target], Sequence[Predicate]] | None = None  # "T4 done?", not yet answered
        self.quoted: tuple[Sequence[Target], Sequence[Predicate]] | None = None  # asked in the line quoted before
        self.slip = False  # "sorry," or "oops,": a correction follows
        self.still: frozenset[str] = frozenset()  # tasks of this line of which nothing moved
        self.head: frozenset[str] = frozenset()  # what a colon opened: "state machine: …"
        self.void = False  # what was just said was taken back or unreal: its reasons say nothing
        self.before = ""  # the words of the clause before this one
        self.taken: tuple[Fact, ...] = ()  # what this line took back: "that was T5" may say it of another task
        self.at = 0
        self.line = Line("")

    def next_line(self, line: Line) -> None:
        """Goes on to the next line; nothing is pending there."""
        self.at += 1
        self.line = line
        self.pending, self.inherit = [], []
        self.asked, self.quoted, self.taken = self.quoted, None, ()
        self.slip, self.still, self.before, self.void = False, frozenset(), "", False

    def turn_to(self, keys: Sequence[str]) -> None:
        """From here on these tasks are what is talked about."""
        if keys:
            self.topic, self.topic_line, self.open = tuple(dict.fromkeys(keys)), self.at, None

    def settle(self) -> None:
        """At the end of a sentence what was named without a status is at least what is talked about."""
        self.turn_to([key for target in self.pending for key in target.keys])
        self.pending, self.inherit, self.head = [], [], frozenset()

    def beside(self, clause: Clause, target: Target) -> bool:
        """Whether words of another title only tell more of what is talked about already.

        As in "state machine: all transitions", or in "T4 is merged and deployed to production".
        """
        if target.via != "title" or target.deixis:
            return False
        if self.head and (target.faint if self.head & set(target.keys) else target.thin):
            return True
        return (
            clause.joint in {"and", "but", "comma"}
            and self._of_its_subject()
            and any(
                pred.kind in _MOVES
                and "ed" in pred.words
                and _SECOND_VERB.fullmatch(clause.low[: pred.start])
                and pred.start <= target.start < pred.end
                and _PLACE.fullmatch(clause.low[pred.end : max(target.end, pred.end)])
                for pred in clause.preds
            )
        )

    def _of_its_subject(self) -> bool:
        """Whether the clause before told of a thing that stands first: "T4 is merged", not "merged T4"."""
        said = next(iter(predicates(self.before)), None)
        subject = self.before[: said.start] if said else ""
        return MASK in subject or leftover(subject, ())

    def resolved(self, target: Target) -> Target | None:
        """The target with its tasks filled in where it was a word such as "both"; None when it names no tasks."""
        if target.deixis is None:
            return target
        if target.deixis.kind == "all" and (spoken := self._spoken_of()):
            return replace(target, keys=spoken, covered=target.covered | self.targets.covered(spoken))
        keys = resolve(target.deixis, owned=self.owned, recent=self._spoken_of() or self.topic, named=self.named)
        if not keys and target.deixis.kind in {"rest", "other"} and set(self.owned) <= self.named:
            return None  # the rest of a task, not the rest of the tasks
        return replace(
            target, keys=keys, either=() if keys else self.owned, covered=target.covered | self.targets.covered(keys)
        )

    def named_again(self, found: Sequence[Target]) -> bool:
        """Whether only tasks are named that are pending already: "search index: the index is twice as fast"."""
        pending = set(self._spoken_of())
        return all(target.keys and set(target.keys) <= pending for target in found)

    def _spoken_of(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for target in self.pending for key in target.keys))

    def read_as(self, kind: Kind, words: str, *, part: bool) -> tuple[Kind, Status | None]:
        """A phrase's kind and status under the heading of this line; a finished part never finishes its task."""
        section = self.line.section
        if part and kind is Kind.REVIEW and words.startswith("approved"):
            return Kind.WORK, Status.IN_PROGRESS  # an approved specification is a beginning
        if section is Section.NEXT and kind in _AS_TODO:
            return Kind.TODO, Status.TODO
        if section is Section.DONE and kind is Kind.ACT and not part:
            return Kind.DONE, Status.DONE
        return kind, Status.IN_PROGRESS if part and kind is Kind.DONE else STATUS.get(kind)

    def fact(
        self,
        clause: Clause,
        key: str,
        pred: Predicate,
        *,
        part: bool,
        follow: bool = False,
        rivals: tuple[str, ...] = (),
    ) -> None:
        """Notes what a phrase of a clause says about a task."""
        kind, status = self.read_as(pred.kind, pred.words, part=part)
        if status is None or (kind is Kind.CANCELLED and (clause.hedged or clause.condition)):
            return
        on = blocked_on(clause, pred) if kind is Kind.BLOCKED else None
        self.heap.facts.append(
            Fact(
                key,
                status,
                kind,
                part=part,
                follow=follow,
                hedged=pred.hedged and kind is Kind.DONE and not part,
                blocked_on=on,
                words=clause.text.strip(),
                sentence=(self.at, clause.sentence),
                section=self.line.section,
                rule=kind.value,
                after_but=clause.joint == "but" or _EDITED.match(self.line.text) is not None,
                rivals=rivals,
            )
        )

    def measure(self, clause: Clause, key: str, progress: int | None, eta: str | None, *, part: bool = False) -> None:
        """Notes the percentage and the date that a clause states for a task."""
        rest = _SHARE.sub(" ", clause.low)
        if progress == _ALL and (_OF_SOME.match(rest) or leftover(rest, self.targets.covered((key,)))):
            progress, part = None, True  # all of something else
            self.fact(clause, key, Predicate(Kind.ACT, 0, 0), part=True)
        if progress is not None or eta:
            self.heap.facts.append(
                Fact(
                    key,
                    None,
                    None,
                    part=part,
                    progress=progress,
                    eta=eta,
                    words=clause.text.strip(),
                    sentence=(self.at, clause.sentence),
                    section=self.line.section,
                    rule="percent" if progress is not None else "date",
                    follow=True,
                )
            )

    def unclear(self, clause: Clause, target: Target, preds: Sequence[Predicate]) -> None:
        """Notes which question has to be asked about a target that is unknown or one of several."""
        self.topic, self.open, self.open_line = (), target, self.at
        statuses = tuple(
            dict.fromkeys(STATUS[pred.kind] for pred in preds if pred.kind in STATUS and pred.kind is not Kind.ACT)
        )
        if not statuses:
            return
        at = (self.at, clause.sentence)
        for name in target.unknown:
            self.heap.doubts.append(Doubt(clause.text.strip(), "unknown", (), statuses, at, name=name))
        if target.whose:
            self.heap.doubts.append(Doubt(clause.text.strip(), "whose", (), statuses, at, name=target.whose))
        if target.either and not target.keys:
            self.heap.doubts.append(Doubt(clause.text.strip(), "which", target.either, statuses, at))

    def retract(self, clause: Clause, found: Sequence[Target]) -> None:
        """Takes back what was said last; "I meant T5" says it of T5 instead."""
        that = _THAT_WAS.search(clause.low)
        keys = tuple(key for target in found if not that or target.start == that.end() for key in target.keys)
        meant = that or re.search(r"\bmean[t]?\b|wrong", clause.low)
        if meant and keys:
            for fact in self.heap.take_back():
                for key in keys:
                    self.heap.facts.append(replace(fact, key=key, sentence=(self.at, clause.sentence)))
            return
        self.taken = self.heap.take_back(keys if keys and not clause.statuses else ())
        for fact in self.taken:
            if fact.hedged:  # "I said T4 was done, forget it": then it is not
                self.heap.facts.append(replace(fact, kind=Kind.NOT_DONE, status=Status.IN_PROGRESS, hedged=False))


def blocked_on(clause: Clause, pred: Predicate) -> str | None:
    """The author's words for what a task waits for."""
    if re.match(r"(?:still )?need", pred.words):
        words = re.sub(r"^(?:still )?need(?:s|ing)?\s+|\s+before$", "", clause.text[pred.start : pred.end])
    else:
        words = clause.text[pred.end :]
    words = words.strip(" \t.,;:!?()-–")
    return words or None
