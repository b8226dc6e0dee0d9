"""Reader of tickets: a heading, or a line acting as one, with an id or with a task's facts below it."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from bot.plan.bare_lines import is_coded_job, is_told, led_by
from bot.plan.boxes import is_box
from bot.plan.candidate import Candidate, Strength, held_open
from bot.plan.field import Facts, from_section, pairs
from bot.plan.field_words import FIELD
from bot.plan.label import LABEL_LINE
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.part import part
from bot.plan.section import Section
from bot.plan.title import Named, named
from bot.plan.vocabulary import CEREMONY

_GROUPING_NOUN = re.compile(r"^\W*(?:step|feature|bug|action|item)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\d][.;])\s+(?=[A-ZÀ-ÞА-Я])")
_ENOUGH: Final = 3
_SHORT: Final = 8
_TELLING: Final = 2


@dataclass
class _Reading:
    section: Section
    named: Named
    facts: Facts
    stated: int


def read_tickets(root: Section) -> tuple[list[Candidate], set[int]]:
    """The tickets of a document, in its order.

    Returns:
        The candidates, and the identities of all sections that belong to one: nothing in them is a task of its own.
    """
    readings = {id(section): reading for section in root.walk() if (reading := _reading(section))}
    alike = sum(1 for reading in readings.values() if not reading.named.id and reading.facts.telling >= _TELLING)
    chosen = {key for key, reading in readings.items() if _evidence(reading, alike) >= _ENOUGH}
    chosen |= _forms(readings, chosen)
    found: list[Candidate] = []
    owned: set[int] = set()
    for section in root.walk():
        if id(section) not in chosen or id(section) in owned:
            continue
        if any(id(below) in chosen for below in section.walk() if below is not section):
            continue
        owned.update(id(below) for below in section.walk())
        _clear_roles(section)
        found.append(_ticket(readings[id(section)]))
    return found, owned


def _clear_roles(section: Section) -> None:
    """A heading that only sounded like prose ("Metrics and Alerts") holds tickets, so it is none."""
    for around in section.upwards():
        if not around.firm_role and around.role in ("criteria", "context", "later"):
            around.role = None


def _reading(section: Section) -> _Reading | None:
    if not section.level or section.is_title or section.span or section.firm_role or FIELD.exact(section.name):
        return None
    if any(around.role == "criteria" and around.firm_role for around in section.upwards()) or held_open(section.title):
        return None
    facts = Facts()
    stated = from_section(facts, section)
    stated += sum(part(each, facts) for text in _told(section) if not pairs(text) for each in _sentences(text))
    read = named(section.title)
    facts.absorb(read.facts)
    return _Reading(section, read, facts, stated)


def _evidence(reading: _Reading, alike: int) -> int:
    """Points for a section being one piece of work; three are enough."""
    section, read, facts = reading.section, reading.named, reading.facts
    if (
        _titles(section) >= _TELLING
        or _holds_record(reading)
        or _holds_jobs(section)
        or (not read.id and _holds_coded_job(section))
    ):
        return 0
    boxes = any(is_box(item) for item in section.items)
    if any(isinstance(block, Table) for block in section.blocks) and not read.firm:
        return 0
    if not read.id:
        if boxes or CEREMONY.find(section.name) or section.effective_role == "context":
            return 0
        own = bool(facts.owners or facts.acceptance or facts.depends or facts.estimate)
        heading_box = _ENOUGH if read.status is not None and section.is_heading and not section.sections else 0
        return heading_box + (
            _ENOUGH if own and facts.telling >= _TELLING and (alike > 1 or facts.telling > _ENOUGH) else 0
        )
    if boxes and not facts.telling and (not read.firm or _GROUPING_NOUN.match(section.name)):
        return 0
    points = _ENOUGH if read.firm else 2 if not read.id[0].isdigit() else 1
    points += min(facts.telling, _TELLING) + (read.status is not None)
    around = section.parent.effective_role if section.parent else None
    return points + (around == "tasks") - (around == "context")


def _forms(readings: dict[int, _Reading], chosen: set[int]) -> set[int]:
    """The sections that ask for what the tickets beside them state, where nobody has filled it in yet."""
    beside = {_rank(readings[key].section): _asked(readings[key].section) for key in chosen}
    return {
        key
        for key, reading in readings.items()
        if key not in chosen
        and _titles(reading.section) < _TELLING
        and len(_asked(reading.section) & beside.get(_rank(reading.section), set())) >= _TELLING
    }


def _rank(section: Section) -> tuple[int, int]:
    return section.level, id(section.parent)


def _asked(section: Section) -> set[str]:
    """What the fields below a heading ask for, filled in or not."""
    return {meaning for text in _told(section) for meaning, _ in pairs(text)}


def _sentences(text: str) -> list[str]:
    """The short sentences of a line, each of which may state a fact, as "Assigned to Bo" and "Due 4 April" do."""
    return [each.strip(" .") for each in _SENTENCE.split(text) if len(each.split()) <= _SHORT]


def _told(section: Section) -> list[str]:
    return [line.text for block in section.blocks if isinstance(block, Paragraph | Item) for line in block.lines]


def _titles(section: Section) -> int:
    """How many titles, or ids, the lines of a section state; with several of them it holds records, and is none itself.

    The list of a record's criteria opens a section of its own, and the next record stands behind it.
    """
    parts = [section, *(below for below in section.sections if below.level == LABEL_LINE and FIELD.exact(below.name))]
    told = Counter(meaning for each in parts for text in _told(each) for meaning, value in pairs(text) if value)
    return max(told["title"], told["id"])


def _holds_record(reading: _Reading) -> bool:
    """Do the lines below a heading state an id and a title that are not its own? Then it stands over a record."""
    id_, title = reading.facts.id, reading.facts.title
    return bool(id_ and title and not reading.named.id and title.casefold() not in reading.section.name.casefold())


def _holds_jobs(section: Section) -> bool:
    """Do several lines or paragraphs of a section begin with ids of one kind, or give a job each?"""
    told = [block for block in section.blocks if isinstance(block, Paragraph | Item)]
    led = Counter(led_by(line.text) for block in told if isinstance(block, Paragraph) for line in block.lines)
    del led[""]
    jobs = sum(is_told(" ".join(line.text for line in block.lines)) for block in told)
    return max([jobs, *led.values()]) >= _TELLING


def _holds_coded_job(section: Section) -> bool:
    """Does a paragraph of a section begin with an id of its own, and give a job?"""
    return any(isinstance(block, Paragraph) and is_coded_job(block) for block in section.blocks)


def _ticket(reading: _Reading) -> Candidate:
    read, facts, section = reading.named, reading.facts, reading.section
    if not read.title.strip():
        read.title = facts.title or facts.summary or read.lead.strip(" :.-–—")
    elif facts.title and facts.title != read.title:
        facts.summary, facts.title = facts.title, None
    if facts.id and not read.id:
        read.id, read.firm = facts.id, True
    said = "an id" if read.id else "no id"
    why = f"a heading with {said}" + (f" and {reading.stated} stated facts" if reading.stated else "")
    return Candidate(read, section.line, section.parent or section, Strength.CERTAIN, why, "ticket", facts)
