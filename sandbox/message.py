"""One message, and the JSON Slack shows for it."""

from dataclasses import dataclass, field

from sandbox.model import JSON, SLACKBOT

REPLY_USERS_SHOWN = 5


@dataclass(slots=True)
class Message:
    """A message of a channel, or one only its ``ephemeral_to`` sees.

    A deleted message stays readable by whoever holds it, with ``deleted`` set; a deleted parent that has
    replies stays in its channel as a tombstone.
    """

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[JSON] = field(default_factory=list)
    attachments: list[JSON] = field(default_factory=list)
    thread_ts: str | None = None
    subtype: str | None = None
    edited: JSON | None = None
    reactions: dict[str, set[str]] = field(default_factory=dict)
    metadata: JSON | None = None
    files: list[JSON] = field(default_factory=list)
    bot_id: str | None = None
    app_id: str | None = None
    username: str | None = None
    icon: str | None = None
    client_msg_id: str | None = None
    deleted: bool = False
    tombstone: bool = False
    ephemeral_to: str | None = None
    reply_count: int = 0
    reply_users: list[str] = field(default_factory=list)
    latest_reply: str | None = None

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def in_timeline(self) -> bool:
        """Whether the channel itself shows it, not only its thread."""
        return not self.is_reply or self.subtype == "thread_broadcast"

    def wire(self, *, metadata: bool = True) -> JSON:
        if self.tombstone:
            return self._tombstone()
        value: JSON = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts}
        optional: JSON = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "client_msg_id": self.client_msg_id,
            "username": self.username,
            "blocks": self.blocks,
            "attachments": self.attachments,
            "files": self.files,
            "edited": self.edited,
            "metadata": self.metadata if metadata else None,
            "thread_ts": self.thread_ts,
        }
        value.update({key: item for key, item in optional.items() if item})
        if self.icon:
            value["icons"] = {"emoji" if self.icon.startswith(":") else "image_48": self.icon}
        if self.reactions:
            value["reactions"] = [
                {"name": name, "users": sorted(users), "count": len(users)} for name, users in self.reactions.items()
            ]
        return value | self._thread() if self.reply_count else value

    def _thread(self) -> JSON:
        return {
            "thread_ts": self.ts,
            "reply_count": self.reply_count,
            "reply_users_count": len(self.reply_users),
            "latest_reply": self.latest_reply,
            "reply_users": self.reply_users[:REPLY_USERS_SHOWN],
            "is_locked": False,
            "subscribed": False,
        }

    def _tombstone(self) -> JSON:
        value: JSON = {
            "type": "message",
            "subtype": "tombstone",
            "text": "This message was deleted.",
            "user": SLACKBOT,
            "hidden": True,
            "ts": self.ts,
        }
        return value | self._thread()
