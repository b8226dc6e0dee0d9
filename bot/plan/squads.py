"""Which squad a task belongs to: its heading's discipline, the workstream that leads it, the team before an owner."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.plan.candidate import Candidate
from bot.plan.field import Facts, learn, pairs
from bot.plan.field_words import FIELD
from bot.plan.given_names import GIVEN, unpersonal
from bot.plan.outline import Paragraph
from bot.plan.people import is_discipline
from bot.plan.roster import bare_name, roster
from bot.plan.section import Section
from bot.plan.title import named
from bot.plan.vocabulary import DISCIPLINE
from bot.plan.workstreams import rosters, workstreams

_PREFIX = re.compile(r"^([A-ZÀ-ÞА-Я][\w&/+ -]{1,28}):\s+(?=\S)")
_WEEKDAY = re.compile(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^daily|^weekly", re.IGNORECASE)
_TWICE: Final = 2
_PREFIX_WORDS: Final = 3


def join_squads(tasks: Sequence[Candidate], keys: Sequence[str], root: Section) -> None:
    """Give each task to the squad that the plan's list of workstreams names for its key, or its owner's squad."""
    leads = {key: squad for squad, listed in workstreams(root).items() for key in listed}
    members = rosters(root)
    for task, key in zip(tasks, keys, strict=True):
        folded = [name.casefold().lstrip("@") for name in task.facts.owners]
        theirs = next((members[name] for name in folded if name in members), None)
        task.facts.squad = leads.get(key) or task.facts.squad or theirs


def name_squads(tasks: Sequence[Candidate], root: Section) -> None:
    """Write down on each task the squad that its place or its title's first words name, where no field does."""
    names = Counter(section.name.casefold() for section in root.walk() if section.is_heading)
    before = Counter(found[1] for task in tasks if (found := _PREFIX.match(task.title)))
    stated = workstreams(root)
    listed = {key for keys in stated.values() for key in keys if key[0].isalpha()}
    squads = {name.casefold() for name in (*stated, *rosters(root).values())}
    for task in tasks:
        _prefix(task, before, squads)
        _listed_id(task, listed)
        if task.facts.squad is None:
            task.facts.squad = _from_headings(task.section, names)


def inherit_owners(tasks: Sequence[Candidate], root: Section) -> None:
    """A task of nobody's belongs to whoever its section names: ``**Owner:** Release manager``, or a heading "Ana"."""
    known = roster(root) | {bare_name(name) for task in tasks for name in task.facts.owners}
    stated: dict[int, Facts] = {}
    for task in tasks:
        for around in task.section.upwards():
            if task.facts.owners or task.facts.squad:
                break
            if id(around) not in stated:
                stated[id(around)] = _stated(around)
            if task.shape != "record":  # the lines of a record say whose that record is
                task.facts.owners.extend(stated[id(around)].owners)
            if not task.facts.owners and (bare_name(around.name) in known or around.name.casefold() in GIVEN):
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


def _prefix(task: Candidate, counts: Counter[str], squads: set[str]) -> None:
    found = _PREFIX.match(task.title)
    if not found or _WEEKDAY.match(found[1]) or len(found[1].split()) > _PREFIX_WORDS or FIELD.exact(found[1]):
        return
    squad = is_discipline(found[1]) or found[1].casefold() in squads
    if task.facts.owners or not (squad or (counts[found[1]] >= _TWICE and not unpersonal(found[1]))) or task.named.id:
        return
    behind = named(task.title[found.end() :])
    if behind.id and behind.id[0].isalpha():
        task.named.id, task.named.lead, task.named.title = behind.id, behind.lead, behind.title
    else:
        task.named.title = task.title[found.end() :]
    if squad:
        task.facts.squad = task.facts.squad or found[1]
    else:
        task.facts.owners.append(found[1])


def _listed_id(task: Candidate, listed: set[str]) -> None:
    """``P1 Sign the formats``: what a squad is said to own is an id, even if it could be a priority elsewhere."""
    id_, _, rest = task.title.partition(" ")
    bare = id_.strip(".:)")
    if task.named.id is None and rest and bare in listed:
        task.named.id, task.named.lead, task.named.title, task.named.firm = bare, f"{id_} ", rest.lstrip("-–— "), True


def _from_headings(section: Section, names: Counter[str]) -> str | None:
    for around in section.upwards():
        if around.span or around.lane:
            return None
        if around.role or not around.name:
            continue
        words = re.findall(r"[^\W_]+", around.name.casefold())
        again = around.is_heading and names[around.name.casefold()] >= _TWICE and not unpersonal(around.name)
        if is_discipline(around.name) or again:
            return around.name
        if not around.is_heading and any(word in DISCIPLINE for word in words):
            return around.name
    return None
