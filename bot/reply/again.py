"""Words that repeat, swap or complete what was said of another task: "same for T2", "T2, not T1", "but T2 is"."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import STRONG, Clause, interrogative
from bot.reply.fact import Fact
from bot.reply.heap import Doubt
from bot.reply.kind import Kind
from bot.reply.predicate import Predicate, checking
from bot.reply.talk import Talk
from bot.reply.target import Target

_ALSO: Final = re.compile(
    r"[^\w\ue003]*(?:(?:the )?same (?:for|with|goes for|applies to|story with) (?:the )?\ue003+(?: one| task| ticket)?|"
    r"ditto (?:for )?\ue003+|(?:the )?\ue003+ (?:too|as well|also|same|ditto|dito|idem|likewise)|(?:so |as )?(?:is|are|"
    r"was|were) \ue003+|(?:and )?also \ue003+)[^\w\ue003]*"
)
_IS: Final = re.compile(r"\W*\ue003+ (?:is|are|was|has|does|yes|yep)\W*")
_PAIR: Final = 2
_NO: Final = re.compile(
    r"\W*(?:no|nope|nah|not|sadly not|hardly|barely|far from it|almost|nearly|i wish|as if|unfortunately not|nein|"
    r"nicht|noch nicht|non|pas encore|não|لا|لسه|مش)(?!\w)"
)
_YES: Final = re.compile(r"\W*(?:yes|yep|yup|yeah|sí|si|ja|jup|oui|sim|نعم|ايوه|أيوه)(?!\w)")
_MAYBE: Final = re.compile(
    r"\W*(?:yes |yeah |well )?(?:(?:i|we) (?:\w+ )?(?:think|believe|guess|hope|assume|suppose|reckon|"
    r"imagine)(?: so| it| yes|\W*$)|"
    r"(?:probably|maybe|perhaps|possibly|supposedly|presumably|apparently|likely|(?:it )?(?:should|might|"
    r"may) (?:be|have))\b|"
    r"(?:\w+ ){1,3}(?:says?|said|claims?|thinks?) (?:so|yes|it is)\b|"
    r"(?:not sure|no idea|dunno|who knows|(?:i )?don't know))"
)
_DID_FINISH: Final = re.compile(
    r"\b(?:did|does|has|have|could|can) (?:\S+ ){1,3}?(?:merge|finish|close|ship|complete|deploy|land|wrap up|"
    r"release)(?= )"
)
_SORRY: Final = (
    r"(?:sorry|oops|ups|whoops|woops|err+|erm|no|wait|hang on|hold on|i mean|i meant|mean|meant|make that|rather|"
    r"actually|edit|"
    r"perdón|pardon|ich meine|quiero decir|je veux dire|quero dizer)"
)
_SLIP: Final = re.compile(rf"\W*(?:ah |oh |so )?{_SORRY}(?:\W+{_SORRY})*\W*")
_RIGHT: Final = re.compile(
    rf"[^\w\ue003]*(?P<sorry>(?:{_SORRY}[^\w\ue003]+)*)(?:it's |it was |that's |that was |for |of |on )?\ue003+"
    r"(?P<course>[^\w\ue003]*(?:of course|obviously|i mean|i meant|instead|rather|sorry|actually|duh|"
    r"natürlich))*[^\w\ue003]*"
)
_THAT_WAS: Final = re.compile(
    r"[^\w\ue003]*(?:(?:that|it|this)(?:'s| was| is) (?:(?:really|actually|for|about) )*\ue003+|\ue003+ (?:is|was))"
    r"[^\w\ue003]*"
)
_ISH: Final = re.compile(r"\bdone[- ]?\(?ish\b|\b(?:half|kinda|sorta|almost|nearly|mostly|basically)[- ]done\b")
_SWAP: Final = re.compile(
    r"\W*(?:(?:edit\w*|update|correction|sorry|oops|i meant|i mean|that's|should be|"
    r"meant)\W+)*(?P<first>not )?\ue003+\W+(?:(?:and )?not |but )?\ue003+\W*"
)

_I_DONT: Final = re.compile(
    r"\W*(?:(?:but|and|sadly|alas) )?(?:i|we|it|they|she|he) (?:\w+n't|do not|did not|is not)\W*"
)
_IT_ISNT: Final = re.compile(r"\W*(?:it|they)\b")
_OR_ELSE: Final = re.compile(
    r"\W*or (?:maybe|perhaps|else|it|it's|is|was|they|still|not|at least|half|almost|just|badly|in|waiting|on|close|"
    r"nearly|merely|possibly|only)\b"
)
_OR_RATHER: Final = re.compile(r"\W*or (?:rather|better|well|more like)\b")


def adds_nothing(talk: Talk, clause: Clause, kinds: Collection[Kind]) -> bool:
    """Whether a clause only gives reasons for what was taken back, or goes on doubting: "or it's in review"."""
    if talk.void and (_I_DONT.fullmatch(clause.low) or (set(kinds) == {Kind.ACT} and clause.joint not in STRONG)):
        return clause.joint not in STRONG or not _IT_ISNT.match(clause.low)
    if not _OR_ELSE.match(clause.low) and not (_OR_RATHER.match(clause.low) and Kind.DONE not in kinds):
        return False
    talk.heap.doubt_last(talk.at)
    return talk.heap.doubted()


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
    if _corrected(talk, clause, low, found):
        return True
    if _IS.fullmatch(low):
        return _completed(talk, clause, found)
    return bool(_ALSO.fullmatch(low)) and _copied(talk, clause, found)


def is_slip(low: str) -> bool:
    """Whether a clause only says "sorry" or "oops": what comes next may correct what came before."""
    return bool(_SLIP.fullmatch(low)) and not _RIGHT.fullmatch(low)


def after_finish(clause: Clause) -> list[Predicate]:
    """The finish that a question asks after: "is T4 done?", "did anybody merge T4?"."""
    asked = [pred for pred in clause.preds if pred.kind is Kind.DONE]
    found = _DID_FINISH.search(clause.low)
    return asked or ([Predicate(Kind.DONE, found.start(), found.end(), found[0])] if found else [])


def half_finished(talk: Talk, clause: Clause, found: Sequence[Target]) -> bool:
    """Whether the author wonders if a task is finished: "T4 done-ish?"; it is asked, whatever the reasons say."""
    keys = tuple(key for target in found for key in target.keys)
    if not keys or not _ISH.search(clause.low) or interrogative(clause.low):
        return False
    doubt = Doubt(clause.text.strip(), "sure", keys, (Status.DONE, Status.IN_PROGRESS), (talk.at, clause.sentence))
    talk.heap.doubts.append(doubt)
    talk.topic, talk.open, talk.open_line = (), found[0], talk.at
    return True


def answered(talk: Talk, clause: Clause) -> bool:
    """Whether a clause answers the author's own question: "T4 done? nope, two endpoints to go"."""
    if talk.asked is None:
        return False
    (found, preds), talk.asked = talk.asked, None
    maybe = bool(_MAYBE.match(clause.low) or _OR_ELSE.match(clause.low)) or _checks(clause.low)
    said = Kind.NOT_DONE if _NO.match(clause.low) else Kind.DONE if maybe or _YES.match(clause.low) else None
    if said is None:
        return False
    keys = tuple(key for target in found for key in target.keys)
    for key in keys:
        talk.fact(clause, key, replace(preds[0], kind=said, hedged=maybe), part=False)
    talk.turn_to(keys)
    return True


def _checks(low: str) -> bool:
    """Whether an answer is that the author has to look; "I thought so" tells of a doubt that is over."""
    return checking(low) and "thought" not in low


def _corrected(talk: Talk, clause: Clause, low: str, found: Sequence[Target]) -> bool:
    """As in "T1 merged, oops, T2 of course": what was said last holds for this task instead."""
    right = _RIGHT.fullmatch(low)
    keys = [key for target in found for key in target.keys]
    if talk.taken and keys and _THAT_WAS.fullmatch(low):
        return _moved(talk, clause, talk.taken, keys)
    last = next((fact for fact in reversed(talk.heap.facts) if fact.status is not None), None)
    if (
        right is None
        or not (talk.slip or right["sorry"] or right["course"])
        or last is None
        or not keys
        or last.key in keys
    ):
        return False
    return _moved(talk, clause, talk.heap.take_back(), keys)


def _moved(talk: Talk, clause: Clause, facts: Sequence[Fact], keys: Sequence[str]) -> bool:
    """Says of other tasks what was taken back; always true."""
    at = (talk.at, clause.sentence)
    talk.heap.facts += [replace(fact, key=key, sentence=at) for fact in facts for key in keys]
    talk.turn_to(keys)
    talk.taken = ()
    return True


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
