"""The words and signs by which plans compare a measure with a number, in the languages plans are written in."""

import re
from typing import Final

from bot.plan.model import Comparison

_AT_LEAST: Final = (
    "at least|no less than|no fewer than|not less than|at or above|a minimum of|minimum|reaches|reach|hits|hit"
    "|climbs to|rises to|al menos|por lo menos|alcanza|alcanzan|llega a|llegan a|pelo menos|no mínimo|atinge"
    "|atingem|chega a|chegam a|au moins|atteint|atteignent|mindestens|erreicht|erreichen|не менее|не меньше"
    "|достигает|достигнет|достигают|не реже|ab|a partir de|à partir de|至少|以上|达到|不低于|不少于"
)
_AT_MOST: Final = (
    "falls to|drops to|is down to|at most|no more than|not more than|at or below|a maximum of|maximum|up to"
    "|a lo sumo|como máximo|no máximo|máximo|au plus|höchstens|не более|не больше|不超过|最多"
)
_MORE: Final = (
    "slower than|worse than|taller than|thicker than|busier than|ahead of|más largo que|más alto que"
    "|más tarde que|más alta que|más larga que|plus long que|plus longue que|plus haut que|plus chaud que"
    "|mais longo que|mais longa que|mais alto que|mais alta que|mehr wie|höher wie|öfter als|später als"
    "|schlechter als|langsamer als|schwerer als|tiefer als|wärmer als|heißer als|stärker als|breiter als"
    "|длиннее|тяжелее|горячее|позже|медленнее|хуже|глубже|громче|чаще|толще|шире|高过|多过|长于|长过|晚于|高於|大於|多於"
    "|hotter than|warmer than|heavier than|wider than|deeper than|louder than"
    "|passar de|passarem de|superar|superarem|ultrapassar|exceder|supere|superen|exceda|excedan|sobrepase|pase de"
    "|pasen de|more than|greater than|higher than|longer than|later than|larger than|in excess of|upwards of|over"
    "|above|beyond|exceed|exceeds|exceeding|exceeded|surpass|surpasses|tops|passes|passed|crosses|crossed"
    "|goes past|climbs past|rises past|north of|breaches|overshoots|más de|más del|mayor de|mayor que|mayor a"
    "|superior a|superior al|superiores a|por encima de|por encima del|supera|superan|excede|exceden|sobrepasa"
    "|sobrepasan|pasa de|pasan de|mais de|mais do que|maior que|maior do que|acima de|acima dos|passa de"
    "|passam de|excedem|ultrapassa|ultrapassam|plus de|au-dessus de|au-dessus des|supérieur à|supérieure à"
    "|supérieurs à|dépasse|dépassent|excède|excèdent|franchit|mehr als|länger als|größer als|höher als|über"
    "|oberhalb von|übersteigt|überschreitet|более|более чем|больше|больше чем|дольше|выше|свыше|превышает"
    "|превышают|превысит|превысило|превысила|超过|超過|超出|高于|大于|多于"
)
_LESS: Final = (
    "cooler than|thinner than|colder than|faster than|rarer than|kürzer als|seltener als|kälter als"
    "|früher als|leichter als|короче|легче|холоднее|реже|раньше|тоньше|уже чем|短于|早于|低過|低於|少於|小於"
    "|lighter than|thinner than|earlier than|baje de|bajen de|baixar de"
    "|baixarem de|less than|fewer than|lower than|shorter than|smaller than|below|under|beneath|south of"
    "|falls short of|undershoots|menos de|menos del|menor de|menor que|menor a|inferior a|inferior al"
    "|inferiores a|por debajo de|por debajo del|baja de|bajan de|no llega a|no llegan a|menos do que|menor do que"
    "|abaixo de|abaixo dos|não chega a|moins de|en dessous de|au-dessous de|sous|inférieur à|inférieure à"
    "|inférieurs à|weniger als|kleiner als|niedriger als|unter|unterhalb von|unterschreitet|менее|менее чем"
    "|меньше|меньше чем|ниже|低于|少于|小于|不足|跌破|未満|下回"
)
_MOVES: Final = (
    "cair|caírem|caia|caiga|caigan|baje|bajen|suba|subir|ficar|ficarem|rises?|goes|go|climbs?|grows?|jumps?"
    "|drops?|falls?|dips?|sinks?|slips?|slides?|stays?|remains?|gets?|runs?|creeps?|is|are|was|cae|caen|baja"
    "|bajan|sube|está|es|cai|caem|sobe|fica|ficam|desciende|descienden|sigue|están|tombe|tombent|descend"
    "|descendent|chute|monte|passe|est|sont|reste|fällt|fallen|sinkt|steigt|liegt|ist|bleibt|падает|опускается"
    "|растёт|поднимается"
)
_WORDS: Final[tuple[tuple[str, Comparison], ...]] = ((_AT_LEAST, ">="), (_AT_MOST, "<="), (_MORE, ">"), (_LESS, "<"))
_SIGNS: Final[dict[str, Comparison]] = {
    ">=": ">=", "=>": ">=", "≥": ">=", "<=": "<=", "=<": "<=", "≤": "<=", ">": ">", "<": "<", "=": "==", "==": "==",
}  # fmt: skip
_COMPARISON: Final = {**_SIGNS, **{word: sign for words, sign in _WORDS for word in words.split("|")}}
_MOVED = re.compile(rf"^(?:{_MOVES})\s+", re.IGNORECASE)
_BEHIND: Final[tuple[tuple[str, Comparison], ...]] = (
    (r"überschreite[nt]|übersteig(?:t|en)|(?:を|より)?(?:超|上回)", ">"),
    (r"unterschreite[nt]|(?:を|より)?下回|未満", "<"),
    (r"以上", ">="),
    (r"以下", "<="),
)
POSTPOSED: Final = "|".join(words for words, _ in _BEHIND)
SIGN: Final = "|".join(sorted((sign for sign in _SIGNS if sign[0] != "=" or len(sign) > 1), key=len, reverse=True))
_PHRASE: Final = "|".join(sorted(set(_COMPARISON) - set(_SIGNS), key=len, reverse=True))
COMPARATOR: Final = rf"(?:(?:{_MOVES})\s+)?(?:{_PHRASE})"


def comparison(words: str) -> Comparison | None:
    """The comparison that a sign or a phrase such as "drops below" stands for."""
    folded = " ".join(words.casefold().split())
    return _COMPARISON.get(folded) or _COMPARISON.get(_MOVED.sub("", folded))


def postposed(words: str) -> Comparison | None:
    """The comparison that words behind a number stand for: "5 % übersteigt", "5%を超え"."""
    return next((sign for pattern, sign in _BEHIND if re.fullmatch(pattern, words, re.IGNORECASE)), None)
