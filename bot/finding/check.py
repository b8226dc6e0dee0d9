"""What is missing in a plan, or contradicts itself: each finding with its line, a sentence, a cure and a rank."""

from collections.abc import Collection, Iterator
from datetime import date

from bot.finding.dependency import broken_dependencies, repeated_ids
from bot.finding.finding import Finding, Rank
from bot.finding.load import overload
from bot.finding.measure import unfed_measures
from bot.finding.owner import idle_squads, nobodys_tasks, strangers
from bot.finding.rule import clockless_triggers, lasting_triggers, timeless_ceremonies
from bot.finding.start import foreign_start
from bot.plan.beginning import Beginning
from bot.plan.model import Plan, Task


def check(
    plan: Plan,
    *,
    unknown_owners: Collection[str] = (),
    start: date | None = None,
    own: Beginning | None = None,
) -> tuple[Finding, ...]:
    """Every finding, by rank and in it in the order of the document. A plan may be loaded with all of them.

    Args:
        plan: the plan, with its tasks as they stand; what is done is not complained about.
        unknown_owners: owners, as the plan writes them, whom Slack does not know.
        start: the day from which the plan is run.
        own: the first day that its document names.
    """
    found = [
        *broken_dependencies(plan),
        *repeated_ids(plan),
        *nobodys_tasks(plan),
        *strangers(plan, unknown_owners),
        *overload(plan),
        *clockless_triggers(plan),
        *lasting_triggers(plan),
        *timeless_ceremonies(plan),
        *unfed_measures(plan),
        *idle_squads(plan),
        *foreign_start(own, start),
        *_alike(plan),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.rank, finding.line)))


def _alike(plan: Plan) -> Iterator[Finding]:
    """Two open tasks of one phase with one title: replies that quote the title cannot tell them apart."""
    first: dict[tuple[str | None, str], Task] = {}
    for task in plan.tasks:
        if task.status.closed:
            continue
        before = first.setdefault((task.phase, task.title.casefold()), task)
        if before is not task:
            yield Finding(
                task.line,
                f"{task.key} has the same title as {before.key} on line {before.line}.",
                "Say in the title what sets them apart, or take one out.",
                Rank.UNCLEAR,
            )
