"""The rituals' hours: the usual ones, and what the plan's own ceremonies say instead."""

import re
from datetime import time

from bot.plan.model import Ceremony, Plan
from bot.ritual.slot import Ritual, Slot

WEEK = frozenset(range(5))
USUAL = (
    Slot(ritual=Ritual.STANDUP, days=WEEK, at=time(9, 0)),
    Slot(ritual=Ritual.CHECKPOINT, days=WEEK, at=time(16, 30)),
    Slot(ritual=Ritual.SCORECARD, days=frozenset({0}), at=time(8, 30)),
)

WEEKLY = {Ritual.STANDUP: frozenset({0}), Ritual.CHECKPOINT: frozenset({4})}  # a weekly one without a stated day

_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_CALLED = {
    Ritual.CHECKPOINT: (
        r"check-?\s?points?|end[\s-]of[\s-]day|\beod\b|check-?\s?out|wrap-?\s?up|evening|close of (?:the )?day"
        r"|fin del día|fim do dia|fin de journée|tagesabschluss|конец дня|日报|夕会"
    ),
    Ritual.SCORECARD: r"score-?\s?cards?|weekly (?:report|metrics|status)|wochenbericht|周报|週報",
    Ritual.STANDUP: (
        r"stand-?\s?ups?|daily (?:scrum|sync|meeting|huddle|check-?in)|^(?:the )?daily$|huddle"
        r"|reuni(?:ón|on|ão) di[áa]ria|diária|mêlée|point quotidien|стендап|планёрка|планерка|站会|朝会"
    ),
}
_OTHER = r"milestone|sprint|phase|gate|integration|steering|war[\s-]?room|retro"


def from_ceremonies(plan: Plan) -> tuple[Slot, ...]:
    """A slot for each ritual, at the hours and on the days that the plan states, else at the usual ones."""
    called = {ritual: [one for one in plan.ceremonies if ritual_of(one) is ritual] for ritual in Ritual}
    return tuple(_slot(usual, called[usual.ritual]) for usual in USUAL)


def ritual_of(ceremony: Ceremony) -> Ritual | None:
    """The ritual that a ceremony of that name is; None for a meeting that Muster does not hold."""
    if re.search(_OTHER, ceremony.name, re.IGNORECASE):
        return None
    return next((ritual for ritual, name in _CALLED.items() if re.search(name, ceremony.name, re.IGNORECASE)), None)


def _slot(usual: Slot, ceremonies: list[Ceremony]) -> Slot:
    days = next((days for one in ceremonies if (days := _days(one, usual))), usual.days)
    at = next((at for one in ceremonies if (at := _time(one))), usual.at)
    return usual.model_copy(update={"days": days, "at": at})


def _days(ceremony: Ceremony, usual: Slot) -> frozenset[int]:
    stated = frozenset(_WEEKDAYS[day[:3].casefold()] for day in ceremony.days if day[:3].casefold() in _WEEKDAYS)
    if not stated and ceremony.cadence.strip().casefold() in ("weekly", "every week", "once a week"):
        return WEEKLY.get(usual.ritual, frozenset())
    return stated


def _time(ceremony: Ceremony) -> time | None:
    try:
        return time.fromisoformat((ceremony.time or "").zfill(5)).replace(tzinfo=None)
    except ValueError:
        return None
