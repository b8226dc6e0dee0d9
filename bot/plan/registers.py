"""Which sections hold a plan's registers: risks, playbooks, checklists, scorecards, measures with targets."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.consequence import consequence
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.register_words import KINDS, PLAYBOOK, RISK, SCORECARD
from bot.plan.section import Section

_NUMBERED = re.compile(r"^[^\w]*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+)?[^\w]*|^[A-Z][.)]\s+")
_REACH: Final = 2000


def is_register(section: Section) -> bool:
    """Does a list here say what may go wrong, what to do then, or what is measured, rather than what to do?"""
    names = [around.name for around in section.upwards() if around.span is None]
    return any(PLAYBOOK.search(name) or SCORECARD.search(name) for name in names)


def governs_otherwise(section: Section, *, announces: re.Pattern[str]) -> bool:
    """Does the nearest heading that says anything name a register, and none of what ``announces`` finds?"""
    for around in section.upwards():
        if announces.search(around.name):
            return False
        if any(kind.search(title_of(around)) for kind in KINDS):
            return True
    return False


def title_of(section: Section) -> str:
    """A section's name without the number or the sign before it."""
    return _NUMBERED.sub("", section.name)


def tells_what_to_do(section: Section) -> bool:
    """Is the register one of risks or playbooks, in which "Trigger: …" is a field of an entry?"""
    return any(RISK.search(title_of(around)) or PLAYBOOK.search(title_of(around)) for around in section.upwards())


def leads(section: Section) -> Iterator[tuple[str, str]]:
    """The names that lead a section's list items, with what stands behind and below each."""
    for item in section.items:
        text = box(item.text)[1][:_REACH]
        found = lead_of(text, dashes=True) or consequence(text)
        more = " ".join(child.text for child in item.items)
        if found and (found[1] or more):
            yield plain(found[0]).strip(), plain(f"{found[1]} {more}".strip())
