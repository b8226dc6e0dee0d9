"""What the words of a clause name by titles, and how well."""

from dataclasses import dataclass

from bot.reply.word import Token


@dataclass(frozen=True)
class Named:
    """What the words of a clause name. ``either`` when several titles fit equally well.

    ``part`` is true when only one side of an "A and B" title was named, ``faint`` when only words of its
    details were, ``loose`` when a few telling words of a colleague's title were or hardly any of the
    author's, ``thin`` when most of it was not.
    ``covered`` are the words used, ``rivals`` other tasks of the author that hold the only word that was named.
    """

    keys: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    covered: tuple[Token, ...] = ()
    part: bool = False
    faint: bool = False
    loose: bool = False
    thin: bool = False
    owned: bool = False
    strength: float = 0.0
    rivals: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        return min(token.start for token in self.covered)

    @property
    def end(self) -> int:
        return max(token.end for token in self.covered)
