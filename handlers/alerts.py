"""War rooms: raised once per breach, shown in one message that is edited, with a clock."""

from collections.abc import Callable

from bot.alert.alert import Alert, Change, deadline
from bot.alert.owner import owning_squad
from bot.alert.trigger import Breach
from bot.error import UserError
from bot.message import alert as words
from bot.message.mrkdwn import group, person
from bot.plan.model import Squad, Trigger
from bot.team.model import ActivePlan
from handlers.guests import refuse_guest
from handlers.interaction import Click
from handlers.turn import Answer, Say, Turn
from storage import alerts, people, teams
from storage.table.alert import AlertRow

CALLED = 8


def raise_alert(turn: Turn, active: ActivePlan, breach: Breach) -> int:
    """Raise an alert for a breach that has none; a breach lasts until its measure has recovered."""
    before = _of_rule(turn, active, breach.trigger, breach.subject)
    rule = breach.trigger
    if before and not _has(before[-1], "recovered"):
        return 0
    squad = owning_squad(active.plan, breach.trigger)
    key = f"{rule.metric} {rule.comparison} {rule.threshold:g} {breach.subject} {len(before) + 1}"
    alert_id = alerts.fire(
        turn.tx,
        breach,
        workspace=turn.workspace,
        team_id=active.team.id,
        key=key,
        squad=squad.name if squad else None,
        at=turn.now,
        deadline_at=deadline(breach),
    )
    if alert_id is None:
        return 0
    _show(turn, active, alert_id)
    return 1


def note_recovery(turn: Turn, active: ActivePlan, trigger: Trigger, subject: str) -> None:
    """The measure is back: said once in the thread of the latest alert; closing it is a person's word."""
    before = _of_rule(turn, active, trigger, subject)
    if not before or _has(before[-1], "recovered"):
        return
    latest = before[-1]
    _step(turn, latest.id, "recovered")
    post_id = _show(turn, active, latest.id)
    if latest.phase != "resolved":
        turn.owe(f"alert {latest.id} recovered", active.team.channel, words.recovered(latest), thread_post_id=post_id)


def acknowledge(turn: Turn, clicked: Click) -> Answer:
    """Somebody takes the alert on."""
    return _move(turn, clicked, "acknowledged", lambda alert: alert.phase == "firing")


def open_room(turn: Turn, clicked: Click) -> Answer:
    """The war room is open: the plan's clock stops here."""
    return _move(turn, clicked, "room_opened", lambda alert: alert.phase != "resolved" and not alert.room_opened_at)


def resolve(turn: Turn, clicked: Click) -> Answer:
    """The alert is over; nothing that arrives later opens it again."""
    return _move(turn, clicked, "resolved", lambda alert: alert.phase != "resolved")


def watch_deadlines(turn: Turn) -> int:
    """Say once, loudly, that a war room is overdue; returns how many were."""
    missed = 0
    for row, alert in alerts.past_deadline(turn.tx, turn.workspace, turn.now):
        active = teams.by_id(turn.tx, row.team_id)
        if active is None or not alert.overdue(turn.now) or not _step(turn, alert.id, "deadline_missed"):
            continue
        missed += 1
        post_id = _show(turn, active, alert.id)
        mentions = dict.fromkeys((*_called(turn, active, row.squad), *_lead(active)))
        turn.owe(
            f"alert {alert.id} deadline",
            active.team.channel,
            words.deadline_missed(alert, tuple(mentions)),
            thread_post_id=post_id,
            urgent=True,
            reason="alert",
        )
    return missed


def _move(turn: Turn, clicked: Click, kind: str, allowed: Callable[[Alert], bool]) -> Answer:
    row, alert = _find(turn, clicked.value)
    active = teams.by_id(turn.tx, row.team_id)
    refuse_guest(turn, active, clicked.user)
    if active is None or not allowed(alert) or not _step(turn, alert.id, kind, by=clicked.user):
        return Say(words.noted(alert))
    _show(turn, active, alert.id)
    return None


def _find(turn: Turn, value: str) -> tuple[AlertRow, Alert]:
    found = alerts.find(turn.tx, int(value)) if value.isascii() and value.isdigit() else None
    if found is None or found[0].workspace != turn.workspace:
        raise UserError("I know no such alert.", "It may belong to another installation of Muster.")
    return found


def _step(turn: Turn, alert_id: int, kind: str, by: str = "") -> bool:
    step = Change.model_validate({"kind": kind, "at": turn.now, "by": by})
    return alerts.change(turn.tx, alert_id, step, workspace=turn.workspace)


def _show(turn: Turn, active: ActivePlan, alert_id: int) -> int:
    found = alerts.find(turn.tx, alert_id)
    if found is None:
        raise LookupError(alert_id)
    row, alert = found
    message = words.war_room(alert, squad=row.squad, called=_called(turn, active, row.squad))
    post_id = turn.owe(f"alert {alert_id}", active.team.channel, message, urgent=True, reason="alert")
    alerts.posted(turn.tx, alert_id, post_id)
    return post_id


def _called(turn: Turn, active: ActivePlan, squad_name: str | None) -> tuple[str, ...]:
    """Ready mentions of whom an alert concerns: the squad's user group, else its people, else the lead."""
    if squad_name is None:
        return _lead(active)
    roster = people.roster(turn.tx, turn.workspace)
    found = roster.group(squad_name)
    if found is not None:
        return (group(found.group),)
    squad = next((one for one in active.plan.squads if one.name == squad_name), Squad(name=squad_name))
    members = roster.members(squad, active.plan.tasks)[:CALLED]
    return tuple(person(one.user) for one in members) or _lead(active)


def _lead(active: ActivePlan) -> tuple[str, ...]:
    return (person(active.team.lead),) if active.team.lead else ()


def _of_rule(turn: Turn, active: ActivePlan, trigger: Trigger, subject: str) -> list[Alert]:
    known = alerts.of_team(turn.tx, active.team.id)
    return [alert for alert in known if _rule(alert.trigger) == _rule(trigger) and alert.subject == subject]


def _rule(trigger: Trigger) -> tuple[object, ...]:
    """What makes a threshold the same one in the next version of a plan."""
    return trigger.metric, trigger.comparison, trigger.threshold, trigger.consecutive


def _has(alert: Alert, kind: str) -> bool:
    return any(change.kind == kind for change in alert.changes)
