"""Reader of work told in sentences: "Dana will rent the tent.", "Order the cases.", "The next step is to …"."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from bot.plan.action_words import (
    ANYBODY,
    CONNECTED,
    INFINITIVE,
    MODAL,
    MODAL_HAN,
    NOT_PEOPLE,
    ORDINAL,
    STATIVE,
    VERBS,
)
from bot.plan.candidate import Candidate, Strength, candidate
from bot.plan.field import learn
from bot.plan.given_names import GIVEN, UNPERSONAL
from bot.plan.inline import plain
from bot.plan.outline import Paragraph
from bot.plan.roster import bare_name, roster
from bot.plan.section import Section
from bot.plan.state_marks import state_first

_SENTENCE = re.compile(r"(?<=[^\d][.!?])[\"'”’)]?\s+(?=[\"'“(]?[^\W_a-zà-ÿа-я])|(?<=[。！？])")
_FIRST_WORD = re.compile(r"^[\"'“(*_]*([^\W\d_][\w'’-]*)\s*(,?)\s*(\S*)")
_DUE = re.compile(r"\b(?:due|deadline)\s*:?\s+([^.;()]{2,30})", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|before|until|bis|antes del?|até|avant|до)\s+"
    r"((?:the )?(?:end of )?(?:\d{1,2}\S{0,3}\s+[^\W\d_]{3,12}|[A-Z][a-zé]{2,11}(?:\s\d{1,2}\b)?))"
)
_LONGEST: Final = 1200
_TWICE: Final = 2


def read_told(sections: list[Section], root: Section) -> list[Candidate]:
    """A candidate for each paragraph that gives one job, and for each sentence that gives somebody another.

    A text of which less than half does so only mentions work, and gives none.
    """
    texts = [(section, block, _text(block)) for section, block in _paragraphs(sections)]
    people = _people([text for _, _, text in texts], root)
    found: list[Candidate] = []
    for section, block, text in texts:
        for at, sentence in enumerate(_SENTENCE.split(text)):
            made = _work(sentence, section, block.line, people, first=at == 0)
            if made:
                _learn(made, text if at == 0 else sentence, people)
                found.append(made)
    telling = {made.line for made in found}
    return found if len(found) >= _TWICE and 2 * len(telling) >= len(texts) else []


def _paragraphs(sections: list[Section]) -> Iterator[tuple[Section, Paragraph]]:
    for section in sections:
        if section.effective_role in ("context", "criteria"):
            continue
        for block in section.blocks:
            if isinstance(block, Paragraph) and not block.quoted:
                yield section, block


def _text(block: Paragraph) -> str:
    return plain(" ".join(line.text for line in block.lines))[:_LONGEST]


def _people(texts: list[str], root: Section) -> set[str]:
    """Who acts in these texts: the plan's list of people, and names that begin sentences more than once."""
    starts: Counter[str] = Counter()
    common: set[str] = set()
    for text in texts:
        common.update(re.findall(r"\b[a-zà-ÿа-я]{2,}\b", text))
        for sentence in _SENTENCE.split(text):
            first = _FIRST_WORD.match(CONNECTED.sub("", sentence))
            if first and first[1][0].isupper() and (first[2] or first[3][:1].islower()):
                starts[first[1]] += 1
    named = {
        word.casefold()
        for word, count in starts.items()
        if (count >= _TWICE or word.casefold() in GIVEN) and word.casefold() not in common
    }
    return roster(root) | {name for name in named if _may_act(name)}


def _may_act(word: str) -> bool:
    return word not in VERBS and word not in NOT_PEOPLE and word not in ANYBODY and word not in UNPERSONAL


def _work(sentence: str, section: Section, line: int, people: set[str], *, first: bool) -> Candidate | None:
    text = CONNECTED.sub("", sentence).strip()
    owner, title = "", ""
    ordinal = ORDINAL.match(text)
    modal = MODAL_HAN.match(text) or MODAL.match(text)
    if ordinal:
        title = text[ordinal.end() :]
    elif modal and (modal.re is MODAL_HAN or _actor(modal[1], people)):
        owner = "" if modal[1].casefold() in ANYBODY else modal[1]
        title = text[modal.end() :]
    elif first and (state_first(text) or _ordered(text) or _acts(text, people)):
        title = text
    if len(title.split()) < _TWICE and not MODAL_HAN.match(text):
        return None
    made = candidate(title.rstrip(" .。"), line, section, Strength.LIKELY, "work told in a sentence", shape="told")
    if made and owner:
        learn(made.facts, "owner", owner)
    if made:
        made.named.title = made.named.title[:1].upper() + made.named.title[1:]
    return made


def _actor(subject: str, people: set[str]) -> bool:
    """May the subject of "… will …" be who does the work? A name may, and somebody; things and crowds may not."""
    words = subject.casefold().split()
    if words[0] in ANYBODY:
        return len(words) == 1
    if words[0] in people or bare_name(subject) in people:
        return True
    single = len(words) <= _TWICE and all(word[0].isupper() for word in subject.split())
    return single and _may_act(words[0]) and not words[-1].endswith("s")


def _ordered(text: str) -> bool:
    word = _FIRST_WORD.match(text)
    return bool(INFINITIVE.match(text)) or (word is not None and not word[2] and word[1].lower() in VERBS)


def _acts(text: str, people: set[str]) -> bool:
    """``Ulla draws the plan``: a person, and a verb in the present."""
    word = _FIRST_WORD.match(text)
    if word is None or word[2] or word[1].casefold() not in people:
        return False
    verb = word[3].strip(".,")
    return verb.islower() and verb not in STATIVE and verb[-1:] in "steaё" and len(verb) > _TWICE


def _learn(made: Candidate, text: str, people: set[str]) -> None:
    """Whose it is and until when, from the sentence and, for a paragraph's first, from those behind it."""
    for sentence in _SENTENCE.split(text):
        first = _FIRST_WORD.match(CONNECTED.sub("", sentence))
        if not made.facts.owners and first and first[1].casefold() in people:
            made.facts.owners.append(first[1])
    due = _DUE.search(text) or _BY.search(text)
    if due and not made.facts.due:
        made.facts.due = due[1].strip()
