"""Reader of last resort: headings that are the work themselves, and lines led by a moment."""

from typing import Final

from bot.plan.bare_lines import led_by
from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.countdown import countdown_lines, run_sheet_lines
from bot.plan.field_words import FIELD
from bot.plan.label import BOLD_LINE
from bot.plan.moments import moment_of
from bot.plan.outline import Item, Paragraph
from bot.plan.prose import is_prose
from bot.plan.section import Section
from bot.plan.signature import signed
from bot.plan.title import named

_FEWEST: Final = 3
_TELLING: Final = 2


def read_roadmap(root: Section, sections: list[Section]) -> list[Candidate]:
    """Candidates of the least strength, used only where a plan has nothing plainer; cards of a board's lane count."""
    return [*_headings(root, sections), *_led_lines(sections)]


def lighten(found: list[Candidate], root: Section) -> list[Candidate]:
    """The same candidates, where the steps of a countdown count only if the plan has no better tasks.

    ``T-48h`` looks like a task's id and is none. The rows of a table are steps where the countdown runs by the hour;
    one by the week is how some plans name their phases.
    """
    countdown, sheet = countdown_lines(root), run_sheet_lines(root)
    for each in found:
        if (each.line in countdown and each.shape == "line") or (each.line in sheet and each.shape == "row"):
            each.strength = min(each.strength, Strength.LIKELY)
    return found


def _headings(root: Section, sections: list[Section]) -> list[Candidate]:
    leaves = [section for section in root.walk() if _is_leaf(section)]
    free = {id(section) for section in sections}
    by_level: dict[int, list[Section]] = {}
    for leaf in leaves:
        by_level.setdefault(leaf.level, []).append(leaf)
    found: list[Candidate] = []
    for level, group in by_level.items():
        if len(group) < _FEWEST or level >= BOLD_LINE or (level == 1 and len(root.sections) < _FEWEST):
            continue
        works = sum(_works(leaf) for leaf in group) >= _TELLING and not any(leaf.items for leaf in group)
        works = works and sum(_led_by_id(leaf) for leaf in group) < _TELLING
        for leaf in group:
            if id(leaf) not in free:
                continue
            why = "a heading with a word of its own below"
            strength = Strength.PLACED if works or (leaf.parent and leaf.parent.lane) else Strength.LIKELY
            title, where = (leaf.span.rest, leaf) if leaf.span else (leaf.title, leaf.parent or leaf)
            made = candidate(title, leaf.line, where, strength, why, shape="heading")
            if made:
                found.append(made)
    return found


def _works(leaf: Section) -> bool:
    """Does a heading itself say whose work it is, how it stands, or by when?"""
    read = named(leaf.title)
    return bool(read.status or read.facts.owners or read.facts.due or read.facts.estimate or signed(read.title))


def _led_by_id(leaf: Section) -> int:
    """How many paragraphs below a heading begin with an id, and are the work themselves."""
    return sum(isinstance(block, Paragraph) and bool(led_by(block.lines[0].text)) for block in leaf.blocks)


def _is_leaf(section: Section) -> bool:
    if (
        (section.role and not (section.span and section.role == "later"))
        or section.is_title
        or not section.level
        or FIELD.exact(section.name)
    ):
        return False
    if section.effective_role in ("criteria", "context") or any(below.is_heading for below in section.sections):
        return False
    told = [block for block in section.blocks if isinstance(block, Paragraph)]
    listed = [block for block in section.blocks if isinstance(block, Item)]
    if section.span:
        return bool(section.span.rest) and not listed and not section.sections and not _holds_lines(told)
    return bool(told) and not (listed and section.blocks[0] is listed[0])


def _holds_lines(told: list[Paragraph]) -> bool:
    """Is what stands below a stretch of time a list of bare lines, rather than text about it?"""
    return any(len(block.lines) >= _TELLING for block in told) and not is_prose(told)


def _led_lines(sections: list[Section]) -> list[Candidate]:
    found: list[Candidate] = []
    for section in sections:
        if section.effective_role in ("criteria", "context"):
            continue
        for block in section.blocks:
            if not isinstance(block, Paragraph) or block.quoted:
                continue
            led = [(line, moment) for line in block.lines if (moment := moment_of(line.text))]
            for line, moment in led:
                why = "a line led by a moment"
                made = candidate(moment.rest, line.number, section, Strength.LIKELY, why, shape="moment")
                if made:
                    made.phase = moment.label if moment.span else None
                    made.facts.due = made.facts.due or (None if moment.span else moment.label)
                    found.append(made)
    return found
