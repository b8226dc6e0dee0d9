"""Finding the people that a plan speaks of among the people of the workspace."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from bot.plan.model import Frozen, Squad, Task
from bot.team.model import Group, Person


class Roster(Frozen):
    """The people and user groups of a workspace.

    ``matches`` are owners' names that somebody has said whom they mean; ``away`` says why a person is not to be asked
    on the day that is looked at, ``quiet`` are those whom a mention would ping at a wrong moment.
    """

    people: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    matches: Mapping[str, str] = {}
    away: Mapping[str, str] = {}
    quiet: frozenset[str] = frozenset()

    @cached_property
    def _by_name(self) -> dict[str, list[Person]]:
        known: dict[str, list[Person]] = {}
        for person in self.people:
            if person.active:
                for name in _names(person):
                    known.setdefault(name, []).append(person)
        return known

    @cached_property
    def _matched(self) -> dict[str, Person]:
        known = {person.user: person for person in self.people if person.active}
        return {_plain(owner): known[user] for owner, user in self.matches.items() if user in known}

    def person(self, user: str) -> Person | None:
        """The person with that Slack id."""
        return next((person for person in self.people if person.user == user), None)

    def name(self, user: str) -> str:
        """What to call them where a mention would ping."""
        person = self.person(user)
        return person.name if person else user

    def owner(self, owner: str) -> Person | None:
        """The one active person an owner's name in a plan means; nobody when two fit or none does."""
        matched = self._matched.get(_plain(owner))
        if matched is not None:
            return matched
        found = self._by_name.get(_plain(owner), [])
        return found[0] if len(found) == 1 else None

    def owners(self, task: Task) -> tuple[Person, ...]:
        """The people who own a task and are known in the workspace."""
        found = (self.owner(owner) for owner in task.owners)
        return tuple(dict.fromkeys(person for person in found if person))

    def unknown_owners(self, tasks: Sequence[Task]) -> tuple[str, ...]:
        """The owners, as the plan writes them, who are nobody in the workspace or could be several."""
        return tuple(sorted({owner for task in tasks for owner in task.owners if not self.owner(owner)}))

    def owned(self, user: str, tasks: Sequence[Task]) -> tuple[str, ...]:
        """The keys of the tasks whose owner is that person."""
        return tuple(task.key for task in tasks if any(p.user == user for p in self.owners(task)))

    def group(self, squad: str) -> Group | None:
        """The user group named like a squad: the same words, or its first word."""
        wanted = _plain(squad)
        for group in self.groups:
            if wanted in (_plain(group.name), _plain(group.handle)):
                return group
        first = wanted.split(" ")[0]
        close = [group for group in self.groups if first in (_plain(group.name), _plain(group.handle))]
        return close[0] if len(close) == 1 else None

    def members(self, squad: Squad, tasks: Sequence[Task]) -> tuple[Person, ...]:
        """The people who own a squad's tasks: whom to call when it has no user group."""
        owned = (self.owners(task) for task in tasks if task.key in squad.tasks)
        return tuple(dict.fromkeys(person for people in owned for person in people))


def of_owners(names: Iterable[str]) -> Roster:
    """Those whom a plan names, where no workspace is asked: spellings of one name (@priya, Priya) are one person."""
    spelt: dict[str, list[str]] = {}
    for name in names:
        spelt.setdefault(_plain(name) or name, []).append(name)
    best = (min(same, key=lambda name: (name.startswith("@"), name.islower(), name)) for same in spelt.values())
    return Roster(people=tuple(Person(user=name, real_name=name) for name in sorted(best)))


def _names(person: Person) -> set[str]:
    """Every way a document may write somebody: handle, full name, first name, address."""
    whole = {person.handle, person.real_name, person.display_name, person.email, person.user}
    names = {_plain(name) for name in whole if name}
    first = _plain(person.real_name).split(" ")[0]
    return (names | {first, _plain(person.email.split("@")[0])}) - {""}


def _plain(name: str) -> str:
    """Lower-case words without accents or marks, so that "@Renée" finds Renee."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", letters))
