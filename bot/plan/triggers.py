"""Thresholds in a plan's prose, lists and tables, and what they call for: "more than two failed deploys in a row …"."""

import re
from collections.abc import Sequence
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.comparison import COMPARATOR
from bot.plan.consequence import entries, fields, item_lines
from bot.plan.inline import box, plain
from bot.plan.lead import lead_of
from bot.plan.model import Trigger
from bot.plan.outline import Item, Line, Paragraph, Table
from bot.plan.quantity import NUMBER, deadline_hours, stretch_hours
from bot.plan.registers import governs_otherwise, tells_what_to_do
from bot.plan.rule_shape import headed, list_of_rules, rules_beside, tells_rule
from bot.plan.ruling import ARROW, Ruling, announced_action, rulings
from bot.plan.section import Section
from bot.plan.thresholds import table_triggers
from bot.plan.trigger_words import ACTS, ANNOUNCED, LABEL, WE_ACT

_CONDITION_FIRST = re.compile(
    rf"^(?:(?:if|when|whenever|once|should|si|cuando|se|quando|quand|wenn|sobald|если|когда)\b|[如当若]|もし"
    rf"|(?:{COMPARATOR})\s+(?:{NUMBER})|(?:{NUMBER})\s+(?:or more|consecutive|successive)|any\s)",
    re.IGNORECASE,
)
_FIELDS: Final = {
    "threshold": re.compile(
        r"(?:trigger|threshold|limit|condition|when|fires? (?:when|at)|umbral|limiar|seuil|schwelle)", re.IGNORECASE
    ),
    "action": re.compile(r"(?:action|response|reaction|then|we do|acción|ação|maßnahme)", re.IGNORECASE),
    "deadline": re.compile(
        r"(?:within|deadline|by when|react(?:ion)? (?:within|time)|response time|plazo|prazo|délai|frist)",
        re.IGNORECASE,
    ),
    "metric": re.compile(r"metric|signal|measure|indicator|métrica|señal|indicador|indicateur|kennzahl", re.IGNORECASE),
}
_CALLS = re.compile(r"\b(?:if|when|whenever|as soon as|once)\b[^:.]{0,60}[:：]$", re.IGNORECASE)
_CONDITIONS_FOLLOW = re.compile(
    r"\b(?:if|when|whenever|as soon as|once|si|cuando|se|quando|quand|dès que|wenn|sobald|falls|если"
    r"|когда)\b[^.:]{0,60}"
    r"[:：]\W*$|(?:[时時]|場合|たら)[^。：:]{0,10}[:：]\W*$",
    re.IGNORECASE,
)
_NEAR: Final = 120
_LONGEST: Final = 1500


def read_triggers(root: Section) -> tuple[Trigger, ...]:
    """Every threshold that stands where the plan speaks of triggers, escalation or a war room.

    Risks, playbooks, measures and checklists set none, whatever numbers they hold.
    """
    found: list[Trigger] = []
    for section in root.walk():
        announced = _announced(section)
        if governs_otherwise(section, announces=ANNOUNCED):
            found.extend(_labelled(section))
            beside = (_lines(block, announced=True, alone=True) for block in rules_beside(section))
            found.extend(rule for each in beside for rule in each)
            continue
        intro, called, alone = "", False, _stands_alone(section)
        asked = not section.is_heading and _CONDITIONS_FOLLOW.search(f"{section.name[-_NEAR:]}:") is not None
        announced = announced or (alone and list_of_rules(section))
        for block in section.blocks:
            if isinstance(block, Table):
                found.extend(table_triggers(block, announced=announced))
            elif isinstance(block, Paragraph):
                text = " ".join(line.text for line in block.lines)
                records = _records(block.lines, "") if announced else []
                if records:
                    found.extend(records)
                    continue
                called, asked = _calls(text), _CONDITIONS_FOLLOW.search(text[-_NEAR:]) is not None
                spoken = announced or called or ANNOUNCED.search(text[:_LONGEST])
                intro = text if spoken and not rulings(plain(text[:_LONGEST])) else ""
                found.extend(_lines(block, announced=announced, alone=alone))
            elif isinstance(block, Item):
                ruled = announced or called or ((alone or asked) and not is_box(block) and tells_rule(block.text))
                if _may_rule(block, section, announced=ruled):
                    found.extend(_item(block, intro, announced=ruled, alone=alone))
    return tuple(dict.fromkeys(found))


def _labelled(section: Section) -> list[Trigger]:
    """The rules that announce themselves by a label within another register."""
    items = [] if tells_what_to_do(section) else section.items
    told = (_item(item, "", announced=False) for item in items if label_of_rule(item.text) and not is_box(item))
    return [trigger for each in told for trigger in each]


def _stands_alone(section: Section) -> bool:
    """May a sentence here set a trigger by itself, because nothing around it speaks of single tasks?"""
    return section.phase is None and section.effective_role not in ("tasks", "criteria", "later")


def _calls(text: str) -> bool:
    """Does a line above a list call for something within a time: "We phone the owner within the hour if:"?"""
    return _CALLS.search(text.strip(" *_")) is not None and deadline_hours(plain(text[:_LONGEST])) is not None


def _announced(section: Section) -> bool:
    return any(ANNOUNCED.search(around.name) for around in section.upwards())


def _may_rule(item: Item, section: Section, *, announced: bool) -> bool:
    """May a bullet be a rule of the plan, rather than work about one ("Alert when errors exceed 5%")?

    A box is one only in a list of triggers; a bullet among tasks only with a label or a condition in front.
    """
    if is_box(item):
        return bool(LABEL.search(section.name))
    working = section.effective_role == "tasks" or section.phase is not None
    text = plain(item.text[:_LONGEST])
    first = _CONDITION_FIRST.match(text) or ARROW.search(text)
    return announced or not working or first is not None or label_of_rule(item.text) is not None


def label_of_rule(raw: str) -> tuple[str, str] | None:
    """``Escalation triggers: …``: the label that announces a rule, and the rule; None for a line without one."""
    lead = lead_of(raw[:_LONGEST])
    return lead if lead and LABEL.search(re.sub(r"\s*\([^()]*\)", "", plain(lead[0])).strip()) else None


def _lines(block: Paragraph, *, announced: bool, alone: bool) -> list[Trigger]:
    """Running text as one; lines led by their measure ("Coverage: below 80 %"), or with an arrow, each by itself."""
    head, lines = headed(block)
    announced = announced or bool(ANNOUNCED.search(head)) or ((alone or head != "") and all(map(_ruled, lines)))
    led = [line for line in lines if announced and lead_of(line.text[:_LONGEST])]
    pointing = [line for line in lines if ARROW.search(line.text[:_LONGEST])]
    if (len(lines) > 1 or head) and len(lines) in (len(led), len(pointing)):
        apart = (_text(line.text, line.number, head, announced=announced, alone=alone) for line in lines)
        return [trigger for triggers in apart for trigger in triggers]
    return _text(" ".join(line.text for line in block.lines), block.line, "", announced=announced, alone=alone)


def _ruled(line: Line) -> bool:
    return tells_rule(line.text)


def _item(item: Item, intro: str, *, announced: bool, alone: bool = False) -> list[Trigger]:
    lines = item_lines(item)
    record = _records(lines, plain(lines[0].text).strip(" :")) if announced else []
    if record:
        return record
    found = _text(item.text, item.line, intro, announced=announced, alone=alone)
    below = announced or bool(ANNOUNCED.search(item.text))
    for child in item.items:
        found.extend(_text(child.text, child.line, item.text if not announced or below else intro, announced=below))
    return found


def _records(lines: Sequence[Line], subject: str) -> list[Trigger]:
    """Limits with their action and their deadline as fields: "Trigger: …", "Action: …", "Deadline: …"."""
    made: list[Trigger] = []
    for line, told in fields(lines, _FIELDS):
        if "threshold" not in told or len(told) == 1:
            continue
        hours = stretch_hours(told["deadline"]) if "deadline" in told else deadline_hours(told.get("action", ""))
        for ruling in rulings(told["threshold"], subject=told.get("metric", subject), strict=True):
            made.extend(_made(Ruling(ruling.limits, told.get("action", ruling.action), hours), line))
    return made


def record_lines(root: Section) -> frozenset[int]:
    """Every line of triggers that are written as fields, so that "Action: …" is taken for no task."""
    return frozenset(
        line.number
        for section in root.walk()
        if _announced(section)
        for _, lines in entries(section)
        if _records(lines, plain(lines[0].text))
        for line in lines
    )


def _text(raw: str, line: int, intro: str, *, announced: bool, alone: bool = False) -> list[Trigger]:
    """The triggers of a text that announces them, or stands where they are; one that stands ``alone`` must say itself
    that people act within a time if a measure crosses its limit.
    """
    label = label_of_rule(raw)
    text = plain(box(label[1] if label else raw)[1][:_LONGEST])
    strict = announced or label is not None
    spoken = strict or ANNOUNCED.search(text) or ANNOUNCED.search(intro)
    joint = None if spoken else ARROW.search(text)
    if joint:
        return _pointed(text[: joint.start()], text[joint.end() :], line)
    if not (spoken or (alone and WE_ACT.search(text))):
        return []
    above = plain(intro[:_LONGEST])
    found: list[Trigger] = []
    for ruling in rulings(text, strict=strict):
        within = ruling.deadline_hours if ruling.deadline_hours is not None else deadline_hours(above)
        action = ruling.action or announced_action(above)
        if not spoken and (ruling.deadline_hours is None or not ruling.causal):
            continue
        if strict or within is not None or (action and (ruling.causal or above)):
            found.extend(_made(Ruling(ruling.limits, action, within), line))
    return found


def _pointed(limit: str, answer: str, line: int) -> list[Trigger]:
    """A limit and, behind an arrow, what people are called to do: a rule wherever it stands."""
    if not ACTS.search(answer):
        return []
    text = f"{limit} → {answer}"
    return [trigger for ruling in rulings(text) for trigger in _made(ruling, line)]


def _made(ruling: Ruling, line: int) -> list[Trigger]:
    return [
        Trigger(
            metric=limit.metric,
            comparison=limit.comparison,
            threshold=limit.threshold,
            line=line,
            unit=limit.unit,
            consecutive=limit.consecutive,
            runs=limit.runs,
            action=ruling.action,
            deadline_hours=ruling.deadline_hours,
            text=words,
        )
        for limit, words in ruling.limits
    ]
