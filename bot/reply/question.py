"""The questions that a reply leaves open; `bot.message.question` makes sentences of them."""

from collections.abc import Sequence

from bot.reply.heap import Doubt
from bot.reply.model import Ask, Heard


def asks(doubts: Sequence[Doubt], updates: Sequence[Heard]) -> tuple[Ask, ...]:
    """One question for each open passage; a loose doubt is dropped when the reply named its tasks after all."""
    asked: dict[tuple[str, tuple[str, ...]], Ask] = {}
    for doubt in doubts:
        if doubt.loose and updates:
            continue
        asked.setdefault((doubt.name or doubt.words, doubt.candidates), _ask(doubt))
    return tuple(asked.values())


def _ask(doubt: Doubt) -> Ask:
    return Ask(words=doubt.words, why=doubt.why, name=doubt.name, candidates=doubt.candidates, statuses=doubt.statuses)
