"""A document as blocks: headings, list items with what is nested in them, tables, paragraphs, code.

The Markdown is read by pyromark; the blocks keep the text as it was written, so that a reader can see its marks.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any, Final, cast

import pyromark

from bot.plan.source import Source, prepare


@dataclass(slots=True)
class Line:
    """A line of running text. ``number`` is its line in the document."""

    number: int
    text: str


@dataclass(slots=True)
class Heading:
    """A heading of the document's own, level 1 to 6."""

    line: int
    level: int
    text: str


@dataclass(slots=True)
class Paragraph:
    """Running text, line by line; ``quoted`` when it stands in a block quote."""

    line: int
    lines: list[Line]
    quoted: bool = False


@dataclass(slots=True)
class Item:
    """An item of a list: its own first lines, and everything set below it."""

    line: int
    number: int | None
    lines: list[Line] = field(default_factory=list)
    blocks: "list[Block]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def items(self) -> "list[Item]":
        return [block for block in self.blocks if isinstance(block, Item)]


@dataclass(slots=True)
class Row:
    """A row of a table, as many cells as its header has."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Table:
    """A table: the cells of its header, and its rows."""

    line: int
    header: list[str]
    rows: list[Row]


@dataclass(slots=True)
class Fence:
    """A block of code. ``info`` is the word after the opening fence."""

    line: int
    info: str
    text: str


Block = Heading | Paragraph | Item | Table | Fence

_OPTIONS: Final = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
_MARKDOWN: Final = pyromark.Markdown(options=_OPTIONS)
_INLINE: Final = frozenset({"Text", "Code", "InlineHtml", "FootnoteReference", "TaskListMarker"})
_INLINE_TAGS: Final = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_DEEPEST: Final = 60  # lists nested deeper than this are read as if they stood at that depth


def blocks(text: str) -> tuple[list[Block], str]:
    """The document's blocks in their order, and the title its front matter names, if any."""
    source = prepare(text)
    return _Builder(source).build(), source.front_title


class _Builder:
    """Folds the parser's events into blocks; text that belongs together is cut out of the source as it stands."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.data = source.text.encode()
        self.breaks = [at for at, byte in enumerate(self.data) if byte == ord("\n")]
        self.top: list[Block] = []
        self.stack: list[Item] = []
        self.numbers: list[int | None] = []
        self.run: tuple[int, int] | None = None
        self.heading: tuple[int, int] | None = None
        self.fence: tuple[int, str, list[str]] | None = None
        self.table: Table | None = None
        self.cells: list[str] = []
        self.quotes = 0
        self.html = False

    def build(self) -> list[Block]:
        for event, where in _MARKDOWN.events_with_range(self.source.text):
            start, end = where["start"], where["end"]
            if isinstance(event, str):
                continue
            kind, value = cast("tuple[str, Any]", next(iter(event.items())))
            name = value if isinstance(value, str) else next(iter(value), "") if isinstance(value, dict) else ""
            if kind in _INLINE:
                self._inline(kind, value, start, end)
            elif kind == "Start":
                self._start(name, value, start, end)
            elif kind == "End":
                self._end(name)
        self._flush()
        return self.top

    def _line(self, offset: int) -> int:
        at = bisect_right(self.breaks, offset - 1) if offset else 0
        return self.source.origin[min(at, len(self.source.origin) - 1)]

    def _inline(self, kind: str, value: Any, start: int, end: int) -> None:
        if self.fence is not None:
            if kind == "Text":
                self.fence[2].append(value)
            return
        self.run = (min(self.run[0], start), max(self.run[1], end)) if self.run else (start, end)

    def _start(self, name: str, value: Any, start: int, end: int) -> None:
        if name in _INLINE_TAGS:
            self._inline(name, None, start, end)
            return
        self._flush()
        if name == "Heading":
            self.heading = (start, int(value["Heading"]["level"][1]))
        elif name == "List":
            self.numbers.append(value["List"])
        elif name == "Item":
            self._item(start)
        elif name == "CodeBlock":
            self._code(value["CodeBlock"], start)
        elif name == "BlockQuote":
            self.quotes += 1
        elif name.startswith("Table"):
            self._start_table(name, start, end)

    def _start_table(self, name: str, start: int, end: int) -> None:
        if name == "Table":
            self.table = Table(self._line(start), [], [])
        elif name == "TableCell":
            self.cells.append(
                self.data[start:end].decode(errors="ignore").strip().strip("|").replace("\\|", "|").strip()
            )
        else:
            self.cells = []
            if self.table is not None and name == "TableRow":
                self.table.rows.append(Row(self._line(start), self.cells))

    def _item(self, start: int) -> None:
        number = self.numbers[-1] if self.numbers else None
        if number is not None:
            self.numbers[-1] = number + 1
            number = self._written_number(start, number)
        item = Item(self._line(start), number)
        self._put(item)
        self.stack.append(item)

    def _written_number(self, start: int, counted: int) -> int:
        digits = ""
        for byte in self.data[start : start + 12].lstrip():
            if not chr(byte).isdigit():
                break
            digits += chr(byte)
        return int(digits) if digits else counted

    def _code(self, kind: Any, start: int) -> None:
        info = kind["Fenced"] if isinstance(kind, dict) else ""
        self.fence = (self._line(start), info, [])

    def _end(self, name: str) -> None:
        if name in _INLINE_TAGS:
            return
        if name == "CodeBlock" and self.fence is not None:
            line, info, text = self.fence
            self.fence = None
            self._put(Fence(line, info, "".join(text)))
            return
        if name == "TableCell":
            self.run = None
            return
        self._flush()
        if name == "List":
            self.numbers.pop()
        elif name == "Item":
            self.stack.pop()
        elif name == "TableHead" and self.table is not None:
            self.table.header = self.cells
        elif name == "Table" and self.table is not None:
            self._put(self.table)
            self.table = None
        elif name == "Heading":
            self.heading = None
        elif name == "BlockQuote":
            self.quotes -= 1

    def _flush(self) -> None:
        """Put the text gathered so far where it belongs."""
        if self.run is None:
            return
        start, end = self.run
        self.run = None
        first = bisect_right(self.breaks, start - 1) if start else 0
        lines = []
        for at, text in enumerate(self.data[start:end].decode(errors="ignore").split("\n"), start=first):
            bare = text.strip()
            while self.quotes and bare.startswith(">"):
                bare = bare[1:].lstrip()
            if bare:
                lines.append(Line(self.source.origin[min(at, len(self.source.origin) - 1)], bare))
        if not lines:
            return
        if self.heading is not None:
            self._put(Heading(lines[0].number, self.heading[1], " ".join(line.text for line in lines)))
        elif self.stack and not self.stack[-1].lines and not self.stack[-1].blocks:
            self.stack[-1].lines = lines
        else:
            self._put(Paragraph(lines[0].number, lines, quoted=self.quotes > 0))

    def _put(self, block: Block) -> None:
        if self.stack:
            self.stack[min(len(self.stack), _DEEPEST) - 1].blocks.append(block)
        else:
            self.top.append(block)
