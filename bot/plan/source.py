"""A document's lines made ready for the Markdown parser, each remembering where it stood.

People write plans for people: boxes without a bullet, tables whose ruler is too short, details hidden in HTML. Those
are rewritten here into the Markdown that was meant, so that everything behind this page knows one notation only.
"""

import re
from dataclasses import dataclass, field

from bot.plan.box_notation import boxed
from bot.plan.delimited import with_tables
from bot.plan.html_table import with_markdown_tables
from bot.plan.label import label_of
from bot.plan.plain_text import with_outline

_FENCE = re.compile(r"^\s*(?:>\s*)?(`{3,}|~{3,})")
_RULER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_LIST = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+\S")
_ORDERED = re.compile(r"^\d{1,3}[.)]\s+\S")
_SUMMARY = re.compile(r"<summary>\s*(.*?)\s*</summary>", re.IGNORECASE)
_TAG_LINE = re.compile(r"^\s*(?:</?[A-Za-z][^<>]*>\s*)+$")
_DETAILS = re.compile(r"</?details[^<>]*>", re.IGNORECASE)
_INDENTED_CODE = 4
_SHORT_RULE = re.compile(r"^\s{0,3}-{3}\s*$")
_LABEL_LINE = re.compile(r"^\*\*[^*\n]{1,80}(?:[:：]\*\*|\*\*\s*[:：]|\*\*\s*$)")
_FRONT_TITLE = re.compile(r"^title:\s*[\"']?(.*?)[\"']?\s*$")
_FRONT_LIMIT = 100
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]^]{1,80})\]:\s*\S")
_BRACKETED = re.compile(r"(?<![\]\[!])\[([^\[\]]{1,80})\](?![(\[:])")


@dataclass
class Source:
    """Markdown text, with the number of the original line for each of its lines."""

    lines: list[str] = field(default_factory=list)
    origin: list[int] = field(default_factory=list)
    front_title: str = ""

    def add(self, line: str, number: int) -> None:
        for part in line.split("\n"):
            self.lines.append(part)
            self.origin.append(number)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def prepare(text: str) -> Source:
    """The document as the Markdown that it means. The text itself is never lost, only its notation changes."""
    written = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line.expandtabs(4) for line in with_tables(with_markdown_tables(written))]
    source = Source()
    lines, source.front_title = _without_front_matter(lines)
    lines = _without_references(lines)
    state = _Rewriter(source)
    for number, line in enumerate(with_outline(_without_comments(lines)), start=1):
        state.take(line, number)
    return source


def _without_front_matter(lines: list[str]) -> tuple[list[str], str]:
    if not lines or lines[0].rstrip() not in ("---", "+++"):
        return lines, ""
    ruler = lines[0].rstrip()
    for at in range(1, min(len(lines), _FRONT_LIMIT)):
        if lines[at].rstrip() == ruler:
            title = next((m[1] for line in lines[1:at] if (m := _FRONT_TITLE.match(line))), "")
            return [""] * (at + 1) + lines[at + 1 :], title
    return lines, ""


def _without_references(lines: list[str]) -> list[str]:
    """``[Code freeze]``, where the document defines it as a link, becomes its words."""
    defined = {found[1].casefold() for line in lines if (found := _DEFINED.match(line))} - {"x", " "}
    if not defined:
        return lines
    return [
        line
        if "[" not in line or _DEFINED.match(line)
        else _BRACKETED.sub(lambda found: found[1] if found[1].casefold() in defined else found[0], line)
        for line in lines
    ]


def _without_comments(lines: list[str]) -> list[str]:
    """HTML comments and ``%%`` remarks become empty lines; in code a remark is for whoever reads that code."""
    result, inside, fence = [], "", ""
    last_remark = max((at for at, line in enumerate(lines) if "%%" in line), default=0)
    for at, line in enumerate(lines):
        mark = _FENCE.match(line) if not inside else None
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if inside:
            _, found, rest = line.partition(inside)
            result.append(rest if found else "")
            inside = "" if found else inside
            continue
        kept = _cut_comments(line) if "<!--" in line else line
        for opening, closing in (("<!--", "-->"), ("%%", "%%")):
            if opening == "%%" and (fence or not kept.lstrip().startswith("%%")):
                continue
            before, found, rest = kept.partition(opening)
            if found:
                inside = "" if closing in rest or (opening == "%%" and at == last_remark) else closing
                kept = before
        result.append(kept)
    return result


def _cut_comments(line: str) -> str:
    """The line without its closed comments; one that stays open is left for the next lines."""
    kept, rest = "", line
    while True:
        before, opened, after = rest.partition("<!--")
        _, closed, behind = after.partition("-->")
        if not opened or not closed:
            return kept + rest
        kept, rest = kept + before, behind


def _opens(line: str) -> bool:
    """Does a line at the margin begin something new, although Markdown would hang it on the list item above?"""
    return bool(_LABEL_LINE.match(line)) or (line[:1].isalnum() and label_of(line.strip()) is not None)


class _Rewriter:
    """Goes through the lines once, knowing only what stood right before."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.fence = ""
        self.in_list = False
        self.under_bare = False
        self.shift = 0

    def take(self, line: str, number: int) -> None:
        fence = _FENCE.match(line)
        if self.fence:
            if fence and fence[1].startswith(self.fence):
                self.fence = ""
            self.source.add(line, number)
            return
        if fence:
            self.fence = fence[1]
            self.source.add(line, number)
            return
        self._text_line(line, number)

    def _text_line(self, line: str, number: int) -> None:
        line = self._plain_html(line, number)
        if not line.strip():
            self.under_bare = False
            self.source.add("", number)
            return
        line = self._dedent(line)
        rewritten = boxed(line)
        if rewritten != line and not _LIST.match(line):
            self._gap(number)
            self.under_bare = True
        elif self.under_bare and _LIST.match(rewritten):
            rewritten = "  " + rewritten
        elif self._starts_anew(rewritten):
            self._gap(number)
        rewritten = self._ruler(rewritten)
        if not rewritten.startswith(" "):
            self.in_list = bool(_LIST.match(rewritten))
            self.under_bare = self.under_bare and (self.in_list or not rewritten.startswith("#"))
        self.source.add(rewritten, number)

    def _plain_html(self, line: str, number: int) -> str:
        if "<" not in line:
            return line
        summary = _SUMMARY.search(line)
        if summary:
            self._gap(number)
            self.source.add(f"**{summary[1].strip('*# ')}**", number)
            self.source.add("", number)
            line = line[: summary.start()] + line[summary.end() :]
        line = _DETAILS.sub("", line)
        return "" if _TAG_LINE.match(line) else line

    def _dedent(self, line: str) -> str:
        """Text set in from the margin is code only inside a list; elsewhere somebody just indented it."""
        indent = len(line) - len(line.lstrip(" "))
        if self.in_list or indent < min(self.shift or _INDENTED_CODE, _INDENTED_CODE):
            self.shift = 0
            return line
        self.shift = self.shift or indent
        return line[min(self.shift, indent) :]

    def _starts_anew(self, line: str) -> bool:
        before = self.source.lines[-1] if self.source.lines else ""
        if not before.strip():
            return False
        if _SHORT_RULE.match(line):  # a rule, unless it underlines a heading as long as itself
            return not before.startswith("#") and len(before) != len(line.rstrip())
        if self.in_list:
            return _opens(line) and not before.startswith("#")
        return bool(_ORDERED.match(line))

    def _ruler(self, line: str) -> str:
        """A table's second line gets as many columns as its first."""
        before = self.source.lines[-1] if self.source.lines else ""
        if "|" not in line or "|" not in before or not _RULER.match(line):
            return line
        wanted = len(before.strip().strip("|").replace("\\|", " ").split("|"))
        return "|" + "---|" * wanted

    def _gap(self, number: int) -> None:
        if self.source.lines and self.source.lines[-1].strip():
            self.source.add("", number)
