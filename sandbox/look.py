"""What a test, the page or a simulation can see of the workspace."""

from sandbox.book import Call, Refusal
from sandbox.delivery import Envelope
from sandbox.message import Message
from sandbox.model import SLACKBOT, Channel, User, View
from sandbox.slack import Slack


class Look:
    """Reading only. People are named by handle or id, places by ``#name``, id, or ``dm``."""

    def __init__(self, slack: Slack) -> None:
        self.slack = slack
        self.workspace = slack.workspace

    @property
    def people(self) -> list[User]:
        """The humans, in the order they were added."""
        return [user for user in self.workspace.users.values() if not user.is_bot and user.id != SLACKBOT]

    @property
    def bot(self) -> User:
        return self.workspace.bot

    @property
    def connected(self) -> bool:
        """Whether events reach the bot: a Socket Mode connection is open, or ``events_url`` is set."""
        return self.slack.connected

    @property
    def calls(self) -> list[Call]:
        return self.slack.book.calls

    @property
    def refusals(self) -> list[Refusal]:
        return self.slack.book.refusals

    @property
    def unforgiven(self) -> list[Refusal]:
        return self.slack.book.unforgiven

    @property
    def lost(self) -> list[Envelope]:
        """Events the app never acknowledged, after all their retries."""
        return self.slack.delivery.lost

    def user(self, who: str) -> User:
        found = self.workspace.user_called(who)
        if found is None:
            raise LookupError(f"nobody here is called {who}")
        return found

    def channel(self, where: str) -> Channel:
        found = self.workspace.channel_called(where)
        if found is None:
            raise LookupError(f"there is no channel {where}")
        return found

    def place(self, who: str, where: str) -> Channel:
        """The conversation somebody means; ``dm`` or the bot's handle is their DM with the bot."""
        if where.lstrip("@") in {"dm", self.bot.handle, self.bot.id}:
            return self.workspace.im(self.user(who).id)
        return self.channel(where)

    def message(self, where: str, ts: str) -> Message:
        found = self.workspace.message(self.channel(where).id, ts)
        if found is None:
            raise LookupError(f"there is no message {ts} in {where}")
        return found

    def messages(self, where: str) -> list[Message]:
        """What the channel shows, oldest first: roots and broadcasts, tombstones too."""
        return self.workspace.rooms[self.channel(where).id].before(None, 2**31)

    def thread(self, where: str, ts: str) -> list[Message]:
        """A parent and its replies."""
        parent = self.message(where, ts)
        return [parent, *self.workspace.replies(parent.channel, ts)]

    def ephemerals(self, who: str) -> list[Message]:
        """What only this person saw, oldest first."""
        return list(self.workspace.ephemerals.get(self.user(who).id, {}).values())

    def dms(self, who: str) -> list[Message]:
        """The messages of somebody's DM with the bot, replies left out."""
        return self.messages(self.workspace.im(self.user(who).id).id)

    def home(self, who: str) -> View | None:
        return self.slack.views.home(self.user(who).id)

    def views(self, who: str) -> list[View]:
        """Somebody's open modals, from the bottom of the stack to its top."""
        return self.slack.views.stack(self.user(who).id)
