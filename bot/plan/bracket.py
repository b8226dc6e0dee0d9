"""The facts in a bracket behind a title: ``(Bo, 3 days, needs T4)``, ``(@ana, est. 2d, due 19 May)``, ``(, 4h)``."""

import re
from itertools import takewhile
from typing import Final

from bot.plan.field import Facts, learn, pair
from bot.plan.given_names import is_group, unpersonal
from bot.plan.model import Status
from bot.plan.part import part
from bot.plan.people import BLANK
from bot.plan.state_marks import marked
from bot.plan.vocabulary import NOBODY, STATUS
from bot.plan.waits import NEEDS, waits

PERSON = re.compile(r"^[A-ZÀ-ÞА-Я][a-zß-ÿа-я'’-]+(?:\s[A-ZÀ-ÞА-Я][\w.'’-]{0,20}){0,2}$")
_TEAM = re.compile(r"^[^\W\d_a-zß-ÿа-я][^\W\d_]*(?:[ -][^\W\d_]+){0,2}$")
_PARTS = re.compile(
    r"\s*[;|、，]\s*|\s*,\s*(?=[^,;|:：]{2,30}[:：]|@|P\d|~?\d|(?:due|by|until|bis|para el|até|avant|до)\s"
    rf"|[A-ZÀ-ÞА-Я][a-zа-я]{{2,9}}$|(?:{NEEDS})\s)"
)
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s*(?:[+&/]|\b(?:and|und|et|y|e|и)\b)\s*")
_MOST_WORDS: Final = 3


def learn_bracket(content: str, facts: Facts) -> bool:
    """Learn what a bracket at the end of a title says; False when it belongs to the title."""
    text = content.strip()
    needs = waits("- " + text)
    if (needs and not needs.start()) or _lists_keys(text):
        return part(text, facts)
    commas = _COMMA.split(text)
    if text and all(each.startswith("@") for each in commas):
        return _said([text], facts)
    return any(_said(parts, facts) for parts in (_PARTS.split(text), commas)) or _said(commas, facts, remarks=True)


def _lists_keys(text: str) -> bool:
    """Is a whole bracket one list of what the task waits for: ``predecessors: 8, 10``?"""
    fact = pair(text)
    return fact is not None and fact[0] == "depends" and not re.search(r"[:：]", fact[1])


def _said(parts: list[str], facts: Facts, *, remarks: bool = False) -> bool:
    """Learn all of a bracket's parts, or nothing; with ``remarks`` as many may be no facts as are some."""
    learnt = Facts()
    first, *others = parts
    told = [each for each in others if not (part(each, learnt) or _stands(each, learnt))]
    names = list(takewhile(PERSON.match, told)) if remarks else []
    sure = len(others) - len(told) + first.startswith("@")
    if len(told) - len(names) > (sure if remarks else 0):
        return False
    nobodys = bool(others) and (BLANK.match(first) is not None or first.casefold() in NOBODY) and learnt.telling
    if not nobodys and not part(first, learnt) and not (_somebody(first) and _belongs(first, learnt)):
        return False
    for name in names:
        learn(learnt, "owner", name)
    facts.absorb(learnt)
    facts.summary = facts.summary or ", ".join(told[len(names) :]) or None
    return True


def _somebody(names: str) -> bool:
    """Does a part name people, or a group of them: ``Bo``, ``Bo and Di``, ``the programme committee``?"""
    words = names.casefold().split()
    if len(words) <= _MOST_WORDS and is_group(words):
        return True
    return all((PERSON.match(name) or _TEAM.match(name)) and not unpersonal(name) for name in _AND.split(names))


def _stands(text: str, learnt: Facts) -> bool:
    """Learn how the work stands, behind a name in a bracket: ``(Bo, done)``, ``(Bo, waiting for the paint)``."""
    status = STATUS.exact(text)
    said = Status(status) if status else marked(f"x [{text}]")[0]
    learnt.status = learnt.status or said
    return said is not None


def _belongs(name: str, facts: Facts) -> bool:
    """Take a name for the owner's where another of a task's facts stands behind it: ``(Anke, 2 days)``."""
    return bool(facts.estimate or facts.due or facts.depends or facts.status) and learn(facts, "owner", name)
