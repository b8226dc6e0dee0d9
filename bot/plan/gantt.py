"""Reader of Mermaid's Gantt charts: ``Build API :done, api, after design, 5d``."""

import re
from typing import Final

from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.model import Status
from bot.plan.outline import Fence
from bot.plan.section import Section

_TAGS: Final = {"done": Status.DONE, "active": Status.IN_PROGRESS, "crit": None, "milestone": None, "vert": None}
_SETTING = re.compile(
    r"^(?:gantt|title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|inclusive|click|%%)"
)
_DURATION = re.compile(r"^\d+(?:\.\d+)?(?:ms|s|m|h|d|w|M|y)$")
_DATE = re.compile(r"^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|^\d{1,2}:\d{2}")
_MOST_PARTS: Final = 3


def read_gantt(sections: list[Section]) -> list[Candidate]:
    """A candidate for each bar; milestones are moments, not work."""
    found: list[Candidate] = []
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Fence) and block.text.lstrip().startswith("gantt"):
                found.extend(_chart(block, section))
    return found


def _chart(block: Fence, section: Section) -> list[Candidate]:
    found: list[Candidate] = []
    group: str | None = None
    for offset, line in enumerate(block.text.splitlines(), start=1):
        text = line.strip()
        if text.startswith("section "):
            group = text.removeprefix("section ").strip()
        elif ":" in text and not _SETTING.match(text):
            made = _bar(text, block.line + offset, section)
            if made:
                made.phase = group
                found.append(made)
    return found


def _bar(text: str, line: int, section: Section) -> Candidate | None:
    name, _, rest = text.partition(":")
    parts = [part.strip() for part in rest.split(",")]
    tags = [part for part in parts if part in _TAGS]
    if "milestone" in tags or "vert" in tags:
        return None
    made = candidate(name.strip(), line, section, Strength.LABELLED, "a bar of a Gantt chart", shape="bar")
    if made is None:
        return None
    made.named.status = next((status for tag in tags if (status := _TAGS[tag])), made.named.status)
    if "crit" in tags:
        made.facts.labels.append("critical")
    _times(made, [part for part in parts if part and part not in _TAGS])
    return made


def _times(made: Candidate, parts: list[str]) -> None:
    if (
        parts
        and not _DURATION.match(parts[0])
        and not _DATE.match(parts[0])
        and not parts[0].startswith(("after ", "until "))
    ):
        made.named.id, made.named.firm = made.named.id or parts[0], True
        parts = parts[1:]
    for part in parts[:_MOST_PARTS]:
        if part.startswith("after "):
            made.facts.depends.extend(part.split()[1:])
        elif _DURATION.match(part):
            made.facts.estimate = part
        elif _DATE.match(part):
            if made.facts.start is None and not made.facts.depends:
                made.facts.start = part
            else:
                made.facts.due = part
