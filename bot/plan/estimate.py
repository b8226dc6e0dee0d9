"""How long an estimate says that a task takes: "4h", "1-2d", "1d 4h"; points and sizes are no time."""

import re
from typing import Final

from bot.plan.effort_words import NUMBER_WORDS
from bot.plan.quantity import number

USUAL_DAY: Final = 8.0  # working hours
WORKDAYS: Final = 5  # in a week

_MINUTE = r"mins?|minutes?|minutos?|minuten|мин(?:ут[ыу]?)?|分钟|分"
_HOUR = r"h|hrs?|hours?|horas?|heures?|std|stunden?|час(?:а|ов)?|ч|小时|時間"
_WORK = r"(?:person|man|working|work|business|ideal)"
_DAY = rf"(?:{_WORK}[\s-])?days?|d|pd|días?|dias?|jours?|tagen?|tage?|дн(?:я|ей)?|день|天|日"
_WEEK = r"w|wks?|weeks?|semanas?|semaines?|wochen?|недел[яьи]|周|週間"
_AMOUNT = r"\d{1,4}(?:[.,]\d{1,2})?"
_PART = re.compile(
    rf"(?:{_AMOUNT}\s*(?:{_MINUTE}|{_HOUR}|{_DAY}|{_WEEK})?\s*(?:[-–—~]|to|bis|a|à|до)\s*)?"
    rf"(?P<amount>{_AMOUNT})[\s-]?(?:(?P<minute>{_MINUTE})|(?P<hour>{_HOUR})|(?P<day>{_DAY})|(?P<week>{_WEEK}))\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:[,+]|and|und|y|e|et)?\s*")
_AROUND = re.compile(
    r"^(?:[~≈≤<]=?|ca\.?|approx(?:\.|imately)?|about|around|up to|est\.?)\s*|\s*\([^()]*\)$", re.IGNORECASE
)
_WORDED = re.compile(rf"^(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?=\s)", re.IGNORECASE)
_HALF = re.compile(r"\b(?:half an?|half|½)[\s-]*(?=(?:day|d|hour|h)\b)", re.IGNORECASE)


def hours(text: str | None, day: float = USUAL_DAY) -> float | None:
    """The working hours of an estimate, of a range its upper end; None when it states no time.

    Args:
        text: the estimate as the document writes it.
        day: the hours of one working day, which "2d" counts twice.
    """
    said = _HALF.sub("0.5 ", _AROUND.sub("", (text or "").strip()))
    said = _WORDED.sub(lambda found: NUMBER_WORDS[found[0].casefold()], said)
    worth = {"minute": 1 / 60, "hour": 1.0, "day": day, "week": day * WORKDAYS}
    total, at = 0.0, 0
    while part := _PART.match(said, at):
        unit = next(name for name in worth if part[name])
        total += (number(part["amount"]) or 0) * worth[unit]
        joint = _JOINT.match(said, part.end())
        at = joint.end() if joint else part.end()
    return round(total, 2) if total and at == len(said) else None
