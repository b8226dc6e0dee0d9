"""The meeting that a sentence of running text speaks of: "The fleet review is held on Mondays at 11:00"."""

import re
from typing import Final

from bot.plan.quantity import NUMBER

_WEEKDAY: Final = (
    r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?s?|lunes|martes|miércoles|jueves"
    r"|viernes|segundas?(?:-feiras?)?"
    r"|terças?(?:-feiras?)?|quartas?(?:-feiras?)?|quintas?(?:-feiras?)?|sextas?(?:-feiras?)?|lundis?|mardis?"
    r"|mercredis?|jeudis?|vendredis?"
    r"|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|понедельник\w*|вторник\w*|сред[ауы]|четверг\w*"
    r"|пятниц[ауы])\b"
)
_EVERY: Final = (
    r"(?:every|each|alternate|alternating|cada|todos los|todas las|todas as|todos os|toda|todo"
    r"|chaque|tous les|toutes les|jeden|jede|jedes|alle|каждый|каждую|каждое|по)"
)
_WHEN = re.compile(
    rf"[,\s]*(?:(?:\bon )?\b{_EVERY}\s(?:\w+\s){{0,2}}(?:{_WEEKDAY}|days?|weeks?|weekdays?|mornings?|evenings?"
    rf"|afternoons?|sprints?|months?|fortnight"
    r"|día|dia|semanas?|jours?|semaines?|tage?|wochen?|morgen|день|недел\w)"
    rf"|\b(?:on |am |los |às |as |le |les |в |по )?{_WEEKDAY}(?:\s?(?:[,/&]|and|und|y|e|et|и)\s?{_WEEKDAY}){{0,4}}"
    r"|\b(?:daily|weekly|monthly|fortnightly|bi-?weekly|once an? \w+|(?:twice|three times) an? \w+|diariamente"
    r"|semanalmente)\b"
    r"|\b(?:at|from|around|um|a las|às|à|в)\s\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|h|uhr)?\b"
    r"(?:\s?(?:[-–—]|to|until|till|bis|a|à)\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|h|uhr)?\b)?|\b\d{1,2}[:.]\d{2}\b"
    rf"|\b(?:for|lasting|over|takes|durante|pendant)\s(?:{NUMBER}|an?|half)[\s-](?:an?\s)?(?:minutes?|mins?|hours?"
    rf"|hrs?)"
    r"|\b(?:in the (?:morning|afternoon|evening))\b)",
    re.IGNORECASE,
)
_IS: Final = (
    r"(?:takes? place|(?:is|are|gets?) (?:held|scheduled|sent|published|posted|run|on|at|every|each|daily|weekly)"
    r"|happens?|runs?|meets?|convenes?"
    r"|gathers?|occurs?|sits?|lasts?|starts?|begins?|comes? together|goes out|tiene lugar|se celebra|se reúne"
    r"|acontece|ocorre|reúne-se|a lieu"
    r"|se tient|se réunit|findet|trifft sich|tagt|(?:ist|sind) (?=um|am|jede|immer|täglich)"
    r"|es (?=a las|los|el|cada|todos)|est (?=à|le|chaque|tous|toutes)"
    r"|é (?=às|na|no|toda|todo|cada)|проходит|собирается|will be held|dials? in)"
)
_SUBJECT = re.compile(rf"^(?P<name>[^.;!?]{{2,120}}?)\s+(?:also\s+|always\s+|usually\s+)?{_IS}\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"^(?:we(?: all)?|everyone|everybody|all(?: (?:of us|squads|teams|leads))?|they|the (?:whole )?(?:team|crew"
    r"|group)|nos|nous|wir|nós|мы)$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b(?:(?:chairs?|joins?|attends?|hold|holds|host|hosts|keep|keeps|(?:sit|get|come|meet|gather|join)s?(?: together"
    r"| up)? for)(?=\s(?:an?"
    r"|the|our|one|their|its)\s)|(?:we|everyone|they|the (?:\w{2,15} )?(?:team|crew|group)|squads?|leads)\s+(?:also\s+"
    r"|will\s+)?(?:hold|have|run|do|host|keep|schedule|book|share|join"
    r"|holds|has|runs|meet for|meets for|gather for|come together for)|there (?:is|will be)|(?:starts?|begins?|ends?"
    r"|closes?|opens?) with"
    r"|celebramos|tenemos|hacemos|temos|fazemos|realizamos|nous tenons|nous faisons|wir (?:halten|haben|machen)"
    r"|мы проводим)\s+"
    r"(?P<name>[^.;!?]{3,120})",
    re.IGNORECASE,
)
_HELD_WIDE = re.compile(r"(?:召开|举行|举办|开|開催|行う)(?:一次|一场)?(?P<name>[^\s,，。、;；:：]{2,12}会)")
_WE_MEET = re.compile(
    r"\b(?:nos (?:reunimos|vemos|encontramos)|nous nous (?:réunissons|voyons|retrouvons)|wir treffen uns"
    r"|treffen wir uns|reunimo-nos|encontramo-nos|(?:мы )?(?:встречаемся|собираемся))\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"(?:(?:{NUMBER}|half)[\s-](?:an?[\s-])?(?:minutes?|mins?|hours?)|\d{{1,3}}['′])(?:[\s-]long)?\s*", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"^(?:the|our|their|its|an?|one|also|this|la|el|una?|nuestra|nuestro|uma?|o|a|nossa|nosso|le|les|une?|notre|die"
    r"|der|das|eine?n?|unser[e]?|short|quick|brief(?=\s))\s+",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+(?:with|for|in|to|where|so|which|that|of|and (?:a|an|the)|between|after|before|about|over|led|chaired|by"
    r"|con|com|avec|mit|con los)\s.*$|\s*[,;:–—(].*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]")


def gathering(sentence: str) -> str | None:
    """The name of the meeting, "" where people just meet, None where the sentence speaks of none.

    What says when and how long is no part of the name. Whether the sentence says when at all is for the caller to see.
    """
    bare = _BRACKET.sub("", sentence)
    held = _OBJECT.search(bare) or _HELD_WIDE.search(bare)
    if held:
        named = _name(held["name"])
        if named:
            return named
    if _WE_MEET.search(bare):
        return ""
    subject = _SUBJECT.match(bare)
    if subject is None:
        return None
    words = _without_when(subject["name"]).strip(" ,:–—-")
    return "" if _PEOPLE.match(words) else _name(words)


def _without_when(text: str) -> str:
    return _WHEN.sub(" ", text)


def _name(text: str) -> str:
    bare, before = _LENGTH.sub("", text).strip(" ,"), ""
    while before != bare:
        before, bare = bare, _ARTICLE.sub("", bare)
    when = _WHEN.search(bare)
    if when and when.start():
        bare = bare[: when.start()]
    return " ".join(_without_when(_CUT.sub("", bare)).split()).strip(" ,:–—-").removesuffix(" of")
