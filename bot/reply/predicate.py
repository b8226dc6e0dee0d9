"""Finds the phrases of a clause that say how a task stands."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.reply import lexicon, lexicon_world
from bot.reply.emoji import find as emoji
from bot.reply.kind import Kind


@dataclass(frozen=True)
class Predicate:
    """A phrase that says something, and where; ``hedged`` when a doubt goes with it."""

    kind: Kind
    start: int
    end: int
    words: str = ""
    hedged: bool = False
    emoji: bool = False


def _compiled(kind: Kind) -> re.Pattern[str] | None:
    patterns = (*lexicon.PHRASES.get(kind, ()), *lexicon_world.PHRASES.get(kind, ()))
    if not patterns:
        return None
    joined = "|".join(patterns).replace("¤", f"(?:{lexicon.TASK})")
    return re.compile(rf"(?<![\w'])(?:{joined})(?![^\W_])")


_PATTERNS: Final = {kind: pattern for kind in Kind if (pattern := _compiled(kind))}
HEDGE: Final = re.compile(rf"(?<!\w)(?:{lexicon.HEDGE}|{lexicon_world.HEDGE})(?!\w)")
_CHECKING: Final = re.compile(
    r"\b(?:let me|need to|i'll|will|gotta|have to|going to|should|must|want to|to|lemme) (?:just |quickly |still )?(?:double[- ]?check|verify|confirm|re-?check|check|make sure|validate)\b|"
    r"\b(?:double[- ]?checking|to be confirmed|tbc|don't quote me|not verified|unverified|will confirm|please confirm|needs? confirmation|right\?|correct\?|no\?|"
    r"tengo que (?:revisar|confirmar|verificar)|à confirmer|je vérifie|muss (?:noch )?(?:prüfen|checken)|vou confirmar|preciso confirmar|هتأكد|محتاج أتأكد)"
)
_CUES: Final = re.compile(r"[^\W\d_]{2}|%|\d|:|[^\x00-\x7f]")


def checking(text: str) -> bool:
    """Whether the author still has to make sure."""
    return bool(_CHECKING.search(text))


@lru_cache(maxsize=4096)
def predicates(masked: str) -> tuple[Predicate, ...]:
    """The phrases of a lower-case clause whose task names are masked, from left to right, none overlapping."""
    if not _CUES.search(masked):
        return ()
    found: list[Predicate] = [
        Predicate(kind, start, end, masked[start:end], emoji=True) for kind, start, end in emoji(masked)
    ]
    free = [True] * len(masked)
    for one in found:
        free[one.start:one.end] = [False] * (one.end - one.start)
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(masked):
            start, end = match.span()
            if start < end and all(free[start:end]):
                free[start:end] = [False] * (end - start)
                found.append(Predicate(kind, start, end, match[0]))
    return tuple(sorted(found, key=lambda one: one.start))
