"""What a reply leaves open is asked of its author once; the answer stands for their thread."""

from collections.abc import Sequence

from bot.board.asked import NONE, Asked, asked_before
from bot.board.state import Update
from bot.error import UserError
from bot.message import question as words
from bot.message.message import Message
from bot.plan.model import Status
from bot.reply.model import Ask
from bot.team.model import ActivePlan
from handlers.interaction import Click
from handlers.quote import quote_reply
from handlers.reading import read
from handlers.record import record
from handlers.turn import Answer, Say, Turn
from storage import questions, replies, teams
from storage.table.reply import QuestionRow, ReplyRow

STALE = UserError("That question has gone stale.", "Say it again in the thread.")


def ask(turn: Turn, active: ActivePlan, reply: ReplyRow, asks: Sequence[Ask]) -> list[Update]:
    """Ask what is open and was not asked before; returns what earlier answers say about the rest.

    Questions about words that an edit took away are withdrawn.
    """
    known = questions.of_thread(turn.tx, reply)
    answered, kept = [], []
    for one in asks:
        asked = Asked(
            id=0,
            ts=reply.ts,
            words=one.words,
            candidates=tuple(active.identity(key) for key in one.candidates),
            statuses=one.statuses,
        )
        before = asked_before(asked, known)
        if before is None:
            kept.append(_put(turn, active, reply, one))
        elif not before.answer:
            questions.keep(turn.tx, before.id, reply)
            kept.append(before.id)
        elif before.chosen and (key := active.key(before.chosen[1])):
            answered.append(_update(reply, key, before.chosen[0], one.words))
    questions.withdraw(turn.tx, reply, kept, at=turn.now)
    return answered


def _put(turn: Turn, active: ActivePlan, reply: ReplyRow, one: Ask) -> int:
    row = questions.put(turn.tx, active, one, reason=one.reason, reply=reply, at=turn.now)
    turn.owe_private(
        f"ask {row.id}",
        reply.channel,
        reply.user,
        question(active, row),
        thread_ts=reply.thread_ts if reply.thread_ts != reply.ts else None,
    )
    return row.id or 0


def question(active: ActivePlan, row: QuestionRow) -> Message:
    """A stored question as it is put to its person; tasks that the plan no longer holds are no choice."""
    statuses = [Status(status) for status in row.statuses] or [Status.DONE, Status.IN_PROGRESS]
    tasks = [(identity, active.plan.task(active.key(identity) or "")) for identity in row.candidates]
    choices = [
        words.Choice(status=status, key=task.key, identity=identity, title=task.title)
        for identity, task in tasks
        if task is not None
        for status in statuses
    ]
    return words.question(row.id or 0, row.words, row.reason, choices)


def choose(turn: Turn, clicked: Click) -> Answer:
    """The author says which task and status they meant; it counts as theirs, from now."""
    number, _, answer = clicked.value.partition(" ")
    row = _open(turn, clicked, number)
    status, _, identity = answer.partition(" ")
    reply, active = replies.revision(turn.tx, row.reply_id), teams.by_id(turn.tx, row.team_id)
    key = active.key(identity) if active else None
    if active is None or key is None:
        raise STALE
    questions.answer(row, answer, at=turn.now)
    meant = _update(reply, key, Status(status), row.words).model_copy(update={"at": turn.now})
    record(turn, active, [meant], reply_id=reply.id)
    quote_reply(turn, active, reply, read(turn, active, reply).blockers)
    return Say(words.chosen(key, Status(status)), replace=True)


def never_mind(turn: Turn, clicked: Click) -> Answer:
    """None of the choices was meant."""
    questions.answer(_open(turn, clicked, clicked.value), NONE, at=turn.now)
    return Say(words.dropped(), replace=True)


def _open(turn: Turn, clicked: Click, number: str) -> QuestionRow:
    """The question that a button belongs to. Raises UserError unless it is the clicker's and open."""
    row = questions.find(turn.tx, turn.workspace, int(number)) if number.isascii() and number.isdigit() else None
    if row is None or row.user != clicked.user:
        raise STALE
    if row.answer in ("", None):
        return row
    if row.answer == NONE or " " in row.answer:
        raise UserError("That question was answered before.", "Say it again in the thread if it stands otherwise.")
    raise STALE


def _update(reply: ReplyRow, key: str, status: Status, said: str) -> Update:
    return Update(task=key, status=status, by=reply.user, at=reply.at, words=said, rule="chosen")
