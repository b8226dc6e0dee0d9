"""Numbers in a plan's prose: how many, how long, within what time."""

import re
from typing import Final

_NUMBER_WORDS: Final = {
    0: "zero",
    1: "one an a uno una un une eine einer einem einen um uma один одну 一",
    2: "two dos deux zwei dois duas два двух две 两 二",
    3: "three tres trois drei três три трёх трех 三",
    4: "four cuatro quatre vier quatro четыре четырёх 四",
    5: "five cinco cinq fünf пять пяти 五",
    6: "six seis sechs шесть 六", 7: "seven siete sete sept sieben семь 七", 8: "eight ocho oito huit acht восемь 八",
    9: "nine nueve nove neuf neun девять 九", 10: "ten diez dez dix zehn десять 十", 11: "eleven",
    12: "twelve doce doze douze zwölf",
    15: "fifteen quince quinze fünfzehn пятнадцать", 20: "twenty veinte vinte vingt zwanzig двадцать",
    30: "thirty treinta trinta trente dreißig тридцать", 40: "forty cuarenta quarenta quarante vierzig сорок",
    45: "forty-five fünfundvierzig", 50: "fifty", 60: "sixty sechzig", 75: "seventy-five", 80: "eighty",
    90: "ninety neunzig", 100: "hundred",
}  # fmt: skip
WORD_NUMBER: Final = {word: value for value, words in _NUMBER_WORDS.items() for word in words.split()}
NUMBER: Final = (
    r"(?:[$€£]?\d{1,9}(?:[.,]\d{1,6})?|(?:"
    + "|".join(sorted(set(WORD_NUMBER) - {"a"}, key=len, reverse=True))
    + r")(?![a-zà-ÿа-яё]))"
)
_MINUTE: Final = "minutes?|mins?|minutos?|minuten|мин(?:ут[ыу]?)?|分钟|分"
_HOUR: Final = "hours?|hrs?|h|std|horas?|heures?|stunden?|час(?:а|ов)?|ч|小时|時間"
_DAY: Final = (
    "(?:business |working )?days?|d|días?(?: hábiles)?|dias?(?: úteis)?|jours?(?: ouvrés)?|(?:werk)?tag(?:en|e)?"
    "|дней|дня|день|дн|天|日"
)
_WEEK: Final = "weeks?|semanas?|semaines?|wochen?|недел[яьию]|周|週間"
_HOURS: Final = ((_MINUTE, 1 / 60), (_HOUR, 1.0), (_DAY, 24.0), (_WEEK, 168.0))
_SET_PHRASES: Final = (
    (0.25, r"(?:a )?quarter of an hour|un cuarto de hora|un quart d'heure|eine[r]? viertelstunde"),
    (1.5, r"(?:an |one )?hour and a half|hora y media|uma hora e meia|une heure et demie|anderthalb stunden"),
    (0.5, r"half an? hour|half-hour|media hora|meia hora|(?:une )?demi-heure|eine[r]? halben? stunde|полчаса|半小时"),
    (1.0, r"(?:the|a|next) hour"),
    (24.0, r"(?:a|the next|one) day|24/7"),
    (168.0, r"(?:a|the) week"),
)
_DEADLINE_PHRASES: Final = ((1.0, r"l['’]heure(?! d)"),)  # "à l'heure" is no length
_SAID: Final = "|".join(words for _, words in (*_SET_PHRASES, *_DEADLINE_PHRASES))
_SAID_HOURS: Final = "|".join(words for value, words in _SET_PHRASES if value < 24)  # noqa: PLR2004 - hours of a day
_TIME: Final = (
    rf"(?:(?:{NUMBER}\s?(?:-|–|to|bis|a)\s?)?({NUMBER})[\s-]{{0,2}}({_MINUTE}|{_HOUR}|{_DAY}|{_WEEK})|({_SAID}))"
    r"(?![a-zà-ÿа-яё])"
)
_STRETCH = re.compile(r"(?<![\w.,:])" + _TIME, re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:\b(?:within|in under|in less than|inside(?: of)?|no later than|at most|in the (?:next|first)|dentro de"
    r"|en menos de"
    r"|en un plazo de|antes de|em até|em menos de|dans(?: les| un délai de)?|en moins de|sous|innerhalb von|innerhalb"
    r"|binnen|в течение)|\b(?:deadline|time limit|sla|plazo|prazo|délai|frist|срок)\s{0,2}[:=]?(?:\s(?:of|is))?)"
    rf"\s+(?:(?:the|los|as|os|les|des)\s+)?(?:(?:first|next|próxim[oa]s|prochaines)\s+)?{_TIME}"
    rf"|(?:在|于)?\s*({NUMBER})\s*(小时|分钟|分|天|日|時間)\s*(?:内|以内)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    rf"(?:\s*[,;(·|–—]\s*(?:(?:in|en|em|dans)\s)?|\s+(?:in|en|em|dans)\s){_TIME}\s*\)?\.?$", re.IGNORECASE
)
_SAME_DAY = re.compile(
    r"\bsame (?:business |working )?day\b|\b(?:by|before) (?:the )?(?:end of (?:the )?(?:business |working )?day|eod"
    r"|close of business)\b|\bel mismo día\b|\bno mesmo dia\b|\ble jour même\b|\bam selben tag\b|в тот же день|当天",
    re.IGNORECASE,
)
_NEXT_DAY = re.compile(
    r"\b(?:by|before|on|within)?\s*the (?:next|following) (?:business |working )?day\b", re.IGNORECASE
)
_WORKING_DAY: Final = 8.0  # hours until the end of a business day, at most
_LENGTH = re.compile(
    rf"(?<![\w.,:])(?:(\d{{1,2}})\s?h\s?(\d{{2}})(?!\d)|({_SAID_HOURS})(?![a-zà-ÿа-яё])"
    rf"|({NUMBER})[\s-]{{0,2}}({_MINUTE}|{_HOUR}|['′’])(?![a-zà-ÿа-яё\d])|([1-9]?[05]|120)m(?![\w²³]))"
    r"|(\d{1,3})\s*(分钟|分|小时|時間)",
    re.IGNORECASE,
)


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


def hours(amount: str, unit: str) -> float | None:
    """A stretch of time in hours; a day is 24, as a deadline in days means."""
    value = number(amount)
    factor = next((factor for words, factor in _HOURS if re.fullmatch(words, unit, re.IGNORECASE)), None)
    return None if value is None or factor is None else round(value * factor, 4)


def stretch_hours(text: str) -> float | None:
    """The hours of the first stretch of time in a text: ``30 min``, ``2 business days``, ``half an hour``."""
    found = _STRETCH.search(text)
    return (_said(found[3]) if found[3] else hours(found[1], found[2])) if found else _day_hours(text)


def deadline_hours(text: str) -> float | None:
    """The hours of the first "within 4 hours" in a text; "the same business day" is at most 8."""
    found = _WITHIN.search(text)
    if not found:
        return _day_hours(text)
    if found[3]:
        return _said(found[3])
    amount, unit = (found[1], found[2]) if found[1] else (found[4], found[5])
    return hours(amount, unit)


def closing_hours(text: str) -> float | None:
    """The hours of the stretch of time that an instruction ends with: "call the depot, 2 h"."""
    found = _CLOSING.search(text)
    if not found:
        return None
    return _said(found[3]) if found[3] else hours(found[1], found[2])


def without_deadline(text: str) -> str:
    """The text without the words that give a deadline."""
    bare = _SAME_DAY.sub("", _WITHIN.sub("", text, count=1))
    bare = _CLOSING.sub("", bare) if bare == text else bare
    return " ".join(bare.replace("()", "").split()).strip(" .,;").replace(" ,", ",").removesuffix(" the")


def minutes(text: str) -> int | None:
    """The first length of time in a text, in minutes: ``30 min``, ``1 hour``, ``half an hour``."""
    found = _LENGTH.search(text)
    if not found:
        return None
    if found[1]:
        return int(found[1]) * 60 + int(found[2])
    amount, unit = (found[4], found[5]) if found[4] else (found[6], "min") if found[6] else (found[7], found[8])
    length = _said(found[3]) if found[3] else hours(amount, "min" if unit in "'′’" else unit)
    return None if length is None else round(length * 60)


def _said(phrase: str) -> float | None:
    return next(
        (value for value, words in (*_SET_PHRASES, *_DEADLINE_PHRASES) if re.fullmatch(words, phrase, re.IGNORECASE)),
        None,
    )


def _day_hours(text: str) -> float | None:
    if _SAME_DAY.search(text):
        return _WORKING_DAY
    return 24.0 if _NEXT_DAY.search(text) else None
