"""Asking people one by one: at their own morning, and about what they mean to move that day."""

import logging
from datetime import date
from zoneinfo import ZoneInfo

from bot.board.board import Board
from bot.error import UserError
from bot.message import prompt as words
from bot.message.ritual import amended, late_by
from bot.plan.model import Task
from bot.ritual.promise import promised
from bot.ritual.prompting import due_prompts
from bot.ritual.slot import Ritual
from bot.ritual.timetable import Occurrence, upcoming
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from handlers import daily, rituals
from handlers.asking import asking_of, owners
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command, Submission
from handlers.log import fact
from handlers.presence import roster_on
from handlers.status import active_plan
from handlers.turn import Answer, Say, Show, Turn
from storage import answers, boards, commitments, occurrences, people, posts, presence, teams

LOOK_AHEAD = 40  # occurrences; a plan with every ritual holds fewer between two rounds


def open_due(turn: Turn) -> int:
    """Ask everybody whose own morning has come; returns how many were taken."""
    taken = 0
    for active in teams.every(turn.tx, turn.workspace):
        try:
            with turn.tx.begin_nested():
                taken += _open_due_of(turn, active)
        except Exception as problem:  # noqa: BLE001 - whatever is wrong with one plan
            fact("prompts.failed", level=logging.ERROR, problem=problem, team=active.team.id)
    return taken


def _open_due_of(turn: Turn, active: ActivePlan) -> int:
    asking = asking_of(active)
    if asking is None:
        return 0
    roster = people.roster(turn.tx, turn.workspace)
    zones = {person.user: ZoneInfo(person.timezone) for person in owners(active, roster)}
    held = occurrences.held(turn.tx, active.team.id)
    found = due_prompts(asking, zones, active.team.settings, since=active.team.since, now=turn.now, held=held)
    taken = 0
    for one in list(found):
        occurrence_id = occurrences.claim(
            turn.tx, workspace=turn.workspace, team_id=active.team.id, occurrence=one, at=turn.now
        )
        if occurrence_id is not None:
            taken += 1
            if one.verdict != "skipped":
                _ask(turn, active, one.subject, one.local_date, occurrence_id)
    return taken


def _ask(turn: Turn, active: ActivePlan, user: str, day: date, occurrence_id: int) -> None:
    """The prompt; nothing for who is away, wants silence, has nothing to do that day, or was asked in its thread."""
    roster = roster_on(turn, active, day)
    board = boards.recall(turn.tx, active, turn.now, day)
    mine = _asked_about(active, board, roster, user)
    if not mine or user in roster.away or presence.muted(turn.tx, turn.workspace, user, day):
        return
    if _asked_aloud(turn, active, user, day):
        return
    greeting = words.good_morning(roster.name(user))
    message = words.prompt(board, roster, mine, greeting=greeting, where=active.team.channel, team=active.team.id)
    message = amended(message, _amends(turn, occurrence_id))
    post_id = turn.owe_direct(f"prompt {active.team.id} {day} {user}", user, message, reason="asked")
    occurrences.opened(turn.tx, active, occurrence_id, post_id=post_id, promised=[task.key for task in mine])


def _asked_aloud(turn: Turn, active: ActivePlan, user: str, day: date) -> bool:
    """Whether a stand-up of that day has asked somebody already: a zone or the settings were changed since."""
    heads = occurrences.of_date(turn.tx, active.team.id, Ritual.STANDUP, day)
    return any(user in answers.asked(turn.tx, row.post_id) for row in heads if row.post_id is not None)


def ask_now(turn: Turn, given: Command) -> Answer:
    """`/plan standup`: ask me now about the day that is going on, or about the next once its checkpoint is past."""
    active = active_plan(turn, given.channel)
    refuse_guest(turn, active, given.user)
    coming = upcoming(rituals.timetable(active), turn.now, LOOK_AHEAD)
    day = next((one.local_date for one in coming if one.ritual in (Ritual.STANDUP, Ritual.CHECKPOINT)), None)
    if day is None:
        raise UserError("This plan holds no stand-up any more.", "/plan update says how a task stands.")
    board, roster = boards.recall(turn.tx, active, turn.now, day), people.roster(turn.tx, turn.workspace)
    mine = _asked_about(active, board, roster, given.user)
    if not mine:
        return Say(words.nothing_due(day))
    one = Occurrence(ritual=Ritual.PROMPT, subject=given.user, local_date=day, due_at=turn.now)
    occurrences.claim(turn.tx, workspace=turn.workspace, team_id=active.team.id, occurrence=one, at=turn.now)
    row = occurrences.of_day(turn.tx, active.team.id, Ritual.PROMPT, day, given.user)
    if row is None:
        raise LookupError(given.user)
    where = active.team.channel
    message = words.prompt(board, roster, mine, greeting=words.EARLY, where=where, team=active.team.id)
    post_id = turn.owe_direct(f"prompt {row.id} {turn.fact}", given.user, message, reason="answer")
    occurrences.opened(turn.tx, active, row.id or 0, post_id=post_id, promised=[task.key for task in mine])
    return Say(words.asked_now(day))


def _asked_about(active: ActivePlan, board: Board, roster: Roster, user: str) -> list[Task]:
    return [task for task in _tasks(active, promised(board)) if _owns(roster, user, task)]


def _amends(turn: Turn, occurrence_id: int) -> list[str]:
    """What the bot owns up to: that it asks late, and that it did not ask on days before."""
    row = occurrences.find(turn.tx, occurrence_id)
    missed: list[date] = []
    for before in occurrences.before(turn.tx, row):
        if (before.ritual, before.subject) != (row.ritual, row.subject):
            continue
        if before.verdict != "skipped":
            break
        missed.append(before.local_date)
    late = [late_by(row.claimed_at - row.due_at)] if row.verdict == "late" else []
    return late + words.not_asked(missed[::-1])


def plan_day(turn: Turn, given: Click | Command) -> Answer:
    """The form: which of my tasks will I move today?"""
    active, day = _meant(turn, given)
    refuse_guest(turn, active, given.user)
    board = boards.recall(turn.tx, active, turn.now, day)
    roster = people.roster(turn.tx, turn.workspace)
    mine = [task for task in board.open if _owns(roster, given.user, task)]
    if not mine:
        return Say(words.nothing_yours())
    asked = set(promised(board))
    mine.sort(key=lambda task: task.key not in asked)
    before = commitments.of_day(turn.tx, active, day).get(given.user)
    chosen = before if before is not None else [task.key for task in mine if task.key in asked]
    return Show(words.day_form(mine, list(chosen), f"{active.team.id} {day.isoformat()}"))


def _meant(turn: Turn, given: Click | Command) -> tuple[ActivePlan, date]:
    """The plan and the local date that a button speaks of; else the channel's, and the person's own today."""
    team, _, day = given.value.partition(" ") if isinstance(given, Click) else ("", "", "")
    active = teams.by_id(turn.tx, int(team)) if team.isdecimal() else active_plan(turn, given.channel)
    if active is None or active.team.workspace != turn.workspace:
        raise UserError("That plan runs no more.", "Ask for your day with /plan day.")
    return active, date.fromisoformat(day) if day else boards.today(active, turn.now)


def day_planned(turn: Turn, sent: Submission) -> Answer:
    """The form was sent: the checkpoint asks about these."""
    team, _, on = sent.carried.partition(" ")
    active = teams.by_id(turn.tx, int(team)) if team.isdecimal() else None
    if active is None or active.team.workspace != turn.workspace:
        raise UserError("That plan runs no more.", "Ask for your day with /plan day.")
    day = date.fromisoformat(on)
    keys = [key for name, value in sent.values.items() if name.startswith(words.TASKS) for key in value.split("\n")]
    tasks = _tasks(active, tuple(key for key in keys if key))
    commitments.put(turn.tx, active, day, sent.user, [task.key for task in tasks], turn.now)
    head = occurrences.of_day(turn.tx, active.team.id, Ritual.STANDUP, day)
    if head is not None and head.post_id is not None:
        post = posts.find(turn.tx, head.post_id)
        turn.owe(
            f"commitment {active.team.id} {day} {sent.user}",
            post.channel if post else active.team.channel,
            words.committed(sent.user, tasks),
            thread_post_id=head.post_id,
            reason="answer",
        )
    daily.revise_day(turn, active, day)
    return None


def _tasks(active: ActivePlan, keys: tuple[str, ...]) -> list[Task]:
    return [task for key in keys if (task := active.plan.task(key)) is not None]


def _owns(roster: Roster, user: str, task: Task) -> bool:
    return any(person.user == user for person in roster.owners(task))
