"""Two people who say different things of one task: the latest word counts, and both should know."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo

from bot.board.state import Update, in_order
from bot.plan.model import Frozen, Status

WITHIN = timedelta(hours=24)


class Contradiction(Frozen):
    """What one person said of a task, and what another said of it after that."""

    task: str
    earlier: Update
    later: Update


def contradictions(updates: Iterable[Update], zone: tzinfo) -> tuple[Contradiction, ...]:
    """Where somebody contradicts another's last word within a day, in the order it was said.

    Two people count once a task and local day, however often they go to and fro. Who corrects themself, or moves
    a task on as work goes (in progress, then done), contradicts nobody.
    """
    last: dict[str, Update] = {}
    found: dict[tuple[str, frozenset[str], date], Contradiction] = {}
    for update in in_order(updates):
        if update.status is None:
            continue
        before = last.get(update.task)
        last[update.task] = update
        if before is not None and _contrary(before, update):
            key = (update.task, frozenset((before.by, update.by)), update.at.astimezone(zone).date())
            found.setdefault(key, Contradiction(task=update.task, earlier=before, later=update))
    return tuple(found.values())


def _contrary(before: Update, after: Update) -> bool:
    if not before.by or not after.by or before.by == after.by or after.at - before.at > WITHIN:
        return False
    if before.status in (Status.DONE, Status.CANCELLED):
        return after.status is not before.status
    return before.status is Status.BLOCKED and after.status is Status.DONE
