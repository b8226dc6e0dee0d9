"""What people check off: the items of a checklist, the steps of a kickoff."""

import hashlib
from collections.abc import Iterable, Mapping

from pydantic import AwareDatetime

from bot.plan.model import Checklist, Frozen, Plan
from bot.ritual.once import readiness_lists, step_subject


class Item(Frozen):
    """Something to check off. It is itself as long as its list and its words stay, wherever it moves.

    ``token`` stands for the identity where Slack takes few characters.
    """

    identity: str
    text: str

    @property
    def token(self) -> str:
        return token_of(self.identity)


class Check(Frozen):
    """Who checked an item off, and when."""

    by: str
    at: AwareDatetime


Checks = Mapping[str, Check]  # by the item's identity; what is not checked off is not in it


def token_of(text: str) -> str:
    """A short stand-in for a text, the same every time."""
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()


def items_of(checklist: Checklist) -> tuple[Item, ...]:
    """The items of a checklist, each once."""
    return _apart(_item("list", checklist.name, text) for text in checklist.items)


def list_of(plan: Plan, name: str) -> tuple[Item, ...]:
    """The items of one of the plan's readiness lists; none when this version has no such list."""
    return next((items_of(one) for one in readiness_lists(plan) if one.name == name), ())


def steps_at(plan: Plan, subject: str) -> tuple[Item, ...]:
    """The kickoff's steps of one hour of the countdown."""
    return _apart(_item("step", subject, step.text) for step in plan.timeline if step_subject(step) == subject)


def subject_of(plan: Plan, token: str) -> str | None:
    """The countdown's hour that a step belongs to, by the step's token; None when this version has no such step."""
    for step in plan.timeline:
        subject = step_subject(step)
        if any(one.token == token for one in steps_at(plan, subject)):
            return subject
    return None


def _apart(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple({one.identity: one for one in items}.values())


def _item(kind: str, name: str, text: str) -> Item:
    return Item(identity=" ".join(f"{kind} {name}: {text}".casefold().split()), text=text)
