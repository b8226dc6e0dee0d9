"""Who works in the demo: the people that the plan names, and others to make up a small team in several zones."""

import re
import unicodedata
from itertools import cycle

from bot.plan.model import Plan
from sandbox import Person

OTHERS = {
    "Ana Silva": "Europe/Lisbon",
    "Ravi Menon": "Asia/Kolkata",
    "Grace Okafor": "America/New_York",
    "Lena Brandt": "Europe/Berlin",
    "Kenji Mori": "Asia/Tokyo",
    "Bruno Alves": "America/Sao_Paulo",
}
SMALLEST, LARGEST = 5, 12
NAME_WORDS = 3


def cast(plan: Plan) -> list[Person]:
    """The plan's people first, then others until there are five."""
    named = list(dict.fromkeys(owner for task in plan.tasks for owner in task.owners if _is_person(owner)))[:LARGEST]
    taken = {handle(name) for name in named}
    others = [name for name in OTHERS if handle(name) not in taken]
    names = [*named, *others[: max(0, SMALLEST - len(named))]]
    zones = cycle(OTHERS.values())
    titles = _titles(plan)
    people: dict[str, Person] = {}
    for name in names:
        short = handle(name)
        while short in people:  # two people of one first name
            short += "2"
        zone = OTHERS.get(name) or next(zones)
        title = titles.get(name, "Delivery")
        people[short] = Person(name=name, handle=short, tz=zone, title=title, email=f"{short}@example.com")
    return list(people.values())


def squads(plan: Plan, people: list[Person]) -> dict[str, list[str]]:
    """User groups for the plan's squads: their owners, or, where a squad has none, somebody of the team in turn."""
    known = {person.name: person.handle for person in people}
    turn = cycle(person.handle for person in people)
    groups: dict[str, list[str]] = {}
    for squad in plan.squads:
        owners = [owner for task in plan.tasks if task.key in squad.tasks for owner in task.owners if owner in known]
        groups[squad.name] = list(dict.fromkeys(known[owner] for owner in owners)) or [next(turn), next(turn)]
    return groups


def handle(name: str) -> str:
    """A handle as Slack takes it: ana for Ana Silva."""
    first = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().split()
    return re.sub(r"[^a-z0-9]", "", first[0] if first else "") or f"person{sum(map(ord, name)) % 1000}"


def _is_person(owner: str) -> bool:
    """A name, not a role or a squad: one to three words that begin with a capital, none of them a job."""
    words = owner.split()
    return (
        0 < len(words) <= NAME_WORDS
        and all(word[:1].isupper() for word in words)
        and not ({word.casefold().strip("s") for word in words} & _JOBS)
    )


def _titles(plan: Plan) -> dict[str, str]:
    return {owner: task.squad for task in plan.tasks for owner in task.owners if task.squad}


_JOB_WORDS = """
backend frontend devop dev qa security data op platform team lead engineer engineering designer design manager owner
product tech ux ui ml mobile web infra infrastructure all everyone tbd branch developer architect
"""
_JOBS = frozenset(_JOB_WORDS.split())
