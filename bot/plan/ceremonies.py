"""The meetings and written rounds that a plan sets: name, cadence, weekdays, time, length."""

import re
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.inline import plain
from bot.plan.model import Ceremony
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.quantity import minutes
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.vocabulary import CEREMONY

_TAIL_WORDS = re.compile(
    r"\s+(?:agenda|schedule|template|format|notes|owners?|details|cadence|distribution|checklist"
    r"|structure|playbook)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_WHERE = re.compile(
    r"governance|ceremon|ritual|meeting|cadence|communicat|reporting|gobernanza|reunion|governan|réunion"
    r"|besprechung|встреч|会议|会議|沟通",
    re.IGNORECASE,
)
_COLUMNS = re.compile(
    r"^(?:meeting|ceremony|ceremonies|ritual|event|reunión|reunião|réunion|besprechung|встреча|会议|会議)",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"frequen|cadence|when|day|schedule|frecuen|fréquence|häufigkeit|частот|频率|頻度|rhythm", re.IGNORECASE
)
_CADENCE_ONLY = re.compile(r"^(?:daily|weekly|monthly)$", re.IGNORECASE)
_MOST_WORDS: Final = 6
_SAME_KIND: Final = frozenset({"scorecard", "standup", "retrospective", "kickoff"})


def read_ceremonies(root: Section) -> tuple[Ceremony, ...]:
    """Each ceremony once, in the order of the document."""
    found: list[Ceremony] = []
    for section in root.walk():
        heading = _from_section(section)
        if heading:
            found.append(heading)
        meetings = bool(_WHERE.search(section.name)) or any(_WHERE.search(around.name) for around in section.upwards())
        for block in section.blocks:
            if isinstance(block, Item) and not is_box(block):
                made = _from_item(block, meetings=meetings)
                if made:
                    found.append(made)
            elif isinstance(block, Paragraph) and meetings:
                found.extend(
                    made for line in block.lines if (made := _from_item(Item(line.number, None, [line]), meetings=True))
                )
            elif isinstance(block, Table):
                found.extend(_from_table(block))
    return _joined(found)


def _name(text: str) -> str:
    bare = _BRACKET.sub("", plain(text)).strip(" :.-–—")
    return _TAIL_WORDS.sub("", bare)


def _make(name: str, line: int, text: str) -> Ceremony:
    days = days_in(text)
    return Ceremony(
        name=name,
        line=line,
        cadence=cadence_of(text, days),
        days=days,
        time=time_in(text),
        duration_minutes=minutes(text),
    )


def _from_item(item: Item, *, meetings: bool) -> Ceremony | None:
    lead = _LEAD.match(item.text[:800])
    if not lead or span_of(plain(lead[1]), leading=True) or "T0" in lead[1]:
        return None
    name = _name(lead[1])
    known = CEREMONY.exact(name) or (CEREMONY.find(name) if meetings else ()) or _periodic(lead[1], lead[2])
    if not known or len(name.split()) > _MOST_WORDS:
        return None
    return _make(name, item.line, plain(f"{lead[1]} {lead[2]}"))


def _periodic(name: str, text: str) -> bool:
    """A written round, named by what goes out: "Scorecard distribution: … every Monday"."""
    return "scorecard" in CEREMONY.find(name) and bool(days_in(text))


def _from_section(section: Section) -> Ceremony | None:
    name = _name(section.name)
    if section.is_title or section.span or (section.sections and not section.blocks):
        return None
    if (
        any(isinstance(block, Item) and is_box(block) for block in section.blocks)
        and section.effective_role != "criteria"
    ):
        return None
    if CEREMONY.exact(name) in (None, "meeting") or _CADENCE_ONLY.match(name):
        return None
    lines = [line.text for block in section.blocks if isinstance(block, Paragraph) for line in block.lines]
    items = [block.text for block in section.blocks if isinstance(block, Item) and _LEAD.match(block.text[:200])]
    return _make(name, section.line, plain(" ".join([section.name, *lines[:8], *items[:4]]))[:600])


def _from_table(table: Table) -> list[Ceremony]:
    names = [plain(cell) for cell in table.header]
    if not names or not _COLUMNS.match(names[0]) or not any(_RHYTHM.search(name) for name in names[1:]):
        return []
    return [
        _make(_name(row.cells[0]), row.line, plain(" · ".join(row.cells)))
        for row in table.rows
        if row.cells and plain(row.cells[0])
    ]


def _joined(found: list[Ceremony]) -> tuple[Ceremony, ...]:
    kept: dict[str, Ceremony] = {}
    for each in found:
        kind = CEREMONY.first(each.name) or ""
        key = kind if kind in _SAME_KIND else each.name.casefold()
        if key not in kept:
            kept[key] = each
            continue
        before = kept[key]
        kept[key] = before.model_copy(
            update={
                "cadence": before.cadence or each.cadence,
                "days": before.days or each.days,
                "time": before.time or each.time,
                "duration_minutes": before.duration_minutes or each.duration_minutes,
            }
        )
    return tuple(kept.values())
