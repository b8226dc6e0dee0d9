"""Tables of meetings: ``Meeting | When | Length``."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.columns import columns
from bot.plan.inline import plain
from bot.plan.meeting import held_once, meeting, meeting_name
from bot.plan.model import Ceremony
from bot.plan.outline import Table
from bot.plan.rhythm import cadence_of, days_in, length_in, time_in

_COLUMNS: Final = {
    "length": re.compile(
        r"length|duration|how long|minutes|\bmins?\b|timebox|duración|duração|durée|dauer|длительн|时长|所要",
        re.IGNORECASE,
    ),
    "name": re.compile(
        r"^(?:meeting|ceremony|ceremonies|ritual|event|forum|gathering|session|touch-?point|sync|call|round|routine"
        r"|reunión|reunião|ceremonia"
        r"|cerimônia|réunion|besprechung|termin|treffen|встреча|会议|会議|例会)",
        re.IGNORECASE,
    ),
    "when": re.compile(
        r"frequen|cadence|when|day|schedule|how often|time|recurr|rhythm|repeat|cuándo|cuando|quando|quand|wann"
        r"|turnus|takt|frecuen|fréquence|häufigkeit|rythme|ritmo|périodicité|periodici|horario|horário|horaire"
        r"|когда|частот|ритм|периодичн|频率|周期|时间|頻度|日時|いつ|間隔",
        re.IGNORECASE,
    ),
}
_LOOSE_NAME = re.compile(r"^(?:what|name|which|activity|qué|o que|was|quoi|что)\b", re.IGNORECASE)
_LONG: Final = 4


def table_meetings(table: Table, *, meetings: bool) -> Iterator[Ceremony]:
    """The meetings of a table, one a row. Where no heading speaks of ``meetings``, only rows that come round."""
    where = columns(table, _COLUMNS)
    if meetings and "name" not in where:
        loose = columns(table, {"name": _LOOSE_NAME})
        where.update({role: at for role, at in loose.items() if at not in where.values()})
    if meetings and "when" not in where and (at := _coming_round(table, where)) is not None:
        where["when"] = at
    if meetings and "name" not in where and 0 not in where.values():
        where["name"] = 0
    if "name" not in where or not ({"when"} & where.keys() or (meetings and "length" in where)):
        return
    header = plain(table.header[where["length"]]) if "length" in where else ""
    for row in table.rows:
        name = meeting_name(row.cells[where["name"]])
        made = meeting(name, row.line, plain(" · ".join(row.cells)))
        if not name or not (meetings or made.days or made.cadence or held_once(plain(" · ".join(row.cells)))):
            continue
        length = plain(row.cells[where["length"]]) if "length" in where else ""
        bare = (
            int(length)
            if length.isdigit() and len(length) < _LONG and re.search(r"min", header, re.IGNORECASE)
            else None
        )
        minutes = bare or length_in(length) or made.duration_minutes
        yield made.model_copy(update={"duration_minutes": minutes})


def _coming_round(table: Table, where: dict[str, int]) -> int | None:
    """The column, whatever it is called, most of whose cells say a weekday, a time of day or how often."""
    for at in range(1, len(table.header)):
        if at in where.values():
            continue
        cells = [plain(row.cells[at]) for row in table.rows if at < len(row.cells) and row.cells[at].strip(" -–—")]
        said = sum(1 for cell in cells if days_in(cell) or time_in(cell) or cadence_of(cell, ()))
        if said * 2 > len(cells):
            return at
    return None
