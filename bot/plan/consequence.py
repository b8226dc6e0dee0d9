"""What follows from what: "X → Y", "If X, we Y", "X: Y", and fields such as "Risk: … Mitigation: …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.outline import Block, Item, Line, Paragraph
from bot.plan.section import Section

_ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|=>|-{1,2}>)\s*")
_IF = re.compile(
    r"^(?:(?:if|when|whenever|once|should|in case(?: of)?|in the event (?:of|that)|suppose|si|cuando"
    r"|en caso de(?: que)?|se|quando"
    r"|em caso de|caso|quand|en cas de|wenn|falls|sobald|если|когда|при|в случае)\s+|如果|若|当|もし)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\s*[,，;—–:：]\s*(?:then|dann|entonces|então|alors|то)\s+|\s+then\s+|\s*[,，;]\s*(?=(?:we|the team|i|they|wir"
    r"|nosotros|nós|nous|on|мы)\b)"
    r"|\s*[:：]\s+|\s+[–—-]\s+",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,，;]\s*")
_LEADING_LABEL: Final = 2
_REACH: Final = 2000


def consequence(text: str, *, dashes: bool = True) -> tuple[str, str] | None:
    """What happens and what is done then; None for a text that says no such thing. Both without marks."""
    bare = text[:_REACH]
    arrow = _ARROW.search(bare)
    if arrow and plain(bare[: arrow.start()]):
        return plain(_IF.sub("", plain(bare[: arrow.start()]))), plain(bare[arrow.end() :])
    words = plain(bare)
    condition = _IF.match(words)
    if condition:
        body = words[condition.end() :]
        joint = _THEN.search(body) or _COMMA.search(body)
        if joint and joint.start() and body[joint.end() :]:
            return body[: joint.start()].strip(), body[joint.end() :].strip()
    lead = lead_of(bare, dashes=dashes)
    return (plain(lead[0]).strip(), plain(lead[1]).strip()) if lead and lead[1] else None


def entries(section: Section) -> Iterator[tuple[int, list[Line]]]:
    """What may each state one entry of a register: a list item with what stands below it, a paragraph's lines."""
    for block in section.blocks:
        if isinstance(block, Item):
            yield block.line, item_lines(block)
        elif isinstance(block, Paragraph):
            yield block.line, block.lines


def item_lines(item: Item) -> list[Line]:
    """A list item's own text without its box, or its lines where one of them is led by a label; then those below."""
    led = any(lead_of(line.text[:_REACH]) for line in item.lines[1:])
    first = [*item.lines] if led else [Line(item.line, box(item.text)[1])]
    below: Sequence[Block] = item.blocks
    for block in below:
        if isinstance(block, Item):
            first.append(Line(block.line, block.text))
        elif isinstance(block, Paragraph):
            first.extend(block.lines)
    return first


def fields(lines: Sequence[Line], roles: Mapping[str, re.Pattern[str]]) -> list[tuple[int, dict[str, str]]]:
    """Records written as fields, each with the line it begins on.

    A field is led by its label ("Mitigation: …") at the beginning of a line or of a sentence. A record begins with the
    first role, or with the role that the first record began with; a line that no label leads goes on with the field
    above it.
    """
    first = next(iter(roles))
    found: list[tuple[int, dict[str, str]]] = []
    role = opener = ""
    for number, text in _labelled(lines, roles):
        lead = lead_of(text[:_REACH])
        named = next((name for name, words in roles.items() if lead and words.fullmatch(plain(lead[0]).strip())), None)
        if lead and named:
            opener = opener or named
            if not found or named == opener or (named == first and first in found[-1][1]):
                found.append((number, {}))
            role = named
            found[-1][1][role] = plain(lead[1])
        elif role and found:
            found[-1][1][role] = f"{found[-1][1][role]} {plain(text)}".strip()
    return found


def _labelled(lines: Sequence[Line], roles: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[int, str]]:
    """The lines, parted where a label stands inside one: "Risk: rain. Mitigation: a tent"."""
    inner = "|".join(words.pattern for words in roles.values())
    joint = re.compile(
        rf"(?:(?<=[.;,!?)|])|\s[–—|-])\s+(?=(?:\*\*|\*|__)?(?:{inner})(?:\*\*|\*|__)?\s?[:：])", re.IGNORECASE
    )
    for line in lines:
        yield from ((line.number, part.strip(" |")) for part in joint.split(line.text) if part.strip(" |"))
