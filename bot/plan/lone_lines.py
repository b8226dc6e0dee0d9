"""Short lines that stand alone over what they head, in a document that marks no heading."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.plan.moments import moment_of
from bot.plan.outline import Block, Heading, Item, Paragraph, Table
from bot.plan.span import span_of
from bot.plan.state_marks import marked

_OPEN_END = re.compile(r"[\w)）】]$")
_DASH = re.compile(r"\s[-–—]\s")
_MOST_WORDS: Final = 9
_LONGEST: Final = 80
_TWICE: Final = 2


def lone_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The identities of the paragraphs that are headings: one short line each, over several lines or a list.

    None where the document has headings of its own. The first line of all is its title and not among them, and a
    single line over a single line heads it only where others head several.
    """
    if any(isinstance(block, Heading) for block in blocks):
        return frozenset()
    lone = [(block, below) for block, below in pairwise(blocks[1:]) if _lone(block)]
    sure = [block for block, below in lone if _holds(below)]
    if len(sure) < _TWICE:
        return frozenset()
    return frozenset(
        id(block) for block, below in lone if isinstance(below, Paragraph | Item | Table) and not _lone(below)
    )


def _holds(block: Block) -> bool:
    return isinstance(block, Item | Table) or (isinstance(block, Paragraph) and len(block.lines) >= _TWICE)


def _lone(block: Block) -> bool:
    """One line that is no sentence and carries nothing that only tasks do: a name behind a dash, a state, a day."""
    if not isinstance(block, Paragraph) or block.quoted or len(block.lines) != 1:
        return False
    text = block.lines[0].text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not _OPEN_END.search(text) or ":" in text:
        return False
    led = moment_of(text)
    if (led is not None and led.span is None) or marked(text)[0] is not None:
        return False
    return not (text[:1].islower() or "@" in text or (_DASH.search(text) and span_of(text, leading=True) is None))
