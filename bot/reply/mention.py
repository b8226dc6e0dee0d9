"""Places in a line that name tasks, and how neighbours among them make one list or range."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.index import Index, Spelling

_BRACES = re.compile(
    r"((?:[A-Za-z]{1,12}\d{0,4})?[-_ ]?)(\d{0,4})[{\[]\s*(\d{1,4})\s*(\.\.+|-|–|"
    r",)\s*((?:\d{1,4}\s*,\s*){0,20}\d{1,4})\s*[}\]]"
)
_TIED = re.compile(r"(?:(?<=\btask)|(?<=\bstory)|(?<=\bticket)|(?<=\bcard)|(?<=\bitem))[-_]?(?=\d)", re.IGNORECASE)
_RANGE = re.compile(
    r"\s*(?:-|–|\.\.+|→|->|\bto\b|\bthrough\b|\bthru\b|\bbis\b|\bhasta\b|\bal?\b|\bà\b|\baté\b|الى|إلى|~)\s*"
)
_GLUE = re.compile(
    r"\s*(?:(?:,|/|&|\+)\s*(?:and\s+|&\s*|plus\s+)?|\b(?:and|nor|plus|y|et|und|e|as well as)\s+|و\s*)\s*"
)
_OR = re.compile(r"\s*(?:,\s*)?(?:\bor\b|\boder\b|\bou\b|أو)\s*")
_MAX_RANGE: Final = 60
_JOINT_WIDTH: Final = 12


@dataclass(frozen=True)
class Mention:
    """A place in a line that names tasks. ``either`` holds candidates of which only one is meant."""

    start: int
    end: int
    keys: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    via: str = "id"
    covered: frozenset[int] = frozenset()
    part: bool = False


def spelled_out(text: str) -> str:
    """Brace ranges written out: ``X-00{1..4}`` becomes ``X-001 to X-004``."""

    def unfold(found: re.Match[str]) -> str:
        stem, zeros, first, joint, rest = found.groups()
        numbers = [first, *re.findall(r"\d+", rest)]
        if not (stem + zeros).strip():
            return found[0]
        return (", " if joint == "," else " to ").join(f"{stem}{zeros}{number}" for number in numbers)

    return _BRACES.sub(unfold, _TIED.sub(" ", text))


def apart(mentions: list[Mention]) -> list[Mention]:
    """Mentions in reading order; of two that overlap the longer stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, one.start - one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def every_one(known: Index, start: int, end: int, first: Spelling, last: Spelling) -> Mention:
    """All tasks from one id to another; ids that the range names but the plan lacks are unknown."""
    low, high = first[1][-1], last[1][-1]
    same = first[0] == last[0] and first[1][:-1] == last[1][:-1]
    if not same or not low < high <= low + _MAX_RANGE:
        keys = [key for form in (first, last) if (key := known.by_spelling.get(form))]
        return Mention(start, end, tuple(dict.fromkeys(keys)))
    forms = [(first[0], (*first[1][:-1], number)) for number in range(low, high + 1)]
    keys = [known.by_spelling[form] for form in forms if form in known.by_spelling]
    lacking = () if forms[-1] in known.by_spelling else (f"{first[0].upper()}{high}",)
    return Mention(start, end, tuple(keys), unknown=lacking)


def glued(between: str) -> bool:
    """Whether only a comma, an "and" or a range sign stands between two names."""
    return len(between) <= _JOINT_WIDTH and bool(_GLUE.fullmatch(between) or _RANGE.fullmatch(between))


def joined(known: Index, low: str, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Neighbours with only "and", a comma or a range sign between them become one mention."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        between = low[before.end : mention.start] if before else ""
        if before is None or len(between) > _JOINT_WIDTH:
            joined.append(mention)
        elif _RANGE.fullmatch(between) and before.keys and mention.keys:
            forms = known.entries[before.keys[-1]].spelling, known.entries[mention.keys[0]].spelling
            if forms[0] and forms[1]:
                span = every_one(known, before.end, mention.end, forms[0], forms[1])
                joined[-1] = replace(
                    before, end=mention.end, keys=tuple(dict.fromkeys((*before.keys, *span.keys, *mention.keys)))
                )
        elif _RANGE.fullmatch(between) and before.keys and mention.unknown:
            joined[-1] = replace(before, end=mention.end, keys=(), unknown=mention.unknown)
        elif _OR.fullmatch(between):
            joined[-1] = replace(before, end=mention.end, keys=(), either=(*before.keys, *before.either, *mention.keys))
        elif _GLUE.fullmatch(between) and not (before.either or mention.either):
            joined[-1] = replace(
                before,
                end=mention.end,
                keys=tuple(dict.fromkeys((*before.keys, *mention.keys))),
                unknown=(*before.unknown, *mention.unknown),
                part=True,
            )
        else:
            joined.append(mention)
    return tuple(joined)
