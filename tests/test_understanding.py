"""What `docs/understanding.md` says of replies is what happens."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from handlers.terminal.reply import reply
from tests.bot.reply.told import told
from tests.understanding.category import KIND_OF
from tests.understanding.document import DOCUMENT, figures_in, with_figures
from tests.understanding.examples import Example, from_tables
from tests.understanding.figures import figures, in_words

TEXT = DOCUMENT.read_text("utf-8")
SAID = "| said by the owner of T1 and T2 | is read as |\n| --- | --- |\n"
EXAMPLES = [
    tuple(row.strip("| ").split(" | ")) for table in TEXT.split(SAID)[1:] for row in table.split("\n\n")[0].splitlines()
]
FERRY = Path(__file__).parents[1] / "sandbox" / "example" / "ferry-launch.md"
SESSION = re.search(r"```text\n(> .*?)\n```", TEXT, re.DOTALL)


def test_there_are_examples():
    assert len(EXAMPLES) > 40


@pytest.mark.parametrize(("said", "read_as"), EXAMPLES)
def test_each_example_is_read_as_the_page_says(said: str, read_as: str):
    assert in_words(told("P", "T1 T2", said.replace(" ⏎ ", "\n"))) == read_as


def test_the_session_is_what_the_command_prints():
    session = SESSION[1].splitlines()
    said = [line.removeprefix("> ") for line in session if line.startswith("> ")]
    answers = [line for line in session if not line.startswith("> ")]
    shown = CliRunner().invoke(reply, [str(FERRY), "--as", "Grace"], input="\n".join(said)).output
    assert shown.splitlines() == answers


def test_the_figures_are_those_that_the_command_prints():
    assert figures_in(TEXT) == figures(), "bring the page up to them: python -m tests.understanding --write"


def test_figures_are_put_between_their_marks_and_nothing_else_changes():
    assert with_figures(with_figures(TEXT, "| other |"), figures_in(TEXT)) == TEXT


def test_every_test_that_a_kind_names_holds_examples():
    assert KIND_OF.keys() - {one.source for one in from_tables()} == set()


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("-", "nothing"),
        ("T1=done", "T1 done"),
        (
            "T1=prog%60@next Friday T2=none@today ?",
            "T1 in progress, 60 %, until next Friday; T2 until today; a question back",
        ),
        ("invoice-pdf=todo !no VPN today", "invoice-pdf not started; a blocker: no VPN today"),
    ],
)
def test_a_label_is_written_in_words(label: str, words: str):
    assert in_words(label) == words


@pytest.mark.parametrize(
    ("said", "means", "miss"),
    [
        ("T1 is done", "T1=prog", "done by mistake"),
        ("good morning", "T1=done", "silent"),
        ("I think T1 is done", "T1=done", "asked"),
        ("T1 is in review", "T1=done", "other"),
    ],
)
def test_a_miss_is_told_by_what_happens_instead(said: str, means: str, miss: str):
    assert Example("", "P", "T1", said, means).miss == miss
