"""The meetings and written rounds that a plan sets: name, cadence, weekdays, time, length."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.date_text import MONTH_NAMES
from bot.plan.gathering import gathering
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.meeting import held_once, meeting, meeting_name, name_first
from bot.plan.meeting_line import listed_meetings, without_lead_in
from bot.plan.meeting_record import recorded_meetings
from bot.plan.meeting_table import table_meetings
from bot.plan.meeting_words import NO_MEETING, NOUN, UNNAMED, WHERE
from bot.plan.model import Ceremony
from bot.plan.outline import Block, Item, Line, Paragraph, Table
from bot.plan.quantity import deadline_hours
from bot.plan.register_words import SCORECARD
from bot.plan.rhythm import WEEKDAY, cadence_of, days_in, length_in, time_in
from bot.plan.rounds import tell_rounds
from bot.plan.ruling import ARROW, rulings
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.triggers import label_of_rule
from bot.plan.vocabulary import CEREMONY

_SAID = re.compile(
    r"^(?:the|our|an?|there is an?)\s+|\s+(?:is|are|runs?|happens?|takes? place|meets?|is held|are held|starts?)$",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"^(?:daily|weekly|bi-?weekly|fortnightly|monthly|regular|async(?:hronous)?"
    r"|(?:täg|wöchent|monat)liche[rs]?|diari[ao]|semanal|mensual|mensal|hebdomadaire|ежедневн\w\w|еженедельн\w\w)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|/|&|\+|\band\b|\by\b|\bund\b|\bet\b|\be\b|\bи\b)\s*")
_SENTENCE = re.compile(
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bmin\.)(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я¿¡\"(])"
    rf"(?!(?<=\d\.\s)(?:(?i:{MONTH_NAMES}|{WEEKDAY}))\b)|(?<=[。！？])"
)
_CADENCE_ONLY = re.compile(r"^(?:daily|weekly|monthly)$", re.IGNORECASE)
_DELTAS = re.compile(
    r"\bdaily deltas?\b|\bdaily (?:status )?(?:updates?|reports?) (?:in|to) (?:the|our|a) \w*\s?status channel",
    re.IGNORECASE,
)
_WHEN_FIRST = re.compile(
    r"^(?:usually|normally|mostly|on|at|every|each|once|twice|from|in|am|um|los|cada|le|chaque|jeden|по|в)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(rf"[<>≥≤]|{ARROW.pattern}")
_BOLD = re.compile(r"^(?:\*\*|__)")
_MOST_WORDS: Final = 6
_NEAR: Final = 30  # letters behind a name in which it must be said when the meeting is
_NEXT: Final = 10  # and how often, where that is all: "reports daily coverage" is no meeting
_REACH: Final = 800
_COMMAS = re.compile(r"[,;·|(（）)，、]")
_PART_WORDS: Final = 3
_LONGEST: Final = 180  # minutes of a meeting
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
    names = meeting_name(lead[0] if lead else text)
    meetings = [part for part in _AND.split(names.strip(" .")) if part]
    return bool(meetings) and all(CEREMONY.exact(part) for part in meetings)


def _stated(root: Section) -> Iterator[Ceremony]:
    for section in root.walk():
        heading = _from_section(section)
        meetings = any(WHERE.search(around.name) for around in (section, *section.upwards()))
        meetings = meetings and not any(SCORECARD.search(around.name) for around in section.upwards())
        meetings = meetings or tell_rounds(section)
        recorded = [*recorded_meetings(section, meetings=meetings)]
        yield from (made for _, made in recorded)
        if heading and not recorded:
            yield heading
        told = {line for lines, _ in recorded for line in lines}
        for block in section.blocks:
            if isinstance(block, Table):
                yield from table_meetings(block, meetings=meetings)
            if block.line in told:
                continue
            for line, text, listed in _lines(block):
                made = _from_text(text, line, heading.name if heading else "", meetings=meetings or listed)
                if made and not (_COMPARED.search(text[:_REACH]) and rulings(plain(text[:_REACH]))):
                    yield made
                if _DELTAS.search(text):
                    yield Ceremony(name="Status channel deltas", line=line, cadence="daily")


def _lines(block: Block) -> Iterator[tuple[int, str, bool]]:
    """The sentences that may state a ceremony, and whether they are listed as meetings.

    They are list items without a box, and running text.
    """
    if isinstance(block, Item) and not is_box(block):
        listed = listed_meetings(block.text)
        yield from ((block.line, text, bool(listed)) for text in listed or [block.text])
    elif isinstance(block, Paragraph):
        for line in _unwrapped(block):
            listed = listed_meetings(line.text)
            told = listed or [sentence for sentence in _SENTENCE.split(line.text) if sentence.strip()]
            yield from ((line.number, text, bool(listed)) for text in told)


def _unwrapped(block: Paragraph) -> list[Line]:
    """The lines of a paragraph, joined where a sentence goes on in the next."""
    found: list[Line] = []
    for line in block.lines:
        goes_on = (
            found and found[-1].text[-1:] not in ".!?:;。" and (line.text[:1].islower() or line.text[:1].isdigit())
        )
        if goes_on:
            found[-1] = Line(found[-1].number, f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return found


def _from_text(text: str, line: int, heading: str, *, meetings: bool) -> Ceremony | None:
    named = without_lead_in(text[:_REACH])
    meetings = meetings or named != text[:_REACH]
    text = name_first(named)
    lead = lead_of(text, dashes=True)
    head, rest = lead or (text[:_REACH], "")
    if span_of(plain(head), leading=True) or "T0" in head:
        return None
    name = meeting_name(head) if lead else _SAID.sub("", meeting_name(head))
    made = meeting(name[:1].upper() + name[1:], line, plain(f"{head} {rest}"))
    meetings = meetings or _complete(made) or (lead is not None and _regular(made, plain(rest)))
    lasts = made.duration_minutes and deadline_hours(plain(text)) is None
    when = made.days or made.time or made.cadence or (meetings and lasts) or held_once(plain(text))
    if lead and name and not (label_of_rule(text) and not when) and _is_one(made, head, rest, meetings=meetings):
        return made
    if not lead and made.duration_minutes and _called(made.name):
        return made
    if not when or (lead and _BOLD.match(text)):
        return None
    told = gathering(plain(text[:_REACH]))
    if told is None:
        led = name != plain(head).strip(" :.-–—") and not _WHEN_FIRST.match(name)
        short = not lead and name and (led or _called(name)) and (meetings or made.duration_minutes or _called(name))
        return made if short and _is_one(made, head, rest, meetings=meetings) else None
    if not told:
        told = heading or ("Team meeting" if meetings and (made.days or made.cadence) else "")
    said = made.model_copy(update={"name": told[:1].upper() + told[1:]})
    meetings = meetings or _complete(said) or (held_once(plain(text)) and NOUN.search(said.name) is not None)
    fits = told and (heading == told or _is_one(said, told, text[:_REACH], meetings=meetings, near=_REACH))
    return said if fits else None


def _is_one(made: Ceremony, head: str, rest: str, *, meetings: bool, near: int = _NEAR) -> bool:
    """Is what a line names a meeting: by its name, or by its hours where the plan speaks of meetings?"""
    unnamed = UNNAMED.search(made.name) or not any(c.isalpha() for c in made.name)
    if unnamed or len(made.name.split()) > _MOST_WORDS or NO_MEETING.match(made.name):
        return False
    if _called(made.name) or _periodic(head, rest):
        return True
    if not meetings:
        return False
    said = plain(f"{head} {rest[:near]}")
    often = plain(f"{head} {rest[:_NEXT]}") if near == _NEAR else said
    if (length_in(said) or _apart(f"{head}, {rest[:_REACH]}")) and deadline_hours(said) is None:
        return True
    return bool(days_in(said) or time_in(said) or cadence_of(often, ())) or bool(CEREMONY.find(made.name))


def _apart(text: str) -> bool:
    """Does the first sentence tell a length and nothing else between two commas: "the day after each show, 2 h"?"""
    parts = _COMMAS.split(_SENTENCE.split(plain(text))[0])
    short = [part for part in parts if len(part.split()) <= _PART_WORDS]
    return any(length_in(part) is not None and deadline_hours(part) is None for part in short)


def _complete(made: Ceremony) -> bool:
    """Is it called as meetings are, and told how often and how long: "Harbour call, Mondays, 20 minutes"?"""
    often = bool(made.days or made.cadence)
    return often and bool(made.duration_minutes) and NOUN.search(made.name) is not None


def _regular(made: Ceremony, said: str) -> bool:
    """Is what is explained a round of some minutes, again and again: "Playtest (60 min): every second Saturday"?"""
    often = len(made.days) > 1 or bool(cadence_of(said, ()))
    return often and 0 < (made.duration_minutes or 0) <= _LONGEST


def _called(name: str) -> bool:
    return bool(CEREMONY.exact(name) or CEREMONY.exact(_HOW_OFTEN.sub("", name)))


def _periodic(name: str, text: str) -> bool:
    """A written round, named by what goes out: "Scorecard distribution: … every Monday"."""
    return "scorecard" in CEREMONY.find(name) and bool(days_in(text))


def _from_section(section: Section) -> Ceremony | None:
    name = meeting_name(section.name)
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
    made = meeting(name, section.line, plain(" ".join([section.name, *lines[:8], *items[:4]]))[:600])
    rhythmless = not (made.days or made.cadence or made.time or made.duration_minutes)
    return None if rhythmless and CEREMONY.exact(name) in ("scorecard", "log") else made


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
