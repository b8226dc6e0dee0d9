"""`muster reply` on the command line: what is understood, and why."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.error import UserError
from handlers.terminal.reply import reply

PLAN = """# Bakery
- [ ] B1: Oven rota (Owner: Zoé Lang)
- [ ] B2: Bread labels (Owner: Zoé Lang)
- [ ] B3: Cake labels (Owner: Omar)
- [x] B4: Flour order (Owner: Zoé Lang)
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "bakery.md"
    file.write_text(PLAN, "utf-8")
    return str(file)


def told(plan: str, said: str, *more: str) -> str:
    return CliRunner().invoke(reply, [plan, *more], input=said, catch_exceptions=False).output


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "B1 is done",
            (
                "  B1  Oven rota\n"
                "      done\n"
                "      “B1 is done”  Sure: flatly said to be finished, and nothing in the reply takes it back.\n"
            ),
        ),
        (
            "B1 60%",
            (
                "  B1  Oven rota\n"
                "      in progress, 60 %\n"
                "      “B1 60%”  Sure: a percentage is said of it; all of it is done, less is not.\n"
            ),
        ),
        (
            "B1 is stuck on the landlord",
            (
                "  B1  Oven rota\n"
                "      blocked, waiting for: the landlord\n"
                "      “B1 is stuck on the landlord”  Sure: it is said to wait for something, or that it cannot go on.\n"
            ),
        ),
        (
            "B1 tomorrow",
            (
                "  B1  Oven rota\n"
                "      status unchanged, until tomorrow\n"
                "      “B1 tomorrow”  Sure: only a date is said of it.\n"
            ),
        ),
        (
            "Today: B1",
            (
                "  B1  Oven rota\n"
                "      in progress\n"
                "      “B1”  Weak, plainer words would win: "
                "it stands alone under “today”, and the heading says how it stands.\n"
            ),
        ),
        (
            "finished the B1 tests",
            (
                "  B1  Oven rota\n"
                "      in progress\n"
                "      “finished the B1 tests”  Sure: "
                "what is finished is a part of it, or what it waited for; that is not done.\n"
            ),
        ),
        (
            "B9 is done",
            (
                "  Not sure which task is meant; nothing is noted from “B9 is done”.\n"
                "      I would ask: The plan has no task B9. Which task do you mean?\n"
            ),
        ),
        (
            "I think B1 is done",
            (
                "  Not sure that it is done: you seem not to be; nothing is noted from “I think B1 is done”.\n"
                "      I would ask: Is B1 (Oven rota) done, or still in progress?\n"
            ),
        ),
        (
            "is B1 done?",
            "  B1  Oven rota\n      nothing noted: it is in a question.\n      “is B1 done”\n",
        ),
        ("Blockers: VPN drops every hour", "  A blocker that belongs to no task: VPN drops every hour\n"),
        ("good morning", "  Nothing noted, nothing asked: I find nothing here about a task of the plan.\n"),
    ],
)
def test_each_answer_says_what_is_understood_and_why(plan: str, said: str, answer: str):
    assert told(plan, said) == answer


def test_a_reply_as_an_owner_is_settled_by_their_tasks(plan: str):
    assert told(plan, "labels are done", "--as", "Omar").startswith("  B3  Cake labels\n      done\n")


def test_what_their_tasks_do_not_settle_would_be_asked(plan: str):
    assert told(plan, "my task is done", "--as", "Zoé Lang") == (
        "  Not sure which task is meant; nothing is noted from “my task is done”.\n"
        "      I would ask: Which task is done: B1 (Oven rota) or B2 (Bread labels)?\n"
    )


def test_an_owner_is_found_by_first_name_and_without_accents_and_both_are_their_open_ones(plan: str):
    heard = told(plan, "both are done", "--as", "zoe")
    assert [line.split()[0] for line in heard.splitlines() if line.startswith("  B")] == ["B1", "B2"]


@pytest.mark.parametrize("name", ["priya", "Priya", "@priya", "PRIYÁ"])
def test_spellings_of_one_name_are_one_owner(tmp_path: Path, name: str):
    file = tmp_path / "plan.md"
    file.write_text(
        "# Bakery\n\n- [ ] B1 Oven rota (@priya)\n- [ ] B2 Bread labels (Owner: Priya)\n- [ ] B3 Till (Owner: Omar)\n",
        encoding="utf-8",
    )
    heard = told(str(file), "both are done", "--as", name)
    assert [line.split()[0] for line in heard.splitlines() if line.startswith("  B")] == ["B1", "B2"]


def test_at_the_checkpoint_the_tasks_listed_are_the_owners(plan: str):
    assert told(plan, "done", "--as", "Omar", "--kind", "checkpoint").startswith("  B3  Cake labels\n      done\n")


def test_who_owns_nothing_is_told_who_does(plan: str):
    with pytest.raises(UserError, match=r"“Kim” is not one owner of this plan\. It knows Omar, Zoé Lang\."):
        told(plan, "done", "--as", "Kim")


def test_what_is_piped_is_answered_line_by_line_until_an_empty_one(plan: str):
    heard = told(plan, "B1 is done\nB2 is done\n\nB3 is done\n")
    assert ("B1  " in heard, "B2  " in heard, "B3  " in heard, ">" in heard) == (True, True, False, False)


def test_json_lines_are_answered_with_json_lines(plan: str):
    heard = told(plan, '{"id": 7, "text": "labels are done", "owns": ["B3"]}\n', "--jsonl")
    assert json.loads(heard)["updates"][0]["task"] == "B3"


def test_in_a_terminal_it_greets_prompts_and_ends(plan: str):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "handlers", "reply", plan, "--as", "Omar"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, text=True, encoding="utf-8") as muster:  # noqa: S603 - its own interpreter
        os.write(ours, b"B3 is done\n")
        os.write(ours, b"\x04")
        shown = muster.communicate(timeout=60)[0]
    os.close(ours)
    os.close(theirs)
    assert muster.returncode == 0
    assert shown == (
        "Bakery: 4 tasks. You are Omar, with 1 task:\n"
        "  B3  Cake labels\n"
        "Write a reply as you would in the thread. An empty line or Ctrl-D ends.\n"
        "> "
        "  B3  Cake labels\n"
        "      done\n"
        "      “B3 is done”  Sure: flatly said to be finished, and nothing in the reply takes it back.\n"
        "> \n"
    )
