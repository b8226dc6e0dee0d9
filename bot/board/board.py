"""Where a plan stands on one day."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.board.state import TaskState, initial
from bot.plan.calendar import Window
from bot.plan.model import Frozen, Plan, Status, Task

AHEAD = 3  # tasks one owner is shown at most beyond what is already begun


class Count(Frozen):
    """How many tasks of one squad or phase stand how; ``total`` leaves out the cancelled."""

    name: str
    total: int = 0
    done: int = 0
    in_progress: int = 0
    blocked: int = 0
    late: int = 0


@dataclass(frozen=True)
class Board:
    """A plan, how its tasks stand, when they are planned, and the local date it is looked at.

    Every list is in plan order. A plan that dates no task (``undated``) has nothing late; there, due today
    is what is being worked on and what each owner can begin next.
    """

    plan: Plan
    states: Mapping[str, TaskState]
    windows: Mapping[str, Window]
    today: date

    @property
    def undated(self) -> bool:
        """Whether the plan gives no task a date."""
        return not self.windows

    def state(self, task: Task) -> TaskState:
        """How the task stands; what the document says where nobody has spoken."""
        return self.states.get(task.key) or initial(task)

    @cached_property
    def plan_now(self) -> Plan:
        """The plan with its tasks as they stand instead of as the document set them."""
        tasks = tuple(task.model_copy(update={"status": self.state(task).status}) for task in self.plan.tasks)
        return self.plan.model_copy(update={"tasks": tasks})

    def window(self, task: Task) -> Window | None:
        """When the task is planned, or None when the plan does not say."""
        return self.windows.get(task.key)

    @cached_property
    def open(self) -> tuple[Task, ...]:
        """Tasks of which something is still expected."""
        return tuple(task for task in self.plan.tasks if not self.state(task).status.closed)

    @cached_property
    def done(self) -> tuple[Task, ...]:
        """Finished tasks; cancelled ones are not."""
        return self._standing(Status.DONE)

    @cached_property
    def blocked(self) -> tuple[Task, ...]:
        """Tasks that wait for something."""
        return self._standing(Status.BLOCKED)

    @cached_property
    def in_progress(self) -> tuple[Task, ...]:
        """Tasks somebody works on or reviews."""
        return self._standing(Status.IN_PROGRESS, Status.IN_REVIEW)

    @cached_property
    def late(self) -> tuple[Task, ...]:
        """Open tasks whose last planned day has passed."""
        return tuple(task for task in self.open if (window := self.window(task)) and window.end < self.today)

    @cached_property
    def due_today(self) -> tuple[Task, ...]:
        """Open tasks whose last planned day is today."""
        if self.undated:
            return self._in_plan_order((*self.in_progress, *self.next_up))
        return tuple(task for task in self.open if (window := self.window(task)) and window.end == self.today)

    @cached_property
    def starting(self) -> tuple[Task, ...]:
        """Tasks not begun though their window has opened, and not yet due."""
        return tuple(
            task
            for task in self._standing(Status.TODO)
            if (window := self.window(task)) and window.start <= self.today < window.end
        )

    @cached_property
    def next_up(self) -> tuple[Task, ...]:
        """What each owner can begin next: not begun, nothing open before it, its window not yet open.

        Each owner has at most three tasks under way and next together; the earliest planned come first.
        """
        ready = [task for task in self._standing(Status.TODO) if self._ready(task)]
        ready.sort(key=lambda task: window.start if (window := self.window(task)) else date.max)
        load = Counter(_hands(task) for task in self.in_progress)
        chosen = []
        for task in ready:
            if load[_hands(task)] < AHEAD:
                load[_hands(task)] += 1
                chosen.append(task)
        return self._in_plan_order(chosen)

    def open_dependencies(self, task: Task) -> tuple[Task, ...]:
        """The open tasks that must be closed before this one."""
        wanted = {key.casefold() for key in task.depends_on} - {task.key.casefold()}
        return tuple(other for other in self.open if other.key.casefold() in wanted)

    def dependants(self, task: Task) -> tuple[Task, ...]:
        """The open tasks that wait for this one."""
        return tuple(self._waiting.get(task.key.casefold(), ()))

    def squad_of(self, task: Task) -> str:
        """The name of the squad that owns the task, empty when none does."""
        if task.squad:
            return task.squad
        return next((squad.name for squad in self.plan.squads if task.key in squad.tasks), "")

    def tasks_of(self, squad: str) -> tuple[Task, ...]:
        """The tasks of one squad, by the name that ``by_squad`` counts them under."""
        return tuple(task for task in self.plan.tasks if self.squad_of(task) == squad)

    def by_squad(self) -> tuple[Count, ...]:
        """The count of each squad in plan order; tasks without one are counted under an empty name."""
        names = {task.key: self.squad_of(task) for task in self.plan.tasks}
        return self._counts(names, (squad.name for squad in self.plan.squads))

    def by_phase(self) -> tuple[Count, ...]:
        """The count of each phase in plan order; tasks without one are counted under an empty name."""
        return self._counts({task.key: task.phase or "" for task in self.plan.tasks}, ())

    @cached_property
    def _waiting(self) -> dict[str, list[Task]]:
        """The open tasks by the folded key of each task that they wait for."""
        found: dict[str, list[Task]] = {}
        for task in self.open:
            for key in {name.casefold() for name in task.depends_on} - {task.key.casefold()}:
                found.setdefault(key, []).append(task)
        return found

    def _standing(self, *statuses: Status) -> tuple[Task, ...]:
        return tuple(task for task in self.plan.tasks if self.state(task).status in statuses)

    def _in_plan_order(self, tasks: Iterable[Task]) -> tuple[Task, ...]:
        keys = {task.key for task in tasks}
        return tuple(task for task in self.plan.tasks if task.key in keys)

    def _ready(self, task: Task) -> bool:
        window = self.window(task)
        return (window is None or window.start > self.today) and not self.open_dependencies(task)

    def _counts(self, names: Mapping[str, str], first: Iterable[str]) -> tuple[Count, ...]:
        groups: dict[str, list[Task]] = {name: [] for name in first}
        for task in self.plan.tasks:
            groups.setdefault(names[task.key], []).append(task)
        return tuple(self._count(name, tasks) for name, tasks in groups.items() if tasks)

    def _count(self, name: str, tasks: Iterable[Task]) -> Count:
        keys = {task.key for task in tasks if self.state(task).status != Status.CANCELLED}

        def among(group: Iterable[Task]) -> int:
            return sum(task.key in keys for task in group)

        return Count(
            name=name,
            total=len(keys),
            done=among(self.done),
            in_progress=among(self.in_progress),
            blocked=among(self.blocked),
            late=among(self.late),
        )


def _hands(task: Task) -> tuple[str, ...]:
    return tuple(sorted(owner.casefold() for owner in task.owners)) or ((task.squad or "").casefold(),)
