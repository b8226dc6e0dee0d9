"""Reader of tables: a table whose columns say task, owner, status, … gives a task for each row."""

import re
from dataclasses import dataclass
from typing import Final

from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import learn
from bot.plan.inline import box, marked, plain, status_of
from bot.plan.lanes import states_of
from bot.plan.outline import Row, Table
from bot.plan.packed import unpack
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.title import Named
from bot.plan.vocabulary import FIELD, FOREIGN_COLUMN, MILESTONE_COLUMN

_TOTAL = re.compile(
    r"^\W*(?:sub-?)?(?:total|totals|sum|summe|gesamt|suma|soma|итого|всего|合计|总计|合計|average)\b", re.IGNORECASE
)
_ID_SIGNS: Final = frozenset({"#", "№", "nº", "n°", "no.", "nr.", "n."})
_SUPPORT: Final = frozenset({"owner", "status", "due", "id", "depends", "estimate", "squad", "start", "finished"})
_BLANK = re.compile(r"^[\s\-–—.…_?*/x]*$", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*\d+(?:[.,]\d+)?\W*$")
_CODE = re.compile(r"^#?(?:[A-Z][A-Za-z0-9]{0,11}-)?\d{1,6}$")
_TWO: Final = 2


@dataclass(frozen=True)
class _Shape:
    """What each column means; which one holds the title; how sure the table is."""

    meanings: tuple[str | None, ...]
    title: int
    strength: Strength
    why: str


def read_tables(sections: list[Section]) -> list[Candidate]:
    """A candidate for each row of each table that lists tasks."""
    found: list[Candidate] = []
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Table) and not states_of(block):
                shape = _shape(block, section)
                if shape:
                    found.extend(_rows(block, shape, section))
    return found


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


def _shape(table: Table, section: Section) -> _Shape | None:
    meanings = [_meaning(cell) for cell in table.header]
    title = _title_column(table, meanings)
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
    return _Shape(tuple(meanings), title, strength, f"a row of a table with columns for {named}")


def _title_column(table: Table, meanings: list[str | None]) -> int | None:
    """The column of titles. A column named so that holds nothing but numbers is one of ids."""
    for wanted in ("title", "name", "summary"):
        for at, meaning in enumerate(meanings):
            if meaning != wanted:
                continue
            cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
            if cells and all(_NUMBER.match(cell) for cell in cells):
                meanings[at] = "id"
                continue
            return at
    packed = next((at for at in range(len(meanings)) if _packs(table, at)), None)
    if packed is not None:
        meanings[packed] = "title"
    return packed


def _packs(table: Table, at: int) -> bool:
    """Does most of a column hold several numbered tasks a cell, whatever it is called?"""
    cells = [row.cells[at] for row in table.rows if at < len(row.cells) and row.cells[at].strip()]
    return len(cells) >= _TWO and sum(bool(unpack(cell)) for cell in cells) * _TWO > len(cells)


def _strength(*, strong: bool, support: frozenset[str] | set[str], timed: bool, role: str | None) -> Strength | None:
    if strong and support:
        return Strength.CERTAIN if role != "context" or len(support) >= _TWO else Strength.LABELLED
    if strong:
        return Strength.PLACED if role != "context" else Strength.LIKELY
    if len(support - {"estimate"}) >= _TWO or ("id" in support and len(support) >= _TWO):
        return Strength.CERTAIN if role != "context" else Strength.LABELLED
    return Strength.LIKELY if (support or timed) and role != "context" else None


def _rows(table: Table, shape: _Shape, section: Section) -> list[Candidate]:
    found: list[Candidate] = []
    group: str | None = None
    before: str | None = None
    packs = _packs(table, shape.title)
    for row in table.rows:
        filled = [cell for cell in row.cells if not _BLANK.match(plain(cell))]
        if not filled or _TOTAL.match(plain(filled[0])):
            continue
        if len(filled) == 1 and len(row.cells) > _TWO and (filled[0].startswith("**") or span_of(plain(filled[0]))):
            group, before = plain(filled[0]), None
            continue
        phase = _phase(row, shape, table) or before
        before = phase
        found.extend(_row(row, shape, section, phase or group, packs=packs))
    return found


def _phase(row: Row, shape: _Shape, table: Table) -> str | None:
    for at, meaning in enumerate(shape.meanings):
        if meaning == "phase" and at < len(row.cells):
            text = plain(row.cells[at])
            if not text or _BLANK.match(text):
                return None
            header = re.sub(r"(?i)s$", "", plain(table.header[at])) if text[0].isdigit() else ""
            return f"{header} {text}".strip() if header and span_of(f"{header} {text}") else text
    due = shape.meanings.index("due") if "due" in shape.meanings else None
    text = plain(row.cells[due]) if due is not None and due < len(row.cells) else ""
    return text if text and span_of(text, leading=True) else None


def _row(row: Row, shape: _Shape, section: Section, phase: str | None, *, packs: bool) -> list[Candidate]:
    cell = row.cells[shape.title]
    span = span_of(phase) if phase else None
    days = span.numbers if span and span.kind == "day" else ()
    packed = unpack(cell, alone=packs)
    if packed:
        made = [_packed(part, numbers, row, section, shape) for numbers, part in packed]
        for each in made:
            each.phase, each.days = phase, days
        return made
    single = _single(row, shape, section)
    if single is None:
        return []
    single.phase, single.days = phase, days
    return [single]


def _packed(part: str, numbers: tuple[str, ...], row: Row, section: Section, shape: _Shape) -> Candidate:
    made = candidate(part, row.line, section, shape.strength, shape.why + ", several tasks in its cell", shape="row")
    result = made or Candidate(Named(plain(part)), row.line, section, shape.strength, shape.why, "row")
    result.tasks = numbers
    result.facts.steps = [plain(part)]
    return result


def _single(row: Row, shape: _Shape, section: Section) -> Candidate | None:
    cell = row.cells[shape.title]
    if _BLANK.match(plain(cell)) or _NUMBER.match(plain(cell)):
        return None
    made = candidate(cell, row.line, section, shape.strength, shape.why, shape="row")
    if made is None:
        return None
    for at, (meaning, value) in enumerate(zip(shape.meanings, row.cells, strict=False)):
        if at == shape.title:
            continue
        if meaning is None:
            _loose_mark(made, value)
        elif meaning == "id" or (meaning == "title" and made.named.id is None and _CODE.match(plain(value))):
            _own_id(made, value)
        elif meaning in ("title", "name", "summary"):
            made.facts.summary = made.facts.summary or plain(value)
        elif (
            meaning not in ("phase", "started", "steps") and not _BLANK.match(plain(value).replace("x", "-"))
        ) or meaning == "status":
            learn(made.facts, meaning, value)
    return made


def _own_id(made: Candidate, value: str) -> None:
    said, rest = marked(value)
    text = plain(rest).strip(" .:#[]()`")
    made.named.status = made.named.status or said
    if text and len(text) <= 24:  # noqa: PLR2004 - longer than any id
        made.named.id, made.named.firm = text.removeprefix("#"), True


def _loose_mark(made: Candidate, value: str) -> None:
    """A cell of an unnamed column that holds nothing but a box or a tick."""
    if value.strip() and len(value) < 12 and not any(c.isalnum() for c in plain(box(value)[1])):  # noqa: PLR2004 - a sign
        made.named.status = made.named.status or status_of(value)
