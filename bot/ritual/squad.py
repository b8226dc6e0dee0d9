"""Which squads hold their daily rounds in a channel of their own."""

from bot.plan.model import Plan, Task
from bot.team.settings import TeamSettings


def subjects(plan: Plan, settings: TeamSettings) -> tuple[str, ...]:
    """Who holds a stand-up: each squad that has a channel of its own, and an empty name for everybody else."""
    squads = tuple(dict.fromkeys(name for task in plan.tasks if (name := squad_of(plan, task))))
    own = tuple(squad for squad in squads if channel_of(settings, squad))
    rest = not own or any(squad_of(plan, task) not in own for task in plan.tasks)
    return (*([""] if rest else []), *own)


def keys_of(plan: Plan, settings: TeamSettings, subject: str) -> frozenset[str]:
    """The tasks that one of the subjects speaks of."""
    own = set(subjects(plan, settings)) - {""}
    held = {task.key: squad if (squad := squad_of(plan, task)) in own else "" for task in plan.tasks}
    return frozenset(key for key, name in held.items() if name == subject)


def squad_of(plan: Plan, task: Task) -> str:
    """The squad that owns a task; empty when none does."""
    return task.squad or next((squad.name for squad in plan.squads if task.key in squad.tasks), "")


def channel_of(settings: TeamSettings, squad: str) -> str:
    """A squad's own channel; empty where it has none."""
    folded = squad.casefold()
    return next((channel for name, channel in settings.squad_channels.items() if name.casefold() == folded), "")
