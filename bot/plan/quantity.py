"""Numbers in a plan's prose: how much, compared how, within what time."""

import re
from typing import Final

from bot.plan.model import Comparison

WORD_NUMBER: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "an": 1, "a": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "un": 1, "une": 1, "deux": 2,
    "trois": 3, "quatre": 4, "cinq": 5, "eine": 1, "einer": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "один": 1, "два": 2, "двух": 2, "трёх": 3, "трех": 3,
    "两": 2, "三": 3, "四": 4, "五": 5,
}  # fmt: skip
NUMBER: Final = (
    r"(?:[$€£]?\d{1,9}(?:[.,]\d{1,6})?|"
    + "|".join(sorted(WORD_NUMBER, key=len, reverse=True)).replace("|a|", "|")
    + ")"
)
_MINUTE: Final = "minutes?|mins?|minutos?|minuten|минут[ы]?|分钟|分"
_HOUR: Final = "hours?|hrs?|h|horas?|heures?|stunden?|час(?:а|ов)?|小时|時間"
_DAY: Final = "days?|d|business days?|working days?|días?|dias?|jours?|tagen?|tage|дней|дня|день|天|日"
_WEEK: Final = "weeks?|semanas?|semaines?|wochen?|недел[яьи]|周|週間"
_HOURS: Final = ((_MINUTE, 1 / 60), (_HOUR, 1.0), (_DAY, 24.0), (_WEEK, 168.0))
_TIME: Final = rf"({NUMBER})[\s-]{{0,2}}({_MINUTE}|{_HOUR}|{_DAY}|{_WEEK})(?![a-zà-ÿ])"
_WITHIN = re.compile(
    r"\b(?:within|in under|in less than|inside of|no later than|dentro de|en menos de|em até|dans les"
    rf"|sous|innerhalb von|binnen|в течение)\s+(?:the\s+(?:first|next)\s+)?{_TIME}"
    rf"|(?:在|于)?\s*({NUMBER})\s*(小时|分钟|天|時間)\s*(?:内|以内)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\b({NUMBER})[\s-]{{0,2}}({_MINUTE}|{_HOUR})(?![a-zà-ÿ])|(\d{{1,3}})\s*(分钟|分|小时|時間)", re.IGNORECASE
)
COMPARED: Final[tuple[tuple[str, Comparison], ...]] = (
    (r">=|≥|=>|at least|no less than|not less than|al menos|pelo menos|au moins|mindestens|не менее|至少", ">="),
    (r"<=|≤|=<|at most|no more than|not more than|up to|máximo|höchstens|не более|不超过", "<="),
    (
        r">|more than|greater than|higher than|over|above|exceed(?:s|ing)?|rises? above|goes above"
        r"|surpass(?:es)?|climbs? above"
        r"|más de|supera|mais de|acima de|plus de|dépasse|mehr als|über|übersteigt|более|больше|выше"
        r"|превышает|超过|超過|以上超",
        ">",
    ),
    (
        r"<|less than|fewer than|lower than|below|under|drops? below|falls? below|dips? below|menos de"
        r"|por debajo de|abaixo de"
        r"|moins de|en dessous de|weniger als|unter|fällt unter|менее|меньше|ниже|низже|低于|少于|未満|下回",
        "<",
    ),
)
_COMPARATOR: Final = [(re.compile(rf"^(?:{words})$", re.IGNORECASE), sign) for words, sign in COMPARED]
COMPARATOR_WORDS: Final = "|".join(words for words, _ in COMPARED)


def number(text: str) -> float | None:
    """The value of a number in digits or as a word; a comma parts decimals unless three digits follow."""
    low = text.casefold().lstrip("$€£")
    if low in WORD_NUMBER:
        return float(WORD_NUMBER[low])
    grouped = re.fullmatch(r"(\d{1,3}),(\d{3})", low)
    try:
        return float(grouped[1] + grouped[2] if grouped else low.replace(",", "."))
    except ValueError:
        return None


def comparison(words: str) -> Comparison | None:
    """The comparison that a sign or a phrase such as "drops below" stands for."""
    bare = " ".join(words.split())
    return next((sign for pattern, sign in _COMPARATOR if pattern.match(bare)), None)


def hours(amount: str, unit: str) -> float | None:
    """A stretch of time in hours; a day is 24, as a deadline in days means."""
    value = number(amount)
    factor = next((factor for words, factor in _HOURS if re.fullmatch(words, unit, re.IGNORECASE)), None)
    return None if value is None or factor is None else round(value * factor, 4)


def deadline_hours(text: str) -> float | None:
    """The hours of the first "within 4 hours" in a text."""
    found = _WITHIN.search(text)
    if not found:
        return None
    amount, unit = (found[1], found[2]) if found[1] else (found[3], found[4])
    return hours(amount, unit)


def minutes(text: str) -> int | None:
    """The first length of time in a text, in minutes: ``30 min``, ``1 hour``."""
    found = _LENGTH.search(text)
    if not found:
        return None
    amount, unit = (found[1], found[2]) if found[1] else (found[3], found[4])
    length = hours(amount, unit)
    return None if length is None else round(length * 60)
