"""Updates that are no reply in a thread: the form, `/plan update …`, and the clicks that settle what was unclear."""

from collections.abc import Sequence

from bot.board.board import Board
from bot.board.form import asserted, contradicts, lacks_reason
from bot.board.state import Update
from bot.error import UserError
from bot.message.my_update import (
    NO_REASON,
    TWO_WORDS,
    VIEW_UPDATE,
    VIEW_UPDATE_HOME,
    blocker_field,
    carried_of,
    entered,
    form,
)
from bot.message.noted import Pick, noted, picked, unclear
from bot.message.question import dropped
from bot.plan.model import Status, Task
from bot.reply.model import Understanding
from bot.reply.reaction import RULE as BY_REACTION
from bot.reply.understand import understand
from bot.ritual.timetable import Ritual
from bot.team.model import ActivePlan
from handlers.event import clean
from handlers.guests import refuse_guest
from handlers.interaction import Click, Command, Submission
from handlers.quote import quote
from handlers.record import record
from handlers.status import active_plan, look
from handlers.thread import thread_of
from handlers.turn import Answer, Correct, Say, Show, Turn
from storage import boards, occurrences, people, posts, teams
from storage.table.post import PostRow


def begin(turn: Turn, given: Command | Click) -> Answer:
    """Open the form with the asker's own open tasks; a click in the home tab names the plan's channel."""
    at_home = isinstance(given, Click) and not given.channel
    active, board, roster = look(turn, given.value if isinstance(given, Click) and at_home else given.channel)
    refuse_guest(turn, active, given.user)
    owned = roster.owned(given.user, board.open)
    mine = [task for task in board.open if task.key in owned]
    if not mine:
        raise UserError("You own no open task of this plan.", "For another's, name it: /plan update T4 done.")
    asked = _promised(turn, active)
    return Show(
        form(
            board,
            _identified(active, [task for task in mine if task.key in asked]),
            _identified(active, [task for task in mine if task.key not in asked]),
            team=active.team.id,
            view=VIEW_UPDATE_HOME if at_home else VIEW_UPDATE,
        )
    )


def begin_blocked(active: ActivePlan, board: Board, task: Task) -> Answer:
    """Open the form for one task that is blocked, to hear on what."""
    rows = _identified(active, [task])
    return Show(form(board, rows, (), team=active.team.id, view=VIEW_UPDATE_HOME, preset=Status.BLOCKED))


def _promised(turn: Turn, active: ActivePlan) -> tuple[str, ...]:
    morning = occurrences.of_day(turn.tx, active.team.id, Ritual.STANDUP, boards.today(active, turn.now))
    return occurrences.promised(active, morning) if morning else ()


def _identified(active: ActivePlan, tasks: Sequence[Task]) -> list[tuple[Task, str]]:
    return [(task, active.identity(task.key)) for task in tasks]


def submitted(turn: Turn, sent: Submission) -> Answer:
    """The form was sent: record what its sender changed, whatever others said in between."""
    carried = carried_of(sent.carried)
    active = teams.by_id(turn.tx, carried.team)
    values = {name: clean(value) for name, value in sent.values.items()}
    errors: dict[str, str] = {}
    updates = []
    for number, was in enumerate(carried.tasks):
        key = active.key(was.identity) if active else None
        now = entered(was, number, values)
        if key is None:
            continue
        if lacks_reason(was, now):
            errors[blocker_field(number)] = NO_REASON
        elif contradicts(was, now):
            errors[blocker_field(number)] = TWO_WORDS
        elif (update := asserted(key, was, now, by=sent.user, at=turn.now)) is not None:
            updates.append(update)
    if errors:
        return Correct(errors)
    if active and updates and not tell(turn, active, updates):
        turn.owe_direct(f"noted {turn.fact}", sent.user, noted(updates), reason="answer")
    return None


def update(turn: Turn, given: Command) -> Answer:
    """`/plan update` opens the form; with words, they are understood as those of a thread are."""
    if not given.words:
        return begin(turn, given)
    active = active_plan(turn, given.channel)
    refuse_guest(turn, active, given.user)
    still_open = boards.recall(turn.tx, active, turn.now).open
    owned = people.roster(turn.tx, turn.workspace).owned(given.user, still_open)
    heard = understand(given.words, active.plan, owns=owned)
    if heard == Understanding():
        raise UserError(f"I find nothing about a task in “{given.words}”.", "Name it: /plan update T4 blocked on keys.")
    updates = [Update(**one.model_dump(exclude={"title"}), by=given.user, at=turn.now) for one in heard.updates]
    told = noted(updates, heard.blockers) if updates or heard.blockers else None
    if told:
        tell(turn, active, updates, heard.blockers, by=given.user)
    if told and not heard.asks:
        return Say(told)
    picks = [
        (key, Pick(team=active.team.id, task=active.identity(key), status=status, words=given.words))
        for ask in heard.asks
        for key in ask.candidates
        for status in ask.statuses or (Status.DONE, Status.IN_PROGRESS)
    ]
    return Say(unclear(told, heard.asks, active.plan, picks))


def pick(turn: Turn, clicked: Click) -> Answer:
    """The person says which task they meant; it counts as theirs, from now."""
    chosen = picked(clicked.value)
    active = teams.by_id(turn.tx, chosen.team) if chosen else None
    key = active.key(chosen.task) if active and chosen else None
    if chosen is None or active is None or key is None:
        raise UserError("That question has gone stale.", "Say it again: /plan update T4 done.")
    rule = BY_REACTION if chosen.source else "chosen"
    said = Update(task=key, status=chosen.status, by=clicked.user, at=turn.now, words=chosen.words, rule=rule)
    head = None
    if chosen.source:
        channel, ts, *_ = chosen.source.split(" ")
        head = posts.at_ts(turn.tx, workspace=turn.workspace, channel=channel, ts=ts)
    tell(turn, active, [said], about=head, source=chosen.source)
    return Say(noted([said]), replace=True)


def dismiss(_turn: Turn, _clicked: Click) -> Answer:
    """None of the choices was meant."""
    return Say(dropped(), replace=True)


def tell(
    turn: Turn,
    active: ActivePlan,
    updates: Sequence[Update],
    blockers: Sequence[str] = (),
    *,
    by: str = "",
    about: PostRow | None = None,
    source: str = "",
) -> bool:
    """Record what somebody says and quote it in today's thread, or in that of the message it is ``about``.

    False when there is no such thread yet. The quote's key ends in the ids of the updates, so that an emoji on it
    finds its tasks; ``source`` stands before them, so that what an emoji caused is found when it is taken away.
    Raises UserError for a guest.
    """
    refuse_guest(turn, active, by or updates[0].by)
    ids = record(turn, active, updates)
    head = about or thread_of(turn, active, boards.today(active, turn.now), [update.task for update in updates])
    if head is None:
        return False
    inside = head.thread_post_id or head.thread_ts
    name = people.roster(turn.tx, turn.workspace).name(by or updates[0].by)
    stored = [update.model_copy(update={"id": number}) for update, number in zip(updates, ids, strict=True)]
    key = f"told {source or turn.fact} {','.join(map(str, ids))}"
    quote(
        turn,
        active,
        key,
        head.channel,
        stored,
        who=name,
        blockers=blockers,
        thread_post_id=head.thread_post_id if inside else head.id,
        thread_ts=head.thread_ts,
    )
    return True
