"""Which column of a table of rules says what, by the words of its header."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.plan.inline import plain
from bot.plan.outline import Table

_WIDE: Final = 12  # letters of a cell that says something where words are not parted by blanks


def columns(table: Table, roles: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """The column of each role, the first that its pattern is found in; no column serves two, earlier roles choose."""
    names = [plain(cell).strip() for cell in table.header]
    found: dict[str, int] = {}
    for role, words in roles.items():
        at = next((at for at, name in enumerate(names) if at not in found.values() and words.search(name)), None)
        if at is not None:
            found[role] = at
    return found


def rows(table: Table, where: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row's line and what it says for each role; a missing or dashed cell says nothing."""
    for row in table.rows:
        said = {role: plain(row.cells[at]) if at < len(row.cells) else "" for role, at in where.items()}
        yield row.line, {role: "" if not text.strip(" -–—") else text for role, text in said.items()}


def worded(table: Table) -> list[int]:
    """The columns in which most cells say something in words, rather than a name, a level or a number."""
    found: list[int] = []
    for at in range(len(table.header)):
        cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells)]
        if sum(len(cell.split()) > 1 or len(cell) >= _WIDE for cell in cells) * 2 > len(cells):
            found.append(at)
    return found
