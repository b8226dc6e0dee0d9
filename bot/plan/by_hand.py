"""Tasks that people marked in the document, where the readers saw none or were not sure enough."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.candidate import Candidate, Strength
from bot.plan.field import from_item, from_lines, headline, learn
from bot.plan.field_words import FIELD
from bot.plan.inline import plain
from bot.plan.mark import Mark, words_of_line
from bot.plan.outline import Block, Item, Paragraph, Row, Table
from bot.plan.section import Section
from bot.plan.title import named

WHY: Final = "marked as a task by hand"
_TITLES: Final = ("title", "name", "summary")


def dropped(tasks: Sequence[Candidate], root: Section, said: dict[int, bool], marks: Sequence[Mark]) -> set[int]:
    """The identities of those that are marked as no task, or stand below such a line and are not marked themselves.

    Of several tasks on one line, the cards of a board, each goes by the words of its own title.
    """
    off = {line for line, task in said.items() if not task}
    inner = {line for line in below(root, off) if line not in said} if off else set()
    found = {id(each) for each in tasks if each.line in off or each.line in inner}
    on_line = Counter(each.line for each in tasks)
    titles = {mark.words for mark in marks if not mark.task}
    return found | {id(each) for each in tasks if on_line[each.line] > 1 and words_of_line(each.title) in titles}


def below(root: Section, lines: Iterable[int]) -> set[int]:
    """The lines of everything that is listed below these lines."""
    wanted = set(lines)
    return {
        line
        for section in root.walk()
        for item in section.items
        for each in _items(item)
        if each.line in wanted
        for line in _inside(each)
    }


def added(
    lines: Sequence[str], root: Section, found: Sequence[Candidate], tasks: Sequence[Candidate], said: dict[int, bool]
) -> list[Candidate]:
    """A candidate for each line that is marked as a task and is none so far; what a reader made of it is kept."""
    standing = {line for each in tasks for line in (each.line, *each.lines)}
    result: list[Candidate] = []
    for line in sorted(line for line, task in said.items() if task and line not in standing):
        read = max((each for each in found if each.line == line), key=lambda each: each.strength, default=None)
        made = read or _made(line, lines, root)
        made.strength, made.why = Strength.CERTAIN, WHY
        if not any(map(str.isalpha, made.title)) and not made.named.id:
            made.named.title = plain(lines[line - 1])
        _no_step(made, tasks)
        result.append(made)
    return result


def _made(line: int, lines: Sequence[str], root: Section) -> Candidate:
    last = root
    for section in root.walk():
        if section.level and section.line == line:
            return _candidate(section.title, line, section.parent or section)
        if section.line <= line:
            last = section
        for block in section.blocks:
            made = _of_block(block, line, section)
            if made:
                return made
    return _candidate(lines[line - 1], line, last)


def _of_block(block: Block, line: int, section: Section) -> Candidate | None:
    if isinstance(block, Item):
        return next((_of_item(each, section) for each in _items(block) if each.line == line), None)
    if isinstance(block, Paragraph):
        return next((_candidate(each.text, line, section) for each in block.lines if each.number == line), None)
    if isinstance(block, Table):
        return next((_of_row(row, block, section) for row in block.rows if row.line == line), None)
    return None


def _candidate(raw: str, line: int, section: Section) -> Candidate:
    read = named(raw)
    return Candidate(read, line, section, Strength.CERTAIN, WHY, "line", read.facts)


def _of_item(item: Item, section: Section) -> Candidate:
    title, told = headline(item)
    made = _candidate(title, item.line, section)
    from_lines(made.facts, told)
    for child in item.items:
        if not is_box(child) and not from_item(made.facts, child):
            made.facts.steps.append(plain(child.text))
    return made


def _of_row(row: Row, table: Table, section: Section) -> Candidate:
    cells = list(zip((FIELD.exact(plain(cell)) for cell in table.header), row.cells, strict=False))
    titled = [value for wanted in _TITLES for meaning, value in cells if meaning == wanted and plain(value)]
    free = [value for meaning, value in cells if meaning is None and any(map(str.isalpha, plain(value)))]
    title = next(iter([*titled, *free]), " ".join(row.cells))
    made = _candidate(title, row.line, section)
    for meaning, value in cells:
        if meaning == "id" and plain(value):
            made.named.id, made.named.firm = plain(value), True
        elif meaning and meaning not in _TITLES and value is not title:
            learn(made.facts, meaning, value)
    return made


def _no_step(made: Candidate, tasks: Sequence[Candidate]) -> None:
    """What was a step of the task above it, and is a task now, is its step no more."""
    above = [each for each in tasks if each.line < made.line and made.title in each.facts.steps]
    if above:
        above[-1].facts.steps.remove(made.title)


def _items(item: Item) -> list[Item]:
    return [item, *(each for child in item.items for each in _items(child))]


def _inside(item: Item) -> list[int]:
    lines = [each.line for each in _items(item)[1:]]
    for each in _items(item):
        for block in each.blocks:
            if isinstance(block, Paragraph):
                lines += [line.number for line in block.lines]
            elif isinstance(block, Table):
                lines += [row.line for row in block.rows]
    return lines
