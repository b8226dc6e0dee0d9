"""Bare lines of text as tasks: by the id they begin with, by their place, or in a plan without any markup."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.plan.action_words import VERBS
from bot.plan.boxes import is_box
from bot.plan.candidate import CODED_LINE, Candidate, Strength, candidate
from bot.plan.ceremonies import names_meeting
from bot.plan.field import Facts, from_item, pair, pairs
from bot.plan.inline import plain, sign
from bot.plan.label import BOLD_LINE, PHASE_LINE
from bot.plan.moments import dated_first, moment_of, names_milestone
from bot.plan.outline import Item, Line, Paragraph
from bot.plan.prose import is_prose
from bot.plan.section import Section
from bot.plan.sentences import blanks_told, told_off
from bot.plan.signature import signed
from bot.plan.state_marks import marked
from bot.plan.title import named

_SENTENCE_END = re.compile(r"(?<!\d)[.!?]\s+\S")
_BARE_MOST_WORDS: Final = 40
_FREE_MOST_WORDS: Final = 12
_TOLD_MOST_WORDS: Final = 24  # where it is said whose a line is, or by when
_DOTTED = re.compile(r"^(\d{1,2}(?:\.\d{1,3}){1,3})\.?\s+[^\W\d]")
_LED = re.compile(
    r"^(?:\*\*|__|`|\[)*([A-Z][A-Za-z]{0,9})[-_]?\d{1,6}[.:：]?(?:\*\*|__|`|\])*(?:\s*[:：|·–—]|\s-\s|[.)]\s|(?<=[*\]`_])\s)"
)
_TELLING: Final = 2
_MANY: Final = 4
_LONGEST: Final = 4000


@dataclass(frozen=True)
class Notation:
    """What the document as a whole uses: boxes anywhere, any marks of Markdown, running text, ids that lead lines.

    ``told`` when several paragraphs give a job each, with whose it is and how it stands in sentences behind it;
    ``signs`` when most of its list items carry marks of at least two states, so that these stand for boxes.
    """

    boxes: bool
    signs: bool
    markup: bool
    prose: bool
    codes: frozenset[str]
    told: bool


def notation_of(root: Section) -> Notation:
    """Go through the whole document once."""
    items = [item for section in root.walk() for item in section.items]
    headings = any(section.is_heading and section.level for section in root.walk())
    told = [block for section in root.walk() for block in section.blocks if isinstance(block, Paragraph)]
    codes = Counter(led_by(line.text) for block in told for line in block.lines)
    del codes[""]
    often = frozenset(code for code, count in codes.items() if count >= _TELLING)
    boxes = any(is_box(item) for item in items)
    lists = [section.items for section in root.walk()]
    signs = _signed(items) and (not boxes or _outnumbered(items) or any(_mixed(each) or _jobs(each) for each in lists))
    jobs = sum(1 for block in told if not block.quoted and is_told(" ".join(line.text for line in block.lines)))
    return Notation(boxes, signs, bool(items) or headings, is_prose(told), often, jobs >= _TELLING)


def is_told(text: str) -> bool:
    """Is a text one job, with two facts at least in sentences behind it: ``Weigh the bricks. Owner: Bo. 3 days.``?"""
    facts, words = Facts(), plain(text[:_LONGEST])
    title = told_off(words, facts)
    if title == words or len(title.split()) > _BARE_MOST_WORDS:
        return False
    return facts.telling + (blanks_told(words) if facts.telling < _TELLING else 0) >= _TELLING


def _signed(items: Sequence[Item]) -> bool:
    states = [state for item in items if (state := marked(item.text)[0]) is not None]
    return len(states) > _TELLING and 2 * len(states) >= len(items) and len(set(states)) >= _TELLING


def _outnumbered(items: Sequence[Item]) -> bool:
    """Do the bullets with marks of state outnumber the boxes by far?"""
    boxes = sum(map(is_box, items))
    return _MANY * boxes <= sum(marked(item.text)[0] is not None for item in items if not is_box(item))


def _mixed(items: Sequence[Item]) -> bool:
    """Do boxes and marks of state stand in one list, as the same thing?"""
    return any(map(is_box, items)) and any(_sign_leads(item.text) for item in items if not is_box(item))


def _jobs(items: Sequence[Item]) -> bool:
    """Is a list without boxes one of things to do, most of them with a mark of how they stand?"""
    read = [marked(item.text) for item in items]
    stands = [title for state, title in read if state is not None]
    acts = sum(title.partition(" ")[0].casefold() in VERBS for title in stands)
    return not any(map(is_box, items)) and len(stands) > _TELLING and 2 * min(len(stands), 2 * acts) > len(items)


def _sign_leads(text: str) -> bool:
    found = re.match(r"[^\w\s]+", text)
    return found is not None and sign(found[0]) is not None


def led_by(text: str) -> str:
    """The kind of id that leads a line: its letters, or how deep its number goes. Empty where none leads it."""
    lettered, dotted = _LED.match(text), _DOTTED.match(text)
    return lettered[1] if lettered else "." * dotted[1].count(".") if dotted else ""


def from_paragraph(block: Paragraph, section: Section, notation: Notation) -> list[Candidate]:
    """Lines that begin with a task's id; under a label such as "Tasks:", or without any markup, every short line."""
    listed = _listed_strength(section, notation)
    works = section.effective_role not in ("context", "criteria")
    if not works and notation.told and not any(around.firm_role for around in section.upwards()):
        works = is_coded_job(block)  # the heading only sounds like prose: "Change management"
    if works and notation.signs and len(block.lines) > 1 and all(_sign_leads(line.text) for line in block.lines):
        listed = Strength.CERTAIN
    elif listed is None and works and _tabular(block):
        listed = Strength.LABELLED
    found: list[Candidate] = []
    for line in _whole(block.lines, notation):
        told = works and notation.told and is_told(line.text)
        made = _from_line(line, section, listed, coded=led_by(line.text) in notation.codes, told=told)
        if made:
            found.append(made)
        elif found and found[-1].line < line.number:
            facts = pairs(line.text)
            if facts:
                from_item(found[-1].facts, Item(line.number, None, [line]))
    return found


def is_coded_job(block: Paragraph) -> bool:
    """Is a paragraph one job, and begins with an id of its own that is more than a number?"""
    told = " ".join(line.text for line in block.lines)
    return not (named(told[:_LONGEST]).id or "0")[0].isdigit() and is_told(told)


def _whole(lines: Sequence[Line], notation: Notation) -> list[Line]:
    """The lines of a block, each that begins with a task's id together with those that it is wrapped over."""
    whole = " ".join(line.text for line in lines)
    single = not any(is_told(line.text) or led_by(line.text) in notation.codes for line in lines[1:])
    if notation.told and single and is_told(whole):
        return [Line(lines[0].number, whole)]
    found: list[Line] = []
    wrapped = False
    for at, line in enumerate(lines):
        coded = led_by(line.text) in notation.codes
        if wrapped and not coded and not pairs(line.text):
            found[-1] = Line(found[-1].number, f"{found[-1].text} {line.text}")
            continue
        wrapped = coded and _wraps(lines, at, notation)
        found.append(line)
    return found


def _wraps(lines: Sequence[Line], at: int, notation: Notation) -> bool:
    """Does what a line says go on below it: in small letters, or with facts told in sentences?"""
    below: list[str] = []
    for line in lines[at + 1 :]:
        if led_by(line.text) in notation.codes or pairs(line.text):
            break
        below.append(line.text)
    if not below:
        return False
    facts = Facts()
    whole = " ".join([lines[at].text, *below])[:_LONGEST]
    return below[0][0].islower() or told_off(plain(_LED.sub("", whole)), facts) != plain(_LED.sub("", whole))


def _tabular(block: Paragraph) -> bool:
    """Do most lines end with whose work they are, how it stands or when it is due?"""
    told = 0
    for line in block.lines:
        read = named(line.text)
        facts = read.facts
        telling = read.status or facts.owners or facts.due or facts.estimate or signed(read.title)
        told += bool(telling) and not _SENTENCE_END.search(read.title) and not pair(line.text)
    return told >= _TELLING and 3 * told >= 2 * len(block.lines)


def _listed_strength(section: Section, notation: Notation) -> Strength | None:
    role = section.effective_role
    if section.role == "tasks" and section.level >= BOLD_LINE - 1 and role == "tasks":
        return Strength.PLACED
    told = [block for block in section.blocks if isinstance(block, Paragraph)]
    lines = section.level == PHASE_LINE and any(len(block.lines) >= _TELLING for block in told) and not is_prose(told)
    if role in ("context", "criteria") or (notation.markup and not (section.span and lines)):
        return None
    if section.span:
        return Strength.LABELLED
    if section.level and section.lane:
        return Strength.PLACED
    prose = is_prose(told) if section.level else notation.prose
    return None if prose else Strength.LIKELY


def _from_line(line: Line, section: Section, listed: Strength | None, *, coded: bool, told: bool) -> Candidate | None:
    if pair(line.text) or (not coded and names_meeting(line.text)):
        return None
    dated = dated_first(line.text)
    made = candidate(
        dated[1] if dated else line.text,
        line.number,
        section,
        listed or Strength.LIKELY,
        f"a line under “{section.name}”",
        shape="line",
    )
    if made is None or len(made.title.split()) > _BARE_MOST_WORDS:
        return None
    if made.named.firm or (coded and made.named.id):
        told, made.why = True, CODED_LINE
    elif told:
        made.why = "a line with a task's facts in sentences"
    if told:
        made.strength = Strength.CODED
        return made
    moment = moment_of(line.text)
    if listed is Strength.LIKELY and ((moment and moment.span) or line.number == 1):
        return None
    made.facts.due = made.facts.due or (dated[0] if dated else None)
    most = _TOLD_MOST_WORDS if made.works or made.facts.due else _FREE_MOST_WORDS
    short = len(made.title.split()) <= most and made.title[-1:] not in (".", ":", "。")
    one = not _SENTENCE_END.search(made.title) and (listed is Strength.PLACED or dated or short)
    if dated and names_milestone(made.title):
        made.strength = Strength.FAINT
        return made
    return made if listed and one else None
