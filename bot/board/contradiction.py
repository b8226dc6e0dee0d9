"""Two people who say different things of one task: the latest word counts, and both should know."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo

from bot.board.state import Update, in_order
from bot.plan.model import Frozen, Status

WITHIN = timedelta(hours=24)


class Contradiction(Frozen):
    """What one person said of a task (``was``), and what another said of it after that (``now``)."""

    task: str
    was: Status
    now: Status
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
        if before is None or before.status is None or not _others_word(before, update):
            continue
        was, now = before.status, update.status
        if (was.closed and now is not was) or (was is Status.BLOCKED and now is Status.DONE):
            key = (update.task, frozenset((before.by, update.by)), update.at.astimezone(zone).date())
            one = Contradiction(task=update.task, was=was, now=now, earlier=before, later=update)
            found.setdefault(key, one)
    return tuple(found.values())


def _others_word(before: Update, after: Update) -> bool:
    """Whether two people spoke, one soon after the other; a word from the command line is nobody's."""
    return "" not in (before.by, after.by) and before.by != after.by and after.at - before.at <= WITHIN
