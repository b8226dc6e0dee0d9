"""A reply as lines that know their heading, their bullet, their box and whether they are quoted."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.clean import CODE, lower, without_bold
from bot.reply.section import HEADINGS, LETTERS, NOTHING, Section


@dataclass(frozen=True)
class Line:
    """One line. ``number`` is the number of a numbered item, ``box`` whether its check box is ticked."""

    text: str
    section: Section | None = None
    quoted: bool = False
    bullet: bool = False
    indent: int = 0
    number: int | None = None
    box: bool | None = None


_LEAD = re.compile(
    r"^(\s*)((?:[•◦▪▫●○‣⁃·*+]|[-–](?=\s))\s*)?((?:\d{1,3})(?=[.)/]\s))?(?(3)[.)/]\s+)?(\[[ xX✓✔]?\]\s*)?"
)
_PHRASE: Final = "|".join(re.escape(phrase) for phrase in sorted(HEADINGS, key=len, reverse=True))
_DATE = r"(?:\s*\([^()\n]{0,40}\))?"
_EMOJI = r"(?:\s*(?::[a-z0-9_+-]+:|[^\w\s:*(\[\"'.,;!?#@<>&\-–/\\|+=~%^$`{}]))*\s*"
_OPENS = re.compile(
    rf"^{_EMOJI}\**(?P<what>{_PHRASE})(?: (?:stuff|things|items|tasks|tickets|work|bits|"
    rf"ones))?{_DATE}\??\**{_EMOJI}(?P<mark>:|\?|\s?(?:→|[-=]>)|(?:\s[-–]+(?=\s))|–|\||$)\**\s*"
)
_BOLD_OPENS = re.compile(rf"^{_EMOJI}\*(?P<what>{_PHRASE}){_DATE}[:?]?\*\s*(?::(?![a-z0-9_+-]+:))?(?P<mark>){_EMOJI}")
_BOXES = re.compile(r"(?<=\S)[^\S\n]+(?=\[[ xX✓✔]\]\s)")
_ASIDES = re.compile(
    r"(?<=[.;!])[^\S\n]+(?=(?:(?:and|also|one|a|separate|unrelated|other|another|general|only|"
    r"main)\s+){0,3}blockers?\s*:)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\s*(1[.)]\s(?:(?!\s\d[.)]\s).)+)\s(2[.)]\s(?:(?!\s\d[.)]\s).)+)\s(3[.)]\s(?:(?!\s\d[.)]\s).)+)"
)
_DIVIDED = re.compile(r":|\s[-–]\s")
_LETTER = re.compile(r"^\**(?P<what>[ytb])\**(?P<mark>\s*[:)]|\s[-–])\**\s+")
_INNER = re.compile(rf"(?:(?<=[.;|/,!])|(?<=\s))\s*(?P<head>\**(?:{_PHRASE}){_DATE}\**(?::|\s[-–])(?=\s|$))")
_UNKNOWN = re.compile(r"\*?[^\d:*]{2,30}\*?:\*?|\*[^\d:*]{2,30}\*")  # a heading of the author's own making
_STATE_WORDS = frozenset(
    {Section.DONE, Section.REVIEW, Section.NEXT, Section.CANCELLED, Section.BLOCKERS, Section.TODAY}
)


@dataclass(frozen=True)
class _Opening:
    section: Section
    rest: str
    firm: bool


def _opening(line: str, *, letters: bool) -> _Opening | None:
    low = lower(line)
    found = _BOLD_OPENS.match(low) or _OPENS.match(low)
    if found:
        firm = bool(found["mark"].strip()) or "*" in low[: found.end()]
        return _Opening(HEADINGS[found["what"]], line[found.end() :], firm)
    if letters and (found := _LETTER.match(low)):
        return _Opening(LETTERS[found["what"]], line[found.end() :], firm=True)
    return None


def _apart(text: str) -> Iterator[str]:
    """Lines; a line that opens with a heading is cut before each further heading that it holds."""
    lines = _ASIDES.sub("\n", _BOXES.sub("\n", text)).split("\n")
    for line in (one for whole in lines for one in _answers(whole)):
        _, rest = _stripped(line)
        opening = _opening(rest, letters=False) if _DIVIDED.search(line) and not rest.startswith(">") else None
        if opening:
            low = lower(line)
            heads = (found.start("head") for found in _INNER.finditer(low))
            cuts = [head for head in heads if head > len(line) - len(opening.rest)]
            start = 0
            for cut in cuts:
                yield line[start:cut].rstrip(" |/;,")
                start = cut
            yield line[start:]
        else:
            yield line


def _answers(line: str) -> list[str]:
    """A line that answers all three questions by their numbers, cut before each: "1. T1 2. T2 3. nope"."""
    found = _NUMBERED.fullmatch(line)
    return [part.strip() for part in found.groups()] if found else [line]


def _stripped(line: str) -> tuple[Line, str]:
    """What stands before a line's words: indentation, bullet, number, box."""
    found = _LEAD.match(line)
    if found is None:  # pragma: no cover - every part of the pattern is optional
        return Line(""), line
    spaces, bullet, number, box = found.groups()
    if bullet and bullet.strip() == "*" and not bullet.endswith(" "):  # the first mark of a bold word
        return Line("", indent=len(spaces)), line[len(spaces) :]
    lead = Line(
        "",
        bullet=bool(bullet or number or box),
        indent=len(spaces),
        number=int(number) if number else None,
        box=box.strip().strip("[]").strip() != "" if box else None,
    )
    return lead, line[found.end() :]


def is_nothing(text: str) -> bool:
    """Whether an item only says that there is nothing to say: none, nope, –."""
    words = re.findall(r"[^\W_]+(?:/[^\W_]+)?", lower(text))
    return not words or (words[0] in NOTHING and len(words) <= 3) or lower(text).strip(" .!") in NOTHING  # noqa: PLR2004 -- "none so far"


def outline(text: str, *, task_numbers: Collection[int] = ()) -> tuple[Line, ...]:
    """The lines of a cleaned reply, each under its heading.

    ``task_numbers`` are the numbers that can name one of the author's tasks: a numbered list made only
    of these is a list of tasks, and its numbers are put back into the words.
    """
    raw = [(*_stripped(line), line) for line in _apart(text)]
    numbers = [lead.number for lead, _, _ in raw if lead.number is not None]
    tasks = (
        bool(numbers) and set(numbers) <= set(task_numbers) and (min(numbers) != 1 or set(numbers) == set(task_numbers))
    )
    letters = len({found["what"] for _, rest, _ in raw if (found := _LETTER.match(lower(rest)))}) > 1
    questions = {} if tasks else _three_answers(raw)
    lines: list[Line] = []
    section: Section | None = None
    loose = False  # the heading had its content on its own line: only bullets may still belong to it
    bulleted = False  # the items under the heading have bullets: a line without one is none of them
    for place, (lead, rest, whole) in enumerate(raw):
        if not rest.strip() and lead.box is None:
            section = None if loose else section
            continue
        if rest.startswith(">") or whole.lstrip().startswith(">"):
            lines.append(replace(lead, text=without_bold(rest).lstrip("> "), quoted=True))
            continue
        opening = _opening(rest, letters=letters)
        under = section in _STATE_WORDS and not loose and not bulleted
        if opening and (opening.firm or _heads(opening, lead, raw[place + 1 :], under=under)):
            bulleted = False
            section, loose = opening.section, bool(opening.rest.strip(" :-–*"))
            if loose:
                lines.append(replace(lead, text=without_bold(opening.rest), section=section))
            continue
        if ((loose or (bulleted and not lead.indent)) and not lead.bullet) or (
            not lead.bullet and _UNKNOWN.fullmatch(rest.strip())
        ):
            section = None
        bulleted = bulleted or (lead.bullet and section is not None)
        words = without_bold(rest)
        if tasks and lead.number is not None:
            words, lead = f"#{lead.number}: {words}", replace(lead, number=None)  # noqa: PLW2901 -- the number is part of the words now
        lines.append(replace(lead, text=words, section=questions.get(lead.number or 0, section)))
    return tuple(line for line in lines if line.text.strip(CODE + " ") or line.box is not None)


def _heads(opening: _Opening, lead: Line, after: list[tuple[Line, str, str]], *, under: bool) -> bool:
    """Whether a bare word on a line of its own is a heading: bullets or more lines stand under it.

    ``under`` when it stands under such a heading already.
    """
    if opening.rest.strip() or lead.number is not None:
        return False
    following = [(below, rest) for below, rest, _ in after if rest.strip()]
    if not following or following[0][1].startswith(">"):
        return False
    if (following[0][0].bullet and not lead.bullet) or (under and opening.section in _STATE_WORDS):
        return True
    if opening.section not in _STATE_WORDS or lower(after[0][1]).strip():
        others = sum(1 for _, rest in following if (found := _opening(rest, letters=False)) and not found.rest.strip())
        return others > 0 or opening.section is Section.YESTERDAY
    return False


def _three_answers(raw: list[tuple[Line, str, str]]) -> dict[int, Section]:
    """1., 2. and 3. answer yesterday, today and blockers when the third speaks of blockers or of nothing."""
    numbered = {lead.number: rest for lead, rest, _ in raw if lead.number is not None}
    if sorted(numbered) != [1, 2, 3]:
        return {}
    last = lower(numbered[3])
    if is_nothing(last) or re.search(r"block|stuck|waiting|impedi|obstac|\bno\b|none|bloqu|hinder", last):
        return {1: Section.YESTERDAY, 2: Section.TODAY, 3: Section.BLOCKERS}
    return {}
