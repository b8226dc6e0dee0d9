"""The one place that decides which candidates are the plan's tasks."""

import re
from collections import Counter
from typing import Final

from bot.plan.candidate import AMONG_BOXES, CODED_LINE, Candidate, Strength
from bot.plan.lexicon import tokens
from bot.plan.section import Section
from bot.plan.tail import tails_off
from bot.plan.vocabulary import CARRIED

_FEW: Final = 3
_MANY: Final = 10
_TELLING: Final = 2
_PROJECT_CODE = re.compile(r"^[A-Z]{2,10}-\d{1,6}$")
_CODE = re.compile(r"[A-Z][\w-]{0,12}\d[\w.]{0,8}")
_BRACKET_LAST = re.compile(r"\s*[*_]{0,2}[(\[（][^()\[\]（）]{2,40}[)\]）][*_]{0,2}\s*$")
_REMARK = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,40})[)\]）]\s*$|\s+[-–—]\s+([^-–—]{2,40})$")


def weigh(candidates: list[Candidate]) -> list[Candidate]:
    """The tasks of a plan, in the order of the document.

    1. Of several readings of one line the surest stays.
    2. Notation beats place: what says of itself that it is a task always counts, and so does a line with an owner.
    3. A bullet straight under a stretch of time counts where that stretch has no surer tasks; one under "Tasks" always.
    4. Bullets under other labels count where the plan has nothing surer, all the rest where it has nothing.
    5. A list is a list of tasks or none: bullets beside one that counts do too, and in a plan written in bullets
       those under the neighbouring headings.
    6. Work told in sentences counts where there is little else.
    """
    _settle_strength(candidates)
    told = [each for each in candidates if each.shape == "told"]
    single = _one_a_line([each for each in candidates if each.strength is not Strength.ASIDE and each.shape != "told"])
    sure = [each for each in single if each.strength >= Strength.CODED]
    certain = {id(section) for each in sure if each.strength is Strength.CERTAIN for section in each.section.upwards()}
    kept = sure + [each for each in single if each.strength is Strength.PLACED and _stands(each, certain)]
    if all(each.shape == "line" and not each.named.id for each in sure):
        kept += [each for each in single if each.strength is Strength.LABELLED]
    likely = [each for each in single if each.strength <= Strength.LIKELY]
    beside = {id(each.section) for each in kept if each.shape == "line" and each.why != AMONG_BOXES}
    led = all(each.named.id for each in kept)
    if kept and not led and all(each.shape == "line" and each.strength < Strength.CERTAIN for each in kept):
        beside |= _neighbours(kept, likely)
    kept += [each for each in likely if each.strength and each.shape == "line" and id(each.section) in beside]
    if len(told) > _FEW * len(kept):
        return sorted([*kept, *told], key=lambda each: each.line)
    standing = {id(each) for each in kept}
    likely = [each for each in likely if id(each) not in standing]
    if len(likely) > len(kept) * (_MANY if sure else _FEW) and len(kept) < _FEW:
        kept += likely
    return sorted(_without_inner(kept), key=lambda each: each.line)


def _settle_strength(candidates: list[Candidate]) -> None:
    """What the whole document says of a line's strength, which the line alone could not know."""
    lines = [each for each in candidates if each.shape == "line"]
    aside: dict[int, list[Candidate]] = {}
    kinds = Counter(id_kind(each) for each in candidates if each.named.id)
    boxes = sum(each.shape == "box" for each in candidates) > _FEW
    for each in lines:
        if each.strength is Strength.ASIDE:
            aside.setdefault(id(each.section), []).append(each)
        elif each.works and each.strength < Strength.CODED:
            each.strength, each.why = Strength.CODED, "a list item with a task's facts"
        elif each.why == CODED_LINE and (boxes or not each.named.firm) and kinds[id_kind(each)] < 2 and not each.works:  # noqa: PLR2004 - a kind is more than one
            each.strength = Strength.LIKELY
    series = Counter(id_kind(each) for each in lines if each.strength >= Strength.CODED and _lettered(each))
    for each in lines:
        if Strength.FAINT < each.strength < Strength.CODED and _lettered(each) and series[id_kind(each)] >= _FEW:
            each.strength, each.why = Strength.CODED, CODED_LINE
    for listed in aside.values():
        told = [each for each in listed if each.works or each.named.status is not None]
        if len(told) >= _TELLING and 2 * len(told) >= len(listed):
            for each in listed:
                each.strength = Strength.LABELLED


def _lettered(each: Candidate) -> bool:
    """Does a line begin with an id that has letters, as ``C5 Insurance quote`` among ``C4 … (Lies)`` and ``C6 …``?"""
    return id_kind(each).strip(".") not in ("", "number")


def _neighbours(kept: list[Candidate], likely: list[Candidate]) -> set[int]:
    """The sections that hold likely lines under headings of the rank of those whose lines count.

    Where most of the lines that count are somebody's, a section of lines that are all nobody's is no such neighbour.
    """
    if 3 * sum(bool(each.facts.owners) for each in kept) >= 2 * len(kept):
        told = {id(each.section) for each in likely if each.works or each.named.status is not None}
        likely = [each for each in likely if id(each.section) in told]
    ranks = {(each.section.level, id(each.section.parent)) for each in kept}
    return {id(each.section) for each in likely if (each.section.level, id(each.section.parent)) in ranks}


def _one_a_line(candidates: list[Candidate]) -> list[Candidate]:
    best: dict[tuple[int, str], Candidate] = {}
    for each in candidates:
        place = (each.line, each.title if each.tasks or each.shape == "row" else "")
        if place not in best or each.strength > best[place].strength:
            best[place] = each
    return list(best.values())


def _stands(each: Candidate, certain: set[int]) -> bool:
    if each.section.effective_role == "tasks":
        return True
    phase = each.section.phase
    return phase is None or id(phase) not in certain


def _without_inner(kept: list[Candidate]) -> list[Candidate]:
    """Where a heading counts as a task, the bullets in its text are its details."""
    headings = {each.line for each in kept if each.shape == "heading"}
    if not headings:
        return kept
    return [each for each in kept if not any(section.line in headings for section in _around(each))]


def _around(each: Candidate) -> list[Section]:
    return [section for section in each.section.upwards() if section.line != each.line]


def settle_ids(tasks: list[Candidate]) -> None:
    """Give an id back to the title where nothing carries another of its kind and no task waits for it."""
    kinds = Counter(id_kind(each) for each in tasks if each.named.id and not each.named.firm)
    kinds.update({id_kind(each) for each in tasks if each.named.id and each.named.firm})
    awaited = {code for each in tasks for text in each.facts.depends for code in _CODE.findall(text[:400])}
    for each in tasks:
        read = each.named
        if read.id and not read.firm and read.id not in awaited and kinds[id_kind(each)] < 2:  # noqa: PLR2004 - a kind is more than one
            read.title, read.id = tails_off(read.lead + read.title, each.facts).strip(), None


def id_kind(each: Candidate) -> str:
    """What ids look like: their letters, or how many dots a number has. ``WEB-1`` and ``API-2`` look alike.

    Empty where a candidate has none.
    """
    text = each.named.id or ""
    if not text:
        return ""
    if _PROJECT_CODE.match(text):
        return "-"
    letters = text.rstrip("0123456789abcdefghijklmnopqrstuvwxyz.")
    return letters or "." * text.count(".") or "number"


def merge(tasks: list[Candidate]) -> list[Candidate]:
    """One task for what is stated several times: a row and its ticket, a task going on for days, a row carried over."""
    kept: list[Candidate] = []
    by_id: dict[str, list[Candidate]] = {}
    by_title: dict[tuple[str, ...], Candidate] = {}
    for each in sorted(_numbered(tasks), key=lambda one: (-one.strength, one.line)):
        same = _same(each, by_id, by_title)
        if same is not None:
            _join(same, each)
            continue
        kept.append(each)
        if each.named.id:
            by_id.setdefault(each.named.id.casefold(), []).append(each)
        by_title.setdefault(tokens(each.title), each)
    return sorted(kept, key=lambda one: one.line)


def _numbered(tasks: list[Candidate]) -> list[Candidate]:
    """A step that goes by several numbers is a step of each of these tasks."""
    result: list[Candidate] = []
    for each in tasks:
        numbers = each.tasks or ((each.named.id,) if each.named.id else (None,))
        for number in numbers:
            if each.tasks:
                copy = Candidate(**{name: getattr(each, name) for name in Candidate.__dataclass_fields__})
                copy.named = type(each.named)(
                    each.title, number, "", firm=True, status=each.named.status, facts=each.facts
                )
                copy.facts = type(each.facts)()
                copy.facts.absorb(each.facts)
                result.append(copy)
            else:
                result.append(each)
    return result


def _same(
    each: Candidate, by_id: dict[str, list[Candidate]], by_title: dict[tuple[str, ...], Candidate]
) -> Candidate | None:
    if each.named.id:
        others = by_id.get(each.named.id.casefold(), [])
        for other in others:
            if each.tasks or _goes_on(other.title, each.title) or other.shape != each.shape:
                return other
        return None
    alike = by_title.get(tokens(each.title))
    return alike if alike is not None and alike.shape != each.shape and alike.section is not each.section else None


def _stem(title: str) -> tuple[str, ...]:
    """The words of a title without a remark that it goes on: ``Store the feed (carried over)``."""
    found = _REMARK.search(title[:400])
    if found and CARRIED.find(found[1] or found[2]):
        title = title[: found.start()]
    return tokens(title)


def _goes_on(one: str, other: str) -> bool:
    """Do two rows of one id have one title, but for a remark in brackets behind either: ``Sew hems (rest)``?"""
    return _stem(one) == _stem(other) or tokens(_BRACKET_LAST.sub("", one[:400])) == tokens(
        _BRACKET_LAST.sub("", other[:400])
    )


def _join(into: Candidate, more: Candidate) -> None:
    if more.strength >= into.strength or more.tasks:
        into.facts.absorb(more.facts)
    elif not into.facts.summary:
        into.facts.summary = more.facts.summary
    into.days = tuple(sorted({*into.days, *more.days}))
    into.lines = (*into.lines, more.line, *more.lines)
    if more.strength >= into.strength:
        into.named.status = more.named.status or into.named.status
        if more.shape == into.shape:
            into.facts.status = more.facts.status or into.facts.status
    if more.phase and into.phase and more.phase != into.phase and not into.days:
        into.facts.sprint = into.facts.sprint or more.phase
