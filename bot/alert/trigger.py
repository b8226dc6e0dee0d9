"""Whether a plan's threshold is crossed, judged from everything that was seen."""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from pydantic import AwareDatetime

from bot.alert.signal import SEVERITY, Outcome, Signal
from bot.alert.term import leaning, relates
from bot.plan.model import Frozen, Trigger

_COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "==": operator.eq,
}  # fmt: skip
_SECONDS = {
    name: Decimal(seconds)
    for seconds, names in (
        ("0.001", "ms millisecond milliseconds"),
        ("1", "s sec secs second seconds"),
        ("60", "m min mins minute minutes"),
        ("3600", "h hr hrs hour hours"),
        ("86400", "d day days"),
    )
    for name in names.split()
}
_WORST_FIRST = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "==": "=="}


class Breach(Frozen):
    """A threshold that is crossed on one subject, and the signals that cross it.

    ``since`` is the moment of the signal that crossed it, ``value`` the length of the streak or the last value.
    """

    trigger: Trigger
    subject: str = ""
    signals: tuple[Signal, ...] = ()
    since: AwareDatetime
    value: str = ""


def feeds(trigger: Trigger, signal_name: str) -> bool:
    """Whether signals of that name count for the trigger, by the meaning of their words."""
    return relates(trigger.metric, signal_name)


def evaluate(trigger: Trigger, signals: Sequence[Signal]) -> tuple[Breach, ...]:
    """The breaches that hold after all signals, one for each subject; signals of other names are ignored.

    1. A signal that came twice counts once, and they count in the order of (at, sequence).
    2. A cancelled attempt counts for nothing: it neither extends nor ends a streak.
    3. Of several attempts of one run only the last that counts does, at its own moment.
    4. A success ends the streak: "more than two" fires at the third failure in a row and every further one.
    """
    breaches = (_breach(trigger, subject, seen) for subject, seen in _by_subject(trigger, signals).items())
    return tuple(breach for breach in breaches if breach is not None)


def recovered(trigger: Trigger, signals: Sequence[Signal], subject: str) -> bool:
    """Whether the subject was last seen on the right side of the threshold; silence proves nothing.

    A streak counts as ended only when a success is among the signals.
    """
    seen = _by_subject(trigger, signals).get(subject, [])
    if not seen or _breach(trigger, subject, seen) is not None:
        return False
    return not _is_streak(trigger, seen) or any(signal.outcome is Outcome.SUCCEEDED for signal in seen)


def order(signal: Signal) -> tuple[object, ...]:
    """Signals as their source saw them; what follows (at, sequence) makes ties come out the same every time."""
    rest = (signal.name, signal.subject, signal.unit, signal.source, signal.link, signal.note)
    return signal.at, signal.sequence, signal.outcome or "", signal.run, signal.value or 0, *rest


def _by_subject(trigger: Trigger, signals: Iterable[Signal]) -> dict[str, list[Signal]]:
    verdicts: dict[str, bool] = {}
    subjects: dict[str, set[Signal]] = {}
    for signal in signals:
        if signal.name not in verdicts:
            verdicts[signal.name] = feeds(trigger, signal.name)
        if verdicts[signal.name] and signal.outcome is not Outcome.CANCELLED:
            subjects.setdefault(signal.subject, set()).add(signal)
    return {subject: last_attempts(sorted(seen, key=order)) for subject, seen in sorted(subjects.items())}


def last_attempts(ordered: Sequence[Signal]) -> list[Signal]:
    """Of the signals that share a run and a name, only the last; the others as they are."""
    last = {(signal.name, signal.run): signal for signal in ordered if signal.run}
    return [signal for signal in ordered if not signal.run or last[signal.name, signal.run] is signal]


def _is_streak(trigger: Trigger, seen: Sequence[Signal]) -> bool:
    """Outcomes make a streak, values a level; a metric that counts failures is served by outcomes as well.

    A time or a share that is called after failures ("time to recover from failed deploys") counts none.
    """
    outcomes = any(signal.outcome is not None for signal in seen)
    values = any(signal.value is not None for signal in seen)
    counts = trigger.unit != "%" and trigger.unit.casefold() not in _SECONDS
    return outcomes and (trigger.counts_failures or (counts and not values and leaning(trigger.metric) < 0))


def _breach(trigger: Trigger, subject: str, seen: Sequence[Signal]) -> Breach | None:
    return _streak(trigger, subject, seen) if _is_streak(trigger, seen) else _level(trigger, subject, seen)


def _streak(trigger: Trigger, subject: str, seen: Sequence[Signal]) -> Breach | None:
    failed: list[Signal] = []
    for signal in seen:
        if signal.outcome is Outcome.FAILED:
            failed.append(signal)
        elif signal.outcome is Outcome.SUCCEEDED:
            failed.clear()
    crossed = next((signal for n, signal in enumerate(failed, 1) if _crosses(trigger, n)), None)
    if crossed is None:
        return None
    return Breach(trigger=trigger, subject=subject, signals=tuple(failed), since=crossed.at, value=str(len(failed)))


def _crosses(trigger: Trigger, failures: int) -> bool:
    """Three in a row are also reached by the fourth, so that "==" reads as "at least"."""
    threshold = Decimal(str(trigger.threshold))
    if trigger.comparison == ">":
        return failures > threshold
    return trigger.comparison in (">=", "==") and failures >= threshold


def _level(trigger: Trigger, subject: str, seen: Sequence[Signal]) -> Breach | None:
    crossing: list[Signal] = []
    for signal in seen:
        if signal.value is None:
            continue
        if _beyond(trigger, signal.value, signal.unit):
            crossing.append(signal)
        else:
            crossing.clear()
    if len(crossing) < trigger.runs:
        return None
    last = crossing[-1]
    return Breach(
        trigger=trigger,
        subject=subject,
        signals=tuple(crossing),
        since=crossing[trigger.runs - 1].at,
        value=f"{last.value:f}",
    )


def _beyond(trigger: Trigger, value: Decimal, unit: str) -> bool:
    """Of a level whose 1 is the worst, “≥ 2” means 2 or worse; times are compared in one unit."""
    sign = _WORST_FIRST[trigger.comparison] if unit == SEVERITY else trigger.comparison
    seen, wanted = _SECONDS.get(unit.casefold()), _SECONDS.get(trigger.unit.casefold())
    scaled = value * seen / wanted if seen and wanted else value
    return _COMPARE[sign](scaled, Decimal(str(trigger.threshold)))
