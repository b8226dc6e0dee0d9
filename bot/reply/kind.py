"""The kinds of thing that a phrase can say about a task."""

from enum import StrEnum
from typing import Final

from bot.plan.model import Status


class Kind(StrEnum):
    """What a phrase says. The order is the order of precedence where phrases overlap."""

    RETRACT = "retract"  # scratch that
    SAME = "same"  # nothing moved, no change
    NO_BLOCKER = "no-blocker"  # no blockers
    HANDOVER = "handover"  # handing it to somebody
    DENIED = "denied"  # calling it done would be a lie
    REPORT = "report"  # found a bug in it
    COUNTERFACT = "counterfact"  # would have been done
    HEDGED = "hedged"  # a doubt and a finish in one phrase
    COMPLETE = "complete"  # nothing left to do: no news by itself, but nothing is missing either
    TODO = "todo"
    REOPENED = "reopened"  # reverted, sent back by QA
    CANCELLED = "cancelled"
    UNBLOCKED = "unblocked"
    BLOCKS = "blocks"  # T4 blocks T5
    PLANNED_REVIEW = "planned-review"  # will open the PR
    REVIEW = "review"
    NOT_DONE = "not-done"
    ACHIEVED = "achieved"  # managed to finish
    PARTIAL = "partial"  # almost, mostly, half
    FUTURE = "future"  # will be done
    BLOCKED = "blocked"
    REMAIN = "remain"  # something is left to do
    DONE = "done"
    WORK = "work"
    ACT = "act"  # any other verb of doing


STATUS: Final = {
    Kind.TODO: Status.TODO,
    Kind.REOPENED: Status.IN_PROGRESS,
    Kind.CANCELLED: Status.CANCELLED,
    Kind.UNBLOCKED: Status.IN_PROGRESS,
    Kind.PLANNED_REVIEW: Status.IN_PROGRESS,
    Kind.REVIEW: Status.IN_REVIEW,
    Kind.DENIED: Status.IN_PROGRESS,
    Kind.NOT_DONE: Status.IN_PROGRESS,
    Kind.ACHIEVED: Status.DONE,
    Kind.PARTIAL: Status.IN_PROGRESS,
    Kind.FUTURE: Status.IN_PROGRESS,
    Kind.BLOCKED: Status.BLOCKED,
    Kind.REMAIN: Status.IN_PROGRESS,
    Kind.DONE: Status.DONE,
    Kind.WORK: Status.IN_PROGRESS,
    Kind.ACT: Status.IN_PROGRESS,
}
