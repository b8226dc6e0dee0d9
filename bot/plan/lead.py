"""The name that leads a line: ``**Daily stand-up (15 min, 9:00):** …`` names "Daily stand-up (15 min, 9:00)"."""

import re
from typing import Final

_MARKED = re.compile(r"^(\*\*|__|\*|_)(?=\S)(.{2,90}?)(?<=\S)\1\s*(.*)$", re.DOTALL)
_COLON: Final = ":："
_OPENING: Final = "(（[【"
_CLOSING: Final = ")）]】"
_DASH = re.compile(r"\s(?:[–—-]|--)\s|(?<!\d)[–—]|[–—](?!\d)")
_LONGEST: Final = 90
_SHORTEST: Final = 2
_SENTENCE = re.compile(r"[.;!?]\s+\S")


def lead_of(text: str, *, dashes: bool = False) -> tuple[str, str] | None:
    """The name that leads a line and the text behind it, both as written; None for a line that nothing leads.

    A name ends at its colon, or with ``dashes`` at the first dash set off by blanks. A colon in brackets, in a time
    of day or in an address ends nothing, and what is emphasised up to such an end is a name as a whole.
    """
    marked = _MARKED.match(text)
    if marked and (split := _behind_marks(marked, dashes=dashes)):
        return split
    bare = text.lstrip("*_")
    at = _colon(bare[: _LONGEST + 1])
    dash = _DASH.search(bare[: _LONGEST + 1]) if dashes else None
    start, end = (at, at + 1) if at is not None else (len(bare), len(bare))
    if dash and dash.start() < start:
        start, end = dash.span()
    name = bare[:start].strip(" *_")
    named = len(name) >= _SHORTEST and start < len(bare) and not _SENTENCE.search(name)
    return (name, bare[end:].lstrip(" *_")) if named else None


def _behind_marks(marked: re.Match[str], *, dashes: bool) -> tuple[str, str] | None:
    name, rest = marked[2].strip(), marked[3]
    if name[-1] in _COLON:
        return name.rstrip(_COLON + " "), rest
    if rest[:1] and rest[0] in _COLON:
        return name, rest[1:].lstrip()
    dash = _DASH.match(" " + rest) if dashes else None
    return (name, rest[dash.end() - 1 :].lstrip()) if dash else None


def _colon(text: str) -> int | None:
    """Where the first colon stands that ends a name."""
    depth = 0
    for at, char in enumerate(text):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char in _COLON and not depth and not _inside(text, at):
            return at
    return None


def _inside(text: str, at: int) -> bool:
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isdigit() and behind.isdigit()) or text[at + 1 : at + 3] == "//"
