"""Text as Slack writes it. What a person or a plan wrote passes through `escape`, so that it cannot ping or link.

Source: Slack's page on formatting text, https://docs.slack.dev/messaging/formatting-message-text.
"""

import re
from datetime import date, datetime

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def escape(text: str) -> str:
    """Make text safe to show: control characters of Slack's markup become entities, one line stays one line."""
    flat = _INVISIBLE.sub("", " ".join(text.split()))
    return flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(text: str) -> str:
    """Escaped, and without marks that would turn the rest of the line bold, italic, struck or code."""
    return re.sub(r"[*_~`]", lambda mark: mark.group() + "\u200b" if mark.group() != "`" else "ʼ", escape(text))


def cut(text: str, limit: int) -> str:
    """At most ``limit`` characters, with an ellipsis where something is left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def person(user: str) -> str:
    """A mention, which pings."""
    return f"<@{user}>"


def group(group_id: str) -> str:
    """A user group's mention, which pings its members."""
    return f"<!subteam^{group_id}>"


def channel(channel_id: str) -> str:
    """A link to a channel."""
    return f"<#{channel_id}>"


def link(address: str, label: str) -> str:
    """A link; an address that is not http(s) is shown as its label alone."""
    if not re.match(r"https?://[^\s<>|]+$", address):
        return escape(label)
    return f"<{address}|{escape(label).replace('|', '¦')}>"


def moment(at: datetime, fallback: str) -> str:
    """An instant, shown to each reader in their own zone."""
    return f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{escape(fallback)}>"


def day(on: date) -> str:
    """A date as people say it: Tue 6 Jan."""
    return f"{on:%a} {on.day} {on:%b}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 task, 3 tasks."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: list[str], limit: int = 5) -> str:
    """Items in a sentence: a, b and c; beyond the limit the rest are counted."""
    if len(items) > limit:
        items = [*items[: limit - 1], f"{len(items) - limit + 1} more"]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
