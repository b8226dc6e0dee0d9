"""What a person can do on the page, each by name; every act goes the same way as in the tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox import Sandbox

Json = dict[str, Any]
Act = Callable[["Sandbox", str, Json], Awaitable[Json]]

FASTEST = 100_000.0  # plan seconds a real second
LAST_INSTANT = 4_102_444_800  # the year 2100, in epoch seconds


class ActError(Exception):
    """The act cannot be done; the text says why, in words for the person."""


async def say(box: Sandbox, who: str, a: Json) -> Json:
    """Posts a message, into a thread when `thread` is given."""
    sent = await box.say(
        who, _text(a, "channel"), _text(a, "text"), thread=a.get("thread"), broadcast=bool(a.get("broadcast"))
    )
    return {"ts": sent.ts}


async def edit(box: Sandbox, who: str, a: Json) -> Json:
    """Replaces the text of an own message."""
    await box.edit(who, _text(a, "channel"), _text(a, "ts"), _text(a, "text"))
    return {}


async def delete(box: Sandbox, who: str, a: Json) -> Json:
    """Deletes an own message."""
    await box.delete(who, _text(a, "channel"), _text(a, "ts"))
    return {}


async def react(box: Sandbox, who: str, a: Json) -> Json:
    """Adds the reaction, or takes it away when `on` is false."""
    change = box.react if a.get("on", True) else box.unreact
    await change(who, _text(a, "channel"), _text(a, "ts"), _text(a, "name"))
    return {}


async def command(box: Sandbox, who: str, a: Json) -> Json:
    """Sends a slash command; answers arrive as messages."""
    name, _, rest = _text(a, "text").strip().partition(" ")
    if name not in box.commands:
        known = ", ".join(box.commands) or "none"
        msg = f"{name} is not a command here. Known: {known}."
        raise ActError(msg)
    await box.command(who, _text(a, "channel"), name, rest.strip())
    return {}


async def click(box: Sandbox, who: str, a: Json) -> Json:
    """Presses or sets an interactive element of a message, a dialog or the home tab."""
    if view := a.get("view"):
        await box.click(
            who, view=view, action_id=_text(a, "action_id"), value=a.get("value"), block_id=a.get("block_id")
        )
    else:
        await box.click(
            who,
            _text(a, "channel"),
            _text(a, "ts"),
            _text(a, "action_id"),
            value=a.get("value"),
            block_id=a.get("block_id"),
        )
    return {}


async def submit(box: Sandbox, who: str, a: Json) -> Json:
    """Submits a dialog; `errors` names the inputs that were not accepted."""
    return {"errors": await box.submit(who, _text(a, "view"), a.get("values") or {})}


async def close(box: Sandbox, who: str, a: Json) -> Json:
    """Closes the dialog on top."""
    await box.close_view(who, _text(a, "view"))
    return {}


async def home(box: Sandbox, who: str, _a: Json) -> Json:
    """Opens the app's home tab, which asks the app to publish it."""
    await box.open_home(who)
    return {}


async def messages_tab(box: Sandbox, who: str, _a: Json) -> Json:
    """Opens the app's direct messages."""
    return {"channel": await box.open_messages_tab(who)}


async def shortcut(box: Sandbox, who: str, a: Json) -> Json:
    """Runs a message shortcut."""
    await box.shortcut(who, _text(a, "channel"), _text(a, "ts"), _text(a, "id"))
    return {}


async def options(box: Sandbox, who: str, a: Json) -> Json:
    """Asks the app for the options of an external select."""
    place = {"view": a["view"]} if a.get("view") else {"where": a.get("channel"), "ts": a.get("ts")}
    return {"options": await box.options(who, _text(a, "action_id"), str(a.get("query", "")), **place)}


async def join(box: Sandbox, who: str, a: Json) -> Json:
    """Makes the person a member of a public channel."""
    await box.join(who, _text(a, "channel"))
    return {}


async def press(box: Sandbox, _who: str, a: Json) -> Json:
    """Presses one of the program's own buttons; `said` is what it reports."""
    label = _text(a, "label")
    button = next((found for found in box.page.buttons if found.label == label), None)
    if button is None:
        msg = f"There is no button “{label}” any more."
        raise ActError(msg)
    return {"said": await button.press() or f"{label}: done."}


async def pause(box: Sandbox, _who: str, _a: Json) -> Json:
    """Stops the plan's clock."""
    box.clock.pause()
    return {}


async def play(box: Sandbox, _who: str, a: Json) -> Json:
    """Runs the plan's clock at `speed` seconds a second."""
    speed = a.get("speed")
    if speed is not None and (
        isinstance(speed, bool) or not isinstance(speed, int | float) or not 0 < speed <= FASTEST
    ):
        raise ActError("The speed must be a number above 0.")
    box.clock.play(speed)
    return {}


async def jump(box: Sandbox, _who: str, a: Json) -> Json:
    """Moves the clock forward to an instant, `at` in epoch seconds."""
    at = a.get("at")
    if isinstance(at, bool) or not isinstance(at, int | float) or not 0 <= at <= LAST_INSTANT:
        raise ActError("That is no moment the clock could show.")
    target = datetime.fromtimestamp(at, UTC)
    if target <= box.clock.now():
        raise ActError("That moment has passed; the clock only moves forward.")
    if box.page.travel is not None:
        await box.page.travel(target)
    else:
        box.clock.set(target)
    return {}


def _text(a: Json, name: str) -> str:
    value = a.get(name)
    if not isinstance(value, str) or not value:
        msg = f"“{name}” is missing."
        raise ActError(msg)
    return value


ACTS: Mapping[str, Act] = {
    "say": say,
    "edit": edit,
    "delete": delete,
    "react": react,
    "command": command,
    "click": click,
    "submit": submit,
    "close": close,
    "home": home,
    "messages_tab": messages_tab,
    "shortcut": shortcut,
    "options": options,
    "join": join,
    "press": press,
    "pause": pause,
    "play": play,
    "jump": jump,
}
