"""One reading of one phrase about one task, before all readings of a reply are weighed."""

from dataclasses import dataclass

from bot.plan.model import Status
from bot.reply.kind import Kind
from bot.reply.section import Section


@dataclass(frozen=True)
class Fact:
    """What a clause says about a task.

    ``part`` means that only a part of the task was spoken of, ``follow`` that the task was named
    earlier and this clause only continues, ``hedged`` that the author is not sure. ``sentence`` orders
    facts, ``line`` and ``section`` say where they stood. ``rivals`` are tasks that may be meant as well.
    """

    key: str
    status: Status | None
    kind: Kind | None = None
    part: bool = False
    follow: bool = False
    hedged: bool = False
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    words: str = ""
    sentence: tuple[int, int] = (0, 0)
    section: Section | None = None
    rule: str = ""
    after_but: bool = False
    rivals: tuple[str, ...] = ()
