"""The phases of a plan, and which of them a task stands in."""

from collections.abc import Sequence

from bot.plan.candidate import Candidate
from bot.plan.field_words import FIELD
from bot.plan.label import BOLD_LINE
from bot.plan.model import Phase
from bot.plan.section import Section
from bot.plan.span import Span, span_of


def phase_name(task: Candidate) -> str | None:
    """The stretch of the plan that a task stands in: the nearest one of time, else the nearest heading."""
    if task.phase:
        return task.phase
    section = _phase_section(task)
    return section.name if section else None


def phase_path(task: Candidate) -> tuple[str, ...]:
    """The headings around a task, outermost first; labels such as "Tasks:" left out."""
    path = [section.name for section in task.section.upwards() if _is_stretch(section)]
    title = task.section.phase
    if title is not None and title.is_title:
        path.append(title.name)
    path.reverse()
    return tuple(dict.fromkeys([*path, *([task.phase] if task.phase else [])]))


def named_phases(tasks: Sequence[Candidate], root: Section) -> tuple[Phase, ...]:
    """Every stretch of time that a heading or a table's column names, and every heading that tasks stand under."""
    found: dict[str, Phase] = {}
    holding = {id(section) for task in tasks if not task.phase and (section := _phase_section(task))}
    for section in root.walk():
        timed = section.span is not None and section.level and section.level < BOLD_LINE and not section.is_title
        if id(section) in holding or (timed and section.effective_role is None):
            found.setdefault(section.name, _phase(section.name, section.span, section.line))
    for task in tasks:
        if task.phase and task.phase not in found:
            found[task.phase] = _phase(task.phase, span_of(task.phase), task.line)
    return tuple(sorted(found.values(), key=lambda phase: phase.line))


def _phase(name: str, span: Span | None, line: int) -> Phase:
    if span is None:
        return Phase(name=name, kind="section", line=line)
    return Phase(name=name, kind=span.kind, line=line, numbers=span.numbers, weeks=span.weeks)


def _phase_section(task: Candidate) -> Section | None:
    around = list(task.section.upwards())
    timed = next((section for section in around if section.span), None)
    if timed is not None:
        return timed
    heading = next((section for section in around if section.is_heading and section.role != "tasks"), None)
    return heading or next((section for section in around if _is_stretch(section)), None) or task.section.phase


def _is_stretch(section: Section) -> bool:
    if section.is_heading or section.span:
        return True
    return (section.role is None or section.lane is not None) and not FIELD.exact(section.name)
