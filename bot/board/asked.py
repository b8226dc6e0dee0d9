"""Questions that were asked before: an answer stands, and nobody is asked the same twice."""

from collections.abc import Sequence

from pydantic import AwareDatetime

from bot.plan.model import Frozen, Status

NONE, WITHDRAWN = "none", "withdrawn"


class Asked(Frozen):
    """A question about somebody's words in one thread.

    ``ts`` is the message that held the words, ``candidates`` the tasks it may have meant, by identity. ``answer`` is
    "<status> <identity>" once chosen, "none" or "withdrawn" where nothing was, empty while it is open.
    """

    id: int
    ts: str
    words: str
    candidates: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    answer: str = ""
    answered_at: AwareDatetime | None = None

    @property
    def chosen(self) -> tuple[Status, str] | None:
        """The status and the identity of the task that were chosen."""
        if self.answer in ("", NONE, WITHDRAWN):
            return None
        status, _, identity = self.answer.partition(" ")
        return Status(status), identity


def asked_before(question: Asked, known: Sequence[Asked]) -> Asked | None:
    """The newest earlier question that spares asking this one.

    In the same message, as an edit left it: one about the same words or the same tasks, whether it is open or was
    settled. Elsewhere in the thread: one in the same words about the same tasks that was answered with a choice.
    """
    for one in reversed(known):
        same_words = _folded(one.words) == _folded(question.words)
        same_tasks = one.candidates == question.candidates
        if one.answer == WITHDRAWN or set(one.statuses) != set(question.statuses):
            continue
        if one.ts == question.ts and (same_words or (same_tasks and one.candidates)):
            return one
        if one.chosen and same_words and same_tasks:
            return one
    return None


def meant_before(words: str, status: Status | None, identity: str, known: Sequence[Asked]) -> str:
    """The task that words mean which could be read as ``identity``, and that their author was asked about before.

    The newest answer in the thread counts: what has been closed since must not turn the same words to another task.
    """
    for one in reversed(known):
        chosen = one.chosen
        if chosen and chosen[0] is status and identity in one.candidates and _folded(one.words) == _folded(words):
            return chosen[1]
    return identity


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;:!?")
