"""Slack's own markup taken off a message, so that the rest reads words only.

Every step costs time linear in the length of the text and none of them can fail, whatever is typed.
"""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff\U0001f3fb-\U0001f3ff]"
)
_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_TICKED = re.compile(r"`([^`\n]{1,200})`")
_LINK = re.compile(r"<([^<>|\n]{1,3000})(?:\|([^<>\n]{0,300}))?>")
_STRUCK = re.compile(r"(?<![\w~])~(?![\s~])[^~\n]{0,2000}?(?<![\s~])~(?![\w~])")
_BOLD = re.compile(r"(?<![\w*])\*(?![\s*])([^*\n]{1,1000}?)(?<!\s)\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_(?![\s_])([^_\n]{1,1000}?)(?<!\s)_(?![\w_])")
_STATUS_IN_CODE = re.compile(r"[^\S\n]|[.(){}\[\]=:;,]")
_MARKS = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u02bc": "'",
        "\u2032": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "\u2013",
        "\u2014": "\u2013",
        "\u2015": "\u2013",
        "\u2212": "-",
        "\u2122": " ",
        "\u00ae": " ",
        "\u00a9": " ",
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
        "\x0b": "\n",
        "\x0c": "\n",
        "\u060c": ",",
        "\u061b": ";",
        "\u061f": "?",
        "\uff0c": ",",
        "\u3001": ",",
        "\u3002": ".",
        "\uff1a": ":",
        "\u00bf": " ",
        "\u00a1": " ",
        "\u2026": "...",
    }
)
CODE = "\ue001"  # stands for each character of code: never a word, never a number
BREAK = "\ue002"  # where struck-through text stood


def _link(found: re.Match[str]) -> str:
    target, label = found[1], found[2]
    if target.startswith("@"):
        return "@" + re.sub(r"\W", "", target[1:])
    if target.startswith("#"):
        return "@" + re.sub(r"\W+", "_", label or "channel")
    if target.startswith("!"):
        return " "
    if label and "://" not in label:
        # A number in a link's label is a pull request's or an issue's, not a task's.
        return re.sub(r"^(?=#?\d)", "PR ", label)
    return " "


def _ticked(found: re.Match[str]) -> str:
    inside = found[1]
    return re.sub(r"\S", CODE, inside) if _STATUS_IN_CODE.search(inside) else inside


def _simplest(char: str) -> str:
    return unicodedata.normalize("NFKC", char) if ord(char) > 0x7F else char  # noqa: PLR2004 -- end of ASCII


def clean(text: str) -> str:
    """The words of a Slack event text, line by line; code and struck-through text become marks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _FENCE.sub(f"\n{CODE}\n", text)
    text = _INVISIBLE.sub("", text).translate(_MARKS)
    text = _TICKED.sub(_ticked, text)
    text = _LINK.sub(_link, text)
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    text = _STRUCK.sub(BREAK, text)
    text = _ITALIC.sub(r"\1", text)
    text = "".join(map(_simplest, text)) if not text.isascii() else text
    return re.sub(r"[^\S\n]", " ", text)


def without_bold(line: str) -> str:
    """The line without its bold marks; headings are recognised before this."""
    return _BOLD.sub(r"\1", line).replace("*", " ")


def lower(text: str) -> str:
    """Lower case of the same length, so that a place in one is the same place in the other."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
