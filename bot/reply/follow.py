"""Clauses that name no task: they go on about the last one, or about the only one that can be meant."""

import re
from collections.abc import Sequence
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import Clause
from bot.reply.emoji import SHORTCODE
from bot.reply.heap import Doubt
from bot.reply.kind import STATUS, Kind
from bot.reply.measure import extras
from bot.reply.part import leftover, names_other
from bot.reply.predicate import Predicate
from bot.reply.talk import Talk, blocked_on

_DAY_DONE: Final = re.compile(
    r"\b(?:done|finished) (?:for|with) (?:today|the day|now|tonight|this week|my day|the week)\b"
)
_PR_NUMBER: Final = re.compile(
    r"\b(?:pr|mr|pull request|merge request)s?\s*#?\s*\d|\bprs\b|\b(?:a|an|one|another|first|two|"
    r"\d+) (?:\w+ )?(?:prs?|mrs?)\b"
)
_OF_ITS_SUBJECT: Final = frozenset(
    {
        Kind.DONE,
        Kind.WORK,
        Kind.REMAIN,
        Kind.TODO,
        Kind.FUTURE,
        Kind.REOPENED,
        Kind.NOT_DONE,
        Kind.CANCELLED,
        Kind.PARTIAL,
    }
)
_ONE_PR: Final = re.compile(
    r"\b(?:one|a|another|the first|the second|\d+|two|three) (?:\w+ )?(?:prs?|mrs?|pull requests?)\b"
)
_WORDS: Final = re.compile(r"[^\W\d_]")
_CUED: Final = re.compile(r"\b(?:eta|due|expect\w*|by|ready|hopefully|probably|maybe)\b")


def continued(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    """A clause that says something without naming a task continues what was named before."""
    reach = 1 if talk.line.bullet or talk.topic_line == talk.at - 1 else 0
    if talk.pending:
        _of_pending(talk, clause, preds)
    elif talk.topic and talk.topic_line >= talk.at - reach:
        _follow(talk, clause, talk.topic, preds)
    elif len(talk.context) == 1:
        _alone(talk, clause, preds)
    else:
        _whose(talk, clause, preds)


def _of_pending(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    for target in talk.pending:
        if target.unknown or (target.either and not target.keys):
            talk.unclear(clause, target, preds)
    keys = tuple(key for target in talk.pending for key in target.keys)
    _follow(talk, clause, keys, preds)
    talk.settle()


def _follow(talk: Talk, clause: Clause, keys: Sequence[str], preds: Sequence[Predicate]) -> None:
    covered = talk.targets.covered(keys)
    more = extras(clause, {pred.kind for pred in preds})
    for pred in preds:
        other = names_other(clause.low, pred, covered) or (
            pred.kind is Kind.DONE and _ONE_PR.search(clause.low) is not None
        )
        for key in keys:
            talk.fact(clause, key, pred, part=other, follow=True)
    for key in keys:
        split = more.progress is not None and leftover(clause.low[: more.place], covered)
        talk.measure(clause, key, None if split else more.progress, more.eta)


def _alone(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    """The author has one task only: what is said without a name is about it, unless it names something else."""
    covered = talk.targets.covered(talk.context)
    if _DAY_DONE.search(clause.low):
        return
    telling = [pred for pred in preds if _tells(clause, pred, other=names_other(clause.low, pred, covered))]
    if telling:
        _follow(talk, clause, talk.context, telling)
        talk.turn_to(talk.context)


def _tells(clause: Clause, pred: Predicate, *, other: bool) -> bool:
    """Whether a phrase without any name can only be about the author's one task."""
    if pred.emoji and _WORDS.search(SHORTCODE.sub("", clause.low)):
        return False  # "got it ✅" is a nod; a bare "✅" is an answer
    if clause.condition or pred.kind is Kind.ACT or (pred.kind is Kind.DONE and _PR_NUMBER.search(clause.low)):
        return False
    return not (other and pred.kind in _OF_ITS_SUBJECT)


def _whose(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    telling = [
        pred
        for pred in preds
        if pred.kind in {Kind.DONE, Kind.REVIEW, Kind.BLOCKED, Kind.CANCELLED, Kind.PARTIAL, Kind.NOT_DONE}
        and not names_other(clause.low, pred)
        and not _PR_NUMBER.search(clause.low)
    ]
    if telling and talk.context:
        status = STATUS[telling[0].kind]
        talk.heap.doubts.append(
            Doubt(clause.text.strip(), "which", talk.context, (status,), (talk.at, clause.sentence), loose=True)
        )
        if status is Status.BLOCKED and blocked_on(clause, telling[0]):
            talk.heap.loose.append(clause.text.strip(" .!"))


def added(talk: Talk, clause: Clause) -> None:
    """A clause with neither task nor phrase can still hold a percentage or a date."""
    more = extras(clause, ())
    keys = tuple(key for target in talk.pending for key in target.keys) or (
        talk.topic if talk.topic_line == talk.at else ()
    )
    if not keys and len(talk.context) == 1 and (more.progress is not None or more.eta):
        keys = talk.context if more.progress is not None or _CUED.search(clause.low) else ()
    covered = talk.targets.covered(keys)
    split = more.progress is not None and leftover(clause.low[: more.place], covered)
    other = leftover(clause.low, covered)
    for key in keys:
        talk.measure(clause, key, None if split else more.progress, more.eta, part=other and more.eta is not None)
    if keys and talk.pending and (more.progress is not None or more.eta):
        talk.settle()
