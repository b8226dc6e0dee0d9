"""A war-room alert: what was crossed, the very signals, the rule and its line, who is called, and the clock."""

from datetime import datetime

from bot.alert.alert import Alert, Change
from bot.alert.signal import Signal
from bot.message.block import actions, button, context, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, escape, link, moment, person, plain
from bot.plan.amount import amount, duration
from bot.plan.model import Trigger

ACTION_ACKNOWLEDGE, ACTION_ROOM, ACTION_RESOLVE = "alert_acknowledge", "alert_room", "alert_resolve"
SHOWN_SIGNALS = 6
LIGHT = {"firing": "🚨", "acknowledged": "🟠", "resolved": "✅"}


def war_room(alert: Alert, *, squad: str | None, called: tuple[str, ...]) -> Message:
    """The alert's one message, edited in place as it goes on. ``called`` are ready mentions."""
    title = f"War room: {_title(alert)}"
    blocks: list[Block] = [header(f"{LIGHT[alert.phase]} {title}"), section(_call(alert, squad, called))]
    blocks.append(section(f"*What happened*\n{_signals(alert)}"))
    blocks.append(section(_course(alert)))
    blocks.append(context(_rule(alert.trigger)))
    blocks += _buttons(alert)
    return Message(text=f"{plain(title)}. {_deadline_text(alert)}".strip(), blocks=fitted(blocks))


def deadline_missed(alert: Alert, called: tuple[str, ...]) -> Message:
    """In the alert's thread, once, when its time has run out."""
    text = (
        f"⏰ {' '.join(called)} This war room was to be open within {_within(alert)}. That time is up, and nobody has "
        "said that it is open."
    )
    return Message(text=text, blocks=(section(text),))


def recovered(alert: Alert) -> Message:
    """In the alert's thread, when the measure is back."""
    text = (
        f"🟢 {plain(alert.trigger.metric).capitalize()}: back within the plan's limit. Close the alert when you agree."
    )
    return Message(text=text, blocks=(section(text),))


def noted(alert: Alert) -> Message:
    """What the person who clicked is told when it had been done before."""
    text = f"This alert is already {alert.phase}; nothing changed."
    return Message(text=text, blocks=(section(text),))


def _title(alert: Alert) -> str:
    where = f" on {alert.subject}" if alert.subject else ""
    metric, value = alert.trigger.metric, alert.breach.value
    if alert.trigger.counts_failures:
        return f"{value} {metric}{where}"
    unit = alert.trigger.unit if alert.trigger.unit == "%" else ""
    return f"{metric} at {value}{unit}{where}"


def _call(alert: Alert, squad: str | None, called: tuple[str, ...]) -> str:
    who = " ".join(called) or "<!here>"
    owns = f" ({plain(squad)})" if squad else ""
    action = plain(alert.trigger.action) or "a war room"
    return f"{who}{owns} — the plan calls for {_article(action)}. {_deadline(alert)}".strip()


def _article(action: str) -> str:
    return action if action.casefold().startswith(("a ", "an ", "the ")) else f"a {action}"


def _deadline(alert: Alert) -> str:
    if alert.phase == "resolved":
        return ""
    if alert.deadline_at is None:
        return "The plan names no deadline."
    fallback = f"{alert.deadline_at:%H:%M} UTC"
    return f"*Open it by {moment(alert.deadline_at, fallback)}*, within {_within(alert)}."


def _deadline_text(alert: Alert) -> str:
    return f"Open it within {_within(alert)}." if alert.deadline_at else ""


def _within(alert: Alert) -> str:
    return duration(alert.trigger.deadline_hours or 0).replace(" ", "\u00a0")


def _signals(alert: Alert) -> str:
    shown = alert.breach.signals[-SHOWN_SIGNALS:]
    before = len(alert.breach.signals) - len(shown)
    lines = [f"… {count(before, 'earlier one')}"] if before > 0 else []
    return "\n".join([*lines, *(f"• {_signal(signal)}" for signal in shown)])


def _signal(signal: Signal) -> str:
    seen = signal.outcome.value if signal.outcome else f"{signal.value}{signal.unit if signal.unit != 'sev' else ''}"
    parts = [moment(signal.at, f"{signal.at:%a %H:%M} UTC"), f"{plain(signal.name)} *{escape(seen)}*"]
    if signal.subject:
        parts.append(plain(signal.subject))
    if signal.run or signal.link:
        label = f"run {signal.run}" if signal.run else "details"
        parts.append(link(signal.link, label) if signal.link else escape(label))
    if signal.note:
        parts.append(cut(plain(signal.note), 120))
    return " · ".join(parts)


def _course(alert: Alert) -> str:
    words = {
        "fired": "Raised",
        "acknowledged": "Taken on",
        "room_opened": "War room open",
        "resolved": "Resolved",
        "deadline_missed": "Deadline passed",
        "recovered": "Back within the limit",
    }
    return "\n".join(
        f"{words[change.kind]}{_by(change)} {moment(change.at, _utc(change.at))}" for change in alert.changes
    )


def _by(change: Change) -> str:
    return f" by {person(change.by)}" if change.by else ""


def _utc(at: datetime) -> str:
    return f"{at:%a %H:%M} UTC"


def _rule(trigger: Trigger) -> str:
    words = trigger.text or f"{trigger.metric} {trigger.comparison} {amount(trigger.threshold, trigger.unit)}"
    return f"The rule, line {trigger.line} of the plan: “{cut(plain(words), 300)}”"


def _buttons(alert: Alert) -> list[Block]:
    value = str(alert.id)
    if alert.phase == "resolved":
        return []
    buttons = [] if alert.phase == "acknowledged" else [button("I'm on it", ACTION_ACKNOWLEDGE, value)]
    if alert.room_opened_at is None:
        buttons.append(button("War room is open", ACTION_ROOM, value, "primary"))
    return [actions(*buttons, button("Resolved", ACTION_RESOLVE, value, "danger"))]
