"""Opening what is due: the stand-up, the checkpoint and the scorecard, each once."""

import logging
from datetime import date, datetime, timedelta

from bot.alert.alert import Alert
from bot.board.board import Board
from bot.board.state import Update
from bot.message import checkpoint, scorecard, standup
from bot.message.message import Message
from bot.message.mrkdwn import count
from bot.plan.calendar import Window
from bot.plan.model import Status
from bot.ritual.promise import WrapUp, promised, wrap_up
from bot.ritual.timetable import Occurrence, Ritual, Timetable, due, from_ceremonies
from bot.scorecard.measure import measure
from bot.team.model import ActivePlan
from handlers.log import fact
from handlers.status import local_zone
from handlers.turn import Turn
from storage import alerts, boards, occurrences, people, replies, signals, teams

WEEK = timedelta(days=7)


def timetable(active: ActivePlan) -> Timetable:
    """When a team's rituals are, by the plan's own ceremonies."""
    return Timetable(
        timezone=active.team.timezone,
        slots=from_ceremonies(active.plan),
        calendar=boards.calendar(active),
        span=boards.span_of(active),
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
                _open(turn, active, one, occurrence_id)
    return taken


def begin_version(turn: Turn, active: ActivePlan, former: ActivePlan | None) -> None:
    """A new version owes nothing for hours that had passed when it came, and that the former did not owe either."""
    if former is None:
        return
    held = occurrences.held(turn.tx, active.team.id)
    owed = {(one.ritual, one.local_date) for one in due(timetable(former), former.team.since, turn.now, held)}
    for one in due(timetable(active), active.team.since, turn.now, held):
        if (one.ritual, one.local_date) not in owed:
            past = one.model_copy(update={"verdict": "past"})
            occurrences.claim(turn.tx, workspace=turn.workspace, team_id=active.team.id, occurrence=past, at=turn.now)


def _open(turn: Turn, active: ActivePlan, one: Occurrence, occurrence_id: int) -> None:
    board = boards.recall(turn.tx, active, turn.now)
    late_by = _ago(turn.now - one.due_at) if one.verdict == "late" else ""
    opener = {Ritual.STANDUP: _standup, Ritual.CHECKPOINT: _checkpoint, Ritual.SCORECARD: _scorecard}[one.ritual]
    message, keys = opener(turn, active, board, one, late_by)
    post_id = turn.owe(post_key(active, one.ritual, one.local_date), active.team.channel, message)
    occurrences.opened(turn.tx, active, occurrence_id, post_id=post_id, promised=keys)


def post_key(active: ActivePlan, ritual: Ritual, day: date) -> str:
    """What makes a ritual's thread the one of its day."""
    return f"{ritual.value} {active.team.id} {day.isoformat()}"


def _standup(
    turn: Turn, active: ActivePlan, board: Board, one: Occurrence, late_by: str
) -> tuple[Message, tuple[str, ...]]:
    before = occurrences.latest_opened(turn.tx, active.team.id, Ritual.STANDUP)
    since = before.local_date if before else one.local_date
    skipped = tuple(
        standup.name_of(row.ritual, row.local_date) for row in occurrences.skipped_since(turn.tx, active.team.id, since)
    )
    message = standup.standup(
        board,
        people.roster(turn.tx, turn.workspace),
        late_by=late_by,
        skipped=skipped,
        day_number=boards.day_of(active, board.today),
    )
    return message, promised(board)


def _checkpoint(
    turn: Turn, active: ActivePlan, board: Board, one: Occurrence, late_by: str
) -> tuple[Message, tuple[str, ...]]:
    morning = occurrences.of_day(turn.tx, active.team.id, Ritual.STANDUP, one.local_date)
    keys = occurrences.promised(active, morning) if morning else promised(board)
    wrap = _wrap(turn, active, board, one.local_date, keys)
    return checkpoint.checkpoint(board, wrap, people.roster(turn.tx, turn.workspace), late_by=late_by), keys


def _wrap(turn: Turn, active: ActivePlan, board: Board, day: date, keys: tuple[str, ...]) -> WrapUp:
    said = [one for one in replies.updates(turn.tx, active) if _on(active, one) == day]
    done = {one.task for one in said if one.status is Status.DONE}
    return wrap_up(board, keys, {one.task for one in said}, done)


def _on(active: ActivePlan, update: Update) -> date:
    return update.at.astimezone(local_zone(active)).date()


def revise_checkpoint(turn: Turn, active: ActivePlan, day: date) -> None:
    """Bring a day's posted wrap-up up to what is known now; an answer may come late or be edited."""
    held = occurrences.of_day(turn.tx, active.team.id, Ritual.CHECKPOINT, day)
    if held is None or held.post_id is None:
        return
    board = boards.recall(turn.tx, active, turn.now, day)
    wrap = _wrap(turn, active, board, day, occurrences.promised(active, held))
    late_by = _ago(held.claimed_at - held.due_at) if held.verdict == "late" else ""
    message = checkpoint.checkpoint(board, wrap, people.roster(turn.tx, turn.workspace), late_by=late_by)
    turn.owe(post_key(active, Ritual.CHECKPOINT, day), active.team.channel, message)


def _scorecard(
    turn: Turn, active: ActivePlan, board: Board, one: Occurrence, late_by: str
) -> tuple[Message, tuple[str, ...]]:
    week = Window(start=one.local_date - WEEK, end=one.local_date - timedelta(days=1))
    team_alerts: list[Alert] = alerts.of_team(turn.tx, active.team.id)
    card = measure(
        board,
        week=week,
        updates=replies.updates(turn.tx, active),
        signals=signals.every(turn.tx, turn.workspace),
        alerts=team_alerts,
        promises=occurrences.promises(turn.tx, active, week.start, week.end),
        timezone=active.team.timezone,
    )
    return scorecard.scorecard(board, card, span=timetable(active).span, late_by=late_by), ()


def _ago(gap: timedelta) -> str:
    minutes = max(1, round(gap.total_seconds() / 60))
    hours, rest = divmod(minutes, 60)
    return count(minutes, "minute") if not hours else f"{hours} h {rest} min"


def today(active: ActivePlan, now: datetime) -> date:
    """The team's local date."""
    return now.astimezone(local_zone(active)).date()
