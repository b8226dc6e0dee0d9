"""Lines at the top of a plan that name its first day: ``Start: 30 Nov``, ``Wir beginnen am 30.11.``."""

import re
from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from typing import Final

from bot.plan.beginning_words import BEFORE_DATE, BEHIND_DATE, LABEL, SAID, WEEKDAY
from bot.plan.date_text import MONTH_NAMES, Written, resolve, written
from bot.plan.inline import plain
from bot.plan.model import Frozen, Plan
from bot.plan.workdays import WorkCalendar

_TOP: Final = 80  # lines: further down, a date is about something within the plan
_LONGEST: Final = 300
_AROUND: Final = " \ufeff\r>#-*+•|"
_FENCE = re.compile(r"\s*(?:```|~~~)")
_BOX = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])?\s*\[[ xX]?\]\s")
_PIECES = re.compile(r"[|·•;；]")
_FIELD = re.compile(r"^([^:：=–—]{2,40}?)(?:[:：=–—]|\s-\s)(.+)$")
_SAID = re.compile(rf"^{SAID}\s+(.+)$", re.IGNORECASE)
_BEHIND = re.compile(rf"^([^日号]{{0,40}}[日号])\W{{0,6}}{BEHIND_DATE}")
_BEFORE = re.compile(
    rf"^\W*(?:(?:{BEFORE_DATE}|{WEEKDAY})\b\W+){{0,5}}(?=\d|(?:{MONTH_NAMES})\b)",
    re.IGNORECASE,
)


class Ground(IntEnum):
    """What a first day rests on; the lowest counts before the others."""

    START = 1
    UNIT = 2
    KICKOFF = 3
    PERIOD = 4
    COUNTED_BACK = 5


class Beginning(Frozen):
    """The plan's own first day. ``text`` stands on ``line``; a start up to ``until`` goes with what it says."""

    ground: Ground
    day: date
    until: date
    line: int
    text: str

    def admits(self, start: date) -> bool:
        """Is a plan that starts then in step with its document? A weekend before the first day counts as the day."""
        return self.day <= start <= self.until or _worked(start) == _worked(self.day)


def stated(document: str, plan: Plan, near: date, *, american: bool) -> Iterator[Beginning]:
    """Every line above the first task, and near the top, that names a start, a kickoff or a period with its dates."""
    first = min((task.line for task in plan.tasks), default=_TOP + 1)
    fenced = False
    for number, raw in enumerate(document.split("\n", _TOP)[:_TOP], start=1):
        if number > first or (number == first and raw.lstrip().startswith("|")):
            return
        fenced ^= bool(_FENCE.match(raw))
        if fenced or _BOX.match(raw):
            continue
        text = plain(raw[:_LONGEST]).strip(_AROUND)
        for kind, value in _told(text):
            days = resolve(leading(value), near, american=american)
            if days and (kind != "period" or len(days) > 1):
                yield Beginning(ground=Ground[kind.upper()], day=days[0], until=days[0], line=number, text=text)


def leading(text: str) -> tuple[Written, ...]:
    """The dates in a text that begins with one; a weekday or preposition may stand before it."""
    before = _BEFORE.match(text)
    rest = text[before.end() :] if before else ""
    found, number = written(rest), re.search(r"\d+", rest)
    begins = found and number and int(number[0]) in (found[0].day, found[0].month, found[0].year)
    return found if begins else ()


def _told(line: str) -> Iterator[tuple[str, str]]:
    pieces = [piece.strip() for piece in _PIECES.split(line)]
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        field = _FIELD.match(piece)
        kind = LABEL.exact(field[1] if field else piece)
        if kind:
            yield kind, field[2] if field else following
        said = _SAID.match(piece) or _BEHIND.match(piece)
        if said:
            yield "start", said[1]


def _worked(day: date) -> date:
    return WorkCalendar(start=day).nth(1)
