"""Whether a plan is on its way: its colour, and the day it ends at the pace it has."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from bot.alert.alert import Alert
from bot.board.board import Board
from bot.plan.calendar import Window
from bot.plan.model import Status

Rag = Literal["green", "amber", "red"]

ON_TRACK = Fraction(90, 100)  # of what should be done by now
AT_RISK = Fraction(85, 100)
TRAILING = timedelta(days=14)


def finish(board: Board, finished: Mapping[str, date], end: date) -> date | None:
    """The day on which the open tasks end if they go as those of the two weeks up to ``end`` did.

    A plan younger than two weeks is judged by its age. With nothing open it is the day the last task was
    done; None when nothing was done. It may fall on a day nobody works.
    """
    if not board.open:
        return max(finished.values(), default=None)
    begun = min([*(window.start for window in board.windows.values()), *finished.values()], default=end)
    since = max(end - TRAILING + timedelta(days=1), min(begun, end))
    done = sum(since <= day <= end for day in finished.values())
    if not done:
        return None
    days = (end - since).days + 1
    return end + timedelta(days=math.ceil(Fraction(len(board.open) * days, done)))


def rate(board: Board, *, week: Window, alerts: Sequence[Alert], forecast: date | None) -> tuple[Rag, str]:
    """The colour of the plan at the end of ``week``, and the reason for it.

    Red below 85 % of what should be done by then, or when a war room was not opened in time; amber below
    90 %, with an alert open, or with a forecast beyond the plan's last day.
    """
    expected = [task for task in board.plan.tasks if _owed(board, task.key, week.end)]
    kept = sum(board.state(task).status is Status.DONE for task in expected)
    share = Fraction(kept, len(expected)) if expected else Fraction(1)
    owed = f"{kept} of {len(expected)} tasks planned by then {'is' if kept == 1 else 'are'} done"
    missed = sum(any(change.kind == "deadline_missed" for change in alert.changes) for alert in alerts)
    firing = sum(alert.phase != "resolved" for alert in alerts)
    last = max((window.end for window in board.windows.values()), default=None)
    behind = (forecast - last).days if forecast and last and board.open else 0
    reasons: list[tuple[Rag, bool, str]] = [
        ("red", share < AT_RISK, owed),
        ("red", missed > 0, f"{missed} war room{'s' * (missed != 1)} not opened in time"),
        ("amber", AT_RISK <= share < ON_TRACK, owed),
        ("amber", firing > 0, f"{firing} alert{'s' * (firing != 1)} open"),
        ("amber", behind > 0, f"at this pace the end is {behind} day{'s' * (behind != 1)} after the plan's"),
    ]
    holding = [(colour, words) for colour, holds, words in reasons if holds]
    if holding:
        return holding[0][0], "; ".join(words for _, words in holding)
    return "green", owed if expected else "nothing is overdue"


def _owed(board: Board, key: str, by: date) -> bool:
    window = board.windows.get(key)
    state = board.states.get(key)
    return window is not None and window.end <= by and not (state and state.status is Status.CANCELLED)
