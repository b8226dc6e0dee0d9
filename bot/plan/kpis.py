"""Measures with the value they should reach, and the phase by whose end they should."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.columns import columns, rows
from bot.plan.comparison import COMPARATOR, SIGN, comparison
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import Comparison, Kpi
from bot.plan.outline import Item, Line, Paragraph, Table
from bot.plan.register_words import KPI
from bot.plan.section import Section
from bot.plan.span import span_of

_TARGET = re.compile(rf"^(.{{2,80}}?)\s*({SIGN}|=|[:：→]|\s[–—-]\s)\s*(.{{1,80}})$")
_WORDED = re.compile(
    rf"^(?P<metric>[^\W\d].{{1,80}}?)\s+(?:of\s+)?(?P<sign>{COMPARATOR})\s+(?P<target>[$€£]?\d.{{0,60}})$",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    r"^(?P<metric>[^\W\d].{1,80}?)\s+(?:of\s+|at\s+)(?P<target>[$€£]?\d[\d.,]{0,15}(?:\s?[%a-zA-Z]{1,12})?\s(?:or|and)\s(?:more"
    r"|better|higher|above|up|less|fewer|lower|below|under)\b.{0,40})$",
    re.IGNORECASE,
)
_WORD_FIRST = re.compile(rf"^(?P<sign>{COMPARATOR})\s*(?P<target>[$€£]?\d.*)$", re.IGNORECASE)
_SIGN_FIRST = re.compile(rf"^({SIGN}|=)\s*(.+)$")
_LIMIT_FIRST = re.compile(
    rf"^(?P<sign>{COMPARATOR}|{SIGN})\s*(?P<target>[$€£]?\d[\d.,]*\s?%?)\s+(?:of\s+(?:the\s+"
    rf"|all\s+)?)?(?P<metric>[^\W\d].{{2,80}})$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"^(?P<target>\d[\d.,]*\s?%)\s+of\s+(?P<metric>.{3,80})$", re.IGNORECASE)
_LEAST = re.compile(
    r"^([$€£]?[\d.,]+(?:\s?[%a-zA-Z]{1,3})?)(?:\+|\s(?:or|and) (?:better|more|higher|above|up)\b)(.*)$", re.IGNORECASE
)
_MOST = re.compile(
    r"^([$€£]?[\d.,]+(?:\s?[%a-zA-Z]{1,8})?)\s(?:or|and) (?:less|fewer|lower|below|under)\b(.*)$", re.IGNORECASE
)
_MAX = re.compile(
    r"^(?:max|máx|maximal|не больше)\.?\s+(?=\d)|(?<=\S)\s+(?:max|máx|maximum|máximo|maximal|at most)\.?$",
    re.IGNORECASE,
)
_MIN = re.compile(r"^(?:min|mín|minimal)\.?\s+(?=\d)|(?<=\S)\s+(?:minimum|mínimo|minimal|at least)\.?$", re.IGNORECASE)
_WHOLE = re.compile(r"[$€£]?[\d.,]+\s?[%a-zA-Z]{0,3}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я])|(?<=[。！？])")
_AIM = re.compile(
    r"\b(?:we|the team) (?:also )?(?:want|aim (?:for|at)|expect|need|target|look for|hope for|count on)\s+"
    r"|\bthere should be\s+|\bqueremos\s+|\bnous visons\s+|\bwir wollen\s+|\bмы хотим\s+",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*[,;，；]\s+(?:and\s+|y\s+|et\s+|und\s+|e\s+|и\s+)?|\s+(?:and|y|et|und|e|и)\s+(?=\D{2,60}\d|\d)")
_LEADING = re.compile(r"^(?:by [^,\d]{2,20}\s)?(?:(?:an?|the|our|una?|la|el|une?|le|eine[rn]?|uma?)\s)?", re.IGNORECASE)
_COUNT = re.compile(r"^(?P<target>[$€£]?\d[\d.,]{0,12})\s(?P<metric>[^\W\d].{2,60})$")
_BASELINE = re.compile(
    r"\s+(?:from|de|von|desde|с|от)\s[$€£]?\d[\d.,]{0,12}\s?[^\W\d_]{0,8}%?(?:\s(?:down|up|runter|hoch))?(?:\s(?:to|a|auf|à|до))?$"
    r"|(?<=\w)\s+[$€£]?\d[\d.,]{0,12}\s?%$",
    re.IGNORECASE,
)
_COLUMNS: Final = {
    "target": re.compile(
        r"target|goal|objetivo|\bmeta\b|cible|\bziel|цель|目标|目標|should (?:be|reach)", re.IGNORECASE
    ),
    "metric": re.compile(
        rf"{KPI.pattern}|^measures?$|^indicators?$|^what(?: we measure)?$|kennzahl|messgröße|mesure", re.IGNORECASE
    ),
    "phase": re.compile(r"^(?:week|phase|sprint|by|month|milestone|semana|semaine|woche|неделя|周)", re.IGNORECASE),
}
_LABEL_WORDS: Final = 4
_LONGEST: Final = 200
_REACH: Final = 1500


def read_kpis(root: Section, owned: set[int]) -> tuple[Kpi, ...]:
    """The measures with targets under headings about such, in lists and tables."""
    return tuple(kpi for _, kpi in stated(root, owned))


def stated(root: Section, owned: set[int]) -> Iterator[tuple[int, Kpi]]:
    """The measures, each with the line it stands on."""
    for section in root.walk():
        if id(section) in owned:
            continue
        if not _may_measure(section):
            yield from _behind_label(section)
            continue
        phase = section.phase
        name = phase.name if phase else None
        for line, text, row_phase in _measured(section):
            made = _kpi(text, row_phase or name)
            if made:
                yield line, made


def _behind_label(section: Section) -> Iterator[tuple[int, Kpi]]:
    """The measures that a line lists behind a label: "Targets: waiting under 10 minutes; satisfaction above 85 %"."""
    name = section.phase.name if section.phase else None
    for block in section.blocks:
        lines = block.lines if isinstance(block, Paragraph) else []
        if isinstance(block, Item) and section.effective_role is None and not is_box(block):
            lines = [Line(block.line, block.text)]
        for line in lines:
            lead = lead_of(line.text[:_REACH])
            label = plain(lead[0]).strip() if lead else ""
            if lead and KPI.search(label) and len(label.split()) <= _LABEL_WORDS:
                made = (_kpi(_LEADING.sub("", part.strip(" .")), name) for part in _LIST.split(plain(lead[1])))
                yield from ((line.number, kpi) for kpi in made if kpi and any(c.isdigit() for c in kpi.target))


def _may_measure(section: Section) -> bool:
    if not any(KPI.search(around.name) for around in section.upwards()):
        return False
    if section.effective_role in ("criteria", "context"):
        return True
    return section.effective_role is None and not any(is_box(item) for item in section.items)


def _measured(section: Section) -> Iterator[tuple[int, str, str]]:
    """What a section's items and its tables' rows say, as ``measure: target``, with the phase a row names."""
    for block in section.blocks:
        if isinstance(block, Item):
            yield block.line, plain(box(block.text)[1]), ""
        elif isinstance(block, Paragraph):
            yield from ((at, text, "") for at, text in _told(block))
        elif isinstance(block, Table):
            where = columns(block, _COLUMNS)
            if {"metric", "target"} <= where.keys():
                told = ((line, said) for line, said in rows(block, where) if said["metric"] and said["target"])
                yield from ((line, f"{said['metric']}: {said['target']}", said.get("phase", "")) for line, said in told)
            elif "metric" in where:
                yield from _by_phase(block, where["metric"])


def _told(block: Paragraph) -> Iterator[tuple[int, str]]:
    """The measures of running text: a line each where every line is one, else what sentences list between commas."""
    lines = [(line.number, plain(line.text)) for line in block.lines]
    if all(_TARGET.match(text[:_LONGEST]) and _starts(text) for _, text in lines):
        yield from lines
        return
    for sentence in _SENTENCE.split(" ".join(text for _, text in lines)[:_REACH]):
        aim = _AIM.search(sentence)
        for part in _LIST.split(sentence[aim.end() :] if aim else sentence):
            bare = _LEADING.sub("", part.strip(" ."))
            counted = _COUNT.match(bare) if aim else None
            if counted:
                yield block.line, f"{counted['metric']}: >= {counted['target']}"
            elif _WORDED.match(bare) or _LIMIT_FIRST.match(bare) or _OPEN_ENDED.match(bare):
                yield block.line, bare


def _starts(text: str) -> bool:
    """Does a line begin as a name does, rather than go on from the one before?"""
    return text[:1].isupper() or not text[:1].isascii()


def _by_phase(table: Table, metric: int) -> Iterator[tuple[int, str, str]]:
    """The targets of a table with a column for each stretch of time: ``Measure | Week 1 | Week 2``."""
    phases = [(at, plain(name)) for at, name in enumerate(table.header) if span_of(plain(name), leading=True)]
    for at, phase in phases:
        for line, said in rows(table, {"metric": metric, "target": at}):
            if said["metric"] and said["target"]:
                yield line, f"{said['metric']}: {said['target']}", phase


def _kpi(text: str, phase: str | None) -> Kpi | None:
    parts = _TARGET.match(text[:_LONGEST])
    if not parts or not any(c.isdigit() for c in parts[3]):
        return _said(text[:_LONGEST], phase)
    if span_of(parts[1], leading=True):
        return None
    metric, sign, target = _BASELINE.sub("", parts[1].strip()), parts[2].strip(), parts[3].strip()
    compared = comparison(sign)
    if compared:
        return Kpi(metric=metric, comparison=compared, target=target, phase=phase)
    found, target = _direction(target)
    return Kpi(metric=metric, comparison=found, target=target, phase=phase)


def _said(text: str, phase: str | None) -> Kpi | None:
    open_ended = _OPEN_ENDED.match(text)
    if open_ended:
        sign, target = _direction(open_ended["target"])
        return Kpi(metric=open_ended["metric"].strip(), comparison=sign, target=target, phase=phase)
    worded = _LIMIT_FIRST.match(text) or _WORDED.match(text) or _SHARE.match(text)
    if not worded or span_of(text, leading=True):
        return None
    sign = comparison(worded.groupdict().get("sign") or ">=")
    return Kpi(
        metric=_BASELINE.sub("", worded["metric"].strip()),
        comparison=sign,
        target=worded["target"].strip(),
        phase=phase,
    )


def _direction(target: str) -> tuple[Comparison | None, str]:
    """The comparison that the words of a target stand for, and the target without them."""
    signed = _SIGN_FIRST.match(target)
    if signed:
        return comparison(signed[1]), signed[2]
    worded = _WORD_FIRST.match(target)
    if worded:
        return comparison(worded["sign"]), worded["target"].strip()
    for pattern, sign in ((_MAX, "<="), (_MIN, ">=")):
        bounded = pattern.search(target)
        if bounded:
            return comparison(sign), (target[: bounded.start()] + target[bounded.end() :]).strip()
    for pattern, sign in ((_LEAST, ">="), (_MOST, "<=")):
        open_ended = pattern.match(target)
        if open_ended:
            return comparison(sign), (open_ended[1] + open_ended[2]).strip()
    return "==" if _WHOLE.fullmatch(target) else None, target
