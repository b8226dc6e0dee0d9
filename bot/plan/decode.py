"""A file's bytes as text, or a sentence that says what is wrong with them."""

from typing import Final

from bot.error import UserError
from bot.plan.mojibake import repaired

LIMIT: Final = 5_000_000  # bytes
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY: Final = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
)
_CONTROL: Final = frozenset(range(32)) - {9, 10, 12, 13, 27}
_LETTERS: Final = frozenset("äöüßÄÖÜéèêëàâùûôîïçÉÈÀÇñÑáíóúÁÍÓÚ¿¡ãõâêôÃÕåÅæøÆØ–—‘’“”•…€°©®«»§´·ºª£")
_CERTAIN_SHARE: Final = 0.9


def decode(data: bytes, *, name: str) -> str:
    """The text of a plan's file: UTF-8, UTF-16 or UTF-32 with their marks, or plainly Western European.

    Text that was saved after having been read in a wrong encoding is put right.

    Raises:
        UserError: the file is empty, larger than 5 MB, no text, or in an encoding that cannot be told for certain.
    """
    if len(data) > LIMIT:
        raise UserError(
            f"{name} has {len(data) / 1_000_000:.1f} MB; a plan may have at most {LIMIT // 1_000_000} MB.",
            "Leave out pictures and logs, or load the plan in parts.",
        )
    kind = next((kind for start, kind in _BINARY if data.startswith(start)), None)
    if kind:
        raise UserError(f"{name} is {kind}, not a text.", "Export the plan as Markdown and load that file.")
    text = _marked(data, name)
    if text is None:
        text = _unmarked(data, name)
    if not text.strip():
        raise UserError(f"{name} is empty.", "Write at least one task: “- [ ] Set up the database”.")
    return repaired(text)


def _marked(data: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding).lstrip("\ufeff")
            except UnicodeDecodeError:
                said = encoding.removesuffix("-sig").upper()
                raise UserError(
                    f"{name} says that it is {said}, but does not hold to it.", "Save it as UTF-8 and load it again."
                ) from None
    return None


def _unmarked(data: bytes, name: str) -> str:
    start = data[:4096]
    if b"\x00" in start or sum(byte in _CONTROL for byte in start) > len(start) // 50:
        raise UserError(f"{name} is not a text file.", "Export the plan as Markdown and load that file.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(data, name, error)


def _western(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    """Windows-1252, where nearly every letter beyond ASCII is one that Western languages use between letters."""
    line = data.count(b"\n", 0, error.start) + 1
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    beyond = [char for char in text if ord(char) > 127]  # noqa: PLR2004 - ASCII's last
    alike = sum(char in _LETTERS for char in beyond)
    if not beyond or alike < _CERTAIN_SHARE * len(beyond) or _runs(text):
        raise UserError(
            f"Line {line} of {name} is not UTF-8, and its encoding cannot be told for certain.",
            "Save the file as UTF-8 and load it again.",
        )
    return text


def _runs(text: str) -> bool:
    """Do three and more letters beyond ASCII stand together? Then it is another alphabet misread."""
    run = 0
    for char in text:
        run = run + 1 if ord(char) > 127 and char.isalpha() else 0  # noqa: PLR2004 - ASCII's last
        if run > 2:  # noqa: PLR2004 - "éé" occurs, more does not
            return True
    return False
