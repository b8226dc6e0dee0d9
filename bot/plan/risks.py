"""What may go wrong with a plan, and what is done against it."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.columns import columns, rows, worded
from bot.plan.consequence import consequence, entries, fields
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.model import Risk
from bot.plan.outline import Item, Line, Table
from bot.plan.register_words import PLAYBOOK, RISK
from bot.plan.registers import title_of
from bot.plan.rule_shape import rules_beside
from bot.plan.section import Section

_AGAINST: Final = (
    r"mitigations?(?: (?:plan|strategy|measures?))?|mitigated by|mitigate|counter-?measures?|contingency(?: plan)?"
    r"|response|fallback"
    r"|plan b|answer|remedy|counter|prevention|what we do(?: about it)?|our (?:answer|plan|move)|mitigación"
    r"|respuesta|mitigação|resposta"
    r"|atténuation|parade|mesures?|réponse|gegenmaßnahmen?|maßnahmen?|меры|снижение|реакция|缓解措施|缓解|应对措施|应对|対策"
)
_FIELDS: Final = {
    "risk": re.compile(
        r"(?:(?:key |top )?risk|threat|worry|riesgo|risco|risque|risiko|риск|风险|リスク)(?:\s?[#№]?\s?\d{1,3})?",
        re.IGNORECASE,
    ),
    "against": re.compile(_AGAINST, re.IGNORECASE),
    "other": re.compile(
        r"impact|likelihood|probability|severity|owner|score|level|status|rating|effect|trigger|impacto|probabilidad"
        r"|probabilidade"
        r"|responsable|responsável|probabilité|gravité|gravedad|gravidade|auswirkung|wahrscheinlichkeit|schwere"
        r"|verantwortlich|влияние|вероятность|ответственный|可能性|概率|影响|影響|负责人|担当|who|when|due|date|area|category",
        re.IGNORECASE,
    ),
}
_COLUMNS: Final = {
    "risk": re.compile(
        r"\brisks?\b(?!\s*(?:id|no|#|level|score|rating|owner))|riesgo|risco|risque|risiko|риск|风险|リスク|threat"
        r"|(?:could|might|may|can) (?:go wrong|happen|break|fail)"
        r"|\bworry\b",
        re.IGNORECASE,
    ),
    "against": re.compile(
        r"mitigat|contingen|response|countermeasure|what we do|what we did|\banswer\b|our (?:answer|plan|move)"
        r"|prevention|action|fallback"
        r"|mitigaci|mitigaç|atténuation|parade|gegenmaßnahme|maßnahme|меры|снижен|缓解|应对|対策",
        re.IGNORECASE,
    ),
}
_INSIDE = re.compile(
    rf"[\s.;,(|–—-]+(?:{_AGAINST})\s*[:：=]\s*|\s*[,(;]\s*(?:mitigated|covered|countered|addressed) by\s+",
    re.IGNORECASE,
)
_MITIGATED = re.compile(
    r"\S[\s.;,(|–—-]+(?:mitigat(?:ion|ed by)|mitigación|mitigação|gegenmaßnahmen?)\s*[:：]", re.IGNORECASE
)
_PLAINLY = re.compile(r"(?!\[[ xX]\])")
_WE_DO = re.compile(
    r"(?:\s*[;.]|\s*,|\s+[–—-])\s+(?=(?:so |therefore |hence |that is why |which is why |and )?(?:we|to (?:mitigate"
    r"|reduce|counter|avoid|prevent)"
    r"|against (?:this|that|it)|in that case)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я¿¡\"(])")
_ASIDE = re.compile(
    r"\s*\((?:[^():]{0,30}\b(?:impact|likelihood|probability|severity|owner|score|probabilidad|impacto|wahrscheinlichkeit)"
    r"\b[^()]{0,60}|(?:low|medium|high|alta|media|baja|alto|baixo|hoch|mittel|gering)(?:\s?/\s?\w{1,10})?)\)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?:R\s?[-.]?\d{1,3}|#\d{1,3})\b\s*[:.)–—-]?\s*", re.IGNORECASE)


def read_risks(root: Section) -> tuple[Risk, ...]:
    """Each risk once: from tables with a column for them, fields, and what stands under a heading about risks."""
    return tuple(dict.fromkeys(risk for _, risk in stated(root)))


def stated(root: Section) -> list[tuple[int, Risk]]:
    """The risks, each with the line it begins on."""
    found: list[tuple[int, Risk]] = []
    for section in root.walk():
        for block in section.blocks:
            if isinstance(block, Table):
                found.extend(_from_table(block, inside=_is_about_risks(section)))
        inside = _is_about_risks(section)
        for line, lines in _entries(section):
            records = fields(lines, _FIELDS)
            recorded = [(at, each) for at, each in records if each.get("risk")]
            own = inside and section.parent is not None and not RISK.search(title_of(section)) and section.name != ""
            open_end = found and not found[-1][1].mitigation
            if recorded and (inside or any("against" in each for _, each in recorded)):
                found.extend((at, _recorded(each)) for at, each in recorded)
            elif own and records and "against" in records[0][1] and records[0][0] == lines[0].number:
                found.append((section.line, Risk(risk=title_of(section), mitigation=records[0][1]["against"])))
            elif inside and records and not recorded and open_end and "against" in records[0][1]:
                found[-1] = (found[-1][0], Risk(risk=found[-1][1].risk, mitigation=records[0][1]["against"]))
            elif not inside and _MITIGATED.search(lines[0].text) and _PLAINLY.match(lines[0].text):
                found.append((line, _parted(" ".join(each.text for each in lines))))
            elif inside:
                found.extend(_told(section, line, lines))
    return found


def _entries(section: Section) -> list[tuple[int, list[Line]]]:
    ruled = {block.line for block in rules_beside(section)}
    return [(line, lines) for line, lines in entries(section) if line not in ruled]


def _recorded(each: dict[str, str]) -> Risk:
    return Risk(risk=each["risk"].rstrip("."), mitigation=each.get("against", ""))


def _is_about_risks(section: Section) -> bool:
    nearest = next(
        (one for one in section.upwards() if RISK.search(title_of(one)) or PLAYBOOK.search(title_of(one))), None
    )
    around = nearest is not None and RISK.search(title_of(nearest)) is not None and nearest.role != "tasks"
    return around and not any(one.span for one in section.upwards() if one.level >= (nearest.level if nearest else 0))


def _from_table(table: Table, *, inside: bool) -> Iterator[tuple[int, Risk]]:
    """The risks of a table; ``inside`` a register the first column of words is the risk, the last one the answer."""
    where = columns(table, _COLUMNS)
    free = [at for at in worded(table) if at not in where.values()] if inside and len(where) < len(_COLUMNS) else []
    free = [at for at in free if not _FIELDS["other"].fullmatch(plain(table.header[at]).strip())]
    if free and "risk" not in where:
        where["risk"] = free.pop(0)
    if free and "against" not in where:
        where["against"] = free.pop()
    if len(where) == len(_COLUMNS):
        yield from (
            (line, Risk(risk=said["risk"], mitigation=said["against"]))
            for line, said in rows(table, where)
            if said["risk"]
        )


def _told(section: Section, at: int, lines: list[Line]) -> Iterator[tuple[int, Risk]]:
    item = any(isinstance(block, Item) and block.line == at for block in section.blocks)
    if item:
        yield at, _of_item(lines)
        return
    if len(lines) > 1 and all(_parted(line.text).mitigation for line in lines):
        yield from ((line.number, _parted(line.text)) for line in lines)
        return
    text = " ".join(line.text for line in lines)
    lead = lead_of(text) if text.startswith(("**", "__")) else None
    told = [_parted(text)] if lead else [_parted(one) for one in _joined(_SENTENCE.split(text))]
    yield from ((at, risk) for risk in told if risk.mitigation)


def _joined(sentences: list[str]) -> list[str]:
    """A sentence that says what we do belongs to the one before it."""
    found: list[str] = []
    for sentence in sentences:
        if found and (_WE_DO.match(" . " + sentence) or _INSIDE.match(" " + sentence)):
            found[-1] += " " + sentence
        else:
            found.append(sentence)
    return found


def _of_item(lines: list[Line]) -> Risk:
    first = _parted(lines[0].text)
    below = fields(lines[1:], _FIELDS)
    against = " ".join(each["against"] for _, each in below if "against" in each)
    more = against or ("" if below else plain(" ".join(line.text for line in lines[1:])))
    if not more:
        return first
    return Risk(risk=first.risk, mitigation=f"{first.mitigation} {more}".strip())


def _parted(text: str) -> Risk:
    words = plain(text)
    bare = _ASIDE.sub("", _NUMBERED.sub("", words))
    labelled = _INSIDE.search(bare)
    if labelled and labelled.start():
        return Risk(risk=_named(bare[: labelled.start()]), mitigation=_closed(bare[labelled.end() :]))
    told = consequence(text if bare == words else bare)
    if told:
        return Risk(risk=_named(told[0]), mitigation=told[1])
    does = _WE_DO.search(bare)
    if does and does.start():
        return Risk(risk=_named(bare[: does.start()]), mitigation=bare[does.end() :])
    return Risk(risk=bare)


def _closed(text: str) -> str:
    """The text without the bracket that was opened before it."""
    bare = text.strip()
    return bare.rstrip(" .").removesuffix(")").strip() if bare.count(")") > bare.count("(") else bare


def _named(text: str) -> str:
    lead = lead_of(text)
    named = lead[1] if lead and _FIELDS["risk"].fullmatch(lead[0]) else text.partition(" | ")[0]
    return named.strip(" .;,")
