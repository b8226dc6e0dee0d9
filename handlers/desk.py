"""Facts in, answers out: a fact is stored before anything answers, and has its effect exactly once.

1. The door hands over what Slack, a webhook or the command line said.
2. It is stored in the inbox; a duplicate ends here. Only then is Slack told that we have it.
3. In one transaction the fact is marked as handled and its handler writes what follows from it, posts included.
4. The handler's answer, if there is one, is spoken after that commit.

A fact whose handling was cut short (a crash between 2 and 3) is handled by the next `work_off`, without an
answer: the person who waited for one has long given up, and the posts it causes are owed all the same.
"""

import asyncio
import functools
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any

import aiohttp
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot.error import UserError
from bot.message import refusal
from handlers.clock import Clock
from handlers.log import fact
from handlers.slack import Slack
from handlers.turn import Answer, Home, Say, Turn
from storage import inbox
from storage.database import Database

# What passes by itself. Narrower than what a call to Slack may raise: another OSError here is a fault of ours.
PASSING = (aiohttp.ClientError, TimeoutError, ConnectionError)
LONGEST_PAUSE = 60.0
AWAKE = (0.0, 1.0)

Handler = Callable[[Turn, Any], Answer]
Gather = Callable[["Desk", Any], Awaitable[Any]]


@dataclass(frozen=True)
class Route:
    """One kind of fact: how it is read, and who handles it.

    ``read`` makes the typed event of a stored payload (None: not for us); ``gather`` fetches over the network
    what the handler needs, before the transaction begins, and gives the event to handle.
    """

    name: str
    gloss: str
    read: Callable[[dict[str, Any]], Any]
    handler: Handler
    gather: Gather | None = None


class Desk:
    """Where facts are stored and handled."""

    def __init__(
        self, database: Database, clock: Clock, slack: Slack, routes: Iterable[Route], *, default_timezone: str = "UTC"
    ) -> None:
        self.database = database
        self.slack = slack
        self.clock = clock
        self.routes = {route.name: route for route in routes}
        self.default_timezone = default_timezone
        self.on_change: Callable[[], None] = lambda: None
        self._answering: set[int] = set()
        self._working = asyncio.Lock()
        self._gathering: set[asyncio.Task[None]] = set()
        self._resting: dict[int, tuple[float, float]] = {}  # until when on the steady clock, and for how long

    async def keep(self, route: str, body: dict[str, Any], key: str | None = None) -> int | None:
        """Store a fact; None for a duplicate. Without a key of its own each delivery is a fact."""
        at = self.clock.now()

        def store(tx: Session) -> int | None:
            return inbox.keep(
                tx,
                workspace=self.slack.workspace,
                key=key or f"{route} {secrets.token_hex(12)}",
                route=route,
                body=body,
                at=at,
            )

        return await self.database.write(store)

    async def answer(self, route: str, body: dict[str, Any]) -> Answer:
        """Store a fact that somebody waits on, handle it now, and give the answer to speak."""
        row_id = await self.keep(route, body)
        if row_id is None:
            return None
        self._answering.add(row_id)
        try:
            return await self._handle(row_id, route, body)
        finally:
            self._answering.discard(row_id)

    async def work_off(self, publish: Callable[[Home], Awaitable[None]] | None = None) -> int:
        """Handle what is stored and was not handled, in the order it came; returns how many.

        Nobody waits for an answer here: a home tab is published, a sentence is owed to whoever caused the fact.
        """
        done = 0
        async with self._working:
            for row_id in await self.database.read(lambda tx: inbox.open_rows(tx, self.slack.workspace)):
                if row_id in self._answering or self._resting.get(row_id, AWAKE)[0] > time.monotonic():
                    continue
                done += 1
                row = await self.database.read(functools.partial(inbox.find, row_id=row_id))
                route = self.routes.get(row.route)
                work = self._work(row_id, row.route, row.body, publish)
                if route is None or route.gather is None:
                    await work
                else:  # a slow address must not keep everybody's answers waiting
                    self._answering.add(row_id)
                    task = asyncio.create_task(work)
                    self._gathering.add(task)
                    task.add_done_callback(self._gathering.discard)
        return done

    async def settle(self) -> None:
        """Wait for what is being fetched."""
        while self._gathering:
            await asyncio.wait(set(self._gathering))

    async def close(self) -> None:
        """Let go of what is being fetched; it is fetched again by the next process."""
        for task in self._gathering:
            task.cancel()
        if self._gathering:
            await asyncio.wait(set(self._gathering))

    async def _work(
        self, row_id: int, name: str, body: dict[str, Any], publish: Callable[[Home], Awaitable[None]] | None
    ) -> None:
        try:
            answer = await self._handle(row_id, name, body)
        finally:
            self._answering.discard(row_id)
        if isinstance(answer, Home) and publish is not None:
            await publish(answer)
        elif isinstance(answer, Say) and (place := _place(body)):
            await self.database.write(functools.partial(self._owe, row_id=row_id, place=place, say=answer))

    def _owe(self, tx: Session, row_id: int, place: tuple[str, str], say: Say) -> None:
        self.turn(tx).owe_private(f"answer {row_id}", *place, say.message)

    async def _handle(self, row_id: int, name: str, body: dict[str, Any]) -> Answer:
        try:
            answer = await self._decide(row_id, name, body)
        except UserError as refused:
            return await self._refuse(row_id, name, body, refused)
        except (*PASSING, OperationalError) as problem:
            self._rest(row_id)
            fact("handling.postponed", level=logging.WARNING, route=name, row=row_id, error=type(problem).__name__)
            return Say(refusal.later())
        except Exception as problem:  # noqa: BLE001 - whatever a handler raises, the fact stays and the bot goes on
            reference = secrets.token_hex(4)
            fact("handling.failed", level=logging.ERROR, problem=problem, route=name, row=row_id, reference=reference)
            note = f"{type(problem).__name__} {reference}"
            attempts = await self.database.write(lambda tx: inbox.failed(tx, row_id, note))
            self._rest(row_id)
            return Say(refusal.apology(reference)) if attempts == 1 else None
        self._resting.pop(row_id, None)
        self.on_change()
        return answer

    async def _refuse(self, row_id: int, name: str, body: dict[str, Any], refused: UserError) -> Answer:
        """Whoever caused it is told; where nobody waits (a command line long gone) it stays, for the doctor to show."""
        if _place(body) or not name.startswith("own:"):
            await self.database.write(lambda tx: inbox.take(tx, row_id, self.clock.now()))
        else:
            fact("handling.refused", level=logging.ERROR, route=name, row=row_id, reason=refused.sentence)
            await self.database.write(lambda tx: inbox.failed(tx, row_id, str(refused), final=True))
        return Say(refusal.refused(refused))

    def _rest(self, row_id: int) -> None:
        """Slack or the database is away: try again after a pause that grows to a minute."""
        pause = min(LONGEST_PAUSE, self._resting.get(row_id, AWAKE)[1] * 2)
        self._resting[row_id] = time.monotonic() + pause, pause

    async def _decide(self, row_id: int, name: str, body: dict[str, Any]) -> Answer:
        route = self.routes.get(name)
        event = route.read(body) if route else None
        if route and event is not None and route.gather:
            event = await route.gather(self, event)

        def decide(tx: Session) -> Answer:
            now = self.clock.now()
            if inbox.take(tx, row_id, now) is None or route is None or event is None:
                return None
            return route.handler(self.turn(tx, row_id), event)

        return await self.database.write(decide)

    def turn(self, tx: Session, row_id: int = 0) -> Turn:
        """What a handler is given, for the transaction under way."""
        return Turn(
            tx=tx,
            now=self.clock.now(),
            workspace=self.slack.workspace,
            bot_user=self.slack.bot_user,
            default_timezone=self.default_timezone,
            fact=row_id,
            home=self.slack.home,
        )


def _place(body: dict[str, Any]) -> tuple[str, str] | None:
    """The channel and the person that a fact came from, where it tells."""
    event = body.get("event")
    told = event if isinstance(event, dict) else body
    channel, user = told.get("channel"), told.get("user")
    return (channel, user) if isinstance(channel, str) and isinstance(user, str) and channel and user else None
