"""Every labelled reply of the repository: those of the test tables, and those written afterwards."""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.bot.reply.told import told
from tests.understanding.written import WRITTEN

TABLES = Path(__file__).parents[1] / "bot" / "reply"
COLUMNS = ("plan", "owns", "text", "expected")


@dataclass(frozen=True)
class Example:
    """A reply to a plan by the owner of some tasks; ``source`` is the test that holds it, or its group."""

    source: str
    plan: str
    owns: str
    text: str
    expected: str

    @cached_property
    def understood(self):
        return told(self.plan, self.owns, self.text)

    @property
    def right(self):
        return self.understood == self.expected

    @property
    def miss(self):
        """What happens instead: nothing is said, it is asked, a task is done by mistake, or something else is noted."""
        if done(self.understood) - done(self.expected):
            return "done by mistake"
        if self.understood == "-":
            return "silent"
        if "?" in self.understood.split() and "?" not in self.expected.split():
            return "asked"
        return "other"


def done(label):
    """The tasks that a label says are done."""
    return {update.partition("=")[0] for update in label.split() if update.endswith("=done")}


def from_tables() -> Iterator[Example]:
    """The rows of every table of plan, owner, text and label in the tests of replies."""
    for file in sorted(TABLES.glob("test_*.py")):
        module = importlib.import_module(f"tests.bot.reply.{file.stem}")
        for name, test in vars(module).items():
            for mark in getattr(test, "pytestmark", ()):
                if mark.name == "parametrize" and tuple(mark.args[0]) == COLUMNS:
                    yield from (Example(name, *row) for row in mark.args[1])


def from_written() -> Iterator[Example]:
    """The replies written afterwards."""
    return (Example(group, *row) for group, rows in WRITTEN.items() for row in rows)
