"""Tables written as HTML, rewritten as Markdown ones."""

import re
from html import unescape
from typing import Final

_OPEN = re.compile(r"<table\b", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"<t[hd]\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:table|thead|tbody|tfoot|tr|t[hd]|p|div)\b[^<>]*>", re.IGNORECASE)
_LONGEST: Final = 2000  # lines of one table


def with_markdown_tables(lines: list[str]) -> list[str]:
    """The same lines, as many as before; those of a table hold the rows that begin on them."""
    result = list(lines)
    at = 0
    while at < len(lines):
        end = _end(lines, at) if _OPEN.search(lines[at]) else None
        if end is not None:
            _rewrite(lines, at, end, result)
            at = end
        at += 1
    return result


def _end(lines: list[str], start: int) -> int | None:
    last = min(len(lines), start + _LONGEST)
    return next((at for at in range(start, last) if _CLOSE.search(lines[at])), None)


def _rewrite(lines: list[str], start: int, end: int, result: list[str]) -> None:
    rows: list[tuple[int, list[str]]] = []
    for at in range(start, end + 1):
        before, *begun = _ROW.split(lines[at])
        if rows:
            rows[-1][1].append(before)
        rows.extend((at, [text]) for text in begun)
        result[at] = ""
    cells = [(at, [_plain(cell) for cell in _CELL.split(" ".join(texts))[1:]]) for at, texts in rows]
    columns = max((len(row) for _, row in cells), default=0)
    for number, (at, row) in enumerate(cells):
        written = "|" + "".join(f" {cell} |" for cell in row)
        ruler = "\n|" + "---|" * columns if not number else ""
        result[at] += ("\n" if result[at] or not number else "") + written + ruler
    result[end] += "\n"


def _plain(cell: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", cell)).split()).replace("|", "\\|")
