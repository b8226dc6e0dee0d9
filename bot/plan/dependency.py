"""What a task waits for: keys of other tasks, and whatever else the plan says in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from bot.plan.lexicon import tokens
from bot.plan.span import numbers_in
from bot.plan.vocabulary import TASK_NOUN

_CODE = re.compile(
    r"(?<![\w-])((?:[A-Za-z][A-Za-z0-9]{0,11}[-_])*[A-Za-z]{0,10}-?\d{1,6}(?:\.\d{1,4}){0,3}[a-z]?)(?![\w.]*\w)"
)
_CODE_RANGE = re.compile(
    r"(?<![\w-])([A-Za-z][A-Za-z_-]{0,14})(\d{1,6})\s{0,2}(?:[-–—~]|to|through|bis"
    r"|至)\s{0,2}(?:\1)?(\d{1,6})(?![\w.-])"
)
_NUMBER_LIST = re.compile(
    rf"^\W*(?:(?:{TASK_NOUN})s?\W*)?(?:#?\d{{1,4}}[a-z]?(?:\.\d{{1,4}}){{0,3}}[a-z]?(?:\s*(?:[,;/&+、，]"
    rf"|[-–—]|and|to|y|e|et|und|и)\s*(?:(?:{TASK_NOUN})s?\s*)?)*)+\W*$",
    re.IGNORECASE,
)
_NAMED_NUMBERS = re.compile(
    rf"(?:\b(?:{TASK_NOUN})s?|#)\s?[#№]?\s?((?:\d{{1,4}}(?:\.\d{{1,4}}){{0,3}}[a-z]?(?:\s{{0,2}}(?:[,/&]"
    rf"|[-–—]|,?\s?and|to)\s{{0,2}})?){{1,40}})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?")
_NOTHING = re.compile(
    r"^\W*(?:none|no|nothing|n/?a|nil|no dependencies|no blockers.*|ninguna?|sin dependencias|nenhuma?"
    r"|aucune?|keine?|нет|无|無|なし)?\W*$",
    re.IGNORECASE,
)
_PIECE = re.compile(r"\s*[;；。]\s*")
_SMALLER = re.compile(r"\s*[,，、]\s*(?![^()]*\))")
_LONGEST_RANGE: Final = 200
_REACH: Final = 2000


@dataclass
class Known:
    """The keys of a plan, by what people write for them. ``local`` holds the numbers used inside each phase."""

    keys: dict[str, str] = field(default_factory=dict)
    titles: dict[tuple[str, ...], str] = field(default_factory=dict)
    local: dict[tuple[str | None, str], str] = field(default_factory=dict)

    @cached_property
    def prefixes(self) -> frozenset[str]:
        return frozenset(re.split(r"\d", key, maxsplit=1)[0] for key in self.keys if not key[0].isdigit())


def resolve(
    texts: Sequence[str], known: Known, *, own: str, phase: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys that these texts name, never the task's own, and the pieces of text that name none."""
    found: list[str] = []
    needs: list[str] = []
    for text in texts:
        for piece in _PIECE.split(text[:_REACH]):
            _piece(piece, known, phase, found, needs)
    keys = tuple(key for key in dict.fromkeys(found) if key.casefold() != own.casefold())
    return keys, tuple(dict.fromkeys(needs))


def _piece(piece: str, known: Known, phase: str | None, found: list[str], needs: list[str]) -> None:
    if _NOTHING.match(piece):
        return
    whole = _keys(piece, known, phase)
    if not whole:
        needs.append(piece.strip(" ."))
        return
    found.extend(whole)
    parts = [part for part in _SMALLER.split(piece) if len(part.split()) > 1 and not _NOTHING.match(part)]
    needs.extend(part.strip(" .") for part in parts if not _keys(part, known, phase))


def _keys(text: str, known: Known, phase: str | None) -> list[str]:
    whole = known.keys.get(text.strip().casefold()) if not text.strip().isdigit() else None
    whole = whole or known.titles.get(tokens(text))
    if whole:
        return [whole]
    if len(text) <= _REACH and _NUMBER_LIST.match(text):
        return [_number(number, known, phase) for number in _listed(text)]
    prefixes = known.prefixes
    found: list[str] = []
    for start, low, high in _CODE_RANGE.findall(text):
        if start.casefold() in prefixes and int(low) < int(high) <= int(low) + _LONGEST_RANGE:
            found.extend(f"{start}{number:0{len(low)}d}" for number in range(int(low), int(high) + 1))
    found.extend(code for code in _CODE.findall(text) if _is_key(code, known, prefixes))
    listed = (number for numbers in _NAMED_NUMBERS.findall(text) for number in _listed(numbers))
    found.extend(_number(number, known, phase) for number in listed)
    return [known.keys.get(key.casefold(), key) for key in dict.fromkeys(found)]


def _is_key(code: str, known: Known, prefixes: frozenset[str]) -> bool:
    """Is this a task's id, or one of the same kind that the document does not hold? A bare number is none."""
    if code.isdigit():
        return False
    kind = re.split(r"\d", code.casefold(), maxsplit=1)[0]
    return code.casefold() in known.keys or (bool(kind) and kind in prefixes)


def _listed(text: str) -> list[str]:
    """The numbers of a list, in order; ranges of whole numbers are filled in, ``1.2`` stays one number."""
    if "." in text or re.search(r"\d[a-z]", text):
        return _NUMBER.findall(text)
    return [str(number) for number in numbers_in(text)]


def _number(number: str, known: Known, phase: str | None) -> str:
    return known.local.get((phase, number)) or known.keys.get(number.casefold()) or number
