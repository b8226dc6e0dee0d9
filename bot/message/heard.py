"""What a reply was understood to say and why, for a terminal."""

from collections.abc import Sequence
from typing import Final

from bot.message.question import ASKED, sentence
from bot.message.task import WORD
from bot.plan.model import Plan, Status
from bot.reply.model import Ask, Heard, Understanding
from bot.reply.unsaid import Unsaid, Why

_DONE: Final = "flatly said to be finished, and nothing in the reply takes it back."
_RULE: Final = {
    "done": _DONE,
    "achieved": _DONE,
    "denied": "it is said not to be finished.",
    "not-done": "it is said not to be finished, or not here and not altogether.",
    "partial": "finished in part or nearly; that is not done.",
    "remain": "something is said to be left to do.",
    "future": "a finish is planned, not reported.",
    "planned-review": "a review is planned, not asked for yet.",
    "review": "it is said to be with its reviewers.",
    "blocked": "it is said to wait for something, or that it cannot go on.",
    "unblocked": "what it waited for is out of the way.",
    "reopened": "it is said to have been finished, and to be open again.",
    "todo": "it is said not to have begun.",
    "cancelled": "it is said to be dropped.",
    "work": "somebody is said to be at work on it.",
    "act": "you tell of work on it, not that it is finished.",
    "percent": "a percentage is said of it; all of it is done, less is not.",
    "date": "only a date is said of it.",
    "box": "it stands alone beside a check box, which says how it stands.",
    "under blockers": "it stands under blockers.",
}
_UNDER: Final = "it stands alone under “{}”, and the heading says how it stands."
_SURE, _WEAK = "Sure: ", "Weak, plainer words would win: "
_PART: Final = "what is finished is a part of it, or what it waited for; that is not done."
_WHY: Final = {
    Why.QUOTED: "it stands in what you quote",
    Why.OTHER_HEADING: "its heading is not about how tasks stand",
    Why.QUESTION: "it is in a question",
    Why.CONDITION: "it is in a condition or a time (if, once, after …)",
    Why.RETRACT: "the words are taken back",
    Why.SAME: "nothing new is said",
    Why.HANDOVER: "it changes hands, and nothing is said of how it stands",
    Why.REPORT: "a bug is reported, and that says nothing of the task",
    Why.COUNTERFACT: "it is what would have been, not what is",
    Why.ASIDE: "the sentence is about something else",
    Why.NO_STATE: "I take nothing beside it for how it stands",
}
_DOUBT: Final = {
    "which": "Not sure which task is meant",
    "whose": "Not sure which task is meant",
    "unknown": "Not sure which task is meant",
    "sure": "Not sure that it is done: you seem not to be",
}


def welcome(plan: Plan, *, owner: str = "", owns: Sequence[str] = (), end: str = "Ctrl-D") -> str:
    """Before the first reply."""
    head = f"{plan.title}: {len(plan.tasks)} tasks."
    if owner:
        mine = [task for key in owns if (task := plan.task(key))]
        head += f" You are {owner}, with {_counted(len(mine))}" + (":" if mine else ".")
        head += "".join(f"\n  {task.key}  {task.title}" for task in mine)
    return f"{head}\nWrite a reply as you would in the thread. An empty line or {end} ends."


def text(heard: Understanding, silent: Sequence[Unsaid], plan: Plan) -> str:
    """Each update with its words and why, what would be asked, and what is named without being asserted."""
    lines = [line for one in heard.updates for line in _update(one)]
    for blocker in heard.blockers:
        lines += [f"  A blocker that belongs to no task: {blocker}"]
    lines += [line for ask in heard.asks for line in _ask(ask, plan)]
    for one in silent:
        task = plan.task(one.task)
        lines += [f"  {one.task}  {task.title if task else ''}".rstrip(), f"      nothing noted: {_WHY[one.why]}."]
        lines += [f"      “{one.words}”"]
    return "\n".join(lines) or "  Nothing noted, nothing asked: I find nothing here about a task of the plan."


def _update(one: Heard) -> list[str]:
    facts = [
        WORD[one.status] if one.status else "status unchanged",
        f"{one.progress} %" if one.progress is not None else "",
        f"until {one.eta}" if one.eta else "",
        f"waiting for: {one.blocked_on}" if one.blocked_on else "",
    ]
    told = ", ".join(fact for fact in facts if fact)
    return [f"  {one.task}  {one.title}", f"      {told}", f"      “{one.words}”  {_because(one)}"]


def _because(one: Heard) -> str:
    """Why, and whether plainer words in the same reply would have won, as `bot.reply.decide` weighs them."""
    under = one.rule.startswith("under ") and one.status is Status.IN_PROGRESS
    if one.rule in {"done", "achieved"} and one.status is not Status.DONE:
        why = _PART
    else:
        why = _RULE.get(one.rule) or _UNDER.format(one.rule.removeprefix("under "))
    return (_WEAK if one.rule == "act" or under else _SURE) + why


def _ask(ask: Ask, plan: Plan) -> list[str]:
    lines = [f"  {_DOUBT[ask.why]}; nothing is noted from “{ask.words}”.", f"      I would ask: {sentence(ask, plan)}"]
    return [*lines, f"      It could be any of {', '.join(ask.candidates)}."] if len(ask.candidates) > ASKED else lines


def _counted(number: int) -> str:
    return f"{number} task" if number == 1 else f"{number} tasks"
