"""Facts from outside, in the order in which they happened."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.alert.signal import Outcome, Signal
from storage.table.alert import SignalRow


def append(tx: Session, signal: Signal, *, workspace: str, key: str, received_at: datetime) -> int | None:
    """Store a signal; None when this delivery is known already."""
    row = {
        "workspace": workspace,
        "key": key,
        "name": signal.name,
        "subject": signal.subject,
        "run": signal.run,
        "unit": signal.unit,
        "outcome": signal.outcome.value if signal.outcome else None,
        "value": str(signal.value) if signal.value is not None else None,
        "source": signal.source,
        "link": signal.link,
        "note": signal.note,
        "at": signal.at,
        "received_at": received_at,
    }
    try:
        with tx.begin_nested():
            return int(tx.execute(insert(SignalRow).values(row).returning(col(SignalRow.id))).scalar_one())
    except IntegrityError:
        return None


def every(tx: Session, workspace: str, since: datetime | None = None) -> list[Signal]:
    """The workspace's signals from an instant on, oldest first by when they happened."""
    wanted = select(SignalRow).where(SignalRow.workspace == workspace)
    if since is not None:
        wanted = wanted.where(col(SignalRow.at) >= since)
    return [_signal(row) for row in tx.exec(wanted.order_by(col(SignalRow.at), col(SignalRow.id)))]


def _signal(row: SignalRow) -> Signal:
    return Signal(
        name=row.name,
        outcome=Outcome(row.outcome) if row.outcome else None,
        value=Decimal(row.value) if row.value is not None else None,
        subject=row.subject,
        run=row.run,
        unit=row.unit,
        at=row.at,
        source=row.source,
        link=row.link,
        note=row.note,
        sequence=row.id or 0,
    )
