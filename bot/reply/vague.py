"""Words that point at a task without saying which: a whole field, or somebody's name."""

import re
from typing import Final

from bot.reply.clause import Clause
from bot.reply.clean import lower
from bot.reply.pattern import words
from bot.reply.title import content
from bot.reply.word import stem

_WHOSE: Final = re.compile(
    r"(?<![\w@])@?(?P<who>[^\W\d_]{2,})'s? (?:tickets?|tasks?|story|stories|cards?|items?)\b", re.IGNORECASE
)
_NOBODY: Final = words("it that this there here today yesterday tomorrow what who he she let")
_THING: Final = re.compile(r"\s+(?:thing|thingy|stuff|work|bits?|part|one|task|ticket|story|business)\b")
_FIELDS: Final = frozenset(
    stem(word)
    for word in words("""
    security performance backend frontend testing test tests infrastructure ui ux api data documentation design
    authentication database monitoring operations ci
""")
)


def somebodys(clause: Clause) -> re.Match[str] | None:
    """Where a clause only says whose task it means: "Alex's ticket is done"."""
    found = None if clause.mentions else _WHOSE.search(clause.text)
    return None if found is None or lower(found["who"]) in _NOBODY else found


def names_a_field(clause: Clause, start: int, end: int, *, thin: bool) -> bool:
    """Whether the words at a place name a field rather than a task: "the security thing", "tests are done".

    ``thin`` when they are the lesser part of the title that they fit.
    """
    said = content(clause.text[start:end])
    if len(said) != 1 or not set(said[0].stems) & _FIELDS:
        return False
    first = min((pred.start for pred in clause.preds if pred.start >= end), default=len(clause.low))
    more = content(clause.text[:start]) or content(clause.text[end:first])
    return bool(_THING.match(clause.low[end:])) or (thin and not more)
