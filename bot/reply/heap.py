"""What has been gathered from a reply so far: readings, doubts and blockers that belong to no task."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from bot.plan.model import Status
from bot.reply.fact import Fact


@dataclass(frozen=True)
class Doubt:
    """A passage that could not be settled.

    ``why`` is "which" (of several tasks), "whose" (somebody's, of whom only the name was said), "unknown"
    (an id the plan does not have) or "sure" (a hedge).
    A ``loose`` doubt is dropped when the reply turns out to be clear without it.
    """

    words: str
    why: str
    candidates: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    sentence: tuple[int, int] = (0, 0)
    loose: bool = False
    name: str = ""


@dataclass
class Heap:
    """Readings in the order of the text. Later words may take earlier ones back."""

    facts: list[Fact] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)

    def take_back(self, keys: Collection[str] = ()) -> tuple[Fact, ...]:
        """Forgets what was said last, or what was said about ``keys``; gives back what was forgotten."""
        if keys:
            gone = tuple(fact for fact in self.facts if fact.key in keys)
        else:
            said = [fact.sentence for fact in self.facts] + [doubt.sentence for doubt in self.doubts]
            last = max(said, default=(0, 0))
            gone = tuple(fact for fact in self.facts if fact.sentence == last)
            self.doubts = [doubt for doubt in self.doubts if doubt.sentence != last]
        self.facts = [fact for fact in self.facts if fact not in gone]
        return gone

    def doubted(self) -> bool:
        """Whether what was said last was a "done" in doubt."""
        return bool(self.facts) and self.facts[-1].hedged

    def doubt_last(self, line: int) -> None:
        """The author was not sure of what was said last on this line or the one before."""
        last = max((fact.sentence for fact in self.facts if fact.status is Status.DONE), default=None)
        if last is not None and last[0] >= line - 1:
            self.facts = [
                replace(fact, hedged=True) if fact.sentence == last and fact.status is Status.DONE else fact
                for fact in self.facts
            ]
