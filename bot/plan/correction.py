"""A correction of what was read, as a person asks for it: checked against the plan before it counts."""

import re

from bot.error import UserError
from bot.plan.mark import Mark, mark
from bot.plan.model import Plan

_LINE = re.compile(r"^(?:line\s*|:)?(\d{1,7})$", re.IGNORECASE)


def line_named(plan: Plan, what: str) -> int:
    """The line that a task's key or a line's number names; a number that is a key names that task.

    Raises:
        UserError: it names neither.
    """
    task = plan.task(what.strip())
    number = _LINE.match(what.strip())
    if task is None and number is None:
        raise UserError(f"“{what}” is no key of a task and no line.", "Write a key like T4, or a line like “line 31”.")
    return task.line if task else int(number[1]) if number else 0


def correction(plan: Plan, document: str, line: int, *, task: bool) -> Mark:
    """The mark that makes a line of the document a task, or makes the task that came from it none.

    Raises:
        UserError: the line has no words, or is what it should become.
    """
    held = next((one for one in plan.tasks if line in (one.line, *one.lines)), None)
    if task and held:
        raise UserError(f"Line {line} is a task already: {held.key}.")
    if not task and held is None:
        raise UserError(f"Line {line} is no task.", "muster plan show --why names the line of each task.")
    made = mark(document, held.line if held else line, task=task)
    if made is None:
        raise UserError(f"Line {line} has no words in it.", "Name a line that says what is to be done.")
    return made
