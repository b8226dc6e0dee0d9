"""Reader of plain bullets: tasks by where they stand, or by the id they begin with."""

import re
from typing import Final

from bot.plan.bare_lines import Notation, from_paragraph, notation_of
from bot.plan.boxes import is_box, stated_facts
from bot.plan.candidate import AMONG_BOXES, CODED_LINE, Candidate, Strength, candidate
from bot.plan.ceremonies import names_meeting
from bot.plan.field import from_item, from_lines, headline, learn_listed, pair
from bot.plan.field_words import MILESTONE_COLUMN
from bot.plan.inline import plain, sign
from bot.plan.lexicon import tokens, words_of
from bot.plan.moments import dated_first, moment_of
from bot.plan.outline import Block, Item, Paragraph
from bot.plan.people import is_discipline
from bot.plan.registers import is_register
from bot.plan.roster import names_people
from bot.plan.section import Section, listed_field
from bot.plan.signature import signed
from bot.plan.span import span_of
from bot.plan.state_marks import marked, state_first
from bot.plan.title import named

_LONGEST_LINE: Final = 300
_TELLING: Final = 2
_AREAS: Final = words_of(
    "communication kommunikation comunicación comunicação reporting tool tooling doc guide architecture"
    " budget resource contact kickoff rehearsal link"
)
_COUNTED = re.compile(r"T\s?[-–−+]?\s?\d", re.IGNORECASE)
_QUANTITY = re.compile(r"^[^:]{2,50}:\s*(?:[<>≤≥~≈$€£]|\d[\d.,]*\s?(?:%|\+|/|[a-z]{1,4}\b))")


def read_lines(sections: list[Section], root: Section) -> list[Candidate]:
    """Candidates from list items without a box and from bare lines, each as sure as its place makes it."""
    found: list[Candidate] = []
    notation = notation_of(root)
    for section in sections:
        if listed_field(section) == "acceptance" and found and found[-1].section is section.parent:
            _criteria(section, found, notation)
            continue
        if section.effective_role == "criteria":
            continue
        place = _place(section, notation)
        boxed = any(is_box(item) for item in section.items)
        for at, block in enumerate(section.blocks):
            if isinstance(block, Item) and not is_box(block):
                if place is not None and not notation.boxes and _groups(block):
                    found.extend(_grouped(block, section, place, notation))
                    continue
                among = boxed and place is not None and _among_boxes(section.blocks, at, notation)
                sure = Strength.PLACED if among else Strength.LIKELY
                made = _from_item(block, section, sure if boxed else place, notation)
                if made and among and made.strength is Strength.PLACED:
                    made.strength, made.why = Strength.CODED, AMONG_BOXES
            elif isinstance(block, Paragraph) and not block.quoted:
                found.extend(from_paragraph(block, section, notation))
                continue
            else:
                continue
            if made:
                found.append(made)
    return found


def _criteria(section: Section, found: list[Candidate], notation: Notation) -> None:
    """A job's criteria, listed below a label behind it; the jobs behind the list stand beside that one."""
    home = found[-1].section
    for block in section.blocks:
        if isinstance(block, Item):
            learn_listed(found[-1].facts, "acceptance", [block.text])
        elif isinstance(block, Paragraph):
            found.extend(from_paragraph(block, home, notation))


def _signed(section: Section) -> bool:
    """Does every item say how it stands?"""
    return all(marked(item.text)[0] is not None for item in section.items)


def _groups(item: Item) -> bool:
    """Do most of the items below say whose they are, how they stand or by when, and the item itself nothing?"""
    inner = [child for child in item.items if not pair(child.text)]
    telling = sum(_telling(child.text) for child in inner)
    return telling >= _TELLING and 2 * telling > len(item.items) and not _telling(item.text)


def _telling(text: str) -> bool:
    read = named(text)
    facts = read.facts
    return bool(read.status or facts.owners or facts.due or facts.depends or facts.estimate or signed(read.title))


def _grouped(item: Item, section: Section, place: Strength, notation: Notation) -> list[Candidate]:
    """The items below as tasks of the phase that the item names; the third of the second is ``2.3``."""
    made = [each for child in item.items if (each := _from_item(child, section, place, notation))]
    for each in made:
        each.phase = each.phase or plain(item.text)
        each.strength = max(each.strength, Strength.CODED) if each.strength > Strength.FAINT else each.strength
        if item.number is not None and each.numbered and not each.named.id:
            each.named.id, each.named.firm = f"{item.number}.{each.number}", True
    return made


def _area(section: Section) -> bool:
    """Does a heading that often tells about the plan name a part of the work just as well?"""
    return bool(tokens(section.name)) and tokens(section.name)[0] in _AREAS


def _among_boxes(blocks: list[Block], at: int, notation: Notation) -> bool:
    """Does a bullet stand between the boxes of one list, or behind one that does?

    Where marks stand for boxes, a bullet without any beside several boxes is simply open.
    """
    here = blocks[at]
    if not isinstance(here, Item) or here.items or here.text.endswith((":", "：")):
        return False
    start, end = at, at + 1
    while start and isinstance(blocks[start - 1], Item):
        start -= 1
    while end < len(blocks) and isinstance(blocks[end], Item):
        end += 1
    boxed = [near for near in range(start, end) if isinstance(item := blocks[near], Item) and is_box(item)]
    return bool(boxed) and (boxed[-1] - boxed[0] >= len(boxed) or (notation.signs and len(boxed) >= _TELLING))


def _place(section: Section, notation: Notation) -> Strength | None:
    """How sure a plain bullet is here. None where bullets are prose about the plan."""
    place = _under(section)
    aside = place is Strength.ASIDE or (place is None and _area(section))
    return Strength.LIKELY if notation.signs and aside and _signed(section) else place


def _under(section: Section) -> Strength | None:
    role = section.effective_role
    if role == "tasks" or (section.is_title and section.role == "tasks"):
        return Strength.PLACED
    if is_register(section) or names_people(section):
        return None
    if role == "context":
        firm = any(around.firm_role for around in section.upwards() if around.role == "context")
        return None if firm else Strength.ASIDE
    return Strength.LIKELY if role == "later" else _timed(section)


def _timed(section: Section) -> Strength:
    """How near a bullet stands to the heading of a stretch of time."""
    around = list(section.upwards())
    timed = next((at for at, each in enumerate(around) if each.span), None)
    if timed is None:
        return Strength.LIKELY
    if all(each.is_heading or each.span or is_discipline(each.name) for each in around[: timed + 1]):
        return Strength.PLACED
    return Strength.LABELLED


def _from_item(item: Item, section: Section, place: Strength | None, notation: Notation) -> Candidate | None:
    stands = notation.signs and marked(item.text)[0] is not None
    if (pair(item.text) and not state_first(item.text)) or (names_meeting(item.text) and not stands):
        return None
    title, told = headline(item)
    moment = moment_of(title)
    countdown = moment if moment and _COUNTED.match(moment.label) else None
    dated = None if countdown else dated_first(title)
    title = countdown.rest if countdown else dated[1] if dated else title
    made = candidate(title, item.line, section, place or Strength.LIKELY, _why(section, place), shape="line")
    if made is None or len(made.title) > _LONGEST_LINE:
        return None
    from_lines(made.facts, told)
    made.phase = countdown.label if countdown else None
    made.facts.due = made.facts.due or (dated[0] if dated else None)
    made.number, made.numbered = item.number, item.number is not None
    # Prose about a plan written in boxes is no task, whatever begins it: "User Story 2 may start early".
    mention = place in (None, Strength.ASIDE) and notation.boxes
    if _coded(made, place) and not mention and not _of_milestones(section):
        made.strength, made.why = Strength.CODED, CODED_LINE
    elif place is None:
        return None
    elif place is not Strength.ASIDE:
        _weigh(made, item, place, notation)
    for child in item.items:
        if not from_item(made.facts, child):
            made.facts.steps.append(plain(child.text))
    return made


def _coded(made: Candidate, place: Strength | None) -> bool:
    """Does the line begin with an id that is more than a number, or that can be nothing but an id?"""
    read = made.named
    lettered = read.id is not None and not read.id.isdigit() and "." not in read.id
    return read.firm or (lettered and place not in (None, Strength.ASIDE))


def _weigh(made: Candidate, item: Item, place: Strength, notation: Notation) -> None:
    """What the line's own marks add to its place, or take from it."""
    if stated_facts(item) >= _TELLING or made.works:
        made.strength, made.why = Strength.CODED, "a list item with a task's facts"
    elif made.named.status is not None and notation.signs:
        made.strength, made.why = Strength.CERTAIN, "a list item with a mark of how it stands"
    elif made.named.status is not None and not notation.boxes:
        made.strength = max(place, Strength.LABELLED)
    elif made.phase is None and _weak(item, made):
        made.strength = Strength.FAINT
    elif notation.signs:
        made.strength = min(place, Strength.LIKELY)


def _of_milestones(section: Section) -> bool:
    """Does a heading here say that its list names moments to reach?"""
    names = [around.name for around in section.upwards() if around.span is None]
    return any(word in MILESTONE_COLUMN for name in names for word in tokens(name))


def _weak(item: Item, made: Candidate) -> bool:
    """Is the line rather a statement than work: a tick before it, a measured quantity, a span of time?"""
    text = plain(item.text)
    ticked = made.named.status is not None and sign(item.text[:3]) is not None
    return ticked or bool(_QUANTITY.match(text)) or span_of(text, leading=True) is not None


def _why(section: Section, place: Strength | None) -> str:
    phase = section.phase
    where = phase.name if phase else section.name
    return {
        Strength.PLACED: f"a bullet straight under “{where}”",
        Strength.LABELLED: f"a bullet under “{section.name}” in “{where}”",
    }.get(place or Strength.LIKELY, "a bullet, in a plan that has no plainer tasks")
