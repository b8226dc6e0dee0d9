"""The day: its stand-up, its checkpoint, its deltas, and bringing them up to what is said later."""

import dataclasses
from datetime import UTC, date, datetime, time, timedelta

from bot.board.board import Board
from bot.board.state import Update, fold
from bot.message import checkpoint as checkpoint_words
from bot.message import delta as delta_words
from bot.message import standup as standup_words
from bot.message.message import Message
from bot.plan.model import Status
from bot.plan.slip import Slip
from bot.ritual.delta import delta as changed
from bot.ritual.promise import WrapUp, committed, promised, wrap_up
from bot.ritual.slot import Ritual
from bot.team.model import ActivePlan
from handlers.asking import later
from handlers.occasion import Occasion, Opening
from handlers.status import local_zone
from handlers.turn import Turn
from storage import answers, boards, commitments, occurrences, posts, replies, slips

DAY = timedelta(days=1)
MOMENT = timedelta(microseconds=1)


def standup(at: Occasion) -> Opening:
    """The morning's thread."""
    number = boards.day_of(at.active, at.day)
    return standup_words.standup(at.board, at.roster, day_number=number, squad=at.subject), promised(at.board)


def checkpoint(at: Occasion) -> Opening:
    """The evening's thread, held against the same day's morning."""
    morning = occurrences.of_day(at.turn.tx, at.active.team.id, Ritual.STANDUP, at.day, at.subject)
    keys = occurrences.promised(at.active, morning) if morning else promised(at.board)
    return _wrapped(at, keys), keys


def delta(at: Occasion) -> Opening:
    """What has changed since the last deltas, or in the last day."""
    before = occurrences.last_before(at.turn.tx, at.row)
    since = before.claimed_at if before else at.row.due_at - DAY
    updates = [one for one in replies.updates(at.turn.tx, at.active) if one.at < since]
    put_off = [row for row in slips.rows(at.turn.tx, at.active.team.id) if row.at >= since]
    found = changed(
        at.board,
        fold(at.active.plan, updates),
        since=since.astimezone(local_zone(at.active)).date(),
        slips=tuple(Slip(what=row.what, days=row.days) for row in put_off),
    )
    return delta_words.delta(at.board, found, at.roster), ()


def revise_day(turn: Turn, active: ActivePlan, day: date) -> None:
    """Bring the threads of a day up to what is known now, and those of the day that has not ended yet.

    An answer may come late or be edited; until the next stand-up, what is said belongs to the day before.
    """
    current = occurrences.morning_of(turn.tx, active.team.id, turn.now)
    for on in {day, current or day}:
        for row in occurrences.of_date(turn.tx, active.team.id, Ritual.STANDUP, on):
            if row.post_id is not None:
                revise_standup(Occasion(turn, active, row))
        for row in occurrences.of_date(turn.tx, active.team.id, Ritual.CHECKPOINT, on):
            if row.post_id is not None:
                at = Occasion(turn, active, row)
                at.say(_wrapped(at, occurrences.promised(active, row)))


def revise_standup(at: Occasion) -> None:
    """Show in the head of a stand-up who has answered, and who was asked there and has not.

    Nobody is missing who was not mentioned, who is away, or whose tasks others have spoken of.
    """
    head = posts.find(at.turn.tx, at.row.post_id or 0)
    if head is None or not head.body:
        return
    _, said = _day(at)
    spoken = {update.task for update in said}
    prompts = occurrences.of_date(at.turn.tx, at.active.team.id, Ritual.PROMPT, at.day)
    threads = [at.id, *(row.id or 0 for row in prompts)]
    spoke = {update.by for update in said} | answers.authors(at.turn.tx, threads)
    prompted = {row.subject for row in prompts if row.post_id is not None}
    asked = (answers.asked(at.turn.tx, head.id or 0) | prompted) - at.roster.away.keys()
    tasks = [at.active.plan.task(key) for key in occurrences.promised(at.active, at.row)]
    owned = [(person, task.key) for task in tasks if task for person in at.roster.owners(task)]
    answered = [person.name for person, _ in owned if person.user in spoke]
    missing = [person.name for person, key in owned if person.user in asked - spoke and key not in spoken]
    message = Message(text=head.body.get("text", ""), blocks=tuple(head.body.get("blocks", ())))
    revised = standup_words.with_answers(message, list(dict.fromkeys(answered)), list(dict.fromkeys(missing)))
    at.turn.owe(head.key, head.channel, revised)


def _wrapped(at: Occasion, keys: tuple[str, ...]) -> Message:
    board, wrap = _wrap(at, keys)
    return checkpoint_words.checkpoint(board, wrap, at.roster, squad=at.subject)


def _wrap(at: Occasion, keys: tuple[str, ...]) -> tuple[Board, WrapUp]:
    board, said = _day(at)
    done = {one.task for one in said if one.status is Status.DONE}
    owners = {task.key: {person.user for person in at.roster.owners(task)} for task in board.plan.tasks}
    chosen = commitments.of_day(at.turn.tx, at.active, at.day)
    mine = {user: [key for key in chosen[user] if key in owners] for user in chosen}
    waiting = later(at.turn, at.active, at.roster, at.day)
    unasked = [key for key, users in owners.items() if users and users <= waiting]
    return board, wrap_up(board, committed(keys, owners, mine), {one.task for one in said}, done, unasked)


def _day(at: Occasion) -> tuple[Board, list[Update]]:
    """The tasks as the day left them, and what was said in it.

    A day lasts from its stand-up to the next; what answers its questions belongs to it whenever it is said.
    """
    tx, team = at.turn.tx, at.active.team
    begin, end = occurrences.mornings(tx, team.id, at.day)
    if begin is None or occurrences.morning_of(tx, team.id, begin - MOMENT) is None:
        begin = datetime.combine(at.day, time(), local_zone(at.active)).astimezone(UTC)
    rows = [
        row
        for ritual in (Ritual.PROMPT, Ritual.STANDUP, Ritual.CHECKPOINT)
        for row in occurrences.of_date(tx, team.id, ritual, at.day)
    ]
    own = answers.asserted(tx, [row.id or 0 for row in rows])
    known = [update for update in replies.updates(tx, at.active) if update.id in own or end is None or update.at < end]
    board = dataclasses.replace(at.board, states=fold(at.board.plan, known))
    return board, [update for update in known if update.id in own or update.at >= begin]
