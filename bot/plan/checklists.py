"""Lists of things to be ready, usually one for each squad."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.columns import columns, rows
from bot.plan.field_words import FIELD
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import Checklist
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.register_words import CHECKLIST, KPI, PLAYBOOK, READY, RISK
from bot.plan.registers import title_of
from bot.plan.section import Section

_COLUMNS: Final = {
    "squad": re.compile(
        r"^(?:squad|team|crew|group|who|owner|workstream|area|equipo|equipe|équipe|команда|团队|チーム)", re.IGNORECASE
    ),
    "item": re.compile(
        r"ready (?:when|if|means)|check(?:s|list)?\b|items?\b|must be (?:true|done)|condition|criteri|requirement"
        r"|requisito|listo cuando"
        r"|prüfpunkt|проверка|检查|確認",
        re.IGNORECASE,
    ),
}
_PARTS = re.compile(r"\s*[;；]\s*")
_COMMAS = re.compile(r"\s*[,，、]\s+(?:and\s+|und\s+|y\s+|et\s+|e\s+)?")
_LABEL_WORDS: Final = 4
_FEWEST: Final = 2
_LONGEST_LABEL: Final = 80


def read_checklists(root: Section, owned: set[int]) -> tuple[Checklist, ...]:
    """Each list of things to be ready. Boxes of other lists called checklists stay tasks of the plan as well."""
    return tuple(each for _, each in stated(root, owned))


def readiness_lines(root: Section, owned: set[int]) -> frozenset[int]:
    """The lines of what has to be ready rather than be done, whatever boxes they carry."""
    return frozenset(line for lines, _ in stated(root, owned) for line in lines)


def stated(root: Section, owned: set[int]) -> Iterator[tuple[tuple[int, ...], Checklist]]:
    """The checklists, each with the lines that are nothing but its items."""
    for section in root.walk():
        if id(section) in owned or section.is_title or KPI.search(section.name):
            continue
        named = next((one for one in section.upwards() if _is_list(title_of(one))), None)
        if named is not None and any(one.span for one in section.upwards() if one.level >= named.level):
            continue
        if named is not None and not any(
            PLAYBOOK.search(one.name) or RISK.search(one.name) for one in section.upwards()
        ):
            yield from _of_section(section, named)
        yield from _under_lines(section)


def _is_list(name: str) -> bool:
    return CHECKLIST.search(name) is not None or READY.search(name) is not None


def _of_section(section: Section, named: Section) -> Iterator[tuple[tuple[int, ...], Checklist]]:
    ready = _is_ready(section)
    items = list(_free_items(section))
    boxed = any(is_box(item) for item in items)
    if boxed and not ready and section.effective_role != "criteria" and section is not named:
        return
    if ready and not section.items and section is not named:
        yield from _of_lines(section)
    if ready and not section.items:
        yield from _of_led_lines(section)
    spread = [_spread(item) for item in items]
    if ready and items and all(spread):
        yield from ((() if boxed else (item.line,), made) for item, made in zip(items, spread, strict=True) if made)
        return
    if items and (boxed or _is_list(title_of(section)) or section is not named):
        lines = tuple(item.line for item in items) if ready else ()
        yield lines, Checklist(name=section.name, items=tuple(plain(box(item.text)[1]) for item in items))
    for block in section.blocks:
        if isinstance(block, Table):
            lists = list(_from_table(block)) or (_by_column(block) if section is named else [])
            lines = tuple(row.line for row in block.rows) if lists and ready else ()
            yield from ((lines, each) for each in lists)


def _of_lines(section: Section) -> Iterator[tuple[tuple[int, ...], Checklist]]:
    """A squad's name over bare lines, in a document without marks; what a gap parts from them is none of the list."""
    first = section.blocks[0] if section.blocks else None
    told = first.lines if isinstance(first, Paragraph) else []
    if len(told) >= _FEWEST:
        yield (
            tuple(line.number for line in told),
            Checklist(name=section.name, items=tuple(plain(t.text) for t in told)),
        )


def _of_led_lines(section: Section) -> Iterator[tuple[tuple[int, ...], Checklist]]:
    """``Bar: ice delivered, float counted``: lines each of which is a squad's list."""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            spread = [_spread(Item(line.number, None, [line])) for line in block.lines]
            if all(spread):
                yield from (((line.number,), made) for line, made in zip(block.lines, spread, strict=True) if made)


def _by_column(table: Table) -> list[Checklist]:
    """``Stage | Sound``: a table with a column for each squad, each cell of which is to be true."""
    names = [plain(cell).strip() for cell in table.header]
    cells = [[plain(row.cells[at]) for row in table.rows if at < len(row.cells)] for at in range(len(names))]
    lists = [[part for part in column if part.strip(" -–—")] for column in cells]
    told = all(len(column) >= _FEWEST and all(len(part.split()) > 1 for part in column) for column in lists)
    known = sum(FIELD.exact(name) is not None for name in names) * 2 > len(names)
    known = known or any(not name or _COLUMNS["item"].search(name) for name in names)
    if known or not told or len(names) < _FEWEST:
        return []
    return [Checklist(name=name, items=tuple(items)) for name, items in zip(names, lists, strict=True)]


def _is_ready(section: Section) -> bool:
    """Do the headings around say that this is to be ready, and none that it is the work of a stretch of time?"""
    around = list(section.upwards())
    at = next((at for at, one in enumerate(around) if READY.search(title_of(one))), None)
    return at is not None and all(one.span is None for one in around[: at + 1]) and section.effective_role != "tasks"


def _free_items(section: Section) -> Iterator[Item]:
    """The items that no line of the text above them claims for a checklist of its own."""
    claimed = {id(item) for _, items in _announced(section) for item in items}
    yield from (item for item in section.items if id(item) not in claimed)


def _announced(section: Section) -> Iterator[tuple[str, list[Item]]]:
    """Lists right under a line that ends with its name: "Kitchen readiness checklist"."""
    name, items = "", list[Item]()
    for block in section.blocks:
        if isinstance(block, Paragraph):
            if name and items:
                yield name, items
            last = plain(block.lines[-1].text).rstrip(":： ")
            label = len(block.lines) == 1 and len(last.split()) <= _LABEL_WORDS and _is_ready(section)
            called = (_is_list(last) or label) and len(last) < _LONGEST_LABEL and last[-1:] not in ".!?"
            name, items = (last if called else ""), []
        elif isinstance(block, Item) and name:
            items.append(block)
    if name and items:
        yield name, items


def _under_lines(section: Section) -> Iterator[tuple[tuple[int, ...], Checklist]]:
    for name, items in _announced(section):
        ready = bool(READY.search(name)) or _is_ready(section) or not any(is_box(item) for item in items)
        lines = tuple(item.line for item in items) if ready else ()
        yield lines, Checklist(name=name, items=tuple(plain(box(item.text)[1]) for item in items))


def _spread(item: Item) -> Checklist | None:
    """``Kitchen: knives sharp; gas paid``: a squad's list on one line, or the squad above a list of its own."""
    lead = lead_of(box(item.text)[1], dashes=True)
    below = tuple(plain(box(child.text)[1]) for child in item.items)
    if below and (lead is None or not lead[1]):
        return Checklist(name=plain(lead[0] if lead else item.text), items=below)
    if lead is None or not lead[1]:
        return None
    parts = [part for part in _PARTS.split(plain(lead[1]).rstrip(".")) if part]
    if len(parts) < _FEWEST:
        parts = [part for part in _COMMAS.split(plain(lead[1]).rstrip(".")) if part]
    return Checklist(name=plain(lead[0]), items=tuple(parts)) if len(parts) >= _FEWEST else None


def _from_table(table: Table) -> Iterator[Checklist]:
    where = columns(table, _COLUMNS)
    if len(where) < len(_COLUMNS):
        return
    lists: dict[str, list[str]] = {}
    name = ""
    for _, said in rows(table, where):
        name = said["squad"] or name
        if name and said["item"]:
            lists.setdefault(name, []).extend(part for part in _PARTS.split(said["item"]) if part)
    yield from (Checklist(name=name, items=tuple(items)) for name, items in lists.items())
