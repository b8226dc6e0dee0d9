"""A sentence that rules: which part of it is the condition, which is what happens then, and within what time."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.plan.condition import Condition, condition
from bot.plan.quantity import NUMBER, closing_hours, deadline_hours, without_deadline
from bot.plan.ranges import ends_apart

_SENTENCE = re.compile(
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)(?<!\bmin\.)(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я¿¡\"(])|(?<=[。！？])"
    r"|(?<=\bmin\.)\s+(?=(?:If|When|Whenever|Once|Should|Any|Two|Three|More|Fewer)\b)"
)
_EXAMPLES = re.compile(
    r"^.*?(?:\be\.?g\.?,?|\bi\.?e\.?,?|\bsuch as|\bfor example,?|z\. ?B\.|p\. ?ej\.)\s*", re.IGNORECASE
)
ARROW: Final = re.compile(r"\s*(?:→|⇒|➜|=>|-{1,2}>)\s*")
_IF_FIRST = re.compile(
    r"^(?:(?:if|when|whenever|once|should|as soon as|the moment|in case|si|cuando|en caso de|se|quando|em caso de|quand"
    r"|lorsque|en cas de|wenn|sobald|falls|если|когда|при)\b|[如当若]|もし)",
    re.IGNORECASE,
)
_IF_INSIDE = re.compile(
    r"\s+(?:(?:if|when|whenever|once|as soon as|the moment|in case of|in case|after|upon|si|cuando|se|quando|quand"
    r"|lorsque|wenn"
    r"|sobald|falls|если|когда|при)\s)",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:\s+|(?<=[),]))(?:(?:will|must|shall|should|automatically|immediately|each|all)\s+){0,3}"
    r"(?:prompts?|triggers?|calls? (?:for|an?)|convenes?|opens?|invokes?|starts?|requires?|means?|pages?|leads? to"
    r"|results? in"
    r"|obliges?|goes? to|summons?|sets? off|launch(?:es)?|activates?|escalates?|causes?|is escalated|are escalated"
    r"|gets escalated"
    r"|convoca[rn]?|activa[rn]?|abre[n]?|obliga[n]? a|déclenchent?|entraînent?|löst|lösen|öffnet|führt zu|führen zu"
    r"|открывают?|запускают?"
    r"|требу[ею]т)\s+",
    re.IGNORECASE,
)
_COLON = re.compile(r"(?<!\d)\s*[:：]\s+|：|(?<=\w)\s+[–—-]\s+")
_ACTION_FIRST = re.compile(
    r"^(?:then|we|please|call|convene|page|notify|escalate|roll|pause|stop|freeze|halt|alert|inform|open|ring|tell"
    r"|the team|dann"
    r"|entonces|então|alors|то)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?<![\w-])(?:prompts?|triggers?|calls?(?: for|(?= an? ))|convenes?|opens?|invokes?|starts?|requires?|activa[rn]?"
    r"|convoca[rn]?|déclenche(?:nt)?|löst|→)\s+"
    r"(?:an?\s+|the\s+|una?\s+|une?\s+|eine?n?\s+)?([^.;,()→]{3,80}?)(?=\s+(?:within|in under|dentro|dans"
    r"|innerhalb|no later)\b|[.;,)]|$)",
    re.IGNORECASE,
)
_VERB_ACTION = re.compile(
    r"(?<![\w-])((?:pages?|notif(?:y|ies)|escalates?|rolls? ?back|pauses?|stops?|freezes?|halts?|alerts?|informs?"
    r"|war[- ]?room)\b[^.;,()→]{0,80}?)(?=\s+within\b|[.;,)]|$)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"\s*(?:[,，]\s+(?!(?:(?:for|over|on)\s)?(?:twice|{NUMBER}\s\S{{2,20}})\s(?:in a row|running"
    rf"|in succession|hintereinander|seguid[oa]s|de suite)\b)|[;；、，]\s*)(?:(?:or|and|o|y|ou|e|et|oder|und|или"
    rf"|и)\s+)?"
    r"|\s+(?:or|o|ou|oder|или)\s+(?!(?:more|less|equal|higher|lower|fewer|above|below|greater|worse|longer|over"
    r"|under|más|mais|plus|mehr|menos|moins"
    r"|weniger|более|больше)\b(?!\s+(?:than|de|als|чем|[\d$€£])))"
    r"|或者?",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\s+(?:and|y|e|et|und|и)\s+", re.IGNORECASE)
_LEADING_THEN = re.compile(r"^(?:then|we|please|to|the team (?:must|will|shall))\s+(?:will\s+|must\s+)?", re.IGNORECASE)
_ANY_SUCH = re.compile(r"(?:any|jede[rs]?|cualquier|qualquer|toute?|любой|любая)\s\S+(?:\s\S+){0,2}$", re.IGNORECASE)
_LONGEST_ACTION: Final = 120


@dataclass(frozen=True, slots=True)
class Ruling:
    """The limits a sentence sets, each with its own words, what they call for, and the hours there are for it.

    ``causal`` says that the sentence itself ties the two together, by "if", "prompts" or an arrow.
    """

    limits: tuple[tuple[Condition, str], ...]
    action: str
    deadline_hours: float | None
    causal: bool = False


@lru_cache(maxsize=4096)  # a document's lines are looked at by several readers
def rulings(text: str, *, subject: str = "", strict: bool = False) -> tuple[Ruling, ...]:
    """What each sentence of a text rules, in their order.

    A sentence without a limit speaks for the ones before it where those say nothing of an action or a deadline, and
    for the ones behind it otherwise ("Convene a war room within 4 hours when:").
    """
    found = [_ruling(sentence, subject, strict=strict) for sentence in _SENTENCE.split(text) if sentence.strip()]
    made: list[Ruling] = []
    pending: Ruling | None = None
    for each in found:
        if each.limits:
            made.append(_completed(each, pending))
        elif made and each.deadline_hours is not None and made[-1].deadline_hours is None:
            made = [_completed(one, each) if one.deadline_hours is None else one for one in made]
        else:
            pending = each if each.deadline_hours is not None or pending is None else pending
    return tuple(made)


def action_of(text: str) -> str:
    """What a text calls for: the words behind its last arrow, or behind a verb such as "prompts" or "opens"."""
    parts = ARROW.split(text)
    if len(parts) > 1:
        return without_deadline(parts[-1])
    found = _ACTION.search(text) or _VERB_ACTION.search(text)
    return without_deadline(found[1]) if found else ""


def announced_action(text: str) -> str:
    """What a sentence above a list of limits calls for: "Ring the warden within an hour if one of these holds:"."""
    inside = _IF_INSIDE.search(text)
    return action_of(text) or (_phrased(text[: inside.start()]) if inside else "")


def _completed(each: Ruling, more: Ruling | None) -> Ruling:
    if more is None:
        return each
    deadline = each.deadline_hours if each.deadline_hours is not None else more.deadline_hours
    return Ruling(each.limits, each.action or more.action, deadline, each.causal or more.causal)


def _ruling(sentence: str, subject: str, *, strict: bool) -> Ruling:
    examples = next((part for part in re.findall(r"\(([^()]*)\)", sentence) if _EXAMPLES.match(part)), None)
    if examples is None:
        examples = next(
            (part for part in re.findall(r"\(([^()]*)\)", sentence) if part.count(",") and _limits(part, "")), None
        )
    if examples is not None:
        limits = _limits(_EXAMPLES.sub("", examples), subject, strict=strict)
        return Ruling(limits, action_of(sentence), deadline_hours(sentence), causal=True)
    limits, rest = _taken_apart(sentence, subject, strict=strict)
    behind_colon = bool(limits and rest) and sentence.removesuffix(rest).rstrip().endswith((":", "："))
    action = action_of(rest if behind_colon else sentence) or (_phrased(rest) if limits else "")
    causal = any(words.search(sentence) for words in (ARROW, _DOES, _IF_FIRST, _IF_INSIDE))
    if not (rest and limits):
        return Ruling(limits, action, deadline_hours(sentence), causal)
    within = deadline_hours(rest)
    return Ruling(limits, action, closing_hours(rest) if within is None else within, causal)


def _taken_apart(sentence: str, subject: str, *, strict: bool) -> tuple[tuple[tuple[Condition, str], ...], str]:
    """The limits, and the part of the sentence that says what to do, as far as the two can be told apart."""
    arrow = ARROW.search(sentence)
    if arrow:
        head = sentence[: arrow.start()]
        lead, _, behind = head.partition(": ")
        limits = _limits(behind, lead.strip(), strict=strict) if behind and not _limits(lead, "") else ()
        return limits or _limits(head, subject, strict=strict), sentence[arrow.end() :]
    if _IF_FIRST.match(sentence):
        return _from_parts(sentence, subject, strict=strict)
    for splitter in (_COLON, _DOES):
        joint = splitter.search(sentence)
        if joint:
            head, tail = sentence[: joint.start()], sentence[joint.end() :]
            limits = _limits(head, subject, strict=strict)
            if limits:
                return limits, tail
            if splitter is _COLON:
                tail_limits, rest = _taken_apart(tail, "" if _acts(head) else subject or head, strict=strict)
                return tail_limits, rest if deadline_hours(rest) is not None or not _acts(head) else head
    inside = _IF_INSIDE.search(sentence)
    if inside and not _limits(sentence[: inside.start()], subject):
        limits, rest = _from_parts(sentence[inside.end() :], subject, strict=True)
        return limits, f"{sentence[: inside.start()]} {rest}"
    return _from_parts(sentence, subject, strict=strict)


def _acts(head: str) -> bool:
    return deadline_hours(head) is not None or bool(action_of(head)) or len(head.split()) > 5  # noqa: PLR2004 - a label


def _from_parts(sentence: str, subject: str, *, strict: bool) -> tuple[tuple[tuple[Condition, str], ...], str]:
    """The parts of "If a exceeds 3, b drops under 2, we stop", up to the one that says what to do."""
    joint = _COLON.search(sentence)
    if joint and (limits := _limits(sentence[: joint.start()], subject, strict=strict)):
        return limits, sentence[joint.end() :]
    at = 0
    found: list[tuple[Condition, str]] = []
    for part in _PARTS.split(sentence):
        here = sentence.find(part, at)
        acts = _ACTION_FIRST.match(part) or not _limits(without_deadline(part), subject, strict=False)
        limits = (
            ()
            if found and acts and (_ACTION_FIRST.match(part) or deadline_hours(part) is not None)
            else _limits(part, subject, strict=strict and (not found or _ANY_SUCH.match(part) is not None))
        )
        follows = _ACTION_FIRST.match(part) or _IF_FIRST.match(sentence) or deadline_hours(part) is not None
        if found and not limits and follows:
            return tuple(found), sentence[here:]
        found.extend(limits)
        at = here + len(part)
    return tuple(found), ""


def _limits(text: str, subject: str, *, strict: bool = False) -> tuple[tuple[Condition, str], ...]:
    found: list[tuple[Condition, str]] = []
    for part in _PARTS.split(", ".join(ends_apart(text))):
        both = [piece for piece in _BOTH.split(part) if condition(piece)]
        for piece in both if len(both) > 1 else [part]:
            made = condition(piece, subject=subject, strict=strict)
            if made:
                found.append((made, piece.strip(" ,;")))
    return tuple(found)


def _phrased(rest: str) -> str:
    bare = _LEADING_THEN.sub("", without_deadline(rest).strip(" .,:–—-"))
    return bare.strip(" .,") if len(bare) <= _LONGEST_ACTION else ""
