"""Facts from outside: stored, held against the plans' own thresholds, and, where one is crossed, called out."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.alert.signal import Signal, parse
from bot.alert.trigger import evaluate, feeds, recovered
from bot.error import UserError
from bot.message import signal as told
from bot.team.model import ActivePlan
from handlers import alerts as room
from handlers.event import clean
from handlers.interaction import Command
from handlers.turn import Answer, Say, Turn
from storage import signals, teams

FIRST_YEAR, LAST_YEAR = 2000, 2199


@dataclass(frozen=True)
class Delivered:
    """A signal with the key of its delivery, which a second delivery repeats."""

    signal: Signal
    key: str


def report(turn: Turn, given: Command) -> Answer:
    """`/plan signal deploy failed`: a person tells us a fact."""
    signal = parse(given.words, at=turn.now, source=given.user)
    raised = record(turn, Delivered(signal, f"fact {turn.fact}"))
    fed = any(feeds(t, signal.name) for one in teams.every(turn.tx, turn.workspace) for t in one.plan.triggers)
    return Say(told.recorded(signal, raised=raised, fed=fed))


def receive(turn: Turn, delivered: Delivered) -> Answer:
    """A signal from a webhook or the command line."""
    record(turn, delivered)
    return None


def record(turn: Turn, delivered: Delivered) -> int:
    """Store a signal and judge every plan by it; returns how many alerts it raised."""
    plans = teams.every(turn.tx, turn.workspace, lock=True)  # two signals at once must see each other
    row_id = signals.append(
        turn.tx, delivered.signal, workspace=turn.workspace, key=delivered.key, received_at=turn.now
    )
    if row_id is None:
        return 0
    seen = signals.every(turn.tx, turn.workspace, min((one.team.since for one in plans), default=None))
    return sum(_judge(turn, active, delivered.signal, seen) for active in plans)


def _judge(turn: Turn, active: ActivePlan, new: Signal, seen: list[Signal]) -> int:
    raised = 0
    since = [signal for signal in seen if signal.at >= active.team.since]
    for trigger in active.plan.triggers:
        if not feeds(trigger, new.name):
            continue
        raised += sum(room.raise_alert(turn, active, breach) for breach in evaluate(trigger, since))
        if recovered(trigger, since, new.subject):
            room.note_recovery(turn, active, trigger, new.subject)
    return raised


def from_webhook(body: dict[str, Any]) -> Delivered:
    """The stored body of a webhook: an envelope of ours around what was sent.

    ``{"id", "received_at", "signal": {"name", "value"|"outcome", "subject"?, "run"?, "at"?, "source"?, "link"?,
    "note"?}}``. Raises UserError, naming what is missing or wrong.
    """
    given = body.get("signal")
    if not isinstance(given, dict):
        raise UserError("A signal is a JSON object.", 'Send {"name": "deploy", "outcome": "failed"}.')
    value = given.get("outcome") if given.get("outcome") is not None else given.get("value")
    signal = parse(
        clean(str(given.get("name") or "")[:100]),
        "" if value is None else clean(str(value)[:100]),
        at=_instant(given.get("at"), str(body.get("received_at"))),
        subject=_text(given, "subject"),
        run=_text(given, "run"),
        source=_text(given, "source"),
        link=_text(given, "link"),
        note=_text(given, "note"),
    )
    digest = hashlib.sha256(repr(sorted(given.items())).encode()).hexdigest()[:16]
    return Delivered(signal, f"delivery {body.get('id') or digest}")


def _text(given: dict[str, Any], name: str) -> str:
    return clean(str(given.get(name) or "")[:500])


def _instant(given: object, fallback: str) -> datetime:
    try:
        at = datetime.fromisoformat(str(given or fallback))
    except ValueError as problem:
        raise UserError(f"“{given}” is no date and time.", "Write it like 2026-01-05T09:30:00+01:00.") from problem
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise UserError(f"{at.year} is not when a signal happened.", "Send the time of the event, or none for now.")
    return at.astimezone(UTC)
