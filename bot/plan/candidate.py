"""What a reader takes for a task, how sure it is, and why."""

import re
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from bot.plan.field import Facts
from bot.plan.inline import box
from bot.plan.model import Status
from bot.plan.section import Section
from bot.plan.title import Named, named
from bot.plan.vocabulary import PLACEHOLDER, STATUS

_HELD_OPEN = re.compile(r"\[([^\[\]]{1,24})\](?!\()|<([A-Za-z][\w ]{1,24})>|_{3,}|\{([\w ]{1,24})\}")
_JUNK = re.compile(r"^[A-Za-z0-9+/]{4,}={1,2}$")


class Strength(IntEnum):
    """How sure a reader is.

    CERTAIN: the notation itself says task (a box, a ticket with facts, a row of a task table). CODED: the line carries
    a task's id. PLACED: a bullet where the plan's tasks stand, straight under a stretch of time or under "Tasks".
    LABELLED: such a bullet under another label. LIKELY: a line that would be a task if the plan has no better ones.
    FAINT: such a line that reads like a statement.
    """

    FAINT = 0

    LIKELY = 1
    LABELLED = 2
    PLACED = 3
    CODED = 4
    CERTAIN = 5


@dataclass
class Candidate:
    """A line taken for a task.

    ``shape`` is the kind of notation; ``phase`` names its stretch of time where no heading does, but a table's column;
    ``number`` is its place in a numbered list; ``tasks`` are the numbers a step of several tasks goes by;
    ``lines`` are those of other candidates that were merged into this one.
    """

    named: Named
    line: int
    section: Section
    strength: Strength
    why: str
    shape: str = ""
    facts: Facts = field(default_factory=Facts)
    phase: str | None = None
    days: tuple[int, ...] = ()
    number: int | None = None
    numbered: bool = False
    tasks: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()

    @property
    def title(self) -> str:
        return self.named.title

    @property
    def status(self) -> Status:
        """What the marks, the fields and the lane say, in this order of trust."""
        said = self.named.status or self.facts.status
        if said in (None, Status.TODO) and self.facts.status not in (None, Status.TODO):
            said = self.facts.status
        if said in (None, Status.TODO) and self.facts.finished:
            said = Status.DONE
        lane = next((section.lane for section in self.section.upwards() if section.lane), None)
        if said in (None, Status.TODO) and lane:
            said = lane
        return said or Status.TODO


_LOOSE: Final = frozenset({"box", "line", "moment"})
SHOWN_LETTERS: Final = 1


def candidate(raw: str, line: int, section: Section, strength: Strength, why: str, *, shape: str) -> Candidate | None:
    """A candidate from a task's line; None for a line that names no work: a legend, a placeholder, rubbish."""
    read = named(raw)
    words = read.title
    if sum(c.isalpha() for c in words[:200]) < SHOWN_LETTERS and not read.id:
        return None
    legend = shape in _LOOSE and STATUS.exact(words)
    if legend or _JUNK.match(words) or held_open(raw):
        return None
    facts = read.facts
    return Candidate(read, line, section, strength, why, shape, facts)


def held_open(raw: str) -> bool:
    """Is the line a form that nobody filled in yet: ``Action 1 (Owner: [Name], Due: [Date])``?"""
    holes = [next(filter(None, found.groups()), "") for found in _HELD_OPEN.finditer(box(raw[:400])[1])]
    filled = [hole for hole in holes if hole.strip() and all(word in PLACEHOLDER for word in hole.casefold().split())]
    return any(not hole.isdigit() and hole.casefold() != "x" for hole in filled)
