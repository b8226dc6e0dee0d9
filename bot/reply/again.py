"""Words that repeat, swap or complete what was said of another task: "same for T2", "T2, not T1", "but T2 is"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.reply.clause import Clause
from bot.reply.kind import Kind
from bot.reply.predicate import Predicate
from bot.reply.talk import Talk
from bot.reply.target import Target

_ALSO: Final = re.compile(
    r"[^\w\ue003]*(?:(?:the )?same (?:for|with|goes for|applies to|story with) \ue003+|"
    r"ditto (?:for )?\ue003+|(?:the )?\ue003+ (?:too|as well|also|same|ditto|likewise)|(?:so |as )?(?:is|are|"
    r"was|were) \ue003+|(?:and )?also \ue003+)[^\w\ue003]*"
)
_IS: Final = re.compile(r"\W*\ue003+ (?:is|are|was|has)\W*")
_PAIR: Final = 2
_SWAP: Final = re.compile(
    r"\W*(?:(?:edit\w*|update|correction|sorry|oops|i meant|i mean|that's|should be|"
    r"meant)\W+)*(?P<first>not )?\ue003+\W+(?:(?:and )?not |but )?\ue003+\W*"
)


def swapped(talk: Talk, cut: Sequence[Clause]) -> bool:
    """Whether a line only says "T2, not T1": then what was said of the one holds for the other."""
    low = " ".join(clause.low for clause in cut)
    mentions = [mention for clause in cut for mention in clause.mentions]
    found = _SWAP.fullmatch(low) if re.search(r"\bnot\b", low) else None
    if found is None or len(mentions) != _PAIR:
        return False
    right, wrong = mentions[::-1] if found["first"] else mentions
    for fact in talk.heap.take_back(wrong.keys):
        talk.heap.facts += [replace(fact, key=key) for key in right.keys]
    return True


def said_again(talk: Talk, clause: Clause, low: str, found: Sequence[Target]) -> bool:
    """Whether a clause, its tasks masked in ``low``, only repeats or completes what was said of another task."""
    if _IS.fullmatch(low):
        return _completed(talk, clause, found)
    return bool(_ALSO.fullmatch(low)) and _copied(talk, clause, found)


def _completed(talk: Talk, clause: Clause, found: Sequence[Target]) -> bool:
    """The end of "T1 isn't done but T2 is": the second is done."""
    last = talk.heap.facts[-1] if talk.heap.facts else None
    if last is None or last.kind is not Kind.NOT_DONE or last.sentence != (talk.at, clause.sentence):
        return False
    pred = Predicate(Kind.DONE, len(clause.low), len(clause.low))
    for key in (key for target in found for key in target.keys):
        talk.fact(clause, key, pred, part=False)
    return True


def _copied(talk: Talk, clause: Clause, found: Sequence[Target]) -> bool:
    """As in "same for T2" or "T2 too": what was said last of another task holds for this one."""
    last = [fact for fact in talk.heap.facts if fact.status is not None]
    like = [fact for fact in last if fact.key == last[-1].key and fact.sentence[0] >= talk.at - 1]
    keys = [key for target in found for key in target.keys]
    for target in found if like else ():
        talk.unclear(clause, target, [Predicate(like[-1].kind or Kind.WORK, 0, 0)])
    talk.heap.facts += [replace(fact, key=key, sentence=(talk.at, clause.sentence)) for key in keys for fact in like]
    if like:
        talk.turn_to(keys)
    return bool(like)
