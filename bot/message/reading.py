"""What the bot read in a plan, line by line, with a button to correct it; and what is said of a correction."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from bot.error import UserError
from bot.message.block import actions, button, context, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, escape, plain
from bot.plan.model import Task
from bot.plan.passed import Passed
from bot.plan.show_why import reason

VIEW_READING: Final = "reading"
ACTION_NOT_A_TASK, ACTION_A_TASK, ACTION_TAKE_BACK = "mark_not_a_task", "mark_a_task", "take_back_mark"
ACTION_TURN: Final = "turn_reading"
TASKS, PASSED, MARKS = "tasks", "passed", "marks"
TURNS: Final = (TASKS, PASSED, MARKS, "earlier", "later")
PAGE: Final = 15
_TEXT: Final = 150


class Marked(NamedTuple):
    """A mark in force. ``line`` is None where the document does not have its words any more."""

    number: int
    words: str
    task: bool
    line: int | None
    by: str


class Reading(NamedTuple):
    """What there is to look at."""

    channel: str
    version: int
    tasks: Sequence[Task]
    passed: Sequence[Passed]
    marks: Sequence[Marked]


def reading(read: Reading, *, tab: str = TASKS, page: int = 0, notice: str = "") -> dict[str, Any]:
    """The modal "What I read", open at a page of one of its three lists; a page beyond the last is the last."""
    rows = {
        TASKS: [_task(task, read.version) for task in read.tasks],
        PASSED: [_passed(one, read.version) for one in read.passed],
        MARKS: [_mark(one) for one in read.marks],
    }
    shown = rows[tab]
    last = max(0, (len(shown) - 1) // PAGE)
    page = min(max(page, 0), last)
    tabs = [
        button(f"{label} ({len(rows[name])})", f"{ACTION_TURN}_{name}", f"{name} 0", "primary" if name == tab else None)
        for name, label in ((TASKS, "Tasks"), (PASSED, "Lines I passed over"), (MARKS, "Marks in force"))
    ]
    blocks: list[Block] = [*([section(notice)] if notice else []), actions(*tabs)]
    blocks += shown[page * PAGE : (page + 1) * PAGE] or [section(_NOTHING[tab])]
    turns = [button("Earlier", f"{ACTION_TURN}_earlier", f"{tab} {page - 1}")] if page else []
    turns += [button("Later", f"{ACTION_TURN}_later", f"{tab} {page + 1}")] if page < last else []
    if turns:
        blocks += [context(f"Page {page + 1} of {last + 1}"), actions(*turns)]
    return {
        "type": "modal",
        "callback_id": VIEW_READING,
        "private_metadata": f"{read.channel} {tab} {page}",
        "title": {"type": "plain_text", "text": "What I read"},
        "close": {"type": "plain_text", "text": "Close"},
        "blocks": blocks,
    }


_NOTHING: Final = {
    TASKS: "There is no task in this plan.",
    PASSED: "I passed over no line that could be a task.",
    MARKS: "Nobody has corrected my reading so far.",
}


def _task(task: Task, version: int) -> Block:
    text = f"`{escape(task.key)}` {plain(cut(task.title, _TEXT))}\n{plain(reason(task))}"
    return section(text, button("Not a task", ACTION_NOT_A_TASK, f"{version} {task.key}"))


def _passed(one: Passed, version: int) -> Block:
    why = f" It {plain(one.why)}." if one.why else ""
    text = f"{plain(cut(one.text, _TEXT))}\nLine {one.line}.{why}"
    return section(text, button("This is a task", ACTION_A_TASK, f"{version} line {one.line}"))


def _mark(one: Marked) -> Block:
    where = f"Line {one.line}" if one.line else "No line of this version"
    verdict = "is a task" if one.task else "is not a task"
    text = f"{where}, “{plain(cut(one.words, _TEXT))}”, {verdict}, says {_who(one.by)}."
    return section(text, button("Take back", ACTION_TAKE_BACK, str(one.number)))


def _who(by: str) -> str:
    return plain(by) if by else "the command line"


def marked(line: int, text: str, *, task: bool, tasks: int, number: int, by: str) -> Message:
    """For the channel: somebody's word on a line, and how many tasks there are with it."""
    said = "is a task" if task else "is not a task"
    told = f"{_by(by)}line {line}, “{plain(cut(text, _TEXT))}”, {said}. {count(tasks, 'task')} now."
    told = told[0].upper() + told[1:]
    return Message(text=told, blocks=(section(told, button("Undo", ACTION_TAKE_BACK, str(number))),))


def taken_back(words: str, *, tasks: int, by: str) -> Message:
    """Instead of that, when the word was taken back."""
    told = f"{_by(by)}“{plain(cut(words, _TEXT))}” is read as it stands again. {count(tasks, 'task')} now."
    return Message(text=told, blocks=(section(told),))


def _by(by: str) -> str:
    return f"{plain(by)}: " if by else ""


def overtaken() -> str:
    """Above the list, when the plan was loaded anew while somebody looked at it."""
    return "The plan was read again meanwhile. This is how it stands now; nothing was marked."


def refused(problem: UserError) -> str:
    """Above the list, when a correction cannot be made."""
    return plain(str(problem))
