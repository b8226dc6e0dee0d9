"""The modals and home tabs people have before them, and the triggers that allow opening one."""

import secrets
import time
from dataclasses import dataclass

from sandbox.book import Refused
from sandbox.model import View
from sandbox.timing import Timing

DEEPEST_STACK = 3


@dataclass(slots=True)
class Trigger:
    """A right to open a modal before ``user``; ``until`` counts monotonic seconds."""

    user: str
    until: float
    view: str | None  # the modal it was pulled in, on which another may be pushed
    used: bool = False


class Triggers:
    """The right, for three seconds and once, to open a modal before somebody's eyes."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._triggers: dict[str, Trigger] = {}

    def pull(self, user_id: str, view_id: str | None = None) -> str:
        now = time.monotonic()
        while self._triggers and next(iter(self._triggers.values())).until < now - 60:
            del self._triggers[next(iter(self._triggers))]
        key = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._triggers[key] = Trigger(user_id, now + self._timing.trigger_seconds, view_id)
        return key

    def exchange(self, key: str) -> Trigger:
        """Use a trigger up; Refused when it is unknown, too old or used already."""
        trigger = self._triggers.get(key)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if trigger.until < time.monotonic():
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger


class Views:
    """Every view that is open, by id; each person has a stack of modals and a home tab."""

    def __init__(self) -> None:
        self.by_id: dict[str, View] = {}
        self.stacks: dict[str, list[str]] = {}
        self.homes: dict[str, str] = {}
        self._external: dict[str, str] = {}

    def stack(self, user_id: str) -> list[View]:
        return [self.by_id[view_id] for view_id in self.stacks.get(user_id, ())]

    def home(self, user_id: str) -> View | None:
        return self.by_id.get(self.homes.get(user_id, ""))

    def external(self, external_id: str) -> View | None:
        return self.by_id.get(self._external.get(external_id, ""))

    def check_external(self, external_id: str, view_id: str) -> None:
        """Refused when another open view already bears the external id."""
        held = self.external(external_id) if external_id else None
        if held is not None and held.id != view_id:
            raise Refused("duplicate_external_id")

    def put(self, view: View) -> None:
        """Show a view, new or changed; a modal goes on top of its person's stack."""
        known = view.id in self.by_id
        self.by_id[view.id] = view
        if view.payload.get("external_id"):
            self._external[view.payload["external_id"]] = view.id
        if view.kind == "home":
            self.homes[view.user] = view.id
        elif not known:
            self.stacks.setdefault(view.user, []).append(view.id)

    def close(self, view: View) -> None:
        """Take one modal away; those beneath it stay."""
        self.by_id.pop(view.id, None)
        self._external.pop(view.payload.get("external_id") or "", None)
        if view.id in self.stacks.get(view.user, ()):
            self.stacks[view.user].remove(view.id)

    def clear(self, user_id: str) -> list[View]:
        """Take all of somebody's modals away; those that were open."""
        open_views = self.stack(user_id)
        for view in open_views:
            self.close(view)
        return open_views
