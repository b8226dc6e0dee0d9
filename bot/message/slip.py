"""What is said when a part of the plan is put off, and when its holidays change."""

from collections.abc import Sequence
from datetime import date

from bot.message.block import actions, button, context, section
from bot.message.message import Message
from bot.message.mrkdwn import count, cut, day, escape, plain
from bot.plan.slip import Slip
from bot.plan.workdays import Window

ACTION_TAKE_BACK = "take_back_slip"
SHOWN = 20


def slipped(
    slip: Slip, task: str, before: Window, after: Window, *, ends: tuple[date, date], number: int, by: str
) -> Message:
    """For the channel: what moved, from when to when, and what it means for the plan's end."""
    what = f"`{escape(task.partition(' ')[0])}` {plain(cut(task.partition(' ')[2], 100))}" if task else ""
    moved = what or f"{plain(slip.what)} and everything after it"
    way = "later" if slip.days > 0 else "earlier"
    told = f"moves {count(abs(slip.days), 'working day')} {way}: from {day(before.start)} to {day(after.start)}"
    text = f"📅 {f'{by}: ' if by else ''}{moved} {told}. {_end(ends)}"
    return Message(text=text, blocks=(section(text), actions(button("Take it back", ACTION_TAKE_BACK, str(number)))))


def _end(ends: tuple[date, date]) -> str:
    before, after = ends
    if before == after:
        return f"The plan still ends {day(after)}."
    return f"The plan now ends {day(after)} instead of {day(before)}."


def taken_back(by: str, *, ends: date) -> Message:
    """Instead of that, when it does not count any more."""
    text = f"📅 {by} took a slip back. The plan ends {day(ends)}."
    return Message(text=text, blocks=(section(text),))


def recorded() -> Message:
    """To whoever put something off."""
    text = "Moved; the plan's channel has the dates."
    return Message(text=text, blocks=(section(text),))


def listed(rows: Sequence[tuple[int, Slip, str]]) -> Message:
    """What was put off so far, each with its undoing."""
    if not rows:
        text = "Nothing has slipped. Write for example `/plan slip Day 6 by two days` or `/plan slip T4 by a week`."
        return Message(text=text, blocks=(section(text),))
    text = f"*{count(len(rows), 'slip')} so far*"
    blocks = [
        section(f"• {plain(slip.what)} by {count(slip.days, 'working day')}, says {by or 'the command line'}")
        | {"accessory": button("Take it back", ACTION_TAKE_BACK, str(number))}
        for number, slip, by in rows[-SHOWN:]
    ]
    return Message(text=text.strip("*"), blocks=(section(text), *blocks))


def holidays(code: str) -> Message:
    """Whose holidays count."""
    text = (
        f"Public holidays of {escape(code)} are days off in this plan."
        if code
        else "No public holidays are days off in this plan. `/plan holidays DE` or `DE-BE` chooses whose."
    )
    return Message(text=text, blocks=(section(text),))


def holidays_set(code: str, by: str, *, ends: date) -> Message:
    """For the channel."""
    off = f"The public holidays of {escape(code)} are days off now" if code else "No public holidays are days off now"
    text = f"📅 {off}, says {by}. The plan ends {day(ends)}."
    return Message(text=text, blocks=(section(text), context("Rituals are not held on days off.")))
