"""What a new version of a plan changes, as values that a message or a terminal puts into words."""

import unicodedata
from collections.abc import Hashable

from bot.plan.lexicon import tokens
from bot.plan.model import Ceremony, Frozen, Phase, Plan, Task, Trigger
from bot.plan.pairs import Pairs
from bot.plan.phase_pairs import Home, became, home

TaskPair = tuple[Task, Task]


class Change(Frozen):
    """The difference of two versions of a plan; every pair is (old, new).

    A task stands in each list that fits it. ``moved`` is another phase, other days or dates, ``rewired`` other
    dependencies, ``restated`` another status written in the document. A phase under a new name moves nothing, a
    dependency under a new key rewires nothing, and case, spacing and line numbers are no change.
    """

    title: tuple[str, str] | None = None
    added: tuple[Task, ...] = ()
    dropped: tuple[Task, ...] = ()
    renamed: tuple[TaskPair, ...] = ()
    rekeyed: tuple[TaskPair, ...] = ()
    reowned: tuple[TaskPair, ...] = ()
    moved: tuple[TaskPair, ...] = ()
    re_estimated: tuple[TaskPair, ...] = ()
    rewired: tuple[TaskPair, ...] = ()
    restated: tuple[TaskPair, ...] = ()
    acceptance: tuple[TaskPair, ...] = ()
    phases_added: tuple[Phase, ...] = ()
    phases_dropped: tuple[Phase, ...] = ()
    phases_renamed: tuple[tuple[Phase, Phase], ...] = ()
    triggers_added: tuple[Trigger, ...] = ()
    triggers_dropped: tuple[Trigger, ...] = ()
    triggers_changed: tuple[tuple[Trigger, Trigger], ...] = ()
    ceremonies_added: tuple[Ceremony, ...] = ()
    ceremonies_dropped: tuple[Ceremony, ...] = ()
    ceremonies_changed: tuple[tuple[Ceremony, Ceremony], ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing differs that is tracked here."""
        return self == Change()


def changes(old: Plan, new: Plan, pairs: dict[str, str]) -> Change:
    """What differs between two versions whose tasks are matched by ``pairs``, from a key in ``new`` to one in ``old``.

    A new plan is best settled first; its tasks then show no new keys that only follow from new titles.
    """
    before = {task.key: task for task in old.tasks}
    after = {task.key: task for task in new.tasks}
    both = [(before[pairs[key]], task) for key, task in after.items() if key in pairs]
    same, formerly = {key: key for key in before}, pairs
    renamed = became(old.tasks, new.tasks, both)
    phases = _phases(old, new, renamed)
    triggers = _triggers(old, new)
    ceremonies = Pairs[Ceremony](old.ceremonies, new.ceremonies)
    ceremonies.take(lambda one: tokens(one.name))
    return Change(
        title=(old.title, new.title) if _bare(old.title) != _bare(new.title) else None,
        added=tuple(task for key, task in after.items() if key not in pairs),
        dropped=tuple(task for key, task in before.items() if key not in set(pairs.values())),
        renamed=tuple(pair for pair in both if _bare(pair[0].title) != _bare(pair[1].title)),
        rekeyed=tuple(pair for pair in both if pair[0].key.casefold() != pair[1].key.casefold()),
        reowned=tuple(pair for pair in both if _who(pair[0]) != _who(pair[1])),
        moved=tuple(pair for pair in both if _when(pair[0], renamed) != _when(pair[1], {})),
        re_estimated=tuple(pair for pair in both if _bare(pair[0].estimate) != _bare(pair[1].estimate)),
        rewired=tuple(pair for pair in both if _waits(pair[0], same) != _waits(pair[1], formerly)),
        restated=tuple(pair for pair in both if pair[0].status != pair[1].status),
        acceptance=tuple(
            pair for pair in both if [*map(_bare, pair[0].acceptance)] != [*map(_bare, pair[1].acceptance)]
        ),
        phases_added=tuple(new.phases[at] for at in phases.free_new),
        phases_dropped=tuple(old.phases[at] for at in phases.free_old),
        phases_renamed=tuple(pair for pair in phases.members if tokens(pair[0].name) != tokens(pair[1].name)),
        triggers_added=tuple(new.triggers[at] for at in triggers.free_new),
        triggers_dropped=tuple(old.triggers[at] for at in triggers.free_old),
        triggers_changed=tuple(pair for pair in triggers.members if _rule(pair[0]) != _rule(pair[1])),
        ceremonies_added=tuple(new.ceremonies[at] for at in ceremonies.free_new),
        ceremonies_dropped=tuple(old.ceremonies[at] for at in ceremonies.free_old),
        ceremonies_changed=tuple(pair for pair in ceremonies.members if _round(pair[0]) != _round(pair[1])),
    )


def _phases(old: Plan, new: Plan, renamed: dict[Home, Home]) -> Pairs[Phase]:
    pairs = Pairs[Phase](old.phases, new.phases)
    pairs.take(lambda phase: tokens(phase.name))
    pairs.take(lambda phase: renamed.get(tokens(phase.name)), lambda phase: tokens(phase.name))
    return pairs


def _triggers(old: Plan, new: Plan) -> Pairs[Trigger]:
    pairs = Pairs[Trigger](old.triggers, new.triggers)
    pairs.take(_rule)
    pairs.take(lambda one: (tokens(one.metric), one.unit, one.comparison))
    pairs.take(lambda one: (tokens(one.metric), one.unit))
    pairs.take(lambda one: tokens(one.metric))
    return pairs


def _bare(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", text or "").casefold().split())


def _who(task: Task) -> Hashable:
    """Who answers for a task: its owners in any order, else its squad."""
    return frozenset(_bare(owner) for owner in task.owners) or _bare(task.squad)


def _when(task: Task, renamed: dict[Home, Home]) -> Hashable:
    phase = home(task)
    dates = (_bare(task.sprint), _bare(task.start), _bare(task.due))
    return renamed.get(phase, phase), task.days, dates


def _waits(task: Task, formerly: dict[str, str]) -> Hashable:
    """What a task waits for, tasks by their key in the old version; one that is new has none there."""
    return (
        frozenset(formerly.get(key, ("new", key)) for key in task.depends_on),
        frozenset(_bare(need) for need in task.needs),
    )


def _rule(trigger: Trigger) -> Hashable:
    return (
        tokens(trigger.metric),
        trigger.comparison,
        trigger.threshold,
        trigger.unit,
        trigger.consecutive,
        tokens(trigger.action),
        trigger.deadline_hours,
    )


def _round(ceremony: Ceremony) -> Hashable:
    return tokens(ceremony.cadence), ceremony.days, ceremony.time, ceremony.duration_minutes
