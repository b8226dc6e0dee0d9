"""Opening a workspace: restored from its journal, or founded with the people and channels asked for."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sandbox.clock import Clock
from sandbox.journal import Journal, values
from sandbox.message import Message
from sandbox.model import JSON, SLACKBOT, Channel, File, Group, Person, Scheduled, User
from sandbox.workspace import Identity, Workspace, numbered_id

FIRST_IDS = 100


@dataclass(frozen=True, slots=True)
class Founding:
    """Who and what a workspace begins with; a restored one gains only what it lacks of it."""

    people: Sequence[Person] = ()
    channels: Sequence[str] = ("general",)
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    app_name: str = "Muster"
    team_name: str = "Muster team"


def open_workspace(clock: Clock, founding: Founding, state: Path | None = None) -> Workspace:
    """A workspace ready to use; the clock goes forward to where a kept one stood."""
    journal = Journal(state)
    entries = journal.load()
    kept = next((value for kind, value in entries if kind == "identity"), None)
    identity = Identity(**kept) if kept else _new_identity()
    workspace = Workspace(clock, founding.team_name, journal, identity)
    workspace.ids = FIRST_IDS
    _restore(workspace, entries)
    journal.begin()
    if kept is None:
        journal.append("identity", "", values(identity))
    _settle(workspace, founding)
    return workspace


def _new_identity() -> Identity:
    return Identity(
        team_id=numbered_id("T", 11),
        app_id=numbered_id("A", 12),
        bot_id=numbered_id("B", 13),
        bot_user_id=numbered_id("U", 14),
        bot_token=f"xoxb-{secrets.token_hex(12)}",
        app_token=f"xapp-1-{secrets.token_hex(12)}",
        signing_secret=secrets.token_hex(16),
    )


def _restore(workspace: Workspace, entries: list[tuple[str, JSON]]) -> None:
    messages: list[Message] = []
    put: dict[str, Callable[[JSON], None]] = {
        "user": lambda value: workspace.put_user(User(**value)),
        "channel": lambda value: workspace.put_channel(Channel(**value)),
        "group": lambda value: workspace.put_group(Group(**value)),
        "file": lambda value: workspace.put_file(File(**value | {"content": bytes.fromhex(value["content"])})),
        "scheduled": lambda value: workspace.put_scheduled(Scheduled(**value)),
        "message": lambda value: messages.append(_message(value)),
        "clock": lambda value: _resume(workspace.clock, value),
    }
    for kind, value in entries:
        workspace.ids = max(workspace.ids, value.pop("_ids", 0))
        workspace.micros = max(workspace.micros, value.pop("_micros", 0))
        if kind in put:
            put[kind](value)
    for message in sorted(messages, key=lambda message: message.ts):
        if message.tombstone or not message.deleted:
            workspace.add_message(message)


def _message(value: JSON) -> Message:
    """A kept message; its replies count themselves again as they are added."""
    message = Message(**value)
    message.reactions = {name: set(users) for name, users in message.reactions.items()}
    message.reply_count, message.reply_users, message.latest_reply = 0, [], None
    return message


def _resume(clock: Clock, position: JSON) -> None:
    at = datetime.fromisoformat(position["at"])
    if at > clock.now():
        clock.set(at)
    if position["running"]:
        clock.play(position["speed"])
    else:
        clock.pause()


def _settle(workspace: Workspace, founding: Founding) -> None:
    identity = workspace.identity
    if identity.bot_user_id not in workspace.users:
        handle = founding.app_name.lower().replace(" ", "")
        bot = User(identity.bot_user_id, handle, founding.app_name, is_bot=True)
        bot.bot_id, bot.app_id = identity.bot_id, identity.app_id
        workspace.put_user(User(SLACKBOT, "slackbot", "Slackbot"))
        workspace.put_user(bot)
    for person in founding.people:
        if workspace.user_called(person.handle) is None:
            workspace.put_user(user_of(workspace.new_id("U"), person))
    members = [user.id for user in workspace.users.values() if user.id != SLACKBOT]
    for name in (name.lstrip("#") for name in founding.channels):
        if workspace.channel_called(name) is None:
            channel = Channel(workspace.new_id("C"), name, "channel", workspace.seconds(), members[-1])
            channel.members = dict.fromkeys(members)
            channel.general = name == "general"
            workspace.put_channel(channel)
    known = {group.name for group in workspace.groups.values()}
    for name in (name for name in founding.groups if name not in known):
        users = [workspace.user_called(handle) for handle in founding.groups[name]]
        ids = [user.id for user in users if user is not None]
        workspace.put_group(Group(workspace.new_id("S"), name, name.lower().replace(" ", "-"), ids))


def user_of(identifier: str, person: Person) -> User:
    """The user a person becomes; without an address they get one at example.com."""
    email = person.email or f"{person.handle}@example.com"
    return User(identifier, person.handle, person.name, person.tz, person.title, email)
