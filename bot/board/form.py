"""A form about tasks, held against what it showed: only what its sender changed is asserted."""

from datetime import date
from hashlib import sha256

from pydantic import AwareDatetime

from bot.board.board import Board
from bot.board.state import TaskState, Update
from bot.plan.date_text import resolve, written
from bot.plan.model import Frozen, Status, Task

RULE = "form"
REASON_LIMIT = 500


class Shown(Frozen):
    """What a form showed of a task, by its identity; ``blocker`` is a digest, for reasons may be long.

    ``eta`` is an ISO date, empty where there is none or where it was promised in other words.
    """

    identity: str
    status: Status
    eta: str = ""
    blocker: str = ""


class Entered(Frozen):
    """What the form holds of a task when it is sent; ``eta`` is an ISO date or empty."""

    status: Status
    eta: str = ""
    blocked_on: str = ""
    note: str = ""


def shown(board: Board, task: Task, identity: str) -> Shown:
    """What a form shows of a task as it stands."""
    state = board.state(task)
    promised = promised_day(state.eta, board.today)
    return Shown(
        identity=identity,
        status=state.status,
        eta=promised.isoformat() if promised else "",
        blocker=digest(reason(state)),
    )


def promised_day(eta: str | None, today: date) -> date | None:
    """The one calendar date in somebody's words; "Friday" is none, for it depends on when it was said."""
    dates = written(eta or "")
    days = resolve(dates, today) if len(dates) == 1 else ()
    return days[0] if days else None


def reason(state: TaskState) -> str:
    """What a task is blocked on, as one line of a form holds it."""
    return " ".join((state.blocked_on or "").split())[:REASON_LIMIT].strip()


def digest(text: str) -> str:
    """A few characters that differ where the text does; empty for an empty one."""
    words = " ".join(text.split())
    return sha256(words.encode()).hexdigest()[:8] if words else ""


def lacks_reason(was: Shown, now: Entered) -> bool:
    """Whether somebody says that a task is blocked, and not on what."""
    reworded = digest(now.blocked_on) != was.blocker
    return now.status is Status.BLOCKED and not now.blocked_on and (was.status is not Status.BLOCKED or reworded)


def contradicts(was: Shown, now: Entered) -> bool:
    """Whether a new blocker stands beside a status that was just chosen and is another."""
    return bool(_blocker(was, now)) and now.status not in (was.status, Status.BLOCKED)


def asserted(key: str, was: Shown, now: Entered, *, by: str, at: AwareDatetime) -> Update | None:
    """What the sender says of a task by what they changed; None when they left it as it was.

    What blocks a task makes it blocked. A date that was emptied is taken back.
    """
    blocker = _blocker(was, now)
    status = Status.BLOCKED if blocker else now.status
    changed = status if blocker or status is not was.status else None
    reason = now.blocked_on if changed is Status.BLOCKED and now.blocked_on else None
    eta = _said(now.eta) if now.eta != was.eta else None
    if changed is None and eta is None and not now.note:
        return None
    return Update(task=key, status=changed, eta=eta, blocked_on=reason, by=by, at=at, words=now.note, rule=RULE)


def _blocker(was: Shown, now: Entered) -> str:
    """What the sender wrote that blocks the task, empty when they left that field as it was."""
    return now.blocked_on if digest(now.blocked_on) != was.blocker else ""


def _said(iso: str) -> str:
    """A picked date as somebody would have written it: it stands among dates in people's own words."""
    if not iso:
        return ""
    on = date.fromisoformat(iso)
    return f"{on:%a} {on.day} {on:%b}"
