"""Everything one workspace remembers: people, channels, messages, files."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sandbox.clock import Clock
from sandbox.journal import Journal, values
from sandbox.message import Message
from sandbox.model import JSON, Channel, File, Group, Scheduled, User
from sandbox.notice import Notices
from sandbox.room import Room

if TYPE_CHECKING:
    from collections.abc import Callable

EPHEMERALS_KEPT = 500
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ID_DIGITS = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"


@dataclass(slots=True)
class Event:
    """Something the bot may be told of, before subscriptions, scopes and membership are looked at."""

    subscription: str
    body: JSON
    channel: Channel | None = None
    public: bool = False  # told even where the bot is no member


@dataclass(slots=True)
class Identity:
    """Who the workspace and its one app are; kept, so that a restart accepts the same tokens."""

    team_id: str
    app_id: str
    bot_id: str
    bot_user_id: str
    bot_token: str
    app_token: str
    signing_secret: str


class Workspace:
    """The state of the sandbox; every value put into it is journalled at once."""

    def __init__(self, clock: Clock, team_name: str, journal: Journal, identity: Identity) -> None:
        self.clock = clock
        self.team_name = team_name
        self.identity = identity
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.groups: dict[str, Group] = {}
        self.files: dict[str, File] = {}
        self.scheduled: dict[str, Scheduled] = {}
        self.rooms: dict[str, Room] = {}
        self.ephemerals: dict[str, dict[str, Message]] = {}
        self.emails: dict[str, str] = {}
        self.on_event: Callable[[Event], None] = lambda _event: None
        self.notices = Notices()
        self._handles: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._ims: dict[str, str] = {}
        self._groups: dict[str, str] = {}
        self.micros = 0
        self.ids = 0
        self._journal = journal

    @property
    def team_id(self) -> str:
        return self.identity.team_id

    @property
    def bot(self) -> User:
        return self.users[self.identity.bot_user_id]

    def new_id(self, prefix: str) -> str:
        """A fresh identifier of nine characters, unique over restarts."""
        self.ids += 1
        return numbered_id(prefix, self.ids)

    def next_ts(self) -> str:
        """A ``ts`` of the clock's present, unique in the workspace and larger than every earlier one."""
        micros = (self.clock.now() - EPOCH) // timedelta(microseconds=1)
        self.micros = max(micros, self.micros + 1)
        return f"{self.micros // 1_000_000}.{self.micros % 1_000_000:06d}"

    def seconds(self) -> int:
        return int(self.clock.now().timestamp())

    def user_called(self, handle: str) -> User | None:
        return self.users.get(handle) or self.users.get(self._handles.get(handle.lstrip("@"), ""))

    def channel_called(self, name: str) -> Channel | None:
        return self.channels.get(name) or self.channels.get(self._names.get(name.lstrip("#"), ""))

    def group_called(self, handle: str) -> Group | None:
        return self.groups.get(self._groups.get(handle, ""))

    def im(self, user_id: str) -> Channel:
        """The direct conversation of one person with the bot, opened when there is none."""
        if user_id not in self._ims:
            channel = Channel(self.new_id("D"), "", "im", self.seconds(), user_id, user=user_id)
            channel.members = dict.fromkeys([user_id, self.identity.bot_user_id])
            self.put_channel(channel)
            self.notify(type="channel", channel=channel.id)
        return self.channels[self._ims[user_id]]

    def has_im(self, user_id: str) -> bool:
        return user_id in self._ims

    def message(self, channel_id: str, ts: str) -> Message | None:
        room = self.rooms.get(channel_id)
        return room.messages.get(ts) if room else None

    def timeline(self, channel_id: str, before: str | None = None, limit: int = 100) -> list[Message]:
        """The last ``limit`` roots and broadcasts of a channel before ``before``, oldest first."""
        return self.rooms[channel_id].before(before, limit)

    def replies(self, channel_id: str, parent_ts: str) -> list[Message]:
        return self.rooms[channel_id].replies(parent_ts)

    def put_user(self, user: User) -> None:
        self.users[user.id] = user
        self._handles[user.handle] = user.id
        if user.email:
            self.emails[user.email.lower()] = user.id
        self._keep("user", user.id, user)

    def put_channel(self, channel: Channel) -> None:
        """Keep a channel, new or changed; a renamed one gives its former name free."""
        self.rooms.setdefault(channel.id, Room())
        self.channels[channel.id] = channel
        if channel.kind == "im":
            self._ims[channel.user] = channel.id
        elif self._names.get(channel.name) != channel.id:
            former = [name for name, key in self._names.items() if key == channel.id]
            for name in former:
                del self._names[name]
            self._names[channel.name] = channel.id
        self._keep("channel", channel.id, channel)

    def put_group(self, group: Group) -> None:
        self.groups[group.id] = group
        self._groups[group.handle] = group.id
        self._keep("group", group.id, group)

    def put_file(self, file: File) -> None:
        self.files[file.id] = file
        self._keep("file", file.id, file)

    def put_scheduled(self, scheduled: Scheduled) -> None:
        """Keep a message that waits, or forget one that is over."""
        self._keep("scheduled", scheduled.id, scheduled)
        if scheduled.over:
            self.scheduled.pop(scheduled.id, None)
        else:
            self.scheduled[scheduled.id] = scheduled

    def add_message(self, message: Message) -> None:
        self.rooms[message.channel].add(message)
        self.keep_message(message)

    def keep_message(self, message: Message) -> None:
        self._keep("message", f"{message.channel}/{message.ts}", message)

    def add_ephemeral(self, message: Message) -> None:
        """Show a message to one person only; it is gone with a restart, as Slack's are with a reload."""
        kept = self.ephemerals.setdefault(message.ephemeral_to or "", {})
        kept[message.ts] = message
        if len(kept) > EPHEMERALS_KEPT:
            del kept[next(iter(kept))]

    def emit(self, event: Event) -> None:
        self.on_event(event)

    def notify(self, **notice: Any) -> None:
        self.notices.notify(**notice)

    def subscribe(self) -> asyncio.Queue[JSON]:
        return self.notices.subscribe()

    def unsubscribe(self, queue: asyncio.Queue[JSON]) -> None:
        self.notices.unsubscribe(queue)

    def keep_clock(self) -> None:
        """Note where the clock stands, so that a restart does not go back behind it."""
        clock = self.clock
        position = {"at": clock.now().isoformat(), "speed": clock.speed, "running": clock.running}
        self._journal.append("clock", "", position)

    def close(self) -> None:
        self.keep_clock()
        self._journal.close()

    def _keep(self, kind: str, identity: str, item: Any) -> None:
        if self._journal.open:
            self._journal.append(kind, identity, values(item) | {"_ids": self.ids, "_micros": self.micros})


def numbered_id(prefix: str, number: int) -> str:
    """The identifier of a running number, in the shape Slack's have."""
    tail = ""
    while number:
        number, digit = divmod(number, len(ID_DIGITS))
        tail = ID_DIGITS[digit] + tail
    return f"{prefix}0{tail:0>7}"
