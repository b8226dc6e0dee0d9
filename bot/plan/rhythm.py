"""When something comes round, as a plan's prose says it: weekdays, times of day, how often."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.plan.quantity import minutes

_DAY: Final = {
    "Mon": (
        "mon(?:day)?s?|lunes|lun|segundas?(?:-feiras?)?|lundis?|montags?|понедельник(?:ам|и)?|пн|周一(?!次)|星期一|月曜"
    ),
    "Tue": "tue(?:s|sday)?s?|martes|terças?(?:-feiras?)?|mardis?|dienstags?|вторник(?:ам|и)?|вт|周二|星期二|火曜",
    "Wed": (
        "wed(?:nesday)?s?|mié(?:rcoles)?|quartas?(?:-feiras?)?|mercredis?|mittwochs?|сред[ауы]м?|ср|周三|星期三|水曜"
    ),
    "Thu": (
        "thu(?:r|rs|rsday)?s?|jue(?:ves)?|quintas?(?:-feiras?)?|jeu(?:dis?)?|donnerstags?|четверг(?:ам)?|чт"
        "|周四|星期四|木曜"
    ),
    "Fri": "fri(?:day)?s?|viernes|sextas?(?:-feiras?)?|vendredis?|freitags?|пятниц(?:а|у|ам|ы)|пт|周五|星期五|金曜",
    "Sat": "sat(?:urday)?s?|sábados?|samedis?|samstags?|суббот(?:а|у|ам|ы)|周六|土曜",
    "Sun": "sun(?:day)?s?|domingos?|dimanches?|sonntags?|воскресень(?:е|ям|я)|周日|日曜",
}
WEEKDAY: Final = "|".join(_DAY.values())
_DAYS: Final = [
    (day, re.compile(rf"(?<![a-zà-ÿа-яё])(?:{words})(?![a-zà-ÿа-яё])", re.IGNORECASE)) for day, words in _DAY.items()
]
_TO: Final = re.compile(r"\s*(?:[-–—~]|to|through|bis|al?|à|по|до|至|到|から)\s*", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm)\b|(?<![\d:])((?:[01]?\d|2[0-3])(?=:)|(?:0?[6-9]|1\d"
    r"|2[0-3])(?=h))[:h]([0-5]\d)(?!\d)"
    r"|(?<![\d:.])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?\s?(?:uhr\b|(?:時(?!間)|[点點])(?:([0-5]?\d)分|(半))?)"
    r"|\b(?:at|um|à|às|a las|kl\.?)\s([01]?\d|2[0-3])\.([0-5]\d)(?![\d%])"
    r"|\b(?:à|a las|às|kl\.|at)\s([01]?\d|2[0-3])\s?h?(?!\w|[:.]\d|\s?(?:%|min|h\w|people|percent|weeks?|days?))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<![\d:])([01]?\d|2[0-3])[:.h]([0-5]\d)\s?(?:h|uhr)?\s{0,2}(?:[-–—]|to|until|till|bis|a|à|до)\s{0,2}([01]?\d"
    r"|2[0-3])[:.h]([0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\d:.,])([6-9]|1\d|2[0-3])\s?h(?![\w'’])(?!\s+(?:per|a|par|por|pro)\b)", re.IGNORECASE)
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|matins?|soirs?)[,\s]*$", re.IGNORECASE)
_DAILY_FROM: Final = 5
_TWO: Final = r"(?:two|other|second|2|2nd)"
_CADENCE: Final = (
    ("twice weekly", r"\btwice[- ](?:an?[- ])?week|two times a week|bi-?weekly twice"),
    (
        "twice weekly",
        r"\bdos veces por semana|\bduas vezes por semana|\bdeux fois par semaine|\bzweimal (?:pro|die) woche",
    ),
    ("twice weekly", r"\b(?:два раза|дважды) в неделю|每周(?:两|二|2)次|週2回"),
    (
        "quarterly",
        r"\bquarterly\b|\b(?:each|every|once (?:a|per)|of the) quarter\b(?! of an)|\btrimestr|\bvierteljährlich",
    ),
    ("quarterly", r"\bquartalsweise|\b(?:jedes|pro|im) quartal\b|\bежеквартальн|\bраз в квартал|每季度?|四半期"),
    ("every three weeks", rf"\bevery (?:three|third|3|3rd) (?:weeks?|(?:{WEEKDAY})\b)|\balle (?:drei|3) wochen"),
    (
        "every three weeks",
        r"\bcada (?:tres|três|3) semanas|\btoutes les (?:trois|3) semaines|раз в (?:три|3) недели|每(?:三|3)周|3週間",
    ),
    ("every four weeks", rf"\bevery (?:four|fourth|4|4th) (?:weeks?|(?:{WEEKDAY})\b)|\balle (?:vier|4) wochen"),
    (
        "every four weeks",
        r"\bcada (?:cuatro|quatro|4) semanas|\btoutes les (?:quatre|4) semaines|раз в (?:четыре|4) недели|每(?:四|4)周",
    ),
    (
        "monthly",
        r"\b(?:of (?:(?:the|each|every|a) )?month|(?:once a|per) month|del mes|de cada m[eê]s)\b",
    ),
    ("monthly", r"\b(?:do mês|du mois|des monats)\b"),
    ("monthly", r"\bchaque mois\b|\btous les mois\b|\bcada m[eê]s\b|\btodos (?:los meses|os meses)\b|\bjeden monat\b"),
    ("monthly", r"\b(?:каждый месяц|раз в месяц|(?<![\d-] )месяца)\b|\bim monat\b"),
    (
        "every two weeks",
        r"\b(?:bi-?weekly|fortnightly|(?:every|each|once a|per) fortnight|quin[cz]enal(?:mente)?)\b",
    ),
    (
        "every two weeks",
        r"\bzweiwöchentlich(?:e[nmrs]?)?\b",
    ),
    (
        "every two weeks",
        rf"\bevery {_TWO} (?:weeks?|\w+days?|(?:{WEEKDAY}))\b|\balternat(?:e|ing) (?:weeks?|\w+days?)\b",
    ),
    (
        "every two weeks",
        r"\b(?:odd|even|gerade[nr]?|ungerade[nr]?) (?:weeks?|wochen|kalenderwochen)\b|\b14-?täg(?:ig|lich)",
    ),
    (
        "every two weeks",
        r"\balle (?:zwei|2) wochen\b|\balle 14 tage|\bjede[nr]? (?:zweiten?|2\.) (?:woche|\w+tag|mittwoch)",
    ),
    (
        "every two weeks",
        r"\bcada (?:dos|2|duas) semanas\b|\bcada (?:quince|15|quinze) d[ií]as\b|\balter(?:n[ao]s|nad[ao]s)\b",
    ),
    ("every two weeks", r"\bcada dos (?:lunes|martes|mié(?:rcoles)?|jue(?:ves)?|viernes)"),
    (
        "monthly",
        r"\b(?:every|each) (?:first|1st|last) \w+day\b|\bjede[nrs]? (?:ersten?|letzten?) \w+tag",
    ),
    ("every two weeks", r"\bsemana sim,? semana não\b|\bsemana sí,? semana no\b|\btwice a month\b"),
    ("every two weeks", r"\btoutes les (?:deux|2) semaines\b|\btous les (?:quinze|15) jours\b|\bsur deux\b"),
    (
        "every two weeks",
        r"\bраз в (?:две|2) недели\b|\bкажд\w+ втор(?:ой|ую|ое)\b|через неделю",
    ),
    ("every two weeks", r"隔[周週]|每[两兩2二]个?周|双周|2週間ごと"),
    (
        "daily",
        r"\b(?:daily|(?:every|each) (?:\w+ )?(?:day|weekday|morning|evening|night|shift)|weekdays|weeknights|eod)\b",
    ),
    ("daily", r"\b(?:di[aá]ri[oa]|diariamente|quotidien(?:ne)?|(?:werk)?täglich(?:e[nmrs]?)?|werktags)\b"),
    (
        "daily",
        r"\b(?:cada (?:día|mañana|dia|manhã)|todos los días|todos os dias|tod[ao]s? (?:dia|manhã)|chaque jour)\b",
    ),
    ("daily", r"\b(?:tous les (?:jours|matins|soirs)|chaque (?:matin|soir)|jeden (?:tag|morgen|abend))\b"),
    ("daily", r"\b(?:mornings|evenings|nights)\b"),
    ("daily", r"\bend[- ]of[- ]day\b|ежедневн|кажд(?:ый день|ое утро|ый вечер)|每[日天]|毎[日朝]|工作日|平日"),
    (
        "weekly",
        r"\b(?:weekly|every week|each week|once (?:a|per|every) week|semanal(?:mente)?|hebdomadaire)\b",
    ),
    (
        "weekly",
        r"\bwöchentlich(?:e[nmrs]?)?\b",
    ),
    (
        "weekly",
        r"\b(?:cada semana|todas (?:las|as) semanas|toda semana|chaque semaine|toutes les semaines|jede woche)\b",
    ),
    ("weekly", r"\bеженедельн\w*|\bраз в неделю\b|\bкаждую неделю\b|每[周週](?![两二]次)|每星期|毎週"),
    (
        "monthly",
        r"\b(?:monthly|every month|mensual|mensal|mensuel(?:le)?|monatlich(?:e[nmrs]?)?|ежемесячн\w*)\b|每个?月|毎月",
    ),
    ("each sprint", r"\b(?:each|every|per|end of (?:each|every|the)) (?:sprint|milestone|phase|iteration|stage)\b"),
)


_HINT = re.compile(  # a part of every word above, so that most sentences are passed over at once
    r"week|month|quarter|every|each|cada|jede|da[yi]|night|fortn|morn|even|shift|eod|sprint|mileston|phase|iterat"
    r"|stage|alter|twice"
    r"|two times|seman|m[eê]s|mensu|mensal|d[ií]a|di[aá]ri|quin|mañana|manhã|trimest|tag|täg|woche|wöch|monat|quartal"
    r"|morgen|abend|gerade|zweit|viertel|jour|mois|matin|soir|quotid|hebdo|sur deux|недел|месяц|кварт|день|дневн|утр"
    r"|вечер|втор|[周週月日天季朝双期]|四半",
    re.IGNORECASE,
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
        hour = next(_clock(text), None)
        return f"{int(hour[1]):02d}:00" if hour else None
    if found[3]:
        hour12 = int(found[1]) % 12 + (12 if found[3].lower() == "pm" else 0)
        return f"{hour12:02d}:{found[2] or '00'}"
    minute = found[5] or found[7] or found[8] or ("30" if found[9] else found[11] or "0")
    return f"{int(found[4] or found[6] or found[10] or found[12]):02d}:{int(minute):02d}"


def length_in(text: str) -> int | None:
    """How long it takes in minutes; a time of day written ``9h00``, or ``18 h`` behind a weekday, is no length."""
    bare = _TIME.sub(" ", text)
    for hour in reversed([*_clock(bare)]):
        bare = f"{bare[: hour.start()]} {bare[hour.end() :]}"
    found = minutes(bare)
    return found if found is not None else _between(text)


def _clock(text: str) -> Iterator[re.Match[str]]:
    """Hours of the day without minutes, ``18 h``: behind a weekday, or where the text tells a length besides."""
    for hour in _CLOCK.finditer(text):
        besides = minutes(text[: hour.start()]) or minutes(text[hour.end() :])
        if besides is not None or _DAY_BEFORE.search(text[max(0, hour.start() - 20) : hour.start()]):
            yield hour


def _between(text: str) -> int | None:
    """The minutes from the first time of day to the second: ``09:00–09:15``."""
    first = _RANGE.search(text)
    if not first:
        return None
    begin, end = int(first[1]) * 60 + int(first[2]), int(first[3]) * 60 + int(first[4])
    return end - begin if begin < end else None


def cadence_of(text: str, days: tuple[str, ...]) -> str:
    """How often, in English: what the text says, else what the number of its weekdays comes to."""
    said = (
        ""
        if not _HINT.search(text)
        else next((name for name, pattern in _CADENCE if re.search(pattern, text, re.IGNORECASE)), "")
    )
    if not days or (said and said != "daily"):
        return said
    if len(days) >= _DAILY_FROM:
        return "daily"
    return {1: "weekly", 2: "twice weekly"}.get(len(days), "several times a week")
