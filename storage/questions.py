"""What the bot asked people about their own words, and what they answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from bot.board.asked import WITHDRAWN, Asked
from bot.plan.model import Status
from bot.reply.model import Ask
from bot.team.model import ActivePlan
from storage.table.reply import QuestionRow, ReplyRow


def put(tx: Session, active: ActivePlan, ask: Ask, *, reason: str, reply: ReplyRow, at: datetime) -> QuestionRow:
    """Store a question to the author of a reply; it is open until it is answered or withdrawn."""
    row = QuestionRow(
        workspace=active.team.workspace,
        team_id=active.team.id,
        reply_id=reply.id or 0,
        user=reply.user,
        words=ask.words,
        reason=reason,
        candidates=[active.identity(key) for key in ask.candidates],
        statuses=[status.value for status in ask.statuses],
        at=at,
    )
    tx.add(row)
    tx.flush()
    return row


def find(tx: Session, workspace: str, question_id: int) -> QuestionRow | None:
    """The question with that id."""
    row = tx.get(QuestionRow, question_id)
    return row if row is not None and row.workspace == workspace else None


def open_of(tx: Session, workspace: str, user: str) -> list[QuestionRow]:
    """What a person was asked and has not answered, oldest first."""
    rows = select(QuestionRow).where(
        QuestionRow.workspace == workspace, QuestionRow.user == user, col(QuestionRow.answered_at).is_(None)
    )
    return list(tx.exec(rows.order_by(col(QuestionRow.id))))


def of_reply(tx: Session, reply_id: int) -> list[QuestionRow]:
    """What was asked about one revision of a message, oldest first."""
    rows = select(QuestionRow).where(QuestionRow.reply_id == reply_id)
    return list(tx.exec(rows.order_by(col(QuestionRow.id))))


def of_thread(tx: Session, reply: ReplyRow) -> list[Asked]:
    """What the author of a reply was asked in its thread before, oldest first."""
    rows = tx.exec(
        select(QuestionRow, ReplyRow.ts)
        .join(ReplyRow, col(QuestionRow.reply_id) == col(ReplyRow.id))
        .where(
            QuestionRow.workspace == reply.workspace,
            QuestionRow.team_id == reply.team_id,
            QuestionRow.user == reply.user,
            ReplyRow.channel == reply.channel,
            ReplyRow.thread_ts == reply.thread_ts,
        )
        .order_by(col(QuestionRow.id))
    )
    return [_asked(row, ts) for row, ts in rows]


def answer(row: QuestionRow, chosen: str, *, at: datetime) -> None:
    """Settle a question; ``chosen`` is as in `Asked.answer`."""
    row.answer, row.answered_at = chosen, at


def keep(tx: Session, question_id: int, reply: ReplyRow) -> None:
    """An open question holds for the newest revision of its message as well."""
    tx.get_one(QuestionRow, question_id).reply_id = reply.id or 0


def withdraw(tx: Session, reply: ReplyRow, besides: Sequence[int], *, at: datetime) -> None:
    """Settle the open questions about earlier revisions of a message, which ask about words that are gone."""
    same = (
        select(QuestionRow)
        .join(ReplyRow, col(QuestionRow.reply_id) == col(ReplyRow.id))
        .where(
            QuestionRow.workspace == reply.workspace,
            ReplyRow.channel == reply.channel,
            ReplyRow.ts == reply.ts,
            col(QuestionRow.answered_at).is_(None),
            col(QuestionRow.id).not_in(besides),
        )
    )
    for row in list(tx.exec(same)):
        answer(row, WITHDRAWN, at=at)


def _asked(row: QuestionRow, ts: str) -> Asked:
    return Asked(
        id=row.id or 0,
        ts=ts,
        words=row.words,
        candidates=tuple(row.candidates),
        statuses=tuple(Status(status) for status in row.statuses),
        answer=row.answer,
        answered_at=row.answered_at,
    )
