"""A part of the plan slips: what somebody says of it, and what they mean."""

import re
from typing import Final

from bot.error import UserError
from bot.plan.model import Frozen

LONGEST: Final = 260  # working days, a year: beyond it, it is another plan
WEEK: Final = 5  # working days of "a week"
HINT: Final = "Write for example “Day 6 by two days”, “T4 by a week” or “everything from 8 Jan by one day”."

_WORDS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT: Final = {"a": 1, "an": 1, "another": 1, "a couple of": 2} | {word: n for n, word in enumerate(_WORDS)}
_COUNTS: Final = "|".join(sorted(_COUNT, key=len, reverse=True))
_WAY: Final = "back|forwards?|in|out|earlier|sooner|early|later|late"
_SLIP: Final = re.compile(
    rf"(?:(?P<verb>slip|push|delay|postpone|move|shift|pull|bring)\s+)?(?P<what>.+?)(?:\s+(?P<before>{_WAY}))?"
    rf"(?P<by>\s+by)?\s+(?P<sign>[+−-])?\s?(?P<count>\d+(?:[.,]\d+)?|(?:{_COUNTS})\b)\s*"
    rf"(?P<unit>(?:(?:working|work|business)[ -])?(?:days?|d|weeks?|w))?(?:\s+(?P<after>{_WAY}))?[\s.!]*",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"^(?:(?:everything|all|the plan|the rest)\s+)?(?:from|starting)\s+(?:on\s+)?|\s+on(?:wards?)?$", re.IGNORECASE
)
_EARLIER: Final = frozenset({"earlier", "sooner", "early", "in"})
_LATER: Final = frozenset({"later", "late", "out"})


class Slip(Frozen):
    """What moves, in the words that name it, and by how many working days; fewer than 0 is earlier.

    ``what`` is "Day 6", "Week 2", "Sprint 2", a heading, a date, or the key of a task.
    """

    what: str
    days: int


def slip_text(text: str) -> Slip:
    """What "Day 6 by two days" asks for; "a week" is five working days.

    "Day 6 back by a day" undoes a slip, while "push Day 6 back by a day" is one. A direction that people
    understand both ways ("move Day 6 back") is refused.

    Raises:
        UserError: the words name no part and no number of days, or none that can be slipped by.
    """
    told = " ".join(text.split())
    match = _SLIP.fullmatch(told)
    if match is None or not (match["by"] or match["sign"] or match["unit"]):
        raise UserError(f"I cannot read “{told}” as a slip.", HINT)
    days = _days(match["count"].casefold(), match["unit"] or "")
    what = _FROM.sub("", match["what"]).strip(" \t\"'`*“”")
    if not what:
        raise UserError("What slips?", HINT)
    return Slip(what=what, days=days * _direction(match))


def _days(count: str, unit: str) -> int:
    if not count.isdecimal() and count not in _COUNT:
        raise UserError("A slip is a whole number of working days.", HINT)
    number = int(count) if count.isdecimal() else _COUNT[count]
    days = number * WEEK if unit.casefold().split()[-1:] in (["w"], ["week"], ["weeks"]) else number
    if days == 0:
        raise UserError("A slip of no days changes nothing.", HINT)
    if days > LONGEST:
        raise UserError(f"{days} working days are more than a year.", "Load a new version of the plan instead.")
    return days


def _direction(match: re.Match[str]) -> int:
    """1 for later, -1 for earlier."""
    verb = (match["verb"] or "slip").casefold()
    way = (match["before"] or match["after"] or "").casefold()
    pulled = verb in ("pull", "bring")
    if match["sign"]:
        return 1 if match["sign"] == "+" else -1
    if way in _EARLIER or (pulled and way not in _LATER):
        return -1
    if way in _LATER or not way or (way == "back" and verb == "push"):
        return 1
    if way == "back" and verb == "slip":
        return -1
    raise UserError(f"“{way}” can mean earlier or later here.", "Write “later” or “earlier” instead.")
