"""Finds the phrases of a clause that say how a task stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Final

from bot.reply import lexicon_aside, lexicon_done, lexicon_doubt, lexicon_state, lexicon_stop, lexicon_world
from bot.reply.emoji import find as emoji
from bot.reply.kind import Kind
from bot.reply.pattern import alternatives

NAMED_TASK: Final = "(?:\ue003+)"


@dataclass(frozen=True)
class Predicate:
    """A phrase that says something, and where; ``hedged`` when a doubt goes with it."""

    kind: Kind
    start: int
    end: int
    words: str = ""
    hedged: bool = False
    emoji: bool = False


def _tables(*modules: ModuleType) -> dict[Kind, str]:
    """All tables of one language by kind, their lists and the named task filled in."""
    lists = {
        name: getattr(module, name.upper()) for module in modules for name in _LISTS if hasattr(module, name.upper())
    }
    phrases: dict[Kind, str] = {}
    for module in modules:
        table: Mapping[Kind, str] = module.PHRASES
        phrases |= {kind: _filled(block, lists) for kind, block in table.items()}
    return phrases


def _filled(block: str, lists: Mapping[str, str]) -> str:
    pattern = alternatives(block)
    for _ in _LISTS:  # a list may hold another
        for name, words in lists.items():
            pattern = pattern.replace(f"«{name}»", alternatives(words))
    return pattern.replace("¤", NAMED_TASK)


_LISTS: Final = ("finished", "finishing", "finish", "not", "no", "later")
_ENGLISH: Final = _tables(lexicon_aside, lexicon_done, lexicon_doubt, lexicon_state, lexicon_stop)
_WORLD: Final = _tables(lexicon_world)
_PATTERNS: Final = {
    kind: re.compile(rf"(?<![\w'])(?<!un-)(?<!non-)(?:{'|'.join(tables)})(?![^\W_])")
    for kind in Kind
    if (tables := [table[kind] for table in (_ENGLISH, _WORLD) if kind in table])
}
HEDGE: Final = re.compile(rf"(?<!\w)(?:{alternatives(lexicon_doubt.HEDGE)}|{alternatives(lexicon_world.HEDGE)})(?!\w)")
_CHECKING: Final = re.compile(
    alternatives(r"""
    \b(?:let me|need to|needs to|i'll|will|gotta|got to|have to|has to|going to|should|must|want to|to|lemme|still)
    """)
    + alternatives(r"""
    \ (?:just |quickly |still )?(?:double[- ]?check|verify|confirm|re-?check|check|make sure|validate|see (?:if
    whether|how|what))\b
    \b(?:gotta|got to|have to|need to|must|let me|lemme|should|will|i'll) (?:first |quickly )?(?:look\b(?: at| into)?
    find out|ask)\b
    \b(?:haven'?t|have not|hasn'?t|didn'?t|can'?t|cannot|couldn't|not) (?:yet |actually |really )?(?:seen|verif\w+
    confirm\w*|check\w*|tell|proven|tested it|looked)\b
    \b(?:can'?t|cannot|don'?t|not) (?:yet |really )?(?:see|find|seeing) (?:it|any|that|anything|the \w+|proof)\b
    \bno sign of\b
    \bwho knows\b|\b(?:depends|depending) (?:on )?(?:how|whether|who|what|if|your)\b|\bno (?:proof|confirmation
    evidence)\b|\bunconfirmed\b
    \b(?:double[- ]?checking|confirming|to be confirmed|tbc|don't quote me|not verified|unverified|will confirm)
    \b(?:please confirm|needs? confirmation|right\?|correct\?|no\?|tengo que (?:revisar|confirmar|verificar))
    \b(?:à confirmer|je vérifie|muss (?:noch )?(?:prüfen|checken)|vou confirmar|preciso confirmar)
    \b(?:هتأكد|محتاج أتأكد)
    """)
)
_CUES: Final = re.compile(r"[^\W\d_]{2}|%|\d|:|[^\x00-\x7f]")


def checking(text: str) -> bool:
    """Whether the author still has to make sure."""
    return bool(_CHECKING.search(text)) or _only_doubts(text)


def _only_doubts(low: str) -> bool:
    """Whether a clause says nothing but a doubt: "sort of", "in theory"."""
    rest, doubts = HEDGE.subn("", low, count=1)
    return doubts > 0 and re.search(r"[\w\ue003]", rest) is None


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
        free[one.start : one.end] = [False] * (one.end - one.start)
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(masked):
            start, end = match.span()
            if start < end and all(free[start:end]):
                free[start:end] = [False] * (end - start)
                found.append(Predicate(kind, start, end, match[0]))
    return tuple(sorted(found, key=lambda one: one.start))
