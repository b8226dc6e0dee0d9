"""Which squad a trigger concerns."""

from collections.abc import Mapping

from bot.alert.term import closeness
from bot.plan.model import Plan, Squad, Trigger


def owning_squad(plan: Plan, trigger: Trigger) -> Squad | None:
    """The squad that reports the trigger's metric, else the one whose name or tasks speak of it most.

    None when nobody does, or when two do so equally.
    """
    measured: dict[str, float] = {}
    for card in plan.scorecards:
        best = max((closeness(trigger.metric, metric) for metric in card.metrics), default=0.0)
        measured[card.squad] = max(best, measured.get(card.squad, 0.0))
    name = _leader(measured) or _leader({squad.name: _talk(plan, squad, trigger) for squad in plan.squads})
    if name is None:
        return None
    known = (squad for squad in plan.squads if squad.name.casefold() == name.casefold())
    return next(known, Squad(name=name))


def _talk(plan: Plan, squad: Squad, trigger: Trigger) -> float:
    keys = set(squad.tasks)
    titles = [task.title for task in plan.tasks if task.key in keys or task.squad == squad.name]
    return 2 * closeness(trigger.metric, squad.name) + sum(closeness(trigger.metric, title) for title in titles)


def _leader(scores: Mapping[str, float]) -> str | None:
    ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
    if not ranked or ranked[0][1] == 0:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
