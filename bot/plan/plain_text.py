"""Headings that a page of plain text makes without Markdown: ``== Build ==``, or a line over lines set in from it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.plan.span import span_of

_EQUALS = re.compile(r"^(={1,6})\s+(\S.{0,100}?)\s*=*\s*$")
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|[|>`~☐☑✅]|(?:[-*+] )?\\?\[.?\\?\]|<)")
_FIELD = re.compile(r"^\s*[^\W\d][^:：]{1,24}[:：]\s")
_TELLING = re.compile(r"[)\]）】][\W]*(?:[A-Z]{3,12}|\w{2,14})?$|@\w|~~|\s[-–—]\s")
_OPEN_END = re.compile(r"[^.,;。，；]$")
_CODED = re.compile(r"^([MSWDP]\d{1,2})\s+(?=[^\W\d_])")
_MOST_WORDS: Final = 12
_INDENT: Final = 2
_TWICE: Final = 2


def with_outline(lines: Sequence[str]) -> list[str]:
    """The same lines, each heading among them in Markdown, and each line set in below one as a bullet."""
    if any(map(_EQUALS.match, lines)):
        return list(_without_equals(lines))
    if any(map(_MARKUP.match, lines)):
        return list(lines)
    heads = list(_heads(lines))
    inner = [lines[at] for _, below in heads for at in below]
    if len(heads) < _TWICE or len(inner) < _TWICE * len(heads) or not _outlined([lines[at] for at, _ in heads], inner):
        return list(lines)
    result = list(lines)
    for at, below in heads:
        result[at] = "## " + _CODED.sub(r"\1: ", lines[at].rstrip(" :："))
        margin = min(_indent(lines[each]) for each in below)
        for each in below:
            text = lines[each].strip()
            goes_on = _indent(lines[each]) > margin and each - 1 in below and text[0].islower()
            depth = " " * (_indent(lines[each]) - margin)
            result[each] = f"  {depth}{text}" if goes_on else f"{depth}- {text}"
    return result


def _without_equals(lines: Sequence[str]) -> Iterator[str]:
    code = False
    for line in lines:
        code ^= line.lstrip().startswith(("```", "~~~"))
        found = None if code else _EQUALS.match(line)
        yield f"{'#' * len(found[1])} {found[2]}" if found else line


def _heads(lines: Sequence[str]) -> Iterator[tuple[int, range]]:
    """Each line at the margin that lines set in from it follow at once, with these."""
    for at, line in enumerate(lines):
        if not line.strip() or _indent(line) or (at and lines[at - 1].strip() and not _indent(lines[at - 1])):
            continue
        end = at + 1
        while end < len(lines) and lines[end].strip() and _indent(lines[end]) >= _INDENT:
            end += 1
        short = len(line.split()) <= _MOST_WORDS and _OPEN_END.search(line.rstrip())
        if end > at + 1 and short and not _FIELD.match(line):
            yield at, range(at + 1, end)


def _outlined(heads: Sequence[str], inner: Sequence[str]) -> bool:
    """Are the lines set in a list of their own, rather than the fields of a record or remarks on the line above?"""
    if _TWICE * sum(bool(_FIELD.match(line)) for line in inner) > len(inner):
        return False
    timed = sum(1 for head in heads if _CODED.match(head) or span_of(head, leading=True))
    telling = sum(bool(_TELLING.search(line.rstrip())) for line in inner)
    return timed >= _TWICE or _TWICE * telling >= len(inner)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
