"""Tables of thresholds: ``Alert | Warn threshold | Page threshold``, or ``Trigger | Action | Within``."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.columns import columns, rows
from bot.plan.comparison import SIGN, comparison
from bot.plan.condition import condition
from bot.plan.inline import plain
from bot.plan.model import Comparison, Trigger
from bot.plan.outline import Table
from bot.plan.quantity import closing_hours, deadline_hours, number, stretch_hours
from bot.plan.ranges import ends_apart
from bot.plan.ruling import rulings

_FOREIGN = re.compile(
    r"\brisks?\b|riesgo|risco|risque|risiko|риск|风险|リスク|mitigat|likelihood|probab", re.IGNORECASE
)
_DEADLINE: Final = (
    r"\bwithin\b|^in$|deadline|time limit|respond by|(?:response|reaction|answer|max(?:imum)?) time|max(?:imum"
    r"|\.)? delay|time to (?:act|react"
    r"|respond)"
    r"|by when|how (?:fast|soon|quickly)|plazo|prazo|délai|\bfrist|innerhalb|срок|时限|期限"
)
_ACTION: Final = (
    r"^(?:action|reaction|response|escalat|acción|ação|acao|maßnahme|действие|动作|対応|consequence|then\b|what we do"
    r"|we do\b"
    r"|tell\b|notify|inform\b|whom?\b|do\b|do this"
    r"|what (?:happens|then|next)|who is called|call\b|steps?|respuesta|resposta|réponse"
    r"|réaction|reaktion)"
)
_LIMIT = re.compile(
    r"threshold|limit|trigger(?:s|ed)? (?:at|when|value)|trips? (?:at|when)|red (?:line|level)|alarm (?:at|level"
    r"|value)|fires (?:at|when)"
    r"|umbral|límite|limiar|limite|seuil|schwell|grenz|порог|阈值|しきい値|閾値",
    re.IGNORECASE,
)
_METRIC = re.compile(
    r"^(?:alert|metric|signal|measure|kpi|indicator|what\b|reading|sensor|symptom|métrica|señal|indicad|indicateur"
    r"|kennzahl"
    r"|messgröße|метрика|показател|指标|指標|condition|trigger)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:trigger|condition|if\b|when\b|event\b|signal|disparador|condici|gatilho|condiç|déclencheur|auslöser"
    r"|bedingung|wenn\b|si\b"
    r"|se\b|триггер|условие|触发)",
    re.IGNORECASE,
)
_ROLES: Final = {
    "deadline": re.compile(_DEADLINE, re.IGNORECASE),
    "action": re.compile(_ACTION, re.IGNORECASE),
    "sign": re.compile(r"^(?:operator|comparison|comparator|direction|sign|op)$", re.IGNORECASE),
    "unit": re.compile(r"^(?:units?|unidad|unidade|unité|einheit)$", re.IGNORECASE),
    "runs": re.compile(r"consecutive|in a row|streak|^runs$", re.IGNORECASE),
}
_SIGNED = re.compile(
    rf"(?P<sign>{SIGN})\s*(?P<number>\d[\d.,]*)\s?(?P<unit>%|(?!in\b|for\b|over\b|per\b|or\b)°?[^\W\d_]{{1,12}})?"
)
_BARE = re.compile(r"^\s*(\d[\d.,]*)\s?(%|[a-zA-Z]{1,8})?\s*$")
_HIGH = re.compile(r"\b(?:max(?:imum)?|ceiling|upper|above|over|höchst|máxim)", re.IGNORECASE)
_LOW = re.compile(r"\b(?:min(?:imum)?|floor|lower|below|under|mindest|mínim)", re.IGNORECASE)


def table_triggers(table: Table, *, announced: bool) -> list[Trigger]:
    """A trigger for each limit in each row; none for a table without a column of limits or conditions.

    A column of whole conditions ("Trigger | Response") counts where the plan ``announced`` triggers around the table,
    or where the header itself says that something is to be done about each.
    """
    names = [plain(cell).strip() for cell in table.header]
    if any(_FOREIGN.search(name) for name in names):
        return []
    where = _roles(table)
    limits = [at for at, name in enumerate(names) if _LIMIT.search(name) and at not in where.values()]
    metric = next(
        (at for at, name in enumerate(names) if _METRIC.match(name) and at not in (*limits, *where.values())), None
    )
    if metric is None and len(limits) > 1:
        metric = limits.pop(0)  # "Trigger | Threshold": the first names what the second limits
    if metric is None and limits and limits[0] > 0 and 0 not in where.values() and (announced or _timed(table, where)):
        metric = 0
    if not limits and (announced or _timed(table, where)):
        limits = _stating(table, where)
        metric = 0 if limits else None
    if metric is None or not limits:
        return _whole(table, names, where, announced=announced)
    if announced and "deadline" not in where:
        where.update(_pressing(table, {metric, *limits, *where.values()}))
    found = [each for at in limits for each in _column(table, {**where, "metric": metric, "limit": at})]
    return sorted(found, key=lambda each: each.line)


def _roles(table: Table) -> dict[str, int]:
    """The columns known by their names; one called "Sign" counts only where signs stand in it."""
    where = columns(table, _ROLES)
    if "sign" in where and not any(comparison(said["sign"]) for _, said in rows(table, where)):
        del where["sign"]
    return where


def _column(table: Table, where: dict[str, int]) -> Iterator[Trigger]:
    """The triggers of one column of limits, two for a range that has two ends."""
    header = plain(table.header[where["limit"]]).strip()
    for line, said in rows(table, where):
        for end in ends_apart(said["limit"]) if said["metric"] else ():
            made = _limit({**said, "limit": end}, header)
            if made:
                yield _told(made, line, said, said.get("action") or header)


def _pressing(table: Table, taken: set[int]) -> dict[str, int]:
    """The column that gives a stretch of time in most rows, whatever it is called, as that of the deadline."""
    free = (at for at in range(len(table.header)) if at not in taken)
    return next(({"deadline": at} for at in free if _timed(table, {"deadline": at})), {})


def _timed(table: Table, where: dict[str, int]) -> bool:
    """Does a column give a stretch of time to act within, in most rows?"""
    cells = [said["deadline"] for _, said in rows(table, where)] if "deadline" in where else []
    return sum(stretch_hours(cell) is not None for cell in cells) * 2 > len(cells)


def _stating(table: Table, where: dict[str, int]) -> list[int]:
    """The columns, whatever they are called, that mostly say limits of what the column before all others names."""
    found: list[int] = []
    for at in range(1, len(table.header)):
        if at in where.values() or 0 in where.values():
            continue
        cells = [said for _, said in rows(table, {"metric": 0, "limit": at}) if said["limit"]]
        if cells and sum(_limit(said, "") is not None for said in cells) * 2 > len(cells):
            found.append(at)
    return found


def _limit(said: dict[str, str], header: str) -> Trigger | None:
    """The limit of one row: a sign, words, or a bare number whose direction another column or the header gives."""
    cell, metric = said["limit"], said["metric"]
    signed = _SIGNED.search(cell)
    value = number(signed["number"].rstrip(".,")) if signed else None
    sign = comparison(signed["sign"]) if signed else None
    lasting = condition(cell, subject=metric, strict=True)
    if signed and sign and value is not None:
        runs = lasting.runs if lasting else 1
        return _plain(metric, sign, value, cell, unit=signed["unit"] or "", runs=runs)
    bare = _BARE.match(cell)
    value = number(bare[1]) if bare else None
    told: Comparison | None = comparison(said.get("sign", ""))
    told = told or (">" if _HIGH.search(header) else "<" if _LOW.search(header) else None)
    if bare and told and value is not None:
        return _plain(metric, told, value, cell, unit=bare[2] or "")
    if lasting is None:
        return None
    made = _plain(metric, lasting.comparison, lasting.threshold, cell, unit=lasting.unit, runs=lasting.runs)
    return made.model_copy(update={"consecutive": lasting.consecutive})


def _plain(metric: str, sign: Comparison, value: float, text: str, *, unit: str, runs: int = 1) -> Trigger:
    return Trigger(
        metric=metric, comparison=sign, threshold=value, line=1, unit=unit, consecutive=runs > 1, runs=runs, text=text
    )


def _told(made: Trigger, line: int, said: dict[str, str], action: str) -> Trigger:
    hours = stretch_hours(said["deadline"]) if said.get("deadline") else _within(said.get("action", ""))
    runs = number(said.get("runs", ""))
    more = {"runs": int(runs), "consecutive": True} if runs and runs > 1 else {}
    unit = made.unit or said.get("unit", "")
    return made.model_copy(update={"line": line, "action": action, "deadline_hours": hours, "unit": unit, **more})


def _within(action: str) -> float | None:
    within = deadline_hours(action)
    return closing_hours(action) if within is None else within


def _whole(table: Table, names: list[str], where: dict[str, int], *, announced: bool) -> list[Trigger]:
    whole = next(
        (
            at
            for at, name in enumerate(names)
            if (_WHOLE.match(name) or _LIMIT.search(name)) and at not in where.values()
        ),
        None,
    )
    if whole is None or not (announced or "action" in where):
        return []
    found: list[Trigger] = []
    for line, said in rows(table, {**where, "whole": whole}):
        for ruling in rulings(said["whole"], strict=announced):
            for limit, words in ruling.limits:
                made = _plain(limit.metric, limit.comparison, limit.threshold, words, unit=limit.unit, runs=limit.runs)
                made = made.model_copy(update={"consecutive": limit.consecutive})
                found.append(_told(made, line, said, said.get("action", "") or ruling.action))
    return found
