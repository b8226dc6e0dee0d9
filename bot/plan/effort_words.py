"""How long a task takes, as people write it: ``3d``, ``~2 weeks``, ``5 pts``, ``1–2 Tage``."""

import re
from typing import Final

_ESTIMATE_WORDS: Final = (
    "h|hr|hrs|hour|hours|d|day|days|w|wk|week|weeks|m|min|mins|minutes|pt|pts|point|points|sp|story "
    "points|story point"
    "|person days|man "
    "days|mds?|horas|hora|hs|dias|días|día|dia|puntos|pontos|semanas?|heures?|jours?|j|stunden?|std|tage?|pt"
    "|wochen?|personentage|часа|часов|час|ч|дня|дней|день|дн|小时|天|人日|人天|周|分钟|時間|日|週間|分|人時|点"
)
ESTIMATE = re.compile(
    r"^(?:~|≈|≤|ca\.?\s|est\.?:?\s|estimate:?\s"
    rf"|约)?\s*\d{{1,4}}(?:[.,/]\d{{1,2}})?(?:\s?[-–—~]\s?\d{{1,4}}(?:[.,]\d)?)?\s?-?(?:{_ESTIMATE_WORDS})$",
    re.IGNORECASE,
)
