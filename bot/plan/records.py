"""Reader of records: ``Task: …`` followed by ``Owner: …``, ``Status: …``, on lines or in a list."""

import re
from dataclasses import dataclass, field
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import Facts, learn, learn_listed, pairs
from bot.plan.outline import Item, Paragraph
from bot.plan.section import Section

_FEWEST: Final = 2
_ID_ONLY = re.compile(r"^\W*[A-Za-z]{0,10}[-_ ]?\d{1,6}\W*$")


@dataclass
class _Record:
    line: int
    section: Section
    title: str | None = None
    facts: Facts = field(default_factory=Facts)
    stated: int = 0


def read_records(sections: list[Section]) -> list[Candidate]:
    """A candidate for each record; a single one is a document's own header, not a task."""
    records: list[_Record] = []
    for section in sections:
        if section.effective_role != "criteria":
            _section(section, records)
    told = [record for record in records if record.title and record.stated]
    if len(told) < _FEWEST:
        return []
    return [made for record in told if (made := _made(record))]


def _section(section: Section, records: list[_Record]) -> None:
    current: _Record | None = None
    for block in section.blocks:
        if isinstance(block, Item) and not is_box(block):
            current = _take(block.text, block.line, section, records, current)
            facts = pairs(block.text)
            if current and facts and block.items:
                learn_listed(current.facts, facts[0][0], [child.text for child in block.items])
                for child in block.items:
                    _take(child.text, child.line, section, records, current)
        elif isinstance(block, Paragraph):
            for line in block.lines:
                current = _take(line.text, line.number, section, records, current)
        else:
            current = None


def _take(text: str, line: int, section: Section, records: list[_Record], current: _Record | None) -> _Record | None:
    for meaning, value in pairs(text):
        if not value:
            continue
        if meaning == "title" and current and current.title and not current.stated and _ID_ONLY.match(current.title):
            current.facts.id, current.title = current.title, None
        starts = (meaning == "title" and (current is None or current.title)) or (
            meaning == "id" and (current is None or current.title or current.facts.id)
        )
        if starts:
            current = _Record(line, section)
            records.append(current)
        if current is None:
            continue
        if meaning == "title":
            current.title = value
        else:
            current.stated += learn(current.facts, meaning, value) and meaning not in ("id", "summary", "name")
    return current


def _made(record: _Record) -> Candidate | None:
    made = candidate(
        record.title or "", record.line, record.section, Strength.CERTAIN, "a record of named facts", shape="record"
    )
    if made is not None:
        made.facts.absorb(record.facts)
        if record.facts.id:
            made.named.id, made.named.firm = record.facts.id, True
    return made
