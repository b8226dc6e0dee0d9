"""Reading a document into a plan: the outline, the readers of single shapes, the weighing, the keys, the rules."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.error import UserError
from bot.plan.actions import read_actions
from bot.plan.boxes import read_boxes
from bot.plan.by_hand import added, dropped
from bot.plan.candidate import Candidate, Strength
from bot.plan.dependency import Known, resolve
from bot.plan.gantt import read_gantt
from bot.plan.inline import plain
from bot.plan.keys import Key, assign, namesakes
from bot.plan.lanes import read_lanes
from bot.plan.lexicon import tokens
from bot.plan.lines import read_lines
from bot.plan.mark import Mark, lines_of, verdicts
from bot.plan.model import Plan, Squad, Task
from bot.plan.outline import Paragraph, blocks
from bot.plan.phases import named_phases, phase_name, phase_path
from bot.plan.records import read_records
from bot.plan.roadmap import lighten, read_roadmap
from bot.plan.rules import ruled_lines, rules_of
from bot.plan.section import Section, tree
from bot.plan.signature import sign
from bot.plan.squads import inherit_owners, join_squads, name_squads
from bot.plan.struck import settle_struck
from bot.plan.tables import read_tables
from bot.plan.tickets import read_tickets
from bot.plan.told import read_told
from bot.plan.triggers import read_triggers
from bot.plan.vocabulary import CEREMONY
from bot.plan.weigh import id_kind, merge, settle_ids, weigh
from bot.plan.workstreams import squad_lines, workstreams

_PROJECT = re.compile(r"^(?:project|plan|title|proyecto|projeto|projet|projekt|проект|项目)\s*[:：]\s*", re.IGNORECASE)
_LONGEST_TITLE: Final = 80
_RECURS: Final = 3
_FREE: Final = frozenset({"line", "moment", "heading", "box", "row", "record"})  # what a rule may look like besides


def read(text: str, *, name: str = "plan", marks: Sequence[Mark] = ()) -> Plan:
    """What a document says: its tasks, its phases, who does what, and the rules it sets.

    ``marks`` are people's words on single lines, the oldest first. They decide on their own lines and on nothing
    else: the other tasks, and their keys, are the same with and without them.

    Raises:
        UserError: nothing in the document looks like a task or like a rule of a plan.
    """
    outline, front_title = blocks(text)
    root = tree(outline)
    found, owned = candidates(root)
    tasks = _tasks(found, root, owned)
    said = verdicts(text, root, marks)
    more = _marked(added(lines_of(text), root, found, tasks, said), tasks, root) if said else []
    off = dropped(tasks, root, said, marks) if marks else set()
    kept = sorted([each for each in (*tasks, *more) if id(each) not in off], key=lambda each: each.line)
    rules = rules_of(root, owned)
    if not kept and not any(rules.values()):
        raise UserError(
            f"I read {name} and found no task in it.",
            "Write each task as a list item with a box, “- [ ] Set up the database”, or as a row of a "
            "table with a “Task” column.",
        )
    named = _named(tasks, more, kept, root)
    return Plan(
        title=_title(root, front_title, name),
        tasks=named,
        phases=named_phases(kept, root),
        squads=_squads(named, root),
        **rules,
    )


def candidates(root: Section) -> tuple[list[Candidate], set[int]]:
    """All that any reader takes for a task, and the identities of the sections that belong to tickets."""
    tickets, owned = read_tickets(root)
    free = [section for section in root.walk() if id(section) not in owned]
    found = [
        *tickets,
        *read_boxes(free),
        *read_tables(free),
        *read_lanes(free),
        *read_records(free),
        *read_actions(free),
        *read_lines(free, root),
        *read_gantt(free),
        *read_roadmap(root, free),
        *read_told(free, root),
    ]
    sign(found, root)
    return found, owned


def _tasks(found: Sequence[Candidate], root: Section, owned: set[int]) -> list[Candidate]:
    ruled = ruled_lines(root, owned)
    kinds = Counter(kind for each in found if each.shape == "box" and (kind := id_kind(each)))
    free = [
        each
        for each in found
        if each.line not in ruled
        or each.shape not in _FREE
        or _somebodys(each)
        or (each.shape == "box" and kinds[id_kind(each)] >= _RECURS)
    ]
    if any(each.shape == "line" and each.line in ruled for each in free):
        settled = squad_lines(root) | {trigger.line for trigger in read_triggers(root)}
        free = [each for each in free if each.shape != "line" or each.line not in settled]
    tasks = weigh(lighten(free, root))
    settle_ids(tasks)
    tasks = merge(tasks)
    settle_struck(tasks, root)
    _place(tasks, root)
    return tasks


def _marked(more: list[Candidate], tasks: list[Candidate], root: Section) -> list[Candidate]:
    """Tasks marked by hand: an id counts where its kind does in the plan, and none is merged with another."""
    for each in tasks:
        each.named.firm = each.named.id is not None
    settle_ids([*tasks, *more])
    sign([*tasks, *more], root)
    _place(more, root)
    return more


def _place(tasks: list[Candidate], root: Section) -> None:
    name_squads(tasks, root)
    settle_ids(tasks)
    inherit_owners(tasks, root)


def _somebodys(line: Candidate) -> bool:
    """Is a line that could govern the work rather work itself: somebody's or marked as done or open, and no meeting?"""
    stands = line.shape == "line" and line.strength is Strength.CERTAIN
    return (bool(line.facts.owners) or stands) and not CEREMONY.find(line.title)


def _title(root: Section, front_title: str, name: str) -> str:
    titles = [section for section in root.walk() if section.is_title]
    first = next((section for section in root.walk() if section.is_heading and section.level), None)
    best = titles[0] if titles else first if first and first.level == 1 else None
    return (best.name if best else "") or front_title or (first.name if first else _first_line(root)) or name


def _first_line(root: Section) -> str:
    """The title of a document without headings: its first line, when it is no sentence and nothing else."""
    first = root.blocks[0] if root.blocks else None
    if not isinstance(first, Paragraph) or first.quoted:
        return ""
    text = _PROJECT.sub("", plain(first.lines[0].text))
    return "" if len(text) > _LONGEST_TITLE or text.endswith(".") or ":" in text else text


def _named(
    tasks: Sequence[Candidate], more: Sequence[Candidate], kept: Sequence[Candidate], root: Section
) -> tuple[Task, ...]:
    """The kept tasks with their keys, which are given as if nothing was marked."""
    plain_keys = assign(tasks)
    keys = [*plain_keys, *assign(more, taken=[key.text for key in plain_keys])]
    of_task = {id(each): key for each, key in zip([*tasks, *more], keys, strict=True)}
    known = Known()
    for task in kept:
        key = of_task[id(task)].text
        known.keys.setdefault(key.casefold(), key)
        known.titles.setdefault(tokens(task.title), key)
        own = task.named.id or (str(task.number) if task.numbered else None)
        if own:
            known.local.setdefault((phase_name(task), own), key)
    join_squads(kept, [of_task[id(task)].text for task in kept], root)
    twins = namesakes(kept, [of_task[id(task)].text for task in kept])
    return tuple(_task(task, of_task[id(task)], known, twin) for task, twin in zip(kept, twins, strict=True))


def _task(task: Candidate, key: Key, known: Known, namesake: str | None) -> Task:
    facts, phase = task.facts, phase_name(task)
    depends_on, needs = resolve(facts.depends, known, own=key.text, phase=phase)
    return Task(
        key=key.text,
        own_key=key.own,
        title=task.title or task.named.lead.strip(" :.|-–—") or key.text,
        line=task.line,
        lines=tuple(sorted({task.line, *task.lines})),
        phase=phase,
        phase_path=phase_path(task),
        squad=facts.squad,
        owners=tuple(dict.fromkeys(facts.owners)),
        status=task.status,
        depends_on=depends_on,
        needs=needs,
        acceptance=tuple(facts.acceptance),
        estimate=facts.estimate,
        labels=tuple(dict.fromkeys(facts.labels)),
        days=task.days or _days(task),
        steps=tuple(facts.steps),
        sprint=facts.sprint,
        start=facts.start,
        due=facts.due,
        summary=facts.summary,
        namesake=namesake,
        why=task.why,
    )


def _days(task: Candidate) -> tuple[int, ...]:
    nearest = next((section for section in task.section.upwards() if section.span), None)
    return nearest.span.numbers if nearest and nearest.span and nearest.span.kind == "day" else ()


def _squads(tasks: Sequence[Task], root: Section) -> tuple[Squad, ...]:
    members: dict[str, list[str]] = {name: [] for name in workstreams(root)}
    for task in tasks:
        if task.squad:
            members.setdefault(task.squad, []).append(task.key)
    return tuple(Squad(name=name, tasks=tuple(keys)) for name, keys in members.items())
