"""Facts told in sentences behind a title: ``Fit the hoists. Owner: Tom. Ten days. Needs RW-1. Done on 3 May.``."""

import re
from typing import Final

from bot.plan.effort_words import ESTIMATE
from bot.plan.field import Facts, learn, pair
from bot.plan.given_names import GIVEN
from bot.plan.inline import plain
from bot.plan.lexicon import tokens, words_of
from bot.plan.model import Status
from bot.plan.moments import is_date
from bot.plan.part import part
from bot.plan.people import BLANK
from bot.plan.state_marks import marked
from bot.plan.vocabulary import NOBODY, STATUS
from bot.plan.waits import waits, waits_for

_END = re.compile(r"(?<=[.;!?])\s+(?=[\"“«(*]{0,3}[^\W_a-zß-ÿа-яё])|(?<=[。！？；])")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:dr|mr|mrs|ms|st|prof|nr|no|ca|bzw|sr|sra|dra|hr|fr|frl|ing|dipl|abs|art|vs|approx|resp|тов|ул|г|им"
    r"|[^\W\d_])\.$|[,;–—-]\s(?:est|aprox|отв)\.$",
    re.IGNORECASE,
)
_COUNTED_LAST = re.compile(r"(?:^|\s)\d{1,2}\.$")
_TAKES = re.compile(
    r"^(?:(?:it|this|that|es|das|cela|ça|это)\s)?(?:(?:will|should|wird|va|должно)\s)?"
    r"(?:takes?|needs|dauert|braucht|dura|lleva|leva|prend|займ[её]т|занимает|大约|大概|需要|需|预计|約)\s?"
    r"(?:about|around|roughly|up to|etwa|rund|unos|cerca de|environ|около|примерно)?\s?",
    re.IGNORECASE,
)
_OWNS_IT = re.compile(
    r"^([^\W\d_a-zß-ÿа-яё][\w'’-]*(?:\s[^\W\d_a-zß-ÿа-яё][\w'’-]*){0,2}(?:\s(?:and|und|et|y|e|и|&)\s[^\W\d_a-zß-ÿа-яё][\w'’-]*)?)\s(?:(?:owns?|do|own|lead|drive|take|have"
    r"|leads|does|drives|takes|has|holds"
    r"|looks after|is on|is responsible for|takes care of|will do|übernimmt|macht|kümmert sich um"
    r"|prend en charge|assure|lo hace|se encarga|se ocupa|faz|cuida|assume|ведёт|ведет|делает|отвечает)"
    r"(?:\s(?:it|this|that|this one|es|das|cela|de ello|disso|isso|это|за это))?"
    r"(?:\s(?:together|zusammen|juntos|ensemble|вместе))?)$"
)
_WITH_STATE = re.compile(
    r"\s(?:on|at|since|by|in|last|this|yesterday|while|during|before|am|seit|el|desde|le|depuis|em|с|в)\s"
)
_ASIDE = re.compile(r"[,，、]|\s[-–—]\s|:\s|(?<=[^\W\d_])\s(?=\()")
_BECAUSE = re.compile(
    r"\s(?:because|since(?=\s(?:the|it|we|they)\s)|weil|da(?=\s(?:die|der|das)\s)|porque|parce qu|car(?=\s)"
    r"|потому что|так как).*$",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"[^\W\d_]{1,10}[-_]?\d|#\d")
_STATED: Final = frozenset(
    {"owner", "due", "estimate", "depends", "status", "priority", "labels", "squad", "start", "acceptance", "finished"}
)
_STILL: Final = words_of("already still yet bereits schon noch ya todavía já ainda déjà encore уже ещё is it ist es")
_MOST_WORDS: Final = 12
_SHORTEST: Final = 4
_FEW: Final = 9
_FULL_NAME: Final = 2


def told_off(text: str, facts: Facts) -> str:
    """The title without the sentences behind it, where one of them states a fact; these are learnt.

    What the others say is kept as the task's summary. A text without such a sentence stays as it is.
    """
    title, *behind = sentences(text)
    if not behind or len(title) < _SHORTEST or pair(title):
        return text
    learnt = Facts()
    rest = [each.strip() for each in behind if not _states(each.strip(" .。;；"), learnt)]
    if len(rest) == len(behind):
        return text
    facts.absorb(learnt)
    facts.summary = facts.summary or " ".join(rest) or None
    return title.strip(" .。;；")


def blanks_told(text: str) -> int:
    """How many facts the sentences behind a title leave open: ``Owner: TBD``, ``Estimate: ?``."""
    said = [found for each in sentences(text)[1:] if (found := pair(each.strip(" .。;；")))]
    return len({meaning for meaning, value in said if meaning in _STATED and _blank(value)})


def _blank(value: str) -> bool:
    words = plain(value).strip(" .()")
    return BLANK.match(words) is not None or words.casefold() in NOBODY


def sentences(text: str) -> list[str]:
    """The sentences of a line; a title before a name ("Dr. Ruiz") and a day before its month end none."""
    found: list[str] = []
    for each in _END.split(text):
        before = found[-1] if found else ""
        goes_on = _SHORTENED.search(before[-_FEW:]) or (
            _COUNTED_LAST.search(before[-_FEW:]) and is_date((each.split() or [""])[0].strip(".,;"))
        )
        if goes_on and not pair(each):
            found[-1] = f"{before} {each}"
        elif each.strip():
            found.append(each)
    return found or [text]


def _states(text: str, learnt: Facts) -> bool:
    """Learn what one sentence says of the task before it; False for one that only tells about it."""
    said = pair(text)
    if said and said[0] in _STATED:
        status, value = marked(said[1]) if said[0] == "owner" else (None, said[1])
        learnt.status = learnt.status or status
        return learn(learnt, said[0], value) or True
    words = _BECAUSE.sub("", plain(text))
    return len(words.split()) <= _MOST_WORDS and _tells(words, learnt)


def _tells(words: str, learnt: Facts) -> bool:
    """Learn what a short sentence without a field's name says: how long, whose, how it stands, what it waits for."""
    takes = _TAKES.match(words)
    length = words[takes.end() :] if takes else words
    if ESTIMATE.match(length):
        learnt.estimate = learnt.estimate or length
        return True
    owner = _OWNS_IT.match(words)
    needs = waits_for(words)
    status = None if needs and _LETTERED.search(needs) else _state(words)
    if words.casefold() in NOBODY:
        return True
    if owner or (len(words.split()) <= _FULL_NAME and words.partition(" ")[0].casefold() in GIVEN):
        return learn(learnt, "owner", owner[1] if owner else words)
    if status is not None:
        learnt.status = learnt.status or status
    elif needs:
        learnt.depends.append(needs)
    else:
        return waits(f"- {words}") is None and part(words, learnt)
    return True


def _state(words: str) -> Status | None:
    """How a whole sentence says the work stands: ``Done on 3 November``, ``Still open``."""
    head = _WITH_STATE.split(_ASIDE.split(words, maxsplit=1)[0], maxsplit=1)[0]
    said = STATUS.exact(" ".join(word for word in tokens(head) if word not in _STILL))
    return Status(said) if said else None
