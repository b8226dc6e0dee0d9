"""The one place that decides: from all readings of a reply to what is sure, what is asked and what is left out.

1. Readings about one task are taken in the order of the text; later words win.
2. A weak reading (any verb of doing, a heading) never overrides a plain one.
3. What is left over, fails or is only partly done takes a "done" back; nothing weak ever makes one.
4. A "done" that the author doubts is asked about, unless plainer words follow.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from bot.plan.model import Status
from bot.reply.fact import Fact
from bot.reply.kind import Kind
from bot.reply.section import Section

_LEFT: Final = frozenset({Kind.REMAIN, Kind.NOT_DONE, Kind.PARTIAL, Kind.FUTURE, Kind.PLANNED_REVIEW})
_KEEPS_REVIEW: Final = frozenset({Kind.REMAIN, Kind.NOT_DONE, Kind.FUTURE, Kind.PARTIAL})
_SOLVED: Final = re.compile(r"\b(?:resolved|solved|sorted|fixed|cleared|done)\b")
_PROMISE: Final = re.compile(r"\b(?:eta|due|done|merge\w*|finish\w*|ready|expect\w*)\b")
_AGAIN: Final = re.compile(r"\b(?:now|again|back|continu\w*|resum\w*)\b")
_ON_TRIAL: Final = re.compile(
    r"\W*(?:also |now |already )*(?:deployed|pushed|rolled out|released|up|live|running) "
    r"(?:to|on|in) (?!.*only)"
)
_NOT_YET: Final = re.compile(r"\bnot yet\b", re.IGNORECASE)
_CLOSING: Final = re.compile(r"\W*(?:so |now |and )*closing(?: (?:it|this|that|the)\b|\W*$)")
_FLATLY: Final = re.compile(r"\b(?:done|finished|completed?|closed)\W*$")
_WORKS: Final = re.compile(r"\b[Ww]ork(?:s|ing)?\b(?!.*\b(?:think|guess|maybe|probably|should|hope)\b)")
_SUPPOSED: Final = re.compile(r"\b(?:should|might|may|must|ought|probably|maybe|think|guess|believe)\b")
_HARD: Final = ("blocked", "stuck", "can't", "cannot", "cant", "parked", "on hold")


@dataclass(frozen=True)
class Verdict:
    """How a task stands after the readings so far. ``doubted`` when only a hedged finish was heard."""

    fact: Fact
    status: Status | None
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    doubted: bool = False


def verdicts(facts: Iterable[Fact]) -> dict[str, Verdict]:
    """What is known of every task after its last reading, in the order in which tasks came up."""
    readings: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        readings[fact.key].append(fact)
    found = {}
    for key, about in readings.items():
        verdict = None
        for fact in about:
            verdict = _next(verdict, fact)
        if verdict is not None:
            found[key] = verdict
    return found


def _next(now: Verdict | None, fact: Fact) -> Verdict:
    if (
        now
        and now.status is Status.BLOCKED
        and fact.follow
        and fact.kind is Kind.DONE
        and _SOLVED.search(fact.words.lower())
    ):
        fact = replace(fact, status=Status.IN_PROGRESS, kind=Kind.UNBLOCKED)  # what blocked it is solved, not the task
    if now and now.status is Status.DONE and fact.status is Status.TODO and (fact.part or _NOT_YET.search(fact.words)):
        fact = replace(fact, status=Status.IN_PROGRESS)  # a part to do of what has been worked on
    if fact.status is None:
        return _measured(now, fact)
    if now is None or now.status is None:
        made = Verdict(fact, fact.status, blocked_on=fact.blocked_on, doubted=fact.hedged)
        return made if now is None else replace(made, progress=now.progress, eta=now.eta)
    if not _overrides(now, fact):
        return _more(now, fact)
    kept = now.status not in {Status.DONE, Status.CANCELLED}
    return Verdict(
        fact,
        fact.status,
        now.progress if kept else None,
        now.eta if kept else None,
        fact.blocked_on,
        doubted=fact.hedged,
    )


def _more(now: Verdict, fact: Fact) -> Verdict:
    """A reading that changes nothing may still say what a blocked task waits for."""
    if now.status is Status.BLOCKED and fact.status is Status.BLOCKED and not now.blocked_on:
        return replace(now, blocked_on=fact.blocked_on)
    return now


def _measured(now: Verdict | None, fact: Fact) -> Verdict:
    """A percentage or a date added to what is known. Less than all of it is not done; all of it is."""
    if fact.progress is None:
        if now is None:
            return Verdict(fact, Status.IN_PROGRESS if fact.part else None, eta=fact.eta)
        if now.status is Status.DONE:
            return Verdict(fact, Status.IN_PROGRESS, eta=fact.eta) if fact.part or now.doubted else now
        mine = now.status is not Status.BLOCKED or _PROMISE.search(fact.words.lower())
        return replace(now, eta=fact.eta or now.eta) if mine else now
    if fact.progress == 100 and not (now and now.doubted):  # noqa: PLR2004 -- all of it
        keep = now is not None and now.status not in {None, Status.TODO, Status.DONE}
        return now if keep and now is not None else Verdict(fact, Status.DONE)
    before = now.status if now else None
    status: Status = before if before in {Status.BLOCKED, Status.IN_REVIEW} and before else Status.IN_PROGRESS
    if fact.progress == 0:
        status = before or Status.TODO
    return Verdict(
        now.fact if now else fact,
        status,
        fact.progress,
        fact.eta or (now.eta if now else None),
        now.blocked_on if now else None,
    )


def _overrides(now: Verdict, fact: Fact) -> bool:
    """Whether a reading replaces what the readings before it said."""
    same_line = now.fact.sentence[0] == fact.sentence[0]
    if fact.kind is Kind.ACT or (fact.kind is None and fact.status is Status.IN_PROGRESS):
        return _weak_overrides(now, fact, same_line=same_line)
    if now.fact.kind is Kind.ACT and not fact.part:
        return True
    if fact.follow and fact.part:
        return _part_overrides(now, fact)
    if now.status is Status.BLOCKED:
        return _after_blocked(fact)
    rule = {Status.DONE: _after_done, Status.IN_REVIEW: _after_review}.get(now.status or Status.TODO, _otherwise)
    return rule(now, fact)


def _weak_overrides(now: Verdict, fact: Fact, *, same_line: bool) -> bool:
    fresh = fact.section is Section.TODAY and now.fact.section in {Section.YESTERDAY, None} and not same_line
    if now.doubted:
        return fact.after_but
    return (
        fresh
        and now.status in {Status.DONE, Status.TODO}
        and not (now.status is Status.DONE and now.fact.section is None)
    )


def _part_overrides(now: Verdict, fact: Fact) -> bool:
    """A part spoken of after its task: what is missing takes "done" back, what is finished changes nothing."""
    if fact.kind is Kind.BLOCKED:
        return now.status is not Status.IN_REVIEW and not (
            now.status is Status.DONE and now.fact.sentence != fact.sentence
        )
    unsure = now.doubted and not fact.after_but and now.fact.sentence == fact.sentence
    if unsure and fact.kind is Kind.REMAIN and _SUPPOSED.search(now.fact.words.lower()):
        return False  # "T4 should be merged by now, CI was flaky"
    if now.status is Status.DONE or now.doubted:
        near = fact.sentence[0] - now.fact.sentence[0] <= 1
        return near and (
            fact.kind in _LEFT
            or fact.kind is Kind.REOPENED
            or (fact.kind in {Kind.TODO, Kind.REVIEW} and now.fact.sentence == fact.sentence)
        )
    if now.status is Status.TODO:
        return fact.kind is Kind.DONE
    return fact.kind is Kind.REVIEW and now.status is Status.IN_PROGRESS


def _after_done(now: Verdict, fact: Fact) -> bool:
    if fact.hedged and not now.doubted and _WORKS.search(fact.words):
        return False  # "merged, works end to end"
    if now.doubted or not fact.follow:
        return not (fact.kind is Kind.DONE and fact.part) or now.doubted
    near = now.fact.sentence == fact.sentence
    if near and fact.kind is Kind.NOT_DONE and _FLATLY.search(now.fact.words) and _ON_TRIAL.match(fact.words):
        return False  # "finished and deployed to staging"
    if near and fact.kind is Kind.FUTURE and _CLOSING.match(fact.words):
        return False  # "merged, closing this one"
    if fact.kind is Kind.WORK:
        return fact.after_but or "still" in fact.words.lower()
    return near or fact.kind in _LEFT or fact.kind in {Kind.REOPENED, Kind.CANCELLED}


def _after_review(now: Verdict, fact: Fact) -> bool:
    if fact.status is Status.BLOCKED:
        return any(word in fact.words.lower() for word in _HARD) and not fact.follow
    if fact.kind in _KEEPS_REVIEW or fact.kind is Kind.WORK:
        return not fact.follow and now.fact.sentence != fact.sentence
    return True


def _after_blocked(fact: Fact) -> bool:
    if fact.status is Status.IN_PROGRESS:
        return fact.kind in {Kind.UNBLOCKED, Kind.REOPENED} or (
            fact.after_but and fact.kind is Kind.WORK and bool(_AGAIN.search(fact.words.lower()))
        )
    return not (fact.status is Status.TODO and fact.follow)


def _otherwise(now: Verdict, fact: Fact) -> bool:
    if fact.hedged:
        return now.fact.kind not in _LEFT or not fact.follow
    if fact.status is Status.DONE and fact.follow and now.fact.sentence == fact.sentence and now.fact.kind in _LEFT:
        return False
    if fact.status is Status.TODO and now.status is Status.IN_PROGRESS:
        return fact.kind is Kind.TODO and not (fact.follow or fact.part)
    return not (
        fact.kind is Kind.WORK and now.status is Status.TODO and fact.follow and now.fact.sentence != fact.sentence
    )
