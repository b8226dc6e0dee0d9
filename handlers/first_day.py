"""The first day of a plan: given by a person, named by its document, kept from the version before, or today."""

from datetime import date

from sqlmodel import Session

from bot.plan.beginning import Beginning
from bot.plan.model import Plan
from bot.plan.own_start import first_day, own_start
from bot.team.model import ActivePlan
from handlers.plans import Load
from handlers.turn import Turn
from storage import versions


def chosen(turn: Turn, request: Load, plan: Plan, former: ActivePlan | None, today: date) -> date:
    """From when a version that is being loaded runs."""
    if request.start:
        return request.start
    before = (former.start, named(turn.tx, former)) if former else None
    return first_day(plan, own_start(request.document, plan, former.start if former else today), today, before)


def named(tx: Session, active: ActivePlan) -> Beginning | None:
    """The first day that the document of a running version names."""
    row = versions.find(tx, active.team.id, active.version)
    return own_start(row.document, active.plan, active.start) if row else None
