"""What the people of a simulation meant, counted by what they did and never by what the bot made of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.plan.model import Plan, Status


@dataclass
class Meant:
    """Somebody's word about one task; it ``counts`` until it is edited, deleted, undone or taken away.

    ``day`` is the date of the thread that it was said in, None elsewhere.
    """

    task: str
    status: Status
    at: datetime
    day: date | None = None
    counts: bool = True


@dataclass
class Leave:
    """Somebody said at ``said`` that they are away on these dates, and at ``ended`` that they are not."""

    user: str
    first: date
    last: date
    said: datetime
    ended: datetime | None = None


@dataclass
class Ledger:
    """Everything that was meant, in the order in which it was done."""

    plan: Plan
    meant: list[Meant] = field(default_factory=list)
    leaves: list[Leave] = field(default_factory=list)
    mutes: dict[tuple[str, date], datetime] = field(default_factory=dict)

    def mean(self, task: str, status: Status, at: datetime, day: date | None = None) -> Meant:
        """Note a word about a task."""
        one = Meant(task, status, at, day)
        self.meant.append(one)
        return one

    def status(self, task: str) -> Status:
        """How a task stands by the last word that counts, else by the document."""
        return self.statuses()[task]

    def statuses(self) -> dict[str, Status]:
        """How every task stands."""
        return self._fold(self.meant)

    def by_end_of(self, day: date, end: datetime) -> dict[str, Status]:
        """How every task stood on a day that the next stand-up ended; what is said in its threads later is its own."""
        return self._fold(one for one in self.meant if one.day == day or one.at < end)

    def open(self, task: str) -> bool:
        """Whether something is still expected of it."""
        return not self.status(task).closed

    def away(self, user: str, day: date, at: datetime) -> bool:
        """Whether somebody had said by then that they are away on that date."""
        return any(
            one.user == user and one.first <= day <= one.last and one.said <= at and not (one.ended and one.ended <= at)
            for one in self.leaves
        )

    def muted(self, user: str, day: date, at: datetime) -> bool:
        """Whether somebody had asked by then for silence on that date of theirs."""
        said = self.mutes.get((user, day))
        return said is not None and said <= at

    def back(self, user: str, at: datetime) -> None:
        """Whatever absences somebody has told of are over."""
        for one in self.leaves:
            if one.user == user and one.ended is None:
                one.ended = at

    def _fold(self, words: Iterable[Meant]) -> dict[str, Status]:
        found = {task.key: task.status for task in self.plan.tasks}
        for one in sorted(words, key=lambda one: one.at):
            if one.counts:
                found[one.task] = one.status
        return found
