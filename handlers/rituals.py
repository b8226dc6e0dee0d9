"""Opening what is due, each once: every ritual of every plan."""

import logging
from collections.abc import Callable, Mapping

from bot.plan.calendar import schedule
from bot.ritual.cadence import slots
from bot.ritual.once import moments
from bot.ritual.timetable import Ritual, Timetable, due, upcoming
from bot.team.model import ActivePlan
from handlers import checklists, closing, daily, digests
from handlers.log import fact
from handlers.occasion import Occasion, Opening
from handlers.reply_quote import join_earlier
from handlers.status import local_zone
from handlers.turn import Turn
from storage import boards, occurrences, teams

LOOK_AHEAD = 100  # occurrences; what was let go as past is of the last days, and comes soon if it comes

OPENERS: Mapping[Ritual, Callable[[Occasion], Opening]] = {
    Ritual.STANDUP: daily.standup,
    Ritual.CHECKPOINT: daily.checkpoint,
    Ritual.DELTA: daily.delta,
    Ritual.STEERING: digests.steering,
    Ritual.SCORECARD: digests.scorecard,
    Ritual.KICKOFF: checklists.kickoff,
    Ritual.READINESS: checklists.readiness,
    Ritual.REVIEW: closing.review,
    Ritual.RETRO: closing.retro,
    Ritual.MEETING: closing.meeting,
}


def timetable(active: ActivePlan) -> Timetable:
    """When a team's rituals are: by its own settings and by the plan's ceremonies."""
    plan, settings = active.plan, active.team.settings
    calendar, span = boards.calendar(active), boards.span_of(active)
    return Timetable(
        timezone=active.team.timezone,
        slots=slots(plan, settings),
        calendar=calendar,
        span=span,
        moments=moments(
            plan,
            settings,
            calendar=calendar,
            span=span,
            windows=schedule(plan, calendar, active.slips),
            zone=local_zone(active),
            since=active.team.since,
        ),
    )


def open_due(turn: Turn) -> int:
    """Open every ritual that is due and was not held; returns how many were taken.

    A plan that cannot be run does not keep the others from theirs.
    """
    taken = 0
    for team_id in teams.ids(turn.tx, turn.workspace):
        try:
            with turn.tx.begin_nested():
                taken += _open_due_of(turn, team_id)
        except Exception as problem:  # noqa: BLE001 - whatever is wrong with one plan
            fact("rituals.failed", level=logging.ERROR, problem=problem, team=team_id)
    return taken


def _open_due_of(turn: Turn, team_id: int) -> int:
    active = teams.by_id(turn.tx, team_id)
    if active is None:
        return 0
    taken = 0
    occurrences.forget_ahead(turn.tx, team_id, turn.now)
    held = occurrences.held(turn.tx, team_id)
    for one in due(timetable(active), active.team.since, turn.now, held):
        occurrence_id = occurrences.claim(
            turn.tx, workspace=turn.workspace, team_id=team_id, occurrence=one, at=turn.now
        )
        if occurrence_id is not None:
            taken += 1
            if one.verdict != "skipped":
                _open(Occasion(turn, active, occurrences.find(turn.tx, occurrence_id)))
            else:
                fact("ritual.skipped", team=team_id, ritual=one.ritual.value, subject=one.subject, day=one.local_date)
    return taken


def begin_version(turn: Turn, active: ActivePlan, former: ActivePlan | None) -> None:
    """A new version, or new settings, owe nothing for hours that had passed when they came.

    What the former version or settings owed already is still owed. Call it once the new ones are stored.
    """
    if former is None:
        return
    coming = upcoming(timetable(active), turn.now, LOOK_AHEAD)
    occurrences.forget_past(turn.tx, active.team.id, {(one.ritual, one.subject, one.local_date) for one in coming})
    held = occurrences.held(turn.tx, active.team.id)
    owed = {
        (one.ritual, one.subject, one.local_date) for one in due(timetable(former), former.team.since, turn.now, held)
    }
    for one in due(timetable(active), active.team.since, turn.now, held):
        if (one.ritual, one.subject, one.local_date) not in owed:
            past = one.model_copy(update={"verdict": "past"})
            occurrences.claim(turn.tx, workspace=turn.workspace, team_id=active.team.id, occurrence=past, at=turn.now)


def _open(at: Occasion) -> None:
    message, keys = OPENERS[at.ritual](at)
    occurrences.opened(at.turn.tx, at.active, at.id, post_id=at.say(message), promised=keys)
    if at.ritual is Ritual.STANDUP:
        join_earlier(at)
        daily.revise_standup(at)
