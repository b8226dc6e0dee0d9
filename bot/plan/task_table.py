"""What the columns of a table mean, and whether its rows are tasks."""

import re
from dataclasses import dataclass
from typing import Final

from bot.plan.candidate import Strength
from bot.plan.effort_words import ESTIMATE
from bot.plan.field_words import FIELD, FOREIGN_COLUMN, MILESTONE_COLUMN
from bot.plan.inline import plain
from bot.plan.outline import Table
from bot.plan.packed import unpack
from bot.plan.section import Section

_ID_SIGNS: Final = frozenset({"#", "№", "nº", "n°", "no.", "nr.", "n."})
_SUPPORT: Final = frozenset({"owner", "status", "due", "id", "depends", "estimate", "squad", "start", "finished"})
BLANK = re.compile(r"^[\s\-–—.…_?*/x]*$", re.IGNORECASE)
NUMBER = re.compile(r"^\W*\d+(?:[.,]\d+)?\W*$")
_COUNT = re.compile(r"^\d{1,4}(?:[.,]\d{1,2})?$")
_LENGTHS: Final = frozenset(
    {"days", "weeks", "天数", "日数", "tage", "wochen", "días", "dias", "semanas", "jours", "semaines", "дни", "天"}
)
_TWO: Final = 2


@dataclass(frozen=True)
class Shape:
    """What each column means; which one holds the title; how sure the table is."""

    meanings: tuple[str | None, ...]
    title: int
    strength: Strength
    why: str


def _meanings(header: list[str]) -> list[str | None]:
    """What each column means; "By" beside those who do it says until when."""
    said = [_meaning(cell) for cell in header]
    if said.count("owner") > 1:
        said = ["due" if plain(cell).casefold() == "by" else each for cell, each in zip(header, said, strict=True)]
    return said


def _lengths(table: Table, meanings: list[str | None], section: Section) -> list[str | None]:
    """A column "Days" of single numbers holds lengths, not the days of the plan, where these do not rise from row to
    row, or where the table stands below a stretch of time of its own and says whose the rows are.
    """
    placed = section.phase is not None and "owner" in meanings
    for at, meaning in enumerate(meanings):
        if meaning == "phase" and plain(table.header[at]).casefold() in _LENGTHS:
            cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
            numbers = [float(cell.replace(",", ".")) for cell in cells if _COUNT.match(cell)]
            falls = numbers != sorted(numbers) or any(number % 1 for number in numbers)
            if (falls or placed) and len(numbers) == len(cells):
                meanings[at] = "estimate"
    return meanings


def _meaning(cell: str) -> str | None:
    words = plain(cell).strip()
    if words.casefold() in _ID_SIGNS:
        return "id"
    exact = FIELD.exact(words)
    if exact:
        return exact
    found = [meaning for meaning in FIELD.find(re.sub(r"[(（].*?[)）]", "", words)) if meaning != "steps"]
    if "title" in found and "id" in found:
        return "id"
    return found[0] if found else None


def shape_of(table: Table, section: Section) -> Shape | None:
    """How to read a table's rows as tasks; None where they are something else."""
    meanings = _lengths(table, _meanings(table.header), section)
    title = _title_column(table, meanings)
    if title is None:
        title = _packed_column(table, meanings)
    if title is None:
        title = _wordiest(table, meanings)
    if title is None:
        return None
    strong = meanings[title] == "title"
    foreign = {kind for cell in table.header if (kind := FOREIGN_COLUMN.exact(plain(cell)))}
    support = _SUPPORT & set(meanings[:title] + meanings[title + 1 :])
    role = section.effective_role
    if role == "criteria" or (
        foreign and not (strong and len(support) >= _TWO and "history" not in foreign and "risk" not in foreign)
    ):
        return None
    strength = _strength(strong=strong, support=support, timed="phase" in meanings, role=role)
    if strength is None:
        return None
    if plain(table.header[title]).casefold().rstrip("s") in MILESTONE_COLUMN:
        strength = Strength.LIKELY
    named = ", ".join(sorted(support)) or "no other facts"
    return Shape(tuple(meanings), title, strength, f"a row of a table with columns for {named}")


def _title_column(table: Table, meanings: list[str | None]) -> int | None:
    """The column of titles. A column named so that holds nothing but numbers is one of ids."""
    for wanted in ("title", "name", "summary"):
        for at, meaning in enumerate(meanings):
            if meaning != wanted:
                continue
            cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
            if cells and all(NUMBER.match(cell) for cell in cells):
                meanings[at] = "id"
                continue
            return at
    return None


def _packed_column(table: Table, meanings: list[str | None]) -> int | None:
    """The column of titles, whatever it is called, where most cells hold several numbered tasks."""
    found = next((at for at in range(len(meanings)) if packs_tasks(table, at)), None)
    if found is not None:
        meanings[found] = "title"
    return found


def packs_tasks(table: Table, at: int) -> bool:
    """Does most of a column hold several numbered tasks a cell?"""
    cells = [row.cells[at] for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
    return len(cells) >= _TWO and sum(bool(unpack(cell)) for cell in cells) * _TWO > len(cells)


def _wordiest(table: Table, meanings: list[str | None]) -> int | None:
    """The column of titles where none is called so: the one of words beside who does it and how it stands.

    A column that is called after an effort but holds words ("Work") may be it too.
    """
    if not ({"owner", "status"} <= set(meanings) or ("estimate" in meanings and {"owner", "phase"} & set(meanings))):
        return None
    best, words = None, 1.0
    for at, meaning in enumerate(meanings):
        if meaning not in (None, "estimate") or FOREIGN_COLUMN.exact(plain(table.header[at])):
            continue
        cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
        told = [cell for cell in cells if not (NUMBER.match(cell) or ESTIMATE.match(cell) or BLANK.match(cell))]
        if 2 * len(told) <= len(table.rows) or len(set(told)) < len(told):
            continue
        length = sum(len(cell.split()) for cell in told) / len(told)
        if length > words or (best is None and meaning is None and at == 0):
            best, words = at, max(words, length)
    if best is not None and meanings[best] == "estimate":
        meanings[best] = "title"
    return best


def _strength(*, strong: bool, support: frozenset[str] | set[str], timed: bool, role: str | None) -> Strength | None:
    if strong and support:
        return Strength.CERTAIN if role != "context" or len(support) >= _TWO else Strength.LABELLED
    if strong:
        return Strength.PLACED if role != "context" else Strength.LIKELY
    if len(support - {"estimate"}) >= _TWO or ("id" in support and len(support) >= _TWO):
        return Strength.CERTAIN if role != "context" else Strength.LABELLED
    return Strength.LIKELY if (support or timed) and role != "context" else None
