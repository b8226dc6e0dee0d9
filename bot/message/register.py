"""The registers: an entry for the channel, the list for whoever asks, the form."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.message.block import actions, button, context, field_input, fitted, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, link, person, plain
from bot.register.entry import Entry, Kind
from bot.team.roster import Roster

ACTION_CLOSE, ACTION_REOPEN, ACTION_RECORD, VIEW_RECORD = "close_entry", "reopen_entry", "record_entry", "record_entry"
TEXT, OWNER, DUE, MITIGATION = "text", "owner", "due", "mitigation"
SYMBOL = {Kind.RISK: "⚠️", Kind.DECISION: "⚖️", Kind.BLOCKER: "🚫"}
ABOUT = {Kind.RISK: "What is done about it", Kind.DECISION: "Why", Kind.BLOCKER: "What would clear it"}
SHOWN = 15


def recorded(entry: Entry, roster: Roster) -> Message:
    """For the channel; edited in place when the entry is closed."""
    text = f"{SYMBOL[entry.kind]} {_line(entry, roster, pings=True)}"
    state = "" if entry.open else " — closed"
    close = [] if entry.taken else [actions(button("Close it", ACTION_CLOSE, str(entry.id)))]
    face = close if entry.open else [actions(button("Open it again", ACTION_REOPEN, str(entry.id)))]
    small = [f"Recorded by {plain(roster.name(entry.by))}"] if entry.by else ["From the plan"]
    small += [link(entry.link, "the message")] if entry.link else []
    blocks = (section(text + state), context(" · ".join(small)), *face)
    return Message(
        text=f"{entry.kind.value.capitalize()} {entry.name}{state}: {plain(cut(entry.text, 150))}", blocks=blocks
    )


def listed(kind: Kind, entries: Sequence[Entry], roster: Roster, today: date) -> Message:
    """A register for whoever asks: what is open, the overdue first, then which decisions were taken, newest first."""
    still = sorted(
        (one for one in entries if one.open and not one.taken), key=lambda one: (one.due or date.max, one.number)
    )
    taken = [one for one in reversed(entries) if one.open and one.taken]
    closed = len(entries) - len(still) - len(taken)
    head = f"{SYMBOL[kind]} {count(len(still), f'open {kind.value}')}" + (f", {closed} closed" if closed else "")
    blocks: list[Block] = [section(f"*{head}*")]
    for one in still[:SHOWN]:
        late = "🔴 " if one.overdue(today) else ""
        blocks.append(section(f"{late}{_line(one, roster, pings=False)}", button("Close", ACTION_CLOSE, str(one.id))))
    if len(still) > SHOWN:
        blocks.append(context(f"… and {len(still) - SHOWN} more"))
    if taken:
        lines = [f"• {_line(one, roster, pings=False)}" for one in taken[:SHOWN]]
        lines += [f"… and {len(taken) - SHOWN} more"] if len(taken) > SHOWN else []
        blocks.append(section("*Decided*\n" + "\n".join(lines)))
    blocks.append(actions(button(f"Record a {kind.value}", ACTION_RECORD, kind.value)))
    hint = f"Or write it: `/plan {kind.value} The supplier may be late → order a second one @ben by Friday`"
    return Message(text=head, blocks=fitted([*blocks, context(hint)]))


def _line(entry: Entry, roster: Roster, *, pings: bool) -> str:
    who = ""
    if entry.owner:
        known = roster.person(entry.owner)
        who = plain(entry.owner) if known is None else person(entry.owner) if pings else plain(known.name)
    facts = [who, f"by {day(entry.due)}" if entry.due else ""]
    tail = " · ".join(fact for fact in facts if fact)
    about = f"\n   _{plain(cut(entry.mitigation, 300))}_" if entry.mitigation else ""
    return f"*{entry.name}* {plain(cut(entry.text, 500))}" + (f" — {tail}" if tail else "") + about


def noted(entry: Entry) -> Message:
    """To whoever recorded or closed it."""
    text = f"{entry.name} is recorded." if entry.open else f"{entry.name} is closed."
    return Message(text=text, blocks=(section(text),))


def form(kind: Kind, carried: str, *, text: str = "") -> dict[str, Any]:
    """The modal to record an entry; ``carried`` says where it came from."""
    typed: dict[str, Any] = {"type": "plain_text_input", "action_id": "value", "multiline": True, "max_length": 2_000}
    about: dict[str, Any] = {"type": "plain_text_input", "action_id": "value", "max_length": 1_000}
    return {
        "type": "modal",
        "callback_id": VIEW_RECORD,
        "private_metadata": carried,
        "title": {"type": "plain_text", "text": f"Record a {kind.value}"},
        "submit": {"type": "plain_text", "text": "Record"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": [
            field_input(TEXT, kind.value.capitalize(), typed | ({"initial_value": text[:2_000]} if text else {})),
            field_input(MITIGATION, ABOUT[kind], about, optional=True),
            field_input(OWNER, "Who looks after it", {"type": "users_select", "action_id": "value"}, optional=True),
            field_input(DUE, "Until when", {"type": "datepicker", "action_id": "value"}, optional=True),
        ],
    }
