"""The rituals that are held once: the steps of a kickoff, the checklists, and what a stretch of the plan ends with."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.plan.calendar import Window, WorkCalendar
from bot.plan.model import Ceremony, Checklist, Frozen, Plan, TimelineStep
from bot.ritual.cadence import (
    EACH_STAGE,
    MONTHLY,
    QUARTERLY,
    STAGES,
    announced,
    by_stage,
    cadence_of,
    hour_of,
    kickoff_hour,
    switched_off,
)
from bot.ritual.ceremony import called, kickoff_of, ritual_of, weekdays
from bot.ritual.slot import Moment, Ritual
from bot.ritual.wall_clock import instant
from bot.team.settings import TeamSettings

DAY, MINUTE, HOUR = timedelta(days=1), timedelta(minutes=1), timedelta(hours=1)
PART = 20  # items of a checklist in one message; Slack takes some 13,000 characters, and a ticked box twice its own
# Lists that are held against single pieces of work, or against an end: nothing to be ready with before the first day.
_LATER = re.compile(
    r"\b(?:dod|done|definition|complete\w*|acceptance|review|retro\w*|demo|stor(?:y|ies)|tickets?|pr|pull requests?"
    r"|exit|release|go-?live|post-?\w*|rollback|launch|deploy\w*|hypercare|hand-?(?:off|over)|incident|communication)\b"
    r"|terminado|hecho|pronto|terminé|fertig|готов|完成|完了",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"plan|kick-?\s?off|groom|refine|计划|計画|план", re.IGNORECASE)


class Stage(Frozen):
    """A sprint, milestone or phase that the plan is reviewed by, from its first to its last planned day."""

    name: str
    window: Window
    keys: tuple[str, ...]


def stages(plan: Plan, windows: Mapping[str, Window]) -> tuple[Stage, ...]:
    """The plan's sprints; where it has none its milestones, else its phases, else its weeks. One without dates is none.

    A stage ends with the last of its tasks, wherever a slip has put that.
    """
    for kind in STAGES:
        names = dict.fromkeys(phase.name for phase in plan.phases if phase.kind == kind)
        found = tuple(stage for name in names if (stage := _stage(plan, windows, name)))
        if found:
            return found
    return ()


def _stage(plan: Plan, windows: Mapping[str, Window], name: str) -> Stage | None:
    tasks = [task for task in plan.tasks if name in (*task.phase_path, task.phase, task.sprint)]
    dated = [windows[task.key] for task in tasks if task.key in windows]
    if not dated:
        return None
    window = Window(start=min(one.start for one in dated), end=max(one.end for one in dated))
    return Stage(name=name, window=window, keys=tuple(task.key for task in tasks))


def readiness_lists(plan: Plan) -> tuple[Checklist, ...]:
    """What is to be ready before the first day, each list once by its name."""
    lists: dict[str, Checklist] = {}
    for one in plan.checklists:
        if one.items and not _LATER.search(one.name):
            items = lists[one.name].items if one.name in lists else ()
            lists[one.name] = Checklist(name=one.name, items=tuple(dict.fromkeys((*items, *one.items))))
    return tuple(lists.values())


def readiness_parts(plan: Plan) -> dict[str, Checklist]:
    """Each list by the name of its part: what one message has no room for is gone through in several."""
    parts: dict[str, Checklist] = {}
    for one in readiness_lists(plan):
        count = -(-len(one.items) // PART)
        for number in range(count):
            name = one.name if count == 1 else f"{one.name} ({number + 1}/{count})"
            parts[name] = Checklist(name=one.name, items=one.items[number * PART : (number + 1) * PART])
    return parts


def step_subject(step: TimelineStep) -> str:
    """What a step's moment is called: T-48h."""
    return f"T{step.offset_hours:+g}h"


def moments(
    plan: Plan,
    settings: TeamSettings,
    *,
    calendar: WorkCalendar,
    span: Window,
    windows: Mapping[str, Window],
    zone: ZoneInfo,
    since: datetime,
) -> tuple[Moment, ...]:
    """Everything that is held once, on days that are worked.

    Args:
        plan: the plan as its document has it.
        settings: what the team chose.
        calendar: the days that are worked.
        span: the plan's first and last day, with what has slipped.
        windows: when each task is planned, with what has slipped.
        zone: where the hours are read.
        since: when the team began; what should have been before, and still matters, comes a minute after it.
    """
    reached = stages(plan, windows)
    found = [
        *_kickoff(plan, settings, calendar, span, zone, since),
        *_readiness(plan, settings, calendar, span, zone, since),
        *_closing(plan, settings, calendar, span, reached),
        *_meetings(plan, settings, calendar, span, reached),
    ]
    return tuple(one for one in found if not switched_off(settings, one.ritual, one.subject))


def _kickoff(
    plan: Plan, settings: TeamSettings, calendar: WorkCalendar, span: Window, zone: ZoneInfo, since: datetime
) -> Iterator[Moment]:
    """Each hour of the countdown. One on a day off comes the working day before, after the kickoff the next one."""
    begin = datetime.combine(span.start, kickoff_hour(plan, settings))
    for offset in dict.fromkeys(step.offset_hours for step in plan.timeline):
        wall = begin + timedelta(hours=offset)
        day = calendar.on_or_before(wall.date()) if offset < 0 else calendar.on_or_after(wall.date())
        subject = step_subject(TimelineStep(offset_hours=offset, text=""))
        moment = Moment(ritual=Ritual.KICKOFF, on=day, at=wall.time(), subject=subject)
        stated = instant(wall.date(), wall.time(), zone)
        yield _not_before(moment, zone, since) if stated and stated > since else moment


def _readiness(
    plan: Plan, settings: TeamSettings, calendar: WorkCalendar, span: Window, zone: ZoneInfo, since: datetime
) -> Iterator[Moment]:
    if since.astimezone(zone).date() > span.end:
        return
    day, at = calendar.on_or_before(span.start - DAY), hour_of(settings, Ritual.READINESS, ())
    for name in readiness_parts(plan):
        yield _not_before(Moment(ritual=Ritual.READINESS, on=day, at=at, subject=name), zone, since)


def _closing(
    plan: Plan, settings: TeamSettings, calendar: WorkCalendar, span: Window, reached: tuple[Stage, ...]
) -> Iterator[Moment]:
    """Reviews and retrospectives that end a stage, or the plan; those that come round are no moments."""
    for ritual in (Ritual.REVIEW, Ritual.RETRO):
        ceremonies = [one for one in called(plan, ritual) if by_stage(plan, one) or not (one.days or cadence_of(one))]
        if not ceremonies and (called(plan, ritual) or ritual.value not in settings.times):
            continue
        each = reached if ritual is Ritual.REVIEW or any(by_stage(plan, one) for one in ceremonies) else ()
        ends = [(stage.name, stage.window.end) for stage in each] or [("", span.end)]
        at = hour_of(settings, ritual, ceremonies)
        for subject, end in ends:
            yield Moment(ritual=ritual, on=calendar.on_or_before(end), at=at, subject=subject)


def _meetings(
    plan: Plan, settings: TeamSettings, calendar: WorkCalendar, span: Window, reached: tuple[Stage, ...]
) -> Iterator[Moment]:
    """Meetings that are announced, on dates that no weekly pattern gives."""
    for ceremony in plan.ceremonies:
        if ritual_of(ceremony) is None:
            at = announced(plan, settings, ceremony)
            for day in dict.fromkeys(_dates(plan, ceremony, calendar, span, reached)):
                yield Moment(ritual=Ritual.MEETING, on=day, at=at, subject=ceremony.name)


def _dates(
    plan: Plan, ceremony: Ceremony, calendar: WorkCalendar, span: Window, reached: tuple[Stage, ...]
) -> Iterator[date]:
    if ceremony == kickoff_of(plan):
        if not plan.timeline:  # else the step at T0 calls them
            yield calendar.on_or_after(span.start)
    elif cadence_of(ceremony) == MONTHLY:
        yield from _monthly(ceremony, calendar, span)
    elif cadence_of(ceremony) == QUARTERLY:
        yield from islice(_monthly(ceremony, calendar, span), 0, None, 3)
    elif by_stage(plan, ceremony) or cadence_of(ceremony) == EACH_STAGE:
        first = _BEGINS.search(ceremony.name)
        for stage in reached:
            yield calendar.on_or_after(stage.window.start) if first else calendar.on_or_before(stage.window.end)


def _monthly(ceremony: Ceremony, calendar: WorkCalendar, span: Window) -> Iterator[date]:
    """In each month the first worked date of the plan that falls on the ceremony's weekday."""
    days = weekdays(ceremony) or calendar.workdays
    seen: set[tuple[int, int]] = set()
    day = span.start
    while day <= span.end:
        if day.weekday() in days and calendar.is_workday(day) and (day.year, day.month) not in seen:
            seen.add((day.year, day.month))
            yield day
        day += DAY


def _not_before(moment: Moment, zone: ZoneInfo, since: datetime) -> Moment:
    """The moment, or the first minute after ``since`` where that is later."""
    due = instant(moment.on, moment.at, zone)
    if due is None or due > since:
        return moment
    wall = (since.astimezone(zone) + MINUTE).replace(second=0, microsecond=0, tzinfo=None)
    while (due := instant(wall.date(), wall.time(), zone)) is None or due <= since:
        wall += HOUR  # an hour that comes twice counts the first time, and that has passed
    return moment.model_copy(update={"on": wall.date(), "at": wall.time()})
