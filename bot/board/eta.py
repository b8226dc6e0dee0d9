"""Which day somebody promises in their own words."""

import calendar
import re
from datetime import date, timedelta

from bot.plan.date_text import resolve, written

_WEEKDAYS = (
    "mon monday lunes lundi montag segunda",
    "tue tues tuesday martes mardi dienstag terça",
    "wed weds wednesday miércoles miercoles mercredi mittwoch quarta",
    "thu thur thurs thursday jueves jeudi donnerstag quinta",
    "fri friday viernes vendredi freitag sexta",
    "sat saturday sábado samedi samstag",
    "sun sunday domingo dimanche sonntag",
)
WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_NUMBER = {"a": 1, "an": 1, "one": 1, "une": 1, "two": 2, "zwei": 2, "deux": 2, "dos": 2, "three": 3, "drei": 3}
_DAYS, _WEEKS = r"(?:days?|d|tagen?|jours?|días?|dias?)", r"(?:weeks?|w|wochen?|semaines?|semanas?)"
_IN = re.compile(rf"\b(\d+|{'|'.join(_NUMBER)}) (?:more )?(?:({_DAYS})|{_WEEKS})\b")
_OVERMORROW = re.compile(r"day after tomorrow|pasado mañana|übermorgen|après-demain|depois de amanhã|بعد (?:بكرة|غد)")
_TOMORROW = re.compile(r"\b(?:tomorrow|tmrw|tmr|tmw|tom|2moro|2mrw|mañana|demain|morgen|amanhã|غدا|بكرة|بكره)\b")
_NEXT_WEEK = re.compile(
    r"next week|semana que (?:viene|vem)|próxima semana|semaine prochaine|nächster? woche|الأسبوع (?:القادم|الجاي)"
)
_WEEK_END = re.compile(r"end of (?:the )?week|\beow\b|fin de (?:la )?semai?n[ae]|ende der woche|fim d[ae] semana")
_MONTH_END = re.compile(r"end of (?:the )?month|\beom\b|fin de mes|fin du mois|ende des monats|fim do mês")
_NTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_TODAY = re.compile(
    r"\b(?:today|tonight|eod|eob|cob|noon|midday|afternoon|evening|end of (?:the )?day|this week|later|"
    r"hoy|esta (?:tarde|noche)|aujourd'hui|ce soir|heute|hoje|اليوم|الليلة)\b|\d ?(?:am|pm|h|uhr)\b|\d:\d\d"
)
_WEEK, _FRIDAY = 7, 4


def promised_day(words: str, said: date) -> date | None:
    """The earliest day that the words can mean when they are said on ``said``; None where they name none."""
    low = " ".join(words.casefold().split())
    dates = resolve(written(low), said)
    if dates:
        return max(dates)
    weekday = next((WEEKDAY[word] for word in re.findall(r"\w+", low) if word in WEEKDAY), None)
    if weekday is not None:
        return said + timedelta(days=(weekday - said.weekday()) % _WEEK or (_WEEK if "next" in low else 0))
    return _counted(low, said) or _named(low, said)


def _counted(low: str, said: date) -> date | None:
    if _OVERMORROW.search(low):
        return said + timedelta(days=2)
    if _TOMORROW.search(low):
        return said + timedelta(days=1)
    if found := _IN.search(low):
        number = min(int(found[1]) if found[1].isdecimal() else _NUMBER[found[1]], 999)
        return said + timedelta(days=number if found[2] else number * _WEEK)
    return None


def _named(low: str, said: date) -> date | None:
    if _NEXT_WEEK.search(low):
        return said + timedelta(days=_WEEK - said.weekday())
    if _WEEK_END.search(low):
        return said + timedelta(days=max(0, _FRIDAY - said.weekday()))
    if _MONTH_END.search(low):
        return said.replace(day=calendar.monthrange(said.year, said.month)[1])
    if found := _NTH.search(low):
        return _day_of_month(int(found[1]), said)
    return said if _TODAY.search(low) else None


def _day_of_month(number: int, said: date) -> date | None:
    """The next day with that number, in this month or the one after."""
    following = said.replace(day=1) + timedelta(days=31)
    for month in (said, following):
        if 1 <= number <= calendar.monthrange(month.year, month.month)[1] and month.replace(day=number) >= said:
            return month.replace(day=number)
    return None
