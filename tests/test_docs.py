"""What the documents say is what happens."""

import re
from pathlib import Path

import pytest

from bot.plan.model import Status
from bot.plan.read import read
from bot.plan.show import text

DOCS = Path(__file__).parents[1] / "docs"
PAIRS = re.findall(r"```markdown\n(.*?)```\n\n```text\n(.*?)\n```", (DOCS / "plan-format.md").read_text(), re.DOTALL)


def test_there_are_examples():
    assert len(PAIRS) >= 4


@pytest.mark.parametrize(("document", "shown"), PAIRS)
def test_each_example_is_read_as_it_says(document: str, shown: str):
    assert text(read(document)) == shown


def test_every_column_of_the_table_is_read():
    plan = read(next(document for document, _ in PAIRS if "| G1 |" in document))
    one = plan.task("G1")
    assert one is not None
    assert (one.owners, one.squad, one.days, one.estimate) == (("Ana",), "Wood", (1, 2), "2d")
    assert (one.acceptance, one.due, one.status) == (("Two coats, dry",), None, Status.TODO)
