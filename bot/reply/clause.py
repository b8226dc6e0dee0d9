"""Cuts a line into clauses and finds in each the tasks, the phrases and the doubts."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.reply.clean import lower
from bot.reply.emoji import find as emoji
from bot.reply.kind import Kind
from bot.reply.mention import Mention
from bot.reply.predicate import HEDGE, Predicate, predicates
from bot.reply.when import times

MASK: Final = "\ue003"
_LONGEST: Final = 400
_MOST: Final = 40  # more phrases than these in one clause are noise, not a report
_CUTS: Final = re.compile(
    r"(?P<stop>(?:(?<!\bincl)(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bapprox)(?<!\besp)(?<!\bz\.b)(?<!\bca)(?<!\bresp)[.!?;]+(?=\s|$)|[!?;]+(?!\d)|\.{2,}|\ue002)['\")]*)|(?P<dash>\s[-–]+(?=\s)|–|\s?(?:->|=>|→)(?!\s?~?\d[\d.]*\s?%)\s?|"
    r"\s[|/]\s|\s=+\s|(?<=\ue003)\s?-+\s|(?<=\ue003)=+)|(?P<colon>:(?=\s|$)|(?<=\ue003):)|(?P<comma>,(?=\s|"
    r"$)|,(?=[^\d\s]))|(?P<paren>[()\[\]])|"
    r"(?P<but>(?<!anything)(?<!everything)(?<!\ball)\s(?:but|however|though|although|whereas|while|pero|aber|"
    r"mais|mas|لكن|بس|doch|"
    r"allerdings|"
    r"sin embargo|por[ée]m)(?=\s))|"
    r"(?P<so>(?:(?<=merged)|(?<=done)|(?<=live)|(?<=finished)|(?<=closed)|(?<=shipped)|(?<=deployed)|(?<=landed))"
    r"\s(?=(?:i|we)(?:'m|'ll|'ve| can| will| am)\s)|\s(?:so(?! (?:done|finished|far|much)\b)|thus|hence|because|"
    r"cause|cuz|luego|donc|"
    r"also)(?=\s))|(?P<then>\s(?:and |but )?then(?=\s))|(?P<and>\s(?:and|n|'n'|&|\+|plus|"
    r"y|et|und|e|و)(?=\s)|\sو(?=\ue003))|(?P<emoji>:[a-z0-9_+'-]{1,60}:|"
    r"[\u2600-\u27bf\U0001f000-\U0001faff]+)"
)
_CONDITION: Final = re.compile(
    r"(?<!\w)(?:(?:by |on |from |until )?(?:the|every|each|any|next) (?:day|moment|minute|second|time|instant|"
    r"hour)(?= (?:\ue003+|it|this|that|we|i) )|if(?! i(?:'m| am) not| i (?:remember|recall|read|understand))|once|"
    r"when|whenever|unless|as soon as|"
    r"assuming|provided(?: that)?|in case|whether|after(?! (?:that|this)(?! (?:is|was|lands|merges|one)\b))|"
    r"before(?! (?:that|this)(?! (?:is|was|lands|merges|one)\b))|until|till|as long as|depending on|"
    r"cuando|quand|dès que|lorsque|si|wenn|sobald|falls|sofern|quando|assim que|en cuanto|una vez que|"
    r"hasta que|bevor|"
    r"لما|لو|إذا|اذا|بعد ما|قبل ما|عندما|أول ما|اول ما)\s+(?P<body>\S.*)$"
)
_UNTIL: Final = re.compile(r"\b(?:until|till?|unless|without|before)$")
_NOT_BEFORE: Final = re.compile(r"before (?:(?:i|we|you) )?(?:can )?(?:call|mark|clos|tick|consider|sign)(?:e|ing)?\b")
_BREAK: Final = re.compile(
    r"(?:after|before|until|till) (?:the |my |our |today's |this )?(?:lunch|breakfast|dinner|coffee|stand-?up|"
    r"demo|call|meeting|sync|retro|"
    r"planning|break|weekend|holidays?|vacation|freeze|school run|gym)\b"
)
_EFFORT: Final = re.compile(  # "after three rewrites T4 is merged"
    r"after (?:an?|two|three|four|five|several|many|much|some|a few|a lot of|all|last|countless) "
    r"(?:(?!of|for|on|in|once|when)[\w'-]+ ){1,4}?\ue003+ (?:is|are|was|got|has|finally|:|✅)"
)
_THEN: Final = re.compile(r"\s(?:i|i'll|i'd|i'm|we|we'll|we're|ich|je|yo|eu)\s(?=\S)")
_ASKS: Final = re.compile(
    r"^[^\w\ue003]*(?:(?:so|and|but|hey|hi|also|btw|quick question|question|q|@\w+|yo|team|all|guys|sorry|"
    r"ok|um|hmm)[\s,:]+)*"
    r"(?:is|are|was|were|did|does|do|has|have|had|can|could|should|shall|will|would|when|what|what's|who|"
    r"who's|whose|how|how's|why|where|which|any|anyone|anybody|isn't|aren't|hasn't|haven't|didn't|"
    r"don't|doesn't|"
    r"wondering|any idea|eta|est-ce|qui|quand|quién|cuándo|cuando|alguien|por qué|ist|sind|hat|kann|wer|"
    r"wann|wie|alguém|quem|هل|مين|متى|امتى)\b"
)
_WONDERS: Final = re.compile(
    r"\b(?:wondering|wonder|curious|asking|ask|does anyone know|anyone know|any idea|let me know|lmk|"
    r"tell me|remind me) (?:if|whether|when|who|how|what)\b"
)
_PAUSED: Final = re.compile(r"\bpaus(?:ed|ing)\b")  # what a pause is for belongs to it
_UNREAL: Final = re.compile(r"^(?=.*\bif\b.* (?:were|was|had|weren't|wasn't|hadn't) )(?=.*(?:'d|\bwould)\b)")
_ONLY_NAMES: Final = re.compile(r"[(\[](\s*\ue003+\s*)[)\]]")
STRONG: Final = frozenset({"start", "stop"})
_CLOSES: Final = re.compile(r"[\s.!,;)]*(?:$|and\b|[,.!?;])")
_SPOKEN: Final = re.compile(r"[^\W_]|\ue003")
LIST: Final = frozenset({"and", "comma"})


@dataclass
class Clause:
    """A stretch of a line. ``joint`` is what stands before it; ``low`` has the named tasks masked."""

    text: str
    low: str
    start: int
    joint: str
    sentence: int
    mentions: list[Mention] = field(default_factory=list)
    preds: list[Predicate] = field(default_factory=list)
    hedged: bool = False
    question: bool = False
    condition: tuple[int, int] | None = None
    conditional: list[Mention] = field(default_factory=list)

    @property
    def statuses(self) -> list[Predicate]:
        return [pred for pred in self.preds if pred.kind is not Kind.ACT]


def masked(line: str, mentions: Sequence[Mention]) -> str:
    """The line in lower case with every named task replaced by a mark of the same length."""
    low = list(lower(line))
    for mention in mentions:
        low[mention.start : mention.end] = MASK * (mention.end - mention.start)
    return _ONLY_NAMES.sub(r" \1 ", "".join(low))


def clauses(line: str, mentions: Sequence[Mention]) -> list[Clause]:
    """The clauses of a line, in order."""
    low = masked(line, mentions)
    waiting = deque(mentions)
    found: list[Clause] = []
    for start, end, joint, sentence, asks in _pieces(low):
        inside = []
        while waiting and waiting[0].start < end:
            inside.append(waiting.popleft())
        clause = Clause(
            line[start:end], low[start:end], start, joint, sentence, [one for one in inside if one.start >= start]
        )
        _read(clause)
        clause.question = asks
        found.append(clause)
    _questions(found)
    return found


class _Cutter:
    """Collects the pieces of a line: (start, end, joint before, sentence, whether a question mark ends it)."""

    def __init__(self, low: str) -> None:
        self._low = low
        self.pieces: list[tuple[int, int, str, int, bool]] = []
        self.start = 0
        self._joint = "start"
        self._sentence = 0

    @property
    def answers(self) -> bool:
        """Whether the piece that is open answers the one before it: "T4: ✅"."""
        return self._joint in {"colon", "dash"}

    def cut(self, end: int, resume: int, following: str, *, asks: bool = False) -> None:
        """Ends a piece; the next one begins at ``resume`` after the joint ``following``."""
        while end - self.start > _LONGEST:
            middle = self._low.rfind(" ", self.start, self.start + _LONGEST)
            middle = middle if middle > self.start else self.start + _LONGEST
            self.pieces.append((self.start, middle, self._joint, self._sentence, False))
            self.start, self._joint = middle, "comma"
        if self._low[self.start : end].strip():
            self.pieces.append((self.start, end, self._joint, self._sentence, asks))
            self._joint = following
        elif following in STRONG or self._joint not in STRONG:
            self._joint = following
        self.start = resume
        self._sentence += following in STRONG


def _pieces(low: str) -> list[tuple[int, int, str, int, bool]]:
    """Where the line is cut. A line that opens with a status emoji is cut before each, others after each."""
    cutter = _Cutter(low)
    states = {start: end for _, start, end in emoji(low)}
    first = min(states, default=-1)
    leading = first >= 0 and not low[:first].strip(" •*-–\t")
    for found in _CUTS.finditer(low):
        kind = str(found.lastgroup)
        spoken = _SPOKEN.search(low, cutter.start, found.start()) or cutter.answers
        if found.start() < cutter.start or (kind == "emoji" and not spoken):
            continue
        if kind == "so" and _PAUSED.search(low, cutter.start, found.start()):
            continue
        if kind != "emoji":
            cutter.cut(found.start(), found.end(), kind, asks=kind == "stop" and "?" in found[0])
        elif found.start() not in states:
            cutter.cut(found.start(), found.end(), "emoji")
        elif leading or not _CLOSES.match(low, found.end()):
            place = found.start() if leading else found.end()
            cutter.cut(place, place, "emoji")
    cutter.cut(len(low), len(low), "stop")
    return cutter.pieces


def _read(clause: Clause) -> None:
    """Fills in the phrases of a clause; what stands under an "if" or "once" is set aside."""
    low = clause.low
    preds = _waited(list(predicates(low)))
    region = _condition(low, preds)
    clause.condition = region
    if region:
        start, end = region
        inside = [one for one in clause.mentions if start <= one.start - clause.start < end]
        clause.conditional = inside
        clause.mentions = [one for one in clause.mentions if one not in inside]
        preds = [pred for pred in preds if not (start <= pred.start < end)]
        if _UNREAL.search(low):
            preds = [Predicate(Kind.COUNTERFACT, 0, 0)]
    clause.preds = preds[:_MOST]
    clause.hedged = bool(HEDGE.search(low))


def _waited(preds: list[Predicate]) -> list[Predicate]:
    """The phrases but for those of what a blocked task waits for: "stuck until the keys are back from legal"."""
    for place, pred in enumerate(preds):
        if pred.kind is Kind.BLOCKED and _UNTIL.search(pred.words):
            return [*preds[: place + 1], *(one for one in preds[place + 1 :] if one.emoji)]
    return preds


def _condition(low: str, preds: Sequence[Predicate]) -> tuple[int, int] | None:
    """The part of a clause that is only a condition: "once T4 is merged" or "after T4"."""
    for found in _CONDITION.finditer(low):
        if _NOT_BEFORE.match(found[0]) or (_BREAK.match(found[0]) and MASK not in found[0]):
            continue
        if any(
            pred.start <= found.start() < pred.end
            and pred.kind not in {Kind.ACT, Kind.DONE, Kind.WORK}
            and pred.kind is not Kind.REVIEW
            for pred in preds
        ):
            if low[: found.start()].endswith("not ") and found["body"].startswith(MASK):  # "not before T4"
                return found.start("body"), len(low)
            continue
        body = found["body"]
        when = times(body)
        if when and when[0].start <= 4 and MASK not in body and len(body) - when[0].end < 4:  # noqa: PLR2004 -- "until Friday", "after the 3rd"
            continue
        if _EFFORT.match(found[0]):
            return found.start(), low.index(MASK, found.start())
        then = _THEN.search(low, found.start("body") + 1)
        return found.start(), then.start() if then else len(low)
    return None


def interrogative(low: str) -> bool:
    """Whether a clause is put as a question: with its verb or a question word first."""
    return bool(_ASKS.match(low))


def _questions(found: list[Clause]) -> None:
    """A question mark makes a question of its sentence, or of the last clause where only that one asks."""
    for place, clause in enumerate(found):
        if _WONDERS.search(clause.low):
            clause.question = True
        if not clause.question:
            continue
        first = place
        while first > 0 and found[first].joint not in STRONG:
            first -= 1
        asking = next((at for at in range(first, place + 1) if _ASKS.match(found[at].low)), None)
        for at in range(asking if asking is not None else place, place + 1):
            found[at].question = True
