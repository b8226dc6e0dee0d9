"""What a reader takes for a task, how sure it is, and why."""

import re
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from bot.plan.field import Facts
from bot.plan.field_words import FIELD
from bot.plan.inline import box
from bot.plan.model import Status
from bot.plan.section import Section
from bot.plan.title import Named, named
from bot.plan.vocabulary import PLACEHOLDER, STATUS

_HELD_OPEN = re.compile(r"\[([^\[\]]{1,24})\](?!\()|<([A-Za-z][\w ]{1,24})>|_{3,}|\{([\w ]{1,24})\}")
_QUOTED = re.compile(r"\"[^\"]{1,80}\"|“[^”]{1,80}”|`[^`]{1,80}`")
_JUNK = re.compile(r"^[A-Za-z0-9+/]{4,}={1,2}$")


class Strength(IntEnum):
    """How sure a reader is.

    CERTAIN: the notation itself says task (a box, a ticket with facts, a row of a task table). CODED: the line carries
    a task's id. PLACED: a bullet where the plan's tasks stand, straight under a stretch of time or under "Tasks".
    LABELLED: such a bullet under another label. LIKELY: a line that would be a task if the plan has no better ones.
    FAINT: such a line that reads like a statement. ASIDE: a line under a heading that sounds like prose about the plan.
    """

    ASIDE = -1
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
    def works(self) -> bool:
        """Does the line itself say who does it, what it waits for, or by when and how long?"""
        facts = self.facts
        return bool(facts.owners or facts.depends or (facts.estimate and facts.due))

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
AMONG_BOXES: Final = "a bullet in a list of boxes"
CODED_LINE: Final = "a line that begins with a task's id"
SHOWN_LETTERS: Final = 1
_FORM_WORDS: Final = 3


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
    """Is the line a form that nobody filled in yet: ``Action 1 (Owner: [Name], Due: [Date])``?

    A title of several words of its own is none, whatever stands in its quotes or behind it: ``… [todo]``.
    """
    text = _QUOTED.sub("", box(raw[:400])[1])
    holes = [next(filter(None, found.groups()), "") for found in _HELD_OPEN.finditer(text)]
    filled = [hole for hole in holes if hole.strip() and all(word in PLACEHOLDER for word in hole.casefold().split())]
    if all(hole.isdigit() or hole.casefold() == "x" or STATUS.exact(hole) for hole in filled):
        return False
    own = [word for word in re.findall(r"[^\W\d_]+", _HELD_OPEN.sub(" ", text)) if not FIELD.exact(word)]
    return len(own) <= _FORM_WORDS
