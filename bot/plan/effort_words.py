"""How long a task takes, as people write it: ``3d``, ``~2 weeks``, ``5 pts``, ``1–2 Tage``."""

import re
from typing import Final

_ESTIMATE_WORDS: Final = (
    "h|hr|hrs|hour|hours|d|day|days|w|wk|week|weeks|m|min|mins|minutes|pt|pts|point|points|sp|story "
    "points|story point"
    "|person days|man "
    "days|mds?|horas|hora|hs|dias|días|día|dia|puntos|pontos|semanas?|heures?|jours?|j|stunden?|std|tage?|pt"
    "|wochen?|nights?|evenings?|shifts?|noches?|noites?|nuits?|nächte?|abende?|недел[яьи]|ночь|ночи|ночей|смен[аы]?|个?工作日|泊|晩|personentage|часа|часов|час|ч|дня|дней|день|дн|小时|天|人日|人天|周|分钟|時間|日|週間|分|人時|点"
)
NUMBER_WORDS: Final = {
    **dict.fromkeys(("half a", "half an", "½", "medio", "media", "meio", "meia", "demi", "une demi", "un demi"), "0.5"),
    **dict.fromkeys(("halber", "ein halber", "eine halbe"), "0.5"),
    **dict.fromkeys(("one", "a", "an", "un", "une", "una", "um", "uma", "ein", "eine", "один", "одна"), "1"),
    **dict.fromkeys(("two", "dos", "dois", "duas", "deux", "zwei", "два", "две"), "2"),
    **dict.fromkeys(("three", "tres", "três", "trois", "drei", "три"), "3"),
    **dict.fromkeys(("four", "cuatro", "quatro", "quatre", "vier", "четыре"), "4"),
    **dict.fromkeys(("five", "cinco", "cinq", "fünf", "пять"), "5"),
    **dict.fromkeys(("six", "seis", "sechs", "шесть"), "6"),
    **dict.fromkeys(("seven", "siete", "sete", "sept", "sieben", "семь"), "7"),
    **dict.fromkeys(("eight", "ocho", "oito", "huit", "acht", "восемь"), "8"),
    **dict.fromkeys(("nine", "nueve", "nove", "neuf", "neun", "девять"), "9"),
    **dict.fromkeys(("ten", "diez", "dez", "dix", "zehn", "десять"), "10"),
    **dict.fromkeys(("twelve", "doce", "doze", "douze", "zwölf", "двенадцать"), "12"),
    **dict.fromkeys(("fifteen", "quince", "quinze", "fünfzehn", "пятнадцать"), "15"),
    **dict.fromkeys(("twenty", "veinte", "vinte", "vingt", "zwanzig", "двадцать"), "20"),
}  # fmt: skip
_WORDED: Final = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
ESTIMATE = re.compile(
    r"^(?:~|≈|≤|ca\.?\s|circa\s|about\s|etwa\s|unos\s|env(?:\.|iron)\s|ок(?:\.|оло)\s|est\.?:?\s|estimate:?\s"
    rf"|约)?\s*(?:\d{{1,4}}(?:[.,/]\d{{1,2}})?(?:\s?[-–—~]\s?\d{{1,4}}(?:[.,]\d)?)?\s?-?|(?:{_WORDED})[\s-]+(?=\w{{3}}|[一-鿿])"
    r"|[半一二两三四五六七八九十]{1,3}(?=[天日周小人时時週个]))"
    rf"(?:{_ESTIMATE_WORDS})"
    r"(?:\s(?:of )?(?:work|effort)|\s(?:arbeit|aufwand)|\sde (?:travail|trabajo|trabalho)|\sработы)?$",
    re.IGNORECASE,
)
