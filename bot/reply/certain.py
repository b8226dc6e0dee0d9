"""The one gate that every "done" passes: said flatly, of the task itself, in words that are all accounted for.

What does not pass still smells of being finished, so it is asked about and never applied.
"""

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.reply.clause import Clause
from bot.reply.emoji import SHORTCODE
from bot.reply.kind import Kind
from bot.reply.part import leftover
from bot.reply.predicate import Predicate
from bot.reply.when import times

# Closed-class words that compare, deny, wish, ask or set a condition; none of them stands beside a plain "done".
_TURNS: Final = re.compile(
    r"(?<!\w)(?:as(?! (?:of|i'm|we're|well|planned|promised|expected|agreed|scheduled|discussed|usual|always|per|"
    r"i type|we speak|"
    r"far as i'm|far as we're|a team|requested|soon)\b)|than(?! (?:expected|planned|i thought|usual|ever)\b)|"
    r"unless|whether|would|"
    r"wouldn't|i'd|could|might|wish|hope\w*|want\w*|love|need\w*|pretend\w*|imagine\w*|supposed|how|why|what|whose|"
    r"who|whoever|whatever|whichever|"
    r"never|nobody|none|nor|neither|not|\w+n't|hardly|barely|if|unlike|every time|rather|instead(?! of)|remind\w*|"
    r"begs?|deserves?|feels?|sounds?|counts?|considered|regarded|suggests?|implies|means|pending)(?!\w)"
)
_SPEAKER: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|yay|also|but|great|nice|fyi|btw|fwiw|ps|oh|hey|today|yesterday|finally|then|just|saw|"
    r"because|since|great work|looks like)\W+)*"
    r"(?:i|we|they|he|she|you|it|that|this|who|@[\w.]+|(?:the |our )?[^\W\d_]+(?:'s)?(?: (?:and|&) [^\W\d_]+|"
    r" team| squad| "
    r"guys| folks| [^\W\d_]+(?= (?:just|finally|already|has|have)))?)?"
    r"(?: (?:has|have|had|just|also|finally|already|now|both|all|did|got|'ve|is|are|was|were|says?))*"
    r"(?: (?:the|our|my|his|her|their|that|this))?\W*$"
)
_REPORTS: Final = re.compile(
    r"\b(?:(?:happy|glad|proud|pleased|delighted|relieved) to (?:say|report|announce|confirm|share)|can confirm|"
    r"(?:just )?(?:confirming|announcing|noting|reporting)|good news|breaking|quick update|note|saw|not gonna lie|ngl|"
    r"tbh|i can say|heads[- ]up|for the record|for what it's worth|with (?:that|this|it)|that makes|as of|"
    r"instead of|(?:thanks|thx) to @?\w+)\b"
)
_ADJUNCT: Final = re.compile(
    r"\b(?:after|since|despite|thanks to|according to|incl\w*|late|early|last|with (?:this|last|yesterday|today)|"
    r"as far as|to (?:all|both|each|every\w*|the|"
    r"our|prod\w*|customers|"
    r"users)|because|bc|while|during|in under|within|ahead of|as (?:of|planned|promised|"
    r"expected|agreed|scheduled|discussed|usual|per|well|requested)|over (?:the )?|at|by|behind|together|under|"
    r"in (?:time|the end|one go|record|less)|on (?:time|schedule)|before|right|around|half an?|"
    r"for (?:both|all|every\w*|each)|with\s+'s|"
    r"with the (?:\S+ )?(?:deploy|release|build|train|push)|in (?:all|both|every)|"
    r"with(?: \S+)? (?:help|support|blessing|ease|flying)|without (?:issues?|problems?|trouble|incident\w*|drama|"
    r"surprises?|a hitch|a|any|errors?|failures?|warnings?|complaints?|findings)|with \d+ (?!errors?|fail|open|"
    r"issues?|bugs?|todo)|no (?:issues?|problems?|drama|surprises?|incident\w*))\b.*$"
)
_AT_HOME: Final = re.compile(r"^ (?:the|our) (?:pipelines?|code ?base|repo\w*|product|app)(?! (?:for|of|only)\b)\b")
_KNOWN: Final = re.compile(
    r"\b(?:pr|mr|pull request)s?\b ?[#!]?\d*|\b(?:at least|long ago|for good|for real(?: this time)?|for sure|"
    r"with (?:it|that|this)|(?:w/|with|incl\w*|including|plus) (?:its |all |the |unit )*(?:tests?|docs?|"
    r"everything|all)\b|all good|(?:every|any)where|"
    r"over the line|conflicts)\b"
)
_CREDIT: Final = re.compile(
    r"\b(?:shout-?\s?outs?|kudos|props|thanks|thx|ty|thank you|credits?|hats off|big up|cheers|respect|"
    r"love) (?:also )?(?:to )?"
    r"@?[\w.]+(?:(?: and|,| &) @?[\w.]+)? (?:who|for)\b|,? (?:which|who) (?:just|finally|has|have|already)\b"
)
_EITHER: Final = re.compile(r"\beither\b.* or\b")
_OR: Final = re.compile(r"\bor\b(?! rather)")
_OF_ITS_OWN: Final = frozenset({Kind.REMAIN, Kind.PARTIAL, Kind.NOT_DONE, Kind.TODO, Kind.REVIEW, Kind.BLOCKED})
_FOREIGN: Final = re.compile(r"[^\W\d_]*[^\x00-\x7f\W]+\w*")


def undecided(low: str, preds: Sequence[Predicate]) -> list[Predicate]:
    """The phrases of a clause; of "either done or badly broken" only a doubted finish is left."""
    told = [pred for pred in preds if pred.kind is not Kind.ACT]
    if _EITHER.search(low):
        return [replace(pred, kind=Kind.DONE, hedged=True) for pred in told][:1]
    for one, other in itertools.pairwise(told):
        if (
            Kind.DONE in {one.kind, other.kind}
            and one.kind is not other.kind
            and _OR.search(low[one.end : other.start])
        ):
            return [replace(pred, hedged=True) for pred in told if pred.kind is Kind.DONE][:1]
    return list(preds)


def weighed(clause: Clause, pred: Predicate, span: tuple[int, int], covered: Collection[str]) -> Predicate:
    """The phrase, doubted when it says "done" of the task at ``span`` in words that leave another reading open."""
    if pred.kind is not Kind.DONE or pred.hedged or _plain(clause, pred, span, covered):
        return pred
    return replace(pred, hedged=True)


def _plain(clause: Clause, pred: Predicate, span: tuple[int, int], covered: Collection[str]) -> bool:
    rest = _CREDIT.sub(" ", _rest(clause, pred, span))
    if _TURNS.search(rest):
        return False
    rest = _FOREIGN.sub(" ", rest)  # their words are not all known
    first, last = min(pred.start, span[0]), max(pred.end, span[1])
    tail = _AT_HOME.sub(" ", rest[last:]) if pred.words.endswith((" in", " into")) else rest[last:]
    before, after = _REPORTS.sub(" ", rest[:first]), _ADJUNCT.sub(" ", tail)
    return (_SPEAKER.match(before) is not None or not leftover(before, covered)) and not leftover(
        _KNOWN.sub(" ", after), covered
    )


def _rest(clause: Clause, pred: Predicate, span: tuple[int, int]) -> str:
    """The clause with all blanked that is accounted for: the task, the finish, emoji, times and conditions."""
    rest = list(SHORTCODE.sub(lambda found: " " * len(found[0]), clause.low))
    known = [span, (pred.start, pred.end), *((one.start, one.end) for one in times(clause.low))]
    known += [(one.start, one.end) for one in clause.preds if one.kind is not Kind.ACT]
    known += [(one.start, len(rest)) for one in clause.preds if one.kind in _OF_ITS_OWN and one.start > pred.start]
    known += [clause.condition] if clause.condition else []
    for start, end in known:
        rest[start:end] = " " * (min(end, len(rest)) - start)
    return "".join(rest)
