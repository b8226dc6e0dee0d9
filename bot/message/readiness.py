"""The checklists that a plan wants gone through before its first day, with boxes to tick."""

from collections.abc import Sequence
from datetime import date

from bot.message.block import context, fitted, header, option, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, listed, plain
from bot.ritual.check import Checks, Item, token_of
from bot.team.roster import Roster

ACTION_TICK = "tick"
BOXES, PAGES = 10, 10  # Slack takes ten boxes in one element
TEXT, MORE = 75, 75  # characters of a box, and of the small print below it


def readiness(
    name: str, items: Sequence[Item], checks: Checks, roster: Roster, *, begins: date, called: str
) -> Message:
    """One checklist. ``called`` mentions those who go through it, empty when the plan names nobody."""
    done = [item for item in items if item.identity in checks]
    state = f"{len(done)} of {count(len(items), 'item')} ready"
    begun = f"The plan begins on {day(begins)}."
    blocks: list[Block] = [
        header(f"📋 Ready? {cut(name, 120)}"),
        section(" ".join(filter(None, [f"*{state}.*", begun, called]))),
    ]
    blocks += [_boxes(name, page, group, checks) for page, group in enumerate(pages(items))]
    people = [plain(roster.name(user)) for user in dict.fromkeys(checks[item.identity].by for item in done)]
    if people:
        blocks.append(context(f"Ticked by {listed(people, 8)}."))
    return Message(text=f"Readiness, {plain(name)}: {state}.", blocks=fitted(blocks))


def pages(items: Sequence[Item]) -> list[Sequence[Item]]:
    """The items ten at a time."""
    return [items[start : start + BOXES] for start in range(0, min(len(items), BOXES * PAGES), BOXES)]


def place(name: str, page: int, ticked: Sequence[bool]) -> str:
    """The name of a block of boxes: which list and page it is, and what it showed as ticked.

    Slack keeps what a person ticked by the block's name, so boxes that others have ticked need a new one; and a click
    tells by it what its author had before their eyes.
    """
    return f"{token_of(name)} {page} {''.join('1' if one else '0' for one in ticked)}"


def _boxes(name: str, page: int, items: Sequence[Item], checks: Checks) -> Block:
    options = [_box(item) for item in items]
    ticked = [item.identity in checks for item in items]
    chosen = [box for box, on in zip(options, ticked, strict=True) if on]
    element = {"type": "checkboxes", "action_id": ACTION_TICK, "options": options}
    return {
        "type": "actions",
        "block_id": place(name, page, ticked),
        "elements": [element | ({"initial_options": chosen} if chosen else {})],
    }


def _box(item: Item) -> dict[str, object]:
    """A box; words that it has no room for go on in the small print."""
    words = " ".join(item.text.split())
    if len(words) <= TEXT:
        return option(words, item.token)
    at = words.rfind(" ", 0, TEXT)
    at = at if at > 0 else TEXT
    small = {"type": "plain_text", "text": cut(words[at:].strip(), MORE), "emoji": True}
    return option(words[:at], item.token) | {"description": small}
