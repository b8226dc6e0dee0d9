"""A plan's whole life in minutes: the sandbox in place of Slack, a clock that jumps, a bot that is killed, people.

1. The plan is loaded some days before it begins; the almanac says which rituals are owed until it is over.
2. The clock jumps from one moment to the next at which something happens: a ritual is due, somebody speaks.
3. At each the bot is left to do what is due; now and then it is killed in the middle of it and started again.
4. At the end what the sandbox shows is held against what the almanac and the people counted (`tally`).
"""

import asyncio
import heapq
import random
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.plan.model import Plan
from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from handlers import demo_cast, plans, rituals
from handlers.manifest import SCOPES, bot_events, message_shortcuts
from handlers.settings import Settings
from handlers.simulation import almanac, crowd
from handlers.simulation.almanac import Due
from handlers.simulation.clock import SharedClock
from handlers.simulation.crowd import Asked, Deed
from handlers.simulation.worker import Bot
from sandbox import Clock, Message, Sandbox
from storage import inbox, occurrences, people, posts, teams
from storage.database import Database
from storage.migrate import migrate

CHANNEL = "delivery"
AHEAD, AFTER = timedelta(days=4), timedelta(hours=12)
LONGEST_STEP = 0.12  # seconds of ours within which the bot is killed at some moment
CORRECTED_AFTER = timedelta(minutes=7)


@dataclass(frozen=True)
class Script:
    """What is simulated. ``days`` is how many calendar days at most (None: to the end); ``outage`` is in hours."""

    plan: Plan
    document: str
    name: str
    folder: Path
    start: date
    timezone: str
    seed: int = 1
    days: int | None = None
    kills: int = 0
    outage: float = 0.0


class Life:
    """The simulation. After `live` the sandbox goes on serving its page until `close`."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.chance = random.Random(script.seed)  # noqa: S311 - a rehearsal, not a secret
        self.begin = datetime.combine(script.start, time(12), ZoneInfo(script.timezone)).astimezone(UTC) - AHEAD
        cast = demo_cast.cast(script.plan)
        self.box = Sandbox(
            people=cast,
            channels=[CHANNEL, "general"],
            groups=demo_cast.squads(script.plan, cast),
            clock=Clock(start=self.begin, running=False),
            scopes=set(SCOPES),
            events=bot_events(),
            shortcuts=message_shortcuts(),
            team_name="Simulated workspace",
        )
        self.box.timing.retry_scale = 0.001  # Slack's minutes between two tries pass in no time here
        self.database = Database(f"sqlite:///{script.folder / 'muster.db'}")
        self.clock = SharedClock(script.folder / "clock")
        self.due: list[Due] = []
        self.said: list[tuple[Deed, Message]] = []
        self.kills = 0
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._order = count()
        self._away: tuple[datetime, datetime] | None = None

    async def live(self, progress: Callable[[date], None]) -> None:
        """From the load to the last wrap-up; ``progress`` is told each new local date."""
        await self.box.start()
        await asyncio.to_thread(migrate, self.database)
        self._set(self.begin)
        self.bot = Bot(self._settings(), self.script.folder / "clock")
        await self.bot.start()
        await self._load()
        active = await self._active()
        table = rituals.timetable(active)
        end = datetime.combine(table.span.end + timedelta(days=10), time(), ZoneInfo(self.script.timezone))
        if self.script.days is not None:
            end = min(end, self.begin + AHEAD + timedelta(days=self.script.days))
        self.due = await asyncio.to_thread(almanac.owed, table, self.begin, end.astimezone(UTC))
        self.end = (max((one.at for one in self.due), default=self.begin) if self.due else self.begin) + AFTER
        self._plan_outage()
        for moment in self._moments():
            progress(moment.astimezone(ZoneInfo(self.script.timezone)).date())
            await self._at(moment)
        if not self.bot.alive:
            await self.bot.start()
        await self._settle()
        await self.bot.stop()

    async def close(self) -> None:
        """Let go of everything."""
        await self.bot.kill()
        await self.box.stop()
        self.database.close()

    def _settings(self) -> Settings:
        return Settings(
            bot_token=self.box.bot_token,
            app_token=self.box.app_token,
            api_url=self.box.api_url,
            port=0,
            database_url=f"sqlite:///{self.script.folder / 'muster.db'}",
            signals_secret=secrets.token_hex(16),
            timezone=self.script.timezone,
        )

    def _set(self, moment: datetime) -> None:
        if moment > self.box.clock.now():
            self.box.clock.set(moment)
        self.clock.set(self.box.clock.now())

    async def _load(self) -> None:
        body = plans.queue_from_terminal(
            channel=self.box.channel(CHANNEL).id,
            channel_name=CHANNEL,
            document=self.script.document,
            name=self.script.name,
            start=self.script.start.isoformat(),
            timezone=self.script.timezone,
        ) | {"user": self.box.people[0].id}
        await self.database.write(
            lambda tx: inbox.keep(
                tx, workspace=self.box.team_id, key="load", route=plans.ROUTE, body=body, at=self.begin
            )
        )
        await self._settle()

    async def _active(self) -> ActivePlan:
        found = await self.database.read(lambda tx: teams.every(tx, self.box.team_id))
        return found[0]

    def _plan_outage(self) -> None:
        if self.script.outage and self.due:
            first = self.due[0].at
            at = first + (self.due[-1].at - first) * (0.2 + 0.4 * self.chance.random())
            self._away = (at, at + timedelta(hours=self.script.outage))

    def _moments(self) -> Iterator[datetime]:
        """Each moment at which something happens, in order; deeds are added while it goes on."""
        marks = sorted({one.at for one in self.due} | set(self._away or ()) | {self.end})
        for mark in marks:
            while self._deeds and self._deeds[0][0] < mark:
                yield self._deeds[0][0]
            yield mark

    async def _at(self, moment: datetime) -> None:
        self._set(moment)
        if self._away and self._away[0] <= moment < self._away[1]:
            if self.bot.alive:
                await self.bot.kill()
        elif not self.bot.alive:
            await self.bot.start()
        while self._deeds and self._deeds[0][0] <= moment:
            await self._do(heapq.heappop(self._deeds)[2])
        await self._be_killed(moment)
        await self._settle()
        for one in self.due:
            if one.at == moment and one.ritual is Ritual.STANDUP:
                await self._hear_the_standup(one)

    async def _be_killed(self, moment: datetime) -> None:
        """As many kills as belong to the time that has passed, each at some moment of the bot's work."""
        passed = (moment - self.begin) / (self.end - self.begin) if self.end > self.begin else 1.0
        while self.bot.alive and self.kills < round(self.script.kills * passed):
            self.bot.ask_to_settle()
            await asyncio.sleep(self.chance.random() * LONGEST_STEP)
            await self.bot.kill()
            self.kills += 1
            await self.bot.start()

    async def _settle(self) -> None:
        """Everything that was said has reached the bot, and everything that follows has reached Slack."""
        if self.bot.alive:
            for _ in range(2):
                await self.box.settled()
                await self.bot.settle()

    async def _hear_the_standup(self, due: Due) -> None:
        asked = await self.database.read(lambda tx: list(self._asked(tx, due)))
        for one in asked:
            for deed in crowd.answers(one, self.script.seed):
                self._plan_deed(deed)
        lead = self.box.people[0].id
        for deed in crowd.deploys(due.day, due.at, lead, self.box.channel(CHANNEL).id, self.script.seed):
            self._plan_deed(deed)

    def _plan_deed(self, deed: Deed) -> None:
        heapq.heappush(self._deeds, (deed.at, next(self._order), deed))

    def _asked(self, tx: Session, due: Due) -> Iterator[Asked]:
        """What each person finds of theirs in the thread; what belongs to nobody here is somebody's in turn."""
        active = teams.every(tx, self.box.team_id)[0]
        held = occurrences.of_day(tx, active.team.id, Ritual.STANDUP, due.day)
        head = posts.find(tx, held.post_id) if held and held.post_id else None
        if held is None or head is None or head.ts is None:
            return
        roster = people.roster(tx, self.box.team_id)
        everybody = [person.id for person in self.box.people]
        mine: dict[str, list[str]] = {user: [] for user in everybody}
        for number, key in enumerate(occurrences.promised(active, held)):
            task = active.plan.task(key)
            owners = [person.user for person in roster.owners(task)] if task else []
            mine[next((user for user in owners if user in mine), everybody[number % len(everybody)])].append(key)
        for user, keys in mine.items():
            tasks = [task for key in keys if (task := active.plan.task(key))]
            if tasks:
                yield Asked(due.at, due.day, user, head.channel, head.ts, tasks)

    async def _do(self, deed: Deed) -> None:
        if deed.command:
            if self.bot.alive:
                await self.box.command(deed.user, deed.channel, "/plan", deed.text)
            return
        before = next((said for one, said in self.said if one is deed), None)
        if before is not None:
            await self.box.edit(deed.user, before.channel, before.ts, deed.correction)
            return
        where = "dm" if deed.direct else deed.channel
        message = await self.box.say(deed.user, where, deed.text, thread=None if deed.direct else deed.thread)
        self.said.append((deed, message))
        if deed.correction:
            heapq.heappush(self._deeds, (deed.at + CORRECTED_AFTER, next(self._order), deed))
