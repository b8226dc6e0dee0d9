"""A plan shown: as the public JSON, and as a few aligned lines for a terminal."""

import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from bot.plan.amount import amount, duration
from bot.plan.model import Plan, Status, Task

_MARK: Final = {
    Status.TODO: " ",
    Status.IN_PROGRESS: "~",
    Status.IN_REVIEW: "?",
    Status.BLOCKED: "!",
    Status.DONE: "x",
    Status.CANCELLED: "-",
}
_TITLE_WIDTH: Final = 60
_KEY_WIDTH: Final = 24


def document(plan: Plan) -> dict[str, Any]:
    """The public JSON of a plan; ``format`` says which version of it this is. A missing value is null."""
    return plan.model_dump(mode="json")


def text(plan: Plan) -> str:
    """The plan for a terminal: what was read, phase by phase, with a line for each task. Ends without a line break."""
    lines = [plan.title, _counts(plan), ""]
    keys = min(max((_width(task.key) for task in plan.tasks), default=0), _KEY_WIDTH)
    titles = min(max((_width(task.title) for task in plan.tasks), default=0), _TITLE_WIDTH)
    # Each phase is shown once, its days in their order, though a table may name them in any.
    order = {phase.name: (phase.numbers, at) for at, phase in enumerate(plan.phases) if phase.kind == "day"}
    phases = dict.fromkeys(task.phase for task in plan.tasks)
    if order.keys() >= phases.keys():
        phases = dict.fromkeys(sorted(phases, key=lambda name: order[name or ""]))
    for phase in phases:
        lines.append(phase or "Without a phase")
        lines += [_task(task, keys, titles).rstrip() for task in plan.tasks if task.phase == phase]
    rules = list(_rules(plan))
    if rules:
        lines += ["", *rules]
    if plan.notes:
        lines += ["", *(f"Note: {note}" for note in plan.notes)]
    return "\n".join(lines)


def _counts(plan: Plan) -> str:
    done = sum(task.status is Status.DONE for task in plan.tasks)
    parts = [
        f"{_many(len(plan.tasks), 'task')} ({done} done)",
        _many(len(plan.phases), "phase"),
        _many(len(plan.squads), "squad"),
    ]
    return ", ".join(parts)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _task(task: Task, keys: int, titles: int) -> str:
    who = ", ".join(task.owners) or task.squad or "nobody yet"
    facts = [
        who,
        *([task.estimate] if task.estimate else []),
        *([when] if (when := _when(task)) else []),
        *([f"after {', '.join(task.depends_on)}"] if task.depends_on else []),
        *([f"{len(task.acceptance)} criteri{'on' if len(task.acceptance) == 1 else 'a'}"] if task.acceptance else []),
    ]
    return f"  [{_MARK[task.status]}] {_fit(task.key, keys)}  {_fit(task.title, titles)}  {' · '.join(facts)}"


def _when(task: Task) -> str:
    """From when until when; a "due" in words without a figure says what is due rather than when."""
    start, due = (one if one and any(char.isdigit() for char in one) else "" for one in (task.start, task.due))
    if start and due:
        return f"{start} – {due}"
    return f"from {start}" if start else f"due {due}" if due else ""


def _rules(plan: Plan) -> Iterable[str]:
    for trigger in plan.triggers:
        within = "" if trigger.deadline_hours is None else f" within {duration(trigger.deadline_hours)}"
        limit = f"{trigger.comparison} {amount(trigger.threshold, trigger.unit)}"
        yield f"Trigger    {trigger.metric} {limit}: {trigger.action or 'alert'}{within}"
    for ceremony in plan.ceremonies:
        facts = [ceremony.cadence, "/".join(ceremony.days), ceremony.time or ""]
        if ceremony.duration_minutes:
            facts.append(f"{ceremony.duration_minutes} min")
        yield f"Ceremony   {ceremony.name}: {', '.join(fact for fact in facts if fact) or 'no rhythm stated'}"
    others = (
        ("scorecard", plan.scorecards),
        ("measure with a target", plan.kpis),
        ("step around the kickoff", plan.timeline),
        ("risk", plan.risks),
        ("checklist", plan.checklists),
        ("playbook", plan.playbooks),
    )
    counted = [f"{len(entries)} {noun if len(entries) == 1 else _plural(noun)}" for noun, entries in others if entries]
    if counted:
        yield f"Also       {', '.join(counted)}"


def _plural(noun: str) -> str:
    head, space, rest = noun.partition(" ")
    return f"{head}s{space}{rest}"


def _width(text: str) -> int:
    """Columns on a terminal: a wide character takes two, a combining one none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _fit(text: str, width: int) -> str:
    """Exactly so many columns: filled with spaces, or cut with an ellipsis."""
    if _width(text) <= width:
        return text + " " * (width - _width(text))
    kept = ""
    for char in text:
        if _width(kept + char) > width - 1:
            break
        kept += char
    return kept + "…" + " " * (width - 1 - _width(kept))
