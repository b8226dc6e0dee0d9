"""Reader of boards drawn as tables: a column for each state, a card in each cell."""

from typing import Final

from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.inline import box, plain
from bot.plan.model import Status
from bot.plan.outline import Table
from bot.plan.packed import unpack
from bot.plan.section import Section
from bot.plan.vocabulary import STATUS

_FEWEST: Final = 2


def read_lanes(sections: list[Section]) -> list[Candidate]:
    """A candidate for each card of each table whose columns are all states of work."""
    found: list[Candidate] = []
    for section in sections:
        if section.effective_role == "criteria":
            continue
        for block in section.blocks:
            states = states_of(block) if isinstance(block, Table) else []
            if isinstance(block, Table) and states:
                found.extend(_cards(block, states, section))
    return found


def states_of(table: Table) -> list[Status]:
    """The states that a table's columns name; none where any of them names something else."""
    said = [STATUS.exact(plain(cell)) for cell in table.header]
    return [Status(state) for state in said if state] if len(said) >= _FEWEST and all(said) else []


def _cards(table: Table, states: list[Status], section: Section) -> list[Candidate]:
    found: list[Candidate] = []
    for row in table.rows:
        for cell, state in zip(row.cells, states, strict=False):
            for card in [part for _, part in unpack(cell)] or cell.split("<br>"):
                made = candidate(
                    box(card.strip())[1], row.line, section, Strength.CERTAIN, "a card of a board", shape="row"
                )
                if made:
                    made.named.status = state
                    found.append(made)
    return found
