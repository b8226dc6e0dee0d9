"""What is asked of the author of a reply where it was not clear."""

from collections.abc import Sequence

from bot.message.block import actions, button, section
from bot.message.message import Message
from bot.message.mrkdwn import cut, escape, plain
from bot.message.task import SYMBOL, WORD
from bot.plan.model import Frozen, Plan, Status
from bot.reply.model import Ask

ACTION_CHOOSE, ACTION_NEVER_MIND = "choose_task", "never_mind"
ASKED = 4


def sentence(ask: Ask, plan: Plan) -> str:
    """What was not clear, as a question; unescaped, for it is shown on a terminal too."""
    said = WORD[ask.statuses[0]] if ask.statuses else "as you say"
    tasks = [task for key in ask.candidates[:ASKED] if (task := plan.task(key))]
    names = [f"{task.key} ({task.title})" for task in tasks]
    if ask.why == "unknown":
        return f"The plan has no task {ask.name}. Which task do you mean?"
    if ask.why == "whose":
        return f"Which of {ask.name}'s tasks is {said}?"
    if ask.why == "sure" and names:
        return f"Is {names[0]} done, or still in progress?"
    if len(names) > 1:
        return f"Which task is {said}: {', '.join(names[:-1])} or {names[-1]}?"
    return f"Is {names[0]} {said}?" if names else f"Which task is {said}?"


class Choice(Frozen):
    """One thing that the author may have meant: a task of the plan, by its key and its identity, and its status."""

    status: Status
    key: str
    identity: str
    title: str = ""


def question(number: int, words: str, reason: str, choices: Sequence[Choice]) -> Message:
    """Ask the author alone, with a button for each thing they may have meant; ``number`` is the question's."""
    text = f"I did not change anything for “{cut(plain(words), 150)}”. {plain(reason)}"
    buttons = [
        button(
            f"{one.key} {WORD[one.status]} · {cut(one.title, 40)}".rstrip(" ·"),
            f"{ACTION_CHOOSE}_{place}",
            f"{number} {one.status.value} {one.identity}",
        )
        for place, one in enumerate(choices[:ASKED])
    ]
    buttons.append(button("None of these" if buttons else "Never mind", ACTION_NEVER_MIND, str(number)))
    return Message(text=text, blocks=(section(text), actions(*buttons)))


def chosen(key: str, status: Status) -> Message:
    """Instead of the question, once it is answered."""
    text = f"Noted: `{escape(key)}` → {SYMBOL[status]} {WORD[status]}."
    return Message(text=text, blocks=(section(text),))


def dropped() -> Message:
    """Instead of the question, when none of the choices was meant."""
    text = "Nothing changed. Say it again with the task's key, and I will get it."
    return Message(text=text, blocks=(section(text),))
