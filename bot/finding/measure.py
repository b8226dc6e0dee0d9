"""Measures for which it is not plain what to send, so that they would stay empty."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.alert.term import relates, terms
from bot.finding.finding import Finding, Rank, gathered, short
from bot.plan.model import Plan
from bot.scorecard.metric import feeds, is_recovery

_WORD = re.compile(r"[^\W_]+")
_LONG: Final = 6  # telling words, more than somebody types
_SHORT: Final = 2


def unfed_measures(plan: Plan) -> Iterator[Finding]:
    """Names that no signal can feed, times to recover that wait for outcomes, and names too long to be sent whole."""
    seen: set[str] = set()
    found: list[tuple[str, Finding]] = []
    measures = [(one.metric, one.line, True) for one in plan.triggers]
    measures += [(name, card.line, False) for card in plan.scorecards for name in card.metrics]
    for name, line, alarms in measures:
        said = _finding(name, line, alarms=alarms)
        if said and name.casefold() not in seen:
            seen.add(name.casefold())
            found.append((name, said))
    many = "measures are fed under a name that is not plain"
    yield from gathered([said for _, said in found], [name for name, _ in found], lambda count: f"{count} {many}")


def _finding(name: str, line: int, *, alarms: bool) -> Finding | None:
    shown = short(name, 80)
    if not (relates(name, name) if alarms else feeds(name, name)):
        return Finding(
            line,
            f"No signal can feed “{shown}”: it does not say what is counted.",
            'Name the thing, like “open defects”; then “muster signal "open defects" 3” feeds it.',
            Rank.UNSAID,
        )
    if is_recovery(name):
        return Finding(line, *_recovery(name, shown, alarms=alarms), Rank.UNCLEAR)
    few = _short(name) if len(terms(name)) > _LONG else ""
    if not few:
        return None
    return Finding(
        line,
        f"“{shown}” is a long name for a signal.",
        f"Some of its words are enough: “{_command(few)} 3” feeds it.",
        Rank.UNCLEAR,
    )


def _recovery(name: str, shown: str, *, alarms: bool) -> tuple[str, str]:
    if alarms:
        return (
            f"“{shown}” is not worked out from failed and succeeded runs here; somebody has to send the time itself.",
            f"Send it with “{_command(name)} 45min”.",
        )
    run = next((word for word in _WORD.findall(name) if terms(word) and _tells(name, word)), "deploy")
    return (
        f"“{shown}” is worked out from failed and succeeded runs; a number sent for it counts for nothing.",
        f"Send “{_command(run)} failed” and later “{_command(run)} succeeded”.",
    )


def _tells(name: str, word: str) -> bool:
    return not is_recovery(word) and feeds(name, word)


def _short(name: str) -> str:
    """The first two words side by side that feed the measure by themselves."""
    pairs = (f"{one} {two}" for one, two in pairwise(_WORD.findall(name)))
    return next((pair for pair in pairs if len(terms(pair)) == _SHORT and relates(name, pair)), "")


def _command(name: str) -> str:
    bare = " ".join(name.replace('"', "").split())
    return f"muster signal {bare}" if _WORD.fullmatch(bare) else f'muster signal "{bare}"'
