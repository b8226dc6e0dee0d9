"""Tasks named by their id: any spelling, ranges, lists, and bare numbers where only a task can be meant."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import OSA

from bot.reply.bare import Place, may_be_task, says_unknown
from bot.reply.clean import lower
from bot.reply.index import Index, Spelling


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


_BRACES = re.compile(r"([A-Za-z]{0,12}[-_ ]?)(\d{0,4})[{\[]\s*(\d{1,4})\s*(\.\.+|-|–|,)\s*((?:\d{1,4}\s*,\s*){0,20}\d{1,4})\s*[}\]]")
_ID = re.compile(
    r"(?<![\w@#$])(?<!\w\.)(?<![^\d\s]-)(?<![^\d\s]/)(?P<prefix>[^\W\d_]{1,14})(?P<gap>[ \-_#.]{0,2})(?P<first>\d{1,9})"
    r"(?:(?P<joint> ?[-–.#/] ?)(?P<second>\d{1,4})(?![\w]))?(?![\w])(?!\.\w)(?!-(?!(?:done|wip|merged|blocked)\b)[^\W\d]+(?![^\W\d]*[-_ ]?\d))(?!%)"
)
_NUMBER = re.compile(r"(?<![\w.$€£%@/+\-:])(?P<hash>#\s?)?(?P<number>\d{1,4})(?![\w%°$€£])(?![.,]\d)(?![:/]\d)(?!-[^\W\d])")
_PERIOD = re.compile(r"\b(?P<kind>week|sprint|wk|phase|milestone)\s*(?P<first>\d{1,3})\s*,?\s*(?:#|ticket\s*#?|task\s*#?|item\s*#?|no\.?\s*)(?P<second>\d{1,3})\b")
_TAIL = re.compile(r"\s?/\s?#?(\d{1,4})(?![\w%:])(?!\.\d)")
_SPAN = re.compile(r"(?<![\w.#/$:-])#?(?P<first>\d{1,3})\s?(?:-|–|\.\.+|to|through|bis|hasta|à|até)\s?#?(?P<last>\d{1,3})(?![\w%/:°-])(?!\.\d)")
_RANGE = re.compile(r"\s*(?:-|–|\.\.+|→|->|\bto\b|\bthrough\b|\bthru\b|\bbis\b|\bhasta\b|\bal?\b|\bà\b|\baté\b|الى|إلى|~)\s*")
_GLUE = re.compile(r"\s*(?:(?:,|/|&|\+)\s*(?:and\s+|&\s*|plus\s+)?|\b(?:and|plus|y|et|und|e|as well as)\s+|و\s*)\s*")
_OR = re.compile(r"\s*(?:,\s*)?(?:\bor\b|\boder\b|\bou\b|أو)\s*")
_LOOKALIKE = re.compile(r"\b(?:invoice|inv\.|po|order|receipt|cve|rfc|iso|incident|run|build|job|flight|room|serial|asset)\s+(?:no\.?\s*)?$")
_MAX_RANGE: Final = 60
_JOINT_WIDTH: Final = 12


def spelled_out(text: str) -> str:
    """Brace ranges written out: ``X-00{1..4}`` becomes ``X-001 to X-004``."""
    def unfold(found: re.Match[str]) -> str:
        stem, zeros, first, joint, rest = found.groups()
        numbers = [first, *re.findall(r"\d+", rest)]
        if not (stem + zeros).strip():
            return found[0]
        return (", " if joint == "," else " to ").join(f"{stem}{zeros}{number}" for number in numbers)

    return _BRACES.sub(unfold, text)


class Finder:
    """Finds ids in lines, in reading order: a number without a prefix inherits the one before it."""

    def __init__(self, known: Index, owned: Collection[str]) -> None:
        self._known = known
        self._owned = tuple(owned)
        self._last: Spelling | None = None
        self._earlier: Spelling | None = None
        self._numeric = "" in known.prefixes
        self._paired = {form[0] for form in known.by_spelling if len(form[1]) > 1}
        self._single = {form[0] for form in known.by_spelling if len(form[1]) == 1}
        words = sorted((re.escape(low) for low, key in known.literal.items() if known.entries[key].spelling is None), key=len, reverse=True)
        self._literal = re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?![\w-])") if words else None

    def find(self, line: str) -> tuple[Mention, ...]:
        """The mentions of a line from left to right, lists and ranges joined into one."""
        low = lower(line)
        self._earlier = self._last
        found = [*self._periods(low), *self._ids(line, low)]
        found = _apart([*found, *self._literals(line, low)])
        return self._joined(low, _apart([*found, *self._numbers(low, found)]))

    def _literals(self, line: str, low: str) -> list[Mention]:
        if self._literal is None:
            return []
        hits = []
        for found in self._literal.finditer(low):
            key = self._known.literal[found[0]]
            exact = line[found.start():found.end()] == key and not key.islower()
            if exact or any(char.isdigit() or char in "-_" for char in key):
                hits.append(Mention(found.start(), found.end(), (key,)))
        return hits

    def _periods(self, low: str) -> list[Mention]:
        hits = []
        for found in _PERIOD.finditer(low):
            key = self._known.by_spelling.get((found["kind"][0], (int(found["first"]), int(found["second"]))))
            if key:
                hits.append(Mention(found.start(), found.end(), (key,)))
        return hits

    def _ids(self, line: str, low: str) -> list[Mention]:
        hits = []
        for found in _ID.finditer(low):
            mention = self._id(line, low, found)
            if mention:
                mention = self._with_tail(low, mention)
                hits.append(mention)
                if mention.keys:
                    self._last = self._known.entries[mention.keys[-1]].spelling
        return hits

    def _with_tail(self, low: str, mention: Mention) -> Mention:
        """``X-001/002/003``: numbers that follow an id after a slash share its prefix."""
        form = self._spelling_of(mention)
        while form and (tail := _TAIL.match(low, mention.end)):
            key = self._known.by_spelling.get((form[0], (*form[1][:-1], int(tail[1]))))
            if key is None:
                break
            mention = replace(mention, end=tail.end(), keys=tuple(dict.fromkeys((*mention.keys, key))))
        return mention

    def _id(self, line: str, low: str, found: re.Match[str]) -> Mention | None:
        prefix = found["prefix"]
        numbers = (int(found["first"]), *((int(found["second"]),) if found["second"] else ()))
        spaced = " " in found["gap"]
        if spaced and (len(prefix) == 1 and line[found.start()] == prefix):
            return None
        if "." in found["gap"] and len(prefix) == 1:
            return None
        if prefix not in self._known.prefixes:
            return self._near(line, found, prefix, numbers)
        if len(numbers) == 2:  # noqa: PLR2004 -- a pair such as W1-3
            return self._pair(low, found, prefix, (numbers[0], numbers[1]))
        return self._one(low, found, prefix, numbers)

    def _one(self, low: str, found: re.Match[str], prefix: str, numbers: tuple[int, ...]) -> Mention | None:
        key = self._known.by_spelling.get((prefix, numbers))
        start, end = found.start(), found.end("first")
        if key:
            return Mention(start, end, (key,))
        if prefix not in self._single or _LOOKALIKE.search(low[:start]) or " " in found["gap"]:
            return None
        widest = max(len(str(form[1][-1])) for form in self._known.by_spelling if form[0] == prefix)
        if len(found["first"].lstrip("0")) > max(widest + 1, 3):
            return None
        return Mention(start, end, unknown=(found[0][: end - start],))

    def _pair(self, low: str, found: re.Match[str], prefix: str, numbers: tuple[int, int]) -> Mention | None:
        key = self._known.by_spelling.get((prefix, numbers))
        if key:
            return Mention(found.start(), found.end(), (key,))
        joint = found["joint"].strip()
        if prefix in self._single and joint in {"-", "–", "/"}:
            first = self._one(low, found, prefix, numbers[:1])
            last = self._known.by_spelling.get((prefix, numbers[1:]))
            if first and first.keys and last and joint == "/":
                return Mention(found.start(), found.end(), (*first.keys, last))
            if first and first.keys and numbers[1] > numbers[0]:
                return self._between(found.start(), found.end(), (prefix, numbers[:1]), (prefix, numbers[1:]))
            return first
        if prefix in self._paired and joint in {"-", "#"}:
            return Mention(found.start(), found.end(), unknown=(found[0].upper(),))
        return None

    def _near(self, line: str, found: re.Match[str], prefix: str, numbers: tuple[int, ...]) -> Mention | None:
        """A prefix with a typing error in it, for an id that the author owns; else an id of nobody's."""
        if len(prefix) > 2 and " " not in found["gap"]:  # noqa: PLR2004 -- two letters leave no room for an error
            near = {key for key in self._owned if (form := self._known.entries[key].spelling)
                    and form[1] == numbers and OSA.distance(prefix, form[0]) == 1}
            if len(near) == 1:
                return Mention(found.start(), found.end(), tuple(near))
        typed = line[found.start("prefix"):found.end("prefix")]
        if typed.isupper() and len(typed) > 1 and found["gap"] == "-" and typed not in _NO_PREFIX and not _LOOKALIKE.search(lower(line[:found.start()])):
            return Mention(found.start(), found.end("first"), unknown=(line[found.start():found.end("first")],), via="foreign")
        return None

    def _between(self, start: int, end: int, first: Spelling, last: Spelling) -> Mention:
        """All tasks from one id to another; ids that the range names but the plan lacks are unknown."""
        low, high = first[1][-1], last[1][-1]
        same = first[0] == last[0] and first[1][:-1] == last[1][:-1]
        if not same or not low < high <= low + _MAX_RANGE:
            keys = [key for form in (first, last) if (key := self._known.by_spelling.get(form))]
            return Mention(start, end, tuple(dict.fromkeys(keys)))
        forms = [(first[0], (*first[1][:-1], number)) for number in range(low, high + 1)]
        keys = [self._known.by_spelling[form] for form in forms if form in self._known.by_spelling]
        lacking = () if forms[-1] in self._known.by_spelling else (f"{first[0].upper()}{high}",)
        return Mention(start, end, tuple(keys), unknown=lacking)

    def _numbers(self, low: str, ids: list[Mention]) -> list[Mention]:
        spans = [span for found in _SPAN.finditer(low) if (span := self._number_span(low, found))]
        known = _apart([*ids, *spans])
        own = set(spans)
        hits = [one for one in known if one in own]
        before: Mention | None = None
        ahead = 0
        for found in _NUMBER.finditer(low):
            while ahead < len(known) and known[ahead].end <= found.start():
                before, ahead = known[ahead], ahead + 1
            if ahead < len(known) and known[ahead].start < found.end():
                continue
            mention = self._number(found, self._place(low, found, before), (self._spelling_of(before) if before else None) or self._earlier)
            if mention:
                hits.append(mention)
                before = mention
                if mention.keys:
                    self._last = self._known.entries[mention.keys[-1]].spelling
        return hits

    @staticmethod
    def _place(low: str, found: re.Match[str], before: Mention | None) -> Place:
        between = low[before.end:found.start()] if before and found.start() - before.end <= _JOINT_WIDTH else None
        glued = between is not None and bool(_GLUE.fullmatch(between) or _RANGE.fullmatch(between))
        return Place(low, found.start(), found.end(), hashed=bool(found["hash"]), glued=glued)

    def _number_span(self, low: str, found: re.Match[str]) -> Mention | None:
        """``4-6`` where both ends can only be tasks."""
        if not may_be_task(Place(low, found.start(), found.end())):
            return None
        ends = [self._resolve(int(found[name]), self._earlier, padded=False) for name in ("first", "last")]
        if any(len(keys) != 1 for keys in ends):
            return None
        first, last = (self._known.entries[keys[0]].spelling for keys in ends)
        return self._between(found.start(), found.end(), first, last) if first and last else None

    def _spelling_of(self, mention: Mention) -> Spelling | None:
        return self._known.entries[mention.keys[-1]].spelling if mention.keys else None

    def _number(self, found: re.Match[str], place: Place, last: Spelling | None) -> Mention | None:
        number = int(found["number"])
        if not may_be_task(place):
            return None
        keys = self._resolve(number, last, padded=found["number"].startswith("0"))
        if len(keys) == 1:
            strong = keys[0] in self._owned or not place.hashed or self._numeric is False
            return Mention(found.start(), found.end(), keys) if strong else None
        if keys:
            return Mention(found.start(), found.end(), either=keys)
        top = max((form[1][-1] for form in self._known.by_spelling), default=0)
        if (self._numeric or self._single) and number <= 5 * top and says_unknown(place):
            return Mention(found.start(), found.end(), unknown=(found["number"],))
        return None

    def _resolve(self, number: int, last: Spelling | None, *, padded: bool) -> tuple[str, ...]:
        """The tasks that a bare number can stand for: the one, several to ask about, or none."""
        spellings = self._known.by_spelling
        inherited = spellings.get((last[0], (*last[1][:-1], number))) if last else None
        mine = tuple(key for key in self._owned if (form := self._known.entries[key].spelling) and form[1][-1] == number)
        if inherited and (padded or inherited in mine or not mine):
            return (inherited,)
        if mine:
            return mine
        plain = spellings.get(("", (number,)))
        if plain:
            return (plain,)
        lone = next(iter(self._single)) if len(self._single) == 1 and not self._paired else None
        found = spellings.get((lone, (number,))) if lone else None
        return (found,) if found else ()

    def _joined(self, low: str, mentions: list[Mention]) -> tuple[Mention, ...]:
        """Neighbours with only "and", a comma or a range sign between them become one mention."""
        joined: list[Mention] = []
        for mention in mentions:
            before = joined[-1] if joined else None
            between = low[before.end:mention.start] if before else ""
            if before is None or len(between) > _JOINT_WIDTH:
                joined.append(mention)
            elif _RANGE.fullmatch(between) and before.keys and mention.keys:
                forms = self._known.entries[before.keys[-1]].spelling, self._known.entries[mention.keys[0]].spelling
                if forms[0] and forms[1]:
                    span = self._between(before.end, mention.end, forms[0], forms[1])
                    joined[-1] = replace(before, end=mention.end, keys=tuple(dict.fromkeys((*before.keys, *span.keys, *mention.keys))))
            elif _RANGE.fullmatch(between) and before.keys and mention.unknown:
                joined[-1] = replace(before, end=mention.end, keys=(), unknown=mention.unknown)
            elif _OR.fullmatch(between):
                joined[-1] = replace(before, end=mention.end, keys=(), either=(*before.keys, *before.either, *mention.keys))
            elif _GLUE.fullmatch(between) and not (before.either or mention.either):
                joined[-1] = replace(before, end=mention.end, keys=tuple(dict.fromkeys((*before.keys, *mention.keys))),
                                     unknown=(*before.unknown, *mention.unknown), part=True)
            else:
                joined.append(mention)
        return tuple(joined)


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Mentions in reading order; of two that overlap the longer stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.start, one.start - one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


_NO_PREFIX: Final = frozenset("""
PR MR UTF SHA ISO RFC CVE GPT COVID HTTP HTTPS TLS SSL AES RSA MD ES IPV US EU AP EC RDS WCAG CRC CI CD QA API UTC GMT VM CPU GPU
IP DB OS AWS GCP MAC WEB PC TCP UDP X BASE LOG LEVEL TIER ZONE NODE PY JDK JAVA GO IE
""".split())
