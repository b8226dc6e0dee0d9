"""What the sandbox received: every post as it was made, whom it rang for, and the bot's messages as they stand now."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.simulation.hands import key_of
from handlers.simulation.life import Life
from handlers.simulation.town import CHANNEL
from sandbox import Message

_PERSON, _GROUP = re.compile(r"<@([A-Z0-9]+)>"), re.compile(r"<!subteam\^([A-Z0-9]+)")
# What answers somebody's own words or click in the conversation with them alone, or names who has just acted.
ANSWERS = frozenset({"quote", "told", "noted", "spoken", "anew"})
ACTED = "commitment"
ALERT = "alert"


@dataclass(frozen=True)
class Post:
    """One successful chat.postMessage: ``room`` is a channel, or a person where it went to them alone."""

    key: str
    at: datetime
    room: str
    thread: str
    direct: bool
    people: frozenset[str]
    groups: frozenset[str]
    text: str

    @property
    def kind(self) -> str:
        """What it is, by the first word of the bot's own name for it."""
        return self.key.partition(" ")[0]

    def rings(self) -> frozenset[str]:
        """Whom it pings of the bot's own accord: not by an alert, and not in answer to their own words."""
        if self.kind in (ALERT, ACTED) or (self.direct and self.kind in ANSWERS):
            return frozenset()
        return self.people | self.groups | (frozenset({self.room}) if self.direct else frozenset())


def posts(life: Life) -> list[Post]:
    """Everything that was posted, in order; later edits ring nowhere and are left out."""
    return [
        _post(life, call.args, call.at)
        for call in life.box.calls
        if call.method == "chat.postMessage" and call.error is None
    ]


def clocks(life: Life) -> dict[str, ZoneInfo]:
    """Everybody's clock."""
    return {person.id: ZoneInfo(person.tz) for person in life.box.people}


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The date that a clock shows."""
    return at.astimezone(zone).date()


def messages(life: Life) -> Iterator[Message]:
    """The bot's messages as they stand at the end, in the plan's channel and to people alone."""
    rooms = [life.box.channel(CHANNEL).id, *(life.box.workspace.im(person.id).id for person in life.box.people)]
    for room in rooms:
        for root in life.box.messages(room):
            for message in life.box.thread(room, root.ts) if root.reply_count else [root]:
                if message.user == life.box.bot_user_id and not message.deleted:
                    yield message


def shown(life: Life) -> dict[str, Message]:
    """The bot's messages by its own name for them."""
    return {key_of(message): message for message in messages(life)}


def _post(life: Life, args: dict[str, Any], at: datetime) -> Post:
    channel = life.box.workspace.channels.get(str(args.get("channel")))
    alone = channel.user if channel is not None and channel.kind == "im" else ""
    body = f"{args.get('text')} {_text(args.get('blocks'))}"
    metadata = args.get("metadata") or {}
    metadata = json.loads(metadata) if isinstance(metadata, str) else metadata
    members = (life.box.workspace.groups[group].users for group in _GROUP.findall(body))
    return Post(
        key=str((metadata.get("event_payload") or {}).get("key") or ""),
        at=at,
        room=alone or str(args.get("channel")),
        thread=str(args.get("thread_ts") or ""),
        direct=bool(alone),
        people=frozenset(_PERSON.findall(body)),
        groups=frozenset(user for users in members for user in users),
        text=body,
    )


def _text(blocks: Any) -> str:
    return blocks if isinstance(blocks, str) else json.dumps(blocks, ensure_ascii=False)
