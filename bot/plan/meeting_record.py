"""Meetings written as fields: "Meeting: Harbour call", "When: every other Tuesday", "Length: 40 min"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.consequence import entries, fields
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.meeting import meeting, meeting_name
from bot.plan.model import Ceremony
from bot.plan.rhythm import length_in
from bot.plan.section import Section

_FIELDS: Final = {
    "name": re.compile(
        r"meeting|ceremony|ritual|forum|gathering|touch-?point|reunión|reunião|réunion|besprechung|termin|встреча"
        r"|совещание|会议|会議",
        re.IGNORECASE,
    ),
    "when": re.compile(
        r"when|cadence|frequency|rhythm|schedule|days?|how often|cuándo|frecuencia|cadencia|quando|frequência"
        r"|quand|rythme|fréquence|wann|turnus|rhythmus|häufigkeit|когда|частота|时间|频率|周期|日時|頻度",
        re.IGNORECASE,
    ),
    "length": re.compile(
        r"length|duration|how long|time ?box|lasts|duración|duração|durée|dauer|длительность|时长|所要時間",
        re.IGNORECASE,
    ),
    "other": re.compile(
        r"who|where|place|room|attendees|participants|purpose|goal|agenda|chair|host|owner|link|output|quién|dónde|quem"
        r"|onde|qui|où|wer|wo|кто|где|参加者|场地",
        re.IGNORECASE,
    ),
}
_LONG: Final = 4


def recorded_meetings(section: Section, *, meetings: bool) -> Iterator[tuple[tuple[int, ...], Ceremony]]:
    """The meetings that a section writes as fields, each with the lines it takes.

    Fields that name no meeting belong to the item or the heading above them, where the plan speaks of ``meetings``.
    """
    for at, lines in entries(section):
        head = lines[0].text
        own = "" if _field(head) else meeting_name(box(head)[1])
        for line, said in fields(lines, _FIELDS):
            name = meeting_name(said.get("name", "")) or (meetings and (own or meeting_name(section.name))) or ""
            if not name or "when" not in said or (at != line and not own and "name" not in said):
                continue
            made = meeting(name, line, plain(f"{said['when']}, {said.get('length', '')}"))
            length = said.get("length", "")
            bare = int(length) if length.isdigit() and len(length) < _LONG else None
            minutes = bare or length_in(length) or made.duration_minutes
            taken = (at, *(each.number for each in lines))
            yield taken, made.model_copy(update={"duration_minutes": minutes})


def _field(text: str) -> bool:
    lead = lead_of(text[:200])
    return lead is not None and any(words.fullmatch(plain(lead[0]).strip()) for words in _FIELDS.values())
