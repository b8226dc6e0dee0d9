"""How the tables of this package are written down."""


def words(block: str) -> frozenset[str]:
    """The words of a text, however it is broken into lines."""
    return frozenset(block.split())


def alternatives(block: str) -> str:
    """A table's text as one pattern: the end of a line stands for a ``|``."""
    return "|".join(line.strip() for line in block.strip().splitlines())
