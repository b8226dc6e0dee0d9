"""What is said of the first day of a plan: why it is that one, or that the document names another."""

from datetime import date

from bot.message.mrkdwn import cut, day, plain
from bot.plan.beginning import Beginning, Ground

QUOTED = 80  # characters of the line that names the day


def reason(own: Beginning | None, start: date) -> str:
    """Why the plan begins on ``start``: as the plan says (line 4). Empty where the document does not say so."""
    if own is None or not own.admits(start):
        return ""
    if own.ground is Ground.COUNTED_BACK:
        return f"counted back from line {own.line}"
    return f"as the plan says (line {own.line})"


def outcome(own: Beginning | None, start: date) -> str:
    """For the terminal, behind what became of a load; empty where the document names no first day."""
    why = reason(own, start)
    return f" From {day(start)}, {why}." if why else f" {_clash(own, start)}" if own else ""


def contradiction(own: Beginning | None, start: date) -> str:
    """That the document names another first day than ``start``, in a line; empty where it does not."""
    if own is None or own.admits(start):
        return ""
    return f"{plain(_clash(own, start))} `/plan setup` changes the first day."


def _clash(own: Beginning, start: date) -> str:
    apart = own.day.year != start.year
    begins, runs = (day(one) + (f" {one.year}" if apart else "") for one in (own.day, start))
    return f"It runs from {runs}, but by line {own.line} it begins on {begins}: “{cut(own.text, QUOTED)}”."
