"""Where a plan stands: the plan, its dates, and everything that was said, folded."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.board.board import Board
from bot.board.state import fold
from bot.plan.calendar import Window, WorkCalendar, day_number, schedule, span
from bot.team.holiday import holidays_of
from bot.team.model import ActivePlan
from storage import replies

# Holidays are looked up for as long as a plan may reasonably run, and for what it planned before its start.
BEFORE, AFTER = timedelta(days=90), timedelta(days=3 * 365)


def calendar(active: ActivePlan) -> WorkCalendar:
    """The working days that the plan's own days and weeks are counted in."""
    settings = active.team.settings
    off = holidays_of(settings.holidays, active.start - BEFORE, active.start + AFTER) if settings.holidays else ()
    return WorkCalendar(start=active.start, workdays=frozenset(settings.workdays), holidays=frozenset(off))


def span_of(active: ActivePlan) -> Window:
    """The plan's first and last day, with what has slipped."""
    return span(active.plan, calendar(active), active.slips)


def windows_of(active: ActivePlan) -> dict[str, Window]:
    """When each task is planned, by its key, with what has slipped."""
    return schedule(active.plan, calendar(active), active.slips)


def day_of(active: ActivePlan, day: date) -> int | None:
    """Which day of the plan a date is; None when it is none."""
    return day_number(active.plan, calendar(active), active.slips, day)


def today(active: ActivePlan, now: datetime) -> date:
    """The team's local date."""
    return now.astimezone(ZoneInfo(active.team.timezone)).date()


def recall(tx: Session, active: ActivePlan, now: datetime, day: date | None = None) -> Board:
    """The board of a plan on the team's local date, or on another ``day``."""
    return Board(
        plan=active.plan,
        states=fold(active.plan, replies.updates(tx, active)),
        windows=windows_of(active),
        today=day or today(active, now),
    )
