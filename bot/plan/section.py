"""The outline as a tree of sections, where a bold line, a "Tasks:" line or a bare "Week 2:" line opens one too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.plan.bare_label import bare_label
from bot.plan.field_words import FIELD
from bot.plan.heading_words import ROLE
from bot.plan.inline import box, plain
from bot.plan.label import BOLD_LINE, GROUP_ITEM, LABEL_LINE, PHASE_LINE, announced, label_of, meaning_of
from bot.plan.lone_lines import lone_headings
from bot.plan.model import Status
from bot.plan.outline import Block, Fence, Heading, Item, Line, Paragraph, Table
from bot.plan.span import Span, span_of

_MOST_WORDS: Final = 8


@dataclass(eq=False, slots=True)
class Section:
    """A stretch of the document under one name.

    ``level`` is 1 to 6 for headings, more for lines that act as one. ``span``, ``role`` and ``lane`` say what its own
    name announces, see `bot.plan.label`.
    """

    title: str
    level: int
    line: int
    parent: "Section | None" = None
    blocks: list[Block] = field(default_factory=list)
    sections: "list[Section]" = field(default_factory=list)
    number: int | None = None
    name: str = ""
    span: Span | None = None
    role: str | None = None
    firm_role: bool = False
    lane: Status | None = None
    is_title: bool = False

    @property
    def is_heading(self) -> bool:
        return self.level < PHASE_LINE

    @property
    def items(self) -> list[Item]:
        return [block for block in self.blocks if isinstance(block, Item)]

    def upwards(self) -> "Iterator[Section]":
        """This section and those around it, innermost first, without the document itself and its title."""
        here: Section | None = self
        while here is not None and here.level and not here.is_title:
            yield here
            here = here.parent

    def walk(self) -> "Iterator[Section]":
        """This section and all below it, in the order of the document."""
        pending = [self]
        while pending:
            here = pending.pop()
            yield here
            pending.extend(reversed(here.sections))

    @property
    def effective_role(self) -> str | None:
        """The role of the nearest named section; criteria anywhere above win over all."""
        roles = [section.role for section in self.upwards() if section.role]
        return "criteria" if "criteria" in roles else roles[0] if roles else None

    @property
    def heading(self) -> "Section":
        """The nearest heading around; the section itself where it is one, the document where there is none."""
        here = self
        while not here.is_heading and here.parent is not None:
            here = here.parent
        return here

    @property
    def phase(self) -> "Section | None":
        """The nearest section that names a stretch of time, the document's title last of all."""
        found = next((section for section in self.upwards() if section.span), None)
        if found is None:
            return next((title for title in self._titles() if title.span), None)
        return found

    def _titles(self) -> "Iterator[Section]":
        here: Section | None = self
        while here is not None:
            if here.is_title:
                yield here
            here = here.parent


def tree(blocks: list[Block]) -> Section:
    """The document as a section of level 0, everything else below it."""
    root = Section("", 0, 1)
    heads = [block for block in blocks if isinstance(block, Heading)]
    highest = min((head.level for head in heads), default=0)
    sole = len([head for head in heads if head.level == highest]) == 1 and (highest == 1 or len(heads) > 1)
    grower = _Grower(root, heads[0] if heads and sole and heads[0].level == highest else None, headed=bool(heads))
    grower.lone = lone_headings(blocks)
    for at, block in enumerate(blocks):
        grower.take(block, blocks[at + 1] if at + 1 < len(blocks) else None)
    return root


def _section(title: str, level: int, line: int, parent: Section, number: int | None = None) -> Section:
    said = meaning_of(title)
    return Section(
        title,
        level,
        line,
        parent,
        number=number,
        name=said.name,
        span=said.span,
        role=said.role,
        firm_role=said.firm,
        lane=said.lane,
    )


class _Grower:
    """Hangs each block where it belongs while the document is gone through."""

    def __init__(self, root: Section, title: Heading | None, *, headed: bool) -> None:
        self.headed = headed
        self.lone: frozenset[int] = frozenset()
        self.stack = [root]
        self.title = title

    def take(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Heading):
            self._open(block.text, block.level, block.line).is_title = block is self.title
        elif isinstance(block, Paragraph) and not block.quoted:
            self._paragraph(block, following)
        else:
            self._add(block, self.stack[-1])

    def _open(self, title: str, level: int, line: int) -> Section:
        while self.stack[-1].level >= level:
            self.stack.pop()
        section = _section(title, level, line, self.stack[-1])
        self.stack[-1].sections.append(section)
        self.stack.append(section)
        return section

    def _back_to(self, title: str) -> None:
        """A line about a stretch that is still open ("Week 1 summary:") ends everything begun inside that stretch."""
        span = span_of(plain(title), leading=True)
        if span is None or not span.numbers or span.parted or announced(span.rest) is None:
            return
        for at in range(len(self.stack) - 1, 0, -1):
            around = self.stack[at].span
            if around and (around.kind, around.numbers) == (span.kind, span.numbers):
                del self.stack[at + 1 :]
                return

    def _paragraph(self, block: Paragraph, following: Block | None) -> None:
        kept: list[Line] = []
        for at, line in enumerate(block.lines):
            last = at + 1 == len(block.lines)
            label = label_of(line.text) or (self._bare(block, following) if at == 0 else None)
            if label is None or _is_blank(block.lines, at) or (last and following is None and label[0] == LABEL_LINE):
                kept.append(line)
                continue
            if kept:
                self._add(Paragraph(kept[0].number, kept), self.stack[-1])
                kept = []
            self._back_to(label[1])
            self._open(label[1], label[0], line.number)
        if kept:
            self._add(Paragraph(kept[0].number, kept), self.stack[-1])

    def _bare(self, block: Paragraph, following: Block | None) -> tuple[int, str] | None:
        return bare_label(block, following, headed=self.headed, lone=id(block) in self.lone)

    def _add(self, block: Block, section: Section) -> None:
        if isinstance(block, Item):
            _hang_item(block, section, GROUP_ITEM)
        else:
            section.blocks.append(block)


def listed_field(section: Section) -> str | None:
    """The field of a task whose value is listed below its name: ``Acceptance:``. None for any other section."""
    meaning = FIELD.exact(section.name) if section.level == LABEL_LINE else None
    return meaning if meaning in ("acceptance", "steps", "depends", "labels") else None


def _is_blank(lines: Sequence[Line], at: int) -> bool:
    """Is a line a field that was left blank, the next field right below it: ``After:`` over ``Effort: 4d``?"""
    named = [line.text.partition(":") for line in lines[at : at + 2]]
    return len(named) > 1 and all(colon and FIELD.exact(name) for name, colon, _ in named)


def _hang_item(item: Item, section: Section, level: int) -> None:
    """A list item that only names what is listed below it becomes a section of its own."""
    if not item.lines and item.items:
        for child in item.blocks:
            if isinstance(child, Item):
                _hang_item(child, section, level)
            else:
                section.blocks.append(child)
        return
    title = _group_title(item)
    if title is None:
        section.blocks.append(item)
        return
    group = _section(title, level, item.line, section, item.number)
    section.sections.append(group)
    for child in item.blocks:
        if isinstance(child, Item):
            _hang_item(child, group, level + 1)
        else:
            group.blocks.append(child)


def _group_title(item: Item) -> str | None:
    text = item.text
    if not any(isinstance(block, Item | Table | Fence) for block in item.blocks) or box(text)[0] is not None:
        return None
    label = label_of(text)
    if label and (label[0] != BOLD_LINE or item.number is None):
        return label[1]
    name = plain(text)
    if FIELD.exact(name) or (ROLE.exact(name) and item.number is None):
        return text
    boxed = [child for child in item.items if _has_box(child)]
    return text if boxed and len(boxed) == len(item.items) and len(name.split()) <= _MOST_WORDS else None


def _has_box(item: Item) -> bool:
    return box(item.text)[0] is not None
