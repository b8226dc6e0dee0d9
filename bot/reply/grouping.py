"""Which of a clause's phrases goes with which of its tasks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.reply.clause import Clause
from bot.reply.kind import Kind
from bot.reply.part import is_part
from bot.reply.predicate import Predicate
from bot.reply.target import Target
from bot.reply.title import content

_ACTIVE = frozenset(
    {Kind.WORK, Kind.DONE, Kind.TODO, Kind.FUTURE, Kind.REVIEW, Kind.ACT, Kind.CANCELLED, Kind.REOPENED, Kind.REMAIN}
)


_EXCEPT: Final = re.compile(
    r"but$|except|excluding|apart|aside|besides|other than|bar\b|save|but not|all but|minus|menos|sauf|außer|bis auf|"
    r"exceto|excepto"
)
_NEXT: Final = 12  # characters between "except" and the task: " for task "


@dataclass(frozen=True)
class Group:
    """Tasks and what is said about them. ``own`` are those named in the clause itself."""

    targets: tuple[Target, ...]
    preds: tuple[Predicate, ...]
    mention_first: bool
    own: tuple[Target, ...] = ()


def groups(targets: Sequence[Target], preds: Sequence[Predicate]) -> list[Group]:
    """Goes through tasks and phrases in reading order.

    A clause that opens with a task gives it the phrases after it; one that opens with a phrase gives
    it to the task after it: "T4 done T5 blocked" against "finished T4 started T5".
    """
    outer = [
        pred for pred in preds if pred.kind is not Kind.ACT or not any(pred.kind is not Kind.ACT for pred in preds)
    ]
    elements: list[Target | Predicate] = sorted([*targets, *outer], key=lambda one: one.start)
    if not elements:
        return []
    runs: list[tuple[list[Target], list[Predicate]]] = [([], [])]
    first = isinstance(elements[0], Target)
    for place, element in enumerate(elements):
        names, says = runs[-1]
        later = [type(one) is Predicate for one in elements[place + 1 :]]
        if isinstance(element, Target):
            if first and says and (any(later) or len(says) > 1):
                moved = [says.pop()] if not any(later) and says[-1].kind in _ACTIVE and not says[-1].emoji else []
                runs.append(([element], moved))
            elif not (first and says):
                names.append(element)
        elif not first and names and not all(later):
            runs.append(([], [element]))
        else:
            says.append(element)
    made = [Group(tuple(names), tuple(says), first, tuple(names)) for names, says in runs if names or says]
    return _last_of_list(made)


def turned(found: list[Target], preds: list[Predicate]) -> tuple[list[Target], list[Predicate]]:
    """In "T2 is blocking T1" the second task is blocked and the first is only what it waits for."""
    blocks = next((pred for pred in preds if pred.kind is Kind.BLOCKS), None)
    if blocks is None:
        return found, preds
    return [target for target in found if target.start >= blocks.end], [replace(blocks, kind=Kind.BLOCKED)]


def excepted(
    found: Sequence[Target], preds: Sequence[Predicate]
) -> tuple[list[Target], list[Predicate], Target | None]:
    """In "T1 to T4 are done except T3" the third is taken out of the list; it is given back last."""
    for pred in preds:
        if pred.kind is not Kind.REMAIN or not _EXCEPT.match(pred.words):
            continue
        out = next((one for one in found if one.keys and 0 <= one.start - pred.end <= _NEXT), None)
        named = {key for one in found if one is not out and one.start < pred.start for key in one.keys}
        if out and set(out.keys) < named:
            left = [
                replace(one, keys=tuple(key for key in one.keys if key not in out.keys))
                for one in found
                if one is not out
            ]
            return left, [one for one in preds if one is not pred], out
    return list(found), list(preds), None


def _last_of_list(made: list[Group]) -> list[Group]:
    """In "finished T4 and T5 is in review" the second task belongs to the second phrase."""
    if len(made) != 1 or made[0].mention_first or len(made[0].targets) != 1:
        return made
    (target,), says = made[0].targets, made[0].preds
    before = tuple(pred for pred in says if pred.start < target.start)
    after = tuple(pred for pred in says if pred.start >= target.end)
    if not (before and after and target.listed and len(target.keys) > 1) or {pred.kind for pred in before} == {
        pred.kind for pred in after
    }:
        return made
    head, tail = replace(target, keys=target.keys[:-1]), replace(target, keys=target.keys[-1:], unknown=())
    return [
        Group((head,), before, mention_first=False, own=(head,)),
        Group((tail,), after, mention_first=True, own=(tail,)),
    ]


def word_of_title(pred: Predicate, target: Target) -> bool:
    """Whether a phrase is only a word of the title: "flaky" in "fix the flaky login test"."""
    words = content(pred.words)
    if (
        pred.words.startswith("still ")
        or pred.kind in {Kind.DONE, Kind.NOT_DONE}
        or (pred.kind is Kind.ACT and pred.words.endswith("ed"))
    ):
        return False  # "configured" reports on "configure the indices"
    return (
        target.start <= pred.start
        and pred.end <= target.end
        and bool(words)
        and all(token.low in target.covered or set(token.stems) & target.covered for token in words)
    )


def partly(clause: Clause, pred: Predicate, target: Target, *, own: bool) -> bool:
    """Whether a phrase is about a part of the task; ``own`` when the clause itself names the task."""
    if target.part and pred.kind in {Kind.DONE, Kind.TODO}:
        return True
    if not own or (target.via == "title" and pred.kind is Kind.TODO):
        return False
    return is_part(clause.low, pred, (target.start, target.end), target.covered)
