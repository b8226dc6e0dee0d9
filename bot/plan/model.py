"""What a plan is once it is read: tasks, phases, squads and the rules around them.

Every value is frozen and serialises to the public JSON of `muster plan show --json` (``format`` tells its
version). Line numbers count from 1 and point into the document as it was loaded.
"""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

FORMAT = 1

Comparison = Literal[">", ">=", "<", "<=", "=="]


class Status(StrEnum):
    """How a task stands. The document sets the first value; replies move it from there."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    IN_REVIEW = "in_review"
    BLOCKED = "blocked"
    DONE = "done"
    CANCELLED = "cancelled"

    @property
    def closed(self) -> bool:
        """Nothing more is expected of the task."""
        return self in (Status.DONE, Status.CANCELLED)


class Frozen(BaseModel):
    """A value: equal by content, never changed after it was made."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Task(Frozen):
    """One piece of work that somebody owns and that can be done.

    ``key`` is what people type to name it, and ``own_key`` is true when the document itself writes it, as an id or a
    number, so that people see it; ``days`` are plan days (1 is the first); ``sprint`` is a sprint
    named on the task itself rather than by the headings above it; ``summary`` is what the document says of it
    beyond the title; ``namesake`` is the key of the earlier task that bears the same id in the document;
    ``lines`` are all that it came from, ``line`` the one that told most, and ``why`` says what made the reader take
    that one for a task.
    """

    key: str
    own_key: bool = False
    title: str
    line: int
    lines: tuple[int, ...] = ()
    phase: str | None = None
    phase_path: tuple[str, ...] = ()
    squad: str | None = None
    owners: tuple[str, ...] = ()
    status: Status = Status.TODO
    depends_on: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    acceptance: tuple[str, ...] = ()
    estimate: str | None = None
    labels: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    steps: tuple[str, ...] = ()
    sprint: str | None = None
    start: str | None = None
    due: str | None = None
    summary: str | None = None
    namesake: str | None = None
    why: str = ""


class Phase(Frozen):
    """A stretch of the plan under one heading. ``numbers`` are its days, weeks or sprints: (3,), (1, 2)."""

    name: str
    kind: Literal["day", "week", "sprint", "milestone", "phase", "section"]
    line: int
    numbers: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()


class Squad(Frozen):
    """A workstream or discipline and the keys of the tasks that it owns."""

    name: str
    tasks: tuple[str, ...] = ()


class Trigger(Frozen):
    """A threshold that the plan's prose names, and what it calls for when it is crossed.

    ``consecutive`` is true for a run of failures in a row: ``> 2`` then means the third one. With ``runs`` above 1 it
    is that many readings in a row which must each be beyond the threshold.
    """

    metric: str
    comparison: Comparison
    threshold: float
    line: int
    unit: str = ""
    consecutive: bool = False
    runs: int = 1
    action: str = ""
    deadline_hours: float | None = None
    text: str = ""

    @property
    def counts_failures(self) -> bool:
        """Is the length of a run of failures compared, rather than a measured value?"""
        return self.consecutive and self.runs == 1


class Ceremony(Frozen):
    """A meeting or written round. ``days`` are weekdays, "Mon" to "Sun"; ``time`` is "HH:MM" where stated."""

    name: str
    line: int
    cadence: str = ""
    days: tuple[str, ...] = ()
    time: str | None = None
    duration_minutes: int | None = None


class Scorecard(Frozen):
    """The measures that one squad reports every week; ``line`` is that of the heading they stand under."""

    squad: str
    metrics: tuple[str, ...] = ()
    line: int = 1


class Kpi(Frozen):
    """A measure with the value it should reach by the end of a phase."""

    metric: str
    comparison: Comparison | None = None
    target: str = ""
    phase: str | None = None


class TimelineStep(Frozen):
    """Something due a number of hours before (negative) or after the kickoff."""

    offset_hours: float
    text: str


class Risk(Frozen):
    """What may go wrong, and what is done against it."""

    risk: str
    mitigation: str = ""


class Checklist(Frozen):
    """Things to be ready, usually per squad."""

    name: str
    items: tuple[str, ...] = ()


class Playbook(Frozen):
    """What to do when something happens."""

    trigger: str
    response: str
    deadline_hours: float | None = None


class Limit(Frozen):
    """What the plan allows one person at most: "wip" tasks in progress at a time, or "day" working hours a day."""

    name: Literal["wip", "day"]
    value: float
    unit: Literal["tasks", "hours"]
    line: int
    text: str = ""


class Plan(Frozen):
    """A document read into what a delivery needs. ``notes`` are sentences about what was hard to read."""

    title: str
    tasks: tuple[Task, ...] = ()
    phases: tuple[Phase, ...] = ()
    squads: tuple[Squad, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    ceremonies: tuple[Ceremony, ...] = ()
    scorecards: tuple[Scorecard, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    timeline: tuple[TimelineStep, ...] = ()
    risks: tuple[Risk, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    playbooks: tuple[Playbook, ...] = ()
    limits: tuple[Limit, ...] = ()
    notes: tuple[str, ...] = ()
    format: int = FORMAT

    def task(self, key: str) -> Task | None:
        """The task with that key, in whatever case it was typed."""
        folded = key.casefold()
        return next((task for task in self.tasks if task.key.casefold() == folded), None)
