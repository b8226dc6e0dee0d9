"""Where the figures stand in ``docs/understanding.md``."""

from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs" / "understanding.md"
BEGIN, END = "<!-- figures: python -m tests.understanding --write -->\n\n", "\n\n<!-- end of figures -->"


def figures_in(text):
    """What stands between the two marks."""
    return text.split(BEGIN)[1].split(END)[0]


def with_figures(text, figures):
    """The document with other figures."""
    before, rest = text.split(BEGIN)
    return before + BEGIN + figures + END + rest.split(END)[1]
