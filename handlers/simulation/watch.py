"""What the people of a simulation are asked, as they would know it: by the plan, by what was meant, by their clocks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.board.board import Board
from bot.board.state import TaskState
from bot.plan.calendar import Window
from bot.plan.model import Plan
from bot.ritual.promise import promised
from bot.team.roster import Roster
from handlers.simulation.almanac import Due, Morning
from handlers.simulation.crowd import Asked
from handlers.simulation.hands import key_of
from handlers.simulation.ledger import Ledger
from sandbox import Message, Sandbox


@dataclass
class Expected:
    """Somebody's own morning: ``owed`` tells whether they are to be asked, ``heard`` whether they have seen it."""

    morning: Morning
    owed: bool
    heard: bool = False


class Watch:
    """Who owns what, and what a date asks of whom."""

    def __init__(
        self, box: Sandbox, ledger: Ledger, roster: Roster, windows: Mapping[str, Window], *, team: int, channel: str
    ) -> None:
        self.box, self.ledger, self.roster = box, ledger, roster
        self.team, self.channel = team, channel
        self._windows = windows
        self._everybody = [person.id for person in box.people]

    @property
    def plan(self) -> Plan:
        return self.ledger.plan

    def zones(self) -> dict[str, ZoneInfo]:
        """The clocks of the people who own tasks."""
        owners = {person.user for task in self.plan.tasks for person in self.roster.owners(task)}
        return {user: ZoneInfo(self.box.user(user).tz) for user in self._everybody if user in owners}

    def at_standup(self, due: Due, alone: set[str], now: datetime) -> Iterator[Asked]:
        """What each finds of theirs in the thread but those asked ``alone``; what is nobody's falls to all in turn."""
        head = self._posted(self.channel, f"standup {self.team} {due.day} {due.subject}".rstrip())
        if head is None:
            return
        own: dict[str, list[str]] = {user: [] for user in self._everybody}
        fallen: dict[str, list[str]] = {user: [] for user in self._everybody}
        for number, key in enumerate(self._promised(due.day)):
            owners = self._owners(key)
            if owners:
                own[owners[0]].append(key)
            else:
                fallen[self._everybody[number % len(self._everybody)]].append(key)
        for share, owns in ((own, True), (fallen, False)):
            for user, keys in share.items():
                if keys and not (owns and user in alone) and not self.ledger.away(user, due.day, now):
                    yield Asked(due.at, due.day, user, self.channel, head.ts, keys, owns=owns)

    def expected(self, morning: Morning) -> Expected:
        """Whether somebody is to be asked at their own hour: they are here, and something of theirs is open."""
        user, day = morning.user, morning.day
        here = not self.ledger.away(user, day, morning.at) and not self.ledger.muted(user, day, morning.at)
        return Expected(morning, owed=here and bool(self._of(user, day)))

    def at_morning(self, morning: Morning, now: datetime) -> Asked | None:
        """What somebody was asked alone; None while it has not come."""
        room = self.box.workspace.im(morning.user).id
        prompt = self._posted(room, f"prompt {self.team} {morning.day} {morning.user}")
        if prompt is None:
            return None
        keys = self._of(morning.user, morning.day)
        in_thread = prompt.ts if morning.day.day % 2 else ""
        return Asked(now, morning.day, morning.user, room, in_thread, keys, directly=True)

    def _of(self, user: str, day: date) -> list[str]:
        return [key for key in self._promised(day) if user in self._owners(key)]

    def _promised(self, day: date) -> tuple[str, ...]:
        states = {key: TaskState(key=key, status=status) for key, status in self.ledger.statuses().items()}
        return promised(Board(plan=self.plan, states=states, windows=self._windows, today=day))

    def _owners(self, key: str) -> list[str]:
        task = self.plan.task(key)
        found = [person.user for person in self.roster.owners(task)] if task else []
        return [user for user in found if user in self._everybody]

    def _posted(self, room: str, key: str) -> Message | None:
        return next((one for one in reversed(self.box.messages(room)) if key_of(one) == key), None)
