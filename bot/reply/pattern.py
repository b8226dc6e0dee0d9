"""How the tables of this package are written down."""

import re
from typing import Final

_GOES_ON: Final = re.compile(r"\\\n\s*")


def words(block: str) -> frozenset[str]:
    """The words of a text, however it is broken into lines."""
    return frozenset(block.split())


def alternatives(block: str) -> str:
    """A table's text as one pattern: the end of a line stands for a ``|``, after a backslash for nothing."""
    return "|".join(line.strip() for line in _GOES_ON.sub("", block).strip().splitlines())
