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
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from handlers import plans, rituals
from handlers.settings import Settings
from handlers.simulation import almanac, crowd, town
from handlers.simulation.almanac import Due, Morning
from handlers.simulation.clock import SharedClock
from handlers.simulation.crowd import Asked, Deed
from handlers.simulation.hands import Hands, Word
from handlers.simulation.ledger import Ledger
from handlers.simulation.script import Script
from handlers.simulation.watch import Expected, Watch
from handlers.simulation.worker import Bot
from storage import boards, inbox, people, teams
from storage.database import Database
from storage.migrate import migrate

AHEAD, AFTER = timedelta(days=4), timedelta(hours=12)
LONGEST_STEP = 0.12  # seconds of ours within which the bot is killed at some moment
GRACE = timedelta(hours=4)  # a prompt may come so late
RETRY_SCALE = 0.02  # of Slack's minute between two tries: a restart here takes less than that


class Life:
    """The simulation. After `live` the sandbox goes on serving its page until `close`."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.chance = random.Random(script.seed)  # noqa: S311 - a rehearsal, not a secret
        self.begin = datetime.combine(script.start, time(12), ZoneInfo(script.timezone)).astimezone(UTC) - AHEAD
        self.box = town.founded(script, self.begin)
        self.box.timing.retry_scale = RETRY_SCALE
        self.database = Database(f"sqlite:///{script.folder / 'muster.db'}")
        self.clock = SharedClock(script.folder / "clock")
        self.ledger = Ledger(script.plan)
        self.hands = Hands(self.box, self.ledger)
        self.due: list[Due] = []
        self.mornings: list[Morning] = []
        self.expected: list[Expected] = []
        self.outage: tuple[datetime, datetime] | None = None
        self.kills = 0
        self._deeds: list[tuple[datetime, int, Deed, Word | None]] = []
        self._order = count()

    async def live(self, progress: Callable[[date], None]) -> None:
        """From the load to the last wrap-up; ``progress`` is told each new local date."""
        await self.box.start()
        await asyncio.to_thread(migrate, self.database)
        self._set(self.begin)
        self.bot = Bot(self._settings(), self.script.folder / "clock")
        await self.bot.start()
        await self._load()
        roster = await self.database.read(lambda tx: people.roster(tx, self.box.team_id))
        await town.say_who_is_who(self.box, roster, self.script.plan)
        await self._settle()
        active = await self._active()
        table = rituals.timetable(active)
        end = datetime.combine(table.span.end + timedelta(days=10), time(), ZoneInfo(self.script.timezone))
        if self.script.days is not None:
            last = self.script.start + timedelta(days=self.script.days)
            end = min(end, datetime.combine(last, time(), ZoneInfo(self.script.timezone)))
        self.watch = await self._watch(active)
        self.due = await asyncio.to_thread(almanac.owed, table, self.begin, end.astimezone(UTC))
        own = await asyncio.to_thread(almanac.mornings, table, self.watch.zones(), self.begin)
        self.mornings = [one for one in own if one.at <= end]
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
            channel=self.box.channel(town.CHANNEL).id,
            channel_name=town.CHANNEL,
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

    async def _watch(self, active: ActivePlan) -> Watch:
        roster = await self.database.read(lambda tx: people.roster(tx, self.box.team_id))
        windows = boards.windows_of(active)
        channel = self.box.channel(town.CHANNEL).id
        return Watch(self.box, self.ledger, roster, windows, team=active.team.id, channel=channel)

    def _plan_outage(self) -> None:
        if self.script.outage and self.due:
            first = self.due[0].at
            at = first + (self.due[-1].at - first) * (0.2 + 0.4 * self.chance.random())
            self.outage = (at, at + timedelta(hours=self.script.outage))

    def _moments(self) -> Iterator[datetime]:
        """Each moment at which something happens, in order; deeds are added while it goes on."""
        hours = {one.at for one in self.due} | {one.at for one in self.mornings if one.at <= self.end}
        for mark in sorted(hours | set(self.outage or ()) | {self.end}):
            while self._deeds and self._deeds[0][0] < mark:
                yield self._deeds[0][0]
            yield mark

    async def _at(self, moment: datetime) -> None:
        self._set(moment)
        if self.outage and self.outage[0] <= moment < self.outage[1]:
            if self.bot.alive:
                await self.bot.kill()
        elif not self.bot.alive:
            await self.bot.start()
        self.expected += [self.watch.expected(one) for one in self.mornings if one.at == moment]
        while self._deeds and self._deeds[0][0] <= moment:
            await self._do(*heapq.heappop(self._deeds)[2:])
        await self._be_killed(moment)
        await self._settle()
        for one in self.due:
            if one.at == moment and one.ritual is Ritual.STANDUP:
                self._hear_the_standup(one)
        for waiting in self.expected:
            if not waiting.heard and moment - waiting.morning.at < GRACE:
                asked = self.watch.at_morning(waiting.morning, moment)
                waiting.heard = asked is not None
                self._plan_deeds([asked] if asked else [])

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

    def _hear_the_standup(self, due: Due) -> None:
        alone = {one.user for one in self.mornings if one.day == due.day}
        self._plan_deeds(self.watch.at_standup(due, alone, due.at))
        lead, channel = self.box.people[0].id, self.box.channel(town.CHANNEL).id
        for deed in crowd.deploys(due.day, due.at, lead, channel, self.script.seed):
            self._plan_deed(deed)

    def _plan_deeds(self, asked: Iterable[Asked]) -> None:
        everybody = [person.id for person in self.box.people]
        for one in asked:
            colleague = everybody[(everybody.index(one.user) + 1) % len(everybody)]
            for deed in crowd.answers(one, colleague, self.script.seed):
                self._plan_deed(deed)

    def _plan_deed(self, deed: Deed, about: Word | None = None) -> None:
        heapq.heappush(self._deeds, (deed.at, next(self._order), deed, about))

    async def _do(self, deed: Deed, about: Word | None) -> None:
        word = await self.hands.do(deed, about, alive=self.bot.alive)
        if deed.then is not None:
            self._plan_deed(deed.then, word)
