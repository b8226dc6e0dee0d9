"""Who is in the workspace: asked of Slack at the start, kept up by its events."""

from dataclasses import dataclass
from typing import Any

from bot.team.model import Person
from handlers.turn import Answer, Turn
from storage import people


@dataclass(frozen=True)
class Changed:
    """Somebody joined or changed their profile."""

    person: Person


def changed(body: dict[str, Any]) -> Changed | None:
    """A team_join or user_change event; None for bots."""
    user = (body.get("event") or {}).get("user")
    found = person(user) if isinstance(user, dict) else None
    return Changed(found) if found else None


def person(user: dict[str, Any]) -> Person | None:
    """Somebody as Slack's users methods describe them; None for bots."""
    if user.get("is_bot") or user.get("id") in (None, "USLACKBOT"):
        return None
    profile = user.get("profile") or {}
    return Person(
        user=user["id"],
        handle=user.get("name") or "",
        timezone=user.get("tz") or "UTC",
        real_name=user.get("real_name") or profile.get("real_name") or "",
        display_name=profile.get("display_name") or "",
        email=profile.get("email") or "",
        active=not user.get("deleted", False),
        guest=bool(user.get("is_stranger")),
        status=profile.get("status_text") or "",
        status_emoji=profile.get("status_emoji") or "",
    )


def remember(turn: Turn, event: Changed) -> Answer:
    """Keep what has changed."""
    people.remember(turn.tx, turn.workspace, [event.person])
    return None
