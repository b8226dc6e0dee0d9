"""A task's line taken apart: its id, its title, and the facts written behind or before the title."""

import re
from dataclasses import dataclass, field
from typing import Final

from bot.plan.field import ESTIMATE, Facts, learn, pair
from bot.plan.inline import box, marked, plain
from bot.plan.model import Status
from bot.plan.vocabulary import TASK_NOUN
from bot.plan.waits import waits

_NUMBER: Final = r"(?:[A-Z]{1,5}-?)?\d{1,5}(?:\.\d{1,4}){0,3}[a-z]?"
_NOUN_ID = re.compile(rf"^(?:{TASK_NOUN})\s?[#№]?\s?({_NUMBER})(?![\d.]*\d)(?:\s*[:.)：–—-]+\s*|\s+|$)", re.IGNORECASE)
_CODE_ID = re.compile(
    r"^[\[(]?((?:[A-Z][A-Za-z0-9]{0,11}[-_])+[A-Z]?\d{1,6}[a-z]?|[A-Z]{1,6}\d{1,5}(?:\.\d{1,3})*)[\])]?(\s*[:：.)|]\s*|\s+[–—-]\s+|\s+|$)"
)
_HASH_ID = re.compile(r"^#(\d{1,6})(\s*[:：.)–—-]\s*|\s+)")
_DOTTED_ID = re.compile(r"^(\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?)(\.?\s*[:：)–—-]\s+|\.?\s+)")
_PLAIN_ID = re.compile(r"^(\d{1,3})(\s*[.):：]\s+|\s+[–—-]\s+)")
_NOT_ID = re.compile(
    r"^(?:T-[1-9]\d{0,2}|P[0-5]|Q[1-4]|H[12]|V\d+|S3|K8S|MP[34]|UTF-8|ISO-\d+|SHA-?\d+|ES\d+|EC2|I18N|A11Y|OAUTH2?|HTTP2|IPV[46])$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*[*_]{0,2}[(\[（【]([^()\[\]（）【】]{1,160})[)\]）】][*_]{0,2}[\s.]*$")
_TAG_FIRST = re.compile(r"^\[([A-Z][\w+/-]{0,18})\]\s*(?=\S)")
_HASHTAG = re.compile(r"(?:^|(?<=\s))#([A-Za-z][\w/-]{1,30})\b")
_BANG = re.compile(r"\s!(high|medium|low|urgent|critical)\b", re.IGNORECASE)
_HANDLE_LAST = re.compile(r"\s*[–—\-,:(]*\s*((?:@[^\W_][\w.-]{0,38}[\s,/&]*)+)\)?\s*$")
_HANDLE = re.compile(r"@[^\W_][\w.-]{0,38}")
_DUE_SIGN = re.compile(r"\s*[📅🗓]\ufe0f?\s*(\d{4}-\d{2}-\d{2})")
_PRIORITY = re.compile(
    r"^(?:priority:?\s*)?(P[0-5]|high|medium|low|critical|urgent|must|should|could|optional|blocker)$", re.IGNORECASE
)
_SIZE_LAST = re.compile(rf"\s+[-–—|·]\s+({ESTIMATE.pattern[1:-1]})$", re.IGNORECASE)
_PAIR_LAST = re.compile(
    r"\s*(?:\s[-–—|·]|[;；]|[.。,](?=\s)|\s(?=(?:Owner|Assignee|Responsible|Due|Deadline|Estimate|Status|担当者?|期限|负责人|截止)\s?[:：]))\s*\**([^-–—|·;；:：*.,]{2,24}\**[:：](?:(?!\s[-–—]\s|[.,]\s[^.,:：]{2,24}[:：])[^|·;；]){1,80})$"
)
_DUE_WORDS = re.compile(
    r"^(?:due|by|until|till|bis|fällig|vence|para el|antes del|até|avant le|pour le|до|срок)\s+(?=.*\d)(.{3,30})$",
    re.IGNORECASE,
)
_DUE_LAST = re.compile(r"\s*[,;|·–—-]\s+(?:due|fällig|vence|échéance)\s+(?!to\b)([^,;|·()]{2,30})$", re.IGNORECASE)
_PERSON = re.compile(r"^[A-ZÀ-ÞА-Я][a-zß-ÿа-я'’-]+(?:\s[A-ZÀ-ÞА-Я][\w.'’-]{0,20}){0,2}$")
_PARTS = re.compile(
    r"\s*[;|、，]\s*|\s*,\s*(?=[^,;|:：]{2,30}[:：]|@|P\d|~?\d|(?:due|by|until|bis|para el|até|avant|до)\s)"
)
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=[A-ZÀ-ÞА-Я\d])")
_TAIL_FACTS: Final = frozenset(
    {"owner", "due", "estimate", "depends", "status", "priority", "labels", "squad", "start"}
)
_LONGEST_TITLE = 160
_SHORTEST_TITLE = 12
_SHORTEST_LEFT = 4
_MOST_TAILS = 6


@dataclass
class Named:
    """A line read as a task's name.

    ``firm`` when the id can be nothing else (``Task 3:``); an id that is not firm counts only where its kind recurs.
    ``lead`` is the id as written, to be put back when it turns out to be none.
    """

    title: str
    id: str | None = None
    lead: str = ""
    firm: bool = False
    status: Status | None = None
    facts: Facts = field(default_factory=Facts)


def named(raw: str) -> Named:
    """Read a task's line; it may be of any length, its title is its first sentence when it is very long."""
    status, rest = marked(raw)
    text = plain(rest)
    result = _identified(text)
    again, text = box(result.title)
    more, text = marked(text) if again is None else (again, text)
    result.status = status if status not in (None, Status.TODO) else more or status
    result.title = _facts_off(_parts_off(text, result.facts) if result.id else text, result.facts).strip()
    return result


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
    for part in parts:
        if part.isdigit():
            facts.estimate = facts.estimate or part
        elif not _part(part, facts):
            kept.append(part)
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
    return _tails_off(text, facts)


def _tails_off(text: str, facts: Facts) -> str:
    for _ in range(_MOST_TAILS):
        end = text[-200:]
        at = len(text) - len(end)
        tail = _TAIL.search(end)
        if tail and at + tail.start() and _bracket(tail[1], facts):
            text = text[: at + tail.start()].rstrip(" *_–—-|,")
            continue
        size = _SIZE_LAST.search(end)
        if size and at + size.start() >= _SHORTEST_LEFT:
            facts.estimate = facts.estimate or size[1]
            text = _signed_off(text[: at + size.start()], facts)
            continue
        fact = _PAIR_LAST.search(end)
        said = pair(fact[1]) if fact else None
        if fact and said and said[0] in _TAIL_FACTS and at + fact.start() >= _SHORTEST_LEFT:
            learn(facts, *said)
            text = text[: at + fact.start()]
            continue
        needs = waits(end)
        if needs and at + needs.start() >= _SHORTEST_LEFT:
            facts.depends.append(needs[1])
            text = text[: at + needs.start()]
            continue
        due = _DUE_LAST.search(end)
        if due and at + due.start() >= _SHORTEST_LEFT:
            facts.due = facts.due or due[1]
            text = text[: at + due.start()]
            continue
        handle = _HANDLE_LAST.search(end)
        if not handle or not at + handle.start():
            break
        facts.owners.extend(h for h in _HANDLE.findall(handle[1]) if h not in facts.owners)
        text = text[: at + handle.start()]
    return _shown(text, facts)


def _signed_off(text: str, facts: Facts) -> str:
    """``Draft the issue - Carl``, in front of an estimate: the name between two dashes is whose work it is."""
    head, dash, name = text.rpartition(" - ") if " - " in text else text.rpartition(" — ")
    if dash and len(head) >= _SHORTEST_LEFT and _PERSON.match(name.strip()) and learn(facts, "owner", name):
        return head
    return text


def _shown(text: str, facts: Facts) -> str:
    if len(text) <= _LONGEST_TITLE:
        return text
    for cut in _SENTENCE.finditer(text[: _LONGEST_TITLE * 2]):
        if cut.start() >= _SHORTEST_TITLE * 2:
            facts.summary = facts.summary or text[cut.end() :]
            return text[: cut.start()]
    return text


def _bracket(content: str, facts: Facts) -> bool:
    """Learn what a bracket at the end of a title says; False when it belongs to the title."""
    text = content.strip()
    needs = waits("- " + text)
    if needs and not needs.start():
        facts.depends.append(needs[1])
        return True
    learnt = Facts()
    parts = [text] if text.count("@") == text.count(",") + 1 else _PARTS.split(text)
    first, *others = parts
    if not all(_part(part, learnt) for part in others):
        return False
    if not _part(first, learnt) and not (_PERSON.match(first) and _belongs(first, learnt)):
        return False
    facts.absorb(learnt)
    return True


def _belongs(name: str, facts: Facts) -> bool:
    """Take a name for the owner's where an estimate or a date stands behind it: ``(Anke, 2 days)``."""
    return bool(facts.estimate or facts.due) and learn(facts, "owner", name)


def _part(text: str, facts: Facts) -> bool:
    found = pair(text)
    if found:
        learn(facts, *found)
        return True
    due = _DUE_WORDS.match(text)
    if due:
        facts.due = facts.due or due[1]
    elif ESTIMATE.match(text):
        facts.estimate = facts.estimate or text
    elif _PRIORITY.match(text):
        facts.labels.append(text)
    elif text.startswith("@") and len(text.split()) <= _MOST_TAILS:
        facts.owners.extend(h for h in _HANDLE.findall(text) if h not in facts.owners)
    else:
        return False
    return True
