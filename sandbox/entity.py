"""What a person types, turned into what Slack's client sends: mentions, channels, links, escapes."""

import re

from sandbox.workspace import Workspace

TOKEN = re.compile(
    r"(?P<code>```.*?```|`[^`\n]+`)"
    r"|(?P<link>https?://[^\s<>|]+[^\s<>|.,;:!?)\]}'\"*_~`])"
    r"|(?<![\w@])@(?P<user>[a-z0-9][\w.-]*\w|[a-z0-9])"
    r"|(?<![\w#&])#(?P<channel>[a-z0-9_-]+)",
    re.DOTALL | re.IGNORECASE,
)
BROADCASTS = {"here", "channel", "everyone"}


def escape(text: str) -> str:
    """The three characters that Slack's markup keeps for itself, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def entities(workspace: Workspace, typed: str) -> str:
    """``@ana`` as ``<@U…>``, ``#delivery`` as ``<#C…|delivery>``, groups, addresses; the rest escaped.

    Code stays as typed, and so does a name nobody bears.
    """
    parts: list[str] = []
    end = 0
    for found in TOKEN.finditer(typed):
        parts += [escape(typed[end : found.start()]), _entity(workspace, found)]
        end = found.end()
    return "".join([*parts, escape(typed[end:])])


def _entity(workspace: Workspace, found: re.Match[str]) -> str:
    kind, typed = found.lastgroup, found.group()
    match kind:
        case "link":
            return f"<{escape(typed)}>"
        case "user":
            return _mention(workspace, found.group("user").lower()) or escape(typed)
        case "channel":
            channel = workspace.channel_called("#" + found.group("channel").lower())
            return f"<#{channel.id}|{channel.name}>" if channel else escape(typed)
        case _:
            return escape(typed)


def _mention(workspace: Workspace, name: str) -> str | None:
    if name in BROADCASTS:
        return f"<!{name}>"
    user = workspace.user_called("@" + name)
    if user is not None:
        return f"<@{user.id}>"
    group = workspace.group_called(name)
    return f"<!subteam^{group.id}|@{group.handle}>" if group else None
