"""What is told to everybody who looks on: the weekly scorecard and the steering digest."""

from datetime import date, datetime, timedelta

from bot.message import scorecard as scorecard_words
from bot.message import steering as steering_words
from bot.message.steering import Entry
from bot.plan.calendar import Window
from bot.plan.change import Change, changes
from bot.plan.model import Plan
from bot.register.entry import Entry as Registered
from bot.register.entry import Kind
from bot.ritual.steering import health
from bot.scorecard.measure import measure
from bot.team.model import ActivePlan
from handlers.occasion import Occasion, Opening
from handlers.status import local_zone
from handlers.turn import Turn
from storage import alerts, boards, occurrences, registers, replies, signals, versions

WEEK = timedelta(days=7)
VERSIONS = 100


def scorecard(at: Occasion) -> Opening:
    """The week that ended."""
    tx, active = at.turn.tx, at.active
    week = Window(start=at.day - WEEK, end=at.day - timedelta(days=1))
    card = measure(
        at.board,
        week=week,
        updates=replies.updates(tx, active),
        signals=signals.every(tx, at.turn.workspace),
        alerts=alerts.of_team(tx, active.team.id),
        promises=occurrences.promises(tx, active, week.start, week.end),
        timezone=active.team.timezone,
    )
    return scorecard_words.scorecard(at.board, card, span=boards.span_of(active)), ()


def steering(at: Occasion) -> Opening:
    """Where the plan stands for those who steer it, and what has changed since they last looked."""
    tx, active = at.turn.tx, at.active
    last = occurrences.last_before(tx, at.row)
    since = last.claimed_at if last else active.team.since
    noted = [one for one in registers.of_team(tx, active.team.id) if one.open]
    noted.sort(key=lambda one: (one.due or date.max, one.number))
    fired = [one for one in alerts.of_team(tx, active.team.id) if one.phase != "resolved" or one.opened_at >= since]
    message = steering_words.steering(
        at.board,
        health(at.board),
        at.roster,
        risks=[_entry(one) for one in noted if one.kind is not Kind.DECISION],
        decisions=[_entry(one) for one in noted if one.kind is Kind.DECISION and not one.taken],
        decided=[_entry(one) for one in reversed(noted) if one.taken],
        alerts=fired,
        scope=_scope(at.turn, active, since),
        since=since.astimezone(local_zone(active)).date() if last else None,
    )
    return message, ()


def _entry(one: Registered) -> Entry:
    return Entry(text=f"{one.name}: {one.text}", note=one.mitigation, due=one.due)


def _scope(turn: Turn, active: ActivePlan, since: datetime) -> Change | None:
    """What the versions loaded since then change, taken together."""
    rows = versions.newest(turn.tx, active.team.id, VERSIONS)
    former = next((row for row in rows if row.loaded_at <= since), None)
    if former is None or former.version == active.version:
        return None
    plan = Plan.model_validate(former.content)
    keys = {former.identities.get(task.key, task.key): task.key for task in plan.tasks}
    pairs = {task.key: key for task in active.plan.tasks if (key := keys.get(active.identity(task.key)))}
    return changes(plan, active.plan, pairs)
