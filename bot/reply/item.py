"""Items that only name a task: the heading or the check box over them says how it stands."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import MASK, Clause
from bot.reply.fact import Fact
from bot.reply.kind import STATUS, Kind
from bot.reply.outline import Line
from bot.reply.part import leftover
from bot.reply.pattern import words
from bot.reply.predicate import Predicate
from bot.reply.section import BARE
from bot.reply.talk import Talk
from bot.reply.target import Target
from bot.reply.title import content

SILENT: Final = frozenset({Kind.SAME, Kind.HANDOVER, Kind.REPORT, Kind.COUNTERFACT})
_ALL_OF_IT: Final = re.compile(
    r"\b(?:all (?:of|the|its|\d+)|everything|the whole|entire|incl\w*|"
    r"complete)\b(?! (?:but|except))"
)
_PIECES: Final = words("""
    test tests testing doc docs documentation draft endpoint endpoints part parts half first second skeleton stub ui
    backend frontend api schema migration unit e2e comments spec specs mock mocks basic initial prototype poc some
    most script scripts model models bug bugs hotfix fix design mockup setup config
""")
_KIND_OF: Final = {status: kind for kind, status in STATUS.items()}


def bare_items(talk: Talk, cut: Sequence[Clause], targets: Sequence[Sequence[Target]], told: Collection[str]) -> None:
    """Gives the tasks that a line names, but says nothing about, the status of its heading or box."""
    status = _status(talk.line)
    if status is None:
        return
    made: list[Fact] = []
    named = any(target.via == "id" for found in targets for target in found)
    for clause, found in zip(cut, targets, strict=True):
        if clause.question or {pred.kind for pred in clause.preds} & (SILENT | {Kind.RETRACT}):
            continue
        for target in found:
            if target.loose and named and not set(target.keys) & {*talk.owned, *talk.context}:
                continue  # "T13, specs for the rejection endpoint"
            if target.unsettled:
                talk.unclear(clause, target, [Predicate(_KIND_OF[status], 0, 0)])
            meant = talk.resolved(target)
            part = status is Status.DONE and _says_more(clause, target, cut)
            made += [
                _fact(talk, clause, key, status, part=part) for key in (meant.keys if meant else ()) if key not in told
            ]
    whole = {fact.key for fact in made if not fact.part}
    talk.heap.facts += [fact for fact in made if not (fact.part and fact.key in whole)]


def _status(line: Line) -> Status | None:
    if line.box is not None:
        return Status.DONE if line.box else Status.TODO
    return BARE.get(line.section) if line.section else None


def _says_more(clause: Clause, target: Target, cut: Sequence[Clause]) -> bool:
    """Whether the item names a part of the task, or goes on about something else."""
    text = clause.low[: target.start] + " , " + clause.low[target.end :]
    named = cut.index(clause)
    inside = next((place for place, other in enumerate(cut) if place > named and other.joint == "paren"), len(cut))
    said = [
        (place, other.low)
        for place, other in enumerate(cut)
        if place != named and not other.mentions and not other.preds
    ]
    others = [low for place, low in said if place < inside or target.thin or target.via == "id"]
    if target.via == "id" and _ALL_OF_IT.search(" ".join((text, *others))):
        return False
    pieces = {token.low for _, low in said for token in content(low)} & _PIECES
    return target.part or bool(pieces) or any(_adds(low, target) for low in (text, *others))


def _adds(low: str, target: Target) -> bool:
    """Whether words beside a task name more than the task itself: "12 user tests", not "12 user admin screens"."""
    said = content(low.replace(MASK, " "))
    extra = [token for token in said if leftover(token.low, target.covered)]
    return bool(extra) and (len(extra) * 2 > len(said) or any(token.low in _PIECES for token in extra))


def _fact(talk: Talk, clause: Clause, key: str, status: Status, *, part: bool) -> Fact:
    return Fact(
        key,
        Status.IN_PROGRESS if part else status,
        None,
        part=part,
        words=clause.text.strip(),
        sentence=(talk.at, clause.sentence),
        section=talk.line.section,
        rule="box" if talk.line.box is not None else f"under {talk.line.section}",
    )
