"""The week in figures: what each squad has done, what is late, and where the plan is heading."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.alert.alert import Alert
from bot.alert.signal import Signal
from bot.board.board import Board, Count
from bot.board.state import Update, in_order
from bot.plan.calendar import Window
from bot.plan.model import Frozen, Status
from bot.scorecard.health import Rag, finish, rate
from bot.scorecard.metric import Metric, metric

DAY = timedelta(days=1)


class Row(Frozen):
    """One squad's week. Keys are in plan order; ``total`` leaves out cancelled tasks."""

    squad: str
    total: int = 0
    done: int = 0
    done_this_week: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()


class Scorecard(Frozen):
    """The plan's week. ``why`` gives the reason for the colour.

    ``alerts`` counts those open at any time of the week; ``forecast`` is the day on which the open tasks end
    at the pace of the last two weeks, or the last ended, None without any pace; ``promised`` counts the
    tasks that a morning of the week committed to, ``kept`` those of them that were done in it.
    """

    week: Window
    rows: tuple[Row, ...] = ()
    total: int = 0
    done: int = 0
    done_this_week: tuple[str, ...] = ()
    rag: Rag = "green"
    why: str = ""
    alerts: int = 0
    forecast: date | None = None
    promised: int = 0
    kept: int = 0


def measure(
    board: Board,
    *,
    week: Window,
    updates: Sequence[Update],
    signals: Sequence[Signal],
    alerts: Sequence[Alert],
    promises: Mapping[date, Sequence[str]],
    timezone: str = "UTC",
) -> Scorecard:
    """Measure one week of the plan.

    Args:
        board: the tasks as they stand now.
        week: the local dates reported on.
        updates: every update so far, in any order.
        signals: every signal so far; those after the week are left out.
        alerts: every alert so far.
        promises: the keys that each morning committed to.
        timezone: the zone in which instants become the dates of the week.
    """
    zone = ZoneInfo(timezone)
    begin, end = (datetime.combine(day, time(), zone) for day in (week.start, week.end + DAY))
    finished = done_on(board, updates, zone)
    of_week = {key for key, day in finished.items() if week.covers(day)}
    seen = [signal for signal in signals if signal.at < end]
    rows = tuple(_row(board, count, of_week, seen, begin) for count in _squads(board))
    open_alerts = [one for one in alerts if one.opened_at < end and (one.resolved_at or end) >= begin]
    committed = {key for day, keys in promises.items() if week.covers(day) for key in keys}
    forecast = finish(board, finished, week.end)
    rag, why = rate(board, week=week, alerts=open_alerts, forecast=forecast)
    return Scorecard(
        week=week,
        rows=rows,
        total=sum(count.total for count in board.by_squad()),
        done=len(board.done),
        done_this_week=_ordered(board, of_week),
        rag=rag,
        why=why,
        alerts=len(open_alerts),
        forecast=forecast,
        promised=len(committed),
        kept=len(committed & of_week),
    )


def done_on(board: Board, updates: Sequence[Update], zone: ZoneInfo) -> dict[str, date]:
    """The local date on which each task that is done now was last said to be; none where only the plan says so."""
    keys = {task.key.casefold(): task.key for task in board.done}
    found: dict[str, date] = {}
    before: dict[str, Status] = {}
    for update in in_order(updates):
        key = keys.get(update.task.casefold())
        if key is None or update.status is None:
            continue
        if update.status is Status.DONE and before.get(key) is not Status.DONE:
            found[key] = update.at.astimezone(zone).date()
        before[key] = update.status
    return found


def _squads(board: Board) -> tuple[Count, ...]:
    counts = board.by_squad()
    known = {count.name.casefold() for count in counts}
    more = {card.squad: Count(name=card.squad) for card in board.plan.scorecards if card.squad.casefold() not in known}
    return (*counts, *more.values())


def _row(board: Board, count: Count, of_week: set[str], signals: Sequence[Signal], since: datetime) -> Row:
    own = {task.key for task in board.tasks_of(count.name)}
    names = [
        name
        for card in board.plan.scorecards
        if card.squad.casefold() == count.name.casefold()
        for name in card.metrics
    ]
    return Row(
        squad=count.name,
        total=count.total,
        done=count.done,
        done_this_week=_ordered(board, own & of_week),
        blocked=tuple(task.key for task in board.blocked if task.key in own),
        late=tuple(task.key for task in board.late if task.key in own),
        metrics=tuple(metric(name, signals, since) for name in names),
    )


def _ordered(board: Board, keys: set[str]) -> tuple[str, ...]:
    return tuple(task.key for task in board.plan.tasks if task.key in keys)
