"""One fact among the parts of a list of facts: ``3 days``, ``@ana``, ``P1``, ``due Friday``, ``depends on T4``."""

import re
from typing import Final

from bot.plan.effort_words import ESTIMATE
from bot.plan.field import Facts, learn, pair
from bot.plan.moments import is_date
from bot.plan.waits import waits

HANDLE = re.compile(r"@[^\W_][\w.-]{0,38}")
_PRIORITY = re.compile(
    r"^(?:priority:?\s*)?(P[0-5]|high|medium|low|critical|urgent|must|should|could|optional|blocker)$", re.IGNORECASE
)
WHEN: Final = (
    r"\d|mon(?:day)?\b|tue|wed|thu|fri(?:day)?\b|sat(?:urday)?\b|sun(?:day)?\b|tomorrow|next (?:week|month)|end of"
    r"|eod|eow|easter|christmas|lunes|martes|miércoles|jueves|viernes|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|segunda|terça|quarta|quinta|sexta|понедельник|вторник|сред|четверг|пятниц"
)
BY: Final = (
    r"due|deadline|by|until|till|bis|fällig|vence|para el|antes del?|até|avant|pour le|до|срок|к|frist|termin"
    r"|plazo|prazo|délai|截止|截至|期限|締切|〆切"
)
_DUE_WORDS = re.compile(rf"^(?:{BY}|before)\s+(?=.*(?:{WHEN}))(.{{3,30}})$", re.IGNORECASE)
_DUE_WIDE = re.compile(r"^(\d{1,2}[/月]\d{1,2}日?)\s*(?:まで(?:に)?|迄|之?前|締切|〆切?|截止)$")
OWNS: Final = (
    r"(?:owner|owned by|assigned to|assignee|responsible|resp\.|lead|led by|responsable|resp|a cargo de"
    r"|verantwortlich|verantw\.|zuständig|responsável|отв\.|ответственный|负责人|担当)\s*[:：]?\s+"
    r"((?-i:[^\W\d_a-z])[^,;|·()]{0,38})$"
)
_OWNER_PART = re.compile(rf"^{OWNS}", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_MOST: Final = 6


def part(text: str, facts: Facts) -> bool:
    """Learn what one part of a list of facts says: a date, an estimate, a priority, a handle. False for other words."""
    found = pair(text)
    if found:
        learn(facts, *found)
        return True
    needs = waits("- " + text)
    if needs and not needs.start():
        facts.depends.append(needs[1])
        return True
    due = _DUE_WORDS.match(text)
    wide = _DUE_WIDE.match(text)
    if due or wide or is_date(text):
        facts.due = facts.due or (due[1] if due else wide[1] if wide else text)
    elif owner := _OWNER_PART.match(text):
        learn(facts, "owner", owner[1])
    elif ESTIMATE.match(text):
        facts.estimate = facts.estimate or text
    elif _PRIORITY.match(text):
        facts.labels.append(text)
    elif all(each.startswith("@") for each in _COMMA.split(text)) and len(text.split()) <= _MOST:
        facts.owners.extend(h for h in HANDLE.findall(text) if h not in facts.owners)
    else:
        return False
    return True
