"""From the text of one Slack message to what it says about a plan's tasks."""

from collections.abc import Collection, Sequence
from typing import Literal

from bot.plan.model import Plan, Status
from bot.reply.blocker import Blockers
from bot.reply.clause import clauses
from bot.reply.clean import clean
from bot.reply.decide import Verdict, verdicts
from bot.reply.heap import Doubt, Heap
from bot.reply.identifier import Finder
from bot.reply.index import Index, index
from bot.reply.kind import Kind
from bot.reply.mention import Mention, spelled_out
from bot.reply.model import Heard, Understanding
from bot.reply.outline import outline
from bot.reply.predicate import Predicate
from bot.reply.question import asks
from bot.reply.reader import Reader
from bot.reply.section import Section
from bot.reply.talk import Talk
from bot.reply.target import Target, Targets
from bot.reply.title import Titles

_LONGEST = 40_000


def understand(
    text: str,
    plan: Plan,
    *,
    owns: Collection[str] = (),
    kind: Literal["standup", "checkpoint"] = "standup",
    about: Collection[str] = (),
) -> Understanding:
    """What a reply asserts about the plan's tasks, its blockers that belong to none, and what must be asked.

    Args:
        text: Slack's raw event text; what stands after 40,000 characters is not read.
        plan: The plan as it was read. Its index is kept for as long as this plan value lives.
        owns: Keys or titles of the author's tasks; unknown names are ignored.
        kind: What the message answers. A checkpoint's prompt lists its tasks in ``about``.
        about: Keys or titles that the prompt listed.

    Never raises for any text. A text that asserts nothing gives an empty value.
    """
    known = index(plan)
    owned, listed = known.keys(owns), known.keys(about)
    heap = _heap(text, known, owned, listed if kind == "checkpoint" or listed else owned)
    found = verdicts(heap.facts)
    unclear = [one for key, verdict in found.items() if (one := _one_of_several(key, verdict, heap, found))]
    for doubt in unclear:
        del found[doubt.candidates[0]]
    updates = tuple(_heard(key, verdict, known) for key, verdict in found.items() if not verdict.doubted)
    doubts = [
        *heap.doubts,
        *unclear,
        *(
            Doubt(verdict.fact.words, "sure", (key,), (Status.DONE, Status.IN_PROGRESS))
            for key, verdict in found.items()
            if verdict.doubted
        ),
    ]
    return Understanding(updates=updates, blockers=tuple(dict.fromkeys(heap.loose)), asks=asks(doubts, updates))


def _one_of_several(key: str, verdict: Verdict, heap: Heap, found: Collection[str]) -> Doubt | None:
    """The question which task is finished, where only one word says so and fits a task of which nothing is said."""
    named = [fact for fact in heap.facts if fact.key == key and not fact.follow]
    rivals = tuple(dict.fromkeys(rival for fact in named for rival in fact.rivals if rival not in found))
    if verdict.fact.kind is not Kind.DONE or not rivals or not all(fact.rivals for fact in named):
        return None
    return Doubt(verdict.fact.words, "which", (key, *rivals), (Status.DONE,), verdict.fact.sentence)


def _heap(text: str, known: Index, owned: Sequence[str], listed: Sequence[str]) -> Heap:
    words = spelled_out(clean(text[:_LONGEST]))
    lines = outline(words, task_numbers=known.numbers(owned))
    finder = Finder(known, owned)
    mentions = [finder.find(line.text) for line in lines]
    named = {
        key
        for one, line in zip(mentions, lines, strict=True)
        if not line.quoted
        for mention in one
        for key in mention.keys
    }
    targets = Targets(known, Titles(known, tuple(dict.fromkeys((*owned, *listed)))))
    talk = Talk(targets, owned, listed or owned, named)
    reader = Reader(talk)
    blockers = Blockers(reader)
    for line, found in zip(lines, mentions, strict=True):
        if line.quoted:
            keys = [key for mention in found for key in mention.keys] or [
                key for one in targets.of(clauses(line.text, ())) for target in one for key in target.keys
            ]
            talk.turn_to(keys)
            talk.quoted = _asked(line.text, found, targets)
        elif line.section is Section.OTHER:
            continue
        elif not blockers.read(line, found):
            reader.read(line, clauses(line.text, found))
    return talk.heap


def _asked(text: str, mentions: Sequence[Mention], targets: Targets) -> tuple[list[Target], list[Predicate]] | None:
    """The tasks that a quoted question asks after: "> Is T4 done?"."""
    for clause in clauses(text, mentions):
        finished = [pred for pred in clause.preds if pred.kind is Kind.DONE]
        if clause.question and finished and (found := [one for one in targets.of([clause])[0] if one.keys]):
            return found, finished
    return None


def _heard(key: str, verdict: Verdict, known: Index) -> Heard:
    status = verdict.status
    closed = status is not None and status.closed
    return Heard(
        task=key,
        title=known.entries[key].task.title,
        status=status,
        progress=None if closed else verdict.progress,
        eta=None if closed else verdict.eta,
        blocked_on=verdict.blocked_on if status is Status.BLOCKED else None,
        words=verdict.fact.words,
        rule=verdict.fact.rule,
    )
