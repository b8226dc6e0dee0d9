"""Which stretch of time a heading names: Week 2, Sprint 3-4 (Weeks 5-8), Tag 1, 第3周."""

import re
from dataclasses import dataclass
from typing import Final, Literal, cast

from bot.plan.vocabulary import TIME_NOUN

Kind = Literal["day", "week", "sprint", "milestone", "phase", "section"]

_KIND: Final = {noun: kind for kind, nouns in TIME_NOUN.items() for noun in nouns.split("|")}
_NOUN: Final = "|".join(sorted(_KIND, key=len, reverse=True))
_JOIN: Final = r"(?:[-–—~/,&+]|to|and|through|y|e|und|et|bis|al|a|à|au|до|и|至|到|、|から|〜)"
_DIGITS: Final = rf"[A-Z]{{0,2}}\d{{1,4}}(?:\.\d+)?(?:\s{{0,2}}{_JOIN}\s{{0,2}}[A-Z]?\d{{1,4}}(?![\d.]*\d|:\d)){{0,12}}"
_ZH: Final = "零一二三四五六七八九十"

_UNSPACED = re.compile(r"[\u3040-\u9fff]{1,3}$")
_LED = re.compile(rf"^({_NOUN})(?![a-zà-ÿа-я])[\s#№nº°.]{{0,4}}({_DIGITS}|[IVX]{{1,4}}\b|[A-H]\b)", re.IGNORECASE)
_ASIAN = re.compile(rf"^第\s*(\d{{1,3}}|[{_ZH}]{{1,3}})\s*({_NOUN}|个{_NOUN}|回)")
_ORDINAL = re.compile(
    rf"^(\d{{1,3}})\s*(?:\.|st|nd|rd|th|ª|º|er|ère|re|ème|e|-?[яйе])\s+({_NOUN})(?![a-zà-ÿа-я])", re.IGNORECASE
)
_GLUED = re.compile(rf"^(\d{{1,3}})\s*({'|'.join(n for n in _KIND if _UNSPACED.match(n))})(?:目)?(?![\w])")
_QUARTER = re.compile(r"^(?:Q([1-4])|([1-4])Q|T([1-4])(?=\s?'?\d{4}))\b(?:[\s'/-]{0,2}\d{2,4})?(?![-–+]\s?\d)")
_COUNTDOWN = re.compile(r"^T\s?[-–−+]\s?(\d{1,4})\b|^T0\b|^T\s?[-–−]\s?0\b")
_BARE_CODE = re.compile(r"^(M|S|W|D|P)(\d{1,2})(?=\s*[:–—.\-(]|\s*$)")
_GREAT_DAY = re.compile(
    r"^(?:(?:pre|post)-?)?(?:launch|release|go-?live|kick-?off|cut-?over|event|deployment|d)[ -]day\b", re.IGNORECASE
)
_VERSION = re.compile(r"^(?:v|version |release )(\d{1,3}(?:\.\d{1,3}){1,3})\b", re.IGNORECASE)
_INSIDE = re.compile(rf"\(\s*({_NOUN})\s{{0,2}}#?({_DIGITS})[^()]{{0,40}}\)", re.IGNORECASE)
_WEEKS = re.compile(rf"[(\[（]\s*({TIME_NOUN['week']})\s{{0,2}}({_DIGITS})", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,4})\s{0,2}(?:[-–—~〜至到]|to|through|bis|al|a|à|au|до|から)\s{0,2}[A-Z]?(\d{1,4})")
_LEAD = re.compile(r"^[^\w第]+")
_CODE_KIND: Final = {"M": "milestone", "S": "sprint", "W": "week", "D": "day", "P": "phase"}
_LONGEST_RANGE = 400
_REACH = 200


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the plan's time. ``rest`` is the text behind its name, ``parted`` from it by a colon or a dash."""

    kind: Kind
    numbers: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    rest: str = ""
    parted: bool = False


def numbers_in(text: str) -> tuple[int, ...]:
    """The numbers a text lists, ranges filled in: ``4–6 and 9`` gives 4, 5, 6, 9."""
    found: list[int] = []
    for whole in _RANGE.finditer(text):
        low, high = int(whole[1]), int(whole[2])
        if low < high <= low + _LONGEST_RANGE:
            found.extend(range(low, high + 1))
    found.extend(int(number) for number in re.findall(r"\d{1,4}", _RANGE.sub(_unless_rising, text)))
    return tuple(sorted(set(found)))


def _unless_rising(match: re.Match[str]) -> str:
    low, high = int(match[1]), int(match[2])
    return " " if low < high <= low + _LONGEST_RANGE else match[0]


def span_of(text: str, *, leading: bool = False) -> Span | None:
    """The stretch of time that a heading's plain text begins with, or (unless ``leading``) names in brackets."""
    head = _LEAD.sub("", text[:_REACH])
    found = _leading(head)
    if found is None:
        inside = None if leading else _INSIDE.search(head)
        return _bracketed(inside, head) if inside else None
    kind, numbers, end = found
    return _span(kind, numbers, head, head[end:])


def _span(kind: str, numbers: tuple[int, ...], head: str, rest: str) -> Span:
    weeks = _WEEKS.search(head)
    parted = bool(re.match(r"\s*[:：–—.|·-]", rest))
    bare = re.sub(r"^[\s:：–—.|·-]+", "", rest)
    return Span(cast("Kind", kind), numbers, numbers_in(weeks[2]) if weeks else (), bare, parted)


def _bracketed(inside: re.Match[str], head: str) -> Span:
    others = (head[: inside.start()] + head[inside.end() :]).strip(" :：")
    return Span(cast("Kind", _KIND[inside[1].lower()]), numbers_in(inside[2]), (), others, parted=":" in others)


def _leading(head: str) -> tuple[str, tuple[int, ...], int] | None:
    led = _LED.match(head)
    if led:
        return _KIND[led[1].lower()], _led_numbers(led[2]), led.end()
    asian = _ASIAN.match(head)
    if asian:
        return _KIND.get(asian[2].lstrip("个"), "phase"), (_asian_number(asian[1]),), asian.end()
    counted = _ORDINAL.match(head) or _GLUED.match(head)
    if counted:
        return _KIND[counted[2].lower()], (int(counted[1]),), counted.end()
    return _coded(head)


def _coded(head: str) -> tuple[str, tuple[int, ...], int] | None:
    code = _BARE_CODE.match(head)
    if code:
        return _CODE_KIND[code[1]], (int(code[2]),), code.end()
    version = _VERSION.match(head)
    if version:
        return "milestone", (), version.end()
    quarter = _QUARTER.match(head)
    if quarter:
        return "phase", (int(next(group for group in quarter.groups() if group)),), quarter.end()
    great = _GREAT_DAY.match(head)
    if great:
        return "day", (), great.end()
    countdown = _COUNTDOWN.match(head)
    return ("phase", (), countdown.end()) if countdown else None


def _led_numbers(text: str) -> tuple[int, ...]:
    if text[-1].isdigit():
        return numbers_in(text)
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}.get(
        text.upper()
    )
    return (roman,) if roman else (ord(text[0].upper()) - ord("A") + 1,)


def _asian_number(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return ((_ZH.index(tens) if tens else 1) * 10 if ten else 0) + (_ZH.index(ones) if ones else 0)
