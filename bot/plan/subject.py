"""The words beside a limit that name what is limited."""

import re

from bot.plan.quantity import NUMBER

_FIRST = re.compile(
    r"^(?:if|when|whenever|once|should|as soon as|in case(?: of)?|in the event (?:of|that)|the moment|the|a|an|any"
    r"|and|or"
    r"|our|we (?:see|have|get|hit)|there (?:is|are)|you (?:see|get)|it takes|with|on|at|after|si|cuando|en caso de|se"
    r"|quando|em caso de|quand|lorsque|en cas de|wenn|sobald|falls|bei|если|когда|при|el|la|los|las|o|os|as|le|les|l'"
    r"|un|una|uma|une|der|die|das|ein|eine|如果|若|当|もし)\s+|^(?:如果|若|当|もし|と)",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:\s+(?:is|are|was|were|be|been|has|have|had|rises?|go(?:es)?|drops?|falls?|gets?|stays?|takes?|lasts?|of|for"
    r"|at|by|to"
    r"|with|in|sees?|shows?|receives?|ist|sind|es|est|son|são|sont|из|в|de|do|da|von|hat|auf)"
    r"|\s*[-–—:,=]+)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"\s+(?:for|over|in|within|during|on|at|across|per cada|pro|en|em|dans|innerhalb)\s+(?:any\s|one\s|an?\s(?!row)"
    rf"|the same\s"
    rf"|the (?:last|first|next)\b|{NUMBER}(?:\s|$)|einer?\s|una?\s|uma\s).*$|\s+(?:within|that|which|who|then"
    rf"|before|after"
    rf"|while)\b.*$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?<=\S)\s+(?:(?:prompt|trigger|call for|convene|open|invoke|start|require|mean|page|escalate)s?\s+(?:an?|the"
    r"|us|to)|calls?\s+(?:for|an?)"
    r"|(?:prompt|trigger|convene|open|invoke|start|require|mean|page|escalate)s|convoca[rn]?|activa[rn]?|abre[n]?"
    r"|déclenche(?:nt)?|löst|lösen"
    r"|öffnet|открывают?|запускают?)\b.*$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:()<>→.，；：（）]")


def words_before(text: str) -> str:
    """The measure that ends right before its limit: no condition word, no article, no verb; "" where there is none."""
    bare = _STOP.split(text)[-1].strip(" *–—-")
    before = ""
    while before != bare:
        before, bare = bare, _LAST.sub("", _FIRST.sub("", bare)).strip(" *–—-")
    return "" if _FIRST.fullmatch(bare + " ") or _LAST.fullmatch(" " + bare) else bare


def words_behind(text: str) -> str:
    """What is counted right behind a number: up to the next stop, to a time or to what follows from it."""
    head = _DOES.sub("", _STOP.split(text)[0])
    bare = _TAIL.sub("", f" {head.strip(' *–—-')}").strip()
    before = ""
    while before != bare:
        before, bare = (
            bare,
            re.sub(
                r"^(?:of|de|the|times|veces|vezes|fois|mal)(?:\s+|$)", "", _LAST.sub("", bare), flags=re.IGNORECASE
            ).strip(),
        )
    return bare
