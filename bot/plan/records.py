"""Reader of records: ``Task: …`` followed by ``Owner: …``, ``Status: …``, on lines or in a list."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import Facts, learn, learn_listed, pairs
from bot.plan.outline import Item, Paragraph
from bot.plan.section import Section, listed_field

_FEWEST: Final = 2
_NAME = re.compile(
    r"^\W*(?:name|nombre|nome|nom|bezeichnung|название|наименование|名称|名前|feature|deliverable|milestone)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"^[^\w\[(*_`]{0,4}((?:\*\*|__)?[^\W\d][^:：]{0,23})[:：](?:\*\*|__)?\s*(\S.{3,300})$")
_ID_ONLY = re.compile(r"^\W*[A-Za-z]{0,10}[-_ ]?\d{1,6}\W*$")


@dataclass
class _Record:
    line: int
    section: Section
    title: str | None = None
    facts: Facts = field(default_factory=Facts)
    stated: int = 0
    called: str = ""


def read_records(sections: list[Section]) -> list[Candidate]:
    """A candidate for each record; a single one is a document's own header, not a task."""
    records: list[_Record] = []
    for section in sections:
        if section.effective_role != "criteria" or listed_field(section):
            _section(section, records)
    told = _alike([record for record in records if record.title and record.stated])
    if len(told) < _FEWEST:
        return []
    return [made for record in told if (made := _made(record))]


def _alike(records: list[_Record]) -> list[_Record]:
    """All but a first one called by another name, the document's own header: ``Title:`` over many ``Task:``."""
    names = Counter(record.called for record in records)
    if len(records) > _FEWEST and names[records[0].called] == 1 and len(names) > 1:
        return records[1:]
    return records


def _section(section: Section, records: list[_Record]) -> None:
    field_name, home = listed_field(section), section.parent
    current: _Record | None = None
    if field_name and home and records and records[-1].section is home:
        current, section_of = records[-1], home
    else:
        field_name, section_of = None, section
    for block in section.blocks:
        if field_name and current and isinstance(block, Item):
            learn_listed(current.facts, field_name, [block.text])
            current.stated += 1
        elif isinstance(block, Item) and not is_box(block):
            for number, text in _stated(block):
                current = _take(text, number, section_of, records, current)
            facts = pairs(block.text)
            if current and facts and block.items:
                learn_listed(current.facts, facts[0][0], [child.text for child in block.items])
                for child in block.items:
                    _take(child.text, child.line, section_of, records, current)
        elif isinstance(block, Paragraph):
            field_name = None
            for line in block.lines:
                current = _take(line.text, line.number, section_of, records, current)
        else:
            current = None


def _stated(item: Item) -> Iterator[tuple[int, str]]:
    """An item's own lines, each with the lines that it is wrapped over."""
    lines: list[tuple[int, str]] = []
    for line in item.lines:
        if lines and not pairs(line.text):
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line.text}")
        else:
            lines.append((line.number, line.text))
    yield from lines


def _by_name(current: _Record | None) -> bool:
    """Do the records here begin with a name, as far as one has begun? Elsewhere "Name:" is one fact of many."""
    return current is None or bool(_NAME.match(current.called)) or not (current.title or current.facts.id)


def _take(text: str, line: int, section: Section, records: list[_Record], current: _Record | None) -> _Record | None:
    told = pairs(text)
    unknown = _UNKNOWN.match(text) if not told and current and current.facts.id and not current.stated else None
    if unknown and current and not current.title:  # right below an id, whatever it is called: "Baustelle: …"
        current.title, current.called = unknown[2], unknown[1].strip(" *_").casefold()
    for said, value in told:
        if not value:
            continue
        meaning = "title" if said == "name" and _NAME.match(text) and _by_name(current) else said
        if meaning == "title" and current and current.title and not current.stated and _ID_ONLY.match(current.title):
            current.facts.id, current.title = current.title, None
        starts = (meaning == "title" and (current is None or current.title)) or (
            meaning == "id" and (current is None or current.stated or current.facts.id)
        )
        if starts:
            current = _Record(line, section)
            records.append(current)
        if current is None:
            continue
        if meaning == "title":
            current.title, current.called = value, text.partition(":")[0].strip(" *_").casefold()
        else:
            current.stated += learn(current.facts, meaning, value) and meaning not in ("id", "summary", "name")
    return current


def _made(record: _Record) -> Candidate | None:
    if record.title and record.facts.summary and _ID_ONLY.match(record.title):
        record.facts.id = record.facts.id or record.title.strip()
        record.title, record.facts.summary = record.facts.summary, None
    made = candidate(
        record.title or "", record.line, record.section, Strength.CERTAIN, "a record of named facts", shape="record"
    )
    if made is not None:
        made.facts.absorb(record.facts)
        if record.facts.id:
            made.named.id, made.named.firm = record.facts.id, True
    return made
