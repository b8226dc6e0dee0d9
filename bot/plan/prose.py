"""Telling a letter or an essay from a list of bare lines, in a document without any marks of Markdown's."""

import re
from collections.abc import Sequence
from typing import Final

from bot.plan.outline import Paragraph

_SENTENCE_END = re.compile(r"[.!?。！？]$")
_MAIL = re.compile(
    r"^(?:to|from|cc|subject|re|an|von|betreff|de|para|asunto|assunto|à|objet|от|кому|тема|收件人|发件人|主题|宛先|件名)\s*[:：]",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hola|olá|bonjour|hallo|liebes?|здравствуйте|привет)"
    r"(?:\s(?:all|everyone|everybody|team|folks|colleagues|friends|there"
    r"|a todos|a todas|pessoal|à tous|zusammen|коллеги))?"
    r"[,!.]?$|^(?:各位|大家好|你好|您好|皆様|皆さん)",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 4
_FEWEST_HEADERS: Final = 2
_SHARE: Final = 3  # a third of the lines


def is_prose(paragraphs: Sequence[Paragraph]) -> bool:
    """Are these paragraphs running text, so that their short lines (a greeting, a name below) are no list?

    They are with a greeting, with a line that ends in a comma, with the head of a mail, or where a third of the lines
    are sentences or go on from one line to the next.
    """
    lines = [line.text for block in paragraphs for line in block.lines]
    if lines and _GREETING.match(lines[0]):
        return True
    if any(line.endswith((",", "，")) for line in lines) or sum(map(bool, map(_MAIL.match, lines))) >= _FEWEST_HEADERS:
        return True
    told = sum(1 for block in paragraphs for at in range(len(block.lines)) if _runs(block, at))
    return told * _SHARE >= len(lines) > 0


def _runs(block: Paragraph, at: int) -> bool:
    text = block.lines[at].text
    goes_on = at > 0 and text[0].islower() and block.lines[0].text[0].isupper()
    return goes_on or bool(_SENTENCE_END.search(text) and len(text.split()) >= _FEWEST_WORDS)
