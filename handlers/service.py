"""The bot as one running thing: made of its parts, started, woken, stopped with nothing lost."""

import asyncio
import contextlib
import logging
from datetime import timedelta

import aiohttp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlmodel import Session

from handlers import alerts, prompts, rituals
from handlers.catch_up import catch_up
from handlers.clock import Clock
from handlers.courier import Courier
from handlers.dead_letters import tell_lead
from handlers.desk import Desk
from handlers.door import bolt_app, publish_home
from handlers.listener import Listener
from handlers.log import fact
from handlers.pace import Pace
from handlers.routes import ROUTES
from handlers.schedule import Job, Scheduler
from handlers.settings import Settings
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE
from handlers.socket import Sockets
from handlers.web import web_app
from storage import inbox, people, posts
from storage.database import Database
from storage.migrate import migrate

BEAT_SECONDS = 1.0
STOP_SECONDS = 8.0
INBOX_KEPT = timedelta(days=7)


class Service:
    """One process of Muster."""

    def __init__(self, settings: Settings, clock: Clock, pace: Pace | None = None) -> None:
        self.settings = settings
        self.clock = clock
        self.database = Database(settings.database_url)
        self.slack = Slack(settings)
        self.desk = Desk(self.database, clock, self.slack, ROUTES, default_timezone=settings.timezone)
        self.courier = Courier(self.slack, self.database, clock, pace=pace)
        self.scheduler = Scheduler(self.run_job)
        self.port = settings.port
        self._sockets: Sockets | None = None
        self._listener: Listener | None = None
        self._session: aiohttp.ClientSession | None = None
        self._beat: asyncio.Task[None] | None = None
        self._jobs: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def start(self) -> None:
        """Bring up the database, find out who we are, pick up what a former process left, then listen.

        Raises UserError for what a person must mend first.
        """
        await asyncio.to_thread(migrate, self.database)
        # One session for all calls: a new one each time costs a TLS handshake a message.
        self._session = aiohttp.ClientSession()
        self.slack.client.session = self.slack.asking.session = self._session
        identity = await self._identify()
        await self.database.write(lambda tx: inbox.adopt(tx, self.slack.workspace))
        if self.database.sqlite:
            await self.database.write(lambda tx: posts.release(tx, self.slack.workspace))
        await self.refresh_people()
        self.desk.on_change = lambda: self.scheduler.wake("outbox")
        self.courier.on_buried = lambda tx, row, error: tell_lead(self.desk.turn(tx), row, error)
        bolt = bolt_app(
            self.slack.client,
            self.desk,
            ROUTES,
            identity=identity,
            wake=lambda: self.scheduler.wake("inbox"),
            signing_secret="" if self.settings.socket_mode else self.settings.signing_secret,
        )
        app = web_app(self.settings, self.desk, bolt, ready=self.problems, wake=lambda: self.scheduler.wake("inbox"))
        self._listener = Listener(app, host="0.0.0.0", port=self.settings.port)
        self.port = self._listener.port
        await self._listener.open()
        if self.settings.socket_mode:
            self._sockets = Sockets(bolt, self.settings.app_token)
            await self._sockets.open()
        await self._catch_up()
        self.scheduler.start()
        self._beat = asyncio.create_task(self._heed_clock())
        fact(
            "started",
            mode="socket" if self.settings.socket_mode else "http",
            port=self.port,
            workspace=self.slack.workspace,
            database=self.database.shown,
        )

    async def stop(self) -> None:
        """Stop listening, finish what is in hand, close. What is not sent yet is sent by the next process.

        Also undoes a start that did not get to its end.
        """
        self._stopping = True
        if self._beat:
            self._beat.cancel()
        self.scheduler.stop()
        if self._sockets:
            await self._sockets.close()
        if self._listener:
            await self._listener.close()
        await self.desk.close()
        if self._jobs:
            await asyncio.wait(set(self._jobs), timeout=STOP_SECONDS / 2)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.courier.settle(), STOP_SECONDS / 2)
        if self._session:
            await self._session.close()
        await asyncio.to_thread(self.database.close)
        fact("stopped")

    async def run_job(self, job: Job) -> None:
        """Run a timed job; whatever it raises, the next run comes.

        The work is a task of our own: APScheduler cancels what it runs when it is stopped, in the middle of a call.
        """
        if not self._stopping:
            task = asyncio.create_task(self._do(job))
            self._jobs.add(task)
            task.add_done_callback(self._jobs.discard)
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait({task})

    async def _do(self, job: Job) -> None:
        try:
            await job.run(self)
        except (SQLAlchemyError, SlackApiError, *UNREACHABLE) as problem:
            fact("job.failed", level=logging.WARNING, job=job.name, error=type(problem).__name__)
        except Exception as problem:  # noqa: BLE001 - a job that raises must not end the schedule
            fact("job.failed", level=logging.ERROR, job=job.name, problem=problem)

    async def open_rituals(self) -> int:
        """Open what is due."""
        taken = await self.database.write(lambda tx: rituals.open_due(self.desk.turn(tx)))
        if taken:
            self.scheduler.wake("outbox")
        return taken

    async def open_prompts(self) -> int:
        """Ask those whose own morning has come."""
        taken = await self.database.write(lambda tx: prompts.open_due(self.desk.turn(tx)))
        if taken:
            self.scheduler.wake("outbox")
        return taken

    async def work_off(self) -> int:
        """Handle stored facts."""
        return await self.desk.work_off(lambda home: publish_home(self.slack.client, home))

    async def deliver(self) -> int:
        """Send what is owed."""
        return await self.courier.deliver()

    async def watch_deadlines(self) -> int:
        """Tell of overdue war rooms."""
        return await self.database.write(lambda tx: alerts.watch_deadlines(self.desk.turn(tx)))

    async def refresh_people(self) -> int:
        """Ask Slack who is there; without an answer the people known stay known."""
        try:
            everybody, groups = await self.slack.people(), await self.slack.groups()
        except (SlackApiError, *UNREACHABLE) as problem:
            fact("people.not_refreshed", level=logging.WARNING, error=type(problem).__name__)
            return 0

        def keep(tx: Session) -> None:
            people.remember(tx, self.slack.workspace, everybody)
            people.remember_groups(tx, self.slack.workspace, groups)

        with contextlib.suppress(IntegrityError):  # another replica has just stored the same people
            await self.database.write(keep)
        return len(everybody)

    async def tidy(self) -> int:
        """Forget what was handled long ago."""
        before = self.clock.now() - INBOX_KEPT
        await self.database.write(lambda tx: inbox.prune(tx, before))
        return 0

    async def _identify(self) -> AuthorizeResult:
        """Who we are. Slack may be away for a while; a token that it refuses is for a person to mend."""
        pause = 1.0
        while True:
            try:
                return await self.slack.identify()
            except UNREACHABLE as problem:
                fact("slack.unreachable", level=logging.WARNING, error=str(problem) or type(problem).__name__)
            await asyncio.sleep(pause)
            pause = min(60.0, pause * 2)

    async def _catch_up(self) -> None:
        try:
            await catch_up(self.desk)
        except UNREACHABLE as problem:
            fact("catch_up.failed", level=logging.WARNING, error=type(problem).__name__)

    def problems(self) -> list[str]:
        """Why the bot is not ready, in words; empty when it is."""
        found = [] if self.slack.workspace else ["Slack has not told us who we are."]
        if self.settings.socket_mode and not (self._sockets and self._sockets.connected):
            found.append("No Socket Mode connection is open.")
        return found

    async def _heed_clock(self) -> None:
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            try:
                self.scheduler.heed_clock()
            except Exception as problem:  # noqa: BLE001 - without its heartbeat the bot would fall silent
                fact("heartbeat.failed", level=logging.ERROR, problem=problem)
