"""Lines that are rules by what they tell, whatever stands above them: "queue over 300 jobs: clean up within 2 h"."""

from collections.abc import Sequence
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.outline import Item, Line, Paragraph, Table
from bot.plan.quantity import closing_hours, deadline_hours
from bot.plan.register_words import RISK
from bot.plan.registers import title_of
from bot.plan.ruling import ARROW, rulings
from bot.plan.section import Section

_REACH: Final = 300


def tells_rule(text: str) -> bool:
    """Does a line begin with a measure beyond its limit and tell behind a colon or an arrow how soon somebody acts?"""
    parts = _parts(text)
    if parts is None:
        return False
    limit, answer = parts
    timed = deadline_hours(answer) is not None or closing_hours(f", {answer}") is not None
    return timed and any(ruling.limits for ruling in rulings(limit))


def list_of_rules(section: Section) -> bool:
    """Do at least half of a section's list items or lines tell a rule each? Boxes never do."""
    items = [block for block in section.blocks if isinstance(block, Item)]
    if any(is_box(item) for item in items):
        return False
    lines = [line for block in section.blocks if isinstance(block, Paragraph) for line in _led(block.lines)]
    told = [item.text for item in items] or [line.text for line in lines]
    ruling = sum(tells_rule(text) for text in told)
    return ruling > 0 and ruling * 2 >= len(told)


def rules_beside(section: Section) -> list[Paragraph]:
    """The paragraphs below a list of risks that are rules: "If more than 3 pumps fail, call Ines within 2 hours."."""
    if not any(RISK.search(title_of(around)) for around in section.upwards()):
        return []
    entries = [block.line for block in section.blocks if isinstance(block, Item | Table)]
    below = [block for block in section.blocks if isinstance(block, Paragraph) and entries and block.line > entries[0]]
    told = [(block, plain(" ".join(line.text for line in block.lines)[:_REACH])) for block in below]
    return [
        block
        for block, text in told
        if deadline_hours(text) is not None and any(ruling.limits for ruling in rulings(text))
    ]


def headed(block: Paragraph) -> tuple[str, Sequence[Line]]:
    """A paragraph's lines, without the first where it only announces them: "Escalate to Ana" over "X over 3: …"."""
    first, *rest = block.lines
    if rest and not _parts(first.text) and all(_parts(line.text) for line in rest):
        return first.text, rest
    return "", block.lines


def _led(lines: Sequence[Line]) -> Sequence[Line]:
    return lines[1:] if len(lines) > 1 and not _parts(lines[0].text) else lines


def _parts(text: str) -> tuple[str, str] | None:
    """What stands before the first arrow or colon, and what behind it."""
    bare = box(text)[1][:_REACH]
    arrow = ARROW.search(bare)
    if arrow:
        return plain(bare[: arrow.start()]), plain(bare[arrow.end() :])
    lead = lead_of(bare, dashes=True)
    return (plain(lead[0]), plain(lead[1])) if lead and lead[1] else None
