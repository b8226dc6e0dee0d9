"""Entries of the registers: risks, decisions and blockers, with who looks after each and until when."""

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.board.eta import WEEKDAY
from bot.plan.date_text import resolve, written
from bot.plan.model import Frozen

_BY = re.compile(r"(?:^|[\s,;(–—-])(?:by|due|until|before)[: ]\s?(?P<when>[^()\n]{1,40}?)[\s).]*$", re.IGNORECASE)
_OWNER = re.compile(r"(?:^|\s)(?:owner:?\s+)?<?@(?P<who>[\w.-]{1,80})(?:\|[^>]{0,80})?>?", re.IGNORECASE)
_IF: Final = re.compile(r"\s*(?:→|=>|->|\bmitigation:)\s*", re.IGNORECASE)


class Kind(StrEnum):
    """Which register an entry stands in."""

    RISK = "risk"
    DECISION = "decision"
    BLOCKER = "blocker"


class Entry(Frozen):
    """One entry. ``number`` counts within its register; ``owner`` is a Slack id or a name from the plan."""

    id: int
    kind: Kind
    number: int
    text: str
    owner: str = ""
    due: date | None = None
    mitigation: str = ""
    link: str = ""
    by: str = ""
    open: bool = True

    @property
    def name(self) -> str:
        """What people call it: R3."""
        return f"{self.kind.value[0].upper()}{self.number}"

    @property
    def taken(self) -> bool:
        """Whether it tells of a decision that was taken, so that there is nothing to see to: no question, nobody's."""
        asks = self.text.rstrip().endswith("?") or self.due is not None or bool(self.owner)
        return self.kind is Kind.DECISION and not asks

    def overdue(self, today: date) -> bool:
        """Whether somebody should have seen to it by now."""
        return self.open and self.due is not None and self.due < today


class Noted(Frozen):
    """What somebody typed for an entry; ``owner`` as it was written, without its @."""

    text: str
    owner: str = ""
    due: date | None = None
    mitigation: str = ""


def noted(words: str, today: date) -> Noted:
    """“The API may be late → a stub from us @ben by Friday”: what, what is done about it, who, until when."""
    owner = _OWNER.search(words)
    rest = words[: owner.start()] + " " + words[owner.end() :] if owner else words
    due = None
    until = _BY.search(rest)
    if until and (due := day_of(until["when"], today)) is not None:
        rest = rest[: until.start()]
    text, _, mitigation = _IF.sub("\n", " ".join(rest.split()), count=1).partition("\n")
    return Noted(text=_bare(text), owner=owner["who"] if owner else "", due=due, mitigation=_bare(mitigation))


def _bare(text: str) -> str:
    return text.strip(" ,;–—-")


def day_of(words: str, today: date) -> date | None:
    """The date that somebody means by "Friday", "tomorrow", "12 Jan" or "2026-01-12"; None when it is none."""
    said = words.strip().casefold().removeprefix("next ").removeprefix("end of ")
    near = {"today": 0, "eod": 0, "day": 0, "tomorrow": 1, "week": (4 - today.weekday()) % 7}
    if said in near:
        return today + timedelta(days=near[said])
    weekday = WEEKDAY.get(said.removesuffix("-feira"))
    if weekday is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    dates = resolve(written(words), today)
    return dates[0] if dates else None
