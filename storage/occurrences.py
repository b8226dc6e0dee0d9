"""Which rituals were held on which local date. The unique key is what keeps a ritual from happening twice."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import func, insert, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.ritual.timetable import Held, Occurrence, Ritual
from bot.team.model import ActivePlan
from storage.table.post import PostRow
from storage.table.ritual import OccurrenceRow

LOOKED_AT = 200  # a machine that slept for a month has skipped no more in one channel


def claim(tx: Session, *, workspace: str, team_id: int, occurrence: Occurrence, at: datetime) -> int | None:
    """Take a ritual for this process; None when it was taken before, here or in another replica."""
    row = {
        "workspace": workspace,
        "team_id": team_id,
        "ritual": occurrence.ritual.value,
        "subject": occurrence.subject,
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


def forget_past(tx: Session, team_id: int, to_come: Collection[Held]) -> None:
    """Take back what was let go as past, where its hour is to come after all: hours were changed, and changed back."""
    past = select(OccurrenceRow).where(OccurrenceRow.team_id == team_id, OccurrenceRow.verdict == "past")
    for row in tx.exec(past):
        if row.post_id is None and (Ritual(row.ritual), row.subject, row.local_date) in to_come:
            tx.delete(row)
    tx.flush()


def opened(tx: Session, active: ActivePlan, occurrence_id: int, *, post_id: int, promised: Sequence[str]) -> None:
    """Remember the thread that a ritual opened, and which tasks were promised in it."""
    row = tx.get_one(OccurrenceRow, occurrence_id)
    row.post_id, row.promised = post_id, [active.identity(key) for key in promised]


def promised(active: ActivePlan, row: OccurrenceRow) -> tuple[str, ...]:
    """What was promised, by the keys of this version; what it no longer holds is left out."""
    return tuple(key for identity in row.promised if (key := active.key(identity)) is not None)


def held(tx: Session, team_id: int) -> frozenset[Held]:
    """Every ritual, subject and local date that was taken, held or skipped."""
    columns = select(col(OccurrenceRow.ritual), col(OccurrenceRow.subject), col(OccurrenceRow.local_date))
    rows = tx.exec(columns.where(OccurrenceRow.team_id == team_id))
    return frozenset((Ritual(ritual), subject, day) for ritual, subject, day in rows)


def find(tx: Session, occurrence_id: int) -> OccurrenceRow:
    """The ritual that was claimed under a number. Raises LookupError when there is none."""
    row = tx.get(OccurrenceRow, occurrence_id)
    if row is None:
        raise LookupError(occurrence_id)
    return row


def of_day(tx: Session, team_id: int, ritual: Ritual, day: date, subject: str = "") -> OccurrenceRow | None:
    """One ritual of one local date, of the team or of one ``subject``."""
    same = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id,
        OccurrenceRow.ritual == ritual.value,
        OccurrenceRow.local_date == day,
        OccurrenceRow.subject == subject,
    )
    return tx.exec(same).one_or_none()


def last_asked(tx: Session, workspace: str, user: str) -> list[OccurrenceRow]:
    """The newest question that each plan has put to somebody directly, newest first."""
    newest = (
        select(func.max(OccurrenceRow.id))
        .where(
            OccurrenceRow.workspace == workspace,
            OccurrenceRow.ritual == Ritual.PROMPT.value,
            OccurrenceRow.subject == user,
            col(OccurrenceRow.post_id).is_not(None),
        )
        .group_by(col(OccurrenceRow.team_id))
    )
    rows = select(OccurrenceRow).where(col(OccurrenceRow.id).in_(newest))
    return list(tx.exec(rows.order_by(col(OccurrenceRow.id).desc())))


def by_post(tx: Session, post_id: int) -> OccurrenceRow | None:
    """The ritual that a thread was opened for."""
    return tx.exec(select(OccurrenceRow).where(OccurrenceRow.post_id == post_id)).one_or_none()


def of_date(tx: Session, team_id: int, ritual: Ritual, day: date) -> list[OccurrenceRow]:
    """A ritual of one local date, whoever held it."""
    rows = select(OccurrenceRow).where(
        OccurrenceRow.team_id == team_id, OccurrenceRow.ritual == ritual.value, OccurrenceRow.local_date == day
    )
    return list(tx.exec(rows.order_by(col(OccurrenceRow.id))))


def promises(tx: Session, active: ActivePlan, first: date, last: date) -> dict[date, list[str]]:
    """What was promised on each morning of a stretch of local dates, in whatever channel."""
    rows = tx.exec(
        select(OccurrenceRow).where(
            OccurrenceRow.team_id == active.team.id,
            OccurrenceRow.ritual == Ritual.STANDUP.value,
            col(OccurrenceRow.local_date) >= first,
            col(OccurrenceRow.local_date) <= last,
        )
    )
    found: dict[date, list[str]] = {}
    for row in rows:
        found.setdefault(row.local_date, []).extend(promised(active, row))
    return found


def before(tx: Session, row: OccurrenceRow) -> list[OccurrenceRow]:
    """What the team's rituals came to before one of them was taken, newest first: opened or skipped."""
    rows = select(OccurrenceRow).where(
        OccurrenceRow.team_id == row.team_id,
        col(OccurrenceRow.id) < row.id,
        or_(col(OccurrenceRow.post_id).is_not(None), col(OccurrenceRow.verdict) == "skipped"),
    )
    return list(tx.exec(rows.order_by(col(OccurrenceRow.id).desc()).limit(LOOKED_AT)))


def last_before(tx: Session, row: OccurrenceRow) -> OccurrenceRow | None:
    """The same ritual of the same subject as it was opened the last time before."""
    rows = select(OccurrenceRow).where(
        OccurrenceRow.team_id == row.team_id,
        OccurrenceRow.ritual == row.ritual,
        OccurrenceRow.subject == row.subject,
        col(OccurrenceRow.due_at) < row.due_at,
        col(OccurrenceRow.post_id).is_not(None),
    )
    return tx.exec(rows.order_by(col(OccurrenceRow.due_at).desc()).limit(1)).one_or_none()


def mornings(tx: Session, team_id: int, day: date) -> tuple[datetime | None, datetime | None]:
    """When the stand-ups of a local date were due, and the first ones after that date; None where there are none."""
    due = select(func.min(OccurrenceRow.due_at)).where(
        OccurrenceRow.team_id == team_id, OccurrenceRow.ritual == Ritual.STANDUP.value
    )
    own = tx.exec(due.where(OccurrenceRow.local_date == day)).one()
    following = tx.exec(due.where(col(OccurrenceRow.local_date) > day)).one()
    return own, following


def morning_of(tx: Session, team_id: int, at: datetime) -> date | None:
    """The local date of the last stand-up that was due at an instant: the day that what is said then belongs to."""
    rows = select(func.max(OccurrenceRow.local_date)).where(
        OccurrenceRow.team_id == team_id,
        OccurrenceRow.ritual == Ritual.STANDUP.value,
        col(OccurrenceRow.due_at) <= at,
    )
    return tx.exec(rows).one()


def open_threads(tx: Session, workspace: str, since: datetime) -> list[tuple[str, str]]:
    """Channel and head of every ritual's thread that was opened after an instant and is in Slack."""
    rows = tx.exec(
        select(PostRow)
        .join(OccurrenceRow, col(OccurrenceRow.post_id) == col(PostRow.id))
        .where(OccurrenceRow.workspace == workspace, col(OccurrenceRow.due_at) >= since, col(PostRow.ts).is_not(None))
        .order_by(col(PostRow.id))
    )
    return [(row.channel, row.ts) for row in rows if row.ts]


def subjects_asked(tx: Session, team_id: int, ritual: Ritual, day: date) -> frozenset[str]:
    """Whom a ritual of single people has reached on a local date."""
    rows = select(OccurrenceRow.subject).where(
        OccurrenceRow.team_id == team_id,
        OccurrenceRow.ritual == ritual.value,
        OccurrenceRow.local_date == day,
        col(OccurrenceRow.post_id).is_not(None),
    )
    return frozenset(tx.exec(rows))
