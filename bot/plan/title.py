"""A task's line taken apart: its id, its title, and the facts written behind or before the title."""

import re
from dataclasses import dataclass, field
from typing import Final

from bot.plan.field import Facts
from bot.plan.inline import box, plain
from bot.plan.model import Status
from bot.plan.part import part
from bot.plan.parted import parted_off
from bot.plan.rhythm import WEEKDAY
from bot.plan.sentences import told_off
from bot.plan.state_marks import marked, struck
from bot.plan.tail import tails_off
from bot.plan.vocabulary import TASK_NOUN

_NUMBER: Final = r"(?:[A-Z]{1,5}-?)?\d{1,5}(?:\.\d{1,4}){0,3}[a-z]?"
_NOUN_ID = re.compile(rf"^(?:{TASK_NOUN})\s?[#№]?\s?({_NUMBER})(?![\d.]*\d)(?:\s*[:.)：–—-]+\s*|\s+|$)", re.IGNORECASE)
_CODE_ID = re.compile(
    r"^[\[(【［]?((?:[A-Z][A-Za-z0-9]{0,11}[-_])+[A-Z]?\d{1,6}[a-z]?|[A-Z]{1,6}\d{1,5}(?:\.\d{1,3})*)[\])】］]?"
    r"(\s*(?:::|[:：.)|])\s*|\s+[–—-]\s+|\s+|$|(?<=[\])】］])(?=\S))"
)
_HASH_ID = re.compile(r"^#(\d{1,6})(\s*[:：.)–—-]\s*|\s+)")
_DOTTED_ID = re.compile(r"^(\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?)(\.?\s*[:：)–—-]\s+|\.?\s+)")
_PLAIN_ID = re.compile(r"^(\d{1,3})(\s*[.):：]\s+|\s+[–—-]\s+)")
_NOT_ID = re.compile(
    r"^(?:T-[1-9]\d{0,2}|P[0-5]|Q[1-4]|H[12]|V\d+|S3|K8S|MP[34]|UTF-8|ISO-\d+|SHA-?\d+|ES\d+|EC2|I18N|A11Y|OAUTH2?|HTTP2|IPV[46])$",
    re.IGNORECASE,
)
_TAG_FIRST = re.compile(r"^\[([A-Z][\w+/-]{0,18})\]\s*(?=\S)")
_HASHTAG = re.compile(r"(?:^|(?<=\s))#([A-Za-z][\w/-]{1,30})\b")
_BANG = re.compile(r"\s!(high|medium|low|urgent|critical)\b", re.IGNORECASE)
_DUE_SIGN = re.compile(r"\s*[📅🗓]\ufe0f?\s*(\d{4}-\d{2}-\d{2})")
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=[A-ZÀ-ÞА-Я\d])")
_BOLD_LEAD = re.compile(r"^\W{0,3}\*\*([^*]{6,120}[^*:：\s])\*\*(?:\s+[–—-]\s+|(?<=[.!?。]\*\*)\s+)(\S.*)$", re.DOTALL)
_WEEKDAY_LEAD = re.compile(
    rf"^[*_]{{0,2}}({WEEKDAY})\.?[*_]{{0,2}}\s*[-–—:|·][*_]{{0,2}}\s+(?=[*_]{{0,2}}#?\d{{1,3}}[.):]\s)", re.IGNORECASE
)  # in front of a number
_REACH = 600
_SHORT_REMARK = 4
_LONGEST_TITLE = 160
_SHORTEST_TITLE = 12
_MOST_TAILS = 6


@dataclass
class Named:
    """A line read as a task's name.

    ``firm`` when the id can be nothing else (``Task 3:``); an id that is not firm counts only where its kind recurs.
    ``lead`` is the id as written, to be put back when it turns out to be none. ``struck`` when only a line through it
    says how it stands.
    """

    title: str
    id: str | None = None
    lead: str = ""
    firm: bool = False
    status: Status | None = None
    struck: bool = False
    facts: Facts = field(default_factory=Facts)


def named(raw: str) -> Named:
    """Read a task's line; it may be of any length, its title is its first sentence when it is very long."""
    status, rest = marked(raw)
    day = _WEEKDAY_LEAD.match(rest)
    rest = rest[day.end() :] if day else rest
    bold = _BOLD_LEAD.match(rest[:_REACH])
    text, behind = (bold[1], bold[2]) if bold and _explained(bold) else (rest, "")
    result = _identified(plain(text))
    result.facts.due = day[1] if day else None
    again, text = box(result.title)
    more, text = marked(text) if again is None else (again, text)
    result.status = status if status not in (None, Status.TODO) else more or status
    result.struck = result.status is Status.CANCELLED and rest.strip() == raw.strip() and struck(rest)
    text = told_off(parted_off(text, result.facts), result.facts)
    result.title = _facts_off(_parts_off(text, result.facts) if result.id else text, result.facts).strip()
    if result.status is None and result.facts.owners:
        result.status, result.title = marked(result.title)  # "… [done] — @ana" ends in two facts
    if behind:
        behind = plain(behind + rest[_REACH:])
        bare = result.title.rstrip(" .。")
        if told_off(f"{bare}. {behind}", result.facts) == bare:
            result.title = bare
        else:
            result.facts.summary = tails_off(behind, result.facts)
    return result


def _explained(bold: re.Match[str]) -> bool:
    """Is the emphasised start of a line the whole title, and what follows a remark on it?"""
    return len(bold[1].split()) > 1 and (bold[1][-1] in ".!?。" or len(bold[2].split()) > _SHORT_REMARK)


def _identified(text: str) -> Named:
    bare = text.lstrip("*_ ")
    noun = _NOUN_ID.match(bare)
    if noun:
        return Named(bare[noun.end() :], noun[1], bare[: noun.end()], firm=True)
    code = _CODE_ID.match(bare)
    if code and not _NOT_ID.match(code[1]):
        return Named(bare[code.end() :], code[1], bare[: code.end()], firm=":" in code[2] or "：" in code[2])
    for pattern in (_HASH_ID, _DOTTED_ID, _PLAIN_ID):
        number = pattern.match(bare)
        if number:
            return Named(bare[number.end() :], number[1], bare[: number.end()])
    return Named(text)


def _parts_off(text: str, facts: Facts) -> str:
    """``T-7 | P1 | 3 | Title``: behind an id, the parts that state a priority or an estimate are no title."""
    parts = [part.strip() for part in text.strip(" |").split("|")]
    if len(parts) == 1 or len(parts) > _MOST_TAILS:
        return text
    kept = []
    for each in parts:
        if each.isdigit():
            facts.estimate = facts.estimate or each
        elif not part(each, facts):
            kept.append(each)
    return " | ".join(kept)


def _facts_off(text: str, facts: Facts) -> str:
    """Take tags from the front and facts from the back of a title."""
    for _ in range(_MOST_TAILS):
        tag = _TAG_FIRST.match(text)
        if not tag:
            break
        facts.labels.append(tag[1])
        text = text[tag.end() :]
    due = _DUE_SIGN.search(text[:1000])
    if due:
        facts.due = due[1]
        text = text[: due.start()] + text[due.end() :]
    bang = _BANG.search(text[:1000])
    if bang:
        facts.labels.append(bang[1].lower())
        text = text[: bang.start()] + text[bang.end() :]
    if "#" in text:
        facts.labels.extend(_HASHTAG.findall(text))
        text = " ".join(_HASHTAG.sub("", text).split())
    return _shown(tails_off(text, facts), facts)


def _shown(text: str, facts: Facts) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    for cut in _SENTENCE.finditer(text[: _LONGEST_TITLE * 2]):
        if cut.start() >= _SHORTEST_TITLE * 2:
            facts.summary = facts.summary or text[cut.end() :]
            return text[: cut.start()]
    return text
