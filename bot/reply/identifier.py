"""Tasks named by their id, in whatever spelling."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from rapidfuzz.distance import OSA

from bot.reply.clean import lower
from bot.reply.index import Index, Spelling
from bot.reply.mention import Mention, apart, every_one, joined
from bot.reply.number import Numbers
from bot.reply.pattern import words

_ID = re.compile(
    r"(?<![\w@$])(?<!\w\.)(?<![^\d\s]-)(?<![^\d\s]/)(?P<prefix>[^\W\d_]{1,14})(?P<gap>[ \-_#.]{0,2})(?P<first>\d{1,9})"
    r"(?:(?P<joint> ?[-–#/] ?|[._])(?P<second>\d{1,4})(?![\w]))?(?![\w])(?!\.\w)(?!-(?!(?:done|wip|merged|"
    r"blocked)\b)[^\W\d]+(?![^\W\d]*[-_ ]?\d))(?!%)"
)
_PERIOD = re.compile(
    r"\b(?P<kind>week|sprint|wk|phase|milestone)\s*(?P<first>\d{1,3})\s*,?\s*(?:#|ticket\s*#?|task\s*#?|"
    r"item\s*#?|no\.?\s*)(?P<second>\d{1,3})\b"
)
# An ordinary word is an id where a line begins with it and goes on as one that tells of a task.
_TOLD = re.compile(
    r"\s*(?::|=|→|[–-]\s|(?:is\s|should be\s)?(?:probably\s|nearly\s|almost\s)?"
    r"(?:done|blocked|finished|closed|merged|half|in (?:review|progress))\b)"
)
_TAIL = re.compile(r"\s?/\s?#?(\d{1,4})(?![\w%:])(?!\.\d)")
_LOOKALIKE = re.compile(
    r"\b(?:invoice|inv\.|po|order|receipt|cve|rfc|iso|incident|run|build|job|flight|room|serial|"
    r"asset)\s+(?:no\.?\s*)?$"
)
_NO_PREFIX: Final = words("""
    AES AP API AWS BASE CD CI COVID CPU CRC CVE DB EC ES EU GCP GMT GO GPT GPU HTTP HTTPS IE IP IPV ISO JAVA JDK
    LEVEL LOG MAC MD MR NODE OS PC PR PY QA RDS RFC RSA SHA SSL TCP TIER TLS UDP US UTC UTF VM WCAG WEB X ZONE
""")


class Finder:
    """Finds ids in lines, in reading order: a number without a prefix inherits the one before it."""

    def __init__(self, known: Index, owned: Collection[str]) -> None:
        self._known = known
        self._owned = tuple(owned)
        self._numbers = Numbers(known, owned)
        self._last: Spelling | None = None
        self._paired = {form[0] for form in known.by_spelling if len(form[1]) > 1}
        self._single = {form[0] for form in known.by_spelling if len(form[1]) == 1}
        names = (re.escape(low) for low, key in known.literal.items() if known.entries[key].spelling is None)
        wordy = "|".join(sorted(names, key=len, reverse=True))
        self._literal = re.compile(rf"(?<![\w-])(?:{wordy})(?![\w-])") if wordy else None

    def find(self, line: str) -> tuple[Mention, ...]:
        """The mentions of a line from left to right, lists and ranges joined into one."""
        low = lower(line)
        found = apart([*self._periods(low), *self._ids(line, low), *self._literals(line, low)])
        found = apart([*found, *self._numbers.find(low, found, self._last)])
        spelt = [form for one in found if (form := self._numbers.spelling(one))]
        self._last = spelt[-1] if spelt else self._last
        return joined(self._known, low, found)

    def _literals(self, line: str, low: str) -> list[Mention]:
        if self._literal is None:
            return []
        hits = []
        for found in self._literal.finditer(low):
            key = self._known.literal[found[0]]
            exact = line[found.start() : found.end()] == key and not key.islower()
            told = not low[: found.start()].strip(" *•-") and _TOLD.match(low, found.end())
            if exact or told or any(char.isdigit() or char in "-_" for char in key):
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
        return hits

    def _with_tail(self, low: str, mention: Mention) -> Mention:
        """``X-001/002/003``: numbers that follow an id after a slash share its prefix."""
        form = self._numbers.spelling(mention)
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
        mine = self._known.by_spelling.get((prefix, numbers)) in self._owned
        if spaced and len(prefix) == 1 and line[found.start()] == prefix and not mine:
            return None
        if "." in found["gap"] and len(prefix) == 1:
            return None
        if prefix not in self._known.prefixes:
            return self._near(line, found, prefix, numbers)
        if len(numbers) == 2:  # noqa: PLR2004 -- a pair such as W1-3
            return self._pair(line, low, found, prefix, (numbers[0], numbers[1]))
        return self._one(line, low, found, prefix, numbers)

    def _one(self, line: str, low: str, found: re.Match[str], prefix: str, numbers: tuple[int, ...]) -> Mention | None:
        key = self._known.by_spelling.get((prefix, numbers))
        start, end = found.start(), found.end("first")
        if key:
            return Mention(start, end, (key,))
        if prefix not in self._single or _LOOKALIKE.search(low[:start]) or " " in found["gap"]:
            return None
        widest = max(len(str(form[1][-1])) for form in self._known.by_spelling if form[0] == prefix)
        if len(found["first"].lstrip("0")) > max(widest + 1, 3):
            return None
        return Mention(start, end, unknown=(line[start:end],))

    def _pair(self, line: str, low: str, found: re.Match[str], prefix: str, numbers: tuple[int, int]) -> Mention | None:
        key = self._known.by_spelling.get((prefix, numbers))
        if key:
            return Mention(found.start(), found.end(), (key,))
        joint = found["joint"].strip()
        if prefix in self._single and joint in {"-", "–", "/"}:
            first = self._one(line, low, found, prefix, numbers[:1])
            last = self._known.by_spelling.get((prefix, numbers[1:]))
            if first and first.keys and last and joint == "/":
                return Mention(found.start(), found.end(), (*first.keys, last))
            if first and first.keys and numbers[1] > numbers[0]:
                return every_one(self._known, found.start(), found.end(), (prefix, numbers[:1]), (prefix, numbers[1:]))
            return first
        if prefix in self._paired and joint in {"-", "#"}:
            return Mention(found.start(), found.end(), unknown=(line[found.start() : found.end()],))
        return None

    def _near(self, line: str, found: re.Match[str], prefix: str, numbers: tuple[int, ...]) -> Mention | None:
        """A prefix with a typing error in it, for an id that the author owns; else an id of nobody's."""
        if len(prefix) > 2 and " " not in found["gap"]:  # noqa: PLR2004 -- two letters leave no room for an error
            near = {
                key
                for key in self._owned
                if (form := self._known.entries[key].spelling)
                and form[1] == numbers
                and OSA.distance(prefix, form[0]) == 1
            }
            if len(near) == 1:
                return Mention(found.start(), found.end(), tuple(near))
        typed = line[found.start("prefix") : found.end("prefix")]
        if (
            typed.isupper()
            and len(typed) > 1
            and found["gap"] == "-"
            and typed not in _NO_PREFIX
            and not _LOOKALIKE.search(lower(line[: found.start()]))
        ):
            return Mention(
                found.start(), found.end("first"), unknown=(line[found.start() : found.end("first")],), via="foreign"
            )
        return None
