"""The marks inside a line: emphasis and links to take off, boxes, ticks and badges that say how a task stands."""

import re
from typing import Final

from bot.plan.model import Status
from bot.plan.vocabulary import STATUS

_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
_LINKED_BRACKET = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_WIKI = re.compile(r"\[\[([^\[\]|#]*)(?:#[^\[\]|]*)?(?:\|([^\[\]]*))?\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]*\]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}/?>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)`{1,9}(?!`)([^`]+)`{1,9}")
_STRONG = re.compile(r"\*\*|(?<!\w)__|__(?!\w)|~~")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]*)(?<!\s)\*(?!\*)|(?<!\w)_(?=[^\s_])([^_]*)(?<!\s)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_BLOCK_ID = re.compile(r"\s\^[\w-]{3,}$")
_SPACES = re.compile(r"\s+")
_BOX = re.compile(r"^\s*\\?\[(.?)\\?\](?!\(|\[)(?:\\?\*)?\s*")
_STRUCK = re.compile(r"^\W*~~.+~~\W*$")
_WORD_FIRST = re.compile(r"^\W{0,4}[\[(【]\s*([^\[\]()【】]{2,24})\s*[\])】]\W{0,4}(?=[\w`\"'*(])")
_WORD_LAST = re.compile(r"\s*[\[(【]\s*([^\[\]()【】]{2,24})\s*[\])】]\W*$")
_DASHED_LAST = re.compile(r"\s+[-–—:]\s*\W{0,3}(\w[\w ]{1,22}\w)\W*$")
_WORD_COLON = re.compile(r"^\W{0,4}([A-Z][A-Z -]{2,14}):\s+(?=\S)")
_SIGN_FIRST = re.compile(r"^([^\w\s\[(`\"'<@#*~$&/\\.{|]+)\ufe0f?\s*")
_SIGN_LAST = re.compile(r"\s*([^\w\s\])`\"'>.!?*~%+,;:…/\\}|$-]+)\ufe0f?\s*$")

_BOX_STATUS: Final[dict[str, Status]] = {
    "x": Status.DONE, "✓": Status.DONE, "✔": Status.DONE, "✅": Status.DONE, "v": Status.DONE,
    "~": Status.IN_PROGRESS, "/": Status.IN_PROGRESS, "o": Status.IN_PROGRESS, ".": Status.IN_PROGRESS,
    "-": Status.IN_PROGRESS, "!": Status.BLOCKED, "?": Status.TODO, " ": Status.TODO, "": Status.TODO, ">": Status.TODO,
}  # fmt: skip
_SIGN_STATUS: Final[dict[str, Status]] = {
    **dict.fromkeys("✅☑✔✓🟢🏁", Status.DONE),
    **dict.fromkeys("🚧🔄⏳🔨🏗🟡◐🔵⌛▶", Status.IN_PROGRESS),
    **dict.fromkeys("❌✗✘⬜☐⭕🔲⚪✖", Status.TODO),
    **dict.fromkeys("🚫⛔🛑⏸", Status.BLOCKED),
    **dict.fromkeys("👀🧪", Status.IN_REVIEW),
}
_FIRM = (Status.DONE, Status.IN_PROGRESS, Status.IN_REVIEW, Status.BLOCKED, Status.CANCELLED)
_MARK_REACH = 400  # a mark further inside a line than this is part of the sentence


def plain(text: str) -> str:
    """The words as a reader sees them: no emphasis, no link targets, no HTML, one space between words."""
    if "![" in text:
        text = _IMAGE.sub("", text)
    if "[" in text:
        text = _WIKI.sub(lambda m: m[2] or m[1], text)
        text = _LINKED_BRACKET.sub(r"\1", _LINK.sub(r"\1", _FOOTNOTE.sub("", text)))
        text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    text = _CODE.sub(r"\1", text) if "`" in text else text
    if "*" in text or "_" in text or "~" in text:
        text = _STRONG.sub("", text)
        text = _EMPHASIS.sub(lambda m: m[1] if m[1] is not None else m[2], text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return _SPACES.sub(" ", _BLOCK_ID.sub("", text)).strip()


def box(text: str) -> tuple[Status | None, str]:
    """A check box at the start of a line: what it says and the rest of the line, or None and the line unchanged."""
    found = _BOX.match(text)
    if not found:
        return None, text
    status = _BOX_STATUS.get(found[1].lower())
    return (status, text[found.end() :]) if status is not None else (None, text)


def sign(text: str) -> Status | None:
    """What a single sign such as ✅ or 🚧 in the text says; None when there is none that says anything."""
    return next((_SIGN_STATUS[c] for c in text if c in _SIGN_STATUS), None)


def status_of(text: str) -> Status | None:
    """What the cell of a status column, or the value of a status field, says. None where it says nothing known."""
    shown = _IMAGE.sub(r" \1 ", text[:_MARK_REACH])
    boxed, rest = box(shown)
    words = plain(rest)
    exact = STATUS.exact(words)
    if exact:
        return Status(exact)
    if boxed is not None and not words:
        return boxed
    percent = re.fullmatch(r"\W*(\d{1,3})\s*%\W*", words)
    if percent:
        share = int(percent[1])
        return Status.TODO if share == 0 else Status.DONE if share >= 100 else Status.IN_PROGRESS  # noqa: PLR2004 - a whole
    marked = sign(shown)
    if marked is not None:
        return marked
    found = STATUS.first(words)
    return Status(found) if found else boxed


def marked(text: str) -> tuple[Status | None, str]:
    """Take the marks of state off a task's line: box, ✅, **[DONE]**, (done), a badge, a line through it.

    Returns:
        What the strongest mark says (None without any), and the line without its marks.
    """
    boxed, rest = box(text)
    said, rest = _badge(rest)
    for taker in (_first_sign, _bracketed, _shouted, _last_word, _last_sign):
        more, rest = taker(rest)
        said = said or more
    after_sign, rest = box(rest) if boxed is None else (None, rest)
    boxed = boxed or after_sign
    struck = Status.CANCELLED if _STRUCK.match(rest[:_MARK_REACH]) else None
    if struck and boxed is not Status.DONE:
        boxed = None
    if boxed is not None and boxed is not Status.TODO:
        return boxed, rest
    return said or struck or boxed, rest


def _badge(text: str) -> tuple[Status | None, str]:
    if "![" not in text:
        return None, text
    for image in _IMAGE.finditer(text):
        status = STATUS.exact(image[1])
        if status:
            return Status(status), (text[: image.start()] + text[image.end() :]).strip()
    return None, text


def _first_sign(text: str) -> tuple[Status | None, str]:
    found = _SIGN_FIRST.match(text)
    said = sign(found[1]) if found else None
    return (said, text[found.end() :]) if found and said else (None, text)


def _last_sign(text: str) -> tuple[Status | None, str]:
    found = _SIGN_LAST.search(text[-40:])
    said = sign(found[1]) if found else None
    return (said, text[: len(text) - len(found[0])].rstrip()) if found and said else (None, text)


def _bracketed(text: str) -> tuple[Status | None, str]:
    found = _WORD_FIRST.match(text)
    status = STATUS.exact(found[1]) if found else None
    if found and status:
        lead = "**" if text[found.end() :].count("**") % 2 else ""
        return Status(status), lead + text[found.end() :]
    return None, text


def _shouted(text: str) -> tuple[Status | None, str]:
    found = _WORD_COLON.match(text)
    status = STATUS.exact(found[1]) if found else None
    return (Status(status), text[found.end() :]) if found and status in _FIRM else (None, text)


def _last_word(text: str) -> tuple[Status | None, str]:
    tail = text[-60:]
    for pattern in (_WORD_LAST, _DASHED_LAST):
        found = pattern.search(tail)
        status = STATUS.exact(found[1]) if found else None
        if found and status in _FIRM and found.start():
            return Status(status), text[: len(text) - len(tail) + found.start()].rstrip()
    return None, text
