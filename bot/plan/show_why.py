"""What was read line by line, for a terminal: why each task is one, and which lines were passed over."""

from collections.abc import Sequence

from bot.plan.model import Plan, Task
from bot.plan.passed import Passed


def text(plan: Plan, passed: Sequence[Passed]) -> str:
    """Each task with its lines and the reason, then the lines passed over. Ends without a line break."""
    lines = [plan.title, ""]
    for task in plan.tasks:
        lines += [f"{task.key}  {task.title}", f"    {reason(task)}"]
    if passed:
        lines += ["", f"Passed over: {len(passed)} {'line' if len(passed) == 1 else 'lines'}"]
    lines += [f"  line {one.line}  “{one.text}”" + (f" {one.why}." if one.why else "") for one in passed]
    return "\n".join(lines)


def reason(task: Task) -> str:
    """Why a task was taken for one, in a sentence."""
    others = [str(line) for line in task.lines if line != task.line]
    told = f"Line {task.line} is {task.why}"
    if not others:
        return f"{told}."
    if len(others) == 1:
        return f"{told}; line {others[0]} tells of it too."
    return f"{told}; lines {', '.join(others[:-1])} and {others[-1]} tell of it too."
