"""The marks inside a line: emphasis and links to take off, boxes and ticks."""

import re
from typing import Final

from bot.plan.lexicon import Lexicon
from bot.plan.model import Status
from bot.plan.vocabulary import STATUS

IMAGE: Final = re.compile(r"!\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
_LINKED_BRACKET = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_WIKI = re.compile(r"\[\[([^\[\]|#]*)(?:#[^\[\]|]*)?(?:\|([^\[\]]*))?\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]*\]")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|img|input|ins|kbd|label|li|mark|nobr"
    r"|ol|p|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)"
    r"(?:[\s/][^<>]{0,200})?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)`{1,9}(?!`)([^`]+)`{1,9}")
_KEPT: Final = str.maketrans("*_~\\", "\ue020\ue021\ue022\ue023")  # `__init__` has no emphasis in it
_BACK: Final = {kept: mark for mark, kept in _KEPT.items()}
_STRONG = re.compile(r"\*\*|(?<!\w)__|__(?!\w)|~~")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]*)(?<!\s)\*(?!\*)|(?<!\w)_(?=[^\s_])([^_]*)(?<!\s)_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_BLOCK_ID = re.compile(r"\s\^[\w-]{3,}$")
_SPACES = re.compile(r"\s+")
_BOX = re.compile(r"^\s*\\?\[(.?)\\?\](?!\(|\[)(?:\\?\*)?\s*")

_BOX_STATUS: Final[dict[str, Status]] = {
    "x": Status.DONE, "✓": Status.DONE, "✔": Status.DONE, "✅": Status.DONE, "v": Status.DONE,
    "~": Status.IN_PROGRESS, "/": Status.IN_PROGRESS, "o": Status.IN_PROGRESS, ".": Status.IN_PROGRESS,
    "-": Status.IN_PROGRESS, "!": Status.BLOCKED, "?": Status.TODO, " ": Status.TODO, "": Status.TODO, ">": Status.TODO,
}  # fmt: skip
_SIGN_STATUS: Final[dict[str, Status]] = {
    **dict.fromkeys("✅☑✔✓🟢🏁", Status.DONE),
    **dict.fromkeys("🚧🔄⏳🔨🏗🟡◐🔵⌛▶", Status.IN_PROGRESS),
    **dict.fromkeys("❌✗✘⬜☐⭕🔲⚪✖❓❔", Status.TODO),
    **dict.fromkeys("🚫⛔🛑⏸", Status.BLOCKED),
    **dict.fromkeys("👀🧪", Status.IN_REVIEW),
}
_ANSWER: Final = Lexicon("""
done: yes, y, x, sí, sim, oui, ja, да, 是, はい
todo: no, n, não, non, nein, нет, 否, いいえ
""")  # to a column that asks "Done?"
_MARK_REACH = 400  # a mark further inside a line than this is part of the sentence


def plain(text: str) -> str:
    """The words as a reader sees them: no emphasis, no link targets, no HTML, one space between words."""
    if "![" in text:
        text = IMAGE.sub("", text)
    if "[" in text:
        text = _WIKI.sub(lambda m: m[2] or m[1], text)
        text = _LINKED_BRACKET.sub(r"\1", _LINK.sub(r"\1", _FOOTNOTE.sub("", text)))
        text = _REFERENCE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub(" ", text))
    text = _CODE.sub(lambda m: m[1].translate(_KEPT), text) if "`" in text else text
    if "*" in text or "_" in text or "~" in text:
        text = _STRONG.sub("", text)
        text = _EMPHASIS.sub(lambda m: m[1] if m[1] is not None else m[2], text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return _SPACES.sub(" ", _BLOCK_ID.sub("", text)).strip().translate(_BACK)


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
    shown = IMAGE.sub(r" \1 ", text[:_MARK_REACH])
    boxed, rest = box(shown)
    words = plain(rest)
    exact = STATUS.exact(words) or _ANSWER.exact(words)
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
