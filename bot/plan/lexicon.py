"""Looking a heading, a column's name or a field's name up in a table of words of several languages."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PLURAL_FROM = 4  # "tasks" is "task", but "gas" stays as it is
_LONGEST_PHRASE = 5


def _bare(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if len(plain) >= _PLURAL_FROM and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain


@lru_cache(maxsize=20_000)
def _tokens(text: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("_", " ")
    return tuple(_bare(word) for word in _WORD.findall(folded))


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents, English plural or punctuation; at most its first 400 characters."""
    return _tokens(text[:400])


def words_of(text: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(text.split())


class Lexicon:
    """Phrases, each standing for one meaning. A table's line reads ``meaning: phrase, phrase, …``,
    going on in the next where that begins with a space.

    Languages written without spaces are found as parts of a word, all others only as whole words.
    """

    def __init__(self, table: str) -> None:
        self._spaced: dict[tuple[str, ...], str] = {}
        self._wide: dict[str, str] = {}
        entries: list[str] = []
        for line in table.strip().splitlines():
            if line.startswith(" ") and entries:
                entries[-1] += line
            else:
                entries.append(line)
        for entry in entries:
            meaning, _, phrases = entry.partition(":")
            for phrase in phrases.split(","):
                self._learn(phrase.strip(), meaning.strip())
        self._wide = dict(sorted(self._wide.items(), key=lambda pair: -len(pair[0])))

    def _learn(self, phrase: str, meaning: str) -> None:
        if not phrase:
            return
        if _WIDE.search(phrase):
            self._wide.setdefault(unicodedata.normalize("NFKC", phrase).casefold(), meaning)
        else:
            self._spaced.setdefault(tokens(phrase), meaning)

    def exact(self, text: str) -> str | None:
        """The meaning of a text that is nothing but one phrase; None for any other."""
        words = tokens(text)
        if words in self._spaced:
            return self._spaced[words]
        return self._wide.get("".join(words)) if words else None

    def find(self, text: str) -> tuple[str, ...]:
        """Every meaning whose phrase stands in the text, longest phrases first, each once."""
        words = tokens(text)
        found: list[tuple[int, str]] = []
        taken = [False] * len(words)
        for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                meaning = self._spaced.get(words[at : at + size])
                if meaning is not None and not any(taken[at : at + size]):
                    taken[at : at + size] = [True] * size
                    found.append((size, meaning))
        if _WIDE.search(text[:400]):
            joined = " ".join(words)
            for phrase, meaning in self._wide.items():
                if phrase in joined:
                    joined = joined.replace(phrase, " ")
                    found.append((len(phrase), meaning))
        return tuple(dict.fromkeys(meaning for _, meaning in found))

    def first(self, text: str) -> str | None:
        """The meaning of the longest phrase in the text."""
        found = self.find(text)
        return found[0] if found else None
