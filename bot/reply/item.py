"""Items that only name a task: the heading or the check box over them says how it stands."""

from collections.abc import Collection, Sequence
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import Clause
from bot.reply.fact import Fact
from bot.reply.kind import STATUS, Kind
from bot.reply.outline import Line
from bot.reply.part import leftover
from bot.reply.predicate import Predicate
from bot.reply.section import BARE
from bot.reply.talk import Talk
from bot.reply.target import Target

SILENT: Final = frozenset({Kind.SAME, Kind.HANDOVER, Kind.REPORT, Kind.COUNTERFACT})
_KIND_OF: Final = {status: kind for kind, status in STATUS.items()}


def bare_items(talk: Talk, cut: Sequence[Clause], targets: Sequence[Sequence[Target]], told: Collection[str]) -> None:
    """Gives the tasks that a line names, but says nothing about, the status of its heading or box."""
    status = _status(talk.line)
    if status is None:
        return
    for clause, found in zip(cut, targets, strict=True):
        if clause.question or {pred.kind for pred in clause.preds} & (SILENT | {Kind.RETRACT}):
            continue
        for target in found:
            if target.unsettled:
                talk.unclear(clause, target, [Predicate(_KIND_OF[status], 0, 0)])
            named = talk.resolved(target)
            part = status is Status.DONE and _says_more(clause, target, cut)
            talk.heap.facts += [
                _fact(talk, clause, key, status, part=part) for key in (named.keys if named else ()) if key not in told
            ]


def _status(line: Line) -> Status | None:
    if line.box is not None:
        return Status.DONE if line.box else Status.TODO
    return BARE.get(line.section) if line.section else None


def _says_more(clause: Clause, target: Target, cut: Sequence[Clause]) -> bool:
    """Whether the item names a part of the task, or goes on about something else."""
    if target.part or leftover(clause.low, target.covered, (target.start, target.end)):
        return True
    others = (other for other in cut if other is not clause and not other.mentions and not other.preds)
    return any(leftover(other.low, target.covered) for other in others)


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
