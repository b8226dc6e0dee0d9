"""A table's cell that holds several tasks, as in ``1. Set up X. 2. Provision Y. 8/9. Harden both.``, taken apart."""

import re
from typing import Final

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_MARK = re.compile(r"(?:^|(?<=[.!?;)。]\s)|(?<=[.!?;)。]))\s?\(?(\d{1,3}(?:/\d{1,3}){0,4})[.)]\s+(?=[^\W\d]|[\"“'(`*])")
_COUNTED = re.compile(r"(?:^|(?<=\s))\(?(\d{1,3})[.)]\s+(?=[^\W\d]|[\"“'(`*])")
_BULLET = re.compile(r"^(?:[-*+•·▪◦]|\d{1,3}[.)])\s+")
_BOX = re.compile(r"^(?:[-*+•]\s*)?\[[ xX~]\]\s")
_FEWEST: Final = 2


def unpack(cell: str, *, alone: bool = False) -> list[tuple[tuple[str, ...], str]]:
    """The tasks in a cell, each with the numbers it goes by (none for a bullet).

    A number counts only at the start or behind the end of a sentence, so "WCAG 2.1 AA" starts nothing. An empty list
    means that the cell is one task; ``alone`` says that other cells hold several, so that one number is enough.
    """
    text = cell.strip()
    parts = _BREAK.split(text) if "<" in text else [text]
    if len(parts) >= _FEWEST:
        bulleted = [part for part in parts if _BULLET.match(part) or _BOX.match(part)]
        if len(bulleted) >= _FEWEST:
            return [part for each in bulleted for part in (_numbered(each) or [((), _BULLET.sub("", each))])]
    marks = _marks(text)
    return _numbered(text) if len(marks) >= (1 if alone else _FEWEST) and not marks[0].start() else []


def _marks(text: str) -> list[re.Match[str]]:
    """The numbers that begin a task each. Inside a sentence only the next of a row that began with the cell is one."""
    sure = list(_MARK.finditer(text))
    counted: list[re.Match[str]] = []
    for mark in _COUNTED.finditer(text):
        if (not counted and not mark.start()) or (counted and int(mark[1]) == int(counted[-1][1]) + 1):
            counted.append(mark)
    return counted if len(counted) > len(sure) else sure


def _numbered(text: str) -> list[tuple[tuple[str, ...], str]]:
    marks = _marks(text)
    if not marks or marks[0].start():
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [
        (tuple(mark[1].split("/")), text[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
        if text
    ]
