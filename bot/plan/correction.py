"""A correction of what was read, as a person asks for it: checked against the plan before it counts."""

import re

from bot.error import UserError
from bot.plan.mark import Mark, heading_over, mark, words_of_line
from bot.plan.model import Plan, Task

_LINE = re.compile(r"^(?:line\s*)?(\d{1,7})$", re.IGNORECASE)


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


def task_named(plan: Plan, what: str) -> Task:
    """The task that a key or the number of one of its lines names.

    Raises:
        UserError: it names none, or a line that several tasks stand on.
    """
    task = plan.task(what.strip())
    if task is not None:
        return task
    line = line_named(plan, what)
    found = [one for one in plan.tasks if line in (one.line, *one.lines)]
    if not found:
        raise UserError(f"Line {line} is no task.", "muster plan show --why names the line of each task.")
    if len(found) > 1:
        raise UserError(f"Line {line} holds {', '.join(one.key for one in found)}.", "Name one of them by its key.")
    return found[0]


def not_a_task(plan: Plan, document: str, task: Task) -> Mark:
    """The mark that makes a task none. Of several on one line, the cards of a board, it takes this one alone.

    Raises:
        UserError: its line has no words to know it by.
    """
    if sum(one.line == task.line for one in plan.tasks) > 1:
        return Mark(words_of_line(task.title), heading_over(document, task.line), task=False)
    return _told(document, task.line, task=False)


def a_task(plan: Plan, document: str, line: int) -> Mark:
    """The mark that makes a line a task.

    Raises:
        UserError: the line is one already, or has no words.
    """
    held = next((one for one in plan.tasks if line in (one.line, *one.lines)), None)
    if held is not None:
        raise UserError(f"Line {line} is a task already: {held.key}.")
    return _told(document, line, task=True)


def _told(document: str, line: int, *, task: bool) -> Mark:
    made = mark(document, line, task=task)
    if made is None:
        raise UserError(f"Line {line} has no words in it.", "Name a line that says what is to be done.")
    return made
