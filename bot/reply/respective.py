"""Lists of tasks that are followed by as many states, one for each: "T3, T5, T9: done, in review, not started"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.reply.clause import STRONG, Clause
from bot.reply.kind import Kind
from bot.reply.part import leftover
from bot.reply.predicate import Predicate
from bot.reply.section import headed
from bot.reply.talk import Talk

_ORDERED: Final = re.compile(r"\b(?:respectively|in that order|in this order)\b")
_STAGE: Final = re.compile(r"approved|reviewed|tested|ready")  # "T1, T2: approved, merged" are stages of both
_FEWEST: Final = 2


def dealt_out(talk: Talk, cut: Sequence[Clause]) -> bool:
    """Whether a line gives each of its tasks a state of its own, in the order of both lists."""
    keys = [key for clause in cut for mention in clause.mentions for key in mention.keys]
    said = [(clause, pred) for clause in cut for pred in clause.statuses or _bare(clause)]
    if (
        len(keys) < _FEWEST
        or len(keys) != len(said)
        or len({pred.kind for _, pred in said}) == 1
        or any(clause.joint in STRONG or clause.question or clause.hedged for clause in cut[1:])
    ):
        return False
    named = max(clause.start + clause.low.rindex("\ue003") for clause in cut if clause.mentions)
    first, pred = said[0]
    listed = first.joint in {"colon", "dash"} and not _STAGE.match(pred.words)
    ordered = any(_ORDERED.search(clause.low) for clause in cut)
    if (
        named > first.start + pred.start
        or not (ordered or listed)
        or any(leftover(_ORDERED.sub("", clause.low), _words(clause)) for clause in cut)
    ):
        return False
    for key, (clause, one) in zip(keys, said, strict=True):
        talk.fact(clause, key, one, part=False)
    talk.turn_to(keys)
    return True


def _bare(clause: Clause) -> list[Predicate]:
    kind = Kind.REVIEW if clause.low.strip() in {"qa", "uat"} else headed(clause.low)
    return [Predicate(kind, 0, len(clause.low), clause.low)] if kind else []


def _words(clause: Clause) -> frozenset[str]:
    return frozenset(word for pred in (*clause.preds, *_bare(clause)) for word in pred.words.split())
