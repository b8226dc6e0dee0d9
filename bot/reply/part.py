"""Whether a phrase is about the whole of a task or about a part of it.

"T4 is done" is about T4; "T4 tests are done", "the endpoint for T4 is merged" are about parts of it.
"""

import re
from collections.abc import Collection
from typing import Final

from bot.reply.clause import MASK
from bot.reply.pattern import words
from bot.reply.predicate import HEDGE, Predicate
from bot.reply.title import content

_STOP: Final = re.compile(
    r"(?:^|\s)(?:in|on|at|by|with|for|to|into|from|after|before|this|last|yesterday|today|tonight|tomorrow|"
    r"now|thanks|thx|as|via|per|because|since|while|over|w/o|w/|"
    r"too|already|again|early|late|and|who|which|that|where|without|despite|according|under|during|late|"
    r"ahead|yay|woo|wohoo|finally|together|behind|"
    r"con|por|para|en|ayer|hoy|avec|pour|dans|hier|sur|mit|für|gestern|von|com|na|no|ontem|مع|في|امبارح|"
    r"اليوم)(?:\s|$)|[,;:!?(]|\s[-–]\s"
)
_FOR: Final = re.compile(
    r"\b(?:for|of|on|in|from|behind|under|inside|within|para|de|von|für|pour|du|da|do|في|ل)\s*(?:the |"
    r"ticket |task |story )*$"
)
_SAYS: Final = re.compile(
    r"^.*\b(?:says?|said|claims?|claimed|tells? (?:me|us)|told (?:me|us)|thinks?|reckons?|swears?|insists?|"
    r"believes?|(?<!the )(?<!my )(?<!a )reports?)\b(?: that)?"
)
_PHASE: Final = frozenset(
    words(
        "review reviews approval estimate estimates plan planning"
        " branch build call demo deploy release release update work tests test"
    )
)
_INSIDE: Final = re.compile(r"\W*(?:in|of|for)\b")
_SUBJECT: Final = re.compile(r"\W*(?:i|we|he|she|they)(?:'ve|'d| have| has)?(?: (?:just|only|already|finally|now))? ")
_AGO: Final = re.compile(
    r"\b(?:half )?(?:an?|one|two|three|four|five|six|ten|twenty|thirty|a few|a couple(?: of)?|several|\d+) "
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?) (?:ago|earlier)\b"
)
_KIND_OF_WORK: Final = re.compile(r"^ (?:suite|feature|effort|project|workstream|deliverable)(?= )")
_IT: Final = re.compile(r"^\s*(?:it|that|this|everything|them|both|all)\b")
_SAID: Final = words("""
    tbh ngl lol haha hehe fwiw though tho imo bye cheers afraid sadly alas va al vamos machine legend team sir yall
    hooray huzzah hurray phew congrats guys everybody
    thingy thingies through topic job jobs oh wait hmm omg wow haha whoa ooh yay woot actually meanwhile
    ago minute minutes min mins hr hrs moment moments second seconds matin matinée soir midi tarde noche manhã noite
    mañana بالكامل تماما تمامًا كاملة كامل الحمد لله
    abend mittag vormittag nachmittag früh gestern heute ayer hoy hier ontem hoje yest yday earlier recently weekend
    week
    jumped moved sits zu bin stehe
    eta due hopefully less more pretty much kinda sort kind someone somebody
    approved approx approximately blocked boom both branch call celebrate circa closed complete completed concluída
    concluído delivered deployed develop done erledigt estimate feita feito fertig finally fini finie finished fully
    gemerged gemergt green guess hecho hooray landed like lista listo live main master maybe merged morning nice
    officially open opened overall passes passing probably prod production progress pronta pronto pushed released
    resolved review reviewed roughly say shipped sitting start started status still stuck successfully terminada
    terminado terminé terminée test-passed tested think today total update waiting wip woot work working wrapped
    yesterday
""")
PEOPLE: Final = re.compile(r"@\w+")


def leftover(text: str, covered: Collection[str], span: tuple[int, int] | None = None) -> bool:
    """Whether a text holds words that name something else than the task, which itself stands at ``span``."""
    if span:
        text = f"{text[: span[0]]} , {text[span[1] :]}" if MASK in text[span[0] : span[1]] else text
    text = PEOPLE.sub(" ", _AGO.sub(" ", text.replace(MASK, " ")))
    return any(
        token.low not in _SAID
        and not token.low.endswith("ly")
        and token.low not in covered
        and not any(stem in covered for stem in token.stems)
        for token in content(text)
    )


def modified(before: str) -> bool:
    """Whether the word right before a task's own makes another thing of it: "security" in "security audit"."""
    said = before.split()
    return bool(said) and said[-1].isalpha() and leftover(said[-1], ())


def _object(text: str) -> str:
    """What follows a verb, up to the first word that opens something new."""
    found = _STOP.search(text)
    return text[: found.start()] if found else text


def is_part(low: str, pred: Predicate, span: tuple[int, int], covered: Collection[str] = ()) -> bool:
    """Whether ``pred`` is about a part of the task named at ``span`` of a clause in lower case.

    ``covered`` are words and stems that belong to the task's own title and are no part of it.
    """
    start, end = span
    if pred.start >= end:
        lead = low[:start]
        owner = _FOR.search(lead)
        before = _SAYS.sub("", lead[: owner.start()]) if owner else ""
        if owner and _SUBJECT.fullmatch(low[end : pred.start]) and leftover(_object(low[pred.end :]), ()):
            return True  # "for T4 I finished the happy path"
        return (
            _thing_of(before)
            or leftover(before, covered)
            or leftover(low[start:end], covered)
            or leftover(HEDGE.sub(" ", _KIND_OF_WORK.sub(" ", low[end : pred.start])), covered)
        )
    between = low[pred.end - 3 if pred.words.endswith(" in") else pred.end : start]
    if _INSIDE.match(between) and leftover(low[: pred.start], covered):
        return True  # "caps done in the fines engine"
    return leftover(between, covered) or leftover(low[start:end], covered) or leftover(_object(low[end:]), covered)


def _thing_of(before: str) -> bool:
    """Whether what a task is the owner of is a thing of its own: "review" in "review of T4 finished"."""
    said = before.split()
    return bool(said) and said[-1] in _PHASE


def names_other(low: str, pred: Predicate, covered: Collection[str] = ()) -> bool:
    """Whether a phrase without a task in its clause has a subject or an object of its own."""
    after = low[pred.end :]
    if _IT.match(after) or re.search(r" (?:it|this)\b", pred.words):
        return False
    thing = HEDGE.sub(" ", _object(after)) if not pred.emoji else ""
    return leftover(_SAYS.sub("", low[: pred.start]), covered) or leftover(thing, covered)
