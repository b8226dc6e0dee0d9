"""What people do; the page, the tests and the simulation all come through here."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Any

from sandbox import control, interaction
from sandbox.form import fill
from sandbox.hook import Hook
from sandbox.message import Message
from sandbox.model import JSON, View
from sandbox.speak import Speak
from sandbox.workspace import Event

QUIET_SECONDS = 0.02


class Act(Speak):
    """Acts of people. A mistake of the caller (no such person, control, message) raises LookupError;
    what Slack's client would not let somebody do raises PermissionError.
    """

    async def command(self, who: str, where: str, name: str, text: str = "", wait: float = 1.0) -> list[Message]:
        """Type a slash command; what the person is shown in answer.

        Args:
            who: The person.
            where: The conversation they type it in.
            name: The command with its slash.
            text: What follows it.
            wait: Longest wait in seconds for a first answer when the ack brought none; a modal ends it too.
        """
        user, channel = self.user(who), self.place(who, where)
        changes = self.workspace.subscribe()
        try:
            hook = await interaction.command(self.slack, user, channel, name, text)
            return await self._answers(hook, changes, wait)
        finally:
            self.workspace.unsubscribe(changes)

    async def click(
        self,
        who: str,
        where: str = "",
        ts: str = "",
        action_id: str = "",
        value: Any = None,
        *,
        block_id: str | None = None,
        view: str | None = None,
        wait: float = 0.0,
    ) -> list[Message]:
        """Use a control of a message, or of the modal or home tab ``view``; what the person is shown in answer."""
        user = self.user(who)
        if view is not None:
            shown = self._view(view)
            found = control.find_control(shown.payload["blocks"], action_id, block_id)
            await interaction.act_on_view(self.slack, user, shown, found, value)
            return []
        message = self._visible(who, where, ts)
        found = control.find_control(message.blocks, action_id, block_id)
        changes = self.workspace.subscribe()
        try:
            hook = await interaction.act_on_message(self.slack, user, message, found, value)
            return await self._answers(hook, changes, wait)
        finally:
            self.workspace.unsubscribe(changes)

    async def submit(
        self, who: str, view_id: str, values: Mapping[str, Mapping[str, Any]] | None = None
    ) -> dict[str, str]:
        """Fill in and submit a modal; the errors by block id, none when it was taken.

        What the client itself refuses (a required input left empty, a text too short) is never sent.
        """
        view = self._view(view_id)
        view.errors = fill(view, values or {})
        if view.errors:
            self.workspace.notify(type="view", user=view.user)
            return view.errors
        return await interaction.submit(self.slack, self.user(who), view)

    async def close_view(self, who: str, view_id: str, *, everything: bool = False) -> None:
        """Close a modal, or with ``everything`` the whole stack."""
        await interaction.close(self.slack, self.user(who), self._view(view_id), everything=everything)

    async def open_home(self, who: str, wait: float = 1.0) -> View | None:
        """Open the app's Home tab; the view published in answer within ``wait`` seconds, else the one there is."""
        user = self.user(who)
        changes = self.workspace.subscribe()
        try:
            self._opened(user.id, "home")
            await _until(changes, wait, lambda each: each == {"type": "home", "user": user.id})
        finally:
            self.workspace.unsubscribe(changes)
        return self.home(who)

    async def open_messages_tab(self, who: str) -> str:
        """Open the app's Messages tab; the id of the DM."""
        user = self.user(who)
        self._opened(user.id, "messages")
        return self.workspace.im(user.id).id

    async def shortcut(self, who: str, where: str, ts: str, callback_id: str, wait: float = 0.0) -> list[Message]:
        """Use a message shortcut; what the person is shown in answer."""
        message = self._visible(who, where, ts)
        changes = self.workspace.subscribe()
        try:
            hook = await interaction.shortcut(self.slack, self.user(who), callback_id, message)
            return await self._answers(hook, changes, wait) if hook else []
        finally:
            self.workspace.unsubscribe(changes)

    async def global_shortcut(self, who: str, callback_id: str) -> None:
        await interaction.shortcut(self.slack, self.user(who), callback_id, None)

    async def options(
        self, who: str, action_id: str, query: str, *, where: str = "", ts: str = "", view: str | None = None
    ) -> list[JSON]:
        """What an external select offers for a few letters."""
        shown = self._view(view) if view else None
        blocks = shown.payload["blocks"] if shown else self._visible(who, where, ts).blocks
        found = control.find_control(blocks, action_id, None)
        return await interaction.suggest(self.slack, self.user(who), found, query, shown)

    async def settled(self, timeout: float = 5.0) -> bool:  # noqa: ASYNC109 - a test reads better with it
        """Wait until every event sent so far is acknowledged or given up; False when time ran out."""
        return await self.slack.delivery.settled(timeout)

    def _opened(self, user_id: str, tab: str) -> None:
        body: JSON = {
            "type": "app_home_opened",
            "user": user_id,
            "channel": self.workspace.im(user_id).id,
            "tab": tab,
            "event_ts": self.workspace.next_ts(),
        }
        home = self.slack.views.home(user_id)
        if tab == "home" and home is not None:
            body["view"] = home.payload
        self.workspace.emit(Event("app_home_opened", body))

    def _view(self, view_id: str) -> View:
        found = self.slack.views.by_id.get(view_id)
        if found is None:
            raise LookupError(f"no view {view_id} is open")
        return found

    def _visible(self, who: str, where: str, ts: str) -> Message:
        private = self.workspace.ephemerals.get(self.user(who).id, {}).get(ts)
        return private or self.message(self.place(who, where).id, ts)

    async def _answers(self, hook: Hook, changes: asyncio.Queue[JSON], wait: float) -> list[Message]:
        """What a command or click showed: at once when its ack said something, else after waiting."""

        def telling(notice: JSON) -> bool:
            private = notice["type"] in {"ephemeral", "view"} and notice["user"] == hook.user
            return private or bool(hook.shown)

        seen: list[JSON] = []
        if not hook.shown and wait:
            seen = await _until(changes, wait, telling)
        if hook.shown or wait:
            await asyncio.sleep(QUIET_SECONDS)
        while not changes.empty():
            seen.append(changes.get_nowait())
        shown = {message.ts: message for message in hook.shown}
        mine = self.workspace.ephemerals.get(hook.user, {})
        for notice in seen:
            if notice["type"] == "ephemeral" and notice["channel"] == hook.channel and notice["ts"] in mine:
                shown[notice["ts"]] = mine[notice["ts"]]
        return sorted(shown.values(), key=lambda message: message.ts)


async def _until(changes: asyncio.Queue[JSON], wait: float, wanted: Callable[[JSON], bool]) -> list[JSON]:
    """The notices up to the first wanted one, or all that came in the time."""
    seen: list[JSON] = []
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(wait):
            while not (seen and wanted(seen[-1])):
                seen.append(await changes.get())
    return seen
