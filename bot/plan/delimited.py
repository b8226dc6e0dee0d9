"""Lines of values between commas, semicolons or tabs under a line of column names, rewritten as a Markdown table."""

import csv
import re
from collections.abc import Sequence
from typing import Final

from bot.plan.field_words import FIELD

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(\w*)")
_TABLES: Final = frozenset({"csv", "tsv"})
_FEWEST_COLUMNS: Final = 3
_KNOWN_COLUMNS: Final = 2
_LONGEST_NAME: Final = 40


def with_tables(lines: list[str]) -> list[str]:
    """The same lines, as many as before; a rewritten one may hold line breaks where Markdown needs more of them."""
    result = list(lines)
    fence, at = "", 0
    while at < len(lines):
        marked = _FENCE.match(lines[at])
        if marked and not fence and marked[2].lower() in _TABLES:
            fence, result[at] = marked[1][0], ""
        elif marked and fence and marked[1][0] == fence:
            fence, result[at] = "", ""
        elif marked and not fence:
            at = _closing(lines, at, marked[1])
        else:
            end = _rewritten(lines, at, result)
            at = max(at, end - 1)
        at += 1
    return result


def _closing(lines: Sequence[str], at: int, mark: str) -> int:
    """Where a block of code ends; its last line, or the document's."""
    for below in range(at + 1, len(lines)):
        if lines[below].strip().startswith(mark):
            return below
    return len(lines)


def _rewritten(lines: Sequence[str], at: int, result: list[str]) -> int:
    """Rewrite the table whose column names stand here.

    Returns:
        The line behind the table; ``at`` where none begins.
    """
    parted = next((mark for mark in (",", ";", "\t") if _names_columns(_values(lines[at], mark))), None)
    if parted is None or at + 1 == len(lines):
        return at
    names = _values(lines[at], parted)
    end = at + 1
    while end < len(lines) and len(_values(lines[end], parted)) >= max(_KNOWN_COLUMNS, len(names) - 2):
        end += 1
    if end == at + 1:
        return at
    title = next((i for i, name in enumerate(names) if FIELD.exact(name) in ("title", "name")), 0)
    result[at] = f"\n{_row(names)}\n|{'---|' * len(names)}"
    for below in range(at + 1, end):
        result[below] = _row(_fitted(_values(lines[below], parted), len(names), title))
    result[end - 1] += "\n"
    return end


def _names_columns(values: list[str]) -> bool:
    if len(values) < _FEWEST_COLUMNS or any(len(value) > _LONGEST_NAME for value in values):
        return False
    known = [meaning for value in values if (meaning := FIELD.exact(value))]
    return len(known) >= max(_KNOWN_COLUMNS, len(values) // 2) and bool({"title", "name", "id"} & set(known))


def _values(line: str, mark: str) -> list[str]:
    if mark not in line or len(line) > 2000 or "|" in line:  # noqa: PLR2004 - longer than any row
        return []
    return [value.strip() for value in next(csv.reader([line], delimiter=mark, skipinitialspace=True))]


def _fitted(values: list[str], wanted: int, title: int) -> list[str]:
    """As many values as columns: a title with commas of its own is put together again."""
    more = len(values) - wanted
    if more > 0:
        values = [*values[:title], ", ".join(values[title : title + more + 1]), *values[title + more + 1 :]]
    return values + [""] * (wanted - len(values))


def _row(values: list[str]) -> str:
    return "|" + "".join(f" {value} |" for value in values)
