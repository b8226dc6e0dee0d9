"""Which of a board's figures a question asks for."""

import re
from typing import Final

_ASKS: Final = re.compile(
    r"(?:(?:what|which|who)(?: tasks?)?(?:['’]?s| is| are)?|show(?: me)?|list|(?:is )?anything)"
    r"(?: ?(?:the|all|our|tasks?)\b)*"
    r" ?\b(?P<figure>late|overdue|behind|blocked|stuck|due|next)(?: (?:up|today|right now|now|tasks?))*"
)
_STANDS: Final = re.compile(
    r"what(?:['’]?s| is) (?:the|our) status|how (?:are we|is it|is the plan) (?:doing|going)"
    r"|where (?:do|are) we(?: stand)?"
)
_SAME: Final = {"overdue": "late", "behind": "late", "stuck": "blocked"}


def figure(question: str) -> str:
    """The list that “what's late” means: late, blocked, due or next; "status" for the whole, empty for anything else.

    The question comes in small letters, without its mark.
    """
    if found := _ASKS.fullmatch(question):
        return _SAME.get(found["figure"], found["figure"])
    return "status" if _STANDS.fullmatch(question) else ""
