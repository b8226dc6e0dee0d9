"""Where a bare number can name a task, and where it is only a number.

A number counts as a task when what stands before it *and* what stands after it leave no other reading:
"4 is done", "paired on 9 all morning", but not "3 bugs", "day 4", "at 2", "PR #12", "node 20".
"""

import re
from typing import Final, NamedTuple

from bot.reply.kind import Kind
from bot.reply.predicate import predicates

_TOLD: Final = frozenset(
    {
        Kind.DONE,
        Kind.CANCELLED,
        Kind.BLOCKED,
        Kind.REOPENED,
        Kind.REVIEW,
        Kind.NOT_DONE,
        Kind.TODO,
        Kind.WORK,
        Kind.PARTIAL,
        Kind.FUTURE,
        Kind.ACHIEVED,
    }
)


class Place(NamedTuple):
    """A number in its lower-case line.

    ``glued`` when it continues a list of ids, ``padded`` when it is written as the ids are: "003".
    """

    low: str
    start: int
    end: int
    hashed: bool = False
    glued: bool = False
    padded: bool = False


_WINDOW: Final = 60
_NAMED = re.compile(
    r"\b(?:tasks?|tickets?|stor(?:y|ies)|items?|cards?|task no\.?|number|nr\.?|tareas?|tâches?|taches?|"
    r"aufgaben?|tarefas?|المهمة|مهمة|المهام)"
    r"\s*(?:#|no\.?|nr\.?|[-_])?\s*$"
)
_TRAP_BEFORE = re.compile(
    r"\b(?:prs?|mrs?|crs?|cls?|diffs?|patch(?:es|set)?|pull requests?|pull|"
    r"merge requests?|issues?|bugs?|builds?|runs?|pipelines?|incidents?|"
    r"days?|weeks?|wk|sprints?|versions?|"
    r"phases?|steps?|questions?|q|scenarios?|iterations?|rooms?|lines?|pages?|ports?|at|v|commits?|"
    r"defects?|ci|jobs?|cases?|rounds?|"
    r"discussion|comment|review|invoices?|día|semana|jour|semaine|tag|woche|dia|يوم)\s*(?:no\.?|nr\.?)?\s*$"
)
_OPEN_BEFORE = re.compile(
    r"(?:^|[.,;:!?()\[\]\"–|/>→=\n&+]|\s-|:[a-z0-9_+-]+:|[^\w\s'\"#$€£%@~^*<`-]|\b(?:and|both|but|then|"
    r"also|now|so|while|yes|yep|plus|or|"
    r"yday|yest|tdy|doing|did|got|getting|had|took|taking|tackling|grabbed|grabbing|onto|reviewing|testing|"
    r"merging|shipping|"
    r"landing|completing|deploying|neither|either|nor|finished|closed|done|done with|merged|completed|shipped|"
    r"started|starting|continuing|working on|"
    r"worked on|picked up|picking up|still|calling|marking|considering|declaring|"
    r"pick up|still on|back on|finish|finishing|closing|close|deployed|reopened|wrapped up|wrapping up|"
    r"parked|parking|paused|pausing|blocked|unblocked|landed|"
    r"dropped|dropping|descoped|moved|put|on|for|with|into|sure|sure that|think|thinks|that|believe|guess|"
    r"says|said|say|like|maybe|probably|hopefully|finally|just|already|yeah|ok|okay|quite|afaik|iirc|"
    r"apparently|looks like|creo que|que|dass|is|are|has|did|today|yesterday|if|once|after|until|without|"
    r"not|(?<![^.;,] )since|because|heard|saw|noticed|only|ignore|forget|disregard|strike|except|besides|minus|"
    r"apart from|"
    r"excluding|bounced|"
    r"kicked|sent|"
    r"returned|reopen|mean|meant|sorry|"
    r"actually|rather|(?:part|half|rest|most|all) of|(?:on|from|at) (?:my|our) (?:side|end)|"
    r"inside|on to|that's|it's|concerned|in|la|el|le|die|der|das|a|o|"
    r"y|et|und|e|terminé|terminada|cerré|acabé|termine|fini|fertig|terminei|en|an|mit|sur|con|com|خلصت|خلصنا|"
    r"انتهيت من|أنهيت|انهيت|أكملت|من|و|"
    r"على)|(?:moved|progress|change|news|update) on)\s*$"
)
_CLOSED_AFTER = re.compile(
    r"\s*(?:$|[,.;!?)\]|–=→:&+/\"']|(?:i|we)(?:'m|'ve|'ll|'re|'d)?\s|"
    r"ya |já |déjà |schon |es |\s-+\s|-+>|-+\s|:[a-z0-9_+-]+:|[^\w\s'\"#$€£%@~^*<`(-]|\(|"
    r"(?:is|isn't|isnt|isn|are|aren't|arent|was|wasn't|will|won't|wont|should|still|also|both|all|again|"
    r"might|may|must|would|meanwhile|instead|first|only|so|nor|tonight|later|soon|maybe|hopefully|probably|"
    r"stays|remains|and|or|but|too|now|then|done|finished|"
    r"complete|completed|merged|closed|shipped|deployed|landed|live|wip|ongoing|blocked|stuck|waiting|"
    r"parked|dropped|descoped|cancelled|"
    r"canceled|started|not|never|almost|nearly|mostly|half|halfway|in progress|in review|in-progress|"
    r"in-review|in qa|in dev|"
    r"(?:more )?like|about|around|roughly|maybe|≈|~|"
    r"in (?:good|code|testing|prod|production|staging|the end)|pr|up|next|needs?|has|hasn't|hasnt|goes|went|can't|cant|"
    r"cannot|can|could|"
    r"pending|ready|reopened|reverted|"
    r"underway|under|approved|under review|on hold|on track|at (?:long )?last|at ~?\d+|to (?:be|review)|todo|"
    r"yesterday|today|"
    r"tomorrow|tmrw|this|last|since|"
    r"with|without|for|from|until|because|as|while|by|after|before|if|once|when|where|on hold|eta|due|"
    r"finally|already|just|yet|back|got|gets|la|lo|nem|ainda|aún|encore|toujours|sits|lies|keeps|goes|moves|carries|"
    r"polishing|continuing|starts|most(?= of)|over (?:the|this|lunch)|well|nicely|slowly|steadily|officially|"
    r"starting|moves|slips|untouched|unblocked|paused|wrapped|waits|hangs|blocks|slipped|looks|seems|ist|sind|"
    r"está|esta|están|lista|listo|hecha|"
    r"hecho|took|takes|ran|works|feels|came|terminada|terminado|"
    r"bloqueada|bloqueado|en|est|sont|terminée?|finie?|faite?|bloquée?|fertig|erledigt|blockiert|läuft|"
    r"thru|through|noch|ayer|hoy|hier|gestern|heute|ontem|hoje|اليوم|أمس|امبارح|بالكامل|تماما|تمامًا|pronta|"
    r"pronto|feita|feito|"
    r"concluída|bloqueada|y|et|und|e|لسه|خلصت|تم|جاهزة|و)(?!\w)|\s+و[^\W\d_])"
)
_COUNTED = re.compile(
    r"\s*(?:to go|left|remaining|out of|of (?:the |my |our )?\d|more(?! like)|others?|in total|and a half)\b"
)
_OF_THINGS = re.compile(  # "9 merged PRs", "4 closed, 2 open bugs"
    r" (?:merged|closed|open|finished|completed|done|failed|failing|new|reviewed)(?:,? (?:and )?\d+ \w+)? (?:prs|mrs|"
    r"pull requests|tickets|tasks|bugs|tests|issues|stories|cards|comments|builds)\b"
)
_TRIED = re.compile(r"\b\d+ [a-z]+s (?:\w+ )?\w+ed, (?:and )?$")  # "10 renewals tested, 4 failed"
_DATE_BEFORE = re.compile(
    r"\b(?:eta|due|deadline|meeting|sync|call|demo|release|launch)\b[^.;\n]{0,20}\bon\s*$|\b(?:jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*$"
)
_TALLY = re.compile(r"\d+\s*(?:done|merged|closed|open|in progress)[^.;\n]{0,30}\d+\s+(?:to go|left|remaining)\b")
_SAID = re.compile(
    r"\s*(?:is|are|was)?\s*(?:all\s+|now\s+|finally\s+|already\s+)*(?:done|finished|merged|closed|"
    r"completed|complete|shipped|deployed|blocked|in progress|in review|wip|stuck|not started|almost done|"
    r"hecha|lista|terminée?|fertig|erledigt|feita|:white_check_mark:|✅)"
)
_PULLED = re.compile(r"\b(?:pr|mr|pull request)s? ?[#!]\d")
_TALLIED = re.compile(
    r"\d+ (?:\w+ )?(?:prs|mrs|pull requests|bugs|tests|comments|issues|reviews|tickets|cases|specs|endpoints|"
    r"files|pages|"
    r"screens|interviews|calls|meetings|commits|suites|checks)\b[^.;:\n]{0,40}$"
)
_TASKED = re.compile(r"\b(?:finished|closed|merged|completed|shipped|done with|working on|started)\s*$")


def _reach(place: Place) -> tuple[str, str]:
    return place.low[max(0, place.start - _WINDOW) : place.start], place.low[place.end : place.end + _WINDOW]


def _is_count(place: Place, before: str, after: str) -> bool:
    """Whether a number only counts, dates or scores: "4 reviews done, 2 merged", "PR #7 and #9", "5/5"."""
    typed = place.low[place.start : place.end]
    return bool(
        _TALLIED.search(before)
        or (place.hashed and _PULLED.search(before))
        or re.match(rf"\s?/\s?{re.escape(typed)}(?!\d)", after)
        or re.search(rf"(?<!\d){re.escape(typed)}\s?/\s?$", before)
        or _COUNTED.match(after)
        or _OF_THINGS.match(after)
        or _TRIED.search(before)
        or _DATE_BEFORE.search(before)
    )


def may_be_task(place: Place) -> bool:
    """Whether nothing but a task can be meant by the number there."""
    before, after = _reach(place)
    if _is_count(place, before, after):
        return False
    closed = bool(_CLOSED_AFTER.match(after))
    if place.glued:
        return closed
    if place.padded:
        return not re.match(r"\s*(?:errors?|responses?|status|codes?|ms|px)\b", after)
    if _NAMED.search(before):
        return True
    if _TRAP_BEFORE.search(before) or _TALLY.match(place.low[place.start : place.end + _WINDOW]):
        return False
    if not closed and re.match(r"\s\S", after):
        said = predicates(after.strip())
        closed = bool(said) and said[0].start == 0 and said[0].kind in _TOLD
    return closed and (place.hashed or bool(_OPEN_BEFORE.search(before)))


def says_unknown(place: Place) -> bool:
    """Whether a number that the plan does not know is plainly meant as a task."""
    before, after = _reach(place)
    if _NAMED.search(before):
        return True
    opens = re.search(r"(?:^|[.;,\n]\s*|\band\s+)$", before)
    return not place.hashed and bool(
        (opens and _SAID.match(after)) or (_TASKED.search(before) and re.match(r"\s*(?:$|[.,;!])", after))
    )
