"""The questions that a reply leaves open, as sentences for its author."""

from collections.abc import Sequence
from typing import Final

from bot.plan.model import Status
from bot.reply.heap import Doubt
from bot.reply.index import Index
from bot.reply.model import Ask, Heard

_SAID: Final = {
    Status.TODO: "not started",
    Status.IN_PROGRESS: "in progress",
    Status.IN_REVIEW: "in review",
    Status.BLOCKED: "blocked",
    Status.DONE: "done",
    Status.CANCELLED: "cancelled",
}
_NAMED: Final = 4


def asks(doubts: Sequence[Doubt], updates: Sequence[Heard], known: Index) -> tuple[Ask, ...]:
    """One question for each open passage; a loose doubt is dropped when the reply named its tasks after all."""
    asked: dict[tuple[str, tuple[str, ...]], Ask] = {}
    for doubt in doubts:
        if doubt.loose and updates:
            continue
        asked.setdefault((doubt.name or doubt.words, doubt.candidates), _ask(doubt, known))
    return tuple(asked.values())


def _ask(doubt: Doubt, known: Index) -> Ask:
    said = _SAID[doubt.statuses[0]] if doubt.statuses else "as you say"
    names = [f"{key} ({known.entries[key].task.title})" for key in doubt.candidates[:_NAMED]]
    if doubt.why == "unknown":
        reason = f"The plan has no task {doubt.name}. Which task do you mean?"
    elif doubt.why == "whose":
        reason = f"Which of {doubt.name}'s tasks is {said}?"
    elif doubt.why == "sure":
        reason = f"Is {names[0]} done, or still in progress?"
    elif names:
        reason = (
            f"Which task is {said}: {', '.join(names[:-1])} or {names[-1]}?"
            if len(names) > 1
            else f"Is {names[0]} {said}?"
        )
    else:
        reason = f"Which task is {said}?"
    return Ask(words=doubt.words, reason=reason, candidates=doubt.candidates, statuses=doubt.statuses)
