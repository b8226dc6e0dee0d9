"""A squad's own measures, computed from the signals that feed them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from statistics import fmean

from bot.alert.signal import Outcome, Signal
from bot.alert.term import leaning, relates, terms
from bot.alert.trigger import order
from bot.plan.model import Frozen

_RECOVERY = ("mttr", "recover", "restore", "recovery", "restoration")


class Metric(Frozen):
    """A measure as the plan names it. ``value`` is None while no signal feeds it; ``samples`` stand behind it."""

    name: str
    value: str | None = None
    samples: int = 0


def metric(name: str, signals: Sequence[Signal], since: datetime) -> Metric:
    """The measure from what was seen: a time to recover, a rate, or the last value.

    Args:
        name: the measure as the plan names it.
        signals: everything seen up to the end of the week.
        since: when the week began; rates and times to recover are of the week, a last value may be older.
    """
    fed = sorted({signal for signal in signals if feeds(name, signal.name)}, key=order)
    if is_recovery(name):
        times = [took for ended, took in _recoveries(fed) if ended >= since]
        return Metric(name=name, value=_lasting(fmean(times)) if times else None, samples=len(times))
    values = [signal for signal in fed if signal.value is not None]
    if values:
        return Metric(name=name, value=_shown(values[-1]), samples=sum(one.at >= since for one in values))
    ended = [one for one in fed if one.at >= since and one.outcome in (Outcome.FAILED, Outcome.SUCCEEDED)]
    wanted = Outcome.FAILED if leaning(name) < 0 else Outcome.SUCCEEDED
    hits = sum(one.outcome is wanted for one in ended)
    value = f"{Decimal(100 * hits) / len(ended):.1f} %" if ended else None
    return Metric(name=name, value=value, samples=len(ended))


def is_recovery(name: str) -> bool:
    """Whether the measure is a time to recover: worked out from outcomes, a number sent for it counts for nothing."""
    words = name.casefold()
    return any(word in words for word in _RECOVERY)


def feeds(name: str, signal: str) -> bool:
    """Whether signals of that name count for the measure."""
    if not is_recovery(name):
        return relates(name, signal)
    about = terms(name) - terms("mttr mean time to recover recovery restore restoration")
    return not about or bool(about & terms(signal))


def _recoveries(ordered: Sequence[Signal]) -> list[tuple[datetime, float]]:
    """When each failure ended, and the seconds from the first failed run to the next that succeeded."""
    down: dict[tuple[str, str], datetime] = {}
    found: list[tuple[datetime, float]] = []
    for signal in ordered:
        place = (signal.name, signal.subject)
        if signal.outcome is Outcome.FAILED:
            down.setdefault(place, signal.at)
        elif signal.outcome is Outcome.SUCCEEDED and place in down:
            found.append((signal.at, (signal.at - down.pop(place)).total_seconds()))
    return found


def _lasting(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < timedelta(hours=2) / timedelta(minutes=1):
        return f"{minutes} min"
    return f"{seconds / 3600:.1f} h"


def _shown(signal: Signal) -> str:
    return f"{signal.value:f} {signal.unit}".strip()
