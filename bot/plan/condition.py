"""A clause that limits a measure: "coverage drops below 85 % for three runs", "two failed builds in a row"."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.plan.comparison import COMPARATOR, POSTPOSED, SIGN, comparison, postposed
from bot.plan.condition_words import IN_A_ROW, OR_LESS_WORDS, OR_MORE_WORDS, ORDINAL, ROW, UNIT, counts
from bot.plan.date_text import MONTH_NAMES
from bot.plan.model import Comparison
from bot.plan.quantity import NUMBER, number
from bot.plan.subject import words_before, words_behind

_ARTICLE: Final = r"(?:(?:the|el|la|los|las|o|os|as|le|les|den|die|das|von|de)\s)?"
_LIMIT = re.compile(
    rf"(?P<sign>{SIGN}|(?<![a-zà-ÿ])(?:{COMPARATOR})(?![a-z]))\s*{_ARTICLE}±?(?P<number>{NUMBER})\s?{UNIT}",
    re.IGNORECASE,
)
_POSTPOSED = re.compile(POSTPOSED, re.IGNORECASE)
_BEHIND = re.compile(rf"(?P<number>{NUMBER})\s?{UNIT}\s*(?P<sign>{POSTPOSED})", re.IGNORECASE)
_OPEN_ENDED = re.compile(rf"\+|以上|\b(?:{OR_MORE_WORDS}|{OR_LESS_WORDS})\b", re.IGNORECASE)
_OR_MORE = re.compile(
    rf"(?P<number>{NUMBER})\s?{UNIT}\s*(?P<noun>[^,;:().<>→]{{0,40}}?)\s*(?:(?P<more>\+|\b(?:{OR_MORE_WORDS})\b|以上)"
    rf"|\b(?:{OR_LESS_WORDS})\b)",
    re.IGNORECASE,
)
_STREAK = re.compile(
    rf"\b(?P<number>{NUMBER})\s+(?P<metric>(?:{ROW})\s+[^,;:().<>→]{{3,50}}|[^,;:().<>→]{{3,50}}?\s+(?:{IN_A_ROW}"
    rf"|{ROW})"
    rf"(?:\s[^,;:().<>→]{{3,40}})?)"
    rf"|(?P<wide>连续|連続)\s*(?P<count>{NUMBER})\s*(?:次|回)?(?P<what>[^,;:().<>→，；]{{1,30}})",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"^(?:(?:after|on|upon|at|if|when)\s)?(?:the|a|any)\s(?P<nth>{'|'.join(ORDINAL)})\s"
    rf"(?P<metric>(?:{ROW})\s[^,;:().<>→]{{3,50}}|[^,;:().<>→]{{3,50}}?\s(?:{IN_A_ROW}))",
    re.IGNORECASE,
)
_TIMES: Final = rf"(?:twice|thrice|(?:{NUMBER})\s+(?:times|veces|vezes|fois|mal|раза?))"
_AGAIN = re.compile(
    rf"^(?P<metric>[^,;:().<>→]{{3,70}}?)\s+(?P<times>{_TIMES})\s*(?:(?:{IN_A_ROW}|consecutively)\b|$)", re.IGNORECASE
)
_DURING: Final = r"[,\s]+(?:(?:for|over|in|across|on|during|durante|por|en|em|pendant|sur|an|bei)\s+)?"
_LASTING_TIMES = re.compile(rf"{_DURING}(?P<number>{_TIMES})\s+(?:{IN_A_ROW})", re.IGNORECASE)
_LASTING = re.compile(
    rf"{_DURING}(?P<number>{NUMBER})\s+"
    rf"(?:(?:{ROW})\s+[^\s,;:().]{{2,20}}|[^\s,;:().]{{2,20}}(?:\s[^\s,;:().]{{2,20}})?\s+(?:{IN_A_ROW}))",
    re.IGNORECASE,
)
_RUNS = re.compile(
    rf"\s+(?:for|over|across|on|in)\s+(?P<number>{NUMBER})\s+(?:nightly |daily |weekly |test )?"
    r"(?:runs|builds|checks|samples|readings|measurements|shifts|sprints)\b",
    re.IGNORECASE,
)
_CONSECUTIVE = re.compile(rf"(?:\b(?:{ROW}|{IN_A_ROW})\b)|连续|連続", re.IGNORECASE)
_AFTER = re.compile(
    rf"^(?:after|upon|on|nach|después de|tras|após|après)\s+(?:the\s+)?(?P<rest>(?:{NUMBER})\s.+)", re.IGNORECASE
)
_COUNTED = re.compile(rf"^(?P<number>{NUMBER})\s+(?P<noun>[^\d,;:().<>→]{{3,60}})$", re.IGNORECASE)
_ANY = re.compile(
    r"^(?:any|a single|even one|as little as one|cualquier|qualquer|toute?|jeder?|jedes|любой|любая|任何)\s+"
    r"(?!of\b|one of\b|more\b)(?P<metric>[^,;()<>→]{3,70})$",
    re.IGNORECASE,
)
_AT_LEAST_ONE = re.compile(r"\s*[(（]\s?(?:≥|>=|=>)\s?1\s?[)）]$")
_TIME_NOUN = re.compile(
    r"^(?:(?:business|working)\s)?(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|people|leads?)\b", re.IGNORECASE
)
_OF = re.compile(r"(?:^|\s)(?:of|de|von|из)\s*$", re.IGNORECASE)
_DATED = re.compile(rf"\.?\s?(?:(?:de\s)?(?:{MONTH_NAMES})\b|uhr\b)|[.:]\d\d\s?uhr\b", re.IGNORECASE)
_RATE = re.compile(r"(?:per|each|every|an?|pro|por|par|/)\s", re.IGNORECASE)
_BARE_ANY = re.compile(
    r"^(?:any|any at all|even one|a single one|one|one is enough|cualquiera|qualquer um|jede[rs]?)$", re.IGNORECASE
)
_COUNTING = re.compile(
    r"(?:more|fewer|less|greater) than|at least|no (?:more|less|fewer) than|not (?:more|less) than|at most|up to"
    r"|a (?:minimum|maximum) of"
    r"|in excess of|upwards of|más de|menos de|al menos|mais de|pelo menos|plus de|moins de|au moins|mehr als"
    r"|weniger als|mindestens"
    r"|более|менее|не менее|больше",
    re.IGNORECASE,
)
_UNIT_WORDS: Final = 4
_SHORTEST: Final = 3
_MOST_WORDS: Final = 14
_TWICE: Final = {"twice": 2.0, "thrice": 3.0}


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure and its limit. ``runs`` is how many readings in a row must be beyond it."""

    metric: str
    comparison: Comparison
    threshold: float
    unit: str = ""
    consecutive: bool = False
    runs: int = 1


@lru_cache(maxsize=4096)  # a clause is tried alone and as a part of others
def condition(clause: str, *, subject: str = "", strict: bool = False) -> Condition | None:
    """What a clause limits; None where it limits nothing.

    ``subject`` names the measure where the clause itself does not ("Coverage: below 85 %"). ``strict`` says that the
    clause can be nothing but a condition: then a bare count ("three lost parcels") and "any …" are limits as well.
    """
    text = clause.strip(" .*–—-")
    if not counts(text):
        return None
    if _ANY.match(bare := _AT_LEAST_ONE.sub("", text)) and bare != text:
        text, strict = bare, True
    lasting = _LASTING_TIMES.search(text) or _LASTING.search(text) or _RUNS.search(text)
    if lasting and lasting.start():
        rest = text[: lasting.start()] + text[lasting.end() :]
        made = _limited(rest, subject) or _or_more(rest, subject)
        runs = _count(lasting["number"])
        if made and runs and runs > 1 and not _CONSECUTIVE.search(made.metric):
            return Condition(made.metric, made.comparison, made.threshold, made.unit, consecutive=True, runs=int(runs))
    return (
        _limited(text, subject)
        or _behind(text, subject)
        or _or_more(text, subject)
        or _repeated(text)
        or (_counted(text, subject) if strict else None)
    )


def _limited(text: str, subject: str) -> Condition | None:
    for found in _LIMIT.finditer(text):
        sign, value = comparison(found["sign"]), number(found["number"])
        if sign is None or value is None or _DATED.match(text, found.end("number")):
            continue
        left, right = words_before(text[: found.start()]) or subject, words_behind(text[found.end() :])
        more = _OR_MORE.match(text, found.start("number")) if sign == ">" else None
        unit = found["unit"] or ""
        of = _OF.search(text[: found.start()]) is not None
        metric, unit = _named(left, right, unit, measured=of or bool(subject) or not _COUNTING.fullmatch(found["sign"]))
        if metric:
            return _made(metric, ">=" if more and more["more"] else sign, value, unit)
    return None


def _behind(text: str, subject: str) -> Condition | None:
    found = _BEHIND.search(text) if _POSTPOSED.search(text) else None
    sign = postposed(found["sign"]) if found else None
    value = number(found["number"]) if found else None
    if not found or sign is None or value is None:
        return None
    metric = words_before(text[: found.start()].rstrip("がはの")) or subject
    return _made(metric, sign, value, found["unit"] or "") if metric else None


def _named(left: str, right: str, unit: str, *, measured: bool) -> tuple[str, str]:
    """Which words name the measure and its unit: those before the limit, those counted behind it, or both.

    What is ``measured`` stands before the limit ("pressure drops under 4 bar"); what is counted may stand on both sides
    ("a till loses more than 10 receipts").
    """
    if unit or not right:
        return left or right, unit
    if left and (rate := _RATE.match(right)):
        return (f"{left} {right}", "") if rate[0].startswith("per") else (left, "")
    if measured and left:
        return left, right if len(right.split()) <= _UNIT_WORDS else ""
    return f"{left} {right}".strip(), ""


def _or_more(text: str, subject: str) -> Condition | None:
    found = _OR_MORE.search(text) if _OPEN_ENDED.search(text) else None
    value = number(found["number"]) if found else None
    if not found or value is None:
        return None
    left, noun = words_before(text[: found.start()]) or subject, found["noun"].strip()
    right = words_behind(text[found.end() :])
    of = _OF.search(text[: found.start()]) is not None
    metric, unit = _named(left, f"{noun} {right}".strip(), found["unit"] or "", measured=of or bool(subject))
    return _made(metric, ">=" if found["more"] else "<=", value, unit) if metric else None


def _repeated(text: str) -> Condition | None:
    again = _AGAIN.match(text)
    if again:
        value = _count(again["times"])
        metric = words_before(again["metric"])
        return (
            _made(metric, ">=", value, "", consecutive=_CONSECUTIVE.search(text) is not None)
            if value and metric
            else None
        )
    nth = _NTH.match(text)
    if nth:
        return _made(words_behind(nth["metric"]), ">=", ORDINAL[nth["nth"].casefold()], "")
    found = _STREAK.search(text)
    value = number(found["number"] or found["count"]) if found else None
    if not found or value is None:
        return None
    metric = found["wide"] + found["what"] if found["wide"] else words_behind(found["metric"])
    return _made(metric, ">=", value, "") if metric else None


def _counted(text: str, subject: str) -> Condition | None:
    if subject and _BARE_ANY.match(text):
        return _made(subject, ">=", 1, "")
    bare = _AFTER.sub(lambda found: found["rest"], text)
    found = _COUNTED.match(bare)
    value = number(found["number"]) if found else None
    if (
        found
        and value
        and not _TIME_NOUN.match(found["noun"])
        and not re.match(r"(?:an?|un[ae]?|uma?)\s", bare, re.IGNORECASE)
    ):
        metric = words_behind(found["noun"])
        return _made(metric, ">=", value, "") if metric else None
    single = _ANY.match(text)
    metric = words_behind(single["metric"]) if single else ""
    return _made(metric, ">=", 1, "") if metric else None


def _count(words: str) -> float | None:
    return _TWICE.get(words.casefold()) or number(words.split(maxsplit=1)[0]) if words else None


def _made(metric: str, sign: Comparison, value: float, unit: str, *, consecutive: bool = False) -> Condition | None:
    named = len(metric) >= _SHORTEST or not metric.isascii()
    if not named or not any(c.isalpha() for c in metric) or len(metric.split()) > _MOST_WORDS:
        return None
    return Condition(metric, sign, value, unit, consecutive=consecutive or bool(_CONSECUTIVE.search(metric)))
