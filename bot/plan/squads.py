"""Which squad a task belongs to: its heading's discipline, the workstream that leads it, the team before an owner."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.plan.candidate import Candidate
from bot.plan.field import Facts, is_discipline, learn, pairs
from bot.plan.field_words import FIELD
from bot.plan.inline import plain
from bot.plan.outline import Item, Paragraph
from bot.plan.roster import bare_name
from bot.plan.section import Section
from bot.plan.span import numbers_in
from bot.plan.vocabulary import DISCIPLINE

_LEADS = re.compile(
    r"^(?:\*\*|__|\*)?([^*:：]{2,60}?)(?:\*\*|__|\*)?\s*[:：]\s*(?:\*\*|__|\*)?\s*(.{0,400})", re.DOTALL
)
_TASKS = re.compile(
    r"\b(?:tasks?|tickets?|stories|items?|tareas?|tarefas?|tâches?|aufgaben?|задачи?)\s+((?:\d{1,4}|[-–—,&/]|\s|and|to|y|e|et|und|и){1,200})",
    re.IGNORECASE,
)
_TASKS_WIDE = re.compile(r"(?:任务|タスク)\s*((?:\d{1,4}|[-–—,&/、，和]|\s){1,200})")
_PREFIX = re.compile(r"^([A-ZÀ-ÞА-Я][\w&/+ -]{1,28}):\s+(?=\S)")
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^daily|^weekly", re.IGNORECASE)
_TWICE: Final = 2
_PREFIX_WORDS: Final = 3


def workstreams(root: Section) -> dict[str, tuple[int, ...]]:
    """Squads that the plan's prose gives numbers of tasks to: ``**Core Services:** Owns tasks 4–9 and 11``."""
    found: dict[str, tuple[int, ...]] = {}
    for section in root.walk():
        for block in section.blocks:
            if isinstance(block, Item):
                lead = _LEADS.match(block.text[:600])
                listed = _TASKS.search(lead[2]) or _TASKS_WIDE.search(lead[2]) if lead else None
                if lead and listed and not re.match(r"\W*\d", lead[1]):
                    found[plain(lead[1])] = numbers_in(listed[1])
    return found if len(found) >= _TWICE else {}


def name_squads(tasks: Sequence[Candidate], root: Section) -> None:
    """Write down on each task the squad that its place or its title's first words name, where no field does."""
    names = Counter(section.name.casefold() for section in root.walk() if section.is_heading)
    before = Counter(found[1] for task in tasks if (found := _PREFIX.match(task.title)))
    for task in tasks:
        _prefix(task, before)
        if task.facts.squad is None:
            task.facts.squad = _from_headings(task.section, names)


def inherit_owners(tasks: Sequence[Candidate], known: set[str]) -> None:
    """A task of nobody's belongs to whoever its section names: ``**Owner:** Release manager``, or a heading "Ana"."""
    stated: dict[int, Facts] = {}
    for task in tasks:
        for around in task.section.upwards():
            if task.facts.owners or task.facts.squad:
                break
            if id(around) not in stated:
                stated[id(around)] = _stated(around)
            task.facts.owners.extend(stated[id(around)].owners)
            if not task.facts.owners and bare_name(around.name) in known:
                task.facts.owners.append(around.name)


def _stated(section: Section) -> Facts:
    facts = Facts()
    for block in section.blocks:
        if isinstance(block, Paragraph):
            for line in block.lines:
                for meaning, value in pairs(line.text):
                    if meaning == "owner":
                        learn(facts, meaning, value)
    return facts


def _prefix(task: Candidate, counts: Counter[str]) -> None:
    found = _PREFIX.match(task.title)
    if not found or _WEEKDAY.match(found[1]) or len(found[1].split()) > _PREFIX_WORDS or FIELD.exact(found[1]):
        return
    if task.facts.owners or not (is_discipline(found[1]) or counts[found[1]] >= _TWICE) or task.named.id:
        return
    task.named.title = task.title[found.end() :]
    if is_discipline(found[1]):
        task.facts.squad = task.facts.squad or found[1]
    else:
        task.facts.owners.append(found[1])


def _from_headings(section: Section, names: Counter[str]) -> str | None:
    for around in section.upwards():
        if around.span or around.lane:
            return None
        if around.role or not around.name:
            continue
        words = re.findall(r"[^\W_]+", around.name.casefold())
        if is_discipline(around.name) or (around.is_heading and names[around.name.casefold()] >= _TWICE):
            return around.name
        if not around.is_heading and any(word in DISCIPLINE for word in words):
            return around.name
    return None
