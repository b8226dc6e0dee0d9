"""What a workspace holds. Values change in place; ``wire`` gives the JSON Slack would show for one."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

JSON = dict[str, Any]

EVENT_KINDS = {"channel": "channel", "private": "group", "im": "im", "mpim": "mpim"}
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to put into a new workspace; ``handle`` is what is typed after the @."""

    name: str
    handle: str
    tz: str = "UTC"
    title: str = ""
    email: str = ""


@dataclass(slots=True)
class User:
    """Somebody in the workspace, the bot and Slackbot among them."""

    id: str
    handle: str
    name: str
    tz: str = "UTC"
    title: str = ""
    email: str = ""
    is_bot: bool = False
    deleted: bool = False
    bot_id: str = ""
    app_id: str = ""

    def profile(self, *, email: bool) -> JSON:
        first, _, last = self.name.partition(" ")
        profile: JSON = {
            "title": self.title,
            "real_name": self.name,
            "real_name_normalized": self.name,
            "display_name": "" if self.is_bot else self.name,
            "display_name_normalized": "" if self.is_bot else self.name,
            "first_name": first,
            "last_name": last,
            "status_text": "",
            "status_emoji": "",
        }
        if self.is_bot:
            profile |= {"bot_id": self.bot_id, "api_app_id": self.app_id}
        elif email and self.email:
            profile["email"] = self.email
        return profile

    def wire(self, team_id: str, at: datetime, *, email: bool) -> JSON:
        """The user object; ``tz_offset`` is the zone's offset in seconds at ``at``."""
        offset = at.astimezone(ZoneInfo(self.tz)).utcoffset() or timedelta()
        return {
            "id": self.id,
            "team_id": team_id,
            "name": self.handle,
            "deleted": self.deleted,
            "real_name": self.name,
            "tz": self.tz,
            "tz_label": self.tz.rpartition("/")[2].replace("_", " "),
            "tz_offset": int(offset.total_seconds()),
            "profile": self.profile(email=email),
            "is_admin": False,
            "is_owner": False,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": 0,
        }


@dataclass(slots=True)
class Channel:
    """A conversation of any kind: ``channel``, ``private``, ``im`` or ``mpim``."""

    id: str
    name: str
    kind: str
    created: int
    creator: str
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    general: bool = False
    user: str = ""  # the person of an im
    members: dict[str, None] = field(default_factory=dict)
    pins: list[str] = field(default_factory=list)
    bookmarks: list[JSON] = field(default_factory=list)

    @property
    def direct(self) -> bool:
        return self.kind in {"im", "mpim"}

    def wire(self, team_id: str, viewer: str) -> JSON:
        start: JSON = {"id": self.id, "created": self.created, "is_org_shared": False}
        if self.kind == "im":
            return start | {
                "is_im": True,
                "is_archived": self.archived,
                "user": self.user,
                "is_user_deleted": False,
                "priority": 0,
                "context_team_id": team_id,
            }
        return start | {
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "private",
            "is_im": False,
            "is_mpim": self.kind == "mpim",
            "is_private": self.kind != "channel",
            "is_archived": self.archived,
            "is_general": self.general,
            "is_shared": False,
            "is_ext_shared": False,
            "is_member": viewer in self.members,
            "creator": self.creator,
            "context_team_id": team_id,
            "topic": {"value": self.topic, "creator": "", "last_set": 0},
            "purpose": {"value": self.purpose, "creator": "", "last_set": 0},
            "previous_names": [],
            "num_members": len(self.members),
        }


@dataclass(slots=True)
class Group:
    """A user group."""

    id: str
    name: str
    handle: str
    users: list[str]

    def wire(self, team_id: str, *, users: bool, count: bool) -> JSON:
        value: JSON = {
            "id": self.id,
            "team_id": team_id,
            "is_usergroup": True,
            "name": self.name,
            "handle": self.handle,
            "description": "",
            "date_delete": 0,
            "prefs": {"channels": [], "groups": []},
        }
        if users:
            value["users"] = list(self.users)
        if count:
            value["user_count"] = len(self.users)
        return value


@dataclass(slots=True)
class File:
    """A file, announced, then uploaded, then ``complete``."""

    id: str
    name: str
    title: str
    user: str
    created: int
    size: int
    content: bytes = b""
    mimetype: str = "application/octet-stream"
    filetype: str = "binary"
    channels: list[str] = field(default_factory=list)
    complete: bool = False

    def wire(self, url: str) -> JSON:
        """The file object; ``url`` is the server's own address without a slash at the end."""
        private = f"{url}/files/{self.id}/{self.name}"
        return {
            "id": self.id,
            "created": self.created,
            "timestamp": self.created,
            "name": self.name,
            "title": self.title,
            "mimetype": self.mimetype,
            "filetype": self.filetype,
            "user": self.user,
            "size": self.size,
            "mode": "hosted",
            "is_external": False,
            "is_public": True,
            "url_private": private,
            "url_private_download": f"{private}?download=1",
            "permalink": private,
            "channels": list(self.channels),
        }


@dataclass(slots=True)
class View:
    """A modal or a home tab; ``payload`` is the complete view as Slack returns it."""

    id: str
    kind: str
    user: str
    payload: JSON
    root_id: str
    previous_id: str | None = None
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Scheduled:
    """A message that waits for its second; ``over`` once it was posted, lost or withdrawn."""

    id: str
    channel: str
    post_at: int
    args: JSON
    over: bool = False
