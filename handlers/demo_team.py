"""The colleagues in the demo: they answer the stand-up by themselves, each about their own tasks, some time after it.

What they say follows from the task's key and the day alone, so that a demo that is killed goes on as it would have.
"""

import asyncio
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from sandbox import Sandbox
from storage import boards, occurrences, people, posts, teams

SAYINGS: tuple[tuple[float, str], ...] = (
    (0.55, "{key} done"),
    (0.70, "{key} is in review"),
    (0.80, "{key} is blocked, waiting for an answer from the ferry company"),
    (0.92, "still on {key}, done tomorrow"),
    (1.00, "{key} is half done"),
)
FIRST, LAST = timedelta(minutes=4), timedelta(minutes=95)


@dataclass(frozen=True)
class Line:
    """Something a colleague says, and when."""

    at: datetime
    user: str
    channel: str
    thread: str
    text: str


class Colleagues:
    """Everybody but the visitor."""

    def __init__(self, box: Sandbox, workspace: str, *, visitor: str) -> None:
        self._box = box
        self._workspace = workspace
        self._visitor = visitor
        self._speaking = asyncio.Lock()

    async def speak(self, lines: list[Line]) -> None:
        """Say what is due and was not said."""
        async with self._speaking:
            for line in sorted(lines, key=lambda one: one.at):
                if line.at <= self._box.clock.now() and not self._has_spoken(line):
                    await self._box.say(line.user, line.channel, line.text, thread=line.thread)

    def lines(self, tx: Session) -> list[Line]:
        """Today's answers, due or not."""
        return [line for active in teams.every(tx, self._workspace) for line in self._of_plan(tx, active)]

    def _of_plan(self, tx: Session, active: ActivePlan) -> Iterator[Line]:
        day = boards.today(active, self._box.clock.now())
        held = occurrences.of_day(tx, active.team.id, Ritual.STANDUP, day)
        head = posts.find(tx, held.post_id) if held and held.post_id else None
        if held is None or head is None or head.ts is None:
            return
        board, roster = boards.recall(tx, active, self._box.clock.now()), people.roster(tx, self._workspace)
        for key in occurrences.promised(active, held):
            task = board.plan.task(key)
            if not task or board.state(task).status.closed:
                continue
            chance = random.Random(f"{key} {day}")  # noqa: S311 - a rehearsed answer, not a secret
            # A task that a plan gives to a role or a squad is answered for by one of the colleagues.
            others = [person for person in roster.people if person.user != self._visitor]
            owner = next(iter(roster.owners(task)), None) or chance.choice(others)
            if owner.user == self._visitor:
                continue
            at = held.due_at + FIRST + (LAST - FIRST) * chance.random()
            roll = chance.random()
            saying = next(text for limit, text in SAYINGS if roll <= limit)
            yield Line(at, owner.user, head.channel, head.ts, saying.format(key=key))

    def _has_spoken(self, line: Line) -> bool:
        there = self._box.thread(line.channel, line.thread)
        return any(message.user == line.user and message.text == line.text for message in there)
