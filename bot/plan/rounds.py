"""A list that is one of meetings by what its lines tell, whatever stands above it."""

import re
from typing import Final

from bot.plan.action_words import VERBS
from bot.plan.boxes import is_box
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.outline import Item, Paragraph
from bot.plan.quantity import deadline_hours
from bot.plan.rhythm import cadence_of, days_in, length_in
from bot.plan.section import Section

_FEWEST: Final = 2
_REACH: Final = 400
_NAME = re.compile(r"[^\W\d_]")


def tell_rounds(section: Section) -> bool:
    """Does every one of at least two lines name something and say how often and how long: "Open door: Fridays, 1 h"?

    Lists that mostly begin with what is to be done ("Wash the filters: Mondays, 20 min") are chores.
    """
    if section.phase is not None or section.effective_role in ("tasks", "criteria", "later"):
        return False
    if any(isinstance(block, Item) and is_box(block) for block in section.blocks):
        return False
    items = [block.text for block in section.blocks if isinstance(block, Item)]
    lines = [line.text for block in section.blocks if isinstance(block, Paragraph) for line in block.lines]
    told = items or lines
    acting = sum(_acts(text[:_REACH]) for text in told)
    return len(told) >= _FEWEST and acting * 2 <= len(told) and all(_is_round(text[:_REACH]) for text in told)


def _acts(text: str) -> bool:
    return next(iter(plain(text).split()), "").casefold() in VERBS


def _is_round(text: str) -> bool:
    said = plain(text)
    lead = lead_of(text, dashes=True)
    if not _NAME.match(plain(lead[0]) if lead else said):
        return False
    often = days_in(said) or cadence_of(said, ())
    return bool(often) and length_in(said) is not None and deadline_hours(said) is None
