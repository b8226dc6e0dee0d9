"""Work that nobody can be asked about."""

from collections.abc import Collection, Iterator

from bot.finding.finding import Finding, Rank, gathered, named, short
from bot.plan.model import Plan


def nobodys_tasks(plan: Plan) -> Iterator[Finding]:
    """Open tasks with neither owner nor squad."""
    tasks = [task for task in plan.tasks if not (task.status.closed or task.owners or task.squad)]
    found = [
        Finding(
            task.line,
            f"{task.key} has no owner.",
            f"Write “(Owner: name)” behind “{short(task.title, 60)}”.",
            Rank.UNOWNED,
        )
        for task in tasks
    ]
    for one in gathered(found, [task.key for task in tasks], lambda count: f"{count} tasks have no owner"):
        grouped = one not in found
        cure = "Write “(Owner: name)” behind each, or “**Owner:** name” under the heading above them."
        yield Finding(one.line, one.sentence, cure, one.rank) if grouped else one


def strangers(plan: Plan, unknown: Collection[str]) -> Iterator[Finding]:
    """Owners of open tasks whom Slack does not know, each with what they own."""
    for owner in dict.fromkeys(owner for task in plan.tasks for owner in task.owners):
        tasks = [task for task in plan.tasks if owner in task.owners and not task.status.closed]
        if owner in unknown and tasks:
            yield Finding(
                tasks[0].line,
                f"Nobody in Slack is called {owner}, so nobody is asked about {named([task.key for task in tasks])}.",
                "Write their Slack name, like “@ana”; a name that two people share needs the handle.",
                Rank.UNOWNED,
            )


def idle_squads(plan: Plan) -> Iterator[Finding]:
    """Squads that the plan names and gives nothing to do."""
    for squad in plan.squads:
        if not squad.tasks:
            yield Finding(
                1, f"The squad {squad.name} has no task.", "Give it one, or take it out of the plan.", Rank.UNSAID
            )
