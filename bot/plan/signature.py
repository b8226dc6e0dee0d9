"""Whose work a line is, where only a name says so: ``Basket page (Cy)``, ``Paint – Tom``, ``Ana: call the bank``.

A name is weighed by what the whole document says: its fields and its team first, then what recurs in such places.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final
from unicodedata import combining, normalize

from bot.plan.candidate import Candidate
from bot.plan.field import learn
from bot.plan.given_names import GIVEN, GROUP, UNPERSONAL, unpersonal
from bot.plan.lexicon import tokens
from bot.plan.moments import is_date
from bot.plan.people import is_discipline
from bot.plan.roster import bare_name, named_in_columns, roster
from bot.plan.section import Section
from bot.plan.state_marks import marked
from bot.plan.tail import tails_off
from bot.plan.vocabulary import STATUS
from bot.plan.workstreams import rosters

_PLACES: Final = {
    "bracket": re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{1,60})[)）\]】][\s.]*$"),
    "dash": re.compile(r"(?:\s+(?:[-–—|·/~]{1,2}|\.{2,}|…+)\s*|\s*(?:→|->|=>|>>|➜)\s*)([^-–—|·→>/]{1,60})$"),
    "comma": re.compile(r"[,，;；、]\s*([^,，;；、]{1,40})$"),
    "colon": re.compile(r"[:：]\s*([^:：]{2,40})$"),
    "first": re.compile(r"^([^\s:：.!?][^:：.!?]{1,39})[:：]\s*(?=\S)"),
    "dash first": re.compile(r"^([^-–—|]{2,40}?)\s+[-–—|]\s+(?=\S)"),
    "bracket first": re.compile(r"^[(（\[【]([^()（）\[\]【】]{2,40})[)）\]】]\s*(?=\S)"),
    "handle first": re.compile(r"^(@[^\W_][\w.-]{0,38})[:：,]?\s+(?=\S)"),
}
_TRAILING: Final = ("bracket", "dash")
_AT_END: Final = ("bracket", "dash", "comma", "colon")
_AND = re.compile(r"\s*(?:[,;/&+、，]|\band\b|\bwith\b|\by\b|\bund\b|\bet\b|\be\b|\bи\b)\s*")
_NAME = re.compile(
    r"^[^\W\d_a-zà-ÿа-яё][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
    r"(?:\s(?:(?:de|da|van|von|der|del|la|le|di|al|bin)\s)?[^\W\d_a-zà-ÿа-яё][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?){0,2}$"
)
_HAN = re.compile(r"^[\u3400-\u9fff]{2,4}$|^[\u30a1-\u30fa\u30fc]{2,8}$")
_TITLED = re.compile(
    r"^(?i:mr|mrs|ms|miss|dr|prof|sir|sister|brother|father|uncle|aunt|captain|coach|frau|herr|tante|onkel|schwester"
    r"|don|doña|sra?|dra|señora?|tía|tío|mme|mlle|madame|monsieur|dona|seu|profa?|tia|tio|г-н|г-жа|тётя|дядя)\.?"
    r"\s(?:[^\W\d_a-z][\w.'’-]{0,20}\s){0,2}[^\W\d_a-z][\w'’-]{1,20}$|^[^\W\d_]{1,8}(?:さん|様|氏|先生|老师|经理)$"
    r"|^[^\W\d_a-z].{1,30}\s(?:Ltd|GmbH|Inc|LLC|AG|SA|S\.A\.|SL|Oy|AB|BV|KG|Ltda|ООО)\.?$|^(?:ООО|Firma|Fa\.|Fam\.|Familie)\s"
)  # who is addressed so, or trades so, can be nothing but somebody
_TWICE: Final = 2
_REACH: Final = 100
_SHORTEST_LEFT: Final = 2
_MOST: Final = 4


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
        if bare in self.known or ((_is_team(name) or _TITLED.match(name)) and place in (*_TRAILING, "")):
            return True
        if place in _TRAILING and (self.behind or place in self.places) and name.casefold() in GROUP:
            return True
        if not _shaped(name) or place == "colon":
            return _shaped(name) and bare in self.likely
        if bare in self.likely or place in self.places or (_folded(name)[:1] and _folded(name)[0] in GIVEN):
            return place != "comma" or len(name.split()) <= _TWICE
        return False


def sign(tasks: Sequence[Candidate], root: Section) -> None:
    """Take the names off the titles and write them down as owners."""
    people = _people(tasks, root)
    for task in tasks:
        _sign(task, people)


def signed(title: str) -> bool:
    """Does what could be a person's name stand behind a title?"""
    return any(all(_shaped(name) for name in names) for place, names in _slots(title) if place in _TRAILING)


def _people(tasks: Sequence[Candidate], root: Section) -> People:
    listed = roster(root) | {bare_name(name) for name in rosters(root)}
    said = {bare_name(name) for task in tasks for name in task.facts.owners} | named_in_columns(root)
    first = {name.split()[0] for name in said | listed if name and len(name.split()) > 1}
    known = {name for name in said | listed | first if name and name not in UNPERSONAL}
    people = People(known, closed=len(listed) >= _TWICE, behind=_names_its_people(tasks))
    slots = {id(task): _slots(task.title) for task in tasks}
    counts = Counter(
        bare_name(name)
        for task in tasks
        for place, names in slots[id(task)]
        if place in _AT_END and place != "colon"
        for name in names
        if _shaped(name)
    )
    listed_tasks = [task for task in tasks if task.shape != "told"] or tasks
    headed = [
        task for task in listed_tasks if task.section.level
    ] or listed_tasks  # above all headings stands what tells of the plan
    inside = Counter(word for task in headed for word in set(tokens(_body(task.title))))
    often = {name for name, count in counts.items() if count >= _TWICE and not inside[name.split()[0]]}
    people.likely = often
    for _ in _TRAILING:
        people.places = frozenset(place for place in _TRAILING if _for_people(place, slots.values(), people, inside))
    if _ends_in_names(slots.values(), people):
        people.places |= {"comma"}
    return people


def _ends_in_names(slots: Iterable[list[tuple[str, list[str]]]], people: People) -> bool:
    """Do most titles with a comma end in a name behind it, half of these surely somebody's: ``Lay the floor, Bo``?"""
    filled = [names for found in slots for where, names in found if where == "comma"]
    shaped = [names for names in filled if all(map(_somebody, names))]
    sure = [names for names in shaped if all(people.named("", name) for name in names)]
    return len(shaped) > _TWICE and 3 * len(shaped) >= 2 * len(filled) and 2 * len(sure) >= len(shaped)


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
    shaped = [names for names in filled if all(_shaped(name) and not inside[tokens(name)[0]] for name in names)]
    sure = [names for names in filled if all(people.named("", name) for name in names)]
    if people.closed:
        return False
    if sure and 2 * len(sure) >= len(filled):
        return True
    return len(shaped) == len(filled) >= (1 if people.places - {place} or people.behind else _TWICE)


def _slots(title: str) -> list[tuple[str, list[str]]]:
    found = []
    for place, pattern in _PLACES.items():
        match = pattern.search(title[-_REACH:]) if place in _AT_END else pattern.match(title)
        if match and match[1]:
            found.append((place, _named_in(match[1], place)))
    return found


def _named_in(text: str, place: str) -> list[str]:
    """The names in a place, those of one that ends the title without the remark behind them: ``Bo and Di, at noon``."""
    names = [name for part in _AND.split(text.strip()) if (name := part.strip(" ?*_"))]
    if place not in _TRAILING or not names or "," not in text:
        return names
    shaped = list(takewhile(_somebody, names))
    return shaped if shaped and not _shaped(names[-1]) else names


def _joined(text: str, names: list[str], people: People) -> bool:
    """A person of the plan together with others that are no names: ``Ines + night shift``."""
    known = [name for name in names if bare_name(name) in people.known]
    others = [name for name in names if name not in known]
    words = [word for name in others for word in name.split()]
    return bool(known and words) and "," not in text and len(words) <= _MOST and all(map(str.isalpha, words))


def _somebody(name: str) -> bool:
    return _shaped(name) or _is_team(name) or bool(_TITLED.match(name))


def _body(title: str) -> str:
    """The title without the first and the last place a name may stand in."""
    led = _PLACES["first"].match(title)
    title = title[led.end() :] if led and _shaped(led[1]) else title
    for place in _TRAILING:
        match = _PLACES[place].search(title[-_REACH:])
        if match:
            return title[: len(title) - len(title[-_REACH:]) + match.start()]
    return title


def _shaped(name: str) -> bool:
    words = _folded(name)
    if not words or unpersonal(" ".join(words)) or is_discipline(name) or STATUS.exact(name):
        return False
    if _HAN.match(name):
        return True
    return bool(_NAME.match(name)) and not name.isupper() and not is_date(name)


def _folded(name: str) -> list[str]:
    """The words of a name without case or accents, an s at the end kept."""
    return ["".join(c for c in normalize("NFKD", word) if not combining(c)) for word in name.casefold().split()]


def _is_team(name: str) -> bool:
    words = tokens(name)
    return 1 < len(words) <= _MOST and words[-1] in GROUP


def _sign(task: Candidate, people: People) -> None:
    for label in [label for label in task.facts.labels if bare_name(label) in people.known]:
        task.facts.labels.remove(label)
        task.facts.owners.append(label)
    for _ in range(_MOST):
        if not _taken(task, people):
            return
        said, rest = marked(task.title)
        task.named.status = task.named.status or said
        task.named.title = tails_off(rest, task.facts).strip()


def _taken(task: Candidate, people: People) -> bool:
    title = task.title
    for place, pattern in _PLACES.items():
        if place in _AT_END:
            at = len(title) - len(title[-_REACH:])
            match = pattern.search(title[-_REACH:])
            left = title[: at + match.start()] if match else ""
        else:
            match = pattern.match(title)
            left = title[match.end() :] if match else ""
        if match is None or sum(c.isalnum() for c in left) < _SHORTEST_LEFT:
            continue
        names = _named_in(match[1], place)
        joined = place in _TRAILING and _joined(match[1], names, people)
        if place == "handle first" or joined or (names and all(people.named(place, name) for name in names)):
            for name in names:
                learn(task.facts, "owner", name)
            remark = match[1].rpartition(",")[2].strip()
            task.facts.due = task.facts.due or (remark if is_date(remark) else None)
            task.named.title = left.strip()
            return True
    return False
