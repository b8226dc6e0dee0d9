"""What takes a "done" back within its own sentence: a "but" with more to do, a flaw found, a thought proved wrong."""

import re
from typing import Final

from bot.reply.clause import STRONG, Clause
from bot.reply.kind import Kind
from bot.reply.predicate import Predicate
from bot.reply.talk import Talk
from bot.reply.whole import SOME_OF_IT

_SHOULD: Final = re.compile(r"\b(?:should|ought|supposed)\b")
_INTENDS: Final = re.compile(
    r"^\W*(?:(?:but|though|however)\W+)?(?:i|i'd|i'll|we|we'll|it|they)?\W*(?:still |do |does |also )*"
    r"(?:want|wants|need|needs|have|has|must|gotta|plan|plans|intend|would like|like|going|will|"
    r"should)\b(?: (?:to|some|a|another|more)\b| \w+)"
)
_TROUBLE: Final = re.compile(
    r"\b(?:issues?|bugs?|problems?|errors?|regressions?|crash\w*|broke\w*|breaks|fail\w*|reject\w*|wrong|flaky|"
    r"complain\w*|missing|lacks?|leaks?|dark|disabled|hidden|inactive|"
    r"(?:turned|switched|toggled) off|behind (?:a |the )?(?:\w+ )?(?:flag|toggle|switch))\b"
)
_FLAW: Final = re.compile(r"\W*(?:(?:it|it's|is|looks|feels|runs|a bit|too|very|quite|rather|still|so) )*[a-z]+\W*")
_FOUND: Final = re.compile(
    r"(?<!no one )(?<!nobody )\b(?:found|finds|reports?|reported|hit|saw|sees|discovered|spotted|"
    r"noticed) (?:(?!no\b)\w+ ){0,3}?"
    r"(?:bugs?|crash\w*|issues?|problems?|regressions?|errors?|leaks?|holes?|defects?|failures?)\b(?! (?:and|"
    r"but) fixed)"
)
_PLACE_OF_TRIAL: Final = re.compile(
    r"\W*(?:only |just )?(?:in |on |to )?(?:(?:my |a |the )?(?:local(?:ly)?|dev|staging|stage|qa|uat|test|preprod|beta|"
    r"sandbox|branch|feature branch|machine|laptop|draft))(?: only| for now)?\W*"
)
_THOUGHT: Final = re.compile(r"\bthought\b")
_AS_THOUGHT: Final = re.compile(
    r"\b(?:it (?:is|was|really is)$|and|yes|yep|yeah|indeed|"
    r"correct|confirm\w*|right|true|same|is done|was done|agrees?|maybe)\b"
)


def held_back(talk: Talk, clause: Clause) -> None:
    """Takes "done" back where a "but" follows that intends more, and "should be done" before any "but"."""
    last = next((fact for fact in reversed(talk.heap.facts) if fact.status is not None), None)
    if (
        clause.joint in STRONG
        or last is None
        or last.kind is not Kind.DONE
        or last.sentence != (talk.at, clause.sentence)
    ):
        return
    if (
        (clause.joint == "paren" and _PLACE_OF_TRIAL.fullmatch(clause.low))
        or (clause.joint == "emoji" and SOME_OF_IT.match(clause.low))
        or (last.hedged and _THOUGHT.search(last.words.lower()) and not _AS_THOUGHT.search(clause.low))
        or _FOUND.search(clause.low)
        or (
            clause.joint == "but"
            and (
                (last.hedged and _SHOULD.search(last.words.lower()))
                or _INTENDS.search(clause.low)
                or _TROUBLE.search(clause.low)
                or (not clause.preds and _FLAW.fullmatch(clause.low))
            )
        )
    ):
        keys = {fact.key for fact in talk.heap.facts if fact.sentence == last.sentence and fact.kind is Kind.DONE}
        for key in sorted(keys):
            talk.fact(clause, key, Predicate(Kind.NOT_DONE, len(clause.low), len(clause.low)), part=False, follow=True)
