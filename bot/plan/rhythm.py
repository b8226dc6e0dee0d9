"""When something comes round, as a plan's prose says it: weekdays, times of day, how often."""

import re
from itertools import pairwise
from typing import Final

from bot.plan.quantity import minutes

_DAY: Final = {
    "Mon": "mon(?:day)?s?|lunes|segundas?(?:-feiras?)?|lundi|montags?|понедельник|周一|星期一|月曜",
    "Tue": "tue(?:s|sday)?s?|martes|terças?(?:-feiras?)?|mardi|dienstags?|вторник|周二|星期二|火曜",
    "Wed": "wed(?:nesday)?s?|miércoles|quartas?(?:-feiras?)?|mercredi|mittwochs?|среда|среду|周三|星期三|水曜",
    "Thu": "thu(?:r|rs|rsday)?s?|jueves|quintas?(?:-feiras?)?|jeudi|donnerstags?|четверг|周四|星期四|木曜",
    "Fri": "fri(?:day)?s?|viernes|sextas?(?:-feiras?)?|vendredi|freitags?|пятница|пятницу|周五|星期五|金曜",
    "Sat": "sat(?:urday)?s?|sábado|samedi|samstags?|суббота|周六|土曜",
    "Sun": "sun(?:day)?s?|domingo|dimanche|sonntags?|воскресенье|周日|日曜",
}
_DAYS: Final = [
    (day, re.compile(rf"(?<![a-zà-ÿ])(?:{words})(?![a-zà-ÿ])", re.IGNORECASE)) for day, words in _DAY.items()
]
_TO: Final = re.compile(r"\s*(?:[-–—~]|to|through|bis|al?|à|по|до|至|到|から)\s*", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm)\b|(?<![\d:])([01]?\d|2[0-3])[:h]([0-5]\d)(?!\d)"
    r"|(?<![\d:.])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s?(?:uhr\b|(?:時(?!間)|[点點])(?:([0-5]?\d)分|(半))?)"
    r"|\b(?:à|a las|às|kl\.|at)\s([01]?\d|2[0-3])\s?h?(?![\d%\w:.]\w?|\s?(?:%|min|h\w|people|percent|weeks?|days?))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<![\d:])([01]?\d|2[0-3])[:.h]([0-5]\d)\s?(?:h|uhr)?\s{0,2}(?:[-–—]|to|until|till|bis|a|à|до)\s{0,2}([01]?\d"
    r"|2[0-3])[:.h]([0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_DAILY_FROM: Final = 5
_CADENCE: Final = (
    (
        "twice weekly",
        r"\btwice[- ](?:an?[- ])?week|two times a week|bi-?weekly twice",
    ),
    ("twice weekly", r"\bdos veces por semana|\bzweimal (?:pro|die) woche"),
    ("monthly", r"\b(?:of (?:the|each|every) month|once a month|del mes|do mês|du mois|des monats)\b"),
    (
        "every two weeks",
        r"\b(?:bi-?weekly|fortnightly|(?:every|each|once a|per) fortnight|quincenal|quinzenal|zweiwöchentlich)\b",
    ),
    ("every two weeks", r"\bevery (?:two|other|second|2|2nd) (?:weeks?|\w+day)\b"),
    (
        "every two weeks",
        r"\bjede[nrs]? zweite[nrs]? \w+tag|\bun \w+di sur deux|\bcada dos (?:lunes|martes|miércoles|jueves|viernes)",
    ),
    ("every two weeks", r"\bкажд\w+ втор\w+ (?:понедельник|вторник|сред|четверг|пятниц)"),
    (
        "monthly",
        r"\bevery (?:first|1st|third|3rd|fourth|4th|last) \w+day\b|\bjede[nrs]? (?:ersten?|dritten?|letzten?) \w+tag",
    ),
    ("every two weeks", r"\balle (?:zwei|2) wochen\b|\bcada (?:dos|2) semanas\b|\ba cada (?:duas|2) semanas\b"),
    ("every two weeks", r"\btoutes les (?:deux|2) semaines\b|\bраз в (?:две|2) недели\b|隔[周週]|每两周|2週間ごと"),
    (
        "daily",
        r"\b(?:daily|(?:every|each) (?:\w+ )?(?:day|weekday|morning|evening|shift)|weekdays|eod)\b",
    ),
    ("daily", r"\b(?:di[aá]ri[oa]|quotidien(?:ne)?|täglich)\b"),
    ("daily", r"\bend[- ]of[- ]day\b|ежедневн|每[日天]|毎[日朝]"),
    ("weekly", r"\b(?:weekly|every week|each week|once (?:a|per|every) week|semanal|hebdomadaire|wöchentlich)\b"),
    ("weekly", r"\bеженедельн\w*|\bраз в неделю\b|\bкаждую неделю\b|每周|毎週"),
    ("monthly", r"\b(?:monthly|every month|mensual|mensal|mensuel(?:le)?|monatlich|ежемесячн\w*)\b|每月|毎月"),
    ("each sprint", r"\b(?:each|every|per|end of (?:each|every|the)) sprint\b"),
)


def days_in(text: str) -> tuple[str, ...]:
    """The weekdays a text names, Monday first; ``Mon–Fri`` names five."""
    found = sorted((hit.start(), hit.end(), at) for at, (_, one) in enumerate(_DAYS) for hit in one.finditer(text))
    named = {at for _, _, at in found}
    for (_, end, low), (start, _, high) in pairwise(found):
        if low < high and _TO.fullmatch(text[end:start]):
            named.update(range(low, high))
    return tuple(_DAYS[at][0] for at in sorted(named))


def time_in(text: str) -> str | None:
    """The first time of day in a text, as HH:MM."""
    found = _TIME.search(text)
    if not found:
        return None
    if found[3]:
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "pm" else 0)
        return f"{hour:02d}:{found[2] or '00'}"
    minute = found[5] or found[7] or found[8] or ("30" if found[9] else "0")
    return f"{int(found[4] or found[6] or found[10]):02d}:{int(minute):02d}"


def length_in(text: str) -> int | None:
    """How long it takes in minutes; a time of day written ``9h00`` is no length."""
    found = minutes(_TIME.sub(" ", text))
    return found if found is not None else _between(text)


def _between(text: str) -> int | None:
    """The minutes from the first time of day to the second: ``09:00–09:15``."""
    first = _RANGE.search(text)
    if not first:
        return None
    begin, end = int(first[1]) * 60 + int(first[2]), int(first[3]) * 60 + int(first[4])
    return end - begin if begin < end else None


def cadence_of(text: str, days: tuple[str, ...]) -> str:
    """How often, in English: what the text says, else what the number of its weekdays comes to."""
    said = next((name for name, pattern in _CADENCE if re.search(pattern, text, re.IGNORECASE)), "")
    if not days or (said and said != "daily"):
        return said
    if len(days) >= _DAILY_FROM:
        return "daily"
    return {1: "weekly", 2: "twice weekly"}.get(len(days), "several times a week")
