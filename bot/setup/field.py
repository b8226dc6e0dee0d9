"""The words of one field of a setup, read: hours, days, countries, people. What cannot be read raises UserError."""

import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from typing import Final

from bot.error import UserError
from bot.team.holiday import country_code
from bot.team.roster import Roster
from bot.team.zone import known_zone

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ASK: Final = ("apart", "always", "never")
YES, NO = "yes", "no"
MOST_PINGS: Final = 50
FIRST_YEAR, LAST_YEAR = 2000, 2199
_HOUR = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")


def zone(words: str) -> str:
    """An IANA time zone."""
    if not words or not known_zone(words):
        raise UserError(f"“{words}” is no time zone.", "Write one like Europe/Berlin.")
    return words


def day(words: str) -> date:
    """A first day as ISO 8601 writes it, in this century or the next: a calendar ends, and plans run on."""
    try:
        found = date.fromisoformat(words)
    except ValueError as problem:
        raise UserError(f"“{words}” is no date.", "Write one like 2026-01-05.") from problem
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise UserError(f"No plan begins in the year {found.year}.", "Write a first day like 2026-01-05.")
    return found


def hour(words: str) -> str:
    """An hour of the day as HH:MM."""
    found = _HOUR.fullmatch(words)
    if found is None:
        raise UserError(f"“{words}” is no hour of the day.", "Write one like 09:30.")
    return f"{int(found[1]):02}:{found[2]}"


def weekdays(words: str) -> tuple[int, ...]:
    """Weekdays, 0 for Monday, in the order of the week."""
    named = re.findall(r"[^\s,]+", words)
    unknown = [word for word in named if word[:3].title() not in WEEKDAYS]
    if unknown:
        raise UserError(f"“{unknown[0]}” is no day of the week.", f"Write them like {', '.join(WEEKDAYS[:5])}.")
    if not named:
        raise UserError("No day of the week would be worked.", "Choose one at least.")
    return tuple(sorted({WEEKDAYS.index(word[:3].title()) for word in named}))


def country(words: str) -> str:
    """The code of a country or of a part of one; empty for nobody's holidays."""
    return country_code(words) if words else ""


def asking(words: str) -> str:
    """Who is asked in a direct message: those who live apart, everybody always, or never anybody."""
    return _one_of(words, ASK, "is no way to ask")


def pings(words: str) -> int:
    """How often at most the bot may ping one person a day of its own accord."""
    if not (words.isascii() and words.isdigit() and int(words) <= MOST_PINGS):
        raise UserError(f"“{words}” is no number of pings.", f"Write one from 0 to {MOST_PINGS}.")
    return int(words)


def flag(words: str) -> bool:
    """Yes or no; an empty box is a no."""
    return _one_of(words or NO, (YES, NO), "is neither yes nor no") == YES


def person(words: str, roster: Roster) -> str:
    """The Slack id of one who is here, by their id, handle, address or name; empty for nobody."""
    if not words:
        return ""
    named = words.strip("<>@").partition("|")[0]
    known = roster.person(named)
    if known is not None and not known.active:
        raise UserError(f"{known.name} has left this workspace.", "Choose somebody who is here.")
    found = known or roster.owner(named)
    if found is None:
        raise UserError(f"I know nobody called {words}.", "Write their handle, like @ben, or their e-mail address.")
    return found.user


def named(words: str, known: Collection[str], what: str) -> str:
    """One of the names there are, in whatever case it is written."""
    found = next((name for name in known if name.casefold() == words.casefold()), None)
    if found is not None:
        return found
    raise UserError(f"The plan has no {what} “{words}”.", near(words, known) or f"It has {', '.join(known) or 'none'}.")


def near(words: str, known: Collection[str]) -> str:
    """A hint at the name that was probably meant; empty when none is alike."""
    folded = {name.casefold(): name for name in known}
    found = get_close_matches(words.casefold(), folded, n=1)
    return f"Did you mean {folded[found[0]]}?" if found else ""


def _one_of(words: str, known: tuple[str, ...], problem: str) -> str:
    if words not in known:
        raise UserError(f"“{words}” {problem}.", f"Write {', '.join(known[:-1])} or {known[-1]}.")
    return words
