"""What a plan says to do when something happens."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.columns import columns, rows, worded
from bot.plan.consequence import consequence, entries, fields
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.model import Playbook
from bot.plan.outline import Item, Line, Table
from bot.plan.quantity import deadline_hours, stretch_hours
from bot.plan.register_words import PLAYBOOK
from bot.plan.registers import title_of
from bot.plan.rule_shape import list_of_rules
from bot.plan.section import Section
from bot.plan.vocabulary import CEREMONY

_FIELDS: Final = {
    "trigger": re.compile(
        r"(?:trigger|when|if|event|scenario|situation|problem|symptom|incident|case|disparador|cuando|gatilho|quando"
        r"|déclencheur|quand"
        r"|auslöser|wenn|fall|триггер|если|触发|場合)(?:\s#?\d{1,2}|\s[A-Z])?",
        re.IGNORECASE,
    ),
    "response": re.compile(
        r"response|action|actions|then|do|we do|what we do|first move|play|reaction|respuesta|acción|entonces"
        r"|resposta|ação|então"
        r"|réponse|alors|reaktion|maßnahme|dann|действие|то|响应|対応",
        re.IGNORECASE,
    ),
    "deadline": re.compile(
        r"within|deadline|by when|time|time limit|respond within|plazo|prazo|délai|frist|срок|时限|期限", re.IGNORECASE
    ),
    "other": re.compile(
        r"owner|lead|who|responsible|responsable|responsável|verantwortlich|ответственный|负责人|担当", re.IGNORECASE
    ),
}
_COLUMNS: Final = {
    "deadline": re.compile(
        r"\bwithin\b|deadline|by when|time limit|how (?:fast|soon|quickly)|(?:response|reaction) time"
        r"|max(?:imum)? time|plazo|prazo|délai"
        r"|frist|innerhalb|срок|时限|期限",
        re.IGNORECASE,
    ),
    "trigger": re.compile(
        r"^(?:trigger|when|if|event|scenario|situation|problem|symptom|incident|failure|case|what (?:happens"
        r"|happened|breaks|fails)|what goes wrong"
        r"|disparador|situación|si\b|escenario|gatilho|situação|se\b|cenário|déclencheur|situation|quand|auslöser"
        r"|wenn|ereignis|триггер|событие"
        r"|если|ситуация|触发|场景|事象|場合)",
        re.IGNORECASE,
    ),
    "response": re.compile(
        r"response|action|^then|^do\b|we do\b|what (?:we|to) do|do this|first move|\bplay\b|reaction|steps|respuesta"
        r"|acción|entonces|resposta"
        r"|ação|réponse|réaction|alors|reaktion|maßnahme|dann|qué hacer|o que fazer"
        r"|que faire|was tun|что делать|действи|реакция|响应|措施|対応|fallback|plan b",
        re.IGNORECASE,
    ),
}
_HAPPENS = re.compile(
    r"^(?:what (?:happens|happened|breaks|fails|goes wrong)|scenario|situation|incident|if\b)", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:playbook|scenario|contingency|card|play|drill|case|plan b)\s?#?\s?[A-Z\d]{0,3}\s*[:.–—-]\s*", re.IGNORECASE
)
_IF_FIRST = re.compile(
    r"^(?:if|when|should|in case of|si|cuando|quando|se|quand|wenn|falls|если|когда)\s+", re.IGNORECASE
)
_IF_HEADING = re.compile(
    r"^(?:(?:what )?(?:if|in case)|and if|si|et si|se|e se|wenn|und wenn|falls|если|а если)\s|^(?:如果|假如|万一"
    r"|要是|もし|万が一)",
    re.IGNORECASE,
)
_OPTIONAL = re.compile(
    r"\b(?:you|new|want|interested|questions?|help|dudas|ayuda|dúvidas|ajuda|aide|fragen|hilfe|du|sie|tú|вы|вопросы"
    r"|time|budget|money|possible|needed|left|spare|room|capacity|tiempo|queda|sobra|temps|reste|besoin"
    r"|zeit|bleibt|nötig"
    r"|tempo|der tempo|время|времени|останется|нужно)\b|时间|有空|時間|余裕",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_ASKED = re.compile(
    r"^[….\s]{0,6}(?:what if\s)?(?P<trigger>[^?？.:]{3,90})[?？]\s*(?P<response>\S.{2,})$", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я¿¡])")


def read_playbooks(root: Section) -> tuple[Playbook, ...]:
    """Each playbook once: tables, fields, list items, paragraphs and headings where the plan speaks of such."""
    return tuple(dict.fromkeys(book for _, book in stated(root)))


def stated(root: Section) -> Iterator[tuple[int, Playbook]]:
    """The playbooks, each with the line it stands on."""
    for section in root.walk():
        inside = any(PLAYBOOK.search(title_of(around)) or _answers_an_if(around) for around in section.upwards())
        inside = inside and not CEREMONY.find(section.name)
        if not inside:
            yield from (book for block in section.blocks if isinstance(block, Table) for book in _told_in_full(block))
            continue
        whole = _under_heading(section)
        if whole:
            yield section.line, whole
            continue
        for block in section.blocks:
            if isinstance(block, Table):
                yield from _from_table(block, inside=True)
        for line, lines in entries(section):
            yield from ((line, book) for book in _entry(section, lines))


def _answers_an_if(section: Section) -> bool:
    """Does a heading say "If everything is late", and each of at least two items under it what happens and what then?

    Work for which there may be time ("If there is time left") and limits that people watch are no playbooks.
    """
    if not _IF_HEADING.match(title_of(section)) or _OPTIONAL.search(section.name) or section.span:
        return False
    items = section.items
    leads = [lead_of(item.text) for item in items if not is_box(item)]
    told = len(leads) >= _FEWEST and len(leads) == len(items) and all(lead and lead[1] for lead in leads)
    return told and section.effective_role is None and not list_of_rules(section)


def _told_in_full(table: Table) -> Iterator[tuple[int, Playbook]]:
    """The rows of a table that says what happens, what is done and how fast, under whatever heading."""
    where = columns(table, _COLUMNS)
    happens = "trigger" in where and _HAPPENS.match(plain(table.header[where["trigger"]]))
    if happens and len(where) == len(_COLUMNS):
        yield from _from_table(table, inside=False)


def _from_table(table: Table, *, inside: bool) -> Iterator[tuple[int, Playbook]]:
    where = columns(table, _COLUMNS)
    free = [at for at in worded(table) if at not in where.values()]
    if inside and "response" not in where and len(free) > ("trigger" not in where):
        where["response"] = free.pop(1 if "trigger" not in where else 0)
    if inside and "trigger" not in where and free and free[0] < where.get("response", 0):
        where["trigger"] = free[0]
    if not {"trigger", "response"} <= where.keys():
        return
    for line, said in rows(table, where):
        if said["trigger"] and said["response"]:
            within = (
                stretch_hours(said.get("deadline", "")) if said.get("deadline") else deadline_hours(said["response"])
            )
            yield line, Playbook(trigger=_named(said["trigger"]), response=said["response"], deadline_hours=within)


def _under_heading(section: Section) -> Playbook | None:
    """``### The kitchen floods`` with what to do then below it, none of it an entry of its own."""
    own = section.parent is not None and not PLAYBOOK.search(title_of(section)) and section.span is None
    own = own and not _answers_an_if(section)
    if not own or not section.name or any(isinstance(block, Table) for block in section.blocks) or section.sections:
        return None
    told = [line for _, lines in entries(section) for line in lines]
    numbered = all(isinstance(block, Item) and block.number is not None for block in section.blocks)
    led = [line for line in told if consequence(line.text)]
    recorded = fields(told, _FIELDS)
    if recorded and "response" in recorded[0][1]:
        fact = recorded[0][1]
        named = f"{title_of(section)}: {fact['trigger']}" if "trigger" in fact else title_of(section)
        return _made(named, fact["response"], fact.get("deadline", ""))
    if not told or (led and not numbered and not _IF_FIRST.match(section.name)):
        return None
    return _made(title_of(section), plain(" ".join(line.text for line in told)), "")


def _entry(section: Section, lines: list[Line]) -> Iterator[Playbook]:
    recorded = [each for _, each in fields(lines, _FIELDS) if {"trigger", "response"} <= each.keys()]
    if recorded:
        yield from (_made(each["trigger"], each["response"], each.get("deadline", "")) for each in recorded)
        return
    item = any(isinstance(block, Item) and block.line == lines[0].number for block in section.blocks)
    apart = not item and len(lines) > 1 and all(consequence(line.text, dashes=False) for line in lines)
    for text in [line.text for line in lines] if apart else _conditions(" ".join(line.text for line in lines)):
        first = lines[0].text if item else text
        below = plain(" ".join(line.text for line in lines[1:])) if item else ""
        asked = _ASKED.match(plain(first))
        if asked:
            yield _made(asked["trigger"], f"{asked['response']} {below}".strip(), "")
            continue
        told = consequence(_LABEL.sub("", first.lstrip("*_")) if _LABEL.match(first.lstrip("*_")) else first)
        if told and not _FIELDS["trigger"].fullmatch(told[0]):
            yield _made(told[0], f"{told[1]} {below}".strip(), "")
        elif below:
            yield _made(plain(first), below, "")


def _conditions(text: str) -> list[str]:
    """A text, parted before each sentence that begins with a condition where the text itself does."""
    if not _IF_FIRST.match(text):
        return [text]
    found: list[str] = []
    for sentence in _SENTENCE.split(text):
        if _IF_FIRST.match(sentence) or not found:
            found.append(sentence)
        else:
            found[-1] += " " + sentence
    return found


def _made(trigger: str, response: str, deadline: str) -> Playbook:
    within = stretch_hours(deadline) if deadline else deadline_hours(response)
    return Playbook(trigger=_named(trigger), response=response, deadline_hours=within)


def _named(trigger: str) -> str:
    return _IF_FIRST.sub("", _LABEL.sub("", plain(trigger)).lstrip("… ")).strip(" .:,")
