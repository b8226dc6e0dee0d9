"""Walks through a reply clause by clause and notes what each says about which task."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.reply.again import adds_nothing, after_finish, answered, half_finished, is_slip, said_again, swapped
from bot.reply.certain import undecided, weighed
from bot.reply.clause import LIST, MASK, STRONG, Clause, interrogative
from bot.reply.follow import added, continued
from bot.reply.grouping import Group, excepted, groups, partly, turned, word_of_title
from bot.reply.held import held_back
from bot.reply.item import SILENT, bare_items
from bot.reply.kind import Kind
from bot.reply.measure import as_said, extras
from bot.reply.outline import Line
from bot.reply.part import leftover, modified
from bot.reply.predicate import Predicate, checking
from bot.reply.respective import dealt_out
from bot.reply.section import headed
from bot.reply.talk import Talk
from bot.reply.target import Target
from bot.reply.voice import is_beside, is_definite, is_thanks, is_unsure, of_a_colleague
from bot.reply.when import is_event

_DAY_WORDS: Final = frozenset({"today", "yesterday", "heute", "hoy", "hoje", "aujourd'hui"})
_LISTED: Final = re.compile(
    r"[^\w\ue003]*(?:(?:the|also|and|plus|task|ticket|tasks|both|my)\s+)*\ue003*(?:[^\w\ue003]*|\s+(?:too|"
    r"also|as well|both))[^\w\ue003]*"
)
_TAG: Final = re.compile(
    r"\W*(?:right|correct|no|yes|yeah|ok|okay|isn't it|or not|eh|huh|n'est-ce pas|verdad|oder|né|certo|صح)\W*"
)
_RESULT: Final = re.compile(
    r"\W*(?:the |my )?\ue003+ (?:(?:script|service|page|screen|job|story|ticket|task|module) )?(?:is |are |now |"
    r"finally |all )*(?:out|in|live|through)\W*"
)
_BIT: Final = re.compile(r" (?:bits?|parts?|piece|side|half|portion|chunk|section|portions|pieces)\b")
_OR_NOT: Final = re.compile(r"\W*or (?:was|is|were|are|did|does|not|maybe|perhaps|wait|should)\b")


class Reader:
    """Decides for each clause whether it states something, goes on about something or only names something."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    def read(self, line: Line, cut: Sequence[Clause]) -> None:
        """Notes what one line says; its clauses must have been cut from it."""
        talk = self.talk
        talk.next_line(line)
        if swapped(talk, cut) or dealt_out(talk, cut):
            return
        before = len(talk.heap.facts)
        targets = talk.targets.of(cut)
        for clause, found in zip(cut, targets, strict=True):
            if clause.joint in STRONG:
                talk.settle()
            elif clause.joint == "colon":
                talk.head = frozenset(key for target in talk.pending for key in target.keys)
            self._clause(clause, found)
            talk.before = clause.low
        talk.settle()
        told = {fact.key for fact in talk.heap.facts[before:] if fact.kind is not Kind.ACT}
        bare_items(talk, cut, targets, told)

    def _clause(self, clause: Clause, found: list[Target]) -> None:
        kinds = {pred.kind for pred in clause.preds}
        if Kind.RETRACT in kinds:
            self.talk.retract(clause, found)
            last = max(pred.end for pred in clause.preds if pred.kind is Kind.RETRACT)
            clause.preds = [pred for pred in clause.preds if pred.start >= last]
            if not clause.preds:
                self.talk.pending = [target for target in found if target.start >= last]
                self.talk.void = True
                return
        if not found and adds_nothing(self.talk, clause, kinds):
            return
        self.talk.void = Kind.COUNTERFACT in kinds and "supposed" not in clause.low
        if self.talk.asked and answered(self.talk, clause):
            found, kinds = [], kinds & {pred.kind for pred in clause.preds}
        self.talk.slip = self.talk.slip or is_slip(clause.low)
        if is_slip(clause.low) or (not found and is_thanks(clause.low) and Kind.ACHIEVED not in kinds):
            return
        if clause.question:
            self._asked(clause, found)
        elif kinds & SILENT or kinds == {Kind.NO_BLOCKER}:
            named = [target for target in found if target.keys] or self.talk.pending
            self.talk.pending, self.talk.list = [] if Kind.REPORT in kinds else named, False
            if Kind.SAME in kinds:
                self.talk.still = frozenset(key for target in named for key in target.keys)
        elif not self._checked(clause, found):
            self._told(clause, found)
        self.talk.slip = False

    def _asked(self, clause: Clause, found: list[Target]) -> None:
        """A question says nothing; "right?" doubts what stands before it, "T4?" names what is answered next."""
        if _TAG.fullmatch(clause.low) or _OR_NOT.match(clause.low):
            self.talk.heap.doubt_last(self.talk.at)
        elif half_finished(self.talk, clause, found):
            return
        elif clause.hedged and clause.statuses and not interrogative(clause.low):
            self._told(clause, found)  # "T4 done I guess?"
        elif found and not clause.preds:
            self.talk.pending = found
        elif found and (finish := after_finish(clause)):
            self.talk.asked = found, finish

    def _checked(self, clause: Clause, found: Sequence[Target]) -> bool:
        """Whether a clause only says that the author is not sure of what was just said."""
        check = checking(clause.low)
        if check or (not clause.statuses and not found and not self.talk.pending and is_unsure(clause.low)):
            self.talk.heap.doubt_last(self.talk.at)
        return check and not found

    def _told(self, clause: Clause, named: Sequence[Target]) -> None:
        found = [one for target in named if (one := self.talk.resolved(target)) and not self.talk.beside(clause, one)]
        if found and found[0].via == "title":
            clause.preds = [pred for pred in clause.preds if not word_of_title(pred, found[0])]
        clause.preds = undecided(clause.low, clause.preds)
        said = [pred for pred in clause.preds if pred.words not in _DAY_WORDS or len(clause.statuses) == 1]
        found, preds = turned(found, [as_said(clause, pred, self.talk.before) for pred in said])
        found, preds, out = excepted(found, preds)
        for key in out.keys if out else ():
            self.talk.fact(clause, key, Predicate(Kind.NOT_DONE, 0, 0), part=False)
        if found and preds and self._only_tried(found, preds):
            found = []  # "chaos tests pass" is not about a colleague's task of that name
        if found and preds and (clause.statuses or not self._list_item(clause, found)):
            self._stated(clause, found, preds)
        elif found:
            self._named_only(clause, found)
        else:
            held_back(self.talk, clause)
            if preds:
                continued(self.talk, clause, preds)
            else:
                added(self.talk, clause)

    def _only_tried(self, found: list[Target], preds: list[Predicate]) -> bool:
        weak = {pred.kind for pred in preds} <= {Kind.ACT, Kind.REMAIN}
        return weak and all(target.via == "title" and target.keys and self._of_others(target) for target in found)

    def _list_item(self, clause: Clause, found: list[Target]) -> bool:
        if any(pred.words.endswith("ed") or pred.start >= found[0].end for pred in clause.preds):
            return False  # "the smoke test passes"
        return len(found) == 1 and not leftover(clause.low, found[0].covered, (found[0].start, found[0].end))

    def _stated(self, clause: Clause, found: list[Target], preds: list[Predicate]) -> None:
        talk = self.talk
        pairs = groups(found, preds)
        if talk.pending and talk.list and clause.joint in LIST and pairs[0].mention_first:
            pairs[0] = replace(pairs[0], targets=(*talk.pending, *pairs[0].targets))
            talk.pending = []
        for pair in pairs:
            if pair.targets and pair.preds:
                self._note(clause, pair)
                talk.pending = []
            elif pair.targets:
                talk.pending = list(pair.targets)
        talk.turn_to([key for target in pairs[-1].targets for key in target.keys])
        talk.inherit = [] if pairs[-1].mention_first else list(pairs[-1].preds)

    def _note(self, clause: Clause, pair: Group) -> None:
        more = extras(clause, {pred.kind for pred in pair.preds})
        for target in pair.targets:
            if target.unsettled:
                self.talk.unclear(clause, target, pair.preds)
            own = target in pair.own
            if target.faint and len(self.talk.context) > 1 and is_definite(clause.low[: target.start]):
                either = replace(target, keys=(), either=self.talk.context)
                self.talk.unclear(clause, either, [pred for pred in pair.preds if pred.kind is Kind.DONE])
                if any(pred.kind is Kind.DONE for pred in pair.preds):
                    continue  # "the new suite is merged", where no title speaks of a suite
            for pred in pair.preds:
                if pred.kind in {Kind.ACT, Kind.REMAIN} and self._of_others(target):
                    continue  # somebody tried, tested or mentioned a colleague's task
                other = target.thin and pred.start >= target.end and modified(clause.low[: target.start])
                other = other or bool(_BIT.match(clause.low[target.end :]))
                if (target.loose or other) and pred.kind is Kind.DONE and not of_a_colleague(clause.text):
                    pred = replace(pred, hedged=True)  # noqa: PLW2901 -- a few words of a title
                pred = weighed(clause, pred, (target.start, target.end), target.covered)  # noqa: PLW2901
                for key in target.keys:
                    self.talk.fact(clause, key, pred, part=partly(clause, pred, target, own=own), rivals=target.rivals)
            split = more.place and own and leftover(clause.low[target.end : more.place], target.covered)
            for key in target.keys:
                self.talk.measure(clause, key, None if split else more.progress, more.eta)

    def _goes_on(self, low: str, target: Target) -> bool:
        """Whether the author says of a task of theirs anything at all: "the search chokes on umlauts"."""
        if (
            target.deixis
            or self.talk.line.section is not None
            or not set(target.keys) & {*self.talk.owned, *self.talk.context}
        ):
            return False
        before, after = low[: target.start], low[target.end :]
        return (
            not leftover(before, target.covered)
            and leftover(low[target.start :], target.covered)
            and not is_event(low)
            and not is_beside(after)
        )

    def _of_others(self, target: Target) -> bool:
        mine = {*self.talk.owned, *self.talk.context}
        return bool(mine) and not mine & set(target.keys)

    def _named_only(self, clause: Clause, found: list[Target]) -> None:
        more = extras(clause, ())
        low = clause.low
        for target in found:
            low = low[: target.start] + MASK * (target.end - target.start) + low[target.end :]
        bare = _LISTED.fullmatch(low)
        planned = headed(self.talk.before) if clause.joint == "colon" and found[0].keys else None
        if planned in {Kind.WORK, Kind.TODO} and not clause.preds:
            self._stated(clause, found, [Predicate(planned, len(low), len(low))])  # "so today: kiosk screens"
            return
        if said_again(self.talk, clause, low, found) or all(one.loose and self._of_others(one) for one in found):
            return
        if self.talk.inherit and clause.joint in LIST and bare:
            self._note(clause, Group(tuple(found), tuple(self.talk.inherit), mention_first=False, own=()))
        elif more.progress is not None or more.eta:
            self.talk.pending = [*(self.talk.pending if clause.joint in LIST else []), *found]
            split = more.progress is not None and leftover(
                low[found[0].end : more.place].replace("went", "", 1), found[0].covered
            )
            for key in (key for target in self.talk.pending for key in target.keys):
                self.talk.measure(clause, key, None if split else more.progress, more.eta, part=split)
            self.talk.settle()
        else:
            self.talk.pending = [
                *(
                    self.talk.pending
                    if clause.joint in LIST or clause.joint == "paren" or self.talk.named_again(found)
                    else []
                ),
                *found,
            ]
            self.talk.list = bare is not None
            if _RESULT.fullmatch(low) and (found[0].keys or found[0].either):
                done = Predicate(Kind.DONE, len(low), len(low))
                self._stated(clause, found, [as_said(clause, done, self.talk.before)])
                return
            if bare is None and found[0].start == low.find(MASK) and self._goes_on(low, found[0]):
                self._note(
                    clause, Group((found[0],), (Predicate(Kind.ACT, len(low), len(low)),), mention_first=True, own=())
                )
