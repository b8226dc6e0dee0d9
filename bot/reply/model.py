"""What a reply asserts, and what has to be asked back before anything is recorded."""

from bot.plan.model import Frozen, Status


class Heard(Frozen):
    """One thing that a reply asserts about one task.

    ``status`` is None when only a date is asserted. ``progress`` is a percentage of the whole task.
    ``eta`` and ``blocked_on`` are the author's own words. ``words`` is the passage that the assertion
    rests on and ``rule`` names the rule that read it, so that a person can see why.
    """

    task: str
    title: str
    status: Status | None = None
    progress: int | None = None
    eta: str | None = None
    blocked_on: str | None = None
    words: str = ""
    rule: str = ""


class Ask(Frozen):
    """A passage that a careful reader could not settle. Nothing is recorded from it until a person answers.

    ``why`` and ``name`` are as in `bot.reply.heap.Doubt`.
    """

    words: str
    why: str
    name: str = ""
    candidates: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()


class Understanding(Frozen):
    """All that one reply says. Empty when nothing about the plan's tasks is asserted."""

    updates: tuple[Heard, ...] = ()
    blockers: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
