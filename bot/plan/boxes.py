"""Reader of check boxes: every box outside a list of criteria is a task, however deep it stands."""

import re

from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import from_item, from_lines, headline, learn_listed, pair
from bot.plan.inline import box, plain
from bot.plan.outline import Item, Paragraph
from bot.plan.section import Section

_CRITERIA = frozenset({"acceptance"})
_FACTS = frozenset({"owner", "status", "due", "depends", "estimate", "acceptance", "start"})
_TELLING = 2
_SIGN = re.compile(r"\[([ xX~✓✔/!?>-])\](?!\()")
_SIGNS_OF_LEGEND = 3
_TRACE = re.compile(
    r"^[\W_]*(?:requirements?|covers|refs?|requisitos?|exigences|anforderung(?:en)?|требования|需求|要件)\s*[:：][\s\dA-Z.,、_-]+\W*$",
    re.IGNORECASE,
)  # which requirements a task meets, by their numbers


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
    """Does the item carry a box, before or behind its id? A line of several different boxes tells what they mean."""
    if box(item.text)[0] is not None:
        return len({found.lower() for found in _SIGN.findall(item.text)}) < _SIGNS_OF_LEGEND
    head, bold, rest = item.text.lstrip("*").partition("**")
    return bool(bold) and len(head) < 60 and box(rest.lstrip(": "))[0] is not None  # noqa: PLR2004 - an id, not a sentence


def _read(item: Item, section: Section, found: list[Candidate]) -> None:
    pending = [item]
    while pending:
        here = pending.pop()
        mine = _candidate(here, section) if is_box(here) else None
        if mine is not None:
            found.append(mine)
            below = _details(here, mine)
        elif stated_facts(here) >= _TELLING:
            continue
        else:
            below = [child for child in here.items if not _states(child, _CRITERIA)]
        pending.extend(reversed(below))


def _details(item: Item, mine: Candidate) -> list[Item]:
    """Learn what is written below a box.

    Returns:
        The items that are no facts: boxes of their own, or steps that may hold some.
    """
    below = []
    criteria = _last_field(item) in _CRITERIA
    for child in item.blocks:
        if isinstance(child, Paragraph):
            from_lines(mine.facts, [line.text for line in child.lines])
        elif not isinstance(child, Item):
            continue
        elif criteria:
            learn_listed(mine.facts, "acceptance", [child.text])
        elif is_box(child) or not from_item(mine.facts, child):
            below.append(child)
            if not is_box(child) and not _TRACE.match(child.text):
                mine.facts.steps.append(plain(child.text))
    return below


def _states(item: Item, meanings: frozenset[str]) -> bool:
    fact = None if is_box(item) else pair(item.text)
    return fact is not None and fact[0] in meanings


def stated_facts(item: Item) -> int:
    """How many of the items below state a fact that only tasks carry; two make the item above a task with steps."""
    told = [pair(child.text) for child in item.items if not is_box(child)]
    return sum(1 for fact in told if fact and fact[0] in _FACTS)


def _last_field(item: Item) -> str | None:
    """The field that an item's own last line opens for the list below it: ``**Acceptance criteria:**``."""
    found = pair(item.lines[-1].text) if len(item.lines) > 1 else None
    return found[0] if found and not found[1] else None


def _candidate(item: Item, section: Section) -> Candidate | None:
    title, told = headline(item)
    made = candidate(title, item.line, section, Strength.CERTAIN, "a check box", shape="box")
    if made is not None:
        from_lines(made.facts, told)
        if made.facts.title and not any(c.isalpha() for c in made.title):
            made.named.title = made.facts.title
        made.number, made.numbered = item.number, item.number is not None
    return made
