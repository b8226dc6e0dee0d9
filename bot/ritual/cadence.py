"""The rituals that come round: at the hours that the team chose, else as the plan says, else at the usual ones."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from bot.plan.model import Ceremony, Plan
from bot.ritual.ceremony import called, hour, kickoff_of, ritual_of, stated_hour, weekdays
from bot.ritual.slot import Ritual, Slot
from bot.ritual.squad import subjects
from bot.team.settings import TeamSettings

UNSET = TeamSettings()
USUAL = {
    Ritual.STANDUP: time(9, 0),
    Ritual.CHECKPOINT: time(16, 30),
    Ritual.SCORECARD: time(8, 30),
    Ritual.DELTA: time(17, 30),
    Ritual.STEERING: time(10, 0),
    Ritual.READINESS: time(10, 0),
    Ritual.REVIEW: time(15, 0),
    Ritual.RETRO: time(15, 30),
    Ritual.MEETING: time(10, 0),
}
NOTICE = timedelta(minutes=5)  # a meeting is announced so long before its hour
STAGES = ("sprint", "milestone", "phase", "week")  # what a plan is reviewed by: the first kind that it has

MON, TUE, THU, FRI = 0, 1, 3, 4
FORTNIGHTLY, EACH_STAGE, MONTHLY, QUARTERLY = "every two weeks", "each sprint", "monthly", "quarterly"
_WEEKS = {FORTNIGHTLY: 2, "every three weeks": 3, "every four weeks": 4}
# The days of what comes round without the plan stating them: work begins with a week, reports end one.
_BEGINNING = {
    "weekly": {MON},
    **{often: {MON} for often in _WEEKS},
    "twice weekly": {TUE, THU},
    "several times a week": {MON, TUE, THU},
}
_ENDING = {
    "weekly": {FRI},
    **{often: {FRI} for often in _WEEKS},
    "twice weekly": {TUE, FRI},
    "several times a week": {MON, TUE, FRI},
}
_SAME = {"every week": "weekly", "once a week": "weekly"}
_KEPT = re.compile(r"\b(?:log|register)\b|реестр|登记", re.IGNORECASE)  # what is written and kept is no meeting


def slots(plan: Plan, settings: TeamSettings = UNSET) -> tuple[Slot, ...]:
    """A slot for each ritual that comes round, by its subject; what the team switched off has none.

    Stand-up, checkpoint and scorecard are held for every plan, the others only where the plan names them, or the team
    has set an hour for them.
    """
    found = [*_daily(plan, settings), *_reports(plan, settings), *_meetings(plan, settings)]
    return tuple(slot for slot in found if not switched_off(settings, slot.ritual, slot.subject))


def switched_off(settings: TeamSettings, ritual: Ritual, subject: str = "") -> bool:
    """Whether the team does not want it: the ritual, or one meeting by its name."""
    off = {name.casefold() for name in settings.off}
    return ritual.value in off or (ritual is Ritual.MEETING and subject.casefold() in off)


def hour_of(settings: TeamSettings, ritual: Ritual, ceremonies: Iterable[Ceremony], usual: time | None = None) -> time:
    """When a ritual is held: the team's choice, else the hour of those ceremonies, else the usual one."""
    return hour(settings.times.get(ritual.value)) or stated_hour(*ceremonies) or usual or USUAL[ritual]


def kickoff_hour(plan: Plan, settings: TeamSettings) -> time:
    """When the plan begins on its first day: the kickoff's own hour, else the stand-up's."""
    kickoff = kickoff_of(plan)
    standup = hour_of(settings, Ritual.STANDUP, called(plan, Ritual.STANDUP))
    return hour_of(settings, Ritual.KICKOFF, [kickoff] if kickoff else [], standup)


def meets_at(plan: Plan, settings: TeamSettings, ceremony: Ceremony) -> time:
    """The hour of a meeting that is only announced."""
    named = {name.casefold(): at for name, at in settings.times.items()}
    usual = kickoff_hour(plan, settings) if ceremony == kickoff_of(plan) else USUAL[Ritual.MEETING]
    return hour(named.get(ceremony.name.casefold())) or stated_hour(ceremony) or usual


def announced(plan: Plan, settings: TeamSettings, ceremony: Ceremony) -> time:
    """When a meeting is announced: five minutes before its hour, on the same date."""
    wall = datetime.combine(datetime(2000, 1, 2), meets_at(plan, settings, ceremony))  # noqa: DTZ001 - any date
    return max(wall - NOTICE, wall.replace(hour=0, minute=0)).time()


def cadence_of(ceremony: Ceremony) -> str:
    """How often, as the reader of plans says it."""
    said = ceremony.cadence.strip().casefold()
    return _SAME.get(said, said)


def by_stage(plan: Plan, ceremony: Ceremony) -> bool:
    """Whether a meeting comes with each sprint, milestone or phase of the plan rather than by the calendar."""
    if not any(phase.kind in STAGES for phase in plan.phases):
        return False
    cadence = cadence_of(ceremony)
    closes = ritual_of(ceremony) in (Ritual.REVIEW, Ritual.RETRO)
    return (
        cadence == EACH_STAGE
        or (closes and cadence == FORTNIGHTLY)
        or (not cadence and not ceremony.days and "sprint" in ceremony.name.casefold())
    )


def _daily(plan: Plan, settings: TeamSettings) -> Iterator[Slot]:
    workdays = frozenset(settings.workdays)
    for ritual in (Ritual.STANDUP, Ritual.CHECKPOINT):
        ceremonies = called(plan, ritual)
        unsaid = _BEGINNING if ritual is Ritual.STANDUP else _ENDING
        days = next((days for one in ceremonies if (days := _rhythm(one, workdays, unsaid))), workdays)
        at = hour_of(settings, ritual, ceremonies)
        for subject in subjects(plan, settings):
            yield Slot(ritual=ritual, days=days, at=at, subject=subject, every=_every(ceremonies))


def _reports(plan: Plan, settings: TeamSettings) -> Iterator[Slot]:
    """What is told to everybody; a scorecard is always owed, the others where the plan or the team says so."""
    workdays = frozenset(settings.workdays)
    for ritual, usual in (
        (Ritual.SCORECARD, frozenset({MON})),
        (Ritual.DELTA, workdays),
        (Ritual.STEERING, frozenset({FRI})),
        (Ritual.REVIEW, frozenset[int]()),
        (Ritual.RETRO, frozenset[int]()),
    ):
        ceremonies = [one for one in called(plan, ritual) if not by_stage(plan, one)]
        weekly = ritual is Ritual.SCORECARD  # whatever else a plan says of measuring, they are told once a week
        days = next(
            (days for one in ceremonies if (days := weekdays(one) if weekly else _rhythm(one, workdays, _ENDING))),
            frozenset[int](),
        )
        if not days and (weekly or ritual.value in settings.times or (ritual is Ritual.DELTA and ceremonies)):
            days = usual
        if days:
            at = hour_of(settings, ritual, ceremonies)
            yield Slot(ritual=ritual, days=days, at=at, every=_every(ceremonies))


def _meetings(plan: Plan, settings: TeamSettings) -> Iterator[Slot]:
    for ceremony in plan.ceremonies:
        if ritual_of(ceremony) or by_stage(plan, ceremony) or cadence_of(ceremony) in (MONTHLY, QUARTERLY):
            continue
        if _KEPT.search(ceremony.name) and not ceremony.time:
            continue
        days = _rhythm(ceremony, frozenset(settings.workdays), _BEGINNING)
        if days:
            at = announced(plan, settings, ceremony)
            yield Slot(ritual=Ritual.MEETING, days=days, at=at, subject=ceremony.name, every=_every([ceremony]))


def _rhythm(ceremony: Ceremony, workdays: frozenset[int], unsaid: dict[str, set[int]]) -> frozenset[int]:
    """The weekdays of a ceremony; those of its cadence where it states none, and none where it has no rhythm."""
    if cadence_of(ceremony) == "daily" and not ceremony.days:
        return workdays
    return weekdays(ceremony) or frozenset(unsaid.get(cadence_of(ceremony), ()))


def _every(ceremonies: Iterable[Ceremony]) -> int:
    return next((_WEEKS[often] for one in ceremonies if (often := cadence_of(one)) in _WEEKS), 1)
