"""The lines of a document that could be taken for tasks and were not, each with the reason where it is known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.plan.by_hand import below
from bot.plan.candidate import Candidate, Strength, held_open
from bot.plan.ceremonies import names_meeting
from bot.plan.field import pair
from bot.plan.inline import box, plain
from bot.plan.lexicon import tokens
from bot.plan.mark import Mark, verdicts
from bot.plan.model import Plan
from bot.plan.outline import Block, Fence, Item, Paragraph, Table, blocks
from bot.plan.read import candidates
from bot.plan.registers import is_register
from bot.plan.rules import ruled_lines
from bot.plan.section import Section, tree

_BOLD_FIELD = re.compile(r"^(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__)\s*:?\s*\S")
_TELLING_WORDS: Final = 3
_BLANK = re.compile(r"^[\W_]*$")


@dataclass(frozen=True)
class Passed:
    """A line that is no task; ``why`` is a sentence without its subject ("is …"), empty where nobody knows."""

    line: int
    text: str
    why: str


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    section: Section
    shape: str


def passed_over(document: str, plan: Plan, marks: Sequence[Mark] = ()) -> tuple[Passed, ...]:
    """List items, table rows and bold fields that no task, no rule and no mark uses, in the order of the document."""
    root = tree(blocks(document)[0])
    found, owned = candidates(root)
    tasks = {line for task in plan.tasks for line in task.lines}
    used = tasks | below(root, tasks) | _of_tickets(root, tasks) | set(verdicts(document, root, marks))
    used |= ruled_lines(root, owned) | {rule.line for rule in plan.ceremonies} | {phase.line for phase in plan.phases}
    best: dict[int, Candidate] = {}
    for each in sorted(found, key=lambda each: each.strength):
        best[each.line] = each
    rules = _rules(plan)
    passed: dict[int, Passed] = {}
    for line in _lines(root):
        if line.number in used or line.number in passed or _BLANK.match(line.text) or _ruled(line.text, rules):
            continue
        if line.shape or line.number in best:
            passed[line.number] = Passed(line.number, plain(box(line.text)[1]), _why(line, best.get(line.number)))
    return tuple(passed[number] for number in sorted(passed))


def _lines(root: Section) -> Iterator[_Line]:
    for section in root.walk():
        for block in section.blocks:
            yield from _of_block(block, section)


def _of_block(block: Block, section: Section) -> Iterator[_Line]:
    if isinstance(block, Item):
        if block.lines:
            yield _Line(block.line, block.text, section, "item")
        for child in block.blocks:
            yield from _of_block(child, section)
    elif isinstance(block, Table):
        for row in block.rows:
            yield _Line(row.line, " · ".join(cell for cell in row.cells if cell), section, "row")
    elif isinstance(block, Paragraph):
        for line in block.lines:
            yield _Line(line.number, line.text, section, "field" if _BOLD_FIELD.match(line.text) else "")
    elif isinstance(block, Fence):
        for at, text in enumerate(block.text.splitlines(), start=block.line + 1):
            yield _Line(at, text.strip(), section, "")


def _of_tickets(root: Section, tasks: set[int]) -> set[int]:
    """Every line of the sections whose own line is a task: what stands in them tells of it."""
    return {
        line.number
        for section in root.walk()
        if section.level and section.line in tasks
        for inner in section.walk()
        for line in (*_own(inner), _Line(inner.line, "", inner, ""))
    }


def _own(section: Section) -> Iterator[_Line]:
    for block in section.blocks:
        yield from _of_block(block, section)


def _rules(plan: Plan) -> frozenset[tuple[str, ...]]:
    """The words of what the plan's registers were read from; these keep no line numbers."""
    texts = [
        *(text for risk in plan.risks for text in (risk.risk, risk.mitigation)),
        *(item for checklist in plan.checklists for item in checklist.items),
        *(playbook.trigger for playbook in plan.playbooks),
        *(step.text for step in plan.timeline),
        *(kpi.metric for kpi in plan.kpis),
        *(metric for scorecard in plan.scorecards for metric in scorecard.metrics),
    ]
    return frozenset(words for text in texts if (words := tokens(text)))


def _ruled(text: str, rules: frozenset[tuple[str, ...]]) -> bool:
    """Does the line begin with, or tell in several words, what a register holds?"""
    words = tokens(plain(box(text)[1]))
    if any(words[:length] in rules for length in range(1, len(words) + 1)):
        return True
    spoken = f" {' '.join(words)} "
    return any(len(rule) >= _TELLING_WORDS and f" {' '.join(rule)} " in spoken for rule in rules)


def _why(line: _Line, read: Candidate | None) -> str:
    if read is None:
        return _unread(line)
    if read.strength is Strength.FAINT:
        return "reads like a statement, and the plan has plainer tasks"
    return f"is {read.why.removesuffix(', in a plan that has no plainer tasks')}, and the plan has plainer tasks"


def _unread(line: _Line) -> str:
    """Why no reader took the line up; the first reason that holds."""
    name = next((plain(section.title) for section in line.section.upwards() if section.role), "")
    role = line.section.effective_role
    reasons = (
        (held_open(line.text), "is a form that nobody filled in yet"),
        (role == "criteria", f"stands under “{name}”: what must hold, not what to do"),
        (role == "context", f"stands under “{name}”, which tells about the plan"),
        (is_register(line.section), "stands in a list of what is measured, or of what to do when something happens"),
        (pair(line.text) is not None, "states a fact about something else"),
        (names_meeting(line.text), "names a meeting"),
        (line.shape == "row", "stands in a table without a column for tasks"),
    )
    return next((told for holds, told in reasons if holds), "")
