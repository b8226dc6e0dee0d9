"""Whom a sentence of the plan is about: the squads and people that it names."""

import re
from collections.abc import Sequence

from bot.plan.model import Plan
from bot.team.model import Person
from bot.team.roster import Roster

_TEAM = r"(?:team|squad|crew|guild|leads?|equipo|equipe|équipe|команд\w*)"
_SQUAD_LEADS = re.compile(r"\b(?:squad|team) leads\b", re.IGNORECASE)


def squads_in(words: str, plan: Plan) -> tuple[str, ...]:
    """The squads that the words name: by the whole name, or by its first word with "team" or the like behind it.

    "Squad leads" are all of them.
    """
    names = [squad.name for squad in plan.squads]
    if _SQUAD_LEADS.search(words):
        return tuple(names)
    return tuple(name for name in names if _named(name, words))


def _named(name: str, words: str) -> bool:
    first = re.findall(r"\w+", name)[:1]
    short = rf"\b{re.escape(first[0])}\s+{_TEAM}\b" if first else r"(?!)"
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)|{short}", words, re.IGNORECASE))


def people_in(words: str, plan: Plan, roster: Roster) -> tuple[Person, ...]:
    """The plan's owners whom the words call by the name that the plan gives them."""
    owners: Sequence[str] = tuple(dict.fromkeys(owner for task in plan.tasks for owner in task.owners))
    named = [one for one in owners if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", words)]
    return tuple(dict.fromkeys(person for one in named if (person := roster.owner(one))))
