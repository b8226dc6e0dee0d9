"""Numbers in a plan's prose: how much, compared how, within what time."""

import re
from typing import Final

from bot.plan.model import Comparison

_NUMBER_WORDS: Final = {
    0: "zero",
    1: "one an a uno una un une eine einer einem um uma один",
    2: "two dos deux zwei dois duas два двух 两",
    3: "three tres trois drei três три трёх трех 三",
    4: "four cuatro quatre vier quatro четыре 四",
    5: "five cinco cinq fünf пять 五",
    6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 12: "twelve",
}  # fmt: skip
WORD_NUMBER: Final = {word: value for value, words in _NUMBER_WORDS.items() for word in words.split()}
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
    rf"\b({NUMBER})[\s-]{{0,2}}({_MINUTE}|{_HOUR})(?![a-zà-ÿ\d])|(\d{{1,3}})\s*(分钟|分|小时|時間)", re.IGNORECASE
)
_AT_LEAST: Final = "at least|no less than|not less than|al menos|pelo menos|au moins|mindestens|не менее|至少"
_AT_MOST: Final = "at most|no more than|not more than|up to|máximo|höchstens|не более|不超过"
_MORE: Final = (
    "more than|greater than|higher than|over|above|exceed|exceeds|exceeding|rises above|rise above|goes above|surpasses"
    "|climbs above|más de|supera|mais de|acima de|plus de|dépasse|mehr als|über|übersteigt|более|больше|выше|превышает"
    "|超过|超過"
)
_LESS: Final = (
    "less than|fewer than|lower than|below|under|drops below|drop below|falls below|fall below|dips below|menos de"
    "|por debajo de|abaixo de|moins de|en dessous de|weniger als|unter|fällt unter|менее|меньше|ниже"
    "|低于|少于|未満|下回"
)
_WORDS: Final[tuple[tuple[str, Comparison], ...]] = ((_AT_LEAST, ">="), (_AT_MOST, "<="), (_MORE, ">"), (_LESS, "<"))
_SIGNS: Final[dict[str, Comparison]] = {
    ">=": ">=", "=>": ">=", "≥": ">=", "<=": "<=", "=<": "<=", "≤": "<=", ">": ">", "<": "<", "=": "==", "==": "==",
}  # fmt: skip
_COMPARISON: Final = {**_SIGNS, **{word: sign for words, sign in _WORDS for word in words.split("|")}}
SIGN: Final = "|".join(sorted((sign for sign in _SIGNS if sign[0] != "=" or len(sign) > 1), key=len, reverse=True))
COMPARATOR: Final = "|".join(sorted(set(_COMPARISON) - set(_SIGNS), key=len, reverse=True))


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
    return _COMPARISON.get(" ".join(words.casefold().split()))


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
