"""What a plan allows at most: tasks that one person has in progress at a time, hours that one works a day."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

from bot.plan.boxes import is_box
from bot.plan.inline import plain
from bot.plan.model import Limit
from bot.plan.outline import Block, Item, Paragraph, Table
from bot.plan.quantity import number
from bot.plan.section import Section

_N: Final = r"(?:\d\s*[-–]\s*)?(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight)(?![\d.,:/%]*\d|\s?%)\b"
_TASKS: Final = r"(?:tasks?|tickets?|items?|stories|cards?|issues?|things|tareas|tarefas|tâches|aufgaben)"
_AT_MOST: Final = (
    r"(?:no more than|not more than|never more than|at most|max(?:imum|\.)?(?: of)?|up to|limit(?:ed)?(?: of| to)"
    r"|máximo|maximal|höchstens|au plus|no más de|não mais de)"
)
_BEGUN: Final = r"(?:are |be )?(?:in[- ]progress|in flight|en curso|em andamento|en cours|in arbeit)"
_ONE: Final = r"(?:person|head|developer|engineer|member|one|of us)"
_AT_ONCE: Final = rf"(?:per {_ONE}\s+)?(?:at (?:once|a time|the same time)|in parallel|concurrently)"
_WIP_WORDS: Final = r"(?:wip|work[- ]in[- ]progress)"
_WIP: Final = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WIP_WORDS}\b(?P<between>[^.;\d|]{{0,40}}?)(?:\s|[:=≤(])\s*{_N}",
        rf"\b{_AT_MOST}\s+{_N}\s+(?P<between>(?:(?:open|active)\s+)?(?:{_TASKS}\s+)?){_BEGUN}\b",
        rf"\b{_AT_MOST}\s+{_N}\s+(?P<between>(?:\w+\s+)?{_TASKS}\s+){_AT_ONCE}\b",
    )
]
_BESIDE = re.compile(r"[.;|](?!\d)|\bin[- ]progress\b|\bdoing\b", re.IGNORECASE)
_OTHER_COLUMN = re.compile(r"review|test|\bqa\b|ready|backlog|verif|staging|deploy", re.IGNORECASE)
_WORKING: Final = r"(?:focus(?:ed)?|productive|working|work|effective|ideal|net|available|maker|project)"
_H: Final = r"(?:h|hrs?|hours?)"
_HOURS: Final = rf"(?<![\d.,])(?P<n>\d{{1,2}}(?:\.\d)?)\s*-?\s*{_H}"
_A_DAY: Final = rf"\s*(?:an?|per|each|every|/)\s*(?:{_ONE}\s*(?:an?|per|and|/)\s*)?(?:working\s+)?day\b"
_HOURS_A_DAY: Final = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.,])(?P<n>\d{{1,2}}(?:\.\d)?)\s+{_WORKING}\s+{_H}{_A_DAY}",
        rf"{_HOURS}\s+(?:of\s+)?{_WORKING}(?:\s+time)?{_A_DAY}",
        rf"\b(?:capacity|{_WORKING}\s+(?:time|hours?))\b[^.;\d|]{{0,30}}?{_HOURS}{_A_DAY}",
        rf"\b(?:working|work)\s+day\s+(?:has|is|of|counts|means)\s+{_HOURS}\b",
        rf"\b(?:each|every|per|a)\s+{_ONE}\s+(?:has|works|gets|gives)\s+{_HOURS}{_A_DAY}",
    )
]
_WIP_NAME = re.compile(r"^(?:max\.?\s+)?(?:wip|work[- ]in[- ]progress)(?:\s+limit)?(?:\s+per\s+\w+)?$", re.IGNORECASE)
_WORKING_COLUMN = re.compile(r"in[- ]progress|doing|person|developer|engineer|everyone", re.IGNORECASE)
_LONGEST: Final = 1500
_LONGEST_DAY: Final = 16


def read_limits(root: Section, owned: set[int]) -> tuple[Limit, ...]:
    """Every limit that the prose and the tables state. Boxes and sections that a ticket owns (by identity) set none."""
    found: list[Limit] = []
    for section in root.walk():
        if id(section) in owned:
            continue
        heading = [(section.line, section.name)] if section.name else []
        for line, text in (*heading, *_texts(section.blocks)):
            found.extend(_stated(plain(text[:_LONGEST]), line))
    return tuple({(each.name, each.value): each for each in reversed(found)}.values())[::-1]


def _texts(blocks: list[Block]) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.line, " ".join(line.text for line in block.lines)
        elif isinstance(block, Item) and not is_box(block):
            yield block.line, block.text
            yield from _texts(block.blocks)
        elif isinstance(block, Table):
            yield from _cells(block)


def _cells(table: Table) -> Iterator[tuple[int, str]]:
    """A table's limits as sentences: the cell behind a name, and the column of that name for work in progress."""
    names = [plain(cell) for cell in table.header]
    for row in table.rows:
        cells = [plain(cell) for cell in row.cells]
        for name, cell in (*pairwise(cells), *_columns(names, cells)):
            yield row.line, f"{name}: {cell}"


def _columns(names: list[str], cells: list[str]) -> list[tuple[str, str]]:
    if not cells or not _WORKING_COLUMN.search(cells[0]):
        return []
    return [(name, cell) for name, cell in zip(names, cells, strict=False) if _WIP_NAME.match(name)]


def _stated(text: str, line: int) -> Iterator[Limit]:
    for pattern in _WIP:
        found = pattern.search(text)
        beside = _BESIDE.split(text[: found.start()])[-1] + found["between"] if found else ""
        if found and not _OTHER_COLUMN.search(beside):
            yield _limit("wip", found["n"], "tasks", line, text)
            break
    for pattern in _HOURS_A_DAY:
        found = pattern.search(text)
        if found and 0 < float(found["n"]) <= _LONGEST_DAY:
            yield _limit("day", found["n"], "hours", line, text)
            break


def _limit(name: Literal["wip", "day"], value: str, unit: Literal["tasks", "hours"], line: int, text: str) -> Limit:
    return Limit(name=name, value=number(value) or 0, unit=unit, line=line, text=text.strip())
