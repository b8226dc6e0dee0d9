"""One task slips, and what waits for it."""

from collections.abc import Mapping
from heapq import heappop, heappush

from bot.plan.model import Plan, Task
from bot.plan.workdays import DAY, Window, WorkCalendar


def pushed(plan: Plan, calendar: WorkCalendar, windows: Mapping[str, Window], key: str, days: int) -> dict[str, Window]:
    """The new windows of a task that moves by ``days`` working days and of those it pushes; all keep their length.

    A task is pushed just so far that it does not start before the new end of what it waits for. Two that the
    plan has side by side, as in one sprint, keep their distance. Tasks that the document closes, and moves to
    an earlier day, push nobody.
    """
    late = {key: days}
    waiting = _waiting(plan)
    # The farthest first: none is pushed farther than what pushes it, so each is done once, circles too.
    ahead = [(-days, key)] if days > 0 else []
    while ahead:
        by, first = heappop(ahead)
        if late[first] != -by:
            continue
        for task in waiting.get(first.casefold(), ()):
            window = windows.get(task.key)
            push = _push(calendar, windows[first], window, late[first]) if window else 0
            if push > late.get(task.key, 0):
                late[task.key] = push
                heappush(ahead, (-push, task.key))
    return {one: _later(calendar, windows[one], by) for one, by in late.items()}


def _push(calendar: WorkCalendar, before: Window, window: Window, days: int) -> int:
    if window.start < before.end:
        return days
    begin, end, push = window.start, calendar.later(before.end, days), 0
    while begin < end:
        begin, push = calendar.on_or_after(begin + DAY), push + 1
    return push


def _later(calendar: WorkCalendar, window: Window, days: int) -> Window:
    return Window(start=calendar.later(window.start, days), end=calendar.later(window.end, days))


def _waiting(plan: Plan) -> dict[str, list[Task]]:
    """The open tasks by the folded key of each task that they wait for."""
    found: dict[str, list[Task]] = {}
    for task in plan.tasks:
        if not task.status.closed:
            for name in task.depends_on:
                found.setdefault(name.casefold(), []).append(task)
    return found
