"""A plan that runs from another day than its own document names."""

from collections.abc import Iterator
from datetime import date

from bot.finding.finding import Finding, Rank
from bot.plan.beginning import Beginning


def foreign_start(own: Beginning | None, start: date | None) -> Iterator[Finding]:
    """The line that names the plan's first day, where the plan is run from another one."""
    if own is None or start is None or own.admits(start):
        return
    yield Finding(
        own.line,
        f"The plan runs from {_date(start)}, but this line has it begin on {_date(own.day)}.",
        "Give it that first day, or correct the line.",
        Rank.UNCLEAR,
    )


def _date(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
