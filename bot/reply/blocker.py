"""Blockers that stand under their own heading or call themselves blockers.

Such a line blocks the task that it names. What another task waits for is not itself blocked, and a
blocker that names no task is kept apart.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.plan.model import Status
from bot.reply.clause import Clause, clauses, masked
from bot.reply.emoji import PICTURE, SHORTCODE
from bot.reply.fact import Fact
from bot.reply.kind import Kind
from bot.reply.mention import Mention
from bot.reply.outline import Line, is_nothing
from bot.reply.part import leftover
from bot.reply.reader import Reader
from bot.reply.section import Section
from bot.reply.talk import blocked_on

_LEAD: Final = re.compile(
    r"^\W*(?:(?:my|the|a|one|other|another|only|main|big|biggest|current|new|also|and|general|separate|unrelated|"
    r"still|un|"
    r"otro|autre|anderer)\s+){0,3}"
    r"(?:blockers?|impediments?|roadblocks?|bloqueos?|blocages?|bloqueios?|"
    r"hindernis)\b(?:\s*\([^)]*\))?\s*(?P<mark>:|–|-\s|\bis\b|\bare\b|\bes\b|\best\b|\bist\b)\s*",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"^(?P<what>.+?)\s+(?:is|are)\s+(?:also\s+|still\s+)?(?:a|my|the only|our)\s+blocker\b|"
    r"^(?P<that>.+?)\s+(?:is|are|keeps?)\s+(?:still\s+|also\s+)?blocking\s+(?:me|us|everyone|the team)\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    r"^\W*(?:no|none|nothing|nope|nada|ninguno|aucun|rien|kein\w*|nenhum|sem|sin|لا|مفيش)\b(?! (?:access|"
    r"response|reply|answer|creds|credentials|permission|one|vpn|env|data|staging|key|test))",
    re.IGNORECASE,
)
_NONE_THEN: Final = re.compile(
    r"^\W*(?:none|no|nope|nothing|n/a|nada|keine|aucun|nenhum)\s*(?:(?:today|now|so far|for now|"
    r"from me)\s*)?[.!;,–]+\s*(?P<rest>\w.*)$",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"(?:before (?:i|we) can (?:\w+ ){0,2}|so (?:i|we)? ?(?:can't|cannot|cant) (?:\w+ ){0,2}|so |"
    r"for (?:the )?|blocks |blocking |holds up |holding up |to (?:start|begin|continue|finish|test|"
    r"work on|proceed with) |on \(?|\()$"
)
_NEEDED: Final = re.compile(
    r"(?:waiting (?:on|for)|blocked (?:by|on)|depends on|need(?:s|ing)?|until|after|once|without|by|from|"
    r"because of|due to)\s+(?:the\s+)?$"
)


_APART: Final = re.compile(
    r"not (?:a |my |our )?(?:ticket|task|related|on the (?:board|plan))|unrelated|separate|no ticket|general",
    re.IGNORECASE,
)


def _plain(text: str) -> str:
    return PICTURE.sub("", SHORTCODE.sub("", text)).strip(" .!\t")


class Blockers:
    """Reads the lines that are about blockers and leaves all others alone."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._talk = reader.talk

    def read(self, line: Line, mentions: Sequence[Mention]) -> bool:
        """Whether the line was about blockers and has been dealt with."""
        lead = _LEAD.match(line.text)
        if line.section is not Section.BLOCKERS:
            if not lead:
                return self._tail(line, mentions)
            if _APART.search(lead[0]):
                self._talk.heap.loose.append(_plain(line.text[lead.end() :]))
                return True
            rest = line.text[lead.end() :]
            line = replace(line, text=rest, section=Section.BLOCKERS)
            mentions = [
                replace(one, start=one.start - lead.end(), end=one.end - lead.end())
                for one in mentions
                if one.start >= lead.end()
            ]
        if self._none_then(line, mentions):
            return True
        if is_nothing(line.text) or (_NONE.match(line.text) and not mentions):
            return True
        self._item(line, mentions)
        return True

    def _none_then(self, line: Line, mentions: Sequence[Mention]) -> bool:
        """In "none. T1 is done": what follows the "none" is not about blockers."""
        found = _NONE_THEN.match(line.text)
        if found is None:
            return False
        start = found.start("rest")
        after = [replace(one, start=one.start - start, end=one.end - start) for one in mentions if one.start >= start]
        plain = replace(line, text=found["rest"], section=None)
        self._reader.read(plain, clauses(plain.text, after))
        return True

    def _tail(self, line: Line, mentions: Sequence[Mention]) -> bool:
        found = _TAIL.match(line.text)
        if not found or mentions or len(line.text) > 200:  # noqa: PLR2004 -- one remark, not a report
            return False
        what = found["what"] or found["that"]
        if re.search(r"[.;]\s", what):
            return False
        self._talk.heap.loose.append(_plain(what))
        return True

    def _item(self, line: Line, mentions: Sequence[Mention]) -> None:
        cut = clauses(line.text, mentions)
        keys = self._subjects(line, mentions) if mentions else self._titled(cut)
        kinds = {pred.kind for clause in cut for pred in clause.preds}
        if not keys:
            if not kinds & {Kind.NO_BLOCKER, Kind.UNBLOCKED, Kind.SAME}:
                self._talk.heap.loose.append(_plain(line.text))
            return
        if kinds & {Kind.UNBLOCKED, Kind.CANCELLED, Kind.TODO} and Kind.BLOCKED not in kinds:
            self._reader.read(line, cut)
            return
        self._talk.next_line(line)
        for key in keys:
            self._talk.heap.facts.append(
                Fact(
                    key,
                    Status.BLOCKED,
                    Kind.BLOCKED,
                    blocked_on=_reason(line, mentions, cut),
                    words=line.text.strip(),
                    sentence=(self._talk.at, 0),
                    section=Section.BLOCKERS,
                    rule="under blockers",
                )
            )

    def _titled(self, cut: Sequence[Clause]) -> tuple[str, ...]:
        """The task of the author's that the first clause with a title names."""
        mine = {*self._talk.owned, *self._talk.context}
        for clause, found in zip(cut, self._talk.targets.of(cut), strict=True):
            sure = [target for target in found if target.keys and target.via == "title" and not target.faint]
            if sure and not mine & set(sure[0].keys) and leftover(clause.low, sure[0].covered):
                continue  # "printer paper runs out", where somebody else's title speaks of paper
            if sure:
                return sure[0].keys
        return ()

    def _subjects(self, line: Line, mentions: Sequence[Mention]) -> tuple[str, ...]:
        low = masked(line.text, mentions)
        pointed = [one for one in mentions if _SUBJECT.search(low[: one.start])]
        if pointed:
            return pointed[-1].keys
        needed = [one for one in mentions if _NEEDED.search(low[: one.start])]
        free = [one for one in mentions if one not in needed]
        return free[0].keys if free else ()


def _reason(line: Line, mentions: Sequence[Mention], cut: Sequence[Clause]) -> str | None:
    for clause in cut:
        for pred in clause.preds:
            if pred.kind is Kind.BLOCKED and (words := blocked_on(clause, pred)):
                return words
    text = line.text
    for one in reversed(mentions[:1]):
        text = text[: one.start] + text[one.end :]
    text = re.sub(r"\s+\(?(?:for|on)\s*\)?\s*$|\(\s*\)", "", text).strip(" \t.,;:!?()-–")
    return text or None
