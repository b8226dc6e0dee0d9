"""Tasks that are meant without being named: both, the rest, everything, the other one."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from bot.reply.kind import Kind
from bot.reply.predicate import predicates

_COUNT: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_NOUN: Final = (
    r"(?:\s+(?:of (?:them|these|those|mine|my tasks|my tickets|my stories)|tasks|tickets|stories|items|"
    r"ones?|prs|mrs))?"
)
_WORDS: Final = re.compile(
    rf"(?<![\w'])(?:(?P<both>both{_NOUN}|ambas|ambos|las dos|los dos|les deux|tous les deux|toutes les deux|"
    rf"beide|as duas|os dois|الاتنين|كلاهما|الاثنين خلصوا)|"
    rf"(?P<neither>neither{_NOUN}|none of (?:them|these|mine|my tasks|my tickets|it))|"
    rf"(?P<count>(?:all|the|my|all my|these|those) (?P<number>two|three|four|five|six|[2-6]){_NOUN})|"
    rf"(?P<rest>(?:the |my |all |todo lo |lo )?(?:rest(?: of (?:them|mine|my (?:tasks|tickets|stories|list|"
    rf"plate)|it))?|(?:(?:remaining|last|final) (?:one|task|ticket|story)|(?:remaining|other) (?:ones|tasks|"
    rf"tickets|stories|items|two|three|four))|others|"
    rf"everything else|all (?:the )?others?|demás|otras|le reste|les autres|der rest|die anderen|"
    rf"alles andere|os outros|as outras|o resto|الباقي|باقي المهام))|"
    rf"(?P<other>(?:the |my )?(?:other|second) (?:one|task|ticket|story)|the other|(?<=, )other one|"
    rf"^\s*other one|la otra|el otro|l'autre|die andere|der andere|a outra|o outro|التاني|التانية|الثانية)|"
    rf"(?P<first>the first(?: one| task| ticket)?(?= is| merged| done| was|'s)|the former|the latter|"
    rf"the last one|(?:one|two|three|some|either|half|a few) (?:out )?of (?:them|mine|these|those|"
    rf"the (?:two|three|four|five)(?! \w+\b(?<!is)(?<!are)(?<!now)(?<!got)(?<!was)(?<!were)(?<!has)(?<!have))|"
    rf"my (?:two|three|four|five)|"
    rf"(?:my |the |our |those |these )?(?:[\w-]+ ){{0,3}}(?:tasks|tickets|stories|items|ones|cards))\b|"
    rf"(?<![a-z] )one (?:is|done|merged|of)\b|"
    rf"(?:one|two) down)|"
    rf"(?P<mine>(?<=with )mine|(?<!nothing of )mine(?:'s|(?= is| has| still| went| got| just))|my own one|my (?:own )?"
    rf"(?:task|ticket|story|card)(?='s| is| has|:))|"
    rf"(?P<all>all(?= (?:is |are )?(?:done|merged|finished|closed|shipped|in review|deployed) (?:except|but|apart|"
    rf"besides|minus))|everything(?: of (?:mine|ours)| (?:i|we) own| "
    rf"(?:(?:i had|i have|that was) )?(?:on|in) (?:my|our) (?:plate|list|desk|queue|"
    rf"board|column|backlog))?|mine(?= (?:are|were) )|all mine|all (?:of )?(?:my |our )?(?:tasks|tickets|"
    rf"stories|items)|"
    rf"all of (?:them|mine|it|"
    rf"these)|the lot|todo(?= (?:está |ya )?(?:list|hech|termin|complet|cerrad|entreg))|todas (?:mis tareas)?|"
    rf"todos|tout|alles|tudo|todas|كله|كلها|كلهم))(?![\w'])"
)
_PLAIN_AFTER: Final = re.compile(
    r"\s*(?:$|[,.;:!?)–-]|(?:one|two|three|four|some|a few|\d+) (?:more )?(?:to go|left)|"
    r":[a-z_]+:|[^\x00-\x7f]|(?:are|is|were|was|have|has|still|now|also|done|finished|"
    r"merged|closed|shipped|completed|complete|deployed|in|waiting|blocked|stuck|wip|not|not|almost|"
    r"yesterday|today|tomorrow|this|last|will|should|need|needs|started|untouched|up|went|got|landed|on|"
    r"ready|approved|by|too|next|later|pending|under|halfway|\d+ ?%|at \d|"
    r"está|están|listas?|listos?|but|except|apart|besides|minus|bar|terminad\w+|est|sont|terminé\w*|fini\w*|ist|"
    r"sind|fertig|erledigt|estão|"
    r"prontas?|prontos?|feitas?)\b)"
)


@dataclass(frozen=True)
class Deixis:
    """A context word in a clause and what kind it is: both, neither, count, rest, other, mine, first or all."""

    kind: str
    start: int
    end: int
    number: int = 0


def _plain(after: str) -> bool:
    """Whether what follows leaves the word on its own: "both are out", not "both screens"."""
    said = predicates(after.strip())
    return bool(_PLAIN_AFTER.match(after)) or (
        bool(said) and said[0].start == 0 and said[0].kind not in {Kind.ACT, Kind.PARTIAL}
    )


def deixis(low: str) -> Deixis | None:
    """The first word of a clause that stands for tasks named elsewhere."""
    for found in _WORDS.finditer(low):
        kind = str(found.lastgroup) if found.lastgroup != "number" else "count"
        if kind == "mine" or _plain(low[found.end() :]):
            return Deixis(kind, found.start(), found.end(), _COUNT.get(found["number"] or "", 0))
    return None


def resolve(
    what: Deixis, *, owned: Collection[str], recent: Collection[str], named: Collection[str]
) -> tuple[str, ...]:
    """The tasks meant; empty when that cannot be told.

    ``recent`` are the tasks named last, ``named`` all that the reply names anywhere.
    """
    others = tuple(key for key in owned if key not in named)
    if what.kind in {"both", "neither", "count"}:
        number = what.number or 2
        parts = what.kind == "both" and len(recent) == 1 and len(owned) != number
        if len(recent) == number or parts:
            return tuple(recent)
        return tuple(owned) if len(owned) == number or (what.kind == "neither" and len(owned) > 1) else ()
    if what.kind == "rest":
        return others if named else ()
    if what.kind in {"mine", "other"}:
        one = tuple(owned) if what.kind == "mine" and len(owned) == 1 else others
        return one if len(one) == 1 and (named or what.kind == "mine") else ()
    if what.kind == "all":
        return tuple(recent) if len(recent) > 1 else tuple(owned)
    return ()
