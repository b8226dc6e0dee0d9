"""Bare numbers that can only name a task."""

import re
from collections.abc import Collection

from bot.reply.bare import Place, may_be_task, says_unknown
from bot.reply.index import Index, Spelling
from bot.reply.mention import Mention, apart, every_one, glued
from bot.reply.word import tokens

_NUMBER = re.compile(
    r"(?<![\w$€£%@+\-:!])(?:(?<!/)|(?<=0\d\d/))(?<![^.]\.)(?P<hash>#\s?|"
    r"(?<=\s)-(?=0\d))?(?P<number>\d{1,4})(?![\w%°$€£])(?![.,]\d)(?!:\d)(?!/(?!0\d\d)\d)(?!-[^\W\d])"
)
_LEAD = 12  # characters: a bullet and its spaces, or "today: "
_SPAN = re.compile(
    r"(?<![\w.#/$:-])#?(?P<first>\d{1,3})\s?(?:-|–|\.\.+|to|through|thru|bis|hasta|à|"
    r"até)\s?#?(?P<last>\d{1,3})(?![\w%/:°-])(?!\.\d)"
)
_SLASHED = re.compile(r"(?<![\w.#/$:-])\d{1,3}(?:\s?/\s?\d{1,3}){2,20}(?![\w%/:°.-])")


class Numbers:
    """Resolves numbers for one author: the author's own tasks first, then the prefix that was used last."""

    def __init__(self, known: Index, owned: Collection[str]) -> None:
        self._known = known
        self._owned = tuple(owned)
        self._numeric = "" in known.prefixes
        self._single = {form[0] for form in known.by_spelling if len(form[1]) == 1}
        self._paired = {form[0] for form in known.by_spelling if len(form[1]) > 1}
        self._top = max((form[1][-1] for form in known.by_spelling), default=0)

    def find(self, low: str, ids: list[Mention], last: Spelling | None) -> list[Mention]:
        """The numbers of a line that name tasks; ``last`` is the id that an earlier line ended with."""
        spans = [span for found in _SPAN.finditer(low) if (span := self._range(low, found, last))]
        spans += [one for found in _SLASHED.finditer(low) if (one := self._slashed(found))]
        known = apart([*ids, *spans])
        own = set(spans)
        hits = [one for one in known if one in own]
        before: Mention | None = None
        ahead = 0
        for found in _NUMBER.finditer(low):
            while ahead < len(known) and known[ahead].end <= found.start():
                before, ahead = known[ahead], ahead + 1
            if ahead < len(known) and known[ahead].start < found.end():
                continue
            spelt = self.spelling(before) or last
            mention = self._number(found, _place(low, found, before, following=spelt is not None), spelt)
            if mention:
                hits.append(mention)
                before = mention
        return hits

    def spelling(self, mention: Mention | None) -> Spelling | None:
        """How the last of a mention's ids is spelt."""
        return self._known.entries[mention.keys[-1]].spelling if mention and mention.keys else None

    def _range(self, low: str, found: re.Match[str], previous: Spelling | None) -> Mention | None:
        """``4-6`` where both ends can only be tasks."""
        if not may_be_task(Place(low, found.start(), found.end())):
            return None
        ends = [self._resolve(int(found[name]), previous, padded=False) for name in ("first", "last")]
        if any(len(keys) != 1 for keys in ends):
            return None
        first, last = (self._known.entries[keys[0]].spelling for keys in ends)
        return every_one(self._known, found.start(), found.end(), first, last) if first and last else None

    def _slashed(self, found: re.Match[str]) -> Mention | None:
        """Three or more numbers between slashes that are all the author's: a list, never a date."""
        keys = [self._resolve(int(number), None, padded=False) for number in re.findall(r"\d+", found[0])]
        if any(len(one) != 1 or one[0] not in self._owned for one in keys):
            return None
        return Mention(found.start(), found.end(), tuple(dict.fromkeys(one[0] for one in keys)), part=True)

    def _number(self, found: re.Match[str], place: Place, last: Spelling | None) -> Mention | None:
        number = int(found["number"])
        if not may_be_task(place):
            return self._described(found, place)
        keys = self._resolve(number, last, padded=found["number"].startswith("0"))
        if len(keys) == 1:
            strong = keys[0] in self._owned or not place.hashed or self._numeric is False
            return Mention(found.start(), found.end(), keys) if strong else None
        if keys:
            return Mention(found.start(), found.end(), either=keys)
        if (self._numeric or self._single) and number <= 5 * self._top and says_unknown(place):
            return Mention(found.start(), found.end(), unknown=(found["number"],))
        return None

    def _described(self, found: re.Match[str], place: Place) -> Mention | None:
        """A number of the author's that is followed by words of its task: "today: 8 kiosk styling"."""
        before = place.low[max(0, place.start - _LEAD) : place.start]
        first = place.start <= _LEAD and not before.strip(" -•*")
        if not (first or re.search(r"[:;,]\s*$", before)):
            return None
        mine = [
            key
            for key in self._owned
            if (form := self._known.entries[key].spelling) and form == ("", (int(found["number"]),))
        ]
        near = tokens(place.low[place.end : place.end + 40])[:2]
        if len(mine) != 1 or not {stem for token in near for stem in token.stems} & self._known.entries[mine[0]].words:
            return None
        return Mention(found.start(), found.end(), (mine[0],))

    def _resolve(self, number: int, last: Spelling | None, *, padded: bool) -> tuple[str, ...]:
        """The tasks that a bare number can stand for: the one, several to ask about, or none."""
        spellings = self._known.by_spelling
        inherited = spellings.get((last[0], (*last[1][:-1], number))) if last else None
        mine = tuple(
            key for key in self._owned if (form := self._known.entries[key].spelling) and form[1][-1] == number
        )
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


def _place(low: str, found: re.Match[str], before: Mention | None, *, following: bool) -> Place:
    joint = before is not None and glued(low[before.end : found.start()])
    padded = following and re.fullmatch(r"0\d{2,}", found["number"]) is not None
    return Place(low, found.start(), found.end(), hashed=bool(found["hash"]), glued=joint, padded=padded)
