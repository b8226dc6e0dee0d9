"""What changed in a plan, item by item, for whichever place shows it: Slack escapes and cuts, a terminal does not."""

from collections.abc import Callable, Iterable, Sized
from typing import NamedTuple

from bot.message.task import WORD
from bot.plan.amount import amount, duration
from bot.plan.change import Change, TaskPair
from bot.plan.lexicon import tokens
from bot.plan.model import Ceremony, Task, Trigger


class Voice(NamedTuple):
    """How a place writes what came from a document: a task's key, and any other words."""

    key: Callable[[str], str]
    words: Callable[[str], str]


class Group(NamedTuple):
    """A heading and what stands under it."""

    heading: str
    items: list[str]


def groups(change: Change, voice: Voice) -> list[Group]:
    """Everything that changed, tasks first, then phases and rules; nothing is left out."""
    key, words = voice
    told = [
        Group("Title", [_now(voice, *change.title)] if change.title else []),
        Group(f"{len(change.added)} added", [_task(voice, task, owners=True) for task in change.added]),
        Group(f"{len(change.dropped)} dropped", [_task(voice, task) for task in change.dropped]),
        Group("Renamed", [f"{key(new.key)} {_now(voice, old.title, new.title)}" for old, new in change.renamed]),
        Group("New key", [f"{key(old.key)} is now {key(new.key)}" for old, new in change.rekeyed]),
        Group(
            "New owner", [f"{key(new.key)} {_turn(words(_who(old)), words(_who(new)))}" for old, new in change.reowned]
        ),
        Group("Moved", [f"{key(new.key)} {_move(voice, change, old, new)}" for old, new in change.moved]),
        Group("Estimate", [_estimate(voice, pair) for pair in change.re_estimated]),
        Group("Dependencies", [f"{key(pair[1].key)} {_wait(voice, change, pair)}" for pair in change.rewired]),
        Group(
            "Status in the document",
            [f"{key(new.key)} {_turn(WORD[old.status], WORD[new.status])}" for old, new in change.restated],
        ),
        Group("Acceptance criteria", [_criteria(voice, pair) for pair in change.acceptance]),
        Group(_of("Phase", change.phases_added, "added"), [words(phase.name) for phase in change.phases_added]),
        Group(_of("Phase", change.phases_dropped, "dropped"), [words(phase.name) for phase in change.phases_dropped]),
        Group(
            _of("Phase", change.phases_renamed, "renamed"),
            [_now(voice, old.name, new.name) for old, new in change.phases_renamed],
        ),
        *_rules(change, voice),
    ]
    return [group for group in told if group.items]


def _rules(change: Change, voice: Voice) -> Iterable[Group]:
    words = voice.words
    yield _lined(
        "added", [(one.line, words(f"{one.metric} {_limit(one, action=True)}")) for one in change.triggers_added]
    )
    dropped = [words(f"{one.metric} {_limit(one, action=True)}") for one in change.triggers_dropped]
    yield Group(_of("Rule", dropped, "dropped"), dropped)
    yield _lined("changed", [(new.line, words(_rule(old, new))) for old, new in change.triggers_changed])
    yield Group(
        _of("Meeting", change.ceremonies_added, "added"),
        [words(f"{one.name}: {_rhythm(one)}") for one in change.ceremonies_added],
    )
    yield Group(
        _of("Meeting", change.ceremonies_dropped, "dropped"), [words(one.name) for one in change.ceremonies_dropped]
    )
    yield Group(
        _of("Meeting", change.ceremonies_changed, "changed"),
        [words(f"{new.name}: {_turn(_rhythm(old), _rhythm(new))}") for old, new in change.ceremonies_changed],
    )


def _of(noun: str, things: Sized, what: str) -> str:
    return f"{noun if len(things) == 1 else noun + 's'} {what}"


def _lined(what: str, rules: list[tuple[int, str]]) -> Group:
    """Rules with their lines in the new document; a single one has its line in the heading."""
    if len(rules) == 1:
        return Group(f"Rule {what}, line {rules[0][0]}", [rules[0][1]])
    return Group(f"Rules {what}", [f"line {line}: {text}" for line, text in rules])


def _rule(old: Trigger, new: Trigger) -> str:
    action = tokens(old.action) != tokens(new.action)
    row = old.consecutive != new.consecutive
    return f"{new.metric} {_turn(_limit(old, action=action, row=row), _limit(new, action=action, row=row))}"


def _limit(trigger: Trigger, *, action: bool, row: bool = False) -> str:
    run = " in a row" if row and trigger.consecutive else ""
    called = f": {trigger.action or 'alert'}" if action else ""
    within = "" if trigger.deadline_hours is None else f" within {duration(trigger.deadline_hours)}"
    return f"{trigger.comparison} {amount(trigger.threshold, trigger.unit)}{run}{called}{within}"


def _rhythm(ceremony: Ceremony) -> str:
    length = f"{ceremony.duration_minutes} min" if ceremony.duration_minutes else ""
    facts = (ceremony.cadence, "/".join(ceremony.days), ceremony.time or "", length)
    return ", ".join(fact for fact in facts if fact) or "no rhythm stated"


def _task(voice: Voice, task: Task, *, owners: bool = False) -> str:
    who = f" ({voice.words(_who(task))})" if owners and (task.owners or task.squad) else ""
    return f"{voice.key(task.key)} {voice.words(task.title)}{who}"


def _who(task: Task) -> str:
    return ", ".join(task.owners) or task.squad or "nobody"


def _now(voice: Voice, old: str, new: str) -> str:
    return f"“{voice.words(old)}” is now “{voice.words(new)}”"


def _turn(old: str, new: str) -> str:
    return f"{old} → {new}"


def _estimate(voice: Voice, pair: TaskPair) -> str:
    old, new = (voice.words(task.estimate) if task.estimate else "none" for task in pair)
    return f"{voice.key(pair[1].key)} {_turn(old, new)}"


def _move(voice: Voice, change: Change, old: Task, new: Task) -> str:
    words = voice.words
    same = {(tokens(was.name), tokens(now.name)) for was, now in change.phases_renamed}
    phases = tokens(old.phase or ""), tokens(new.phase or "")
    parts = []
    if phases[0] != phases[1] and phases not in same:
        parts.append(f"from {words(old.phase or 'no phase')} to {words(new.phase or 'no phase')}")
    if old.days != new.days:
        parts.append(_turn(_days(old), _days(new)))
    for name, was, now in (
        ("sprint", old.sprint, new.sprint),
        ("start", old.start, new.start),
        ("due", old.due, new.due),
    ):
        if was != now:
            parts.append(f"{name} {_turn(words(was or 'none'), words(now or 'none'))}")
    return ", ".join(parts)


def _days(task: Task) -> str:
    if not task.days:
        return "no day"
    first, last = min(task.days), max(task.days)
    return f"day {first}" if first == last else f"days {first}–{last}"


def _wait(voice: Voice, change: Change, pair: TaskPair) -> str:
    old, new = pair
    now_called = {was.key: now.key for was, now in change.rekeyed}
    gone, come = {task.key for task in change.dropped}, {task.key for task in change.added}
    stayed = {now_called.get(key, key) for key in old.depends_on if key not in gone} & set(new.depends_on) - come
    gained = [voice.key(key) for key in new.depends_on if key not in stayed]
    lost = [voice.key(key) for key in old.depends_on if key in gone or now_called.get(key, key) not in stayed]
    more, less = _difference(voice, old.needs, new.needs)
    return _both(
        "now waits for", [*gained, *more], "no longer for" if gained or more else "no longer waits for", [*lost, *less]
    )


def _criteria(voice: Voice, pair: TaskPair) -> str:
    more, less = _difference(voice, pair[0].acceptance, pair[1].acceptance)
    return f"{voice.key(pair[1].key)} {_both('now', more, 'no longer', less) or 'in another order'}"


def _difference(voice: Voice, old: tuple[str, ...], new: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return (
        [f"“{voice.words(text)}”" for text in new if text not in old],
        [f"“{voice.words(text)}”" for text in old if text not in new],
    )


def _both(now: str, more: list[str], no_longer: str, less: list[str]) -> str:
    parts = [*([f"{now} {', '.join(more)}"] if more else []), *([f"{no_longer} {', '.join(less)}"] if less else [])]
    return ", ".join(parts)
