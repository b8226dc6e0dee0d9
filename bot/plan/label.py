"""What a heading's words say, and which lines act as headings."""

import re
from dataclasses import dataclass
from typing import Final

from bot.plan.field_words import FIELD
from bot.plan.heading_words import ROLE
from bot.plan.inline import plain
from bot.plan.lexicon import tokens, words_of
from bot.plan.model import Status
from bot.plan.span import Span, span_of
from bot.plan.vocabulary import STATUS

PHASE_LINE: Final = 7  # below any heading
BOLD_LINE: Final = 8
LABEL_LINE: Final = 9
GROUP_ITEM: Final = 10

_BOLD_ONLY = re.compile(r"^[^\w*]{0,4}(?:\*\*|__)([^*]{2,120})(?:\*\*|__)\s*([:：]?)\W{0,4}$")
_LABEL = re.compile(r"^(?:\*\*|__|\*|_)?([^*.!?。：:|`]{2,60})(?:\*\*|__|\*|_)?\s*[:：]\s*(?:\*\*|__|\*|_)?$")
_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）【】]*[)\]）】]")
_LEADING_NUMBER = re.compile(r"^\W*\d{1,3}(?:\.\d{1,3})*[.):]?\s+|^[（(]?[一二三四五六七八九十]{1,3}[、）)．.]\s?")
_HAN_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十]{1,3}[、）)．.]\s?[^。！？；：:，,]{1,30}$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ASKING: Final = words_of("why how what warum wie por porque como pourquoi comment почему как")
_TELLING: Final = words_of("criteria criterio criterios critere kpi dod критерии 验收标准")
_SMALL: Final = words_of(
    "the a an and or of for to in on by with our your my de del la el los las do da dos das le les"
)
_REFUSED = re.compile(
    r"^(?:what|things?|stuff|topics?|was|lo que|qué|ce qu['’]?(?:e|on)?|o que|что|чего)\s(?:[^\W\d]+\s){0,3}?"
    r"(?:not|(?:wo|do)n['’]?t|never|nicht|keine?|no|ne|n['’]|não|не)\b"
    r"(?!.{0,14}\b(?:forget|yet|done|finished|sure|clear|vergessen|fertig|klar|olvidar|oublier|esquecer|забыть))"
    r"|^(?:not\s(?:to do|covered|included|in scope|part of|doing|for now)|never again"
    r"|nicht (?:enthalten|geplant|im umfang)"
    r"|no (?:haremos|hacer|repetir|incluye)|à ne pas|não (?:faremos|fazer|inclui)|не (?:входит|делаем|включ\w+))\b"
    r"|やらない|しないこと|不做|不包括",
    re.IGNORECASE,
)  # what is announced here is what nobody does
_SO_FAR: Final = words_of(
    "already so far still thing what is are all schon bereits noch ya todavia deja encore ja ainda уже еще"
)
_SCALAR: Final = frozenset({"owner", "status", "estimate", "due", "start", "id", "priority", "squad"})
_CHECKLIST = re.compile(r"^(?:check-?list\w*|tasks?|plan|lista|чек-?лист)\b|检查|チェック", re.IGNORECASE)
_LABEL_WORDS: Final = 8
_HEAD_WORDS: Final = 14
_LONGEST: Final = 160
_LONGEST_PHRASE: Final = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading's words announce.

    ``role``: tasks, criteria (never tasks), context (prose about the plan) or later (tasks only where nothing better
    is found); ``firm`` when the words say nothing else. ``lane`` is a status that names a column of a board.
    """

    name: str
    span: Span | None = None
    role: str | None = None
    firm: bool = False
    lane: Status | None = None


def label_of(text: str) -> tuple[int, str] | None:
    """Does a line act as a heading? Its level and its words, or None for a line that is just text."""
    if len(text) > _LONGEST:
        return None
    bold = _BOLD_ONLY.match(text)
    if bold and len(bold[1].split()) <= _HEAD_WORDS:
        words = bold[1].strip()
        return _levelled(words, LABEL_LINE if bold[2] or words.endswith((":", "：")) else BOLD_LINE)
    if _HAN_NUMBERED.match(text):
        return _levelled(text, BOLD_LINE)
    label = _LABEL.match(text)
    if label and len(label[1].split()) <= _LABEL_WORDS and not _is_scalar(label[1]):
        return _levelled(label[1].strip(), LABEL_LINE)
    return (PHASE_LINE, text) if _is_phase_line(text) else None


def _levelled(words: str, level: int) -> tuple[int, str] | None:
    if level == LABEL_LINE:
        words = words.rstrip(":： ")
        if _is_scalar(words):
            return None
    return (PHASE_LINE if _is_stretch(words) else level), words


def _is_scalar(words: str) -> bool:
    """Does a label ask for one value ("Status:"), rather than name a lane of a board ("Done:")?"""
    return FIELD.exact(words) in _SCALAR and STATUS.exact(words) is None


def _is_phase_line(text: str) -> bool:
    span = span_of(plain(text), leading=True)
    if span is None or text.rstrip().endswith("."):
        return False
    return (span.parted or not span.rest) and len(text.split()) <= _HEAD_WORDS


def _is_stretch(words: str) -> bool:
    """Does a line name a stretch of time itself, rather than something about it ("Week 1 summary")?"""
    span = span_of(plain(words))
    return span is not None and (span.parted or not span.rest or announced(span.rest) is None)


def meaning_of(title: str) -> Meaning:
    """Read a heading's words: its time, its role, the lane of a board."""
    name = plain(title).strip(" :：")
    span = span_of(name)
    if span:
        return Meaning(name, span, _span_role(span))
    words = _LEADING_NUMBER.sub("", _BRACKETS.sub(" ", name)).strip() or name
    status = STATUS.exact(words) or STATUS.exact(" ".join(word for word in tokens(words) if word not in _SO_FAR))
    if status:
        lane = Status(status)
        return Meaning(name, None, "criteria" if lane is Status.CANCELLED else "tasks", firm=True, lane=lane)
    if _REFUSED.search(words):
        return Meaning(name, None, "criteria", firm=True)
    exact = ROLE.exact(words)
    return Meaning(name, None, exact or announced(words), firm=exact is not None)


def _span_role(span: Span) -> str | None:
    """What a stretch of time is about: its summary, its goals; a checklist for it is work."""
    if not span.rest or _CHECKLIST.search(span.rest):
        return None
    return ROLE.exact(span.rest) or (None if span.parted else announced(span.rest))


def announced(words: str) -> str | None:
    """The role that a heading's first or last words announce, or half of all its words."""
    parts = tuple(word for word in tokens(words) if word not in _SMALL)
    if parts and parts[0] in _ASKING:
        return "context"
    for size in range(min(_LONGEST_PHRASE, len(parts)), 0, -1):
        for piece in (parts[-size:], parts[:size]):
            role = _piece_role(piece, parts)
            if role:
                return role
    found = ROLE.find(words) if _WIDE.search(words) else ()
    return found[0] if found else None


def _piece_role(piece: tuple[str, ...], parts: tuple[str, ...]) -> str | None:
    """One word announces little: it must be half of a short heading, and a measure alone is no list of criteria."""
    role = ROLE.exact(" ".join(piece))
    if len(piece) > 1:
        return role
    if role == "criteria" and parts[0] != piece[0] and piece[0] not in _TELLING:
        role = "context"
    return role if len(parts) <= _LONGEST_PHRASE else None
