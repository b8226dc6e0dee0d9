"""Where a line may name whose work it is, and what in these places looks like a name."""

import re
from itertools import takewhile
from typing import Final
from unicodedata import combining, normalize

from bot.plan.given_names import is_group, unpersonal
from bot.plan.lexicon import tokens
from bot.plan.moments import is_date
from bot.plan.people import is_discipline
from bot.plan.vocabulary import STATUS

INSIDE: Final = "bracket inside"  # a remark stands behind it, or the line goes on below
PLACES: Final = {
    "bracket": re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{1,60})[)）\]】][\s.]*$"),
    "dash": re.compile(r"(?:\s+(?:[-–—|·/~]{1,2}|\.{2,}|…+)\s*|\s*(?:→|->|=>|>>|➜)\s*)([^-–—|·→>/]{1,60})$"),
    "comma": re.compile(r"[,，;；、]\s*([^,，;；、]{1,40})$"),
    "colon": re.compile(r"[:：]\s*([^:：]{2,40})$"),
    "first": re.compile(r"^([^\s:：.!?][^:：.!?]{1,39})[:：]\s*(?=\S)"),
    "dash first": re.compile(r"^([^-–—|]{2,40}?)\s+[-–—|]\s+(?=\S)"),
    "bracket first": re.compile(r"^[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】]\s*(?=\S)"),
    INSIDE: re.compile(r"\s*[(（]([^()（）]{2,40})[)）]\s*(?:[-–—:;,]{1,2}\s*)?(?=[^\W\d])([^()（）]{3,200})$"),
    "handle first": re.compile(r"^(@[^\W_][\w.-]{0,38})[:：,]?\s+(?=\S)"),
}
TRAILING: Final = ("bracket", "dash")
AT_END: Final = ("bracket", "dash", "comma", "colon")
_AND = re.compile(r"\s*(?:[,;/&+、，]|\band\b|\bwith\b|\by\b|\bund\b|\bet\b|\be\b|\bи\b)\s*")
_NAME = re.compile(
    r"^[^\W\d_a-zà-ÿа-яё][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
    r"(?:\s(?:(?:de|da|van|von|der|del|la|le|di|al|bin)\s)?[^\W\d_a-zà-ÿа-яё][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?){0,2}$"
)
_HAN = re.compile(r"^[\u3400-\u9fff]{2,4}$|^[\u30a1-\u30fa\u30fc]{2,8}$")
TITLED = re.compile(
    r"^(?i:mr|mrs|ms|miss|dr|prof|sir|sister|brother|father|uncle|aunt|captain|coach|frau|herr|tante|onkel|schwester"
    r"|don|doña|sra?|dra|señora?|tía|tío|mme|mlle|madame|monsieur|dona|seu|profa?|tia|tio|г-н|г-жа|тётя|дядя)\.?"
    r"\s(?:[^\W\d_a-z][\w.'’-]{0,20}\s){0,2}[^\W\d_a-z][\w'’-]{1,20}$|^[^\W\d_]{1,8}(?:さん|様|氏|先生|老师|经理)$"
    r"|^[^\W\d_a-z].{1,30}\s(?:Ltd|GmbH|Inc|LLC|AG|SA|S\.A\.|SL|Oy|AB|BV|KG|Ltda|ООО)\.?$|^(?:ООО|Firma|Fa\.|Fam\.|Familie)\s"
)  # who is addressed so, or trades so, can be nothing but somebody
_BRACKET = re.compile(r"[(（]([^()（）]{2,40})[)）]")
_FARTHEST: Final = 400
REACH: Final = 100
MOST: Final = 4


def slots_of(title: str) -> list[tuple[str, list[str]]]:
    """The places of a title that are filled, and the names in each."""
    found = []
    for place, pattern in PLACES.items():
        match = found_at(place, pattern, title)
        if match and match[1]:
            found.append((place, names_in(match[1], place)))
    return found


def found_at(place: str, pattern: re.Pattern[str], title: str) -> re.Match[str] | None:
    """Where a place's pattern is filled in a title; an end's offsets count from `REACH` signs before the end."""
    if place == INSIDE:
        return pattern.search(title[:_FARTHEST]) if ")" in title or "）" in title else None
    return pattern.search(title[-REACH:]) if place in AT_END else pattern.match(title)


def names_in(text: str, place: str) -> list[str]:
    """The names in a place, those of one that ends the title without the remark behind them: ``Bo and Di, at noon``."""
    names = [name for part in _AND.split(text.strip()) if (name := part.strip(" ?*_"))]
    if place not in TRAILING or not names or "," not in text:
        return names
    shaped = list(takewhile(is_somebody, names))
    return shaped if shaped and not name_shaped(names[-1]) else names


def is_somebody(name: str) -> bool:
    """Can a name be nothing but a person's, a team's or a firm's, in a place where these stand?"""
    return name_shaped(name) or is_team(name) or bool(TITLED.match(name))


def body_of(title: str) -> str:
    """The title without the first and the last place a name may stand in."""
    led = PLACES["first"].match(title)
    title = title[led.end() :] if led and name_shaped(led[1]) else title
    if "(" in title or "（" in title:
        title = _BRACKET.sub(
            lambda found: " " if all(map(name_shaped, names_in(found[1], "bracket"))) else found[0], title
        )
    for place in TRAILING:
        match = PLACES[place].search(title[-REACH:])
        if match:
            return title[: len(title) - len(title[-REACH:]) + match.start()]
    return title


def name_shaped(name: str) -> bool:
    """Does it look like a person's name?"""
    words = folded(name)
    if not words or unpersonal(" ".join(words)) or is_discipline(name) or STATUS.exact(name):
        return False
    if _HAN.match(name):
        return True
    return bool(_NAME.match(name)) and not name.isupper() and not is_date(name)


def folded(name: str) -> list[str]:
    """The words of a name without case or accents, an s at the end kept."""
    return ["".join(c for c in normalize("NFKD", word) if not combining(c)) for word in name.casefold().split()]


def is_team(name: str) -> bool:
    """Is a name of several words a group's?"""
    words = tokens(name)
    return len(words) <= MOST and is_group(words)
