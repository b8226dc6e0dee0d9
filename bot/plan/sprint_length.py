"""How long the sprints of a plan last."""

import re
from collections import Counter

from bot.plan.model import Phase, Plan

USUAL = 2  # weeks
LONGEST = 8

_LENGTH = re.compile(
    r"\b(?P<weeks>\d|one|two|three|four)[\s-]*(?:weeks?|wks?|semanas?|semaines?|wochen?|недел[ия])\b", re.IGNORECASE
)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4}
_CADENCE = (("biweekly", 2), ("bi-weekly", 2), ("fortnight", 2), ("every other week", 2), ("weekly", 1))


def sprint_weeks(plan: Plan) -> int:
    """The weeks of one sprint: as the headings tie sprints to weeks, else as stated in words, else two."""
    sprints = [phase for phase in plan.phases if phase.kind == "sprint"]
    tied = Counter(round(len(phase.weeks) / len(phase.numbers)) for phase in sprints if phase.weeks and phase.numbers)
    if tied:
        return max(1, tied.most_common(1)[0][0])
    return _nested(plan, sprints) or _stated(plan, sprints) or USUAL


def _nested(plan: Plan, sprints: list[Phase]) -> int | None:
    """The weeks that the headings below one sprint number, where the tasks show any below it."""
    weeks = {phase.name: set(phase.numbers) for phase in plan.phases if phase.kind == "week"}
    below: dict[str, set[int]] = {phase.name: set() for phase in sprints if len(phase.numbers) == 1}
    for task in plan.tasks:
        for sprint in below.keys() & set(task.phase_path):
            for name in weeks.keys() & set(task.phase_path):
                below[sprint] |= weeks[name]
    counted = Counter(len(found) for found in below.values() if found)
    return counted.most_common(1)[0][0] if counted else None


def _stated(plan: Plan, sprints: list[Phase]) -> int | None:
    meetings = [one for one in plan.ceremonies if "sprint" in one.name.casefold()]
    for text in (*(phase.name for phase in sprints), *(one.cadence for one in meetings)):
        if match := _LENGTH.search(text):
            weeks = _WORDS.get(match["weeks"].casefold()) or int(match["weeks"])
            if 1 <= weeks <= LONGEST:
                return weeks
    found = (weeks for one in meetings for words, weeks in _CADENCE if words in one.cadence.casefold())
    return next(found, None)
