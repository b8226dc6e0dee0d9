"""The facts written on a task: ``Owner: Backend – Alex``, a list of criteria, ``(3 days, depends on T4)``."""

import re
from dataclasses import dataclass, field, fields
from itertools import pairwise

from bot.plan.effort_words import ESTIMATE
from bot.plan.field_words import FIELD
from bot.plan.inline import box, plain, status_of
from bot.plan.model import Status
from bot.plan.outline import Item, Paragraph
from bot.plan.people import BLANK, people
from bot.plan.section import Section
from bot.plan.state_marks import state_first
from bot.plan.waits import waits

_PAIR = re.compile(
    r"^[^\w\[(*_`]{0,4}(?:\*\*|__|\*|_)?([^:：*|=]{1,44})(?:\*\*|__|\*|_)?\s*[:：]\s*(?:\*\*|__|\*|_)?\s*(.*)$",
    re.DOTALL,
)
_NEXT_PAIR = re.compile(
    r"\s*[|·•;,]?\s*(?=(?:\*\*|__)[^*:：]{1,30}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：]))|\s+[|·•]\s+"
)
_LABEL_SPLIT = re.compile(r"\s*[,;、，]\s*|\s+(?=[#`])|(?<=`)\s+")
_CRITERIA = re.compile(r"\s*(?:[;；]|<br\s*/?>)\s*")
_COMMA_PAIR = re.compile(r"[,;.]\s+(?=([^\W\d_][^.,;:：]{1,22})[:：]\s)")
_REMARK = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z])\.\s+(?=[A-ZÀ-ÞА-Я])")
_MOST_PAIRS = 12
_TELLING = 3  # words that make a title


@dataclass
class Facts:
    """What is written on a task besides its title. Texts stand as in the document, without Markdown."""

    title: str | None = None
    id: str | None = None
    owners: list[str] = field(default_factory=list)
    squad: str | None = None
    status: Status | None = None
    estimate: str | None = None
    due: str | None = None
    start: str | None = None
    sprint: str | None = None
    summary: str | None = None
    labels: list[str] = field(default_factory=list)
    depends: list[str] = field(default_factory=list)
    acceptance: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    finished: bool = False

    def absorb(self, other: "Facts") -> None:
        """Take over what the other knows and this one does not; lists are joined without repeats."""
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            if isinstance(mine, list):
                mine.extend(entry for entry in theirs if entry not in mine)
            elif not mine:
                setattr(self, each.name, theirs)

    @property
    def telling(self) -> int:
        """How many facts there are that only tasks carry."""
        return sum(
            map(bool, (self.owners or self.squad, self.estimate, self.depends, self.acceptance, self.labels))
        ) + sum(map(bool, (self.status, self.due, self.sprint)))


def pair(text: str) -> tuple[str, str] | None:
    """``Key: value`` with a key from the vocabulary: its meaning and the value as written. None for other text."""
    found = _PAIR.match(text[:4000])
    if not found:
        return None
    meaning = FIELD.exact(plain(found[1]))
    if meaning == "status" and status_of(found[2]) is None and state_first(text):
        return None
    return (meaning, found[2].strip().removesuffix("**").strip()) if meaning else None


def pairs(text: str) -> list[tuple[str, str]]:
    """All the facts on one line, when every part of it is one; else nothing."""
    parts = (part for whole in _NEXT_PAIR.split(text[:4000], maxsplit=_MOST_PAIRS) for part in _listed_pairs(whole))
    found = [pair(part) or _bare(part) for part in parts if part.strip()]
    return [each for each in found if each] if found and found[0] and pair(text) else []


def _listed_pairs(text: str) -> list[str]:
    """``Wer: Mia, Bis: 14.3.`` taken apart at each comma, or full stop, that another field stands behind.

    Where full stops part the fields, a sentence behind the last one is a remark.
    """
    cuts = [found for found in _COMMA_PAIR.finditer(text) if FIELD.exact(found[1])]
    parts = [text[start:end] for start, end in pairwise([0, *(cut.end() for cut in cuts), len(text)])]
    if any(cut[0].startswith(".") for cut in cuts):
        parts = [_REMARK.split(part, maxsplit=1)[0].rstrip(" .") for part in parts]
    return [part.rstrip(" ,;") for part in parts]


def _bare(text: str) -> tuple[str, str] | None:
    """A fact that needs no name: a length, or what the task waits for."""
    needs = waits("- " + text)
    length = ("estimate", text.strip()) if ESTIMATE.match(text.strip()) else None
    return ("depends", needs[1]) if needs and not needs.start() else length


def learn(facts: Facts, meaning: str, value: str) -> bool:
    """Write one fact down. False when the value says nothing, or the meaning is of no use on a task."""
    text = plain(value).strip()
    if not text and meaning != "status":
        return False
    if meaning in ("owner", "squad"):
        _learn_people(facts, meaning, value)
    elif meaning == "status":
        facts.status = facts.status or status_of(value)
    elif meaning in ("estimate", "due", "start"):
        if not BLANK.match(text):
            setattr(facts, meaning, getattr(facts, meaning) or text)
    elif meaning == "phase":
        facts.sprint = facts.sprint or text
    elif meaning in ("title", "name", "summary", "id"):
        where = "summary" if meaning == "name" else meaning
        setattr(facts, where, getattr(facts, where) or text)
    elif meaning == "finished":
        facts.finished = facts.finished or not BLANK.match(text)
    else:
        _learn_list(facts, meaning, value)
    return True


def _learn_people(facts: Facts, meaning: str, value: str) -> None:
    names, squad = people(value)
    if meaning == "squad":
        facts.squad = facts.squad or (plain(value) if names else None)
        return
    facts.owners.extend(name for name in names if name not in facts.owners)
    facts.squad = facts.squad or squad


def _learn_list(facts: Facts, meaning: str, value: str) -> None:
    if meaning in ("labels", "priority"):
        parts = [plain(part).strip("# .") for part in _LABEL_SPLIT.split(value)]
        facts.labels.extend(part for part in parts if part and not BLANK.match(part) and part not in facts.labels)
    elif meaning == "depends":
        facts.depends.append(plain(value))
    elif meaning == "acceptance":
        facts.acceptance.extend(filter(None, (plain(part).strip() for part in _CRITERIA.split(value))))
    elif meaning == "steps":
        facts.steps.append(plain(value))


def from_lines(facts: Facts, texts: list[str]) -> int:
    """Learn every fact on these lines.

    Returns:
        How many lines carried one.
    """
    learnt = 0
    for text in texts:
        found = pairs(text)
        learnt += sum(learn(facts, meaning, value) for meaning, value in found) > 0
    return learnt


def headline(item: Item) -> tuple[str, list[str]]:
    """An item's own lines: its title, wrapped over several, and the lines below it that state facts or remark on it."""
    width = max(len(line.text) for line in item.lines) if item.lines else 0
    for at, (before, line) in enumerate(pairwise(item.lines), start=1):
        if pairs(line.text) or _ends(before.text, line.text, width):
            told = [each.text for each in item.lines[at:]]
            return " ".join(each.text for each in item.lines[:at]), told
    return item.text, []


def _ends(line: str, following: str, width: int) -> bool:
    """Was a line ended on purpose: it says something, and the next word would still have stood in it?"""
    told = len(box(line)[1].split()) >= _TELLING and not line.endswith((",", ":", "–", "—", "-", "("))
    return told and len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width


def from_item(facts: Facts, item: Item) -> bool:
    """Learn the fact that a list item states, with what is listed below it. False when it is none."""
    found = pairs(item.text)
    if not found:
        return False
    for meaning, value in found:
        learn(facts, meaning, value)
    if item.items:
        learn_listed(facts, found[0][0], [child.text for child in item.items])
    return True


def learn_listed(facts: Facts, meaning: str, texts: list[str]) -> None:
    """Learn a fact given as a list of lines, boxes and all."""
    clean = [plain(box(text)[1]) for text in texts]
    if meaning == "acceptance":
        facts.acceptance.extend(clean)
    elif meaning in ("steps", "summary", "title", "name"):
        facts.steps.extend(clean)
    else:
        for text in clean:
            learn(facts, meaning, text)


def from_section(facts: Facts, section: Section) -> int:
    """Learn everything that a ticket's body states, in lines, in lists and under its own small headings.

    Returns:
        How many facts were stated.
    """
    learnt = 0
    for block in section.blocks:
        if isinstance(block, Item):
            known = from_item(facts, block)
            learnt += known
            if not known:
                facts.steps.append(plain(box(block.text)[1]))
        elif isinstance(block, Paragraph):
            learnt += from_lines(facts, [line.text for line in block.lines])
    for below in section.sections:
        meaning = FIELD.exact(below.name)
        texts = _listed(below)
        if meaning:
            learnt += 1
            learn_listed(facts, meaning, texts)
        elif below.role != "criteria":
            facts.steps.extend(plain(box(text)[1]) for text in texts)
    return learnt


def _listed(section: Section) -> list[str]:
    return [
        line.text if isinstance(block, Paragraph) else block.text
        for block in section.blocks
        if isinstance(block, Item | Paragraph)
        for line in (block.lines if isinstance(block, Paragraph) else block.lines[:1])
    ]
