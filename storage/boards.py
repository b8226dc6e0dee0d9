"""Where a plan stands: the plan, its dates, and everything that was said, folded."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.board.board import Board
from bot.board.state import fold
from bot.plan.calendar import WorkCalendar, schedule
from bot.team.model import ActivePlan
from storage import replies


def calendar(active: ActivePlan) -> WorkCalendar:
    """The working days that the plan's own days and weeks are counted in."""
    return WorkCalendar(start=active.start, workdays=frozenset(active.team.settings.workdays))


def recall(tx: Session, active: ActivePlan, now: datetime, day: date | None = None) -> Board:
    """The board of a plan on the team's local date, or on another ``day``."""
    return Board(
        plan=active.plan,
        states=fold(active.plan, replies.updates(tx, active)),
        windows=schedule(active.plan, calendar(active)),
        today=day or now.astimezone(ZoneInfo(active.team.timezone)).date(),
    )
