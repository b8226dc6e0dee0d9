"""Limits with two ends, said as two: "outside 18–22 °C" is below 18 °C or above 22 °C, "between 3 and 5" at least 3."""

import re
from typing import Final

from bot.plan.quantity import NUMBER

_JOINT: Final = r"\s{0,2}(?:[-–—~]|to|and|y|a|e|et|à|und|bis|до|и|至|到|から)\s{0,2}"
_ENDS: Final = (
    rf"(?P<low>{NUMBER})\s?(?P<first>%|°c|°)?{_JOINT}(?P<high>{NUMBER})(?P<unit>\s?(?:%|°c|°|[^\W\d_]{{1,3}}(?!\w))?)"
)
_OUTSIDE = re.compile(
    rf"\b(?:outside|out of|leaves|not between|fuera de|fora d[eoa]|hors d[eu]|außerhalb(?: von)?|вне|за пределами)"
    rf"\s(?:(?:the|its|el|la|o|le|la|des|range|band|window|rango|intervalle|bereich\w?|диапазона|of|de|von)\s){{0,3}}{_ENDS}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\b(?:between|from|entre|zwischen|от)\s{_ENDS}", re.IGNORECASE)
_BAND = re.compile(r"(?P<low>\d{1,6}(?:[.,]\d{1,3})?)\s?[-–]\s?\d{1,6}(?:[.,]\d{1,3})?\s?(?P<unit>%)", re.IGNORECASE)
_REACH: Final = 300


def ends_apart(text: str) -> list[str]:
    """The text with its range said as plain limits, once for each end that counts; a text without one as it stands."""
    found = _OUTSIDE.search(text)
    if found:
        before, behind = text[: found.start()].rstrip()[-_REACH:], text[found.end() :]
        unit = found["unit"] or found["first"] or ""
        return [f"{before} below {found['low']}{unit}", f"{before} above {found['high']}{unit}{behind}"]
    between = _BETWEEN.search(text)
    if between:
        unit = between["unit"] or between["first"] or ""
        return [f"{text[: between.start()]}>= {between['low']}{unit}{text[between.end() :]}"]
    return [_BAND.sub(lambda band: f">= {band['low']} {band['unit']}", text)]
