"""Whose work a line is, where only a name says so: ``Basket page (Cy)``, ``Paint – Tom``, ``Ana: call the bank``.

A name is weighed by what the whole document says: its fields and its team first, then what recurs in such places.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.plan.candidate import Candidate
from bot.plan.field import learn
from bot.plan.given_names import GIVEN, GROUP, UNPERSONAL
from bot.plan.lexicon import tokens
from bot.plan.moments import is_date
from bot.plan.roster import bare_name, named_in_columns, roster
from bot.plan.section import Section
from bot.plan.signing_places import (
    AT_END,
    INSIDE,
    MOST,
    PLACES,
    REACH,
    TITLED,
    TRAILING,
    body_of,
    folded,
    found_at,
    is_somebody,
    is_team,
    name_shaped,
    names_in,
    slots_of,
)
from bot.plan.state_marks import marked
from bot.plan.tail import tails_off
from bot.plan.vocabulary import NOBODY
from bot.plan.workstreams import rosters

_TWICE: Final = 2
_SHORTEST_LEFT: Final = 2


@dataclass
class People:
    """Who works on the plan. ``closed`` when the plan lists its team, so that a single unknown name is no person;
    ``behind`` when one of its lists names its people behind most titles in other ways already.
    """

    known: set[str]
    closed: bool
    likely: set[str] = field(default_factory=set)
    places: frozenset[str] = frozenset()
    behind: bool = False

    def named(self, place: str, name: str) -> bool:
        """Is this a person's or a team's name, in this place?"""
        bare = bare_name(name)
        if place == INSIDE:
            return bare in self.known or (bare in self.likely and name_shaped(name))
        if bare in self.known or ((is_team(name) or TITLED.match(name)) and place in (*TRAILING, "")):
            return True
        if place in TRAILING and (self.behind or place in self.places) and name.casefold() in GROUP:
            return True
        if not name_shaped(name) or place == "colon":
            return name_shaped(name) and bare in self.likely
        if bare in self.likely or place in self.places or (folded(name)[:1] and folded(name)[0] in GIVEN):
            return place != "comma" or len(name.split()) <= _TWICE
        return False


def sign(tasks: Sequence[Candidate], root: Section) -> None:
    """Take the names off the titles and write them down as owners."""
    people = _people(tasks, root)
    for task in tasks:
        _sign(task, people)


def signed(title: str) -> bool:
    """Does what could be a person's name stand behind a title?"""
    return any(all(name_shaped(name) for name in names) for place, names in slots_of(title) if place in TRAILING)


def _people(tasks: Sequence[Candidate], root: Section) -> People:
    listed = roster(root) | {bare_name(name) for name in rosters(root)}
    said = {bare_name(name) for task in tasks for name in task.facts.owners} | named_in_columns(root)
    first = {name.split()[0] for name in said | listed if name and len(name.split()) > 1}
    known = {name for name in said | listed | first if name and name not in UNPERSONAL}
    people = People(known, closed=len(listed) >= _TWICE, behind=_names_its_people(tasks))
    slots = {id(task): slots_of(task.title) for task in tasks}
    counts = Counter(
        bare_name(name)
        for task in tasks
        for place, names in slots[id(task)]
        if place in (*AT_END, INSIDE) and place != "colon"
        for name in names
        if name_shaped(name)
    )
    listed_tasks = [task for task in tasks if task.shape != "told"] or tasks
    headed = [
        task for task in listed_tasks if task.section.level
    ] or listed_tasks  # above all headings stands what tells of the plan
    inside = Counter(word for task in headed for word in set(tokens(body_of(task.title))))
    often = {name for name, count in counts.items() if count >= _TWICE and not inside[name.split()[0]]}
    people.likely = often
    for _ in TRAILING:
        people.places = frozenset(place for place in TRAILING if _for_people(place, slots.values(), people, inside))
    people.places |= {place for place in ("comma", "first") if _holds_names(place, slots.values(), people)}
    return people


def _holds_names(place: str, slots: Iterable[list[tuple[str, list[str]]]], people: People) -> bool:
    """Do most titles with a comma end in a name, ``Lay the floor, Bo``, or most with a colon begin with one?

    Half of the former are surely somebody's; of the latter a quarter, and two people: what stands before a colon and
    is no person, stands there again and again.
    """
    filled = [names for found in slots for where, names in found if where == place]
    shaped = [names for names in filled if all(map(is_somebody, names))]
    sure = [names for names in shaped if all(people.named("", name) for name in names)]
    different = len({name for names in sure for name in names})
    enough = 2 * len(sure) >= len(shaped) if place == "comma" else different >= _TWICE and 4 * len(sure) >= len(shaped)
    return enough and len(shaped) > _TWICE and 3 * len(shaped) >= 2 * len(filled)


def _names_its_people(tasks: Sequence[Candidate]) -> bool:
    lists: dict[int, list[bool]] = {}
    for task in tasks:
        if task.shape in ("box", "line"):
            lists.setdefault(id(task.section), []).append(bool(task.facts.owners))
    return any(sum(owned) > _TWICE and 2 * sum(owned) >= len(owned) for owned in lists.values())


def _for_people(place: str, slots: Iterable[list[tuple[str, list[str]]]], people: People, inside: Counter[str]) -> bool:
    """Do the names of people fill this place throughout the document, so that one met once is a person's too?

    A word that titles use as well is none.
    """
    filled = [names for found in slots for where, names in found if where == place]
    shaped = [names for names in filled if all(name_shaped(name) and not inside[tokens(name)[0]] for name in names)]
    sure = [names for names in filled if all(people.named("", name) for name in names)]
    if people.closed:
        return False
    if sure and 2 * len(sure) >= len(filled):
        return True
    return len(shaped) == len(filled) >= (1 if people.places - {place} or people.behind else _TWICE)


def _joined(text: str, names: list[str], people: People) -> bool:
    """A person of the plan together with others that are no names: ``Ines + night shift``."""
    known = [name for name in names if bare_name(name) in people.known]
    others = [name for name in names if name not in known]
    words = [word for name in others for word in name.split()]
    return bool(known and words) and "," not in text and len(words) <= MOST and all(map(str.isalpha, words))


def _sign(task: Candidate, people: People) -> None:
    for label in [label for label in task.facts.labels if bare_name(label) in people.known]:
        task.facts.labels.remove(label)
        task.facts.owners.append(label)
    for _ in range(MOST):
        if not _taken(task, people):
            return
        said, rest = marked(task.title)
        task.named.status = task.named.status or said
        task.named.title = tails_off(rest, task.facts).strip()


def _taken(task: Candidate, people: People) -> bool:
    title = task.title
    for place, pattern in PLACES.items():
        match = found_at(place, pattern, title)
        at = len(title) - len(title[-REACH:]) if place in AT_END else 0
        if place in AT_END or place == INSIDE:
            left = title[: at + match.start()] if match else ""
        else:
            left = title[match.end() :] if match else ""
        if match is None or sum(c.isalnum() for c in left) < _SHORTEST_LEFT:
            continue
        names = names_in(match[1], place)
        if place == "first" and place in people.places and match[1].strip().casefold() in NOBODY:
            task.named.title = left.strip()
            return True
        joined = place in TRAILING and _joined(match[1], names, people)
        if place == "handle first" or joined or (names and all(people.named(place, name) for name in names)):
            for name in names:
                learn(task.facts, "owner", name)
            if place == INSIDE:
                task.facts.summary = task.facts.summary or match[2].strip()
            remark = match[1].rpartition(",")[2].strip()
            task.facts.due = task.facts.due or (remark if is_date(remark) else None)
            task.named.title = left.strip()
            return True
    return False
