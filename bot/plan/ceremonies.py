"""The meetings and written rounds that a plan sets: name, cadence, weekdays, time, length."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.model import Ceremony
from bot.plan.outline import Block, Item, Paragraph, Table
from bot.plan.rhythm import cadence_of, days_in, length_in, time_in
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.triggers import label_of_rule
from bot.plan.vocabulary import CEREMONY

_TAIL_WORDS = re.compile(
    r"\s+(?:agenda|schedule|template|format|notes|owners?|details|cadence|distribution|checklist"
    r"|structure|playbook)$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_WHEN = re.compile(
    r"(?<=\w),?\s+(?:(?:at|around|on|every|each|for|from|um|jeden|jede|am|cada|los|às?|as|tous|chaque|le|по|в|каждый)\s"
    r"|\d|(?:mon|tues|wednes|thurs|fri)(?:days?)?\b|daily\b|weekly\b|twice\b)|(?<=\w)\s*[,，]\s|(?<=\w)(?=每|毎)",
    re.IGNORECASE,
)
_SAID = re.compile(r"^(?:the|our|an?|there is an?)\s+|\s+(?:is|are|runs?|happens?|takes? place|meets?)$", re.IGNORECASE)
_HOW_OFTEN = re.compile(r"^(?:daily|weekly|bi-?weekly|fortnightly|monthly|regular|async(?:hronous)?)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|/|&|\+|\band\b|\by\b|\bund\b|\bet\b|\be\b|\bи\b)\s*")
_WHERE = re.compile(
    r"governance|ceremon|ritual|meeting|cadence|communicat|reporting|how we (?:work|run|meet)|ways? of working|rhythm"
    r"|working agreement|gobernanza|reunion|reuni(?:ón|ão)|governan|réunion|rituel|cómo trabajamos|como trabalhamos"
    r"|comment nous travaillons|besprechung|termine|zusammenarbeit|wie wir arbeiten|встреч|как мы работаем"
    r"|会议|会議|沟通|例会|協作|协作|進め方",
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
_REACH: Final = 800
_SAME_KIND: Final = frozenset({"scorecard", "standup", "retrospective", "kickoff"})


def read_ceremonies(root: Section) -> tuple[Ceremony, ...]:
    """Each ceremony once, in the order of the document."""
    return _joined([*_stated(root)])


def meeting_lines(root: Section) -> frozenset[int]:
    """The lines on which a ceremony stands, however often the document repeats it."""
    return frozenset(each.line for each in _stated(root))


def names_meeting(text: str) -> bool:
    """Does the line only name meetings ("Sprint Review and Retrospective"), or explain one ("Daily stand-up: …")?"""
    lead = lead_of(text)
    names = _name(lead[0] if lead else text)
    meetings = [part for part in _AND.split(names.strip(" .")) if part]
    return bool(meetings) and all(CEREMONY.exact(part) for part in meetings)


def _stated(root: Section) -> Iterator[Ceremony]:
    for section in root.walk():
        heading = _from_section(section)
        if heading:
            yield heading
        meetings = any(_WHERE.search(around.name) for around in (section, *section.upwards()))
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _from_table(block)
            for line, text in _lines(block, meetings=meetings):
                made = _from_text(text, line, meetings=meetings)
                if made:
                    yield made


def _lines(block: Block, *, meetings: bool) -> Iterator[tuple[int, str]]:
    """The lines that may state a ceremony: list items without a box, and running text where meetings are meant."""
    if isinstance(block, Item) and not is_box(block):
        yield block.line, block.text
    elif isinstance(block, Paragraph) and meetings:
        yield from ((line.number, line.text) for line in block.lines)


def _name(text: str) -> str:
    """The bare name in front of whatever says when: ``Daily stand-up at 9:15`` is "Daily stand-up"."""
    bare = _BRACKET.sub("", plain(text)).strip(" :.-–—")
    when = _WHEN.search(bare)
    return _TAIL_WORDS.sub("", bare[: when.start()].strip(" ,:–—-") if when else bare)


def _make(name: str, line: int, text: str) -> Ceremony:
    days = days_in(text)
    return Ceremony(
        name=name,
        line=line,
        cadence=cadence_of(text, days),
        days=days,
        time=time_in(text),
        duration_minutes=length_in(text),
    )


def _from_text(text: str, line: int, *, meetings: bool) -> Ceremony | None:
    lead = lead_of(text[:_REACH], dashes=True)
    head, rest = lead or (text[:_REACH], "")
    if span_of(plain(head), leading=True) or "T0" in head:
        return None
    name = _name(head) if lead else _SAID.sub("", _name(head))
    if not name:
        return None
    made = _make(name[0].upper() + name[1:], line, plain(f"{head} {rest}"))
    when = made.days or made.time or made.cadence
    if (not lead and not (when or made.duration_minutes)) or (label_of_rule(text) and not when):
        return None
    found = meetings and (CEREMONY.find(made.name) if lead else CEREMONY.exact(made.name.split()[-1]))
    known = _called(made.name) or bool(found) or _periodic(head, rest)
    if not known or len(made.name.split()) > _MOST_WORDS:
        return None
    return made


def _called(name: str) -> bool:
    return bool(CEREMONY.exact(name) or CEREMONY.exact(_HOW_OFTEN.sub("", name)))


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
    items = [
        block.text for block in section.blocks if isinstance(block, Item) and lead_of(block.text[:200], dashes=True)
    ]
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
