"""Every timed job on one page. APScheduler only wakes them: what is due is computed from the plan and the database.

So a job may run late, twice or in several replicas without anything being lost or repeated.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

ALLOWANCE_SECONDS = 2.0


class Chores(Protocol):
    """What has to be done from time to time; each tells how much there was."""

    async def open_rituals(self) -> int: ...
    async def open_prompts(self) -> int: ...
    async def work_off(self) -> int: ...
    async def deliver(self) -> int: ...
    async def watch_deadlines(self) -> int: ...
    async def refresh_people(self) -> int: ...
    async def tidy(self) -> int: ...


@dataclass(frozen=True)
class Job:
    """Something to do every so many seconds of the machine's time."""

    name: str
    seconds: float
    gloss: str
    run: Callable[[Chores], Awaitable[int]]


JOBS: tuple[Job, ...] = (
    Job("rituals", 1, "opens every ritual of a plan whose hour has come", lambda s: s.open_rituals()),
    Job("prompts", 15, "asks each person whose own morning has come", lambda s: s.open_prompts()),
    Job("inbox", 2, "handles facts that were stored and not handled", lambda s: s.work_off()),
    Job("outbox", 1, "sends what is owed, and sends again what failed", lambda s: s.deliver()),
    Job("deadlines", 5, "tells when a war room is overdue", lambda s: s.watch_deadlines()),
    Job("people", 3_600, "asks Slack who is in the workspace", lambda s: s.refresh_people()),
    Job("tidy", 3_600, "forgets facts that were handled a week ago", lambda s: s.tidy()),
)


class Scheduler:
    """Wakes the jobs, also when the clock of the machine is set."""

    def __init__(self, run: Callable[[Job], Awaitable[None]], jobs: tuple[Job, ...] = JOBS) -> None:
        self._run = run
        self._jobs = {job.name: job for job in jobs}
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Run every job now and from then on."""
        for job in self._jobs.values():
            # Late is better than never, and one late run stands for all that were missed.
            self._scheduler.add_job(
                self._run,
                IntervalTrigger(seconds=job.seconds, timezone=UTC),
                args=[job],
                id=job.name,
                next_run_time=datetime.now(UTC),
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        self._scheduler.start()

    def wake(self, *names: str) -> None:
        """Run these jobs as soon as possible; all of them when none is named."""
        for name in names or self._jobs:
            if self._scheduler.get_job(name):
                self._scheduler.modify_job(name, next_run_time=datetime.now(UTC))

    def heed_clock(self) -> None:
        """Wake what would sleep too long: a next run past the job’s interval dates from before a set-back."""
        now = datetime.now(UTC)
        for name, job in self._jobs.items():
            known = self._scheduler.get_job(name)
            if (
                known
                and known.next_run_time
                and known.next_run_time > now + timedelta(seconds=job.seconds + ALLOWANCE_SECONDS)
            ):
                self.wake(name)

    def stop(self) -> None:
        """No job is started from now on; one that runs is left to end."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
