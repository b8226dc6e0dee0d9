"""Text that was read in the wrong encoding once and saved so: ``â€”`` for a dash, ``ðŸŽ¯`` for a picture."""

import re
from typing import Final

_HOLES: Final = {0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
_BYTES: Final = {bytes([byte]).decode("cp1252", errors="replace"): byte for byte in range(0x80, 0x100)}
_TO_BYTE: Final = {char: byte for char, byte in _BYTES.items() if char != "\ufffd"} | {c: b for b, c in _HOLES.items()}
_LEADS: Final = "".join(char for char, byte in _TO_BYTE.items() if 0xC2 <= byte <= 0xF4)  # noqa: PLR2004 - UTF-8's first bytes
_TAILS: Final = "".join(char for char, byte in _TO_BYTE.items() if 0x80 <= byte <= 0xBF)  # noqa: PLR2004 - its others
_SUSPECT = re.compile(f"[{re.escape(_LEADS)}][{re.escape(_TAILS)}]{{1,3}}")
_CERTAIN: Final = (
    "â€",
    "ðŸ",
    "Ã©",
    "Ã¨",
    "Ã¤",
    "Ã¶",
    "Ã¼",
    "Ã±",
    "Ã³",
    "Ã¡",
    "Ã§",
    "Ã£",
    "Â·",
    "â†",
    "â‰",
    "âœ",
    "Â ",
    "Ð°",
    "Ð¾",
    "ï¸",
)
_FEWEST: Final = 2
_PARTS: Final = re.compile(f"[{re.escape(''.join(_TO_BYTE))}]{{2,}}")


def repaired(text: str) -> str:
    """The text as it was meant, where the whole of it shows the damage; unchanged where any of it reads otherwise.

    A document that has both broken pieces and pieces that are right in themselves keeps the right ones.
    """
    if not any(mark in text for mark in _CERTAIN):
        return text
    found = _SUSPECT.findall(text)
    good = [piece for piece in found if _meant(piece) is not None]
    if len(good) < _FEWEST or len(good) * 2 < len(found):
        return text
    return _PARTS.sub(lambda match: _piecewise(match[0]), text)


def _meant(piece: str) -> str | None:
    try:
        return bytes(_TO_BYTE[char] for char in piece).decode("utf-8")
    except (UnicodeDecodeError, KeyError):
        return None


def _piecewise(run: str) -> str:
    """Decode a run as a whole where possible, else each character's bytes that can be decoded."""
    whole = _meant(run)
    if whole is not None:
        return whole
    data = bytes(_TO_BYTE[char] for char in run)
    result, at = [], 0
    while at < len(data):
        width = next((n for n in (4, 3, 2) if _decodes(data[at : at + n], n)), 0)
        result.append(data[at : at + width].decode() if width else run[at])
        at += width or 1
    return "".join(result)


def _decodes(data: bytes, width: int) -> bool:
    if len(data) != width:
        return False
    try:
        return len(data.decode("utf-8")) == 1
    except UnicodeDecodeError:
        return False
