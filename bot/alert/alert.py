"""An alert: a breach that people have been told of, and what has happened to it since."""

from datetime import datetime, timedelta
from typing import Literal

from pydantic import AwareDatetime

from bot.alert.trigger import Breach
from bot.plan.model import Frozen, Trigger

Phase = Literal["firing", "acknowledged", "resolved"]


class Change(Frozen):
    """One thing that happened to an alert; ``by`` is empty where nobody did it."""

    kind: Literal["fired", "acknowledged", "room_opened", "resolved", "deadline_missed", "recovered"]
    at: AwareDatetime
    by: str = ""
    note: str = ""


class Alert(Frozen):
    """A breach from its first post to its end.

    The phase only moves forward. Resolved is final: whatever arrives after it, in whatever order, changes
    nothing. ``recovered`` records that the measure is back; closing the alert remains a person's word.
    ``deadline_at`` is when the war room must be open.
    """

    id: int
    trigger: Trigger
    breach: Breach
    opened_at: AwareDatetime
    deadline_at: AwareDatetime | None = None
    changes: tuple[Change, ...] = ()

    @property
    def phase(self) -> Phase:
        kinds = {change.kind for change in self.changes}
        if "resolved" in kinds:
            return "resolved"
        return "acknowledged" if kinds & {"acknowledged", "room_opened"} else "firing"

    @property
    def subject(self) -> str:
        return self.breach.subject

    @property
    def resolved_at(self) -> datetime | None:
        """When it was first resolved."""
        return self._first("resolved")

    @property
    def room_opened_at(self) -> datetime | None:
        """When its war room was first opened."""
        return self._first("room_opened")

    @property
    def recovered(self) -> bool:
        """Whether the measure came back, as far as the last word on it goes."""
        kinds = [change.kind for change in self.changes if change.kind in ("fired", "recovered")]
        return bool(kinds) and kinds[-1] == "recovered"

    def overdue(self, now: datetime) -> bool:
        """Whether the deadline has passed without a war room or a resolution, and nobody has recorded it yet."""
        if self.deadline_at is None or now < self.deadline_at:
            return False
        return not {"room_opened", "resolved", "deadline_missed"} & {change.kind for change in self.changes}

    def changed(self, change: Change) -> "Alert":
        """The alert after the change; the same alert when it is resolved or the change is recorded already."""
        if self.phase == "resolved" or change in self.changes:
            return self
        return self.model_copy(update={"changes": (*self.changes, change)})

    def _first(self, kind: str) -> datetime | None:
        return min((change.at for change in self.changes if change.kind == kind), default=None)


def deadline(breach: Breach) -> datetime | None:
    """When the plan wants the war room open: its hours, counted from the crossing of the threshold."""
    hours = breach.trigger.deadline_hours
    return None if hours is None else breach.since + timedelta(hours=hours)


def raised(id_: int, breach: Breach, *, at: datetime) -> Alert:
    """A new alert for a breach, firing, with the plan's deadline on it."""
    return Alert(
        id=id_,
        trigger=breach.trigger,
        breach=breach,
        opened_at=at,
        deadline_at=deadline(breach),
        changes=(Change(kind="fired", at=at),),
    )
