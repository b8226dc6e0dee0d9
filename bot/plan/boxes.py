"""Reader of check boxes: every box outside a list of criteria is a task, however deep it stands."""

from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import from_item, from_lines, headline, pair
from bot.plan.inline import box, plain
from bot.plan.outline import Item
from bot.plan.section import Section

_CRITERIA_FIELDS = ("acceptance",)


def read_boxes(sections: list[Section]) -> list[Candidate]:
    """A candidate for each box in these sections, in the order of the document."""
    found: list[Candidate] = []
    for section in sections:
        if section.effective_role == "criteria":
            continue
        for item in section.items:
            _read(item, section, found)
    return found


def is_box(item: Item) -> bool:
    """Does the item carry a box, before or behind its id?"""
    if box(item.text)[0] is not None:
        return True
    head, bold, rest = item.text.lstrip("*").partition("**")
    return bool(bold) and len(head) < 60 and box(rest.lstrip(": "))[0] is not None  # noqa: PLR2004 - an id, not a sentence


def _read(item: Item, section: Section, found: list[Candidate]) -> None:
    pending = [item]
    while pending:
        here = pending.pop()
        mine = _candidate(here, section) if is_box(here) else None
        if mine is not None:
            found.append(mine)
        below = []
        for child in here.items:
            fact = pair(child.text) if not is_box(child) else None
            if fact and (mine is not None or fact[0] in _CRITERIA_FIELDS):
                if mine is not None:
                    from_item(mine.facts, child)
                continue
            if mine is not None and not is_box(child):
                mine.facts.steps.append(plain(child.text))
            below.append(child)
        pending.extend(reversed(below))


def _candidate(item: Item, section: Section) -> Candidate | None:
    title, told = headline(item)
    made = candidate(title, item.line, section, Strength.CERTAIN, "a check box", shape="box")
    if made is not None:
        from_lines(made.facts, told)
        made.number, made.numbered = item.number, item.number is not None
    return made
