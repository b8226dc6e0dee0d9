"""Thresholds in a plan's prose and tables, and what they call for: "more than two consecutive failed deploys …"."""

import re
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import Comparison, Trigger
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.quantity import COMPARATOR, NUMBER, SIGN, comparison, deadline_hours, number
from bot.plan.section import Section
from bot.plan.thresholds import table_triggers

_ANNOUNCED = re.compile(
    r"\b(?:trigger|escalat|threshold|war[- ]?room|disparador|umbral|escalad|gatilho|limiar|déclencheur"
    r"|seuil|escalade|auslöser|schwelle"
    r"|eskalation|rollback if|abort if|page (?:the )?on)|триггер|порог|эскалац|触发|阈值|升级"
    r"|エスカレーション|しきい値|閾値",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:triggers?|thresholds?|escalations?|war[- ]?rooms?|disparador(?:es)?|umbral(?:es)?|escalado|escalada"
    r"|gatilhos?|limiar(?:es)?|escalonamento|déclencheurs?|seuils?|escalade|auslöser|schwellen?(?:werte?)?|eskalation(?:en)?"
    r")|триггеры?|пороги?|эскалация|触发条件|触发|阈值|升级|エスカレーション|しきい値|閾値)$"
    r"|^(?:trigger|threshold|escalat\w+)s?\s+(?:to|for|when|if|rules?|criteria|policy|path)\b",
    re.IGNORECASE,
)
_CONDITION_FIRST = re.compile(
    rf"^(?:(?:if|when|whenever|once|should|si|cuando|se|quando|quand|wenn|sobald|если|когда)\b|[如当若]|もし"
    rf"|(?:{COMPARATOR})\s+(?:{NUMBER})|(?:{NUMBER})\s+(?:or more|consecutive|successive)|any\s)",
    re.IGNORECASE,
)
_UNIT: Final = r"(%|ms|s\b|sec(?:onds?)?\b|min(?:utes?)?\b|m\b|h\b|hours?\b|days?\b|d\b|k\b|gb\b|mb\b|x\b|个|次|件)?"
_AFTER = re.compile(
    rf"(?P<metric>[^,;:()<>≥≤]{{2,80}}?)\s*(?P<sign>{SIGN}|(?<!\w)(?:{COMPARATOR})(?![a-z])|超过|超過|低于|少于|下回)"
    rf"\s*(?P<number>{NUMBER})\s?{_UNIT}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?P<sign>more than|over|at least|fewer than|less than|más de|mais de|plus de|mehr als"
    rf"|более)\s+(?P<number>{NUMBER})\s?{_UNIT}\s*(?P<metric>[^,;:().<>]{{3,60}})",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    rf"\b(?P<number>{NUMBER})\s?{_UNIT}\s*(?:or more|\+|oder mehr|o más|ou mais"
    rf"|ou plus)\s+(?P<metric>[^,;:().<>]{{3,60}})",
    re.IGNORECASE,
)
_IN_A_ROW = re.compile(
    rf"\b(?P<number>{NUMBER})\s+(?P<metric>(?:consecutive|successive|straight)\s+[^,;:().<>→]{{3,50}}"
    rf"|[^,;:().<>→]{{3,50}}?\s+in a row)",
    re.IGNORECASE,
)
_CONSECUTIVE = re.compile(
    r"\b(?:consecutive|successive|straight|in a row|consecutivos?|consecutivas?|consécutifs?|подряд)\b|连续|連続",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"^.*?(?:\be\.?g\.?,?|\bi\.?e\.?,?|\bsuch as|\bfor example,?|z\. ?B\.|p\. ?ej\.)\s*", re.IGNORECASE
)
_ACTION = re.compile(
    r"(?<![\w-])(?:prompts?|triggers?|calls?(?: for)?|convenes?|opens?|invokes?|starts?|requires?|activa[rn]?"
    r"|convoca[rn]?|déclenche(?:nt)?|löst|→)\s+"
    r"(?:an?\s+|the\s+|una?\s+|une?\s+|eine?n?\s+)?([^.;,()→]{3,80}?)(?=\s+(?:within|in under|dentro|dans"
    r"|innerhalb|no later)\b|[.;,)]|$)",
    re.IGNORECASE,
)
_VERB_ACTION = re.compile(
    r"(?<![\w-])((?:pages?|notif(?:y|ies)|escalates?|rolls? ?back|pauses?|stops?|freezes?|halts?|alerts?|informs?"
    r"|war[- ]?room)\b[^.;,()→]{0,80}?)(?=\s+within\b|[.;,)]|$)",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:→|=>|->|⇒)\s*")
_TRIM = re.compile(
    r"^(?:if|when|whenever|once|the|a|an|any|and|or|si|cuando|se|quando|quand|wenn|если)\s+|\s+(?:is|are"
    r"|rises?|go(?:es)?|drops?|falls?|gets?|stays?|ist|es|est)$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s+(?:prompts?|triggers?|calls? for|call an?|convenes?|opens?|invokes?|starts?|requires?|means?|pages?"
    r"|convoca[rn]?|activa[rn]?|abre[n]?|déclenche(?:nt)?|löst|lösen|öffnet|открывают?|запускают?"
    r"|escalates?)\b.*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|when|whenever|once|unless|cuando|quando|quand|wenn|sobald|если|когда)\s", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\s+(?:within|in under|em até|dentro de|en menos de|dans les|sous|innerhalb|binnen|в течение)\s.*$", re.IGNORECASE
)
_LONGEST: Final = 1500


def read_triggers(root: Section) -> tuple[Trigger, ...]:
    """Every threshold that stands where the plan speaks of triggers, escalation or a war room."""
    found: list[Trigger] = []
    for section in root.walk():
        announced = any(_ANNOUNCED.search(around.name) for around in section.upwards())
        intro = ""
        for block in section.blocks:
            if isinstance(block, Table):
                found.extend(table_triggers(block))
            elif isinstance(block, Paragraph):
                text = " ".join(line.text for line in block.lines)
                intro = text if announced else ""
                found.extend(_text(text, block.line, "", announced=announced))
            elif isinstance(block, Item) and _may_rule(block, section, announced=announced):
                found.extend(_item(block, intro, announced=announced))
    return tuple(dict.fromkeys(found))


def _may_rule(item: Item, section: Section, *, announced: bool) -> bool:
    """May a bullet be a rule of the plan, rather than work about one ("Alert when errors exceed 5%")?

    A box is one only in a list of triggers; a bullet among tasks only with a label or a condition in front.
    """
    if is_box(item):
        return bool(_LABEL.search(section.name))
    working = section.effective_role == "tasks" or section.phase is not None
    first = _CONDITION_FIRST.match(plain(item.text[:_LONGEST]))
    return announced or not working or first is not None or label_of_rule(item.text) is not None


def label_of_rule(raw: str) -> tuple[str, str] | None:
    """``Escalation triggers: …``: the label that announces a rule, and the rule; None for a line without one."""
    lead = lead_of(raw[:_LONGEST])
    return lead if lead and _LABEL.search(re.sub(r"\s*\([^()]*\)", "", plain(lead[0])).strip()) else None


def _item(item: Item, intro: str, *, announced: bool) -> list[Trigger]:
    found = _text(item.text, item.line, intro, announced=announced)
    for child in item.items:
        found.extend(
            _text(child.text, child.line, item.text, announced=announced or bool(_ANNOUNCED.search(item.text)))
        )
    return found


def _text(raw: str, line: int, intro: str, *, announced: bool) -> list[Trigger]:
    label = label_of_rule(raw)
    text = plain(box(label[1] if label else raw)[1][:_LONGEST])
    announced = announced or label is not None
    if not (announced or _ANNOUNCED.search(text)):
        return []
    action = _action(text) or _action(plain(intro[:_LONGEST]))
    deadline = deadline_hours(text)
    deadline = deadline if deadline is not None else deadline_hours(plain(intro[:_LONGEST]))
    if not action and deadline is None and not announced:
        return []
    made = [_clause(clause, line, action, deadline) for clause in _clauses(text)]
    return [trigger for trigger in made if trigger]


def _clauses(text: str) -> list[str]:
    """The conditions: what stands in brackets as examples, else the sentence in front of an arrow, part by part."""
    inside = [part for part in re.findall(r"\(([^()]*)\)", text) if _EXAMPLES.match(part) or part.count(",")]
    source = inside[0] if inside else _ARROW.split(text)[0]
    source = _EXAMPLES.sub("", source) if inside else source
    return [
        part
        for part in re.split(
            r"\s*[;,，；、]\s*(?:(?:or|and|o|y|ou|e|et|oder|und|или|и)\s+)?|\s+(?:or|o|ou|oder|или)\s+(?!more|less|equal|higher|lower|más|mais|plus|mehr)|或者?",
            source,
        )
        if part
    ]


def _action(text: str) -> str:
    parts = _ARROW.split(text)
    if len(parts) > 1:
        return _DEADLINE.sub("", parts[-1]).strip(" .")
    found = _ACTION.search(text) or _VERB_ACTION.search(text)
    return found[1].strip() if found else ""


def _clause(clause: str, line: int, action: str, deadline: float | None) -> Trigger | None:
    for pattern in (_OR_MORE, _BEFORE, _AFTER, _IN_A_ROW):
        found = pattern.search(clause)
        if not found:
            continue
        sign: Comparison | None = ">=" if pattern in (_OR_MORE, _IN_A_ROW) else comparison(found["sign"])
        value = number(found["number"])
        metric = _metric(found["metric"])
        if sign is None or value is None or not metric:
            continue
        unit = next((group for group in found.groups() if group and re.fullmatch(_UNIT, group, re.IGNORECASE)), "")
        return Trigger(
            metric=metric,
            comparison=sign,
            threshold=value,
            line=line,
            unit=unit if unit != found["number"] else "",
            consecutive=bool(_CONSECUTIVE.search(found["metric"])),
            action=action,
            deadline_hours=deadline,
            text=clause.strip(),
        )
    return None


def _metric(text: str) -> str:
    bare = _DOES.sub("", _CONDITION.split(text)[-1].strip(" .*:-–—"))
    bare = re.sub(r"\s+(?:for|over|in|within|during)\s+\d.*$|\s+(?:within|that|which)\b.*$", "", bare)
    before = ""
    while before != bare:
        before, bare = bare, _TRIM.sub("", bare).strip()
    return bare
