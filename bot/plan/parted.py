"""Values behind a title, all set off by one sign: ``Drain the basin / Tuva / 6 May / done``, ``Scan :: Fen :: 3d``."""

import re
from typing import Final

from bot.plan.field import Facts, learn
from bot.plan.given_names import unpersonal
from bot.plan.model import Status
from bot.plan.part import part
from bot.plan.vocabulary import NOBODY, STATUS

_SIGNS: Final = (" :: ", " / ", " // ", " | ", " · ", " • ", " ; ", " ~ ", "\t")
_NAME = re.compile(r"^[^\W\d_a-zß-ÿа-я][\w.'’-]{0,20}(?:\s[^\W\d_][\w.'’-]{0,20}){0,2}$")
_AND = re.compile(r"\s*[+&,]\s*|\s(?:and|und|et|y|e|и)\s")
_FEWEST: Final = 3
_MOST: Final = 8
_SHORTEST: Final = 4


def parted_off(text: str, facts: Facts) -> str:
    """The title without the values behind it, which are learnt; all of the text where any part is no value.

    Besides names, at least one must be what only tasks carry: a day, a length, a state, a priority.
    """
    for sign in _SIGNS:
        title, *values = (each.strip() for each in text.split(sign, maxsplit=_MOST))
        if _FEWEST <= len(values) + 1 <= _MOST and len(title) >= _SHORTEST:
            learnt = Facts()
            if all(_value(each, learnt) for each in values) and learnt.telling > bool(learnt.owners or learnt.squad):
                facts.absorb(learnt)
                return title
    return text


def _value(text: str, learnt: Facts) -> bool:
    status = STATUS.exact(text)
    if status:
        learnt.status = learnt.status or Status(status)
        return True
    if not text.strip(" -–—?.") or text.casefold() in NOBODY or part(text, learnt):
        return True
    names = _AND.split(text)
    people = not learnt.owners and all(_NAME.match(name) and not unpersonal(name) for name in names)
    return people and learn(learnt, "owner", text)
