"""What a clause is not about: tasks that another one waits for, or that are only mentioned beside it."""

import re
from typing import Final

from bot.reply.clause import MASK, Clause
from bot.reply.kind import Kind
from bot.reply.part import PEOPLE
from bot.reply.predicate import Predicate
from bot.reply.title import content

_BESIDE: Final = re.compile(r"\b(?:for|on|with|of|para|für|pour)\s+(?:the |my |our |task |ticket )*$")
_WAITS: Final = re.compile(
    r"wait|block|depend|pend|hold|held|gated|espera|attend|wart|aguard|await|until|without|till|مستن|انتظار|owe|no "
)
_ASIDE: Final = re.compile(
    r"(?:\bdepend(?:s|ing|ent)? on|\brel(?:y|ies|ying) on|\bthanks to|\binstead of|\bbased on|\bsame as|"
    r"\b(?:un)?like|\brelated to|\bsimilar to|\bsee|\bother than|\bunblocks|\bunblock|\bneeded (?:for|by)|"
    r"\brequired (?:for|by)|\bsuperseded by|\bduplicate of)\s+(?:the\s+)?$"
)
_WHICH: Final = re.compile(r"\b(?:which|that)\s+$")
_NEEDS_IT: Final = re.compile(
    r"\ue003+ (?:needs?|needed|depends?|waits?|wants?|uses?|requires?|builds? on|is waiting)\b"
)
_NEEDS: Final = re.compile(r"^(?:still )?need")
_STUCK: Final = re.compile(r"^(?:\w+ )?stuck (?:on|at|with|in)$|^blocked (?:on|at|with)$")
_TOGETHER: Final = re.compile(r" with \S+ o(?:n|ver)$| hand (?:with|on)$")
_UNDER: Final = re.compile(r"behind|hinge|hang|hung|snag|hostage|mercy|hands")


def blocking(clause: Clause) -> Predicate | None:
    """The phrase of a clause that says that something is blocked."""
    return next((pred for pred in clause.preds if pred.kind is Kind.BLOCKED and not pred.emoji), None)


def namable(clause: Clause) -> str:
    """The clause's words where a subject or an object can stand; the rest is blanked, places stay."""
    text = clause.text
    if clause.condition:
        start, end = clause.condition
        text = text[:start] + " " * (end - start) + text[end:]
    for pred in clause.preds:
        if pred.kind is Kind.WORK and _TOGETHER.search(pred.words):
            text = text[: pred.start] + " " * (pred.end - pred.start) + text[pred.end :]
    blocked = blocking(clause)
    if blocked and clause.mentions:
        text = text[: blocked.end] + " " * (len(text) - blocked.end)
    elif blocked and _WAITS.search(blocked.words) and not _NEEDS.match(blocked.words):
        after = text[blocked.end :]
        beside = [found.end() for found in re.finditer(r"\bfor (?:the |my |our )?", after)]
        keep = beside[-1] if beside else len(after)
        text = text[: blocked.end] + " " * keep + after[keep:]
    return text.replace(MASK, " ")


def is_complement(clause: Clause, start: int, *, foreign: bool) -> bool:
    """Whether the task named at ``start`` is only what another one waits for: "the portal is stuck on T2".

    ``foreign`` when it is none of the author's: what they are stuck on is then not what is stuck.
    """
    if _ASIDE.search(clause.low[:start]) or (_WHICH.search(clause.low[:start]) and _NEEDS_IT.match(clause.low[start:])):
        return True
    blocked = blocking(clause)
    if blocked is None or MASK not in clause.low:
        return False
    if _NEEDS.match(blocked.words) or start < blocked.end:
        return bool(_NEEDS.match(blocked.words)) and blocked.start <= start < blocked.end
    if _STUCK.search(blocked.words):
        subject = clause.low[: blocked.start]
        return foreign or MASK in subject or bool(content(PEOPLE.sub(" ", subject)))
    before = clause.low[blocked.end : start]
    beside = before.strip() and _BESIDE.search(before)
    return bool(_UNDER.search(blocked.words) or (not beside and _WAITS.search(blocked.words)))
