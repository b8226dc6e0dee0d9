"""The share and the date that a clause states, once it is known what the clause says."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.clause import Clause
from bot.reply.kind import Kind
from bot.reply.predicate import Predicate
from bot.reply.when import When, percent, times
from bot.reply.whole import PAST, held, to_come

_PROMISING: Final = frozenset({Kind.FUTURE, Kind.PLANNED_REVIEW})
_NO_DATE: Final = frozenset(
    {Kind.TODO, Kind.SAME, Kind.HANDOVER, Kind.REPORT, Kind.COUNTERFACT, Kind.RETRACT, Kind.CANCELLED}
)
_ONLY_CUED: Final = frozenset(
    {Kind.BLOCKED, Kind.REVIEW, Kind.DONE, Kind.WORK, Kind.UNBLOCKED, Kind.REOPENED, Kind.NO_BLOCKER}
)
_ETA: Final = re.compile(r"\b(?:eta|due|expect\w*|target\w*)\b")
_MEANS: Final = {Kind.DENIED: Kind.NOT_DONE, Kind.ACHIEVED: Kind.DONE}
_ACTED: Final = re.compile(r"\b(?:merged|shipped|closed|landed|deployed|finished|released|delivered|wrapped|rolled)\b")
_WEEKDAY: Final = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?s?")
_WONT: Final = re.compile(r"\b(?:won'?t|will not|can'?t|cannot|isn't going to)\b")
_PAST_OR_NOW: Final = re.compile(r"^(?:this|later|in the)\b|^(?:esta|cet|cette|diese)\b")


@dataclass(frozen=True)
class Extras:
    """What goes with a status: a percentage and a date, in the author's words."""

    progress: int | None = None
    eta: str | None = None
    place: int = 0


def promised(when: Sequence[When], verb: str = "") -> bool:
    """Whether a time turns "done" into a promise.

    "Done by Friday" is one; "done this morning", "done on Friday" and "shipped Friday" are not.
    """
    return any(
        one.cued
        or not (
            one.today
            or one.on
            or _PAST_OR_NOW.match(one.words)
            or (_ACTED.search(verb) and _WEEKDAY.fullmatch(one.words))
        )
        for one in when
    )


def extras(clause: Clause, kinds: Collection[Kind]) -> Extras:
    """The percentage and the promised date of a clause that says ``kinds``."""
    share = percent(clause.low)
    return Extras(share[0] if share else None, _eta(clause, kinds), share[1] if share else 0)


def _eta(clause: Clause, kinds: Collection[Kind]) -> str | None:
    free = [one for one in times(clause.low) if not _within(clause.condition, one)]
    if not free or set(kinds) & _NO_DATE:
        return None
    cued = [one for one in free if one.cued]
    if Kind.NOT_DONE in kinds and _WONT.search(clause.low):
        return _words(clause, cued[0]) if cued else None
    if set(kinds) & _ONLY_CUED and not set(kinds) & _PROMISING:
        named = cued if _ETA.search(clause.low) or Kind.BLOCKED not in kinds else []
        return _words(clause, named[0]) if named and Kind.DONE not in kinds else None
    usable = free if set(kinds) & _PROMISING else [one for one in free if one.cued or not one.today]
    best = cued or usable
    return _words(clause, best[0]) if best else None


def _within(region: tuple[int, int] | None, one: When) -> bool:
    return region is not None and region[0] <= one.start < region[1]


def _words(clause: Clause, one: When) -> str:
    return clause.text[one.start : one.end].strip()


def as_said(clause: Clause, pred: Predicate, before: str) -> Predicate:
    """The phrase with the clause's doubt and its date taken into account; ``before`` is the clause before it."""
    if pred.kind not in {Kind.DONE, Kind.HEDGED}:
        return replace(pred, kind=_MEANS.get(pred.kind, pred.kind))
    if to_come(clause, pred, before):
        return replace(pred, kind=Kind.FUTURE)
    free = [one for one in times(clause.low) if not _within(clause.condition, one)]
    if promised(free, pred.words) and not pred.emoji and not PAST.search(clause.low[: pred.start]):
        return replace(pred, kind=Kind.FUTURE)
    if (kind := held(clause, pred)) is not Kind.DONE:
        return replace(pred, kind=kind)
    quoted = clause.low.count('"', 0, pred.start) % 2 == 1  # yesterday's "done"
    doubt = pred.kind is Kind.HEDGED or clause.hedged or quoted
    return replace(pred, kind=Kind.DONE, hedged=doubt)
