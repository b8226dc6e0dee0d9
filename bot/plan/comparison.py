"""The words and signs by which plans compare a measure with a number, in the languages plans are written in."""

import re
from typing import Final

from bot.plan.model import Comparison

_AT_LEAST: Final = (
    "at least|no less than|no fewer than|not less than|at or above|a minimum of|minimum|reaches|reach|hits|hit"
    "|al menos|por lo menos|pelo menos|au moins|mindestens|erreicht|не менее|не меньше|至少|以上"
)
_AT_MOST: Final = (
    "at most|no more than|not more than|at or below|a maximum of|maximum|up to|a lo sumo|como máximo|no máximo"
    "|máximo|au plus|höchstens|не более|не больше|不超过|最多"
)
_MORE: Final = (
    "more than|greater than|higher than|longer than|later than|larger than|in excess of|upwards of|over|above|beyond"
    "|exceed|exceeds|exceeding|exceeded|surpass|surpasses|tops|passes|passed|crosses|crossed|goes past"
    "|climbs past|rises past|más de|más del|superior a|superiores a|por encima de|supera|superan|mais de"
    "|acima de"
    "|ultrapassa|plus de|au-dessus de|dépasse|dépassent|mehr als|länger als|über|oberhalb von|übersteigt|более|больше"
    "|дольше|выше|свыше|превышает|превышают|超过|超過|高于|大于"
)
_LESS: Final = (
    "less than|fewer than|lower than|shorter than|smaller than|below|under|beneath|menos de|menos del"
    "|inferior a|inferiores a|por debajo de|abaixo de"
    "|moins de|en dessous de|au-dessous de|weniger als|unter|unterhalb von|unterschreitet|менее|меньше|ниже|低于|少于"
    "|小于|未満|下回"
)
_MOVES: Final = (
    "rises?|goes|go|climbs?|grows?|jumps?|drops?|falls?|dips?|sinks?|slips?|slides?|stays?|remains?|gets?|runs?|creeps?"
    "|is|are|was|cae|caen|baja|bajan|sube|está|es|cai|caem|sobe|fica|tombe|descend|monte|passe|est|reste|fällt|fallen"
    "|sinkt|steigt|liegt|ist|bleibt|падает|опускается|растёт|поднимается"
)
_WORDS: Final[tuple[tuple[str, Comparison], ...]] = ((_AT_LEAST, ">="), (_AT_MOST, "<="), (_MORE, ">"), (_LESS, "<"))
_SIGNS: Final[dict[str, Comparison]] = {
    ">=": ">=", "=>": ">=", "≥": ">=", "<=": "<=", "=<": "<=", "≤": "<=", ">": ">", "<": "<", "=": "==", "==": "==",
}  # fmt: skip
_COMPARISON: Final = {**_SIGNS, **{word: sign for words, sign in _WORDS for word in words.split("|")}}
_MOVED = re.compile(rf"^(?:{_MOVES})\s+", re.IGNORECASE)
SIGN: Final = "|".join(sorted((sign for sign in _SIGNS if sign[0] != "=" or len(sign) > 1), key=len, reverse=True))
_PHRASE: Final = "|".join(sorted(set(_COMPARISON) - set(_SIGNS), key=len, reverse=True))
COMPARATOR: Final = rf"(?:(?:{_MOVES})\s+)?(?:{_PHRASE})"


def comparison(words: str) -> Comparison | None:
    """The comparison that a sign or a phrase such as "drops below" stands for."""
    folded = " ".join(words.casefold().split())
    return _COMPARISON.get(folded) or _COMPARISON.get(_MOVED.sub("", folded))
