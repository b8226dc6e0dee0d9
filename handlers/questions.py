"""What a reply leaves open is asked of its author once; the answer stands for their thread."""

from collections.abc import Sequence
from datetime import datetime

from bot.board.asked import NONE, Asked, asked_before, meant_before
from bot.board.state import Update
from bot.error import UserError
from bot.message import question as words
from bot.message.message import Message
from bot.plan.model import Status
from bot.reply.model import Ask, Heard, Understanding
from bot.team.model import ActivePlan
from handlers.interaction import Click
from handlers.reading import read
from handlers.record import record
from handlers.reply_quote import quote_reply
from handlers.turn import Answer, Say, Turn
from storage import questions, replies, teams
from storage.table.reply import QuestionRow, ReplyRow

STALE = UserError("That question has gone stale.", "Say it again in the thread.")


def heed(turn: Turn, active: ActivePlan, reply: ReplyRow, heard: Understanding) -> list[Update]:
    """What a reply asserts, by earlier answers as well; what is open and was not asked before is asked.

    Questions about words that an edit took away are withdrawn.
    """
    known = questions.of_thread(turn.tx, reply)
    found = [_heard(active, reply, one, known) for one in heard.updates]
    kept = []
    for one in heard.asks:
        before = asked_before(_asked(active, reply, one), known)
        if before is None:
            kept.append(_put(turn, active, reply, one))
        elif not before.answer:
            questions.keep(turn.tx, before.id, reply)
            kept.append(before.id)
        elif before.chosen and (key := active.key(before.chosen[1])):
            # An edit of the words must not date the answer back behind what others said in between.
            at = max(reply.at, before.answered_at or reply.at)
            found.append(_update(reply, key, before.chosen[0], one.words, at))
    questions.withdraw(turn.tx, reply, kept, at=turn.now)
    return list({update.task: update for update in found}.values())


def _heard(active: ActivePlan, reply: ReplyRow, one: Heard, known: Sequence[Asked]) -> Update:
    meant = active.key(meant_before(one.words, one.status, active.identity(one.task), known)) or one.task
    facts = one.model_dump(exclude={"title"}) | {"task": meant}
    return Update(**facts, by=reply.user, at=reply.at)


def _asked(active: ActivePlan, reply: ReplyRow, one: Ask) -> Asked:
    candidates = tuple(active.identity(key) for key in one.candidates)
    return Asked(id=0, ts=reply.ts, words=one.words, candidates=candidates, statuses=one.statuses)


def _put(turn: Turn, active: ActivePlan, reply: ReplyRow, one: Ask) -> int:
    row = questions.put(turn.tx, active, one, reason=words.sentence(one, active.plan), reply=reply, at=turn.now)
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
    record(turn, active, [_update(reply, key, Status(status), row.words, turn.now)], reply_id=reply.id)
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
    if not row.answer:
        return row
    if row.answer == NONE or " " in row.answer:
        raise UserError("That question was answered before.", "Say it again in the thread if it stands otherwise.")
    raise STALE


def _update(reply: ReplyRow, key: str, status: Status, said: str, at: datetime) -> Update:
    return Update(task=key, status=status, by=reply.user, at=at, words=said, rule="chosen")
