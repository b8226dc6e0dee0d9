"""Reader of minutes: ``ACTION: Ruth to brief the volunteers. Due 23 May.``, between whatever else was said."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import learn, pairs
from bot.plan.outline import Item, Line, Paragraph
from bot.plan.section import Section
from bot.plan.vocabulary import NOBODY

_ACTION = re.compile(
    r"^\W{0,4}(?:action(?: (?:item|point))?|a\.?[ip]\.?|to-?do|aktion|acción|ação|azione|действие|行动|行動"
    r"|アクション|宿題)(?:\s?#?\d{1,3})?\W{0,3}[:：]\W{0,3}\s(?=\S)",
    re.IGNORECASE,
)
_NAME: Final = r"(?:[^\W\d_a-zß-ÿа-я][\w'’.-]{0,20}(?:\s[^\W\d_a-zß-ÿа-я][\w'’.-]{1,20})?|all|everybody|everyone)"
_WHO = re.compile(
    rf"^@?({_NAME}(?:(?:\s?[,/&+]\s?|\s(?:and|und|y|et|e|и)\s)@?{_NAME}){{0,4}})\s(?:to|will|should|must)\s(?=\S)"
)
_AND = re.compile(r"\s?[,/&+]\s?|\s(?:and|und|y|et|e|и)\s")
_FEWEST: Final = 2


def read_actions(sections: list[Section]) -> list[Candidate]:
    """A candidate for each line that is announced as an action, where the document announces several."""
    told = [(section, line, found.end()) for section, line in _lines(sections) if (found := _ACTION.match(line.text))]
    if len(told) < _FEWEST:
        return []
    return [made for section, line, at in told if (made := _made(section, line.number, line.text[at:]))]


def _lines(sections: list[Section]) -> Iterator[tuple[Section, Line]]:
    """The lines and the list items of the document, each with the lines that it is wrapped over."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Item) and not is_box(block):
                yield section, Line(block.line, block.text)
            elif isinstance(block, Paragraph) and not block.quoted:
                whole: list[Line] = []
                for line in block.lines:
                    if whole and line.text[0].islower() and not pairs(line.text):
                        whole[-1] = Line(whole[-1].number, f"{whole[-1].text} {line.text}")
                    else:
                        whole.append(line)
                yield from ((section, line) for line in whole)


def _made(section: Section, number: int, text: str) -> Candidate | None:
    who = _WHO.match(text)
    why = "a line announced as an action"
    made = candidate(text[who.end() :] if who else text, number, section, Strength.CODED, why, shape="action")
    if made:
        made.named.title = made.named.title.rstrip(" .")
    if made and who:
        for name in _AND.split(who[1]):
            if name.casefold() not in NOBODY:
                learn(made.facts, "owner", name)
    return made
