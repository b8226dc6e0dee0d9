"""`muster plan diff`: two files, their difference, and an exit code for scripts."""

import json

import pytest
from click.testing import CliRunner

from bot.error import UserError
from handlers.terminal.plan import plan


@pytest.fixture
def files(tmp_path):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("- [ ] Write docs\n- [ ] Ring the bell (depends on Write docs)\n")
    new.write_text("- [ ] Write the API docs\n- [ ] Ring the bell (depends on Write the API docs)\n")
    return str(old), str(new)


def run(*words):
    return CliRunner().invoke(plan, ["diff", *words])


def test_a_change_is_told_and_ends_with_one(files):
    result = run(*files)
    assert (result.exit_code, result.output) == (1, "Renamed: write-docs “Write docs” is now “Write the API docs”\n")


def test_the_same_plan_in_another_file_is_no_change(files, tmp_path):
    copy = tmp_path / "copy.md"
    copy.write_bytes((tmp_path / "old.md").read_bytes().replace(b"\n", b"\r\n"))
    result = run(files[0], str(copy))
    assert (result.exit_code, result.output) == (0, "Nothing that I track has changed.\n")


def test_the_change_as_json(files):
    result = run(*files, "--json")
    (pair,) = json.loads(result.output)["renamed"]
    assert [task["title"] for task in pair] == ["Write docs", "Write the API docs"]
    assert result.exit_code == 1


def test_a_file_that_is_not_there(files):
    result = run(files[0], "nowhere.md")
    assert isinstance(result.exception, UserError)
    assert str(result.exception) == "nowhere.md cannot be read: No such file or directory. Check the path."


def test_an_address_is_said_to_be_none_to_read_here():
    result = CliRunner().invoke(plan, ["show", "https://example.org/plan.md"])
    assert str(result.exception) == "Only plan load takes an address. Save the document, and name the file here."
