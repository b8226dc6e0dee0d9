"""The days off of a country or one of its parts, by the codes of ISO 3166 such as DE or DE-BE."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from holidays import HolidayBase, country_holidays
from holidays.registry import COUNTRIES
from rapidfuzz import fuzz, process

from bot.error import UserError

LANGUAGE = "en_US"  # said outright, for otherwise the machine's locale chooses
ALIKE = 75  # of 100: below, a suggestion would be a guess
SHOWN = 3  # parts that a hint names


def country_code(words: str) -> str:
    """The code that somebody means by "de", "DE-BE", "DEU", "Germany" or "Germany-Bayern".

    One team has one code: the union of two countries' holidays would be right for nobody.

    Raises:
        UserError: no country or no part of it is written like that.
    """
    whole = _countries().get(_folded(words))
    if whole:
        return whole
    country, _, part = words.partition("-")
    code = _countries().get(_folded(country))
    if code is None or not part.strip():
        raise UserError(f"“{words.strip()}” is no country code.", _near_country(country))
    return f"{code}-{_part(code, part.strip())}"


def holidays_of(code: str, first: date, last: date) -> frozenset[date]:
    """The public holidays from ``first`` to ``last``, both included, weekends among them.

    Those that a moon decides are estimated for years to come.

    Raises:
        UserError: ``code`` is no code of a country or a part of one.
    """
    known = country_code(code)
    years = (_year(known, year) for year in range(first.year, last.year + 1))
    return frozenset(day for days in years for day in days if first <= day <= last)


def holiday_names(code: str, day: date) -> tuple[str, ...]:
    """What is celebrated on ``day``, in English where the names are translated; nothing on other days.

    Raises:
        UserError: ``code`` is no code of a country or a part of one.
    """
    return _year(country_code(code), day.year).get(day, ())


@lru_cache(maxsize=512)
def _year(code: str, year: int) -> Mapping[date, tuple[str, ...]]:
    country, _, part = code.partition("-")
    found = country_holidays(country, subdiv=part or None, years=year, language=LANGUAGE)
    return {day: tuple(found.get_list(day)) for day in found if day.year == year}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The two-letter code by every way to write a country."""
    return {_folded(word): names[1] for module, names in COUNTRIES.items() for word in (module, *names)}


@lru_cache(maxsize=64)
def _country(code: str) -> HolidayBase:
    return country_holidays(code)


def _part(code: str, words: str) -> str:
    country = _country(code)
    parts = {_folded(part): part for part in country.subdivisions}
    parts |= {_folded(name): part for name, part in country.subdivisions_aliases.items()}
    found = parts.get(_folded(words))
    if found:
        return found
    near = _near(words, parts)
    hint = f"Did you mean {code}-{parts[near]}?" if near else _some(code, country.subdivisions)
    raise UserError(f"I know no part “{words}” of {_name(code)}.", hint)


def _some(code: str, parts: tuple[str, ...]) -> str:
    alone = f"Write {code} alone"
    return (
        f"{alone}, or a part such as {', '.join(f'{code}-{part}' for part in parts[:SHOWN])}." if parts else f"{alone}."
    )


def _near_country(words: str) -> str:
    near = _near(words, (module.replace("_", " ") for module in COUNTRIES))
    code = _countries()[near] if near else ""
    meant = f"Did you mean {code} for {_name(code)}? " if near else ""
    return f"{meant}Write one like DE or DE-BE."


def _near(words: str, names: Iterable[str]) -> str | None:
    """The name that begins with the words, else the one most alike."""
    known, folded = list(names), _folded(words)
    begun = [name for name in known if len(folded) > len("DE") and name.startswith(folded)]
    if begun:
        return begun[0]
    match = process.extractOne(folded, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return match[0] if match else None


def _name(code: str) -> str:
    return next(module.replace("_", " ").title() for module, names in COUNTRIES.items() if names[1] == code)


def _folded(words: str) -> str:
    decomposed = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", letters))
