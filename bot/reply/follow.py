"""Clauses that name no task: they go on about the last one, or about the only one that can be meant."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.plan.model import Status
from bot.reply.certain import weighed
from bot.reply.clause import LIST, Clause
from bot.reply.emoji import SHORTCODE
from bot.reply.heap import Doubt
from bot.reply.kind import STATUS, Kind
from bot.reply.measure import extras
from bot.reply.part import leftover, names_other
from bot.reply.predicate import Predicate
from bot.reply.section import headed
from bot.reply.talk import Talk, blocked_on
from bot.reply.when import is_event

_DAY_DONE: Final = re.compile(
    r"\b(?:done|finished) (?:for|with) (?:today|the day|now|tonight|this week|my day|the week)\b"
)
_PR_NUMBER: Final = re.compile(
    r"\b(?:pr|mr|pull request|merge request|cr|cl|diff|patch)s?\s*[#!]?\s*\d|\bprs\b|\b(?:a|an|one|another|first|two|"
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
_THE_ONE: Final = re.compile(
    r"^\W*(?:(?:ok|so|and|yes|yep|finally|hey|morning|all|yay)\W+)*(?:(?:i |we )?(?:'ve )?(?:just |finally )*(?:got|"
    r"have|had|gotten) )?(?:the|my|that|this|"
    r"our)\s(?:[\w-]+\s){1,4}(?:is|are|was|got|'s|has been|now|finally)?\s*(?:\w+\s)?$|"
    r"^\W*(?:(?!i |we |it |that |this |they |he |she |all |everything |what |which |who |there |here |you )[\w-]+ )"
    r"(?:[\w/-]+ ){0,3}(?:is|are|was|were|got|has been|have been) (?:\w+ )?$|"
    r"^\W*[\w-]+'s\s$"
)
_VERB: Final = re.compile(r"(?:is|are|was|were|got|went) ")
_EVERYDAY: Final = re.compile(
    r"\b(?:slides?|deck|retro|notes|minutes|interviews?|onboarding|review|reviews|lunch|coffee|laptop|doctor|"
    r"dentist|holidays?|"
    r"weekend|day|week|sprint|release|deploy|build|outage|incident|ticket queue|expenses?|timesheets?|email|"
    r"emails|inbox|report card|kids?)\b"
)
_THE_OBJECT: Final = re.compile(r" (?:up |off |with |out )*(?:the|my|our|that) (?:[\w/-]+ ){0,3}[\w/-]+\W*$")
_THAT_TASK: Final = re.compile(
    r"\W*(?:so |and |now )*(?:(?:that|this) (?:one|task|ticket|card|story)|the (?:task|ticket|card|story)|"
    r"the whole thing)(?:'s)?\s(?:(?:is|was|got|can be|now|finally|already|all|therefore) )*$"
)
_WORDS: Final = re.compile(r"[^\W\d_]")
_COUNTED: Final = re.compile(r"\b\d+ (?:\w+ )?$")
_COUNTS: Final = re.compile(
    r" (?:\d+|two|three|four|five|six|a few|several|some) "
    r"(?!(?:\w+ )?(?:minutes|mins|hours|hrs|days|weeks|seconds|secs)\b)(?:\w+ )?\w+s\b"
)
_COUNT: Final = re.compile(r"\W*\d+\W*")
_CUED: Final = re.compile(r"\b(?:eta|due|expect\w*|by|ready|hopefully|probably|maybe)\b")


def continued(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    """A clause that says something without naming a task continues what was named before."""
    reach = 1 if talk.line.bullet or talk.topic_line == talk.at - 1 else 0
    if talk.pending:
        _of_pending(talk, clause, preds)
    elif talk.topic and talk.topic_line >= talk.at - reach:
        _follow(talk, clause, talk.topic, preds)
    elif talk.open and talk.open_line == talk.at:
        if all(doubt.sentence[0] != talk.at for doubt in talk.heap.doubts):
            talk.unclear(clause, talk.open, preds)
    elif len(talk.context) == 1:
        _alone(talk, clause, preds)
    else:
        _whose(talk, clause, preds)


def _of_pending(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    for target in talk.pending:
        if target.unsettled:
            talk.unclear(clause, target, preds)
    keys = Counter(key for target in talk.pending for key in target.keys)
    parts = {key for target in talk.pending if target.part for key in target.keys if keys[key] == 1}
    if preds and _THAT_TASK.fullmatch(clause.low[: preds[0].start]):
        parts = set()  # "traces show up, that one is closed"
    for part in (False, True):
        _follow(talk, clause, [key for key in keys if (key in parts) is part], preds, part=part)
    talk.settle()


def _follow(talk: Talk, clause: Clause, keys: Sequence[str], preds: Sequence[Predicate], *, part: bool = False) -> None:
    covered = talk.targets.covered(keys)
    more = extras(clause, {pred.kind for pred in preds})
    for pred in preds:
        if pred.kind is Kind.CANCELLED and _COUNTED.search(clause.low[: pred.start]):
            continue  # "43 flags, 12 removed"
        if pred.kind is Kind.ACT and set(keys) <= talk.still:
            continue  # "nothing moved on T4, got pulled into an outage"
        other = (
            part
            or names_other(clause.low, pred, covered)
            or (pred.kind is Kind.DONE and _ONE_PR.search(clause.low) is not None)
        )
        if pred.kind is Kind.DONE and clause.joint in LIST and not clause.low[: pred.start].strip(" and&+"):
            other = other or _of_part(talk, clause, keys)  # "tests done and merged"
        elif pred.kind is Kind.DONE and _THAT_TASK.fullmatch(clause.low[: pred.start]):
            little = _of_part(talk, clause, keys, Kind.ACT) or _PR_NUMBER.search(talk.before) or is_event(talk.before)
            pred = replace(pred, hedged=pred.hedged or bool(little))  # noqa: PLW2901 -- closed is the part or the task
        plain = weighed(clause, pred, (pred.start, pred.start), covered)
        for key in keys:
            talk.fact(clause, key, plain, part=other, follow=True)
    for key in keys:
        split = more.progress is not None and leftover(clause.low[: more.place], covered)
        talk.measure(clause, key, None if split else more.progress, more.eta)


def _of_part(talk: Talk, clause: Clause, keys: Sequence[str], *kinds: Kind) -> bool:
    """Whether what was said last in this sentence was that a part of these tasks is finished, or one of ``kinds``."""
    last = next((fact for fact in reversed(talk.heap.facts) if fact.key in keys and fact.status), None)
    return (
        last is not None
        and last.part
        and last.kind in {Kind.DONE, *kinds}
        and last.sentence == (talk.at, clause.sentence)
    )


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
    if pred.kind is Kind.DONE and (_COUNT.fullmatch(clause.low[: pred.start]) or _COUNTS.match(clause.low[pred.end :])):
        return False  # "4 reviews, 2 merged"
    if clause.condition or pred.kind is Kind.ACT or (pred.kind is Kind.DONE and _PR_NUMBER.search(clause.low)):
        return False
    if pred.kind is Kind.REMAIN and pred.words.startswith("still ") and pred.words.endswith("ing"):
        return True
    return not (other and pred.kind in _OF_ITS_SUBJECT)


def _whose(talk: Talk, clause: Clause, preds: Sequence[Predicate]) -> None:
    telling = [
        pred
        for pred in preds
        if pred.kind in {Kind.DONE, Kind.REVIEW, Kind.BLOCKED, Kind.CANCELLED, Kind.PARTIAL, Kind.NOT_DONE}
        and (
            not names_other(clause.low, pred)
            or _subject_done(clause, pred)
            or (pred.kind is Kind.BLOCKED and not clause.low[: pred.start].strip())
        )
        and not _PR_NUMBER.search(clause.low)
    ]
    if telling and talk.context:
        status = STATUS[telling[0].kind]
        talk.heap.doubts.append(
            Doubt(clause.text.strip(), "which", talk.context, (status,), (talk.at, clause.sentence), loose=True)
        )
        if status is Status.BLOCKED and blocked_on(clause, telling[0]):
            talk.heap.loose.append(clause.text.strip(" .!"))


def _subject_done(clause: Clause, pred: Predicate) -> bool:
    """Whether one definite thing is said to be finished: "the new suite is merged"."""
    return (
        pred.kind is Kind.DONE
        and not pred.hedged
        and bool(
            _THE_ONE.search(clause.low[: pred.start] + (verb[0] if (verb := _VERB.match(pred.words)) else ""))
            or _THE_OBJECT.fullmatch(clause.low[pred.end :])
        )
        and not _EVERYDAY.search(clause.low)
        and not is_event(clause.low)
        and not _DAY_DONE.search(clause.low)
    )


def added(talk: Talk, clause: Clause) -> None:
    """A clause with neither task nor phrase can still hold a percentage or a date, or go on about a task just named."""
    more = extras(clause, ())
    keys = tuple(key for target in talk.pending for key in target.keys) or (
        talk.topic if talk.topic_line == talk.at else ()
    )
    if not keys and len(talk.context) == 1 and (more.progress is not None or more.eta):
        keys = talk.context if more.progress is not None or _CUED.search(clause.low) else ()
    covered = talk.targets.covered(keys)
    state = headed(clause.low) if talk.pending and clause.joint in {"colon", "dash"} else None
    if state:
        for key in keys:  # "T4: review"
            talk.fact(clause, key, Predicate(state, 0, len(clause.low)), part=False, follow=True)
        talk.settle()
        return
    split = more.progress is not None and leftover(clause.low[: more.place], covered)
    other = leftover(clause.low, covered)
    if (
        other
        and talk.pending
        and clause.joint in {"colon", "dash"}
        and talk.line.section is None
        and not is_event(clause.low)
    ):
        for key in keys:  # "session hook: login ok"
            talk.fact(clause, key, Predicate(Kind.ACT, 0, 0), part=True, follow=True)
        talk.settle()
    for key in keys:
        talk.measure(clause, key, None if split else more.progress, more.eta, part=other and more.eta is not None)
    if keys and talk.pending and (more.progress is not None or more.eta):
        talk.settle()
