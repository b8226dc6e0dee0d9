"""Amounts as people say them: 15 min, 90 min, 4 h, 2 days; 85%, 2x, 3 sev."""

from typing import Final

_HOUR: Final = 60  # minutes
_LONG: Final = 120  # minutes; what is no full hour is told in minutes up to here
_DAY: Final = 24  # hours
_CLOSE: Final = frozenset({"", "%", "x"})  # units that stand at the number without a space


def duration(hours: float) -> str:
    """A length of time in the largest unit that leaves no fraction; full days from two on."""
    minutes = round(hours * _HOUR)
    full, rest = divmod(minutes, _HOUR)
    if rest:
        return f"{minutes} min" if minutes < _LONG else f"{full} h {rest} min"
    return f"{full // _DAY} days" if full >= 2 * _DAY and full % _DAY == 0 else f"{full} h"


def amount(number: float, unit: str) -> str:
    """A number with its unit."""
    return f"{number:g}{'' if unit in _CLOSE else ' '}{unit}"
