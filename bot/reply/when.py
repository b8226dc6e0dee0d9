"""Dates and times that a person promises, in the person's own words."""

import re
from dataclasses import dataclass
from typing import Final

_DAY: Final = (
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tues?|weds?|thurs?|thu|fri|"
    r"lunes|martes|miércoles|miercoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|segunda(?:-feira)?|terça(?:-feira)?|quarta(?:-feira)?|"
    r"quinta(?:-feira)?|sexta(?:-feira)?|"
    r"(?:يوم )?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|الأحد|الاحد|السبت)"
)
_PART: Final = (
    r"morning|afternoon|evening|night|noon|lunch(?:time)?|midday|eod|eob|cob|eow|am|pm|end of (?:the )?day|"
    r"por la (?:mañana|tarde|noche)|a primera hora|al mediodía|matin|midi|après-midi|soir|früh|vormittag|"
    r"mittag|nachmittag|abend|"
    r"de manhã|à tarde|à noite|cedo|الصبح|صباحا|مساء|بالليل"
)
_CLOCK: Final = r"(?:[01]?\d|2[0-4])(?::[0-5]\d)?\s?(?:am|pm|a\.m\.|p\.m\.|h|uhr|o'clock)|(?:[01]?\d|2[0-3]):[0-5]\d"
_MONTH: Final = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|janvier|février|"
    r"avril|juin|juillet|märz|mai|juni|juli"
)
_DATE: Final = (
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of| de)? (?:{_MONTH})|"
    rf"(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|"
    rf"\d{{1,2}}\.\d{{1,2}}\.(?:\d{{2,4}})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?! (?:try|attempt|time|round|party|"
    rf"place|floor|run|draft|pass|one|go)\b)"
)
_SOON: Final = (
    r"tomorrow|tmrw|tmr|tmw|tom|2moro|2mrw|tonight|end of (?:the )?(?:day|week|sprint|month)|eod|eow|cob|"
    r"eob|eom|day after tomorrow|"
    r"next (?:week|wk|sprint|month|(?:mon|tues?|wednes|thurs?|fri)(?:day)?)|later (?:today|this week|tonight|"
    r"this afternoon)|this (?:afternoon|evening|week|weekend|sprint|fri(?:day)?|thu(?:rsday)?|"
    r"wed(?:nesday)?)|"
    r"in (?:a|an|one|two|three|four|five|\d+|a couple(?: of)?|a few|half an?) ?(?:more )?(?:h(?:ou)?r|h|d|"
    r"day|week|sprint)s?|(?:within|another) (?:the |an? |\d+ |one |two |three )(?:hour|day|week)s?|"
    r"(?:early|mid|late|first thing|beginning of|start of|end of|middle of) (?:next week|this week|week|"
    r"tomorrow|monday|tuesday|wednesday|thursday|friday|morning)|noon|midnight|midday|the weekend|"
    r"mañana|pasado mañana|esta (?:tarde|noche|semana)|la (?:próxima semana|semana que viene)|"
    r"fin de (?:semana|día|mes)|final del día|en (?:un par de |dos |tres |\d+ )(?:días|horas)|"
    r"demain|après-demain|ce soir|cet après-midi|cette semaine|la semaine prochaine|fin de (?:journée|"
    r"semaine)|dans (?:deux|trois|une|\d+) (?:jours?|heures?)|"
    r"morgen|übermorgen|heute (?:abend|nachmittag|noch)|diese woche|nächste woche|ende (?:der|"
    r"nächster) woche|in (?:zwei|drei|\d+) (?:tagen|stunden)|"
    r"amanhã|depois de amanhã|hoje à (?:tarde|noite)|esta semana|semana que vem|próxima semana|"
    r"fim (?:do dia|da semana|de semana)|"
    r"بكرة|بكره|غدا|غداً|بعد بكرة|بعد غد|الليلة|الأسبوع (?:القادم|الجاي)|اخر (?:اليوم|الأسبوع)|"
    r"آخر (?:اليوم|الأسبوع)|نهاية (?:اليوم|الأسبوع)"
)
_TODAY: Final = r"today|hoy|aujourd'hui|heute|hoje|اليوم|النهارده|النهاردة"
_ONE: Final = rf"(?:{_SOON}|{_DATE}|{_DAY}|{_CLOCK}|{_TODAY})"
_SPAN: Final = re.compile(
    rf"(?<![\w/.:-])(?P<phrase>(?:{_ONE})(?:(?:,)?\s(?:at |by |around |am |por la |a las |um |à )?(?:{_ONE}|"
    rf"{_PART}))*)(?![\w/])"
)
_PAST: Final = re.compile(
    r"\b(?:happy|good|nice|great|lovely|since|last|from|until|till|til|after|was|were|seit|desde|depuis|hasta|jusqu'à|letzten?|ayer|"
    r"hier|gestern|the whole|all|every|each|during|past|earlier|منذ|من|لحد|حتى)\s+(?:the |el |le |la |"
    r"on )?$"
)
_EVENT: Final = re.compile(
    r"\b(?:meet(?:ing)?s?|sync(?:ing)?|call|demo|stand-?up|retro|planning|interview|vacation|holiday|leave|"
    r"(?<!look )(?<!looks )(?<!way )(?<!bit )(?<!is )(?<!are )off|ooo|pto|"
    r"(?<!goes )(?<!go )(?<!going )(?<!went )(?<!pr )(?<!sent )out|away|lunch with|dentist|doctor|"
    r"session|workshop|training|see you|see ya|talk|party|dinner|drinks|offsite|birthday|"
    r"(?<!after )(?<!before )(?<!around )(?<!by )lunch|town ?hall|1:1|1-1|one-on-one|release party|"
    r"steering|audit starts|back (?:on|at|to)|resum\w*|continu\w*|returns?|back|on call|oncall|"
    r"test run|run (?:is|at|starts)|freeze|window|reunión|réunion|termin|reunião|ferien|urlaub|vacaciones|"
    r"vacances|férias|weiter|sigo|continúo|mira|regarde|schaut|guckt|olha|looks at|will look)\b"
)
_CUE: Final = re.compile(
    r"\b(?:eta|due|by|before|deadline|expect(?:ed|ing)?|target(?:ing)?|aiming for|on track for|planned for|"
    r"scheduled for|slated for|set for|para el|antes del?|pour|avant|bis|até|prevista?|fällig)\W*(?:is |"
    r"for |of |on |the |around |about |now |roughly |probably |maybe |early |el |le |la |~)*\W*$"
)
_ON: Final = re.compile(r"\bon\s+$")


def is_event(low: str) -> bool:
    """Whether a clause speaks of a meeting, a call or an absence."""
    return bool(_EVENT.search(low))


@dataclass(frozen=True)
class When:
    """A time phrase in a clause. ``cued`` when "ETA" or "by" makes it a promise; ``today`` alone is weak."""

    start: int
    end: int
    words: str
    cued: bool = False
    today: bool = False
    on: bool = False


def times(low: str) -> tuple[When, ...]:
    """The future times that a lower-case clause names; past ones and those of meetings are left out."""
    found = []
    event = _EVENT.search(low)
    for match in _SPAN.finditer(low):
        before = low[max(0, match.start() - 40) : match.start()]
        cued = bool(_CUE.search(before))
        if (_PAST.search(before) and not cued) or (event and not cued):
            continue
        clock = re.fullmatch(_CLOCK, match["phrase"]) is not None
        if clock and not cued and not re.search(r"\b(?:at|around|um|a las|à)\s*$", before):
            continue
        on = bool(_ON.search(before))
        if re.fullmatch(r"\d{1,2}/\d{1,2}", match["phrase"]) and not (cued or on):
            continue
        today = re.fullmatch(_TODAY, match["phrase"]) is not None or before.endswith("over ")  # "over the weekend"
        words = match["phrase"].removeprefix("the ")
        found.append(When(match.end() - len(words), match.end(), words, cued=cued, today=today or clock, on=on))
    return tuple(found)


_PERCENT: Final = re.compile(
    r"(?<![\w.])(\d{1,3})(?:\.\d+)?\s?(?:%|percent\b|pct\b|por ciento|pour cent|prozent|por cento|٪)"
)
_OF_SOMETHING: Final = re.compile(
    r"^\s*(?:of (?:the )?(?!way\b|it\b|this\b|that\b|work\b|task\b|ticket\b|the\b|done\b|\ue003)\S+|"
    r"coverage|test coverage|traffic|users?|error|errors|failure|fail|faster|slower|cpu|memory|"
    r"load|packet|latency|canary|rollout|discount|accuracy|recall|precision|uptime|availability|sla|hit|"
    r"cache|capacity|reduction|increase|decrease|"
    r"improvement|less|more|better|worse|lower|higher|smaller|der|des|de los|du\b|do\b)"
)
_SOME_RATE: Final = re.compile(
    r"\b(?:coverage|traffic|error rate|failure rate|rate|cpu|memory|usage|canary|rollout|accuracy|uptime|"
    r"latency|disk|load|hit ratio|by|cobertura|couverture|abdeckung|from|battery|slo|sla|flaky|discount|"
    r"conversion|threshold|target|budget|pass(?:es|ing)?|recall|precision|limit)"
    r"(?:\s+(?:is|are|at|to|of|for|\ue003+|now|up|down|was|went|still|around|about|only|just|on|the|over|above|below|"
    r"under|=|:|~|from|\d+ ?%))*[\s(:=~]*$"
)
_HALF: Final = re.compile(
    r"(?<!\w)(?:half-?\s?way|half[- ]done|half (?:of it|finished|complete|through)|(?:about|roughly|"
    r"around) half|a la mitad|a mitad|à moitié|à mi-chemin|zur hälfte|halb fertig|pela metade|na metade|"
    r"(?:^|[,:(–;]\s?|\ue003\s?|\b(?:is|are|at|about|roughly|around|nearly|almost|maybe|some|like|over|"
    r"went)\s)half)\b(?! (?:of the|of our|"
    r"an? (?:hour|day)|day|hour|the|a\b))|(?:^|\s)نص(?:ها|ه)(?:\s|$)"
)


def percent(low: str) -> tuple[int, int, int] | None:
    """The share of the work that a clause states, with its place; None for coverage, traffic and the like."""
    chosen = None
    for match in _PERCENT.finditer(low):
        value = int(match[1])
        after, before = low[match.end() : match.end() + 40], low[max(0, match.start() - 50) : match.start()]
        moving = re.search(r"\bfrom\s+\d+\s?%?\s+to\s*~?$", before)
        if value <= 100 and not _OF_SOMETHING.match(after) and (moving or not _SOME_RATE.search(before)):  # noqa: PLR2004 -- a share
            chosen = (value, match.start(), match.end())
    if chosen is None and (half := _HALF.search(low)):
        return 50, half.start(), half.end()
    return chosen
