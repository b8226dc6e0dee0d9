"""A setup as a TOML file, read into fields, each with its line."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from bot.error import UserError
from bot.plan.model import Frozen
from bot.setup import field
from bot.setup.setup import RITUALS

OFF, AS_PLANNED = "off", "plan"
NO_QUIET: Final = ("00:00", "00:00")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]|[ \t](?!=))+?)\s*=""")
_HEADER = re.compile(r"\s*(\[[^\[].*?\])\s*(?:#.*)?$")

Path = tuple[str, ...]


class FileRead(Frozen):
    """What a file says: fields of a setup, and the line that each comes from."""

    fields: Mapping[str, str] = {}
    lines: Mapping[str, int] = {}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text in quotes")
    return value.strip()


def _number(value: Any) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number")
    return str(value)


def _flag(value: Any) -> str:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return field.YES if value else field.NO


def _days(value: Any) -> str:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError('a list like ["Mon", "Tue"]')
    return " ".join(value)


def _date(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else _text(value)


# How a value is written, and what it has to be: people, channels and squads are known where the plan runs.
_PLAIN: Final[Mapping[str, tuple[Callable[[Any], str], Callable[[str], Any]]]] = {
    "timezone": (_text, field.zone),
    "first_day": (_date, field.day),
    "lead": (_text, str),
    "working_days": (_days, field.weekdays),
    "holidays": (_text, field.country),
    "status_channel": (_text, str),
    "ask_directly": (_text, field.asking),
    "pings_a_day": (_number, field.pings),
    "heed_status": (_flag, field.flag),
    "hear_guests": (_flag, field.flag),
}
_SQUAD: Final = {"channel": (_text, str), "lead": (_text, str)}
_PERSON: Final = {
    "working_days": (_days, lambda words: words and field.weekdays(words)),
    "holidays": _PLAIN["holidays"],
}
_TOP: Final = (*_PLAIN, "quiet", "rituals", "meetings", "squads", "people")


def read_file(text: str, name: str) -> FileRead:
    """The fields that a file sets.

    Raises:
        UserError: it is no TOML, or has keys or values that no setup has; every problem is named with its line.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UserError(f"{name} is no TOML: {problem}.") from problem
    lines = _lines(text)
    found: dict[str, str] = {}
    at: dict[str, int] = {}
    problems: list[tuple[int, str]] = []
    for path, value in _leaves(content):
        line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)
        try:
            fields = _fields(path, value)
        except UserError as problem:
            problems.append((line, str(problem)))
        else:
            found |= fields
            at |= dict.fromkeys(fields, line)
    if problems:
        raise UserError("\n".join(f"{name}, line {line}: {told}" for line, told in sorted(problems)))
    return FileRead(fields=found, lines=at)


def _leaves(content: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """Every value by its path; of squads and people each has a table of its own."""
    for key, value in content.items():
        if key in ("rituals", "meetings") and isinstance(value, dict):
            yield from (((key, name), one) for name, one in value.items())
        elif key in ("squads", "people") and isinstance(value, dict):
            for whose, table in value.items():
                if isinstance(table, dict):
                    yield from (((key, whose, name), one) for name, one in table.items())
                else:
                    yield (key, whose), table
        else:
            yield (key,), value


def _fields(path: Path, value: Any) -> dict[str, str]:
    match path:
        case ("rituals", ritual):
            return _ritual(_known(ritual, RITUALS, "ritual"), value)
        case ("meetings", meeting):
            return _ritual(meeting, value)
        case ("squads", squad, key):
            return {f"{_known(key, _SQUAD, 'setting of a squad')}:{squad}": _read(key, *_SQUAD[key], value)}
        case ("people", person, key):
            return {f"{_known(key, _PERSON, 'setting of a person')}:{person}": _read(key, *_PERSON[key], value)}
        case ("quiet",):
            return _quiet(value)
        case (key,) if key in _PLAIN:
            return {key: _read(key, *_PLAIN[key], value)}
        case (key,):
            _known(key, _TOP, "setting")
    raise UserError(f"{'.'.join(path)} is to be a table.", "docs/setup.md shows a whole file.")


def _known(key: str, known: Any, what: str) -> str:
    if key not in known:
        raise UserError(f"I know no {what} “{key}”.", field.near(key, tuple(known)) or f"There are {', '.join(known)}.")
    return key


def _read(key: str, read: Callable[[Any], str], check: Callable[[str], Any], value: Any) -> str:
    words = _stated(key, read, value)
    check(words)
    return words


def _stated(key: str, read: Callable[[Any], str], value: Any) -> str:
    try:
        return read(value)
    except TypeError as problem:
        raise UserError(f"{key} is to be {problem}.") from problem


def _ritual(ritual: str, value: Any) -> dict[str, str]:
    if value == OFF or value is False:
        return {f"held:{ritual}": field.NO}
    if value == AS_PLANNED or value is True:
        return {f"held:{ritual}": field.YES, f"at:{ritual}": ""}
    return {f"held:{ritual}": field.YES, f"at:{ritual}": field.hour(_stated(ritual, _text, value))}


def _quiet(value: Any) -> dict[str, str]:
    hours = tuple(value) if isinstance(value, list) and value else NO_QUIET if value == [] else ()
    if len(hours) != len(NO_QUIET) or not all(isinstance(one, str) for one in hours):
        raise UserError('quiet is to be two hours like ["20:00", "07:00"], or [] for none.')
    return {"quiet_from": field.hour(hours[0]), "quiet_to": field.hour(hours[1])}


def _lines(text: str) -> dict[Path, int]:
    """The line that each key and table begins at, as far as keys stand on lines of their own."""
    found: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _path(header[1])
            found.setdefault(table, number)
        elif key:
            found.setdefault((*table, *_path(f"{key[1]} = 0")), number)
    return found


def _path(line: str) -> Path:
    try:
        content: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:  # the inside of a text of several lines
        return ()
    path: list[str] = []
    while isinstance(content, dict) and content:
        key, content = next(iter(content.items()))
        path.append(key)
    return tuple(path)
