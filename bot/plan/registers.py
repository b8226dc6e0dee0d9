"""A plan's registers: risks, playbooks, checklists, measures with targets, the countdown to the kickoff."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import Checklist, Comparison, Kpi, Playbook, Risk, TimelineStep
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.quantity import deadline_hours
from bot.plan.section import Section
from bot.plan.span import span_of
from bot.plan.vocabulary import CEREMONY

_RISK = re.compile(r"\brisks?\b|riesgo|risco|risque|risiko|риск|风险|リスク", re.IGNORECASE)
_MITIGATION = re.compile(
    r"mitigat|contingen|response|mitigaci|mitigaç|parade|gegenmaßnahme|меры|снижен|缓解|应对|対策|countermeasure",
    re.IGNORECASE,
)
_PLAYBOOK = re.compile(
    r"contingenc|playbooks|incident response|rollback (?:plan|procedure)s?|fallback plan|plan b\b|notfall"
    r"|应急|фоллбэк|緊急",
    re.IGNORECASE,
)
_CHECKLIST = re.compile(
    r"checklists?\b|definition of (?:done|ready)|lista de verificación|checkliste|чек-?лист|检查清单"
    r"|チェックリスト|definición de hecho",
    re.IGNORECASE,
)
SCORECARD: Final = re.compile(
    r"scorecard|metrics? owners?|kpi owners?|tableau de bord (?:hebdo|des indicateurs)|cuadro de mando"
    r"|painel (?:semanal|de indicadores)|wochen-?kennzahlen|记分卡|スコアカード",
    re.IGNORECASE,
)
_KPI = re.compile(
    r"\bkpis?\b|\bmetrics?\b|success criteria|targets?\b|métricas|indicador|indicateur|kennzahl|метрик"
    r"|показател|指标|指標",
    re.IGNORECASE,
)
_TARGET = re.compile(r"^(.{2,80}?)\s*(<=|>=|≤|≥|<|>|=|:)\s*(.{1,80})$")
_TARGET_COLUMN = re.compile(r"target|goal|objetivo|\bmeta\b|cible|\bziel|цель|目标|目標", re.IGNORECASE)
_SIGN: Final[dict[str, Comparison]] = {"<": "<", ">": ">", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">=", "=": "=="}
_SIGN_FIRST = re.compile(r"^(<=|>=|≤|≥|<|>|=)\s*(.+)$")
_OFFSET = re.compile(
    r"^\W*(?:[^()\d]{0,30}\()?T\s?(?:([-–−+])\s?(\d{1,4})\s*(hours?|hrs?|h|days?|d|weeks?|w|minutes?"
    r"|mins?|m|horas?|días?|dias?|jours?|tage?|stunden?|часов|дней|天|小时|日|時間)?|0|-0)\b\)?",
    re.IGNORECASE,
)
_REACH: Final = 2000
_HOURS: Final = {
    "h": 1.0,
    "d": 24.0,
    "w": 168.0,
    "m": 1 / 60,
    "j": 24.0,
    "t": 24.0,
    "s": 1.0,
    "ч": 1.0,
    "д": 24.0,
    "天": 24.0,
    "日": 24.0,
}


def is_register(section: Section) -> bool:
    """Does a list here say what may go wrong, what to do then, or what is measured, rather than what to do?"""
    names = [around.name for around in section.upwards() if around.span is None]
    return any(_PLAYBOOK.search(name) or SCORECARD.search(name) for name in names)


def leads(section: Section) -> Iterator[tuple[str, str]]:
    """The names that lead a section's list items, with what stands behind and below each."""
    for item in section.items:
        found = lead_of(box(item.text)[1][:_REACH])
        more = " ".join(child.text for child in item.items)
        if found and (found[1] or more):
            yield plain(found[0]).strip(), plain(f"{found[1]} {more}".strip())


def _cells(table: Table, first: re.Pattern[str], second: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    names = [plain(cell) for cell in table.header]
    one = next(
        (at for at, name in enumerate(names) if first.search(name) and not re.search(r"\bid\b", name, re.IGNORECASE)),
        None,
    )
    two = next((at for at, name in enumerate(names) if second.search(name) and at != one), None)
    if one is not None and two is not None:
        yield from ((plain(row.cells[one]), plain(row.cells[two])) for row in table.rows if plain(row.cells[one]))


def read_risks(root: Section) -> tuple[Risk, ...]:
    """What may go wrong, from lists under a heading about risks and from tables with a column for them."""
    found: list[Risk] = []
    for section in root.walk():
        for block in section.blocks:
            if isinstance(block, Table):
                found.extend(Risk(risk=risk, mitigation=against) for risk, against in _cells(block, _RISK, _MITIGATION))
        if _RISK.search(section.name) and not section.is_title and section.effective_role == "context":
            found.extend(Risk(risk=risk, mitigation=against) for risk, against in leads(section))
            found.extend(Risk(risk=plain(item.text)) for item in section.items if not lead_of(item.text[:_REACH]))
    return tuple(dict.fromkeys(found))


def read_playbooks(root: Section) -> tuple[Playbook, ...]:
    """What to do when something happens."""
    found: list[Playbook] = []
    for section in root.walk():
        if not any(_PLAYBOOK.search(around.name) for around in section.upwards()) or CEREMONY.find(section.name):
            continue
        for trigger, response in leads(section):
            found.append(Playbook(trigger=trigger, response=response, deadline_hours=deadline_hours(response)))
    return tuple(found)


def read_checklists(root: Section, owned: set[int]) -> tuple[Checklist, ...]:
    """Lists of things to be ready; boxes that are tasks of the plan are not repeated here."""
    found: list[Checklist] = []
    for section in root.walk():
        if (
            id(section) in owned
            or section.is_title
            or _KPI.search(section.name)
            or not any(_CHECKLIST.search(around.name) for around in section.upwards())
        ):
            continue
        if any(is_box(item) for item in section.items) and section.effective_role != "criteria":
            continue
        items = tuple(plain(box(item.text)[1]) for item in section.items)
        if items:
            found.append(Checklist(name=section.name, items=items))
    return tuple(found)


def read_kpis(root: Section, owned: set[int]) -> tuple[Kpi, ...]:
    """Measures with the value they should reach, and the phase by whose end they should."""
    found: list[Kpi] = []
    for section in root.walk():
        if (
            id(section) in owned
            or not any(_KPI.search(around.name) for around in section.upwards())
            or section.effective_role not in ("criteria", "context")
        ):
            continue
        phase = section.phase
        made = (_kpi(text, phase.name if phase else None) for text in _measured(section))
        found.extend(kpi for kpi in made if kpi)
    return tuple(found)


def _measured(section: Section) -> Iterator[str]:
    """What a section's items and its tables' rows say, as ``measure: target``."""
    for block in section.blocks:
        if isinstance(block, Item):
            yield plain(box(block.text)[1])
        elif isinstance(block, Table):
            yield from (f"{metric}: {target}" for metric, target in _cells(block, _KPI, _TARGET_COLUMN))


def _kpi(text: str, phase: str | None) -> Kpi | None:
    parts = _TARGET.match(text[:200])
    if not parts or not any(c.isdigit() for c in parts[3]) or span_of(parts[1], leading=True):
        return None
    metric, sign, target = parts[1].strip(), parts[2], parts[3].strip()
    if sign != ":":
        return Kpi(metric=metric, comparison=_SIGN[sign], target=target, phase=phase)
    compared = _SIGN_FIRST.match(target)
    if compared:
        return Kpi(metric=metric, comparison=_SIGN[compared[1]], target=compared[2], phase=phase)
    least = re.match(r"^([$€£]?[\d.,]+(?:\s?[%a-zA-Z]{1,3})?)\+(.*)$", target)
    if least:
        return Kpi(metric=metric, comparison=">=", target=(least[1] + least[2]).strip(), phase=phase)
    whole = re.fullmatch(r"[$€£]?[\d.,]+\s?[%a-zA-Z]{0,3}", target)
    return Kpi(metric=metric, comparison="==" if whole else None, target=target, phase=phase)


def read_timeline(root: Section) -> tuple[TimelineStep, ...]:
    """The steps of a countdown: ``T-48 hours: …``; without a unit, hours where the plan says so, else days."""
    found: list[tuple[float | None, str]] = []
    for section in root.walk():
        head = _OFFSET.match(section.name)
        if head and section.items:
            found.extend((_hours(head), plain(box(item.text)[1])) for item in section.items)
        for number, text in _timed(section):
            led = lead_of(text)
            offset = _OFFSET.match(plain(led[0])) if led and number else None
            if led and offset and _hours(offset) is not None:
                found.append((_hours(offset), plain(led[1])))
    return tuple(TimelineStep(offset_hours=at, text=text) for at, text in found if at is not None)


def _timed(section: Section) -> Iterator[tuple[int, str]]:
    for block in section.blocks:
        if isinstance(block, Item):
            yield block.line, box(block.text)[1][:2000]
        elif isinstance(block, Paragraph):
            yield from ((line.number, line.text[:2000]) for line in block.lines)
        elif isinstance(block, Table):
            yield from ((row.line, f"{row.cells[0]}: {row.cells[1]}") for row in block.rows if len(row.cells) > 1)


def _hours(found: re.Match[str]) -> float | None:
    if not found[2]:
        return 0.0
    unit = (found[3] or "d")[0].lower()
    value = int(found[2]) * _HOURS.get(unit, 24.0)
    return value if found[1] == "+" or not value else -value
