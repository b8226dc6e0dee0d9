"""The sandbox as one object: started, stopped, looked at, acted in."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Self

from sandbox.act import Act
from sandbox.clock import Clock
from sandbox.fault import Faults
from sandbox.founding import Founding, open_workspace
from sandbox.method import schedule
from sandbox.model import Person
from sandbox.page.offer import PageOffer
from sandbox.page.routes import routes
from sandbox.server import Server
from sandbox.slack import App, Slack
from sandbox.spec import KNOWN_SCOPES
from sandbox.timing import Timing

HEARTBEAT_SECONDS = 5


class Sandbox(Act):
    """A small Slack in this process, served on the loopback address.

    Args:
        people: Who is in the workspace.
        channels: Public channels with everybody in them, the bot too.
        groups: User groups, by name, of handles.
        clock: The movable clock; the real time when None.
        scopes: What the app was granted; everything when None.
        events: What the app subscribed to (``message.channels``, ``app_mention``, …); everything when None.
        commands: Slash commands of the app, with their slash.
        shortcuts: Message shortcuts of the app: what is shown, by callback id.
        app_name: What the bot is called.
        team_name: What the workspace is called.
        state: File in which the workspace survives a restart; nothing is kept when None.
        rate_limits: Whether calls beyond Slack's limits get 429.
        escape_commands: Whether mentions in a command's text become entities.
    """

    def __init__(
        self,
        people: Sequence[Person] = (),
        channels: Sequence[str] = ("general",),
        groups: Mapping[str, Sequence[str]] | None = None,
        clock: Clock | None = None,
        scopes: Collection[str] | None = None,
        *,
        events: Collection[str] | None = None,
        commands: Sequence[str] = ("/plan",),
        shortcuts: Mapping[str, str] | None = None,
        app_name: str = "Muster",
        team_name: str = "Muster team",
        state: Path | None = None,
        rate_limits: bool = False,
        escape_commands: bool = False,
    ) -> None:
        founding = Founding(people, channels, groups or {}, app_name, team_name)
        workspace = open_workspace(clock or Clock(), founding, state)
        app = App(
            name=app_name,
            scopes=set(KNOWN_SCOPES if scopes is None else scopes),
            events=None if events is None else frozenset(events),
            commands=tuple(commands),
            shortcuts=dict(shortcuts or {}),
            escape_commands=escape_commands,
        )
        super().__init__(Slack(workspace, app, rate_limits=rate_limits))
        self.page = PageOffer()
        self._server = Server(self.slack, routes(self))
        self._tasks: list[asyncio.Task[None]] = []
        self.clock.on_change(self._clock_moved)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_problem: object) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Serve on 127.0.0.1; any free port for 0; OSError when the port is taken."""
        await self._server.start(port)
        self._tasks = [
            asyncio.create_task(schedule.watch(self.slack)),
            asyncio.create_task(self._heartbeat()),
        ]

    async def stop(self) -> None:
        """Close the connections, the port and the journal; what is on its way is given up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.slack.delivery.stop()
        await self._server.stop()
        self.workspace.close()

    @property
    def clock(self) -> Clock:
        return self.workspace.clock

    @property
    def url(self) -> str:
        return self.slack.url

    @property
    def api_url(self) -> str:
        return f"{self.slack.url}/api/"

    @property
    def bot_token(self) -> str:
        return self.workspace.identity.bot_token

    @property
    def app_token(self) -> str:
        return self.workspace.identity.app_token

    @property
    def signing_secret(self) -> str:
        return self.workspace.identity.signing_secret

    @property
    def team_id(self) -> str:
        return self.workspace.identity.team_id

    @property
    def app_id(self) -> str:
        return self.workspace.identity.app_id

    @property
    def bot_id(self) -> str:
        return self.workspace.identity.bot_id

    @property
    def bot_user_id(self) -> str:
        return self.workspace.identity.bot_user_id

    @property
    def app_name(self) -> str:
        return self.slack.app.name

    @property
    def commands(self) -> tuple[str, ...]:
        return self.slack.app.commands

    @property
    def shortcuts(self) -> dict[str, str]:
        return self.slack.app.shortcuts

    @property
    def scopes(self) -> set[str]:
        return self.slack.app.scopes

    @property
    def timing(self) -> Timing:
        return self.slack.timing

    @property
    def faults(self) -> Faults:
        return self.slack.faults

    @property
    def rate_limits(self) -> bool:
        return self.slack.limits.enabled

    @rate_limits.setter
    def rate_limits(self, enabled: bool) -> None:
        self.slack.limits.enabled = enabled

    @property
    def events_url(self) -> str | None:
        """Where events, commands and interactions go over HTTP; Socket Mode when None."""
        return self.slack.delivery.events_url

    @events_url.setter
    def events_url(self, url: str | None) -> None:
        self.slack.delivery.events_url = url
        self.workspace.notify(type="connection", connected=self.connected)

    @property
    def repeat_events(self) -> int:
        """How many times more each event is sent, with the same id, though it was acknowledged."""
        return self.slack.repeat_events

    @repeat_events.setter
    def repeat_events(self, times: int) -> None:
        self.slack.repeat_events = times

    def forgive(self, error: str, times: int | None = None) -> None:
        """Expect refusals with this error: so many, or any number when ``times`` is None."""
        self.slack.book.forgive(error, times)

    def revoke_token(self) -> None:
        """From now on every token answers ``token_revoked``."""
        self.slack.app.revoked = True

    def drop_sockets(self, *, disconnect: bool = False, reason: str = "refresh_requested") -> None:
        """Close the Socket Mode connections; with ``disconnect`` the app is told first."""
        self.slack.sockets.drop(disconnect=disconnect, reason=reason)

    def _clock_moved(self) -> None:
        self.workspace.keep_clock()
        self.workspace.notify(type="clock")

    async def _heartbeat(self) -> None:
        """Note the running clock now and then, so that a killed process loses seconds of it, not hours."""
        while True:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            if self.clock.running:
                self.workspace.keep_clock()
