"""Tables of thresholds: ``Alert | Warn threshold | Page threshold``, or ``Trigger | Threshold | Action``."""

import re

from bot.plan.inline import plain
from bot.plan.model import Trigger
from bot.plan.outline import Table
from bot.plan.quantity import SIGN, comparison, deadline_hours, number

_THRESHOLD_COLUMN = re.compile(
    r"threshold|limit|trigger|umbral|limiar|seuil|schwell|порог|阈值|しきい値|閾値", re.IGNORECASE
)
_METRIC_COLUMN = re.compile(
    r"^(?:alert|metric|signal|measure|kpi|métrica|indicateur|kennzahl|метрика|指标|指標|condition)", re.IGNORECASE
)
_ACTION_COLUMN = re.compile(r"^(?:action|response|escalat|acción|ação|maßnahme|действие|动作|対応)", re.IGNORECASE)
_CELL = re.compile(
    rf"(?P<sign>{SIGN})\s*(?P<number>\d[\d.,]*)\s?(?P<unit>%|(?!in\b|for\b|over\b|per\b)[a-zA-Z]{{1,8}})?"
)


def table_triggers(table: Table) -> list[Trigger]:
    """A trigger for each limit in each row; none for a table without a column of limits."""
    names = [plain(cell) for cell in table.header]
    limits = [at for at, name in enumerate(names) if _THRESHOLD_COLUMN.search(name)]
    metric = next((at for at, name in enumerate(names) if _METRIC_COLUMN.match(name) and at not in limits), None)
    action = next((at for at, name in enumerate(names) if _ACTION_COLUMN.match(name)), None)
    if metric is None and len(limits) > 1:
        metric = limits.pop(0)  # "Trigger | Threshold": the first names what the second limits
    if not limits or metric is None:
        return []
    found: list[Trigger] = []
    for row in table.rows:
        said = plain(row.cells[action]) if action is not None and action < len(row.cells) else ""
        for at in limits:
            cell = _CELL.search(plain(row.cells[at])) if at < len(row.cells) else None
            value = number(cell["number"]) if cell else None
            sign = comparison(cell["sign"]) if cell else None
            if cell and value is not None and sign:
                found.append(
                    Trigger(
                        metric=plain(row.cells[metric]),
                        comparison=sign,
                        threshold=value,
                        line=row.line,
                        unit=cell["unit"] or "",
                        action=said or names[at],
                        deadline_hours=deadline_hours(said),
                        text=plain(row.cells[at]),
                    )
                )
    return found
