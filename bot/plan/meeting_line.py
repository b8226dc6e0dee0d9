"""Meetings listed in one line behind a word for all of them: "Meetings: crop walk, Mondays, 25 min; …"."""

import re
from typing import Final

from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.rhythm import WEEKDAY, cadence_of, days_in, length_in, time_in

_ALL = re.compile(
    r"(?:(?:the|our|team|regular|standing|recurring|project|weekly)\s){0,2}"
    r"(?:meetings?|ceremon(?:y|ies)|rituals?|calls?|syncs?|rhythm|cadence|calendar|routines?|get-?togethers"
    r"|reuni(?:ón|ones|ão|ões)|ceremonias|cerim[oô]nias|ritmo|rituales|rituais|réunions?|rituels?|rythme"
    r"|besprechung(?:en)?|(?:regel)?termine?|treffen|runden|sitzungen|встреч[аи]|созвоны?|ритм|ритуалы|совещани[ея]"
    r"|we (?:see each other|meet|talk|sync|sit down)\b.{0,30}|nos (?:vemos|reunimos)\b.{0,30}|on se (?:voit"
    r"|retrouve)\b.{0,30}"
    r"|wir (?:sehen|treffen) uns\b.{0,30}|(?:мы )?(?:встречаемся|собираемся)\b.{0,30}"
    r"|会议|例会|会議|定例(?:会)?|ミーティング|打ち合わせ)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\s*[;；。]\s*|[.]\s+(?=[^\W\d_a-zß-ÿа-яё])"
    r"|\s*,?\s+(?:and|plus|y|et|und|e|и)\s+(?=(?:an?|the|una?|la|el|une?|le|eine?n?|die|der|das|uma?|o)\s)",
    re.IGNORECASE,
)
_WHEN_FIRST = re.compile(
    rf"^(?:every|each|on|at|from|cada|los|chaque|tous|le|jeden|jede|am|по|в|каждый|每|毎|\d|(?:{WEEKDAY})(?!\w))",
    re.IGNORECASE,
)
_WE = re.compile(r"^(?:we|they|the (?:team|crew|group))\s", re.IGNORECASE)
_LEADS_IN = re.compile(
    r"^[^:;,.(]{0,40}\b(?:meeting|call|get-together|appointment|reunión|reunião|réunion|besprechung|termin|встреча)\s"
    r"(?:is|es|é|est|ist|[–—-])\s(?:(?:the|an?|el|la|o|a|le|die|der|das)\s+)?(?=\w)",
    re.IGNORECASE,
)
_REACH: Final = 800


def listed_meetings(text: str) -> list[str]:
    """The meetings that a line lists, each as it says them; none unless every one says when and how long."""
    lead = lead_of(text[:_REACH])
    if lead is None or not _ALL.fullmatch(plain(lead[0]).strip()):
        return []
    parts = [part.strip(" .") for part in _PARTS.split(plain(lead[1])) if part.strip(" .")]
    told = [part for part in parts if _is_meeting(part)]
    return [_WE.sub("We ", part) for part in told] if parts and len(told) == len(parts) else []


def without_lead_in(text: str) -> str:
    """The text from the meeting's name on: "Our only standing meeting is the paint review: Wednesdays"."""
    led = _LEADS_IN.match(text)
    named = led and (lead := lead_of(text[led.end() :], dashes=True)) and not _WHEN_FIRST.match(lead[0])
    return text[led.end() :] if led and named else text


def _is_meeting(part: str) -> bool:
    often = days_in(part) or cadence_of(part, ()) or time_in(part)
    return bool(often) and length_in(part) is not None and not _WHEN_FIRST.match(part)
