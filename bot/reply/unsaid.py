"""Tasks that a reply names without saying how they stand, and what the grammar sees there instead."""

from collections.abc import Collection, Iterator
from enum import StrEnum

from bot.plan.model import Frozen, Plan
from bot.reply.clause import Clause, clauses
from bot.reply.clean import clean
from bot.reply.identifier import Finder
from bot.reply.index import index
from bot.reply.item import SILENT
from bot.reply.kind import Kind
from bot.reply.mention import spelled_out
from bot.reply.model import Understanding
from bot.reply.outline import Line, outline
from bot.reply.section import Section
from bot.reply.target import Target, Targets
from bot.reply.title import Titles


class Why(StrEnum):
    """Why what stands beside a task's name says nothing of it."""

    QUOTED = "quoted"
    OTHER_HEADING = "other-heading"  # under Notes, Risks, Thanks …
    QUESTION = "question"
    CONDITION = "condition"  # "once T4 is merged"
    RETRACT = "retract"
    SAME = "same"
    HANDOVER = "handover"
    REPORT = "report"
    COUNTERFACT = "counterfact"
    ASIDE = "aside"  # named beside what the sentence is about
    NO_STATE = "no-state"


class Unsaid(Frozen):
    """A task that is named, the words it is named in, and why nothing is taken from them."""

    task: str
    words: str
    why: Why


def unsaid(text: str, plan: Plan, heard: Understanding, *, owns: Collection[str] = ()) -> tuple[Unsaid, ...]:
    """Why tasks that ``text`` names are neither in the updates nor in the questions of ``heard``, its understanding.

    Each task once, by the first words that name it. Never raises for any text.
    """
    known = index(plan)
    owned = known.keys(owns)
    settled = {one.task for one in heard.updates} | {key for ask in heard.asks for key in ask.candidates}
    finder, targets = Finder(known, owned), Targets(known, Titles(known, owned))
    found: dict[str, Unsaid] = {}
    for line in outline(spelled_out(clean(text)), task_numbers=known.numbers(owned)):
        cut = clauses(line.text, finder.find(line.text))
        for clause, named in zip(cut, targets.of(cut), strict=True):
            for key, why in _reasons(line, clause, named):
                if key not in settled:
                    found.setdefault(key, Unsaid(task=key, words=clause.text.strip(), why=why))
    return tuple(found.values())


def _reasons(line: Line, clause: Clause, named: list[Target]) -> Iterator[tuple[str, Why]]:
    subjects = [key for target in named for key in target.keys]
    supposed = [key for mention in clause.conditional for key in mention.keys]
    beside = [key for mention in clause.mentions for key in mention.keys if key not in subjects]
    instead = _instead(line, clause)
    yield from ((key, instead or Why.NO_STATE) for key in subjects)
    yield from ((key, instead or Why.CONDITION) for key in supposed)
    yield from ((key, instead or Why.ASIDE) for key in beside)


def _instead(line: Line, clause: Clause) -> Why | None:
    """What makes a whole clause say nothing; the order is that in which a reply is read."""
    if line.quoted:
        return Why.QUOTED
    if line.section is Section.OTHER:
        return Why.OTHER_HEADING
    kinds = {pred.kind for pred in clause.preds}
    if Kind.RETRACT in kinds:
        return Why.RETRACT
    if clause.question:
        return Why.QUESTION
    silent = next((pred.kind for pred in clause.preds if pred.kind in SILENT), None)
    return Why(silent.value) if silent else None
