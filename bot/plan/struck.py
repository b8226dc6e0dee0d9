"""What a line drawn through a task means here: that it is finished, or that it is dropped."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.plan.candidate import Candidate
from bot.plan.inline import plain
from bot.plan.model import Status
from bot.plan.outline import Item, Paragraph
from bot.plan.section import Section
from bot.plan.vocabulary import STATUS

_LEGEND = re.compile(
    r"(?:struck|strike-?\s?through|strikethrough|crossed[- ](?:out|off)|tachad[oa]s?|barrée?s?|durchgestrichen\w*"
    r"|riscad[oa]s?|зач[её]ркнут\w*|删除线|划掉|取り消し線)(.{1,80})",
    re.IGNORECASE,
)
_REACH: Final = 400


def settle_struck(tasks: Sequence[Candidate], root: Section) -> None:
    """Decide for the tasks that nothing but a line through them marks.

    1. The document's own key says it: "struck through = finished".
    2. Where other tasks are ticked off, a struck one was dropped.
    3. Elsewhere striking is how the list is worked off.
    """
    bare = [task for task in tasks if task.named.struck]
    if not bare:
        return
    meant = next(_stated(root), None)
    if meant is None:
        ticked = any(task.status is Status.DONE for task in tasks)
        meant = Status.CANCELLED if ticked else Status.DONE
    for task in bare:
        task.named.status = meant


def _stated(root: Section) -> Iterator[Status]:
    for section in root.walk():
        for block in section.blocks:
            if isinstance(block, Paragraph | Item):
                for line in block.lines:
                    found = _LEGEND.search(plain(line.text[:_REACH]))
                    for word in re.findall(r"[^\W\d_]+", found[1]) if found else ():
                        status = STATUS.exact(word)
                        if status in (Status.DONE, Status.CANCELLED):
                            yield Status(status)
                            break
