"""In which voice a clause is spoken: of a colleague, of one definite thing, in doubt, in thanks."""

import re
from typing import Final

_UNSURE: Final = re.compile(
    r"(?<!\w)(?:doubts|not (?:so )?convinced|s[ck]eptical|we'll see|wouldn't bet|"
    r"i think|i guess|i believe|i hope|pretty sure|fairly sure|not (?:\S+ )?sure|maybe|probably|"
    r"afaik|iirc|or so|so (?:i'm|i am|i was|we're) told|(?:they|people|some) (?:say|claim|tell me)|"
    r"says (?:the |my |our )?\w+(?=\W*$)|i'm told|i was told|"
    r"on good authority|apparently|supposedly|allegedly|in theory|"
    r"if i remember|on paper|in my head|(?:so )?i thought|hopefully|presumably|creo|supongo|je pense|je crois|"
    r"glaube|denke|vermutlich|acho|"
    r"talvez|أظن|اظن|أعتقد|اعتقد)(?!\w)"
)
_DEFINITE: Final = re.compile(r"^\W*(?:(?:and|so|ok|yay|finally)\W+)*(?:the|my|our|this|that) (?:\w+ )?$|^$")
_COLLEAGUE: Final = re.compile(
    r"\W*(?:(?:and|so|ok|yay|also|but|great|nice|fyi|btw|fwiw|ps|oh|hey|"
    r"FYI|BTW|PS)\W+)*(?:@\w+|(?!I\b|The\b|My\b|Finished|Merged|Done)[A-Z][a-zé]+ )"
)
_THANKS: Final = re.compile(
    r"\W*(?:many |big |huge )?(?:thx|thanks|thank you|ty|kudos|props|shout-?out|cheers|danke|gracias|merci|"
    r"obrigad[oa])\b"
)
_BESIDE: Final = re.compile(
    r"\W*(?:for|with|in|of|on|from|by|at|and|or|vs|about|(?:looks?|seems?|feels?) (?:good|great|fine|ok|nice|done|"
    r"ready|lovely|promising|finished|complete)|will|would|nope|no|is at|100|done)(?!\w)|\W*$|\W*\("
)


def is_unsure(low: str) -> bool:
    """Whether a clause doubts what stands beside it."""
    return bool(_UNSURE.search(low))


def is_definite(before: str) -> bool:
    """Whether what stands before a task's words makes one thing of it: "the", "my", or nothing at all."""
    return bool(_DEFINITE.search(before))


def of_a_colleague(text: str) -> bool:
    """Whether a clause begins with somebody's name: "Ines finished the namespace"."""
    return bool(_COLLEAGUE.match(text) or _AGENT.search(text))


_AGENT: Final = re.compile(r"\bby (?:@\w+|(?!Monday|Tuesday|Wednesday|Thursday|Friday|EOD|EOW)[A-Z][a-zé]+)")


_PERSON: Final = re.compile(
    r"\W*(?P<name>@[\w.]+|(?!I\b|We\b|It\b|Still\b)[A-Z][a-zé]+) (?:is |got |seems |was |still )+$"
)


def one_person(subject: str) -> str | None:
    """The name that a subject and its verb begin with; None when more or something else stands there."""
    found = _PERSON.match(subject)
    return found["name"] if found else None


def is_thanks(low: str) -> bool:
    """Whether a clause only thanks."""
    return bool(_THANKS.match(low))


def is_beside(after: str) -> bool:
    """Whether what follows a task's words says nothing of how it goes: "for the demo", "looks good"."""
    return bool(_BESIDE.match(after))
