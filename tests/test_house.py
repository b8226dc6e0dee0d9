"""The house keeps its shape."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [
    path
    for folder in ("bot", "storage", "handlers", "sandbox")
    for path in (ROOT / folder).rglob("*.py")
    if "versions" not in path.parts
]
LONGEST = 250


def test_no_file_is_longer_than_one_idea():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


@pytest.mark.parametrize("word", ["utils", "helpers", "manager", "common", "misc"])
def test_no_file_has_a_name_that_says_nothing(word: str):
    assert [path for path in SOURCES if path.stem == word] == []


def test_only_the_clock_asks_the_machine_what_time_it_is_in_the_bot_and_storage():
    asking = ("datetime.now(", "date.today(", "utcnow(", "time.time(")
    found = [
        path
        for path in SOURCES
        if path.parts[len(ROOT.parts)] in ("bot", "storage") and any(ask in path.read_text() for ask in asking)
    ]
    assert found == []


def test_pins_are_names_and_versions_only():
    lines = (ROOT / "constraints.txt").read_text().split()
    assert all("==" in line and "/" not in line and "@" not in line for line in lines)
