"""The marks that say how a task stands: ✅, [done], **In progress:**, a badge, a line through it."""

import re
from typing import Final
from urllib.parse import unquote

from bot.plan.inline import IMAGE, box, sign
from bot.plan.lexicon import tokens, words_of
from bot.plan.model import Status
from bot.plan.moments import is_date
from bot.plan.vocabulary import STATUS

_STRUCK = re.compile(r"^[^\w~]*~~(.{1,400}?)~~(.{0,120})$")
_WORD_FIRST = re.compile(r"^\W{0,4}[\[(【]\s*([^\[\]()【】]{2,24})\s*[\])】]\W{0,4}(?=[\w`\"'*(])")
_WORD_LAST = re.compile(r"\s*[\[(【（]\s*([^\[\]()【】（）]{2,80}?)\s*[\])】）]\W*$")
_DASHED_LAST = re.compile(r"(?:\s+[-–—:|]{1,2}\s*|(?<=[~\]）)】])[-–—:]\s*)\W{0,3}(\w[\w ]{1,22}\w)\W*$")
_REMARK_LAST = re.compile(r"\s+[-–—]\s+\W{0,3}([^-–—]{3,80})$")
_EMPHASISED_LAST = re.compile(r"\s+[*_]{1,3}([^*_]{2,80})[*_]{1,3}\W*$")
_COMMA_LAST = re.compile(r"[,;，；、]\s*(\w[\w ]{1,22}\w)$")
_BEHIND_BRACKET = re.compile(r"(?<=[)\]）】~])\s*(\w(?:[\w ]{0,22}\w)?)$")
_BEHIND_LINE = re.compile(r"(?<=~~)\s+([^~]{2,80})$")
_SHOUTED_LAST = re.compile(r"\s([A-Z]{3,}(?: [A-Z]{4,})?)$")
_WORD_COLON = re.compile(r"^\W{0,4}([^\W\d][^\W\d ]{1,14}(?:[ -][^\W\d]{2,12}){0,2})\W{0,2}[:：]\W{0,3}(?=\S)")
_SHOUTED_FIRST = re.compile(r"^\W{0,4}([A-Z]{3,}(?:[ -][A-Z]{4,})?)\W{0,4}\s(?=\S)")
_SIGN_FIRST = re.compile(r"^([^\w\s\[(`\"'<@#*~$&/\\.{|]+)\ufe0f?\s*")
_SIGN_BETWEEN = re.compile(
    r"\s([^\w\s\])`\"'>.!?*~%+,;:…/\\}|$&@#(\[-]+)\ufe0f?\s+([^\W\d_a-z][^\W\d_]*(?:\s[^\W\d_]+)?)$"
)
_SIGN_LAST = re.compile(r"\s*([^\w\s\])`\"'>.!?*~%+,;:…/\\}|$-]+)\ufe0f?\s*$")
_DATED_LAST = re.compile(
    r"(?:\s[-–—]\s+|[,;，；]\s*|\s*[(\[（])([^\W\d_]{2,14})\s+(?:(?:on|am|el|le|em|the)\s+)?(\d[^()\[\],;–—]{2,20}?|[^\W\d_]{3,9}\.?"
    r"\s\d{1,2})[)\]）]?\s*$"
)
_HELD_UP = re.compile(
    r"^(?:(?:is |still )?waiting (?:for|on)|blocked (?:by|on)|stuck (?:on|at|with|in)|held up by|wartet auf"
    r"|blockiert durch|en espera de|em espera de|en attente d|bloqué par|ждёт|ждем|ждём|等待)\s?\S",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"^\d{1,2}[./]\d{1,2}(?:[./](?:\d{2,4})?)?$")
_HEAD = re.compile(r"\s*[,:;–—，：；、]\s*|\s-\s")
_BADGE = re.compile(r"badge/([^?)\s]{1,120})")
_FIRM = (Status.DONE, Status.IN_PROGRESS, Status.IN_REVIEW, Status.BLOCKED, Status.CANCELLED)
_EVERYDAY: Final = words_of(
    "draft idea new ready next current live active later working now review reviewing testing started upcoming"
    " scheduled fixed released resolved closed removed rejected deprecated obsolete partial fini live plan cut test"
)  # words that begin or end many a title without saying how it stands
_REACH: Final = 400


def marked(text: str) -> tuple[Status | None, str]:
    """Take the marks of state off a task's line: box, ✅, **[DONE]**, (done), a badge, a line through it.

    Returns:
        What the strongest mark says (None without any), and the line without its marks.
    """
    boxed, rest = box(text)
    said, rest = _badge(rest)
    for taker in (_first_sign, _bracketed, _prefixed, _last_word, _last_sign):
        more, rest = taker(rest)
        said = said or more
    after_sign, rest = box(rest) if boxed is None else (None, rest)
    boxed = boxed or after_sign
    through = Status.CANCELLED if struck(rest) else None
    if through and boxed is not Status.DONE:
        boxed = None
    if boxed is not None and boxed is not Status.TODO:
        return boxed, rest
    return said or through or boxed, rest


def struck(text: str) -> bool:
    """Is a line drawn through the task, but for a remark or a name behind it?"""
    found = _STRUCK.match(text[:_REACH])
    if not found:
        return False
    behind = found[2].strip()
    return not behind or behind[0] in "([（【*_-–—@:," or len(behind.split()) <= len(found[1].split())


def _badge(text: str) -> tuple[Status | None, str]:
    if "![" not in text:
        return None, text
    for image in IMAGE.finditer(text):
        shown = _BADGE.search(image[0])
        written = unquote(shown[1]).rsplit(".", 1)[0].split("-") if shown else []
        status = next((found for words in (image[1], *written) if (found := STATUS.exact(words))), None)
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
    if found and said:
        return said, text[: len(text) - len(found[0])].rstrip(" -–—|/·:")
    between = _SIGN_BETWEEN.search(text[-60:])
    said = sign(between[1]) if between else None
    return (said, f"{text[: len(text) - len(between[0])]} — {between[2]}") if between and said else (None, text)


def _bracketed(text: str) -> tuple[Status | None, str]:
    found = _WORD_FIRST.match(text)
    status = STATUS.exact(found[1]) if found else None
    if found and status:
        lead = "**" if text[found.end() :].count("**") % 2 else ""
        return Status(status), lead + text[found.end() :]
    return None, text


def _prefixed(text: str) -> tuple[Status | None, str]:
    for pattern in (_WORD_COLON, _SHOUTED_FIRST):
        found = pattern.match(text)
        status = _clear(found[1]) if found else None
        if found and status and (pattern is _SHOUTED_FIRST or text[found.end() :].strip(" *_")):
            lead = "**" if text[found.end() :].count("**") % 2 else ""
            return status, lead + text[found.end() :]
    return None, text


def state_first(text: str) -> bool:
    """Does a line begin with how the work stands, and name the work behind it: ``**Done:** Choose the tiles``?"""
    said, rest = _prefixed(text)
    named = len(rest.split()) > 1 or (text.startswith("**") and any(c.isalpha() for c in rest))
    return said is not None and named and STATUS.exact(rest) is None


def _clear(words: str) -> Status | None:
    """A state that the words can only mean, wherever they stand."""
    status = STATUS.exact(words)
    return None if status is None or set(tokens(words)) & _EVERYDAY else Status(status)


def _firm(words: str) -> Status | None:
    status = STATUS.exact(words)
    return Status(status) if status in _FIRM else _clear(words)


def _remark(words: str) -> Status | None:
    """A state, alone or with a reason behind it: ``blocked, waiting for the key``."""
    head, *reason = _HEAD.split(words.strip(" *_"), maxsplit=1)
    status = Status.BLOCKED if _HELD_UP.match(head) else _firm(head)
    return None if reason and status in (None, Status.TODO) else status


def _reason(words: str) -> Status | None:
    head, *reason = _HEAD.split(words.strip(" *_"), maxsplit=1)
    status = _firm(head) if reason else None
    return status if status is Status.CANCELLED or _clear(head) in _FIRM else None


_LAST: Final = (
    (_WORD_LAST, _remark),
    (_EMPHASISED_LAST, _remark),
    (_BEHIND_LINE, _remark),
    (_DASHED_LAST, _firm),
    (_COMMA_LAST, _clear),
    (_BEHIND_BRACKET, _clear),
    (_SHOUTED_LAST, _clear),
    (_REMARK_LAST, _reason),
)


def _last_word(text: str) -> tuple[Status | None, str]:
    tail = text[-120:]
    dated = _DATED_LAST.search(tail)
    if dated and _clear(dated[1]) is Status.DONE and (_NUMERIC.match(dated[2]) or is_date(dated[2])):
        return Status.DONE, text[: len(text) - len(tail) + dated.start()].rstrip()
    for pattern, reading in _LAST:
        found = pattern.search(tail)
        status = reading(found[1]) if found else None
        if found and status and len(text) - len(tail) + found.start():
            return status, text[: len(text) - len(tail) + found.start()].rstrip()
    return None, text
