"""Reader of tables: a table whose columns say task, owner, status, … gives a task for each row."""

import re
from typing import Final

from bot.plan.candidate import Candidate, candidate
from bot.plan.field import learn
from bot.plan.inline import box, plain, status_of
from bot.plan.lanes import states_of
from bot.plan.outline import Row, Table
from bot.plan.packed import unpack
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.state_marks import marked
from bot.plan.task_table import BLANK, NUMBER, Shape, packs_tasks, shape_of
from bot.plan.title import Named
from bot.plan.waits import waits

_TOTAL = re.compile(
    r"^\W*(?:sub-?)?(?:total|totals|sum|summe|gesamt|suma|soma|итого|всего|合计|总计|合計|average)\b", re.IGNORECASE
)
_SHARED: Final = frozenset({"owner", "squad", "due", "status"})
_CODE = re.compile(r"^#?(?:[A-Z][A-Za-z0-9]{0,11}-)?\d{1,6}$")
_ASIDE = re.compile(r"^(?:\*[^*]+\*|_[^_]+_)$")  # what stands alone in a row, and aslant, is said between rows
_SIGNS_LAST = re.compile(r"\s+[^\w\s]{1,3}$")  # "K-7 ↩" goes on from elsewhere
_NUMBER = re.compile(r"^\D{0,3}(\d{1,6}(?:[.,]\d{1,2})?)\s?[^\W\d]{0,6}\.?$")
_SUM_WORDS: Final = 3
_NEARLY: Final = 0.01
_TWO: Final = 2
_REACH: Final = 200


def read_tables(sections: list[Section]) -> list[Candidate]:
    """A candidate for each row of each table that lists tasks."""
    found: list[Candidate] = []
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Table) and not states_of(block):
                shape = shape_of(block, section)
                if shape:
                    found.extend(_rows(block, shape, section))
    return found


def _rows(table: Table, shape: Shape, section: Section) -> list[Candidate]:
    found: list[Candidate] = []
    group: str | None = None
    before: str | None = None
    packs = packs_tasks(table, shape.title)
    for row in table.rows:
        filled = [cell for cell in row.cells if not BLANK.match(plain(cell))]
        if not filled or _TOTAL.match(plain(filled[0])):
            continue
        if len(filled) == 1 and len(row.cells) > _TWO and _ASIDE.match(filled[0]):
            continue
        if len(filled) == 1 and len(row.cells) > _TWO and (filled[0].startswith("**") or span_of(plain(filled[0]))):
            group, before = plain(filled[0]), None
            continue
        if len(filled) < len(row.cells) and _sums(row, shape, table):
            continue
        phase = _phase(row, shape, table) or before
        before = phase
        found.extend(_row(row, shape, section, phase or group, packs=packs))
    return found


def _sums(row: Row, shape: Shape, table: Table) -> bool:
    """Does a row of few words add up the rows above it: all of it in bold, or with their very sum?"""
    told = [(at, plain(cell)) for at, cell in enumerate(row.cells) if not BLANK.match(plain(cell))]
    counted = {at: number for at, text in told if _counts(shape, at) and (number := _amount(text)) is not None}
    words = [text for at, text in told if at not in counted]
    if not counted or len(words) != 1 or len(words[0].split()) > _SUM_WORDS:
        return False
    if all(row.cells[at].strip().startswith(("**", "__")) for at, _ in told):
        return True
    above = [each for each in table.rows if each.line < row.line]
    return any(_adds_up(above, at, number) for at, number in counted.items())


def _counts(shape: Shape, at: int) -> bool:
    """May a column hold what is added up: an effort, or whatever has no name known here?"""
    return at != shape.title and at < len(shape.meanings) and shape.meanings[at] in ("estimate", None)


def _adds_up(rows: list[Row], at: int, total: float) -> bool:
    """Is a number the sum of two or more above it in its column, counted upwards to any of them?"""
    added, seen = 0.0, 0
    for row in reversed(rows):
        number = _amount(plain(row.cells[at])) if at < len(row.cells) else None
        added, seen = added + (number or 0.0), seen + (number is not None)
        if seen >= _TWO and abs(added - total) < _NEARLY:
            return True
    return False


def _amount(text: str) -> float | None:
    found = _NUMBER.match(text)
    return float(found[1].replace(",", ".")) if found else None


def _phase(row: Row, shape: Shape, table: Table) -> str | None:
    for at, meaning in enumerate(shape.meanings):
        if meaning == "phase" and at < len(row.cells):
            text = plain(row.cells[at])
            if not text or BLANK.match(text):
                return None
            header = re.sub(r"(?i)s$", "", plain(table.header[at])) if text[0].isdigit() else ""
            return f"{header} {text}".strip() if header and span_of(f"{header} {text}") else text
    due = shape.meanings.index("due") if "due" in shape.meanings else None
    text = plain(row.cells[due]) if due is not None and due < len(row.cells) else ""
    return text if text and span_of(text, leading=True) else None


def _row(row: Row, shape: Shape, section: Section, phase: str | None, *, packs: bool) -> list[Candidate]:
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


def _packed(part: str, numbers: tuple[str, ...], row: Row, section: Section, shape: Shape) -> Candidate:
    made = candidate(part, row.line, section, shape.strength, shape.why + ", several tasks in its cell", shape="row")
    result = made or Candidate(Named(plain(part)), row.line, section, shape.strength, shape.why, "row")
    result.tasks = numbers
    result.facts.steps = [plain(part)]
    _fill(result, row, shape, single=False)
    return result


def _single(row: Row, shape: Shape, section: Section) -> Candidate | None:
    cell = row.cells[shape.title]
    if BLANK.match(plain(cell)) or NUMBER.match(plain(cell)):
        return None
    made = candidate(cell, row.line, section, shape.strength, shape.why, shape="row")
    if made is None:
        return None
    _fill(made, row, shape, single=True)
    return made


def _fill(made: Candidate, row: Row, shape: Shape, *, single: bool) -> None:
    """Learn the row's other cells; of a row that holds several tasks only what is true of each."""
    for at, (meaning, value) in enumerate(zip(shape.meanings, row.cells, strict=False)):
        if at == shape.title or not (single or meaning in _SHARED):
            continue
        if meaning in (None, "summary"):
            _waits_in(made, value)
        if meaning is None:
            _loose_mark(made, value)
        elif meaning == "id" or (meaning == "title" and made.named.id is None and _CODE.match(plain(value))):
            _own_id(made, value)
        elif meaning in ("title", "name", "summary"):
            made.facts.summary = made.facts.summary or plain(value)
        elif (
            meaning not in ("phase", "started", "steps") and not BLANK.match(plain(value).replace("x", "-"))
        ) or meaning == "status":
            learn(made.facts, meaning, value)


def _waits_in(made: Candidate, value: str) -> None:
    """What a remark says that the task waits for: ``needs L-05``, ``only 12 left; after L-09``."""
    needs = waits("- " + plain(value)[:_REACH])
    if needs:
        made.facts.depends.append(needs[1])


def _own_id(made: Candidate, value: str) -> None:
    said, rest = marked(value)
    text = _SIGNS_LAST.sub("", plain(rest)).strip(" .:#[]()`")
    made.named.status = made.named.status or said
    if text and made.named.id and not made.named.firm and made.named.lead.strip(" .:#[]()") != text:
        made.named.title = made.named.lead + made.named.title
    if text and len(text) <= 24:  # noqa: PLR2004 - longer than any id
        made.named.id, made.named.firm = text.removeprefix("#"), True


def _loose_mark(made: Candidate, value: str) -> None:
    """A cell of an unnamed column that holds nothing but a box or a tick."""
    if value.strip() and len(value) < 12 and not any(c.isalnum() for c in plain(box(value)[1])):  # noqa: PLR2004 - a sign
        made.named.status = made.named.status or status_of(value)
