"""The parts of the sandbox put together: what every method and every act of a person works with."""

import secrets
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.book import Book
from sandbox.delivery import Delivery
from sandbox.fault import Faults
from sandbox.hook import Hooks
from sandbox.limit import Limits
from sandbox.model import JSON
from sandbox.socket import Sockets
from sandbox.spec import EVENT_SCOPES
from sandbox.timing import Timing
from sandbox.views import Triggers, Views
from sandbox.workspace import Event, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class App:
    """What the app was installed with; ``events`` None subscribes to everything."""

    name: str
    scopes: set[str]
    events: frozenset[str] | None
    commands: tuple[str, ...]
    shortcuts: dict[str, str]
    revoked: bool = False
    escape_commands: bool = False


class Slack:
    """One workspace, one app, and the ways between them."""

    def __init__(self, workspace: Workspace, app: App, *, rate_limits: bool) -> None:
        self.workspace = workspace
        self.app = app
        self.url = ""
        self.timing = Timing()
        self.repeat_events = 0
        self.book = Book()
        self.faults = Faults()
        self.limits = Limits(time.monotonic, enabled=rate_limits)
        self.views = Views()
        self.triggers = Triggers(self.timing)
        self.hooks = Hooks(self.timing)
        self.typed: dict[tuple[str, str, str], JSON] = {}  # what people put into a message's controls
        self.on_scheduled: Callable[[], None] = lambda: None
        identity = workspace.identity
        self.sockets = Sockets(self.timing, identity.app_id)
        self.sockets.refusing = lambda: self.faults.outage
        self.sockets.on_change = self._connection_changed
        self.faults.on_outage = lambda: self.sockets.drop(disconnect=False, reason="")
        self.delivery = Delivery(self.timing, self.sockets, identity.signing_secret, lambda: self.faults.outage)
        workspace.on_event = self.tell

    @property
    def connected(self) -> bool:
        return bool(self.sockets.open or self.delivery.events_url)

    def tell(self, event: Event) -> None:
        """Send the bot an event it subscribed to, has the scope for and is near enough to see."""
        if self._wanted(event):
            payload = self._callback(event)
            for _ in range(1 + self.repeat_events):
                self.delivery.send("events_api", payload)

    def _wanted(self, event: Event) -> bool:
        app = self.app
        if app.events is not None and event.subscription not in app.events:
            return False
        scopes = EVENT_SCOPES[event.subscription]
        if scopes and app.scopes.isdisjoint(scopes.split(",")):
            return False
        bot = self.workspace.identity.bot_user_id
        return event.channel is None or event.public or bot in event.channel.members

    def _callback(self, event: Event) -> JSON:
        workspace, identity = self.workspace, self.workspace.identity
        return {
            "token": "sandbox",
            "team_id": identity.team_id,
            "context_team_id": identity.team_id,
            "context_enterprise_id": None,
            "api_app_id": identity.app_id,
            "event": event.body,
            "type": "event_callback",
            "event_id": f"Ev{secrets.token_hex(6).upper()}",
            "event_time": workspace.seconds(),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": identity.team_id,
                    "user_id": identity.bot_user_id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
            "event_context": f"4-{event.subscription}",
        }

    def _connection_changed(self) -> None:
        self.workspace.notify(type="connection", connected=self.connected)
