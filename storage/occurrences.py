"""Which rituals were held on which local date. The unique key is what keeps a ritual from happening twice."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.ritual.timetable import Occurrence, Ritual
from bot.team.model import ActivePlan
from storage.table.post import PostRow
from storage.table.ritual import OccurrenceRow


def claim(
    tx: Session, *, workspace: str, team_id: int, occurrence: Occurrence, at: datetime, subject: str = ""
) -> int | None:
    """Take a ritual for this process; None when it was taken before, here or in another replica."""
    row = {
        "workspace": workspace,
        "team_id": team_id,
        "ritual": occurrence.ritual.value,
        "subject": subject,
        "local_date": occurrence.local_date,
        "due_at": occurrence.due_at,
        "claimed_at": at,
        "verdict": occurrence.verdict,
        "promised": [],
    }
    try:
        with tx.begin_nested():
            return int(tx.execute(insert(OccurrenceRow).values(row).returning(col(OccurrenceRow.id))).scalar_one())
    except IntegrityError:
        return None


def forget_ahead(tx: Session, team_id: int, now: datetime) -> None:
    """Take back what was skipped at a moment that has not come: the machine's clock was wrong for a while."""
    ahead = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id, OccurrenceRow.verdict == "skipped", col(OccurrenceRow.claimed_at) > now
    )
    for row in tx.exec(ahead):
        tx.delete(row)
    tx.flush()


def opened(tx: Session, active: ActivePlan, occurrence_id: int, *, post_id: int, promised: Sequence[str]) -> None:
    """Remember the thread that a ritual opened, and which tasks were promised in it."""
    row = tx.get_one(OccurrenceRow, occurrence_id)
    row.post_id, row.promised = post_id, [active.identity(key) for key in promised]


def promised(active: ActivePlan, row: OccurrenceRow) -> tuple[str, ...]:
    """What was promised, by the keys of this version; what it no longer holds is left out."""
    return tuple(key for identity in row.promised if (key := active.key(identity)) is not None)


def held(tx: Session, team_id: int) -> frozenset[tuple[Ritual, date]]:
    """Every ritual of the whole team and local date that was taken, held or skipped."""
    rows = tx.exec(select(OccurrenceRow).where(OccurrenceRow.team_id == team_id, OccurrenceRow.subject == ""))
    return frozenset((Ritual(row.ritual), row.local_date) for row in rows)


def of_day(tx: Session, team_id: int, ritual: Ritual, day: date, subject: str = "") -> OccurrenceRow | None:
    """One ritual of one local date, of the team or of one ``subject``."""
    same = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id,
        OccurrenceRow.ritual == ritual.value,
        OccurrenceRow.local_date == day,
        OccurrenceRow.subject == subject,
    )
    return tx.exec(same).one_or_none()


def by_post(tx: Session, post_id: int) -> OccurrenceRow | None:
    """The ritual that a thread was opened for."""
    return tx.exec(select(OccurrenceRow).where(OccurrenceRow.post_id == post_id)).one_or_none()


def promises(tx: Session, active: ActivePlan, first: date, last: date) -> dict[date, list[str]]:
    """What was promised on each morning of a stretch of local dates."""
    rows = tx.exec(
        select(OccurrenceRow).where(
            OccurrenceRow.team_id == active.team.id,
            OccurrenceRow.subject == "",
            OccurrenceRow.ritual == Ritual.STANDUP.value,
            col(OccurrenceRow.local_date) >= first,
            col(OccurrenceRow.local_date) <= last,
        )
    )
    return {row.local_date: list(promised(active, row)) for row in rows}


def skipped_since(tx: Session, team_id: int, day: date) -> list[OccurrenceRow]:
    """Rituals on or after a local date that were found too late to be held."""
    rows = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id, OccurrenceRow.verdict == "skipped", col(OccurrenceRow.local_date) >= day
    )
    return list(tx.exec(rows.order_by(col(OccurrenceRow.due_at))))


def latest_opened(tx: Session, team_id: int, ritual: Ritual) -> OccurrenceRow | None:
    """The newest thread of a ritual."""
    rows = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id, OccurrenceRow.ritual == ritual.value, col(OccurrenceRow.post_id).is_not(None)
    )
    return tx.exec(rows.order_by(col(OccurrenceRow.local_date).desc()).limit(1)).one_or_none()


def open_threads(tx: Session, workspace: str, since: datetime) -> list[tuple[str, str]]:
    """Channel and head of every ritual's thread that was opened after an instant and is in Slack."""
    rows = tx.exec(
        select(PostRow)
        .join(OccurrenceRow, col(OccurrenceRow.post_id) == col(PostRow.id))
        .where(OccurrenceRow.workspace == workspace, col(OccurrenceRow.due_at) >= since, col(PostRow.ts).is_not(None))
        .order_by(col(PostRow.id))
    )
    return [(row.channel, row.ts) for row in rows if row.ts]
