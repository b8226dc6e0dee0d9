"""The words that clauses with a limit are made of: units, "or more", "in a row", ordinals."""

import re
from typing import Final

from bot.plan.quantity import WORD_NUMBER

_MEASURE_UNIT: Final = (
    r"mph|%|percent|per cent|pct|prozent|por ciento|por cento|pour cent|процент\w{0,2}|ms|s|sec(?:onds?)?|min(?:utes?"
    r"|utos|uten)?"
    r"|m|h|hours?|horas?|heures?|stunden|days?|días|dias|jours|tagen?|d|k|gb|mb|x|°c|°|db|cm|mm|kg|km|€|\$|eur|usd"
    r"|segundos|secondes|sekunden|seconds|секунд|минут|часов|дней|秒|分钟|分|小时|時間|个|個|次|件|人|台|名|箱|回|枚|℃|度|円|元|ppm"
    r"|µ[a-z]{1,2}|ma|mg|mv|kw|kwh|m?bar|l|ml|rpm"
)
UNIT: Final = rf"(?P<unit>(?:{_MEASURE_UNIT})(?:/[a-z]{{1,3}}[²³]?)?(?![a-zà-ÿ]))?"
OR_MORE_WORDS: Final = (
    r"or (?:more|higher|above|greater|longer|worse|over)|and (?:more|above|over)|o más|ou mais|ou plus|oder mehr"
    r"|или (?:более|больше)|以上"
)
OR_LESS_WORDS: Final = (
    r"or (?:less|fewer|lower|below|under|shorter)|and (?:below|under)|o menos|ou menos|ou moins|oder weniger"
)
ROW: Final = (
    r"consecutiv(?:[oa]s?|e)|successive|straight|back-to-back|seguid[oa]s|consécuti(?:fs?|ves)|aufeinanderfolgende[nr]?"
)
IN_A_ROW: Final = r"in a row|running|in succession|back to back|seguid[oa]s|de suite|in folge|hintereinander|подряд"
ORDINAL: Final = {
    "second": 2.0,
    "2nd": 2.0,
    "third": 3.0,
    "3rd": 3.0,
    "fourth": 4.0,
    "4th": 4.0,
    "fifth": 5.0,
    "5th": 5.0,
}
_LETTERS = re.compile(r"[^\W\d_]+")
_WIDE = re.compile(r"[\d\u3400-\u9fff]")
_COUNTING: Final = (frozenset(WORD_NUMBER) - {"a"}).union(
    [
        "any",
        "single",
        "cualquier",
        "cualquiera",
        "qualquer",
        "tout",
        "toute",
        "jede",
        "jeder",
        "jedes",
        "любой",
        "любая",
    ],
    ["twice", "thrice", "second", "third", "fourth", "fifth", "forty", "seventy"],
)


def counts(text: str) -> bool:
    """Does a text hold a digit, a numeral or a word such as "any" or "twice"? No clause limits anything without one."""
    return _WIDE.search(text) is not None or not _COUNTING.isdisjoint(_LETTERS.findall(text.casefold()))
