"""Lines that head what is below them by nothing but their words, where a document has no headings."""

import re
from typing import Final

from bot.plan.action_words import VERBS
from bot.plan.heading_words import ROLE
from bot.plan.inline import plain
from bot.plan.label import BOLD_LINE, LABEL_LINE, PHASE_LINE
from bot.plan.lead import lead_of
from bot.plan.outline import Block, Item, Paragraph, Table
from bot.plan.register_words import governs
from bot.plan.span import span_of

_OPEN_END = re.compile(r"[\w)）】]$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_MOST_WORDS: Final = 8
_HEAD_WORDS: Final = 4
_SHORT: Final = 2
_RULE_WORDS: Final = 6
_SIGNS: Final = 3


def bare_label(block: Paragraph, following: Block | None, *, headed: bool, lone: bool) -> tuple[int, str] | None:
    """The level and the words of a first line that heads what is below it, in a document without headings.

    Such as "Risks", "Week 2" or a short line over a list; one over rules of the work stands above the others. ``lone``
    says that it stands alone, see `bot.plan.lone_lines`.
    """
    text, below = block.lines[0].text, [line.text for line in block.lines[1:]]
    rules = not headed and _heads_rules(text, below, following)
    if lone or rules:
        return BOLD_LINE if rules else LABEL_LINE, text
    if headed or text[:1].islower() or not text[0].isalnum() or not _OPEN_END.search(text):
        return None
    words = breadth(text)
    if below and words <= _MOST_WORDS and span_of(plain(text), leading=True):
        return PHASE_LINE, text
    if not text[-1].isalpha() or not text[0].isalpha():
        return None
    short = words <= _SHORT and all(breadth(line) > words for line in below)
    over = len(below) > 1 or (not below and isinstance(following, Item))
    most = _MOST_WORDS if text.isupper() else _HEAD_WORDS
    named = ROLE.exact(text) is not None or (over and (text.isupper() or short) and words <= most)
    return (LABEL_LINE, text) if named else None


def _heads_rules(text: str, below: list[str], following: Block | None) -> bool:
    told = following.lines if isinstance(following, Paragraph) else []
    telling = len(told) > 1 or (told and ("," in told[0].text or lead_of(told[0].text) is not None))
    listed = isinstance(following, Item | Table) or telling
    heads = (listed and not below) or len(below) > 1
    acts = text.split(maxsplit=1)[0].casefold() in VERBS
    return bool(heads) and not acts and len(text.split()) <= _RULE_WORDS and governs(text)


def breadth(text: str) -> int:
    """How many words a line has, three signs of a script without spaces taken for one."""
    wide = len(_WIDE.findall(text))
    return len(_WIDE.sub(" ", text).split()) + -(-wide // _SIGNS)
