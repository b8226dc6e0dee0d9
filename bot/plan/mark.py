"""What people say of single lines of a document: this is a task, this is none. Their word stays when lines move."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.plan.inline import plain
from bot.plan.outline import blocks
from bot.plan.section import Section, tree
from bot.plan.title import named
from bot.plan.vocabulary import STATUS

_LEAD = re.compile(r"^[\s>]*(?:#{1,6}\s+|(?:[-*+•·◦▪●○–—]|\d{1,9}[.)])\s+)?")
_BOX = re.compile(r"\\?\[[ xX~✓✔✅/.vo!?>-]?\\?\](?!\()")
_CELL = re.compile(r"(?<!\\)\|")
_PERCENT = re.compile(r"^\W*\d{1,3}\s?%\W*$")
_WORD = re.compile(r"\w+")
_FEWEST_BARS: Final = 2


@dataclass(frozen=True)
class Mark:
    """Somebody's word on a line, found again by its normalised ``words`` and, where these recur, the heading above."""

    words: str
    under: str
    task: bool


def lines_of(document: str) -> list[str]:
    """The document's lines as they are numbered everywhere, the first at index 0."""
    return document.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def words_of_line(text: str) -> str:
    """The id and title on a line, without what changes while work goes on: list marks, boxes, states, owners, dates.

    Emphasis and case make no difference either. Of a table's row these are the words of all its cells.
    """
    bare = _LEAD.sub("", text, count=1)
    cells = _CELL.split(bare) if len(_CELL.findall(bare)) >= _FEWEST_BARS else [bare]
    return " ".join(filter(None, map(_words, cells)))


def _words(text: str) -> str:
    read = named(_BOX.sub(" ", text).strip())
    if STATUS.exact(read.title) or _PERCENT.match(read.title):
        return ""
    shown = f"{read.id or ''} {read.title}"
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", shown).casefold().replace("_", " ")))


def shown_line(document: str, line: int) -> str:
    """A line as a reader sees it, without its list mark and box; empty for one that the document does not have."""
    lines = lines_of(document)
    return plain(_BOX.sub(" ", _LEAD.sub("", lines[line - 1], count=1))).strip(" |") if 0 < line <= len(lines) else ""


def heading_over(document: str, line: int) -> str:
    """The words of the nearest heading, or line acting as one, above a line; empty where there is none."""
    return _headings(tree(blocks(document)[0]), line)[line - 1]


def mark(document: str, line: int, *, task: bool) -> Mark | None:
    """The mark for a line; None for a line without words, or that the document does not have."""
    lines = lines_of(document)
    words = words_of_line(lines[line - 1]) if 0 < line <= len(lines) else ""
    return Mark(words, heading_over(document, line), task) if words else None


def verdicts(document: str, root: Section, marks: Sequence[Mark]) -> dict[int, bool]:
    """What the marks say, by line: a task or none. Of two on a line, that under its own heading counts, else the later.

    Args:
        document: the text as it was loaded.
        root: the same document as sections.
        marks: the oldest first.
    """
    return {line: each.task for line, each in _placed(document, root, marks).items()}


def where(document: str, marks: Sequence[Mark]) -> dict[Mark, int]:
    """The first line that each mark decides on, or that holds its words; a mark whose words are gone is left out."""
    if not marks:
        return {}
    placed = _placed(document, tree(blocks(document)[0]), marks)
    found = {each: line for line, each in sorted(placed.items(), reverse=True)}
    spoken = [f" {words_of_line(text)} " for text in lines_of(document)]
    for each in marks:
        line = next((at for at, text in enumerate(spoken, start=1) if f" {each.words} " in text), None)
        if each not in found and line:
            found[each] = line
    return found


def _placed(document: str, root: Section, marks: Sequence[Mark]) -> dict[int, Mark]:
    if not marks:
        return {}
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(lines_of(document), start=1):
        places[words_of_line(text)].append(number)
    over = _headings(root, max(map(max, places.values())))
    said: dict[int, Mark] = {}
    for each in marks:
        found = places.get(each.words, [])
        for line in found:
            here = over[line - 1] == each.under
            if here or (len(found) == 1 and (line not in said or said[line].under != over[line - 1])):
                said[line] = each
    return said


def _headings(root: Section, last: int) -> list[str]:
    """The heading over each line up to the last one."""
    opened = sorted((section.line, section.title) for section in root.walk() if section.level)
    over: list[str] = []
    words, at = "", 0
    for line in range(1, last + 1):
        while at < len(opened) and opened[at][0] < line:
            words = words_of_line(opened[at][1])
            at += 1
        over.append(words)
    return over
