"""Whether a "done" holds here and now: for the whole, at its last place, without a condition."""

import re
from typing import Final

from bot.reply.clause import MASK, Clause
from bot.reply.kind import Kind
from bot.reply.predicate import Predicate

_MOVED: Final = re.compile(r"\b(?:deployed|merged|rolled out|landed|pushed|live|released|shipped)\b")
_ELSEWHERE: Final = re.compile(
    r"^\W*(?:\ue003+ |it |this )?(?:up |out |live |only |just )*(?:in)?to (?!(?:the |our |all )*(?:prod\w*|main|master|"
    r"trunk|live|public|world|customers?|users?|clients?|branches|shops?|stores?|markets?|app ?store|play ?store|"
    r"release|both|each|regions?|nodes|servers|"
    r"every\w*|all|upstream|done|closed|@\w+)\b)"
)
_TRIAL: Final = re.compile(
    r"^\W*(?:\ue003+ |it |this )?(?:up |out |only |just |already )*(?:in|on|at|for|"
    r"to) (?:the |our |my |an? |some |one |two |three |"
    r"few |few of |first )*(?:dev\w*|staging|stage|sandbox\w*|test\w*|demo\w*|qa|uat|beta\w*|canary|local\w*|"
    r"preview\w*|preprod|"
    r"integration|internal\w*|pilot\w*|staff|machine|laptop|box|inbox|desk|lap|mailbox|backlog|drive|channel|"
    r"hands|plate|branch|cluster|region|tenant|early adopters|half)\b"
)
_PLACE: Final = re.compile(
    r"(?:\W|is |are |now |finally |already |fully |all |it's |'s |been )*(?:in|"
    r"on) (?:prod|main|master|trunk)"
)
SOME_OF_IT: Final = re.compile(
    r"^ for (?:the |all |our |my )(?!day|week|time|moment|sprint|release|demo|most|record|milestone|client|customer|"
    r"team|night|morning|weekend|year|month|afternoon|evening|users|customers|world|company|good)\w+"
)
_ONLY: Final = re.compile(r"^ (?:for|to|in|on|at) [\w '-]{1,40}? only\b")
_SEEN: Final = re.compile(r"(?:verified|confirmed|checked|running|up|is up|works|working|got|pushed)\b")
_SOME: Final = re.compile(r"^\W*(?:only |just )*(?:in|on|for|to) (?:one|two|three|some|a few|a couple|half|most) \w+")
_ACTIVITY: Final = re.compile(
    r"^ (?!(?:testing|pending|waiting|monitoring|according|including|depending|during|morning|evening|everything|"
    r"something|verifying|watching|closing|moving|going|starting)\b)[a-z]{2,}ing\b"
)
_ENDED: Final = re.compile(r"^(?:until|till|hasta|jusqu|bis)\b")
_SUPPOSED: Final = re.compile(
    r"^(?:if|when(?! (?:i|we|you) )|after (?:one|two|another|some|a few|the next|"
    r"a last|a final|the last) (?:more|last|final|fix|review|test|tweak|deploy|check)|assuming|provided|once|"
    r"as soon as|as long as|si|wenn|sobald|falls|se|لو|إذا)\b"
)
PAST: Final = re.compile(r"\b(?:was|were|got|been|had)(?: \w+)? ?$")
_ONE_MORE: Final = re.compile(
    r"\W*(?:just |only |need |needs )*(?:(?:one|two|three|a few|a couple|some|\d+) (?:more|last|final)|another)\b"
)
_PLANS: Final = re.compile(r"\b(?:will|\w+'ll|going to|gonna|need|needs|gotta|have to|has to|must|let me|remain\w*)\b")
_BEGINS_THEN: Final = re.compile(r"^(?:\W|and|but)*then ")
_NOW: Final = re.compile(r"\b(?:is|are|\w+'s|\w+'re|am|i'm|done|complete|finished)\b")


def to_come(clause: Clause, pred: Predicate, before: str) -> bool:
    """Whether a "done" only follows from what is still to be done: "I'll fix the tests and then T4 is done"."""
    if pred.emoji or PAST.search(clause.low[: pred.start]):
        return False
    ahead = MASK not in before and bool(_ONE_MORE.match(before) or _PLANS.search(before))
    if clause.joint == "then" or _BEGINS_THEN.match(clause.low):
        return ahead or bool(_NOW.search(clause.low[: pred.end]))
    return ahead and clause.joint in {"and", "so"}


def held(clause: Clause, pred: Predicate) -> Kind:
    """What a "done" of a clause comes to: done, not done, part of it or to come."""
    after = clause.low[pred.end - 3 if pred.words.endswith(" in") else pred.end :]
    sooner = {one.kind for one in clause.preds if one.start < pred.start and not (one.emoji or _SEEN.match(one.words))}
    if _PLACE.match(pred.words) and sooner - {Kind.DONE, Kind.ACHIEVED}:
        return Kind.WORK  # "fails on main", "measuring it in prod"
    if clause.condition and clause.condition[0] >= pred.end:
        condition = clause.low[clause.condition[0] :]
        if _ENDED.match(condition):
            return Kind.NOT_DONE
        if _SUPPOSED.match(condition):
            return Kind.FUTURE
    if (_MOVED.search(pred.words) and _ELSEWHERE.match(after)) or _TRIAL.match(after) or _SOME.match(after):
        return Kind.NOT_DONE
    if SOME_OF_IT.match(after) or _ONLY.match(after):
        return Kind.PARTIAL  # "done for the old records"
    return Kind.PARTIAL if _ACTIVITY.match(after) and not pred.emoji else Kind.DONE
